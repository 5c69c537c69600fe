// Draws the graph: cards of applications over the curves of their relations.

import { byId, html, replace, svg } from "./dom.js";
import { CARD, layout, shownUnits } from "./layout.js";
import { shape, status } from "./shapes.js";

function button(key, chosen, label, choose, ...content) {
  return html(
    "button",
    {
      type: "button",
      class: `stop ${key.split(" ")[0]}`,
      "data-key": key,
      "aria-label": label,
      "aria-pressed": String(key === chosen),
      tabindex: "-1",
      onclick: () => choose(key),
    },
    content,
  );
}

/** A hook that runs is told in place of the workload's status. */
function unitRow(unit, chosen, choose) {
  const running = unit.agent.state === "executing";
  const state = running ? "executing" : unit.workload.state;
  const told = running ? unit.agent.message.replace(/^running | hook$/g, "") : unit.agent.state;
  const label = `Unit ${unit.name}${unit.leader ? ", leader" : ""}: ${unit.workload.state}, agent ${unit.agent.message || unit.agent.state}`;
  return button(
    `unit ${unit.name}`,
    chosen,
    label,
    choose,
    shape(state),
    html("span", { class: "name" }, unit.name),
    unit.leader ? html("span", { class: "tag" }, "leader") : null,
    html("span", { class: `told is-${state}` }, told),
  );
}

function card(application, place, picture, chosen, choose) {
  const peers = picture.relations.filter(
    (one) => one.type === "peer" && one.provider.application === application.name,
  );
  const { units, more } = shownUnits(application);
  const told = application.status.message || application.status.state;
  const label = `Application ${application.name}: ${application.status.state}, ${application.units.length} units`;
  const drawn = html(
    "div",
    { class: `card is-${application.status.state} ${application.life}`, role: "group", "aria-label": application.name },
    button(
      `application ${application.name}`,
      chosen,
      label,
      choose,
      html("span", { class: "title" }, html("strong", {}, application.name), status(application.status.state)),
      html("span", { class: "says", title: told }, application.status.message || " "),
    ),
    units.map((unit) => unitRow(unit, chosen, choose)),
    more ? button(`more ${application.name}`, chosen, `${more} more units of ${application.name}`, () => choose(`application ${application.name}`), `and ${more} more`) : null,
    application.units.length ? [] : html("p", { class: "none" }, "no units"),
    peers.length
      ? html("div", { class: "peers" }, peers.map((one) => pill(one, chosen, choose)))
      : null,
  );
  Object.assign(drawn.style, { left: `${place.x}px`, top: `${place.y}px`, width: `${CARD}px`, height: `${place.height}px` });
  return drawn;
}

function pill(relation, chosen, choose) {
  const { requirer, provider } = relation;
  const label =
    relation.type === "peer"
      ? `Peer relation ${provider.endpoint} of ${provider.application}`
      : `Relation ${relation.interface}: ${requirer.application} requires, ${provider.application} provides`;
  const name = relation.type === "peer" ? `peers: ${provider.endpoint}` : relation.interface;
  return button(`relation ${relation.id}`, chosen, label, choose, name);
}

function edges(placed, relations, chosen) {
  return placed.edges.map((edge) => {
    const relation = relations.get(edge.id);
    const marks = [relation.type, relation.life, `relation ${edge.id}` === chosen ? "chosen" : ""];
    return svg("path", { d: edge.path, class: `edge ${marks.join(" ")}`, "data-relation": edge.id });
  });
}

function pills(placed, relations, chosen, choose) {
  return placed.edges.map((edge) => {
    const drawn = pill(relations.get(edge.id), chosen, choose);
    drawn.classList.add("between", relations.get(edge.id).type);
    Object.assign(drawn.style, { left: `${edge.x}px`, top: `${edge.y}px` });
    return drawn;
  });
}

/** Draws the picture; choose hears the key of what a person chose, as in "unit congress/0". */
export function draw(picture, chosen, choose) {
  const place = byId("graph");
  if (!picture.applications.length) {
    replace(
      place,
      html(
        "div",
        { class: "empty" },
        html("p", {}, "The model is empty."),
        html("p", { class: "dim" }, html("code", {}, "charm juju deploy ./CHARM"), " adds an application."),
      ),
    );
    return;
  }
  const placed = layout(picture.applications, picture.relations);
  const relations = new Map(picture.relations.map((one) => [one.id, one]));
  const at = new Map(placed.cards.map((one) => [one.name, one]));
  const curves = svg(
    "svg",
    { width: placed.width, height: placed.height, "aria-hidden": "true" },
    edges(placed, relations, chosen),
  );
  const sheet = html(
    "div",
    { class: "sheet" },
    curves,
    picture.applications.map((one) => card(one, at.get(one.name), picture, chosen, choose)),
    pills(placed, relations, chosen, choose),
  );
  Object.assign(sheet.style, { width: `${placed.width}px`, height: `${placed.height}px` });
  replace(place, sheet);
}
