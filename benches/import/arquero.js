/** Arquero: columns, of those only that are asked for made into a table. */

import { fromCSV, op } from "arquero";

export const reader = () => ({
  sums: (bytes, { by, of }) => {
    const texts = Object.fromEntries(by.flat().map((name) => [name, String]));
    const table = fromCSV(new TextDecoder().decode(bytes), { parse: texts });
    const counts = Object.fromEntries(of.map((name) => [name, op.sum(name)]));
    return by.map((names) => {
      const groups = table.groupby(...names).rollup({ rows: op.count(), ...counts });
      return groups.objects().map((group) => [...names.map((name) => group[name]), group.rows, ...of.map((name) => group[name])]);
    });
  },
  memory: () => 0,
});
