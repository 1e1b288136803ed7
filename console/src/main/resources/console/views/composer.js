import { element, setText } from '../dom.js';

/** @import { State } from '../types.js' */

/**
 * Where answers and notes are written. Each conversation keeps its draft.
 *
 * @param {{write: (id: string, kind: 'message'|'note', text: string) => void, typing: (id: string, active: boolean) => void}} desk
 */
export function composerView(desk) {
  /** @type {Map<string, string>} */
  const drafts = new Map();
  /** @type {string|null} */
  let shown = null;
  let noting = false;
  let closed = false;

  const text = element('textarea', { id: 'composer', rows: '2', maxlength: '20000', keydown, input, dir: 'auto', blur: () => shown && desk.typing(shown, false) });
  const label = element('label', { for: 'composer', class: 'unseen' });
  const reply = element('button', { type: 'button', click: () => choose(false) }, 'Reply');
  const note = element('button', { type: 'button', click: () => choose(true) }, 'Note');
  const hint = element('span', { class: 'quiet hint' });
  const send = element('button', { class: 'primary', type: 'submit' });
  const root = element('form', { class: 'composer', submit }, label, text, element('div', { class: 'composer-foot' },
    element('div', { class: 'filters', role: 'group', 'aria-label': 'Write a' }, reply, note), hint, send));

  /** @param {KeyboardEvent} event */
  function keydown(event) {
    // While an input method composes, Enter chooses a word.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event);
  }

  function input() {
    if (!shown) return;
    drafts.set(shown, text.value);
    if (!noting) desk.typing(shown, text.value !== '');
    refresh();
  }

  /** @param {Event} event */
  function submit(event) {
    event.preventDefault();
    const said = text.value.trim();
    if (!shown || send.disabled || !said) return;
    desk.write(shown, noting ? 'note' : 'message', said);
    desk.typing(shown, false);
    drafts.delete(shown);
    text.value = '';
    refresh();
  }

  /** @param {boolean} asNote */
  function choose(asNote) {
    noting = asNote;
    refresh();
    text.focus();
  }

  function refresh() {
    const word = noting ? 'Private note, seen by your team only' : 'Reply to the customer';
    root.classList.toggle('noting', noting);
    reply.setAttribute('aria-pressed', String(!noting));
    note.setAttribute('aria-pressed', String(noting));
    setText(label, word);
    text.placeholder = word;
    setText(send, noting ? 'Add note' : 'Send');
    const shut = closed && !noting;
    setText(hint, shut ? 'Closed: set another status to reply.' : 'Enter sends, Shift+Enter starts a new line');
    hint.classList.toggle('always', shut);
    send.disabled = shut || text.value.trim() === '';
  }

  /** @param {State} state @param {string} id */
  function render(state, id) {
    closed = state.conversations.get(id)?.status === 'closed';
    if (id !== shown) {
      shown = id;
      noting = false;
      text.value = drafts.get(id) ?? '';
    }
    refresh();
  }

  return { root, render, focus: () => text.focus() };
}
