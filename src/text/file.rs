//! A text file taken apart: its texts, each with the name it is asked for by, its heading and what is under it.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, TextMergeWithOffset};

/// A piece of Markdown, and the line of the file it is on.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) event: Event<'static>,
    pub(super) line: usize,
}

/// One text of a file.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// Its anchor, or its name in a comment.
    pub(super) key: String,
    pub(super) line: usize,
    pub(super) title: Vec<Token>,
    pub(super) body: Vec<Token>,
    /// As the editor wrote it, heading included.
    pub(super) source: String,
}

/// A whole file. What cannot be read is among `problems`, each as `line: words`.
#[derive(Clone, Debug, Default)]
pub(super) struct TextFile {
    pub(super) entries: Vec<Entry>,
    pub(super) problems: Vec<(usize, String)>,
}

/// What stands before the first name.
const OPENING: &str = "opening";

impl TextFile {
    pub(super) fn parse(text: &str) -> Self {
        let options = Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES;
        let events = Parser::new_ext(text, options).into_offset_iter();
        let mut reader = Reader::new(text);
        for (event, range) in TextMergeWithOffset::new(events) {
            reader.take(event.into_static(), range.start);
        }
        reader.end()
    }

    pub(super) fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key == key)
    }
}

/// Goes through a file from top to bottom.
struct Reader<'a> {
    text: &'a str,
    file: TextFile,
    /// Where the text now read begins.
    start: usize,
    is_in_heading: bool,
    /// A comment that may go over several lines.
    comment: Option<String>,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            file: TextFile::default(),
            start: 0,
            is_in_heading: false,
            comment: None,
        }
    }

    fn take(&mut self, event: Event<'static>, at: usize) {
        match event {
            Event::Start(Tag::Heading { id, .. }) => {
                let key = id.map(|id| id.to_string()).unwrap_or_default();
                if key.is_empty() {
                    self.problem(at, "this heading has no anchor, such as {#privacy}");
                }
                self.begin(key, at);
                self.is_in_heading = true;
            }
            Event::End(TagEnd::Heading(_)) => self.is_in_heading = false,
            Event::Start(Tag::HtmlBlock) => self.comment = Some(String::new()),
            Event::Html(part) => self.comment.get_or_insert_default().push_str(&part),
            Event::End(TagEnd::HtmlBlock) => {
                let comment = self.comment.take().unwrap_or_default();
                self.remark(&comment, at);
            }
            Event::InlineHtml(_) => self.problem(at, "HTML means nothing in a text"),
            event => self.push(event, at),
        }
    }

    /// A comment of one word is a name; any other is for whoever edits the file.
    fn remark(&mut self, comment: &str, at: usize) {
        let comment = comment.trim();
        let Some(inside) = comment
            .strip_prefix("<!--")
            .and_then(|rest| rest.strip_suffix("-->"))
        else {
            return self.problem(at, "HTML means nothing in a text");
        };
        let is_key = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
        if inside.trim().chars().all(is_key) {
            self.begin(inside.trim().into(), at);
        }
    }

    fn push(&mut self, event: Event<'static>, at: usize) {
        if self.file.entries.is_empty() {
            self.begin(OPENING.into(), at);
        }
        let line = self.line(at);
        let is_in_heading = self.is_in_heading;
        if let Some(entry) = self.file.entries.last_mut() {
            let part = if is_in_heading {
                &mut entry.title
            } else {
                &mut entry.body
            };
            part.push(Token { event, line });
        }
    }

    fn begin(&mut self, key: String, at: usize) {
        if self.file.entry(&key).is_some() {
            self.problem(at, &format!("“{key}” is there twice"));
        }
        self.close(at);
        self.start = at;
        let line = self.line(at);
        self.file.entries.push(Entry {
            key,
            line,
            title: Vec::new(),
            body: Vec::new(),
            source: String::new(),
        });
    }

    /// The text now read ends here.
    fn close(&mut self, at: usize) {
        let source = self.text.get(self.start..at).unwrap_or_default().trim();
        if let Some(entry) = self.file.entries.last_mut()
            && entry.source.is_empty()
        {
            entry.source = source.to_string();
        }
    }

    fn end(mut self) -> TextFile {
        self.close(self.text.len());
        self.file
    }

    fn problem(&mut self, at: usize, words: &str) {
        let line = self.line(at);
        self.file.problems.push((line, words.into()));
    }

    fn line(&self, at: usize) -> usize {
        self.text[..at].matches('\n').count() + 1
    }
}
