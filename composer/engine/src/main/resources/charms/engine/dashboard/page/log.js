// The log, and which of its lines are wanted.

import * as api from "./api.js";
import { byId, clock, html } from "./dom.js";

const MOST_LINES = 1000;

let last = 0;
let asking = Promise.resolve();

function line(one) {
  return html(
    "div",
    { class: `entry ${one.level.toLowerCase()}` },
    html("time", { title: one.time }, clock(one.time)),
    html("span", { class: "level" }, one.level),
    html("span", { class: "unit" }, one.unit),
    html("span", { class: "source" }, one.source),
    html("span", { class: "message" }, one.message),
  );
}

async function more() {
  const found = await api.log(last, byId("log-unit").value, byId("log-level").value);
  const lines = byId("lines");
  lines.append(...found.lines.map(line));
  while (lines.childElementCount > MOST_LINES) {
    lines.firstElementChild.remove();
  }
  last = found.last;
  if (byId("log-follow").checked) {
    lines.scrollTop = lines.scrollHeight;
  }
}

function anew() {
  last = 0;
  byId("lines").replaceChildren();
}

/** Fetches what was logged since; all of it when the model is another one. */
export function update(picture) {
  if (picture.lastLine < last) {
    anew();
  }
  const units = picture.applications.flatMap((one) => one.units.map((unit) => unit.name));
  const select = byId("log-unit");
  const chosen = select.value;
  if ([...select.options].slice(1).map((one) => one.value).join() !== units.join()) {
    select.replaceChildren(html("option", { value: "" }, "all"), ...units.map((name) => html("option", { value: name }, name)));
    select.value = units.includes(chosen) ? chosen : "";
  }
  if (picture.lastLine > last || byId("lines").childElementCount === 0) {
    asking = asking.then(more, more);
  }
}

export function listen() {
  for (const id of ["log-unit", "log-level"]) {
    byId(id).addEventListener("change", () => {
      asking = asking.then(anew, anew).then(more);
    });
  }
}
