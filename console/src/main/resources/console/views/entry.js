import { element, icon } from '../dom.js';
import { clock, forwardedWord, full, longDay, reasonText } from '../words.js';
import { contentView, words } from './content.js';

/** @import { Message, Note, Outgoing } from '../types.js' */
/** @import { Entry } from '../thread.js' */

/**
 * @typedef {Entry
 *   | {key: string, at: string, kind: 'day'}
 *   | {key: string, at: string, kind: 'outgoing', outgoing: Outgoing}} Shown
 * @typedef {{retry: (clientId: string) => void, discard: (clientId: string) => void}} Outgoings
 */

const TICK = 'M2 8.5l4 4 8-9';
const TICKS = 'M1 8.5l3.5 4 6-8.5 M7.5 11.5l1 1 6.5-8.5';
const CLOCK = 'M8 1.8a6.2 6.2 0 1 0 .01 0z M8 4.5V8l2.5 1.8';
const QUESTION = 'M5.5 5.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7 M8 12.3v.4';
const WARNING = 'M8 2l6.5 12h-13z M8 6.5v3.5 M8 11.8v.4';

/** @type {Record<Message['status'], [string, string]>} */
const TICKED = {
  queued: [CLOCK, 'Queued'],
  unknown: [QUESTION, 'Handed over, no answer yet'],
  sent: [TICK, 'Sent'],
  delivered: [TICKS, 'Delivered'],
  read: [TICKS, 'Read'],
  failed: [WARNING, 'Failed'],
};

/**
 * Fills a list item with what it stands for.
 *
 * @param {HTMLElement} node @param {Shown} shown @param {Outgoings} outgoings
 */
export function fillEntry(node, shown, outgoings) {
  switch (shown.kind) {
    case 'day': return put(node, 'line day', element('span', {}, longDay(shown.at)));
    case 'line': return put(node, 'line', element('span', {}, shown.line.text), time(shown.at));
    case 'note': return put(node, 'note', ...note(shown.note));
    case 'message': return put(node, `message from-${shown.message.author.type}`, ...message(shown.message));
    case 'outgoing': return put(node, outgoingClass(shown.outgoing), ...outgoing(shown.outgoing, outgoings));
  }
}

/** @param {HTMLElement} node @param {string} className @param {...(Node|false)} children */
function put(node, className, ...children) {
  node.className = className;
  node.replaceChildren(.../** @type {Node[]} */ (children.filter(Boolean)));
}

/** @param {string} at */
const time = (at) => element('time', { datetime: at, title: full(at) }, clock(at));

/** @param {Note} it */
function note(it) {
  const label = it.visibility === 'public' ? 'Note' : 'Private note';
  return [bubble(element('span', { class: 'author' }, `${label} · ${it.author.name ?? ''}`), words(it.text),
    element('span', { class: 'meta' }, time(it.createdAt)))];
}

/** @param {Message} it */
function message(it) {
  const failed = it.status === 'failed' && it.author.type !== 'contact';
  return [
    bubble(author(it), ...said(it), meta(it)),
    failed && element('p', { class: 'failure' }, `Not delivered: ${reasonText(it.error)}`),
  ];
}

/** @param {Message} it @returns {Node[]} */
function said(it) {
  if (it.deletedAt) return [words('This message was deleted.')];
  const content = contentView(it.content);
  return it.forwarded ? [element('span', { class: 'forwarded' }, forwardedWord(it.forwarded)), content] : [content];
}

/** @param {Message} it */
function author({ author: { type, name } }) {
  const kinds = { contact: 'Customer', member: 'Team', bot: 'Bot', system: 'Parley' };
  return element('span', { class: 'author', dir: 'auto' }, name || kinds[type]);
}

/** @param {Message} it */
function meta(it) {
  const [path, label] = TICKED[it.status] ?? TICKED.unknown;
  return element('span', { class: 'meta' }, it.editedAt ? 'edited' : '', time(it.createdAt),
    it.author.type !== 'contact' && element('span', { class: `tick tick-${it.status}` }, icon(path, label)));
}

/** @param {...Node} children */
const bubble = (...children) => element('div', { class: 'bubble' }, ...children);

/** @param {Outgoing} it */
function outgoingClass({ kind, phase }) {
  return `${kind === 'note' ? 'note' : 'message from-member'} ${phase}`;
}

/** @param {Outgoing} it @param {Outgoings} outgoings */
function outgoing({ clientId, kind, text, at, phase, problem }, outgoings) {
  const [path, label] = phase === 'refused' ? [WARNING, 'Not sent'] : [CLOCK, 'Sending'];
  return [
    bubble(element('span', { class: 'author' }, kind === 'note' ? 'Private note · You' : 'You'), words(text),
      element('span', { class: 'meta' }, time(at), element('span', { class: 'tick' }, icon(path, label)))),
    phase === 'waiting' && element('p', { class: 'quiet' }, `${problem} It will be sent again by itself.`),
    phase === 'refused' && element('p', { class: 'failure' }, problem ?? '',
      element('button', { type: 'button', click: () => outgoings.retry(clientId) }, 'Try again'),
      element('button', { type: 'button', click: () => outgoings.discard(clientId) }, 'Discard')),
  ];
}
