//! Takes over a figure in a frame of another site, once it is touched.

fn main() {
    care_gap::app::run(&care_gap::pages::embed::EMBED);
}
