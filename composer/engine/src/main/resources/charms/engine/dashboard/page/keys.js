// Keys in the graph: one stop for Tab, arrows go to the nearest thing that way.

import { byId } from "./dom.js";

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const ASIDE = 2.5;

const stops = () => [...byId("graph").querySelectorAll(".stop")];

function middle(element) {
  const box = element.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
}

/** The nearest stop in a direction; what lies aside counts as farther. */
function nearest(from, [dx, dy]) {
  const [x, y] = middle(from);
  let best = null;
  let least = Infinity;
  for (const stop of stops()) {
    const [sx, sy] = middle(stop);
    const ahead = (sx - x) * dx + (sy - y) * dy;
    const beside = Math.abs((sx - x) * dy) + Math.abs((sy - y) * dx);
    const far = ahead + ASIDE * beside;
    if (ahead > 4 && far < least) {
      best = stop;
      least = far;
    }
  }
  return best;
}

function rest(stop) {
  for (const one of stops()) {
    one.tabIndex = one === stop ? 0 : -1;
  }
}

/** One thing in the graph can be reached with Tab: the focused, the chosen, or the first. */
export function settle(chosen) {
  const all = stops();
  const kept = all.find((one) => one === document.activeElement);
  rest(kept ?? all.find((one) => one.dataset.key === chosen) ?? all[0]);
}

/** Focuses a thing of the graph, the first when it is not there any more. */
export function back(chosen) {
  const all = stops();
  (all.find((one) => one.dataset.key === chosen) ?? all[0])?.focus();
}

export function listen() {
  const graph = byId("graph");
  graph.addEventListener("focusin", (event) => {
    const stop = event.target.closest(".stop");
    if (stop) {
      rest(stop);
      stop.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  });
  graph.addEventListener("keydown", (event) => {
    const from = event.target.closest(".stop");
    const all = stops();
    const to = WAYS[event.key]
      ? from && nearest(from, WAYS[event.key])
      : { Home: all[0], End: all[all.length - 1] }[event.key];
    if (to) {
      event.preventDefault();
      to.focus();
    }
  });
}
