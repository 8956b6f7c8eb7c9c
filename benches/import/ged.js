/**
 * A table shaped as UCDP's Georeferenced Event Dataset 23.1: its 49 columns, as
 * wide as there, with commas, quotes and line breaks in quotes, in several
 * scripts. The same bytes each time.
 */

export const ROWS = 300_000;

const HEADER =
  "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob\n";

const WORDS = {
  latin:
    "army rebels clash near the village as shells hit a market government forces say attack on convoy killed wounded soldiers militia ambush border district province two dozen civilians report",
  marked:
    "l’armée près de São José região norte ataque à fronteira Çukurca'da çatışma güvenlik güçleri İğdır Łódź śmierć między żołnierze Bình Định tỉnh",
  cyrillic: "армия село обстрел боевики убиты раненые район граница правительство сообщает источник колонна",
  arabic: "الجيش قرية قصف مسلحون قتلى جرحى محافظة حدود الحكومة تقرير اشتباكات مدنيين",
};
const SCRIPTS = Object.values(WORDS).map((words) => words.split(" "));

const OFFICES = [
  "Reuters News", "BBC Monitoring", "Agence France-Presse", "AP", "SOHR", "VDC", "Xinhua", "Al Jazeera", "Dawn",
  "The Hindu", "El Tiempo", "Radio France Internationale", "Интерфакс", "РИА Новости", "وكالة سانا", "Anadolu Ajansı",
  "Folha de São Paulo", "Amnesty International", "Human Rights Watch", "UN, Secretary-General", 'Centre "Memorial"',
];

/** Random numbers that are always the same: Marsaglia's xorshift. */
function dice(seed) {
  let state = seed;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  return {
    below: (most) => next() % most,
    /** Small numbers far more often than large ones. */
    low: (most) => {
      const part = next() / 2 ** 32;
      return Math.floor(most * part * part * part);
    },
    chance: (percent) => next() % 100 < percent,
  };
}

const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const record = (cells) => cells.map((value) => cell(String(value))).join(",");
const pad = (number) => String(number).padStart(2, "0");
const day = (year, { below }) => `${year}-${pad(1 + below(12))}-${pad(1 + below(28))}`;

function phrase(random, words) {
  const script = SCRIPTS[random.chance(70) ? 0 : random.below(SCRIPTS.length)];
  const said = Array.from({ length: words }, () => script[random.below(script.length)]);
  if (random.chance(15)) said[0] += ",";
  if (random.chance(5)) said[words - 1] = `"${said[words - 1]}"`;
  return said.join(" ");
}

/** Who fights whom: columns 7 to 18. */
function dyad(random, number) {
  const wordy = random.chance(2) ? 20 : 2;
  const place = phrase(random, 2);
  const a = random.chance(60) ? `Government of ${place}` : phrase(random, wordy);
  const b = `${phrase(random, 1)} ${number % 7 === 0 ? `"${number}"` : number}`;
  const [conflict, sideA, sideB] = [300 + (number >> 1), 100 + (number >> 2), 1000 + number];
  return record([conflict, conflict, `${place}: Government`, number, number, `${a} - ${b}`, sideA, sideA, a, sideB, sideB, b]);
}

/** Who reports it: columns 20 to 24, empty but for the first in old years. */
function report(random, office) {
  const [date, headline] = [day(1989 + random.below(34), random), phrase(random, 4 + random.below(10))];
  if (office === "") return record([`${phrase(random, 3)} ${date} "${headline}"`, "", "", "", phrase(random, 2)]);
  const one = () => `"${office},${date},${phrase(random, 4 + random.below(10))}"`;
  const article = Array.from({ length: 1 + random.low(5) }, one).join(random.chance(4) ? ";\n" : ";");
  return record([article, office, date, headline, phrase(random, 2)]);
}

/** Where it was: columns 25 to 36. */
function place(random) {
  const [north, east] = [random.below(60_000_000) / 1e6, random.below(140_000_000) / 1e6];
  const words = [phrase(random, 2), phrase(random, 3), `${phrase(random, 1)} province`, `${phrase(random, 1)} district`];
  const country = 1 + random.below(200);
  const grid = 100_000 + random.below(99_999);
  return record([1 + random.below(6), ...words, north, east, `POINT (${east} ${north})`, grid, phrase(random, 1), country, "Middle East"]);
}

const many = (count, make) => Array.from({ length: count }, (_, number) => new TextEncoder().encode(make(number)));

/** The table, as many bytes as it needs. */
export function table(rows = ROWS) {
  const random = dice(20_201_022);
  const offices = Array.from({ length: 1000 }, (_, number) => {
    const names = [OFFICES[number % OFFICES.length]];
    for (let more = 0; more < number % 4 && number >= OFFICES.length; more += 1) names.push(OFFICES[random.below(OFFICES.length)]);
    return names.join(";") + (number < 300 ? "" : ` ${number}`);
  });
  const dyads = many(1200, (number) => dyad(random, number));
  const reports = many(20_000, () => report(random, random.chance(40) ? "" : offices[random.low(offices.length)]));
  const places = many(3000, () => place(random));

  let [bytes, at] = [new Uint8Array(rows * 700 + HEADER.length), 0];
  const ascii = new TextEncoder();
  const text = (said) => {
    at += ascii.encodeInto(said, bytes.subarray(at, at + 256)).written;
  };
  const part = (said) => {
    bytes.set(said, at);
    at += said.length;
  };
  ascii.encodeInto(HEADER, bytes);
  at = HEADER.length;
  for (let row = 0; row < rows; row += 1) {
    const year = 1989 + random.below(34);
    const [a, b, civilians, unknown] = [random.low(9), random.low(9), random.low(12), random.low(4)];
    const best = a + b + civilians + unknown;
    text(`${row + 1},XYZ-${year}-1-${random.below(20_000)}-${random.below(1000)},${year},1,Clear,${1 + random.below(3)},`);
    part(dyads[random.low(dyads.length)]);
    text(random.chance(30) ? ",-1," : `,${1 + random.low(8)},`);
    part(reports[random.below(reports.length)]);
    text(",");
    part(places[random.below(places.length)]);
    const date = day(year, random);
    text(`,1,${1 + random.below(5)},${date},${date},${a},${b},${civilians},${unknown},${best},${best + random.low(90)},${best - random.low(best + 1)},`);
    text(random.chance(5) ? `${random.below(900)},${random.below(900)}\n` : `${random.below(900)},\n`);
  }
  // As long as it is, in memory that is let go of with it.
  return bytes.slice(0, at);
}
