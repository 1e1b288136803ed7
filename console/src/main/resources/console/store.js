import { afterFrame, put, stale, without } from './events.js';
import { withLatest, withMessage, withNote, withOlder } from './thread.js';

/** @import { Connection, Conversation, Filter, Frame, Member, Message, Named, Note, Outgoing, State, Thread } from './types.js' */

/**
 * @typedef {{type: 'signed-in', me: Member, organization: Named}
 *   | {type: 'signed-out'}
 *   | {type: 'connection', connection: Connection}
 *   | {type: 'filter', filter: Filter}
 *   | {type: 'rows', rows: Conversation[], more: string|null, filter: Filter}
 *   | {type: 'row', row: Conversation}
 *   | {type: 'gone', conversation: string}
 *   | {type: 'selected', conversation: string|null}
 *   | {type: 'latest', conversation: string, head: number, messages: Message[], notes: Note[], hasOlder: boolean}
 *   | {type: 'older', conversation: string, messages: Message[], hasOlder: boolean}
 *   | {type: 'frames', frames: Frame[], now: number}
 *   | {type: 'outgoing', entry: Outgoing}
 *   | {type: 'arrived', clientId: string, message?: Message, note?: Note}
 *   | {type: 'discarded', clientId: string}
 *   | {type: 'typing-fades', now: number}
 *   | {type: 'stale', conversation: string}
 *   | {type: 'fetching', conversation: string}
 *   | {type: 'start-over'}
 *   | {type: 'notice', text: string|null}} Action
 */

/** @type {State} */
export const EMPTY = Object.freeze({
  me: null,
  organization: null,
  connection: 'off',
  filter: 'all',
  conversations: new Map(),
  more: null,
  listed: false,
  selected: null,
  threads: new Map(),
  outgoing: [],
  typing: new Map(),
  stale: new Set(),
  notice: null,
});

/**
 * The state after an action. Pure; equal by reference where nothing changed.
 *
 * @param {State} state
 * @param {Action} action
 * @returns {State}
 */
export function reduce(state, action) {
  switch (action.type) {
    case 'signed-in': return { ...state, me: action.me, organization: action.organization };
    case 'signed-out': return { ...EMPTY, notice: state.notice };
    case 'connection': return { ...state, connection: action.connection };
    case 'filter': return { ...state, filter: action.filter, more: null, listed: false };
    case 'rows': return afterRows(state, action.rows, action.more, action.filter);
    case 'row': return afterRow(state, action.row);
    case 'gone': return { ...state, conversations: without(state.conversations, action.conversation) };
    case 'selected': return afterSelection(state, action.conversation);
    case 'latest': return withThread(state, action.conversation, withLatest(state.threads.get(action.conversation), action));
    case 'older': return inThread(state, action.conversation, (known) => withOlder(known, action.messages, action.hasOlder));
    case 'frames': return action.frames.reduce((before, frame) => afterFrame(before, frame, action.now), state);
    case 'outgoing': return { ...state, outgoing: replaced(state.outgoing, action.entry) };
    case 'arrived': return afterArrival(state, action);
    case 'discarded': return { ...state, outgoing: dropped(state.outgoing, action.clientId) };
    case 'typing-fades': return afterFading(state, action.now);
    case 'stale': return stale(state, action.conversation);
    case 'fetching': return { ...state, stale: new Set([...state.stale].filter((id) => id !== action.conversation)) };
    case 'start-over': return startedOver(state);
    case 'notice': return { ...state, notice: action.text };
  }
}

/**
 * What is known no longer counts; only what was written here and not confirmed stays.
 *
 * @param {State} state @returns {State}
 */
function startedOver(state) {
  const blank = { ...state, conversations: new Map(), threads: new Map(), stale: new Set(), listed: false };
  return afterSelection(blank, state.selected);
}

