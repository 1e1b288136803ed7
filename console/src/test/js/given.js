/** Rows and frames as the server sends them, in the fewest words. */
import { EMPTY, reduce } from '../../main/resources/console/store.js';

export const ME = { id: 'mbr_me', name: 'Ada', email: 'ada@demo.localhost', role: 'agent' };

/** @param {object} [facts] */
export const row = (facts = {}) => ({
  id: 'cnv_1', number: 1042, kind: 'customer', status: 'open', priority: 'medium', subject: null,
  channel: { id: 'cha_1', type: 'whatsapp' }, contact: { id: 'con_1', name: 'Mira' }, assignee: null,
  lastSeq: 5, unread: 0, lastMessage: { id: 'msg_5', seq: 5, text: 'Hello', at: '2026-11-21T10:00:00Z' },
  createdAt: '2026-11-21T09:00:00Z', updatedAt: '2026-11-21T10:00:00Z', ...facts,
});

/** @param {number} seq @param {object} [facts] */
export const message = (seq, facts = {}) => ({
  id: `msg_${seq}`, seq, conversation: 'cnv_1', author: { type: 'contact', id: 'con_1', name: 'Mira' },
  content: { type: 'text', text: `text ${seq}` }, status: 'delivered', createdAt: '2026-11-21T11:00:00Z', ...facts,
});

/** @param {string} type @param {number} seq @param {object} [data] @param {string} [conversation] */
export const event = (type, seq, data = {}, conversation = 'cnv_1') =>
  ({ type, seq, conversation, position: `p${seq}`, at: '2026-11-21T11:00:00Z', data });

/** @param {number} seq @param {object} [facts] */
export const created = (seq, facts) => event('message.created', seq, { message: message(seq, facts) });

/** @param {any} state @param {...any} frames */
export const receiving = (state, ...frames) => reduce(state, { type: 'frames', frames, now: 1_000 });

/** Signed in, one conversation known and open on the screen up to its event 5. */
export function reading() {
  return [
    { type: 'signed-in', me: ME, organization: { id: 'org_1', name: 'Demo' } },
    { type: 'rows', rows: [row()], more: null, filter: 'all' },
    { type: 'selected', conversation: 'cnv_1' },
    { type: 'fetching', conversation: 'cnv_1' },
    { type: 'latest', conversation: 'cnv_1', head: 5, messages: [message(5)], notes: [], hasOlder: false },
  ].reduce((state, action) => reduce(state, /** @type {any} */ (action)), /** @type {any} */ (EMPTY));
}
