// A shape for each status, so that no colour has to be told apart.

import { html, svg } from "./dom.js";

const WORDS = {
  active: "works as it should",
  waiting: "waits for another unit",
  maintenance: "works on itself",
  blocked: "a person has to act",
  error: "a hook failed",
  unknown: "says nothing yet",
  executing: "a hook runs",
};

const DRAWINGS = {
  active: () => [
    svg("circle", { cx: 8, cy: 8, r: 7, class: "solid" }),
    svg("path", { d: "M4.6 8.3 7 10.7 11.4 5.6", class: "mark" }),
  ],
  waiting: () => [
    svg("circle", { cx: 8, cy: 8, r: 6, class: "outline" }),
    svg("path", { d: "M8 4.6V8l2.4 1.6", class: "outline" }),
  ],
  maintenance: () => [
    svg("rect", { x: 1.5, y: 1.5, width: 13, height: 13, rx: 3, class: "solid" }),
    svg("path", { d: "M4.6 5.6h6.8M4.6 8h6.8M4.6 10.4h4", class: "mark" }),
  ],
  blocked: () => [
    svg("path", { d: "M8 .6 15.4 8 8 15.4.6 8Z", class: "solid" }),
    svg("path", { d: "M8 4.4v4M8 10.9v.3", class: "mark" }),
  ],
  error: () => [
    svg("path", { d: "M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5Z", class: "solid" }),
    svg("path", { d: "m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2", class: "mark" }),
  ],
  unknown: () => [
    svg("circle", { cx: 8, cy: 8, r: 6, class: "outline", "stroke-dasharray": "2.6 2.1" }),
  ],
  executing: () => [
    svg("circle", { cx: 8, cy: 8, r: 6.4, class: "outline" }),
    svg("path", { d: "M6.4 5v6l5-3Z", class: "solid" }),
  ],
};

/** The status that a state is shown as. */
export function known(state) {
  return Object.hasOwn(DRAWINGS, state) ? state : "unknown";
}

export function shape(state) {
  const name = known(state);
  return svg(
    "svg",
    { class: `shape is-${name}`, viewBox: "0 0 16 16", "aria-hidden": "true" },
    DRAWINGS[name](),
  );
}

/** The shape with its state in words. */
export function status(state) {
  return html("span", { class: `status is-${known(state)}` }, shape(state), html("span", {}, state));
}

export function legend() {
  return Object.entries(WORDS).map(([state, word]) =>
    html("li", {}, status(state), html("span", { class: "dim" }, word)),
  );
}

/** States of units, worst first. */
export const WORST_FIRST = ["error", "blocked", "maintenance", "waiting", "unknown", "active"];
