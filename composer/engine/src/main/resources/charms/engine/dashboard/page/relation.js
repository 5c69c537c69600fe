// Both sides of a relation, bag beside bag.

import { html } from "./dom.js";

const ROLES = { requirer: "requires", provider: "provides", peer: "peers" };
const HIDDEN = "••••";

let known = new Map();

/** What the last look at this bag showed; values that differ from it are marked as new. */
function before(relation, bag) {
  const key = `${relation.id} ${bag.owner}`;
  const last = known.get(key);
  known.set(key, bag.values);
  return last ?? bag.values;
}

function entry(name, value, last) {
  const hidden = value === HIDDEN;
  const fresh = last[name] !== value;
  return html(
    "div",
    { class: fresh ? "fresh" : null },
    html("dt", {}, name, fresh ? html("span", { class: "tag" }, "new") : null),
    html("dd", {}, hidden ? html("span", { class: "hidden", title: "kept back: the key names a secret" }, HIDDEN, " hidden") : value),
  );
}

function bag(relation, one) {
  const last = before(relation, one);
  const entries = Object.entries(one.values);
  const application = !one.owner.includes("/");
  return html(
    "section",
    { class: `bag ${application ? "of-application" : ""}`, "aria-label": `bag of ${one.owner}`, "data-owner": one.owner },
    html(
      "h4",
      {},
      one.owner,
      application ? html("span", { class: "tag" }, "application") : null,
      one.leader ? html("span", { class: "tag" }, "leader") : null,
      one.inScope ? null : html("span", { class: "tag" }, "not yet told"),
    ),
    entries.length
      ? html("dl", {}, entries.map(([name, value]) => entry(name, value, last)))
      : html("p", { class: "none" }, "nothing written"),
  );
}

export function relationDetails(relation) {
  return [
    html("p", { class: "dim" }, `Relation ${relation.id}, ${relation.type}`),
    html(
      "div",
      { class: "sides" },
      relation.sides.map((side) =>
        html(
          "section",
          { class: "side", "aria-label": `side of ${side.application}` },
          html("h3", {}, html("span", { class: "kind" }, ROLES[side.role]), `${side.application}:${side.endpoint}`),
          side.bags.map((one) => bag(relation, one)),
        ),
      ),
    ),
  ];
}
