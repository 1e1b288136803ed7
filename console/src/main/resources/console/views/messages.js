import { element, showEach } from '../dom.js';
import { entries } from '../thread.js';
import { fillEntry } from './entry.js';

/** @import { Outgoings, Shown } from './entry.js' */
/** @import { State, Thread } from '../types.js' */

const NEAR_END = 60;

/**
 * The messages, notes and happenings of a conversation. Stays at the end while the reader is there.
 *
 * @param {Outgoings & {older: (id: string) => void, read: (id: string, upTo: number) => void}} desk
 */
export function messagesView(desk) {
  const list = element('ol', { class: 'entries' });
  const older = element('button', { class: 'wide', type: 'button', click: () => shown && desk.older(shown) }, 'Earlier messages');
  const loading = element('p', { class: 'quiet centred' }, 'Loading…');
  const scroll = element('div', { class: 'scroll thread', role: 'log', tabindex: '0', 'aria-label': 'Messages', scroll: moved },
    older, loading, list);
  const down = element('button', { class: 'down', type: 'button', click: toEnd }, 'New messages below');
  const root = element('div', { class: 'messages' }, scroll, down);
  let following = true;
  /** @type {string|null} */
  let shown = null;
  /** @type {State|null} */
  let latest = null;

  function moved() {
    following = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR_END;
    if (following) seen();
  }

  function toEnd() {
    scroll.scrollTop = scroll.scrollHeight;
  }

  /** The newest message counts as read when it is really on a visible screen. */
  function seen() {
    down.hidden = true;
    const row = shown && latest?.conversations.get(shown);
    const newest = shown && latest?.threads.get(shown)?.messages.at(-1);
    const visible = document.visibilityState === 'visible' && scroll.clientHeight > 0;
    if (row && newest && visible && row.unread > 0) desk.read(row.id, newest.seq);
  }

  /** @param {State} state @param {string} id */
  function render(state, id) {
    const changed = id !== shown;
    if (changed) following = true;
    shown = id;
    latest = state;
    const thread = state.threads.get(id);
    const anchor = [...list.querySelectorAll('li:not(.day)')].find((node) => top(node) >= 0);
    const was = { anchor: anchor ? top(anchor) : 0, last: list.lastElementChild };
    older.hidden = !thread?.hasOlder;
    loading.hidden = Boolean(thread);
    showEach(list, everything(state, id, thread), (entry) => `${id}/${entry.key}`,
      () => element('li'), (node, entry) => fillEntry(node, entry, desk), same);
    if (following) return settleAtEnd();
    // Whatever came in above or below, what is being read must not move.
    if (anchor?.isConnected) scroll.scrollTop += top(anchor) - was.anchor;
    if (list.lastElementChild !== was.last) down.hidden = false;
  }

  /** @param {Element} node */
  function top(node) {
    return node.getBoundingClientRect().top - scroll.getBoundingClientRect().top;
  }

  function settleAtEnd() {
    toEnd();
    seen();
  }

  // The end stays the end when the window or the composer changes its size.
  new ResizeObserver(() => following && settleAtEnd()).observe(scroll);
  document.addEventListener('visibilitychange', () => following && seen());
  return { root, render };
}

/** @param {State} state @param {string} id @param {Thread|undefined} thread @returns {Shown[]} */
function everything(state, id, thread) {
  const written = state.outgoing.filter((entry) => entry.conversation === id).map((outgoing) =>
    /** @type {Shown} */ ({ key: outgoing.clientId, at: outgoing.at, kind: 'outgoing', outgoing }));
  return withDays([...(thread ? entries(thread) : []), ...written]);
}

/** @param {Shown[]} all @returns {Shown[]} */
function withDays(all) {
  let day = '';
  return all.flatMap((entry) => {
    const its = new Date(entry.at).toDateString();
    if (its === day) return [entry];
    day = its;
    return [/** @type {Shown} */ ({ key: `day-${its}`, at: entry.at, kind: 'day' }), entry];
  });
}

/** @param {Shown} a @param {Shown} b */
function same(a, b) {
  return a.kind === b.kind && thing(a) === thing(b);
}

/** @param {Shown} shown */
function thing(shown) {
  switch (shown.kind) {
    case 'day': return shown.key;
    case 'line': return shown.line;
    case 'note': return shown.note;
    case 'message': return shown.message;
    case 'outgoing': return shown.outgoing;
  }
}
