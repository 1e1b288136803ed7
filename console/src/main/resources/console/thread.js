import { merged, step } from './sequence.js';

/** @import { Line, Message, MessageStatus, Note, Thread } from './types.js' */

const ORDER = ['queued', 'unknown', 'sent', 'delivered', 'read'];

/**
 * The status after a report. Reports arrive late, twice and in any order, and never take it back.
 *
 * @param {MessageStatus} known
 * @param {MessageStatus} report
 * @returns {MessageStatus}
 */
export function statusAfter(known, report) {
  const arrived = known === 'delivered' || known === 'read';
  if (report === 'failed') return arrived ? known : 'failed';
  if (known === 'failed') return report === 'delivered' || report === 'read' ? report : 'failed';
  return ORDER.indexOf(report) > ORDER.indexOf(known) ? report : known;
}

/**
 * @param {Message} known
 * @param {Message} arriving
 * @returns {Message}
 */
function newest(known, arriving) {
  return { ...known, ...arriving, status: statusAfter(known.status, arriving.status) };
}

/**
 * The thread after its newest page was fetched. Where the page does not reach back to what is known,
 * what is known goes: a hole must not look like a conversation.
 *
 * @param {Thread|undefined} known
 * @param {{head: number, messages: Message[], notes: Note[], hasOlder: boolean}} page
 * @returns {Thread}
 */
export function withLatest(known, { head, messages, notes, hasOlder }) {
  const newestKnown = known?.messages.at(-1)?.seq ?? 0;
  const reaches = known && (!hasOlder || messages.length === 0 || messages[0].seq <= newestKnown);
  if (!reaches) {
    return { head, messages, notes, lines: [], hasOlder };
  }
  return {
    head: Math.max(known.head, head),
    messages: merged(known.messages, messages, newest),
    notes: merged(known.notes, notes),
    lines: known.lines,
    hasOlder: known.hasOlder && hasOlder,
  };
}

/**
 * @param {Thread} thread
 * @param {Message[]} messages
 * @param {boolean} hasOlder
 * @returns {Thread}
 */
export function withOlder(thread, messages, hasOlder) {
  return { ...thread, messages: merged(thread.messages, messages, newest), hasOlder };
}

/**
 * @param {Thread} thread
 * @param {Message} message
 * @returns {Thread}
 */
export function withMessage(thread, message) {
  return { ...thread, messages: merged(thread.messages, [message], newest) };
}

/**
 * The thread with what somebody wrote under the name they have by now.
 *
 * @param {Thread} thread
 * @param {{id: string, name: string}} author
 * @returns {Thread}
 */
export function withAuthor(thread, { id, name }) {
  const messages = thread.messages.map((known) => known.author.id === id ? { ...known, author: { ...known.author, name } } : known);
  return { ...thread, messages };
}

/**
 * @param {Thread} thread
 * @param {Note} note
 * @returns {Thread}
 */
export function withNote(thread, note) {
  return { ...thread, notes: merged(thread.notes, [note]) };
}

/**
 * @param {Thread} thread
 * @param {string} id
 * @param {(message: Message) => Message} change
 * @returns {Thread}
 */
export function withChanged(thread, id, change) {
  return { ...thread, messages: thread.messages.map((message) => (message.id === id ? change(message) : message)) };
}

/**
 * @param {Thread} thread
 * @param {Line} line
 * @returns {Thread}
 */
export function withLine(thread, line) {
  return step(thread.lines.at(-1)?.seq ?? 0, line.seq) === 'repeated'
    ? thread
    : { ...thread, lines: [...thread.lines, line] };
}

/**
 * @typedef {{key: string, seq: number, at: string, kind: 'message', message: Message}
 *   | {key: string, seq: number, at: string, kind: 'note', note: Note}
 *   | {key: string, seq: number, at: string, kind: 'line', line: Line}} Entry
 */

/**
 * Everything the thread shows, in order. Notes older than the oldest loaded message wait until it is loaded.
 *
 * @param {Thread} thread
 * @returns {Entry[]}
 */
export function entries(thread) {
  const from = thread.hasOlder ? (thread.messages[0]?.seq ?? 0) : 0;
  /** @type {Entry[]} */
  const all = [
    ...thread.messages.map((message) => /** @type {const} */ ({
      key: message.id, seq: message.seq, at: message.createdAt, kind: 'message', message,
    })),
    ...thread.notes.map((note) => /** @type {const} */ ({
      key: note.id, seq: note.seq, at: note.createdAt, kind: 'note', note,
    })),
    ...thread.lines.map((line) => /** @type {const} */ ({
      key: `line-${line.seq}`, seq: line.seq, at: line.at, kind: 'line', line,
    })),
  ];
  return all.filter((entry) => entry.seq >= from).sort((a, b) => a.seq - b.seq);
}
