//! Takes over the prerendered article; a build with feature `whole` draws it where there is none.

fn main() {
    care_gap::app::run(&care_gap::pages::article::ARTICLE);
}
