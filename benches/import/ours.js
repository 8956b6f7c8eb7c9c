/** Our core, as a worker takes it: pieces of the table go into its memory one by one. */

const PIECE = 1 << 18;

async function core(build) {
  const at = (file) => new URL(`./www/pkg/${build}/${file}`, location.href);
  const glue = await import(at("casualty_chart.js"));
  return { ...glue, exports: await glue.default({ module_or_path: fetch(at("casualty_chart_bg.wasm")) }) };
}

/** A reader of the table with one of our builds. */
export async function reader(build) {
  const { Sums, exports } = await core(build);
  const memory = () => exports.memory.buffer.byteLength;
  const sums = (bytes, asked) => {
    const sums = new Sums(asked);
    for (let at = 0; at < bytes.length; at += PIECE) sums.push(bytes.subarray(at, at + PIECE));
    return sums.finish().breakdowns;
  };
  return { sums, memory };
}

/** What the import of a whole file of events takes: loss report, dates and all. */
export async function importer(build) {
  const { Import, exports } = await core(build);
  const texts = await (await fetch(new URL("./www/import/texts/en.json", location.href))).text();
  const sums = (bytes) => {
    const file = new Import({ format: "ged", by: "office", name: "ged.csv" });
    file.speak(texts, "en", "latn");
    for (let at = 0; at < bytes.length; at += PIECE) file.push(bytes.subarray(at, at + PIECE));
    const { rows, used } = file.finish();
    return [[["rows", "used", rows, used]]];
  };
  return { sums, memory: () => exports.memory.buffer.byteLength };
}

/** Only the copy into its memory, which is the least that a module can do. */
export function copier() {
  const memory = new WebAssembly.Memory({ initial: 16 });
  const room = new Uint8Array(memory.buffer, 0, PIECE);
  const sums = (bytes) => {
    for (let at = 0; at < bytes.length; at += PIECE) {
      const piece = bytes.subarray(at, at + PIECE);
      room.set(piece);
    }
    return [];
  };
  return { sums, memory: () => 0 };
}
