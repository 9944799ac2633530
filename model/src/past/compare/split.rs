//! What moved past cash spending between two years: prices, children, real spending per child, and within the last the mix
//! of placements and their cost. Nothing here knows where the figures come from.

use serde::Serialize;

/// Children and money of one year, as the attribution needs them.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct End {
    pub(super) children: f64,
    /// Price index, the base year = 1.
    pub(super) prices: f64,
    /// Real spending per child, in pounds at base-year prices.
    pub(super) per_child: f64,
    /// The groups that add up to `per_child`: the share of all children in the group, and the real cost of one of them.
    pub(super) groups: Vec<Group>,
}

/// One group of placements, or the rest of the total (share 1).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Group {
    pub(super) share: f64,
    /// Pounds a year at base-year prices.
    pub(super) cost: f64,
}

/// Shares of a change in cash spending, in cash pounds. The first three sum to the change; mix and price sum to `per_child`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Attribution {
    pub inflation: f64,
    pub children: f64,
    /// Real spending per child.
    pub per_child: f64,
    /// More or fewer children in dear placements.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mix: Option<f64>,
    /// Dearer or cheaper placements.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<f64>,
}

/// In how many of the 3! orders exactly `s` of the other two factors come before: s!(2−s)!/3!.
const WEIGHTS: [f64; 3] = [1.0 / 3.0, 1.0 / 6.0, 1.0 / 3.0];

/// Each factor's Shapley value: its average effect over every order of moving from `from` to `to`.
///
/// Mix and price are their Owen values: orders in which the two stand next to each other, so that they share exactly what
/// real spending per child has. With `is_split` the groups of both ends must be the same, in one order.
pub(super) fn attribute(from: &End, to: &End, is_split: bool) -> Attribution {
    let whole = |end: bool| if end { to.per_child } else { from.per_child };
    let cash = |prices: bool, children: bool, per_child: f64| {
        let prices = if prices { to.prices } else { from.prices };
        let children = if children { to.children } else { from.children };
        prices * children * per_child
    };
    let average = |effect: &dyn Fn(bool, bool) -> f64| -> f64 {
        let orders = [(false, false), (true, false), (false, true), (true, true)];
        let weigh = |(a, b): (bool, bool)| WEIGHTS[usize::from(a) + usize::from(b)] * effect(a, b);
        orders.into_iter().map(weigh).sum()
    };
    // Owen: half of the orders have the other of the two before it.
    let nested = |effect: &dyn Fn(bool) -> f64| (effect(false) + effect(true)) / 2.0;
    let mix = nested(&|price| per_child(from, to, true, price) - per_child(from, to, false, price));
    let price = nested(&|mix| per_child(from, to, mix, true) - per_child(from, to, mix, false));
    let of = |part: f64| average(&|prices, children| cash(prices, children, part));
    Attribution {
        inflation: average(&|children, real| {
            cash(true, children, whole(real)) - cash(false, children, whole(real))
        }),
        children: average(&|prices, real| {
            cash(prices, true, whole(real)) - cash(prices, false, whole(real))
        }),
        per_child: of(to.per_child - from.per_child),
        mix: is_split.then(|| of(mix)),
        price: is_split.then(|| of(price)),
    }
}

/// Real spending per child with the shares of one end and the costs of one end.
fn per_child(from: &End, to: &End, mix: bool, price: bool) -> f64 {
    let pairs = from.groups.iter().zip(&to.groups);
    let pick = |(old, new): (&Group, &Group)| {
        let share = if mix { new.share } else { old.share };
        share * if price { new.cost } else { old.cost }
    };
    pairs.map(pick).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(children: f64, prices: f64, groups: &[(f64, f64)]) -> End {
        let groups: Vec<Group> = groups
            .iter()
            .map(|&(share, cost)| Group { share, cost })
            .collect();
        let per_child = groups.iter().map(|group| group.share * group.cost).sum();
        End {
            children,
            prices,
            per_child,
            groups,
        }
    }

    /// By the textbook: every order of the four factors in which mix and price are neighbours.
    fn over_all_orders(from: &End, to: &End) -> [f64; 4] {
        const ORDERS: [[usize; 4]; 12] = [
            [0, 1, 2, 3],
            [0, 1, 3, 2],
            [1, 0, 2, 3],
            [1, 0, 3, 2],
            [0, 2, 3, 1],
            [0, 3, 2, 1],
            [1, 2, 3, 0],
            [1, 3, 2, 0],
            [2, 3, 0, 1],
            [3, 2, 0, 1],
            [2, 3, 1, 0],
            [3, 2, 1, 0],
        ];
        let mut shares = [0.0; 4];
        for order in ORDERS {
            let mut moved = [false; 4];
            for factor in order {
                let value = |on: [bool; 4]| {
                    let prices = if on[0] { to.prices } else { from.prices };
                    let children = if on[1] { to.children } else { from.children };
                    prices * children * per_child(from, to, on[2], on[3])
                };
                let before = value(moved);
                moved[factor] = true;
                shares[factor] += (value(moved) - before) / 12.0;
            }
        }
        shares
    }

    #[test]
    fn shares_are_the_averages_over_all_orders() {
        let from = end(100.0, 0.8, &[(0.1, 1000.0), (0.7, 300.0), (1.0, 50.0)]);
        let to = end(110.0, 1.0, &[(0.2, 1500.0), (0.6, 310.0), (1.0, 45.0)]);
        let found = attribute(&from, &to, true);
        let [inflation, children, mix, price] = over_all_orders(&from, &to);
        let pairs = [
            (found.inflation, inflation),
            (found.children, children),
            (found.mix.unwrap(), mix),
            (found.price.unwrap(), price),
            (found.per_child, mix + price),
        ];
        for (found, expected) in pairs {
            assert!((found - expected).abs() < 1e-9, "{found} {expected}");
        }
        assert_eq!(attribute(&from, &to, false).mix, None);
    }
}
