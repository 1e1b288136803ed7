import { element, setText, showEach } from '../dom.js';
import { listed } from '../store.js';
import { channelWord, full, shortly, statusWord } from '../words.js';
import { avatar } from './avatar.js';

/** @import { Conversation, Filter, State } from '../types.js' */

/** @type {ReadonlyArray<[Filter, string]>} */
const FILTERS = [['all', 'All'], ['mine', 'Mine'], ['unassigned', 'Unassigned'], ['open', 'Open']];

/** @param {Conversation} row */
export function nameOf(row) {
  return row.contact?.name || row.subject || `Conversation #${row.number}`;
}

/** @param {string} id */
export const addressOf = (id) => `#/conversations/${encodeURIComponent(id)}`;

/**
 * The conversations of the chosen filter.
 *
 * @param {{filter: (filter: Filter) => void, more: () => void}} desk
 */
export function listView(desk) {
  const filters = FILTERS.map(([filter, word]) =>
    /** @type {const} */ ([filter, element('button', { type: 'button', click: () => desk.filter(filter) }, word)]));
  const rows = element('ul', { class: 'rows', keydown: walk });
  const nothing = element('p', { class: 'quiet centred' });
  const more = element('button', { class: 'wide', type: 'button', click: desk.more }, 'Show more');
  const root = element('nav', { class: 'list', 'aria-label': 'Conversations' },
    element('div', { class: 'filters', role: 'group', 'aria-label': 'Show' }, ...filters.map(([, button]) => button)),
    element('div', { class: 'scroll' }, rows, nothing, more));

  /** @param {State} state */
  function render(state) {
    for (const [filter, button] of filters) button.setAttribute('aria-pressed', String(filter === state.filter));
    const shown = listed(state);
    showEach(rows, shown.map((row) => ({ row, current: row.id === state.selected })), ({ row }) => row.id,
      () => element('li'), fill, (a, b) => a.row === b.row && a.current === b.current);
    nothing.hidden = shown.length > 0;
    setText(nothing, state.listed ? 'No conversations here.' : 'Loading…');
    more.hidden = !state.more;
  }

  return { root, render };
}

/** @param {KeyboardEvent} event */
function walk(event) {
  const rows = /** @type {HTMLElement} */ (event.currentTarget);
  const here = /** @type {HTMLElement} */ (event.target).closest('li');
  const next = event.key === 'ArrowDown' ? here?.nextElementSibling
    : event.key === 'ArrowUp' ? here?.previousElementSibling
    : event.key === 'Home' ? rows.firstElementChild
    : event.key === 'End' ? rows.lastElementChild : null;
  if (!next) return;
  event.preventDefault();
  next.querySelector('a')?.focus();
}

/** @param {HTMLElement} node @param {{row: Conversation, current: boolean}} item */
function fill(node, { row, current }) {
  const link = node.querySelector('a') ?? node.appendChild(element('a', { href: addressOf(row.id) }));
  link.classList.toggle('unread', row.unread > 0);
  if (current) link.setAttribute('aria-current', 'true');
  else link.removeAttribute('aria-current');
  link.replaceChildren(avatar(nameOf(row)), head(row), line(row), foot(row));
}

/** @param {Conversation} row */
function head(row) {
  const at = row.lastMessage?.at ?? row.createdAt;
  return element('span', { class: 'row-head' },
    element('span', { class: 'row-name', dir: 'auto' }, nameOf(row)),
    element('time', { datetime: at, title: full(at) }, shortly(at, new Date())));
}

/** @param {Conversation} row */
function line(row) {
  return element('span', { class: 'row-line' },
    element('span', { class: 'row-text', dir: 'auto' }, row.lastMessage?.text || 'No text'),
    row.unread > 0 && element('span', { class: 'count' },
      String(row.unread), element('span', { class: 'unseen' }, ' unread')));
}

/** @param {Conversation} row */
function foot(row) {
  return element('span', { class: 'row-foot' },
    element('span', {}, `#${row.number}`),
    row.channel && element('span', {}, channelWord(row.channel.type)),
    element('span', { class: `status status-${row.status}` }, statusWord(row.status)),
    element('span', { class: 'row-assignee' }, row.assignee ? row.assignee.name : 'Unassigned'));
}
