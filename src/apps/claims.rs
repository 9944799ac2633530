//! Takes over the prerendered page of claims.

fn main() {
    care_gap::app::run(&care_gap::pages::claims::CLAIMS);
}
