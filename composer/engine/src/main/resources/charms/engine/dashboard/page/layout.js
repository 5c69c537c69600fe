// Places applications in columns: who requires stands left of who provides. The same model always
// gives the same picture.

import { known, WORST_FIRST } from "./shapes.js";

export const CARD = 264;
const HEAD = 66;
const ROW = 34;
const FOOT = 40;
const MARGIN = 28;
const BETWEEN_COLUMNS = 216;
const BETWEEN_CARDS = 30;
const PILL = 32;
const SWEEPS = 6;

/** How many units a card shows; of more, the worst, and a line for the others. */
const MOST_UNITS = 8;

/** The units that a card shows, and how many it does not. */
export function shownUnits(application) {
  if (application.units.length <= MOST_UNITS) {
    return { units: application.units, more: 0 };
  }
  const rank = (unit) => (unit.agent.state === "executing" ? 0 : 1 + WORST_FIRST.indexOf(known(unit.workload.state)));
  const units = [...application.units].sort((one, other) => rank(one) - rank(other)).slice(0, MOST_UNITS - 1);
  return { units, more: application.units.length - units.length };
}

const byName = (one, other) => (one.name < other.name ? -1 : 1);

/** Columns from 0, by longest path; an edge that closes a circle does not count. */
function ranks(names, edges) {
  const rank = new Map();
  const visiting = new Set();
  const requirers = (name) => edges.filter((edge) => edge.to === name).map((edge) => edge.from);
  const visit = (name) => {
    if (rank.has(name)) {
      return rank.get(name);
    }
    visiting.add(name);
    let found = 0;
    for (const from of requirers(name).sort()) {
      if (!visiting.has(from)) {
        found = Math.max(found, visit(from) + 1);
      }
    }
    visiting.delete(name);
    rank.set(name, found);
    return found;
  };
  names.forEach(visit);
  return rank;
}

/** Cards, and a slot in each column that an edge passes on its way. */
function slots(cards, edges, rank) {
  const columns = [];
  const put = (column, slot) => (columns[column] ??= []).push(slot);
  cards.forEach((card) => put(rank.get(card.name), card));
  for (const edge of edges) {
    const [left, right] = rank.get(edge.from) <= rank.get(edge.to) ? [edge.from, edge.to] : [edge.to, edge.from];
    edge.way = [left];
    for (let column = rank.get(left) + 1; column < rank.get(right); column++) {
      const name = `${left} ${edge.id} ${column}`;
      put(column, { name, height: 18, passage: true });
      edge.way.push(name);
    }
    edge.way.push(right);
  }
  return Array.from(columns, (column) => (column ?? []).sort(byName));
}

/** Orders each column after its neighbours in the one before and after, in turns. */
function untangle(columns, edges) {
  const neighbours = new Map();
  for (const edge of edges) {
    for (let i = 1; i < edge.way.length; i++) {
      const [one, other] = [edge.way[i - 1], edge.way[i]];
      neighbours.set(one, [...(neighbours.get(one) ?? []), other]);
      neighbours.set(other, [...(neighbours.get(other) ?? []), one]);
    }
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const order = columns.map((_, i) => (sweep % 2 ? columns.length - 1 - i : i));
    for (const at of order) {
      const beside = columns[at + (sweep % 2 ? 1 : -1)];
      if (!beside) {
        continue;
      }
      const place = new Map(beside.map((slot, i) => [slot.name, (i + 0.5) / beside.length]));
      columns[at].forEach((slot, i) => {
        const found = (neighbours.get(slot.name) ?? []).map((name) => place.get(name)).filter((y) => y !== undefined);
        slot.pull = found.length ? found.reduce((sum, y) => sum + y, 0) / found.length : (i + 0.5) / columns[at].length;
      });
      columns[at].sort((one, other) => one.pull - other.pull || byName(one, other));
    }
  }
}

