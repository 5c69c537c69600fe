// The details of what was chosen in the graph.

import * as api from "./api.js";
import { byId, html, replace } from "./dom.js";
import { relationDetails } from "./relation.js";
import { status } from "./shapes.js";
import { unitDetails } from "./unit.js";

function link(key, text, choose) {
  return html("button", { type: "button", class: "link", "data-key": `to ${key}`, onclick: () => choose(key) }, text);
}

function applicationDetails(application, picture, choose) {
  const relations = picture.relations.filter((one) =>
    [one.requirer.application, one.provider.application].includes(application.name),
  );
  const facts = [
    ["Charm", application.charm],
    ["Version", application.version],
    ["Exposed", application.exposed ? "yes" : "no"],
    ["Subordinate", application.subordinate ? "yes" : "no"],
  ].filter(([, value]) => value);
  return [
    html("p", { class: "line" }, status(application.status.state), " ", application.status.message),
    html("dl", { class: "facts" }, facts.map(([name, value]) => html("div", {}, html("dt", {}, name), html("dd", {}, value)))),
    html("h3", {}, "Units"),
    html(
      "ul",
      { class: "list" },
      application.units.map((unit) =>
        html("li", {}, link(`unit ${unit.name}`, unit.name, choose), status(unit.workload.state), html("span", { class: "dim" }, unit.workload.message)),
      ),
    ),
    html("h3", {}, "Relations"),
    html(
      "ul",
      { class: "list" },
      relations.map((one) => {
        const other = one.requirer.application === application.name ? one.provider : one.requirer;
        const own = one.requirer.application === application.name ? one.requirer : one.provider;
        const to = one.type === "peer" ? "its own units" : `${other.application}:${other.endpoint}`;
        return html("li", {}, link(`relation ${one.id}`, own.endpoint, choose), html("span", { class: "dim" }, `with ${to}`));
      }),
    ),
  ];
}

function heading(kind, name) {
  return html("h2", { id: "panel-title", tabindex: "-1", "data-key": "panel-title" }, html("span", { class: "kind" }, kind), name);
}

/** What is known of the chosen thing, and how to show it; null when it is not there any more. */
async function details(key, picture, choose) {
  const [kind, name] = key.split(" ");
  if (kind === "application") {
    const application = picture.applications.find((one) => one.name === name);
    const relations = picture.relations;
    return application && { facts: [application, relations], title: name, draw: () => applicationDetails(application, picture, choose) };
  }
  if (kind === "unit") {
    const unit = picture.applications.flatMap((one) => one.units).find((one) => one.name === name);
    const story = unit && (await api.unit(name));
    return unit && { facts: [unit, story], title: name, draw: () => unitDetails(unit, story) };
  }
  if (!picture.relations.some((one) => String(one.id) === name)) {
    return null;
  }
  const relation = await api.relation(name);
  return { facts: relation, title: relation.interface, draw: () => relationDetails(relation) };
}

let latest = 0;
let shown = "";

/** Shows what was chosen, as it is now; what has not changed is left as it is. */
export async function show(key, picture, choose) {
  const mine = ++latest;
  let found = null;
  let trouble = "";
  try {
    found = key ? await details(key, picture, choose) : null;
  } catch (gone) {
    trouble = gone.message;
  }
  const now = JSON.stringify([key, found?.facts, trouble]);
  if (mine !== latest || now === shown) {
    return;
  }
  shown = now;
  if (found) {
    replace(byId("panel"), heading(key.split(" ")[0], found.title), ...found.draw());
  } else {
    replace(byId("panel"), heading("", "Details"), html("p", { class: "dim" }, trouble || "Choose an application, a unit or a relation in the graph."));
  }
}
