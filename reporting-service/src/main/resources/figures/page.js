/*
 * The figures page. It asks the API as whoever is logged in, so that it shows what that person may see, and it keeps nothing:
 * the address has no choice in it, and a reload asks anew.
 */

import { draw, table } from "./drawing.js";
import { FIGURES } from "./figures.js";
import { Login, LoginFailed } from "./login.js";
import { dayName, languageNow, momentName, speak, words } from "./words.js";

const API = location.pathname.replace(/\/figures$/, "");
const FIRST_YEAR = 2015;

/** What was recorded in the last moments is always still being read; that alone makes nothing provisional. */
const UNDER_WAY = 60_000;

const EXPORTS = [
  ["CSV", "text/csv"],
  ["Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["JSON", "application/json"],
];

const byId = (id) => document.getElementById(id);

const make = (tag, text, className) => {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) {
    made.className = className;
  }
  return made;
};

/** What went wrong, as a word of the page; {@code reason} is what the service said. */
class Refused extends Error {
  constructor(word, reason) {
    super(word);
    this.word = word;
    this.reason = reason;
  }

  toString() {
    const said = words()[this.word];
    return typeof said === "function" ? said(this.reason) : said;
  }
}

let login;
let configuration;
let programmes = [];
let programmesRefused = false;
let shown = [];
let charts = [];
let asked = 0;

async function get(address, accept) {
  const token = await login.token();
  let answer;
  try {
    answer = await fetch(address, { headers: { Authorization: `Bearer ${token}`, Accept: accept } });
  } catch {
    throw new Refused("noAnswer");
  }
  if (answer.ok) {
    return answer;
  }
  const problem = await answer.json().catch(() => ({}));
  const codes = (problem.errors ?? []).map((error) => error.code);
  if (answer.status === 401) {
    throw new LoginFailed("loginOver");
  }
  if (answer.status === 403) {
    throw new Refused("forbidden");
  }
  if (codes.includes("not-closed")) {
    throw new Refused("notClosed");
  }
  if (answer.status === 503) {
    throw new Refused("notAllRead");
  }
  throw new Refused("refused", problem.errors?.map((error) => error.detail).join(" ") || problem.detail || answer.status);
}

function question() {
  const year = Number(byId("year").value);
  const quarter = Number(byId("part").value);
  const last = (month) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  const narrowed = byId("programme").value;
  return {
    periodStart: quarter ? `${year}-${String(quarter * 3 - 2).padStart(2, "0")}-01` : `${year}-01-01`,
    periodEnd: quarter ? last(quarter * 3) : last(12),
    ...(narrowed && { programmeId: narrowed }),
  };
}

const address = (path, figure, about, groupBy) =>
  `${API}/${path}/${figure}?${new URLSearchParams({ ...about, groupBy })}`;

async function ask(figure, about) {
  const json = "application/json";
  const answer = await (await get(address("reports", figure.name, about, figure.groupBy), json)).json();
  const whole = figure.whole && (await (await get(address("reports", figure.name, about, "none"), json)).json());
  return { answer, whole };
}

/**
 * The last moment of which everything is counted. All figures are asked as they were known then, so that they are about the
 * same, and stay so for ever; with "now" the last seconds are always missing. Who may not see small numbers is told of closings.
 */
async function lastComplete(about) {
  const first = await (await get(address("reports", FIGURES[0].name, about, "none"), "application/json")).json();
  return first.smallCells || !first.completeThrough
    ? {}
    : { knownAt: new Date(Date.parse(first.completeThrough) - 1).toISOString() };
}

/** Asks everything; an answer to what somebody asked before is thrown away. */
async function show() {
  const turn = ++asked;
  const period = question();
  byId("message").hidden = true;
  byId("progress").textContent = words().loading;
  byId("figures").ariaBusy = "true";
  const about = { ...period, ...(await lastComplete(period).catch(() => ({}))) };
  const answers = await Promise.all(
    FIGURES.map((figure) =>
      ask(figure, about).then(
        (found) => ({ figure, about, ...found }),
        (refused) => ({ figure, about, refused }))));
  if (turn !== asked) {
    return;
  }
  byId("figures").ariaBusy = "false";
  const over = answers.find(({ refused }) => refused instanceof LoginFailed);
  if (over) {
    leave(over.refused);
    return;
  }
  shown = answers;
  render();
}

