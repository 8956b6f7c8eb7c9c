/** DuckDB in a worker of its own; one pass for both breakdowns, or it would read the table twice. */

import * as duckdb from "@duckdb/duckdb-wasm";

export async function reader() {
  const at = (file) => new URL(`duckdb/${file}`, location.href).href;
  const worker = new Worker(at("duckdb-browser-eh.worker.js"));
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  await db.instantiate(at("duckdb-eh.wasm"));
  const connection = await db.connect();
  // It takes the buffer that it is given, which a page has no more then: a page
  // reads its table once.
  const sums = async (bytes, { by, of }) => {
    await db.registerFileBuffer("ged.csv", bytes);
    const keys = by.map((names) => `(${names.join()})`);
    const counts = of.map((name) => `sum(${name})::DOUBLE AS ${name}`);
    const table = await connection.query(
      `SELECT ${by.flat().join()}, grouping(${by[0][0]}) AS set, count(*)::DOUBLE AS rows, ${counts.join()} ` +
        `FROM read_csv('ged.csv', header = true, delim = ',', quote = '"', escape = '"', types = {'source_office': 'VARCHAR'}) ` +
        `GROUP BY GROUPING SETS (${keys.join()})`,
    );
    const breakdowns = by.map(() => []);
    for (const row of table.toArray()) {
      const set = Number(row.set);
      breakdowns[set].push([...by[set].map((name) => String(row[name] ?? "")), row.rows, ...of.map((name) => row[name])]);
    }
    return breakdowns;
  };
  return { sums, memory: () => 0 };
}
