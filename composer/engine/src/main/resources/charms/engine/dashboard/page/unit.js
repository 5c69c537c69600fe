// A unit: its facts, its flags over the last hooks, and what each hook's handlers did.

import { clock, html } from "./dom.js";
import { shape, status } from "./shapes.js";

const COLUMNS = 12;

function facts(unit) {
  const told = [
    ["Agent", unit.agent.message || unit.agent.state],
    ["Machine", `${unit.machine} (${unit.address})`],
    ["Ports", unit.ports.join(", ")],
    ["Beside", unit.principal],
    ["Since", clock(unit.workload.since)],
  ];
  return html(
    "dl",
    { class: "facts" },
    told.filter(([, value]) => value).map(([name, value]) => html("div", {}, html("dt", {}, name), html("dd", {}, value))),
  );
}

/** What became of a flag in a hook: set, cleared, kept, absent. */
function fate(flag, hooks, at) {
  const now = hooks[at].flags.includes(flag);
  const earlier = at > 0 ? hooks[at - 1].flags.includes(flag) : now;
  return now ? (earlier ? "kept" : "set") : earlier ? "cleared" : "absent";
}

const GLYPHS = { set: "+", cleared: "−", kept: "", absent: "" };

function row(flag, hooks, from) {
  const cells = hooks.slice(from).map((hook, i) => {
    const what = fate(flag, hooks, from + i);
    return html(
      "td",
      { class: what, title: `${hook.hook}: ${flag} ${what}` },
      html("span", { "aria-hidden": "true" }, GLYPHS[what]),
      html("span", { class: "unseen" }, what),
    );
  });
  return html("tr", {}, html("th", { scope: "row" }, flag), cells);
}

function table(flags, hooks, from) {
  const heads = hooks
    .slice(from)
    .map((hook) => html("th", { scope: "col", title: `${hook.hook} at ${clock(hook.time)}` }, html("span", {}, hook.hook.replace("-relation-", "-"))));
  return html(
    "table",
    { class: "flags" },
    html("thead", {}, html("tr", {}, html("th", {}, "Flag"), heads)),
    html("tbody", {}, flags.map((flag) => row(flag, hooks, from))),
  );
}

function flagsOverTime(hooks) {
  const from = Math.max(0, hooks.length - COLUMNS);
  const shown = hooks.slice(from);
  const all = [...new Set(shown.flatMap((hook) => hook.flags))].sort();
  const steady = (flag) => shown.every((_, i) => fate(flag, hooks, from + i) === "kept");
  const moving = all.filter((flag) => !steady(flag));
  const ofEndpoints = moving.filter((flag) => flag.startsWith("endpoint."));
  const kept = all.filter(steady);
  const more = (key, flags, words, shown) =>
    flags.length ? html("details", { "data-key": key }, html("summary", {}, `${flags.length} ${words}`), shown()) : null;
  const wide = (flags) =>
    html("div", { class: "wide", tabindex: "0", role: "group", "aria-label": "Table of flags" }, table(flags, hooks, from));
  return [
    html("h3", {}, "Flags over the last hooks"),
    moving.length ? wide(moving.filter((flag) => !ofEndpoints.includes(flag))) : html("p", { class: "none" }, "none changed"),
    more("endpoint-flags", ofEndpoints, "more of endpoints and their data", () => wide(ofEndpoints)),
    more("kept-flags", kept, "more were set throughout", () => html("p", { class: "chips" }, kept.map((flag) => html("code", {}, flag)))),
  ];
}

/** charms/app/AppHandlers.java:31:render as its method, and where that is. */
function handler(call) {
  const parts = call.handler.split(":");
  const name = parts.length > 2 ? parts[parts.length - 1] : call.handler;
  const place = parts.length > 2 ? `${parts[0].split("/").pop()}:${parts[1]}` : "";
  return html(
    "li",
    { title: call.handler },
    html("span", { class: "handler" }, name),
    place ? html("span", { class: "dim place" }, place) : null,
    call.changes.map((change) =>
      html("code", { class: change.startsWith("+") ? "plus" : "minus" }, change.replace(/^[+-]/, (sign) => (sign === "+" ? "+ " : "− "))),
    ),
  );
}

function batches(hook) {
  let number = 0;
  const told = hook.batches
    .filter((batch) => batch.calls.length)
    .map((batch) => {
      const title = batch.phase === "other" ? `batch ${++number}` : "hook handlers";
      return [html("h4", {}, title), html("ul", { class: "handlers" }, batch.calls.map(handler))];
    });
  return told.flat();
}

/** What the runtime itself set and cleared, before and after the batches. */
function beside(hook) {
  const calls = hook.beside.filter((call) => call.changes.length);
  const count = calls.reduce((sum, call) => sum + call.changes.length, 0);
  return count
    ? html("details", { "data-key": `beside ${hook.time} ${hook.hook}` }, html("summary", {}, `${count} flags changed beside`), html("ul", { class: "handlers" }, calls.map(handler)))
    : null;
}

function run(hook) {
  const calls = hook.batches.reduce((sum, batch) => sum + batch.calls.length, 0);
  return html(
    "details",
    { class: "run", "data-key": `hook ${hook.time} ${hook.hook}` },
    html(
      "summary",
      {},
      shape(hook.outcome ? "error" : "active"),
      html("time", {}, clock(hook.time)),
      html("strong", {}, hook.hook),
      html("span", { class: "dim" }, `${calls} ${calls === 1 ? "handler" : "handlers"}${hook.outcome ? ", failed" : ""}`),
    ),
    hook.outcome ? html("p", { class: "outcome" }, hook.outcome) : null,
    batches(hook),
    beside(hook),
  );
}

export function unitDetails(unit, story) {
  const head = [html("p", { class: "line" }, status(unit.workload.state), " ", unit.workload.message), facts(unit)];
  if (!story.journal) {
    return [...head, html("p", { class: "dim" }, "Its charm does not note flags and handlers: only Java charms do.")];
  }
  return [
    ...head,
    ...flagsOverTime(story.hooks),
    html("h3", {}, "Hooks and their handlers, newest first"),
    html("div", { class: "runs" }, story.hooks.map(run).reverse()),
  ];
}
