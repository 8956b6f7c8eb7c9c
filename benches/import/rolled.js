import { flatRollup, sum } from "d3-array";

/** Rows that are objects, added up. */
export const rolled = (rows, { by, of }) =>
  by.map((names) => {
    const added = (rows) => [rows.length, ...of.map((name) => sum(rows, (row) => +row[name]))];
    const keys = names.map((name) => (row) => row[name]);
    return flatRollup(rows, added, ...keys).map((group) => group.flat());
  });
