//! The tasks run on the machine that builds them: says so where they would be built for the browser.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let family = std::env::var("CARGO_CFG_TARGET_FAMILY").unwrap_or_default();
    if family.contains("wasm") {
        println!(
            "cargo::error=the tasks run on this machine, but cargo was told to build for WebAssembly: please take \
             CARGO_BUILD_TARGET out of the environment, or `target` out of [build] in cargo's configuration; the app \
             is built for WebAssembly without it"
        );
    }
}
