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
    fn set_option(this: &Instance, option: &JsValue, how: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(method)]
    fn resize(this: &Instance);

    #[wasm_bindgen(method)]
    fn dispose(this: &Instance);
}

const UNABLE: EdgeError =
    EdgeError("The chart could not be drawn here. The table below holds the same numbers.");

/// A chart on an element, disposed of with it.
pub(crate) struct Chart(Instance);

impl Chart {
    /// Puts a chart on `element`; the script must have been loaded.
    pub(crate) fn on(element: &HtmlElement) -> Result<Self, EdgeError> {
        let options = js_sys::JSON::parse(r#"{"renderer":"svg"}"#).map_err(|_| UNABLE)?;
        init(element, &JsValue::NULL, &options)
            .map(Self)
            .map_err(|_| UNABLE)
    }

    /// Draws an option, given as JSON text. `whole` forgets what was drawn before; else series of the same id are replaced.
    pub(crate) fn draw(&self, option: &str, whole: bool) -> Result<(), EdgeError> {
        let option = js_sys::JSON::parse(option).map_err(|_| UNABLE)?;
        self.0
            .set_option(&option, &JsValue::from_bool(whole))
            .map_err(|_| UNABLE)
    }

    /// Fits the drawing to its element.
    pub(crate) fn resize(&self) {
        self.0.resize();
    }
}

impl Drop for Chart {
    fn drop(&mut self) {
        self.0.dispose();
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
