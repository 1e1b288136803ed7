/** Builds the page from elements and text, never from markup: what customers write stays text. */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string|boolean|((event: any) => void)>} [attributes] functions listen, `true` is bare, `false` absent
 * @param {...(Node|string|null|false)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') node.addEventListener(name, value);
    else if (value === true) node.setAttribute(name, '');
    else if (value !== false) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null && child !== false));
  return node;
}

/** @typedef {{node: HTMLElement, item: unknown}} Kept */

/** @type {WeakMap<HTMLElement, Map<string, Kept>>} */
const lists = new WeakMap();

/**
 * Makes the container show the items, keeping the nodes (and the focus) of those it already shows.
 *
 * @template T
 * @param {HTMLElement} container
 * @param {ReadonlyArray<T>} items
 * @param {(item: T) => string} keyOf
 * @param {() => HTMLElement} create
 * @param {(node: any, item: T) => void} fill called for new and changed items
 * @param {(before: T, after: T) => boolean} [same]
 */
export function showEach(container, items, keyOf, create, fill, same = Object.is) {
  const before = lists.get(container) ?? new Map();
  /** @type {Map<string, Kept>} */
  const after = new Map();
  for (const item of items) {
    const key = keyOf(item);
    const kept = before.get(key) ?? { node: create(), item: undefined };
    if (!before.has(key) || !same(/** @type {T} */ (kept.item), item)) fill(kept.node, item);
    after.set(key, { node: kept.node, item });
  }
  lists.set(container, after);
  for (const [key, { node }] of before) if (!after.has(key)) node.remove();
  arrange(container, [...after.values()].map(({ node }) => node));
}

/** @param {HTMLElement} container @param {HTMLElement[]} nodes */
function arrange(container, nodes) {
  const focused = /** @type {HTMLElement|null} */ (document.activeElement);
  let cursor = container.firstElementChild;
  for (const node of nodes) {
    if (node === cursor) cursor = cursor.nextElementSibling;
    else container.insertBefore(node, cursor);
  }
  // Moving a node takes its focus away.
  if (focused && focused !== document.activeElement && container.contains(focused)) focused.focus();
}

/** @param {HTMLElement} node @param {string} text */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * A drawing that says what it means.
 *
 * @param {string} path
 * @param {string} label empty for a decoration
 */
export function icon(path, label) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', 'icon');
  if (label) {
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', label);
    svg.append(Object.assign(document.createElementNS(SVG, 'title'), { textContent: label }));
  } else {
    svg.setAttribute('aria-hidden', 'true');
  }
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