function stack(columns) {
  const heights = columns.map((column) => column.reduce((sum, slot) => sum + slot.height + BETWEEN_CARDS, -BETWEEN_CARDS));
  const tallest = Math.max(0, ...heights);
  columns.forEach((column, at) => {
    let y = MARGIN + (tallest - heights[at]) / 2;
    for (const slot of column) {
      slot.x = MARGIN + at * (CARD + BETWEEN_COLUMNS);
      slot.y = Math.round(y);
      y += slot.height + BETWEEN_CARDS;
    }
  });
  return tallest;
}

/** Where edges leave and reach a card: spread along its side in the order of their other ends. */
function ports(edges, at) {
  const sides = new Map();
  for (const edge of edges) {
    const [first, last] = [edge.way[0], edge.way[edge.way.length - 1]];
    for (const [name, side, next] of [[first, "right", edge.way[1]], [last, "left", edge.way[edge.way.length - 2]]]) {
      const key = `${name} ${side}`;
      sides.set(key, [...(sides.get(key) ?? []), { edge, side, card: at.get(name), next: at.get(next) }]);
    }
  }
  for (const list of sides.values()) {
    list.sort((one, other) => one.next.y - other.next.y || one.edge.id - other.edge.id);
    list.forEach((port, i) => {
      port.edge[port.side] = Math.round(port.card.y + (port.card.height * (i + 1)) / (list.length + 1));
    });
  }
}

/** Where the names of edges stand: in the gap after the first card, one below the other. */
function pills(edges, at) {
  const gaps = new Map();
  for (const edge of edges) {
    const card = at.get(edge.way[0]);
    const next = at.get(edge.way[1]);
    const reached = edge.way.length === 2 ? edge.left : next.y + next.height / 2;
    edge.x = card.x + CARD + BETWEEN_COLUMNS / 2;
    edge.y = (edge.right + reached) / 2;
    gaps.set(card.x, [...(gaps.get(card.x) ?? []), edge]);
  }
  for (const gap of gaps.values()) {
    gap.sort((one, other) => one.y - other.y || one.id - other.id);
    const wanted = gap.reduce((sum, edge) => sum + edge.y, 0);
    gap.forEach((edge, i) => {
      edge.y = i ? Math.max(edge.y, gap[i - 1].y + PILL) : edge.y;
    });
    const shift = (gap.reduce((sum, edge) => sum + edge.y, 0) - wanted) / gap.length;
    gap.forEach((edge) => (edge.y = Math.round(edge.y - shift)));
  }
}

function path(edge, at) {
  const points = [[at.get(edge.way[0]).x + CARD, edge.right], [edge.x, edge.y]];
  for (const name of edge.way.slice(1, -1)) {
    const slot = at.get(name);
    points.push([slot.x, slot.y + slot.height / 2], [slot.x + CARD, slot.y + slot.height / 2]);
  }
  points.push([at.get(edge.way[edge.way.length - 1]).x, edge.left]);
  let text = `M${points[0].join(" ")}`;
  for (let i = 1; i < points.length; i++) {
    const middle = (points[i - 1][0] + points[i][0]) / 2;
    text += ` C${middle} ${points[i - 1][1]} ${middle} ${points[i][1]} ${points[i].join(" ")}`;
  }
  return text;
}

/** Cards with x, y and height, edges with a path and the place of their name, and the whole size. */
export function layout(applications, relations) {
  const cards = applications.map((one) => ({
    name: one.name,
    height: HEAD + Math.min(MOST_UNITS, Math.max(1, one.units.length)) * ROW + (relations.some((r) => r.type === "peer" && r.provider.application === one.name) ? FOOT : 8),
  }));
  const edges = relations
    .filter((one) => one.type !== "peer")
    .map((one) => ({ id: one.id, from: one.requirer.application, to: one.provider.application }));
  const columns = slots(cards, edges, ranks(cards.map((card) => card.name), edges));
  untangle(columns, edges);
  const tallest = stack(columns);
  const at = new Map(columns.flat().map((slot) => [slot.name, slot]));
  ports(edges, at);
  pills(edges, at);
  edges.forEach((edge) => (edge.path = path(edge, at)));
  return {
    cards,
    edges,
    width: 2 * MARGIN + columns.length * CARD + Math.max(0, columns.length - 1) * BETWEEN_COLUMNS,
    height: 2 * MARGIN + tallest,
  };
}
