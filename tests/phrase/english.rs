//! English.

pub(crate) const CASES: &[(&str, &str)] = &[
    (
        "=874",
        "874 killed | 874 dead | 874 people killed | 874 soldiers | \
                 Eight hundred and seventy-four | eight hundred seventy four | 874 people were killed | \
                 874 KILLED. | 874 deaths",
    ),
    ("=37", "37 civilians | thirty-seven civilians | 37 civilians were killed"),
    (
        "=2500",
        "2.5k | 2.5 thousand | two thousand five hundred | twenty-five hundred | \
                 two and a half thousand | 2 thousand and 500",
    ),
    ("=2000", "2k | 2K | 2 thousand | two thousand | 2.0 thousand | two thousand people"),
    (
        "=1200000",
        "1.2 million | 1.2m | 1,2 million | 1.20 million | 1.200 million | 1.2 million people | \
                 one million two hundred thousand | 1 million 200 thousand | 1.2M",
    ),
    (
        "=1500000",
        "a million and a half | one and a half million | 1.5 million | 1 million and a half",
    ),
    (
        "=500000",
        "half a million | half million | 500 thousand | 500k | five hundred thousand | \
                 0.5 million",
    ),
    ("=250000", "quarter of a million | a quarter of a million | a quarter million"),
    ("=750000", "three quarters of a million"),
    ("=100", "a hundred | one hundred | hundred | a hundred people"),
    ("=1000", "a thousand | one thousand | 1 thousand"),
    ("=12", "a dozen | dozen | a dozen people | twelve | one dozen"),
    ("=6", "half a dozen | six | half dozen"),
    ("=24", "two dozen | 2 dozen"),
    ("=20", "a score | twenty | one score"),
    ("=1", "one | one soldier | 1 | a single soldier | one person"),
    ("=150000", "a hundred and fifty thousand | one hundred and fifty thousand | 150k"),
    (
        "=123456789",
        "one hundred and twenty-three million four hundred and fifty-six thousand seven hundred and eighty-nine",
    ),
    ("=1001", "one thousand and one | a thousand and one"),
    (
        ">=2000",
        "at least 2000 | no fewer than 2000 | no less than 2,000 | not less than 2000 | \
                 a minimum of 2000 | 2000 or more | 2,000 or above | 2000 and above | \
                 2000 people or more | 2000 or more people | at least two thousand | 2000 at least | \
                 2000 killed, at least | AT LEAST 2,000 soldiers | minimum 2000",
    ),
    (
        ">2000",
        "more than 2000 | over 2000 | above 2,000 | exceeds 2000 | exceeding 2000 | \
                 in excess of 2,000 | greater than 2000 | higher than 2000 | beyond 2000 | \
                 north of 2,000 | upwards of 2000 | more than 2,000 people | more than two thousand | \
                 over 2k | well over 2,000",
    ),
    (
        "<=200",
        "up to 200 | at most 200 | no more than 200 | not more than 200 | a maximum of 200 | \
                 200 or fewer | 200 or less | as many as 200 | up to two hundred | 200 at most | \
                 max 200 | not exceeding 200",
    ),
    (
        "<1000",
        "fewer than 1000 | less than 1,000 | under 1000 | below 1000 | fewer than a thousand | \
                 under 1k",
    ),
    (
        "~300",
        "about 300 | around 300 | some 300 | roughly 300 | approximately 300 | approx. 300 | \
                 circa 300 | an estimated 300 | estimated 300 | in the region of 300 | 300 or so | \
                 300 approximately | some 300 people | about three hundred | 300-odd | \
                 on the order of 300",
    ),
    (
        "nearly 5000",
        "nearly 5000 | almost 5,000 | close to 5000 | approaching 5000 | just under 5000 | \
                 just below 5,000 | nearly five thousand | nearly 5k people",
    ),
    (
        "just over 2000",
        "just over 2000 | a little more than 2000 | slightly more than 2,000 | \
                 a little over 2000 | just above 2000 | just over two thousand",
    ),
    ("dozens", "dozens | dozens of people | Dozens killed | dozens of soldiers"),
    ("scores", "scores | scores of people"),
    ("tens", "tens | tens of people"),
    ("hundreds", "hundreds | hundreds of civilians | hundreds dead"),
    ("thousands", "thousands | thousands killed"),
    ("tens_of_thousands", "tens of thousands | tens of thousands of people"),
    ("hundreds_of_thousands", "hundreds of thousands | hundreds of thousands of people"),
    ("several", "several | a few | a handful | several people | a handful of soldiers"),
    ("a_number", "a number of | a number of people | a number of soldiers"),
    (
        "2000..3000",
        "2-3 thousand | 2 to 3 thousand | two to three thousand | \
                 between two and three thousand | 2,000-3,000 | 2k-3k | \
                 between two thousand and three thousand | from two thousand to three thousand",
    ),
    (
        "100000..200000",
        "one to two hundred thousand | one hundred to two hundred thousand | 100-200 thousand",
    ),
    ("500..2000", "500 to 2 thousand | five hundred to two thousand"),
    ("1..100", "between one and one hundred | between one and a hundred"),
    (
        "4..6",
        "between 4 and 6 | from 4 to 6 | 4 to 6 | between four and six people | four to six | \
                 4-6 killed",
    ),
    ("1200000..1500000", "1.2-1.5 million | 1.2 to 1.5 million | 1.2 million to 1.5 million"),
    ("100..200", "between one hundred and two hundred | between one and two hundred"),
    ("2..3000", "between 2 and 3000 | from 2 to 3000"),
    (
        "undisclosed",
        "undisclosed | Not disclosed | has not disclosed | withheld | gives no figure | \
                 has not disclosed its losses | has not disclosed its military losses | \
                 undisclosed number of soldiers | losses not disclosed",
    ),
    (
        "unknown",
        "unknown | unclear | not known | an unknown number | unknown number of civilians | \
                 casualties unknown",
    ),
    ("no_reports", "no reports | no reports of casualties | there were no reports of casualties"),
    (
        "none",
        "none | no deaths | nobody | nobody was killed | no one | zero | nil | no casualties | \
                 no civilian deaths | no one was killed | none killed | no soldiers killed | \
                 no civilians were killed | no dead | zero deaths",
    ),
    ("denied", "denied | denies | has denied | denies any losses"),
];
