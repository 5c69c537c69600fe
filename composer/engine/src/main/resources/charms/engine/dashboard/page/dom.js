// Makes elements. Text is only ever text: nothing a charm wrote is read as markup.

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

export function html(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

export function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

export function byId(id) {
  return document.getElementById(id);
}

/** As in 14:03:07, this browser's time. */
export function clock(time) {
  return new Date(time).toLocaleTimeString("en-GB");
}

/** Replaces what is in a place; focus, scrolling and open details stay where they were. */
export function replace(place, ...children) {
  const active = document.activeElement;
  const key = place.contains(active) ? active.getAttribute("data-key") : null;
  const top = place.scrollTop;
  const left = place.scrollLeft;
  const toggled = new Map();
  for (const one of place.querySelectorAll("details[data-key]")) {
    toggled.set(one.getAttribute("data-key"), one.open);
  }
  place.replaceChildren(...children.flat());
  for (const one of place.querySelectorAll("details[data-key]")) {
    one.open = toggled.get(one.getAttribute("data-key")) ?? one.open;
  }
  place.scrollTop = top;
  place.scrollLeft = left;
  if (key) {
    place.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
  }
}
