import { element, setText } from '../dom.js';
import { STATUSES, channelWord, statusWord } from '../words.js';
import { composerView } from './composer.js';
import { nameOf } from './list.js';
import { messagesView } from './messages.js';

/** @import { Conversation, State } from '../types.js' */

/**
 * One conversation: its facts, its thread and the place to answer.
 *
 * @param {any} desk what the parts call, see each
 */
export function conversationView(desk) {
  const bar = barView(desk);
  const messages = messagesView(desk);
  const composer = composerView(desk);
  const typing = element('p', { class: 'typing quiet', role: 'status' });
  const nothing = element('p', { class: 'quiet centred nothing' }, 'Choose a conversation to read and answer it.');
  const root = element('main', { class: 'conversation', 'aria-label': 'Conversation' },
    bar.root, messages.root, typing, composer.root, nothing);
  const parts = [bar.root, messages.root, typing, composer.root];

  /** @param {State} state */
  function render(state) {
    const id = state.selected;
    for (const part of parts) part.hidden = !id;
    nothing.hidden = Boolean(id);
    if (!id) return;
    bar.render(state, id);
    setText(typing, typists(state, id));
    messages.render(state, id);
    composer.render(state, id);
  }

  return { root, render, focus: composer.focus };
}

/** @param {State} state @param {string} id */
function typists(state, id) {
  const names = (state.typing.get(id) ?? []).map((typist) => typist.name);
  if (names.length === 0) return '';
  return names.length === 1 ? `${names[0]} is typing…` : `${names.slice(0, 3).join(', ')} are typing…`;
}

/** @param {any} desk */
function barView(desk) {
  /** @type {string} */
  let shown = '';
  const title = element('h2', { dir: 'auto' });
  const facts = element('p', { class: 'quiet' });
  const take = element('button', { type: 'button', click: () => desk.assignToMe(shown) }, 'Assign to me');
  const leave = element('button', { type: 'button', click: () => desk.unassign(shown) }, 'Unassign');
  const status = element('select', { id: 'status', change: () => choose() },
    ...STATUSES.map((value) => element('option', { value }, statusWord(value))));
  const root = element('header', { class: 'bar' },
    element('a', { class: 'back', href: '#/', 'aria-label': 'Back to the list' }, '‹'),
    element('div', { class: 'bar-title' }, title, facts),
    element('div', { class: 'bar-actions' }, take, leave,
      element('label', { for: 'status', class: 'unseen' }, 'Status'), status));
  let known = 'open';

  async function choose() {
    const wanted = status.value;
    await desk.setStatus(shown, wanted);
    // The event confirms it; until then, and after a refusal, the screen says what is.
    status.value = known;
  }

  /** @param {State} state @param {string} id */
  function render(state, id) {
    shown = id;
    const row = state.conversations.get(id);
    setText(title, row ? nameOf(row) : '');
    setText(facts, row ? factsOf(row) : '');
    take.hidden = !row || row.assignee?.id === state.me?.id;
    leave.hidden = !row?.assignee;
    status.hidden = !row;
    if (row && known !== row.status) {
      known = row.status;
      status.value = known;
    }
  }

  return { root, render };
}

/** @param {Conversation} row */
function factsOf(row) {
  const channel = row.channel ? ` · ${channelWord(row.channel.type)}` : '';
  return `#${row.number}${channel} · ${row.assignee ? `assigned to ${row.assignee.name}` : 'unassigned'}`;
}
