//! Runs a test file that is compiled to WebAssembly, in a browser: what cargo calls for each of them.

fn main() -> anyhow::Result<()> {
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os())
}
