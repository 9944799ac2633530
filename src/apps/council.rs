//! Takes over the prerendered page of a council.

fn main() {
    care_gap::app::run(&care_gap::pages::councils::COUNCIL);
}
