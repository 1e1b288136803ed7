import { step } from './sequence.js';
import { withAuthor, withChanged, withLine, withMessage, withNote, statusAfter } from './thread.js';
import { preview, statusWord } from './words.js';

/** @import { Conversation, Frame, Message, MessageStatus, Reason, State, Thread } from './types.js' */

const TYPING_LASTS = 6_000;

/**
 * The state after a live frame. Frames may come twice (dropped by number) and with gaps (noticed by number:
 * the conversation is marked stale, to be fetched again).
 *
 * @param {State} state
 * @param {Frame} frame
 * @param {number} now
 * @returns {State}
 */
export function afterFrame(state, frame, now) {
  if (frame.type === 'typing') return afterTyping(state, frame, now);
  if (!frame.conversation || !Number.isInteger(frame.seq)) return state;
  return onThread(onRow(state, frame), frame);
}

/**
 * @param {State} state
 * @param {Frame} frame
 * @returns {State}
 */
function onRow(state, frame) {
  const id = /** @type {string} */ (frame.conversation);
  const seq = /** @type {number} */ (frame.seq);
  const known = state.conversations.get(id);
  if (frame.type === 'conversation.deleted') {
    return { ...state, conversations: without(state.conversations, id), threads: without(state.threads, id) };
  }
  if (!known) {
    const born = frame.data?.conversation;
    return born?.id ? put(state, { lastMessage: null, assignee: null, unread: 0, ...born, lastSeq: seq }) : stale(state, id);
  }
  const follows = step(known.lastSeq, seq);
  if (follows === 'repeated') return state;
  const after = put(state, { ...rowAfter(known, frame, state), lastSeq: seq });
  return follows === 'gap' || losesCount(known, frame, state) ? stale(after, id) : after;
}

/**
 * @param {Conversation} row
 * @param {Frame} frame
 * @param {State} state
 * @returns {Conversation}
 */
function rowAfter(row, frame, state) {
  const { type, data } = frame;
  switch (type) {
    case 'message.created': return rowAfterMessage(row, data.message, state);
    case 'conversation.updated': return { ...row, ...data.conversation, unread: row.unread };
    case 'conversation.assigned': return { ...row, assignee: data.assignee };
    case 'conversation.unassigned': return { ...row, assignee: null };
    case 'contact.updated': return data.contact.name ? { ...row, contact: { ...row.contact, ...data.contact } } : row;
    case 'conversation.status_changed': return { ...row, status: data.status };
    case 'receipt.read': return reads(row, frame, state) ? { ...row, unread: 0 } : row;
    default: return row;
  }
}

/**
 * @param {Conversation} row
 * @param {Message} message
 * @param {State} state
 * @returns {Conversation}
 */
function rowAfterMessage(row, message, state) {
  const mine = message.author.type === 'member' && message.author.id === state.me?.id;
  const { id, seq, createdAt: at } = message;
  return {
    ...row,
    lastMessage: { id, seq, text: preview(message.content), at },
    unread: mine ? row.unread : row.unread + 1,
  };
}

/** @param {Frame} frame @param {State} state */
function isMyReceipt(frame, state) {
  return frame.type === 'receipt.read' && frame.data.reader.id === state.me?.id;
}

/** @param {Conversation} row @param {Frame} frame @param {State} state */
function reads(row, frame, state) {
  return isMyReceipt(frame, state) && frame.data.upTo >= (row.lastMessage?.seq ?? 0);
}

/**
 * Whether another device of mine read a part: only the server knows how many remain.
 *
 * @param {Conversation} row @param {Frame} frame @param {State} state
 */
function losesCount(row, frame, state) {
  return isMyReceipt(frame, state) && row.unread > 0 && !reads(row, frame, state);
}

/**
 * @param {State} state
 * @param {Frame} frame
 * @returns {State}
 */
function onThread(state, frame) {
  const id = /** @type {string} */ (frame.conversation);
  const seq = /** @type {number} */ (frame.seq);
  const known = state.threads.get(id);
  const follows = known ? step(known.head, seq) : 'repeated';
  if (!known || follows === 'repeated') return state;
  const thread = { ...threadAfter(known, frame), head: seq };
  const after = { ...settle(state, frame), threads: new Map(state.threads).set(id, thread) };
  return follows === 'gap' ? stale(after, id) : after;
}

/**
 * @param {Thread} thread
 * @param {Frame} frame
 * @returns {Thread}
 */
function threadAfter(thread, { type, data, seq = 0, at = '' }) {
  /** @param {string} text */
  const line = (text) => withLine(thread, { seq, at, text });
  switch (type) {
    case 'message.created':
    case 'message.updated': return withMessage(thread, data.message);
    case 'message.deleted': return withChanged(thread, data.message.id, (known) => ({ ...known, deletedAt: at }));
    case 'message.status_changed': return afterReport(thread, data.message);
    case 'contact.updated': return data.contact.name ? withAuthor(thread, data.contact) : thread;
    case 'note.created':
    case 'note.updated': return withNote(thread, data.note);
    case 'conversation.assigned': return line(`Assigned to ${data.assignee.name}`);
    case 'conversation.unassigned': return line('Assignment removed');
    case 'conversation.status_changed': return line(`Status: ${statusWord(data.status)}`);
    default: return thread;
  }
}

/**
 * @param {Thread} thread
 * @param {{id: string, status: MessageStatus, error?: Reason}} report
 * @returns {Thread}
 */
function afterReport(thread, report) {
  return withChanged(thread, report.id, (known) => {
    const status = statusAfter(known.status, report.status);
    return { ...known, status, error: status === 'failed' ? (report.error ?? known.error) : undefined };
  });
}

/**
 * What was written here has arrived: its place in the thread is now the server's.
 *
 * @param {State} state @param {Frame} frame @returns {State}
 */
function settle(state, { type, data }) {
  const clientId = type === 'message.created' ? data.message.clientId : undefined;
  return clientId ? { ...state, outgoing: state.outgoing.filter((entry) => entry.clientId !== clientId) } : state;
}

/**
 * @param {State} state
 * @param {Frame} frame
 * @param {number} now
 * @returns {State}
 */
function afterTyping(state, frame, now) {
  const { conversation, data } = frame;
  if (!conversation || data.member.id === state.me?.id) return state;
  const { id: member, name } = data.member;
  const others = (state.typing.get(conversation) ?? []).filter((typist) => typist.member !== member);
  const typists = data.state === 'stop' ? others : [...others, { member, name, until: now + TYPING_LASTS }];
  return { ...state, typing: new Map(state.typing).set(conversation, typists) };
}

/** @param {State} state @param {Conversation} row @returns {State} */
export function put(state, row) {
  return { ...state, conversations: new Map(state.conversations).set(row.id, row) };
}

/** @param {State} state @param {string} id @returns {State} */
export function stale(state, id) {
  return { ...state, stale: new Set(state.stale).add(id) };
}

/**
 * @template V
 * @param {ReadonlyMap<string, V>} map
 * @param {string} key
 * @returns {Map<string, V>}
 */
export function without(map, key) {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}
