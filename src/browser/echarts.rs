//! The binding to ECharts: one instance on one element. The script is fetched once, when first asked for.

use super::EdgeError;
use leptos::prelude::document;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, HtmlLinkElement, HtmlScriptElement};

#[wasm_bindgen]
extern "C" {
    type Instance;

    #[wasm_bindgen(js_namespace = echarts, js_name = init, catch)]
    fn init(element: &HtmlElement, theme: &JsValue, options: &JsValue)
    -> Result<Instance, JsValue>;

    #[wasm_bindgen(method, js_name = setOption, catch)]
    fn set_option(this: &Instance, option: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(method)]
    fn resize(this: &Instance);

    #[wasm_bindgen(method)]
    fn dispose(this: &Instance);
}

const UNABLE: EdgeError =
    EdgeError("The chart could not be drawn here. The table below holds the same numbers.");

/// A chart on an element, disposed of with it.
pub(crate) struct Chart {
    instance: Instance,
    element: HtmlElement,
}

impl Chart {
    /// Puts a chart on `element`; the script must have been loaded.
    pub(crate) fn on(element: &HtmlElement) -> Result<Self, EdgeError> {
        let options = js_sys::JSON::parse(r#"{"renderer":"svg"}"#).map_err(|_| UNABLE)?;
        let instance = init(element, &JsValue::NULL, &options).map_err(|_| UNABLE)?;
        Ok(Self {
            instance,
            element: element.clone(),
        })
    }

    /// Draws an option, given as JSON text; series of the same id are replaced.
    pub(crate) fn draw(&self, option: &str) -> Result<(), EdgeError> {
        let option = js_sys::JSON::parse(option).map_err(|_| UNABLE)?;
        self.instance.set_option(&option).map_err(|_| UNABLE)?;
        self.stretch();
        Ok(())
    }

    /// Fits the drawing to its element.
    pub(crate) fn resize(&self) {
        self.instance.resize();
        self.stretch();
    }

    /// Lets the drawing stretch with its place where nobody tells it to fit: on paper, and until it does.
    fn stretch(&self) {
        let Ok(Some(svg)) = self.element.query_selector("svg") else {
            return;
        };
        if let (Some(width), Some(height)) =
            (svg.get_attribute("width"), svg.get_attribute("height"))
        {
            let _ = svg.set_attribute("viewBox", &format!("0 0 {width} {height}"));
            let _ = svg.set_attribute("preserveAspectRatio", "none");
        }
    }
}

impl Drop for Chart {
    fn drop(&mut self) {
        self.instance.dispose();
    }
}

/// Fetches the script that the page names in `<link data-echarts>`, then calls `done`.
pub(crate) fn load(done: impl FnOnce(Result<(), EdgeError>) + 'static) {
    if js_sys::Reflect::has(&js_sys::global(), &"echarts".into()) == Ok(true) {
        return done(Ok(()));
    }
    let Some(source) = source() else {
        return done(Err(UNABLE));
    };
    let Ok(script) = document().create_element("script") else {
        return done(Err(UNABLE));
    };
    let script: HtmlScriptElement = script.unchecked_into();
    // One of the two is called, once; the other is left behind with it.
    let done = std::rc::Rc::new(std::cell::Cell::new(Some(done)));
    let outcome = |outcome: Result<(), EdgeError>| {
        let done = done.clone();
        Closure::once_into_js(move || {
            if let Some(done) = done.take() {
                done(outcome);
            }
        })
    };
    script.set_onload(Some(outcome(Ok(())).unchecked_ref()));
    script.set_onerror(Some(outcome(Err(UNABLE)).unchecked_ref()));
    script.set_src(&source);
    if let Some(head) = document().head() {
        let _ = head.append_child(&script);
    }
}

fn source() -> Option<String> {
    let link = document().query_selector("link[data-echarts]").ok()??;
    Some(link.unchecked_into::<HtmlLinkElement>().href())
}
