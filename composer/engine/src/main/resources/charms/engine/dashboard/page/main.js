// Joins the parts: a picture of the model arrives, everything is drawn from it.

import * as api from "./api.js";
import { byId, html } from "./dom.js";
import { draw } from "./graph.js";
import * as keys from "./keys.js";
import * as log from "./log.js";
import { show } from "./panel.js";
import { legend, shape, WORST_FIRST } from "./shapes.js";

let picture = null;
let drawn = "";
let chosen = decodeURIComponent(location.hash.slice(1)).replace("=", " ");

const unitsOf = (model) => model.applications.flatMap((one) => one.units);

/** As in "3 of 7 units run a hook", or "settled". */
function state(model) {
  const units = unitsOf(model);
  const running = units.filter((unit) => unit.agent.state === "executing").length;
  const failed = units.filter((unit) => unit.workload.state === "error").length;
  if (running) {
    return ["executing", `${running} of ${units.length} units run a hook`];
  }
  if (failed) {
    return ["error", `stopped: ${failed} ${failed === 1 ? "unit" : "units"} in error`];
  }
  const unsettled = units.some((unit) => unit.agent.state === "allocating");
  return unsettled ? ["waiting", "hooks are due"] : ["active", "settled"];
}

function header(model) {
  byId("model").textContent = model.model;
  document.title = `${model.model} · charm juju dashboard`;
  const units = unitsOf(model);
  const counts = WORST_FIRST.map((name) => [name, units.filter((unit) => unit.workload.state === name).length]);
  byId("counts").replaceChildren(
    html("span", {}, `${model.applications.length} applications, ${units.length} units`),
    ...counts.filter(([, count]) => count).map(([name, count]) => html("span", { class: `count is-${name}` }, shape(name), `${count} ${name}`)),
  );
  const [name, words] = state(model);
  if (byId("state").textContent !== words) {
    byId("state").className = `state is-${name}`;
    byId("state").replaceChildren(shape(name), words);
  }
}

function redraw() {
  draw(picture, chosen, choose);
  keys.settle(chosen);
  return show(chosen, picture, choose);
}

async function choose(key) {
  chosen = key;
  history.replaceState(null, "", `#${key.replace(" ", "=")}`);
  await redraw();
  byId("panel-title")?.focus({ preventScroll: true });
  byId("panel").scrollTop = 0;
}

/** The graph is drawn when it changed; bags and flags may change although it did not. */
async function seen(found) {
  picture = found;
  header(picture);
  log.update(picture);
  const now = JSON.stringify({ ...found, revision: 0, lastLine: 0 });
  if (now === drawn) {
    await show(chosen, picture, choose);
  } else {
    drawn = now;
    await redraw();
  }
}

function lost() {
  byId("state").className = "state is-error";
  byId("state").replaceChildren(shape("error"), "The dashboard has ended. Start it again: charm juju dashboard");
  drawn = "";
}

byId("shapes").replaceChildren(...legend());
keys.listen();
log.listen();
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    document.querySelector(".legend").open = false;
    keys.back(chosen);
  }
});
api.follow(seen, lost);
