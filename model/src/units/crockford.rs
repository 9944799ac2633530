//! Crockford's base 32: digits and letters that are hard to mistake for one another, followed by two check characters.
//!
//! The check characters are the remainder of a Reed-Solomon code over the field of 32 elements: of up to 31 characters, any two that
//! are wrong are noticed, and so are two that changed places.

use std::fmt;

const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many check characters there are.
pub const CHECKS: usize = 2;

/// Why a code cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It holds something that is in no code.
    Character(char),
    /// It has so many characters, not as many as a code has.
    Length { has: usize, needs: usize },
    /// A character is wrong, or some have changed places: the check characters do not agree with the rest.
    Mistyped,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Character(letter) => write!(f, "“{letter}” is in no check code."),
            Self::Length { has, needs } => write!(
                f,
                "A check code has {needs} letters and digits. This one has {has}."
            ),
            Self::Mistyped => f.write_str("A character of this check code is wrong."),
        }
    }
}

/// The numbers 0 to 31 as letters and digits, with their check characters, in groups of four.
pub fn write(numbers: &[u8]) -> String {
    let checks = remainder(numbers);
    let mut text = String::new();
    for (index, number) in numbers.iter().chain(&checks).enumerate() {
        if index > 0 && index % 4 == 0 {
            text.push('-');
        }
        text.push(char::from(SYMBOLS[usize::from(*number) % SYMBOLS.len()]));
    }
    text
}

/// Reads `N` numbers and their check characters, as people type them: in any case, with O for 0, I or L for 1, hyphens and spaces
/// wherever they like.
///
/// # Errors
/// Where it is no code, or not as it was written.
pub fn read<const N: usize>(text: &str) -> Result<[u8; N], Unreadable> {
    let mut numbers = [0; N];
    let mut checks = [0; CHECKS];
    let mut has = 0_usize;
    for letter in text.chars().filter(|letter| !is_passed_over(*letter)) {
        let number = number(letter).ok_or(Unreadable::Character(letter))?;
        let slot = match has.checked_sub(N) {
            None => numbers.get_mut(has),
            Some(after) => checks.get_mut(after),
        };
        if let Some(slot) = slot {
            *slot = number;
        }
        has += 1;
    }
    let needs = N + CHECKS;
    if has != needs {
        return Err(Unreadable::Length { has, needs });
    }
    if checks != remainder(&numbers) {
        return Err(Unreadable::Mistyped);
    }
    Ok(numbers)
}

/// Hyphens and dashes of any kind, white space, and what is not seen.
fn is_passed_over(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '−' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}')
}

fn number(letter: char) -> Option<u8> {
    let symbol = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let index = SYMBOLS
        .iter()
        .position(|known| char::from(*known) == symbol)?;
    u8::try_from(index).ok()
}

/// The remainder of the numbers, as a polynomial times x², by (x + 1)(x + α) = x² + 3x + 2 over the field whose α is 2.
fn remainder(numbers: &[u8]) -> [u8; CHECKS] {
    let [mut high, mut low] = [0, 0];
    for number in numbers {
        let first = (number & 31) ^ high;
        let doubled = doubled(first);
        (high, low) = (low ^ doubled ^ first, doubled);
    }
    [high, low]
}

/// Times α in the field of 32 elements, whose α⁵ is α² + 1.
fn doubled(number: u8) -> u8 {
    let shifted = number << 1;
    if shifted > 31 {
        shifted ^ 0b10_0101
    } else {
        shifted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: [u8; 14] = [0, 1, 2, 31, 16, 9, 10, 30, 5, 5, 7, 0, 25, 18];

    #[test]
    fn a_code_is_read_as_it_was_written_and_as_people_type_it() {
        let code = write(&CODE);
        assert_eq!(code.len(), 19, "{code}");
        let typed = [
            code.clone(),
            code.to_lowercase(),
            code.replace('-', ""),
            code.replace('-', " "),
            code.replace('-', "–"),
            code.replace('0', "O").replace('1', "l"),
            code.replace('0', "o").replace('1', "I"),
        ];
        for text in typed {
            assert_eq!(read::<14>(&text), Ok(CODE), "{text}");
        }
    }

    #[test]
    fn what_is_no_code_is_refused_with_its_reason() {
        let code = write(&CODE);
        let short = Unreadable::Length { has: 15, needs: 16 };
        assert_eq!(read::<14>(&code[1..]), Err(short));
        assert_eq!(
            read::<14>(""),
            Err(Unreadable::Length { has: 0, needs: 16 })
        );
        assert_eq!(
            read::<14>(&format!("{code}{code}")).unwrap_err(),
            Unreadable::Length { has: 32, needs: 16 }
        );
        assert_eq!(read::<14>("U"), Err(Unreadable::Character('U')));
        assert_eq!(read::<14>("é"), Err(Unreadable::Character('é')));
    }

    #[test]
    fn any_one_or_two_wrong_characters_are_noticed_wherever_they_are() {
        let code = write(&CODE).replace('-', "").into_bytes();
        let put = |places: &[(usize, u8)]| {
            let mut letters = code.clone();
            places
                .iter()
                .for_each(|(place, letter)| letters[*place] = *letter);
            String::from_utf8(letters).unwrap()
        };
        let wrong: Vec<(usize, u8)> = code
            .iter()
            .enumerate()
            .flat_map(|(place, right)| {
                let others = SYMBOLS.iter().filter(move |symbol| *symbol != right);
                others.map(move |symbol| (place, *symbol))
            })
            .collect();
        let is_noticed =
            |places: &[(usize, u8)]| read::<14>(&put(places)) == Err(Unreadable::Mistyped);
        assert!(wrong.iter().all(|one| is_noticed(&[*one])));
        let mut tried = 0;
        for one in &wrong {
            for other in wrong.iter().filter(|other| other.0 > one.0) {
                assert!(is_noticed(&[*one, *other]), "{one:?} {other:?}");
                tried += 1;
            }
        }
        assert_eq!(tried, 16 * 15 / 2 * 31 * 31);
    }
}