function statusOf({ figure, answer }) {
  const { because } = words();
  if (answer.smallCells) {
    const told = words().toldOn(dayName(answer.smallCells.closedOn));
    const open = figure.pending?.(answer) ?? 0;
    return open > 0
      ? { text: `${words().provisional}: ${because.pending(open)}. ${told}`, provisional: true }
      : { text: told, provisional: false };
  }
  const reasons = [];
  if (answer.parameters.periodEnd >= answer.parameters.asOf) {
    reasons.push(because.period);
  }
  if (!answer.complete && !(new Date(answer.parameters.knownAt) - new Date(answer.completeThrough) <= UNDER_WAY)) {
    reasons.push(answer.completeThrough ? because.events(momentName(answer.completeThrough)) : because.noEvents);
  }
  if (answer.eventsMissing > 0) {
    reasons.push(because.missing(answer.eventsMissing));
  }
  const pending = figure.pending?.(answer) ?? 0;
  if (pending > 0) {
    reasons.push(because.pending(pending));
  }
  return reasons.length > 0
    ? { text: `${words().provisional}: ${reasons.join("; ")}.`, provisional: true }
    : { text: words().final(momentName(answer.parameters.knownAt)), provisional: false };
}

/** What the numbers are about, which need not be what the form says by now; a print has only this. */
function aboutWhat({ periodStart, periodEnd, programmeId }) {
  const programme = programmes.find(({ id }) => id === programmeId);
  return words().about(dayName(periodStart), dayName(periodEnd), programme?.name ?? words().allProgrammes);
}

function render() {
  charts.forEach((chart) => chart.destroy());
  charts = [];
  const place = byId("figures");
  const headlines = make("dl", "", "headlines");
  const sections = shown.map((one) => section(one, headlines));
  place.replaceChildren(
    make("p", aboutWhat(shown[0].about), "about"),
    ...(headlines.children.length > 0 ? [headlines] : []),
    ...sections);
  shown.forEach((one) => one.chart?.());
  byId("progress").textContent = shown.some(({ refused }) => refused) ? words().notLoaded : words().loaded;
}

function section(one, headlines) {
  const { figure, answer, refused, whole } = one;
  const said = words()[figure.name];
  const made = document.createElement("section");
  const title = make("h2", said.title);
  title.id = `title-${figure.name}`;
  made.setAttribute("aria-labelledby", title.id);
  made.append(title, make("p", said.text));
  if (refused) {
    made.append(make("p", String(refused), "problem"));
    return made;
  }
  const view = figure.view(answer);
  for (const headline of [whole && figure.whole(whole), view.headline]) {
    if (headline) {
      const pair = document.createElement("div");
      pair.append(make("dt", words().headline[headline.word]), make("dd", headline.value));
      if (headline.detail) {
        pair.append(make("dd", headline.detail, "detail"));
      }
      headlines.append(pair);
    }
  }
  const status = statusOf(one);
  made.append(make("p", status.text, status.provisional ? "status provisional" : "status"));
  if (answer.rows.length === 0) {
    made.append(make("p", words().nothing));
    return made;
  }
  const frame = make("div", "", "chart");
  const canvas = document.createElement("canvas");
  canvas.role = "img";
  canvas.ariaLabel = `${said.title}: ${view.series.map(({ name }) => name).join(", ")}. ${words().tableFollows}`;
  frame.append(canvas);
  one.chart = () => charts.push(draw(canvas, view.labels, view.series, view.options));
  made.append(frame, table(words().inNumbers(said.title), said.columns, view.rows));
  if (answer.smallCells?.hidden.length > 0) {
    made.append(make("p", words().notToldNote(answer.smallCells.threshold - 1), "note"));
  }
  made.append(make("p", words().definition(answer.definitionSet.id), "note"), notes(answer), exports(one));
  return made;
}

/** What the service says beside the numbers, in its own words, and what is missing or odd in what it was told. */
function notes(answer) {
  const made = document.createElement("details");
  const list = document.createElement("ul");
  for (const note of answer.notes) {
    const item = make("li", note);
    item.lang = "en";
    list.append(item);
  }
  const findings = Object.values(answer.dataQuality.findings).reduce((all, count) => all + count, 0);
  if (findings > 0) {
    list.append(make("li", words().findings(findings)));
  }
  made.append(make("summary", words().notes), list);
  return made;
}

function exports({ figure, about }) {
  const made = make("p", `${words().exportAs} `, "exports");
  for (const [name, type] of EXPORTS) {
    const button = make("button", name);
    button.type = "button";
    button.ariaLabel = `${words().exportAs} ${name}: ${words()[figure.name].title}`;
    button.addEventListener("click", () => save(figure, about, type));
    made.append(button, " ");
  }
  return made;
}

