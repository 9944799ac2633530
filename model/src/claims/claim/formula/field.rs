//! The fields of a comparison that a formula can ask for.

use crate::compare::Comparison;

/// A number of a comparison; changes in %.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::claims::claim) enum Field {
    Years,
    ChildrenFrom,
    ChildrenTo,
    CashFrom,
    CashTo,
    ChildrenChange,
    CashChange,
    RealChange,
    PerChildChange,
    YearlyChildren,
    YearlyCash,
    YearlyReal,
    YearlyPerChild,
}

impl Field {
    const ALL: [Self; 13] = [
        Self::Years,
        Self::ChildrenFrom,
        Self::ChildrenTo,
        Self::CashFrom,
        Self::CashTo,
        Self::ChildrenChange,
        Self::CashChange,
        Self::RealChange,
        Self::PerChildChange,
        Self::YearlyChildren,
        Self::YearlyCash,
        Self::YearlyReal,
        Self::YearlyPerChild,
    ];

    /// As a formula writes it.
    const fn key(self) -> &'static str {
        match self {
            Self::Years => "years",
            Self::ChildrenFrom => "children_from",
            Self::ChildrenTo => "children_to",
            Self::CashFrom => "cash_from",
            Self::CashTo => "cash_to",
            Self::ChildrenChange => "children_change",
            Self::CashChange => "cash_change",
            Self::RealChange => "real_change",
            Self::PerChildChange => "per_child_change",
            Self::YearlyChildren => "yearly_children",
            Self::YearlyCash => "yearly_cash",
            Self::YearlyReal => "yearly_real",
            Self::YearlyPerChild => "yearly_per_child",
        }
    }

    pub(super) fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.key() == key)
    }

    /// Its number in this comparison.
    pub(super) fn of(self, found: &Comparison) -> f64 {
        match self {
            Self::Years => f64::from(found.years),
            Self::ChildrenFrom => found.children_from,
            Self::ChildrenTo => found.children_to,
            Self::CashFrom => found.cash_from,
            Self::CashTo => found.cash_to,
            Self::ChildrenChange => found.children_change * 100.0,
            Self::CashChange => found.cash_change * 100.0,
            Self::RealChange => found.real_change * 100.0,
            Self::PerChildChange => found.per_child_change * 100.0,
            Self::YearlyChildren => found.yearly.children * 100.0,
            Self::YearlyCash => found.yearly.cash * 100.0,
            Self::YearlyReal => found.yearly.real * 100.0,
            Self::YearlyPerChild => found.yearly.per_child * 100.0,
        }
    }
}
