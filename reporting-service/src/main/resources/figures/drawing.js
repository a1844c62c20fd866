/* Charts by Chart.js, and the table that says the same. */

/** Of dark and light, so that they differ in grey too; what is not known yet is striped. */
const FILLS = {
  good: { color: "#154273" },
  other: { color: "#7ba3cc" },
  bad: { color: "#a3541b" },
  unknown: { color: "#6b6b6b", striped: true },
  pending: { color: "#b0892f", striped: true },
};

const STRIPE = 8;

function striped(color) {
  const tile = document.createElement("canvas");
  tile.width = STRIPE;
  tile.height = STRIPE;
  const pen = tile.getContext("2d");
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, STRIPE, STRIPE);
  pen.strokeStyle = color;
  pen.lineWidth = 3;
  for (const shift of [-STRIPE, 0, STRIPE]) {
    pen.beginPath();
    pen.moveTo(shift, STRIPE);
    pen.lineTo(shift + STRIPE, 0);
    pen.stroke();
  }
  return pen.createPattern(tile, "repeat");
}

const fillOf = ({ color, striped: isStriped }) => (isStriped ? striped(color) : color);

/**
 * Draws bars, stacked when there is more than one series of the same whole.
 *
 * @param canvas where
 * @param labels below the bars
 * @param series [{ name, fill, values }], a value that is not told is null
 * @param options { horizontal, stacked, percent }
 */
export function draw(canvas, labels, series, { horizontal = false, stacked = false, percent = false } = {}) {
  const values = { beginAtZero: true, stacked, ticks: { precision: 0 } };
  if (percent) {
    values.max = 100;
    values.ticks.callback = (value) => `${value}%`;
  }
  const { defaults } = globalThis.Chart;
  defaults.color = "#333333";
  defaults.font.size = 13;
  return new globalThis.Chart(canvas, {
    type: "bar",
    data: {
      labels,
      datasets: series.map(({ name, fill, values: data }) => ({
        label: name,
        data,
        backgroundColor: fillOf(FILLS[fill]),
        borderColor: FILLS[fill].color,
        borderWidth: 1,
        maxBarThickness: 48,
      })),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: horizontal ? "y" : "x",
      scales: horizontal ? { x: values, y: { stacked } } : { x: { stacked, grid: { display: false } }, y: values },
      plugins: { legend: { display: series.length > 1, position: "bottom" } },
    },
  });
}

/**
 * A table with a caption; the first column names its row.
 *
 * @param rows of texts
 */
export function table(caption, columns, rows) {
  const made = document.createElement("table");
  made.createCaption().textContent = caption;
  const head = made.createTHead().insertRow();
  for (const column of columns) {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.textContent = column;
    head.append(cell);
  }
  const body = made.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    row.forEach((text, i) => {
      const cell = document.createElement(i === 0 ? "th" : "td");
      if (i === 0) {
        cell.scope = "row";
      }
      cell.textContent = text;
      line.append(cell);
    });
  }
  const frame = document.createElement("div");
  frame.className = "table";
  frame.tabIndex = 0;
  frame.role = "region";
  frame.ariaLabel = caption;
  frame.append(made);
  return frame;
}
