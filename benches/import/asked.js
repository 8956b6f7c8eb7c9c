/** What is asked of the table: two breakdowns of four sums. */
export const ASKED = {
  by: [["side_a", "side_b"], ["source_office", "year"]],
  of: ["best", "low", "high", "deaths_civilians"],
};