async function save(figure, about, type) {
  try {
    const answer = await get(address("exports", figure.name, about, figure.groupBy), type);
    const named = /filename="?([^";]+)"?/.exec(answer.headers.get("Content-Disposition") ?? "");
    const name = named?.[1] ?? figure.name;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await answer.blob());
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
    byId("progress").textContent = words().exported(name);
  } catch (failure) {
    tell(failure);
  }
}

function tell(failure) {
  if (failure instanceof LoginFailed) {
    leave(failure);
    return;
  }
  byId("message").textContent = String(failure instanceof Refused ? failure : new Refused("noAnswer"));
  byId("message").hidden = false;
}

/** Back to where somebody logs in, with nothing of who was there: not on the page, and not by an answer that still comes. */
function leave(failure) {
  asked++;
  shown = [];
  programmes = [];
  byId("figures").replaceChildren();
  byId("progress").textContent = "";
  byId("question").hidden = true;
  byId("log-out").hidden = true;
  byId("log-in-first").hidden = false;
  if (failure) {
    byId("message").textContent = words()[failure.what];
    byId("message").hidden = false;
  }
}

/** The names of programmes are with trajectories; without them all programmes together can still be asked. */
async function findProgrammes() {
  try {
    let cursor = "";
    do {
      const page = await (await get(`${configuration.programmes}?limit=100${cursor}`, "application/json")).json();
      programmes.push(...page.items.map(({ id, name }) => ({ id, name })));
      cursor = page.nextCursor ? `&cursor=${encodeURIComponent(page.nextCursor)}` : "";
    } while (cursor);
    programmes.sort((one, other) => one.name.localeCompare(other.name));
  } catch (failure) {
    if (failure instanceof LoginFailed) {
      throw failure;
    }
    programmesRefused = true;
  }
}

function fill(select, options) {
  const chosen = select.value;
  select.replaceChildren(...options.map(([value, text]) => new Option(text, value)));
  if (chosen && options.some(([value]) => String(value) === chosen)) {
    select.value = chosen;
  }
}

/** Everything that is said again in another language. */
function write() {
  const said = words();
  document.documentElement.lang = languageNow();
  document.title = `${said.title} – Doorstroom`;
  for (const element of document.querySelectorAll("[data-word]")) {
    element.textContent = said[element.dataset.word];
  }
  for (const element of document.querySelectorAll("[data-word-label]")) {
    element.ariaLabel = said[element.dataset.wordLabel];
  }
  for (const language of ["nl", "en"]) {
    byId(language).ariaPressed = String(languageNow() === language);
  }
  const now = new Date().getFullYear();
  fill(byId("year"), Array.from({ length: now - FIRST_YEAR + 1 }, (_, i) => [now - i, String(now - i)]));
  fill(byId("part"), [[0, said.wholeYear], ...[1, 2, 3, 4].map((n) => [n, said.quarter(n)])]);
  fill(byId("programme"), [["", said.allProgrammes], ...programmes.map(({ id, name }) => [id, name])]);
  if (programmesRefused) {
    byId("message").textContent = said.noNames;
    byId("message").hidden = false;
  }
  if (shown.length > 0) {
    render();
  }
}

async function start() {
  write();
  for (const language of ["nl", "en"]) {
    byId(language).addEventListener("click", () => {
      speak(language);
      write();
    });
  }
  byId("question").addEventListener("submit", (event) => {
    event.preventDefault();
    show().catch(tell);
  });
  byId("print").addEventListener("click", () => print());
  // A chart has the size of the screen until it is told that paper is narrower.
  addEventListener("beforeprint", () => {
    charts.forEach((chart) => chart.resize(640, 260));
    document.querySelectorAll("details").forEach((notes) => (notes.open = true));
  });
  addEventListener("afterprint", () => charts.forEach((chart) => chart.resize()));
  byId("log-in").addEventListener("click", () => login.begin().catch(tell));
  byId("log-out").addEventListener("click", () => {
    // First: a browser may keep the page as it is left, and show it to whoever goes back.
    leave();
    byId("log-in-first").hidden = true;
    login.end().catch((failure) => {
      leave();
      tell(failure);
    });
  });
  configuration = await (await fetch(`${API}/figures/configuration.json`)).json();
  login = new Login(configuration);
  if (!(await login.finish())) {
    leave();
    return;
  }
  byId("log-in-first").hidden = true;
  byId("log-out").hidden = false;
  await findProgrammes();
  write();
  byId("question").hidden = false;
  await show();
}

start().catch((failure) => {
  leave();
  tell(failure);
});
