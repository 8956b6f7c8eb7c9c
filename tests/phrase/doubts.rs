//! Texts with two readings, and the readings that the message offers.

pub(crate) const CASES: &[(&str, &str)] = &[
    ("2.00", "reads as 2 or as 200"),
    ("1,20", "reads as 1.20 (not a count) or as 120"),
    ("1.2345", "1.2345 (not a count) or as 12345"),
    ("1,200.00", "reads as 1200 or as 120000"),
    ("1,200 thousand", "1200 or as 1200000"),
    ("2-3000", "from 2 to 3000 or as 2000-3000"),
    ("2–3,000", "from 2 to 3000 or as 2000-3000"),
    ("+2000", "at least 2000 or as 2000 (new ones)"),
    ("+٢٠٠٠", "at least"),
    ("a couple", "2 or as a few"),
    ("none reported", "none or as no reports"),
    ("no deaths reported", "none or as no reports"),
    ("no casualties were reported", "none or as no reports"),
    ("not reported", "no reports or as undisclosed"),
    ("ألفا و500", "1500 or as 2500"),
    ("between one thousand and two hundred and three thousand", "1000-203000 or as 1200-3000"),
    ("min 783", "at_least (783-) in `en` or as exact (1783-1783) in `az`: set the language"),
];