/** @param {State} state @param {Conversation[]} rows @param {string|null} more @param {Filter} filter @returns {State} */
function afterRows(state, rows, more, filter) {
  const after = rows.reduce(afterRow, state);
  return filter === state.filter ? { ...after, more, listed: true } : after;
}

/**
 * A fetched row may be older than the events that came meanwhile.
 *
 * @param {State} state @param {Conversation} row @returns {State}
 */
function afterRow(state, row) {
  const known = state.conversations.get(row.id);
  return known && known.lastSeq > row.lastSeq ? state : put(state, row);
}

/** @param {State} state @param {string|null} id @returns {State} */
function afterSelection(state, id) {
  const selected = { ...state, selected: id };
  return id && !state.threads.has(id) ? stale(selected, id) : selected;
}

/** @param {State} state @param {string} id @param {Thread} thread @returns {State} */
function withThread(state, id, thread) {
  return { ...state, threads: new Map(state.threads).set(id, thread) };
}

/**
 * @param {State} state
 * @param {string} id
 * @param {(known: Thread) => Thread} change
 * @returns {State}
 */
function inThread(state, id, change) {
  const known = state.threads.get(id);
  return known ? withThread(state, id, change(known)) : state;
}

/** @param {ReadonlyArray<Outgoing>} all @param {Outgoing} entry */
function replaced(all, entry) {
  return all.some((known) => known.clientId === entry.clientId)
    ? all.map((known) => (known.clientId === entry.clientId ? entry : known))
    : [...all, entry];
}

/** @param {ReadonlyArray<Outgoing>} all @param {string} clientId */
function dropped(all, clientId) {
  return all.filter((known) => known.clientId !== clientId);
}

/** @param {State} state @param {{clientId: string, message?: Message, note?: Note}} arrival @returns {State} */
function afterArrival(state, { clientId, message, note }) {
  const settled = { ...state, outgoing: dropped(state.outgoing, clientId) };
  if (message) return inThread(settled, message.conversation, (known) => withMessage(known, message));
  return note ? inThread(settled, note.conversation, (known) => withNote(known, note)) : settled;
}

/** @param {State} state @param {number} now @returns {State} */
function afterFading(state, now) {
  const over = [...state.typing.values()].some((typists) => typists.some((typist) => typist.until <= now));
  if (!over) return state;
  const typing = new Map([...state.typing].map(([id, typists]) => [id, typists.filter(({ until }) => until > now)]));
  return { ...state, typing };
}

/**
 * The conversations of the current filter, the newest message first.
 *
 * @param {State} state
 * @returns {Conversation[]}
 */
export function listed(state) {
  return [...state.conversations.values()].filter((row) => fits(row, state)).sort(byNewest);
}

/** @param {Conversation} row @param {State} state */
function fits(row, { filter, me }) {
  switch (filter) {
    case 'all': return true;
    case 'mine': return row.assignee?.id === me?.id;
    case 'unassigned': return !row.assignee;
    case 'open': return row.status === 'open';
  }
}

/** @param {Conversation} a @param {Conversation} b */
function byNewest(a, b) {
  const [left, right] = [a, b].map((row) => Date.parse(row.lastMessage?.at ?? row.createdAt));
  return right - left || (a.id < b.id ? 1 : -1);
}

/** Holds the state and tells listeners, once per turn, that it changed. */
export class Store {
  #state = EMPTY;
  #told = true;
  /** @type {Array<(state: State) => void>} */
  #listeners = [];

  get state() {
    return this.#state;
  }

  /** @param {(state: State) => void} listener */
  subscribe(listener) {
    this.#listeners.push(listener);
  }

  /** @param {Action} action */
  dispatch(action) {
    const next = reduce(this.#state, action);
    if (next === this.#state) return;
    this.#state = next;
    if (this.#told) {
      this.#told = false;
      queueMicrotask(() => this.#tell());
    }
  }

  #tell() {
    this.#told = true;
    for (const listener of this.#listeners) listener(this.#state);
  }
}
