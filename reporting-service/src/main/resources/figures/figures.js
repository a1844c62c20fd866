/* Which figures the page shows, and how the numbers of each become a chart and a table. */

import { monthName, number, share, words } from "./words.js";

/** Null when one of them is not told. */
const sum = (rows, of) =>
  rows.some((row) => of(row) === null) ? null : rows.reduce((all, row) => all + of(row), 0);

/** Months of a period that have begun, as 2025-01; one without a row has nothing, unless small numbers are left out. */
function byMonth(answer, empty) {
  const { periodStart, periodEnd, asOf } = answer.parameters;
  const last = asOf < periodEnd ? asOf : periodEnd;
  const known = new Map(answer.rows.map((row) => [row.group, row]));
  const months = [];
  for (let month = periodStart.slice(0, 7); month <= last.slice(0, 7); ) {
    months.push({ month, row: known.get(month) ?? empty(answer.smallCells ? null : 0) });
    const [year, number] = month.split("-").map(Number);
    month = new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
  }
  return months;
}

const emptyPlacements = (nothing) => ({
  personsPlaced: nothing, placements: nothing, contracts: nothing, supported: nothing,
});

const emptyBenefits = (nothing) => ({
  endedBenefits: nothing,
  personsBenefitFree: nothing,
  states: { EXIT_TO_WORK: nothing, EXIT_OTHER: nothing, EXIT_UNKNOWN: nothing, PENDING: nothing },
});

const emptyOccupancy = (nothing) => ({
  crews: nothing, placeDaysAvailable: nothing, placeDaysFilled: nothing, occupancy: null,
});

const STATES = ["EXIT_TO_WORK", "EXIT_OTHER", "EXIT_UNKNOWN", "PENDING"];
const LASTING = ["SUSTAINED", "NOT_SUSTAINED", "UNKNOWN", "PENDING"];
const FILLS = ["good", "bad", "unknown", "pending"];

const series = (names, fills, values) => names.map((name, i) => ({ name, fill: fills[i], values: values(i) }));

const exits = (answer) => answer.rows.filter((row) => row.variant === "exitSustained");

/**
 * Each figure: how its rows are asked (groupBy), what is still to be judged in it (pending), and what is shown (view): labels
 * and series of the chart, rows of the table, and a headline when it has one, or when the period as a whole has (whole).
 */
export const FIGURES = [
  {
    name: "placements",
    groupBy: "month",
    // Somebody who was placed in two months is one person: the months do not add up to the period.
    whole: (answer) => ({ word: "placed", value: number(answer.rows[0] ? answer.rows[0].personsPlaced : 0) }),
    view(answer) {
      const said = words().placements;
      const months = byMonth(answer, emptyPlacements);
      return {
        labels: months.map(({ month }) => monthName(month)),
        series: series(said.series, ["good"], () => months.map(({ row }) => row.personsPlaced)),
        rows: months.map(({ month, row }) => [
          monthName(month), number(row.personsPlaced), number(row.placements), number(row.contracts), number(row.supported),
        ]),
      };
    },
  },
  {
    name: "ended-benefits",
    groupBy: "month",
    pending: (answer) => sum(answer.rows, (row) => row.states.PENDING),
    view(answer) {
      const said = words()["ended-benefits"];
      const months = byMonth(answer, emptyBenefits);
      return {
        labels: months.map(({ month }) => monthName(month)),
        series: series(said.series, ["good", "other", "unknown", "pending"], (i) =>
          months.map(({ row }) => row.states[STATES[i]])),
        options: { stacked: true },
        rows: months.map(({ month, row }) => [
          monthName(month),
          ...STATES.map((state) => number(row.states[state])),
          number(row.personsBenefitFree),
        ]),
        headline: { word: "toWork", value: number(sum(answer.rows, (row) => row.states.EXIT_TO_WORK)) },
      };
    },
  },
  {
    name: "funnel",
    groupBy: "none",
    view(answer) {
      const said = words().funnel;
      return {
        labels: answer.rows.map((row) => said.steps[row.step]),
        series: series(said.series, ["good"], () => answer.rows.map((row) => row.persons)),
        options: { horizontal: true },
        rows: answer.rows.map((row) => [
          said.steps[row.step],
          number(row.persons),
          number(row.steps),
          number(row.leadDaysMedian),
          number(row.sinceStartDaysMedian),
        ]),
      };
    },
  },
  {
    name: "lasting-work",
    groupBy: "none",
    pending: (answer) => Math.max(0, ...exits(answer).map((row) => row.states.PENDING ?? 0)),
    view(answer) {
      const said = words()["lasting-work"];
      const rows = exits(answer);
      const half = rows.find((row) => row.week === 26);
      return {
        labels: rows.map((row) => said.week(row.week)),
        series: series(said.series, FILLS, (i) => rows.map((row) => row.states[LASTING[i]] ?? 0)),
        options: { stacked: true, horizontal: true },
        rows: rows.map((row) => [
          said.week(row.week),
          ...LASTING.map((state) => number(row.states[state] ?? 0)),
          share(row.rate),
        ]),
        headline: {
          word: "lasting",
          value: share(half?.rate),
          // A share says little without how many it is of, and how many nobody knows of.
          detail: half && said.judged(...LASTING.map((state) => number(half.states[state] ?? 0))),
        },
      };
    },
  },
  {
    name: "crew-occupancy",
    groupBy: "month",
    view(answer) {
      const said = words()["crew-occupancy"];
      const months = byMonth(answer, emptyOccupancy);
      const filled = sum(answer.rows, (row) => row.placeDaysFilled);
      const available = sum(answer.rows, (row) => row.placeDaysAvailable);
      return {
        labels: months.map(({ month }) => monthName(month)),
        series: series(said.series, ["good"], () =>
          months.map(({ row }) => (row.occupancy == null ? null : Math.round(row.occupancy * 1000) / 10))),
        options: { percent: true },
        rows: months.map(({ month, row }) => [
          monthName(month),
          number(row.crews),
          number(row.placeDaysAvailable),
          number(row.placeDaysFilled),
          share(row.occupancy),
        ]),
        headline: { word: "occupancy", value: share(available ? filled / available : null) },
      };
    },
  },
  {
    name: "crews",
    groupBy: "none",
    view(answer) {
      const said = words().crews;
      const row = answer.rows[0];
      const counts = row ? [row.placesFreed, row.placesRefilled, row.placesOpen] : [0, 0, 0];
      return {
        labels: said.rows.slice(0, counts.length),
        series: series(said.series, ["good"], () => counts),
        options: { horizontal: true },
        rows: [...counts, row?.daysToRefillMedian, row?.daysToRefillMaximum].map((value, i) => [
          said.rows[i], number(value),
        ]),
      };
    },
  },
];
