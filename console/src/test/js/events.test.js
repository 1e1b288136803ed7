import assert from 'node:assert/strict';
import { test } from 'node:test';
import { created, event, ME, message, reading, receiving, row } from './given.js';

const mine = { type: 'member', id: ME.id, name: ME.name };
const theRow = (state) => state.conversations.get('cnv_1');
const theThread = (state) => state.threads.get('cnv_1');

test('a customer’s message is shown, counted as unread and becomes the last message', () => {
  const state = receiving(reading(), created(6));
  assert.equal(theRow(state).unread, 1);
  assert.equal(theRow(state).lastMessage.text, 'text 6');
  assert.deepEqual(theThread(state).messages.map(({ seq }) => seq), [5, 6]);
  assert.equal(state.stale.size, 0);
});

test('an event that comes twice changes nothing', () => {
  const once = receiving(reading(), created(6));
  assert.equal(receiving(once, created(6)), once);
});

test('a gap in the numbers marks the conversation to be fetched again', () => {
  const state = receiving(reading(), created(8));
  assert.deepEqual([...state.stale], ['cnv_1']);
  assert.equal(theRow(state).lastSeq, 8);
});

test('an event of an unknown conversation marks it to be fetched', () => {
  const state = receiving(reading(), event('message.created', 3, { message: message(3) }, 'cnv_2'));
  assert.deepEqual([...state.stale], ['cnv_2']);
});

test('a new conversation is listed at once', () => {
  const born = row({ id: 'cnv_2', lastSeq: 1 });
  const state = receiving(reading(), event('conversation.created', 1, { conversation: born }, 'cnv_2'));
  assert.equal(state.conversations.size, 2);
  assert.equal(state.stale.size, 0);
});

test('my own message is not unread', () => {
  assert.equal(theRow(receiving(reading(), created(6, { author: mine }))).unread, 0);
});

test('my message’s event takes the place of what I see as sending', () => {
  const entry = { clientId: 'c1', conversation: 'cnv_1', kind: 'message', text: 'Hi', at: '', phase: 'waiting' };
  const writing = { ...reading(), outgoing: [entry] };
  const state = receiving(writing, created(6, { author: mine, clientId: 'c1' }));
  assert.deepEqual(state.outgoing, []);
  assert.equal(theThread(state).messages.length, 2);
});

test('assignment and status reach the row and leave a line in the thread', () => {
  const state = receiving(reading(),
    event('conversation.assigned', 6, { assignee: { id: ME.id, name: ME.name } }),
    event('conversation.status_changed', 7, { status: 'assigned', previous: 'open' }));
  assert.equal(theRow(state).assignee.name, 'Ada');
  assert.equal(theRow(state).status, 'assigned');
  assert.deepEqual(theThread(state).lines.map(({ text }) => text), ['Assigned to Ada', 'Status: Assigned']);
});

test('a failure report brings its reason to the message', () => {
  const sent = receiving(reading(), created(6, { author: mine, status: 'sent' }));
  const error = { code: 'reply-window-closed', message: 'The 24 hours are over.' };
  const state = receiving(sent, event('message.status_changed', 7, { message: { id: 'msg_6', status: 'failed', error } }));
  assert.equal(theThread(state).messages[1].status, 'failed');
  assert.deepEqual(theThread(state).messages[1].error, error);
});

test('reading everything on another device clears the count', () => {
  const unread = receiving(reading(), created(6));
  const state = receiving(unread, event('receipt.read', 7, { reader: { type: 'member', id: ME.id }, upTo: 6 }));
  assert.equal(theRow(state).unread, 0);
});

test('reading a part on another device asks the server how many remain', () => {
  const unread = receiving(reading(), created(6), created(7));
  assert.deepEqual([...receiving(unread, event('receipt.read', 8, { reader: { type: 'member', id: ME.id }, upTo: 6 })).stale], ['cnv_1']);
});

test('somebody else’s reading leaves my count alone', () => {
  const unread = receiving(reading(), created(6));
  assert.equal(theRow(receiving(unread, event('receipt.read', 7, { reader: { type: 'member', id: 'mbr_2' }, upTo: 6 }))).unread, 1);
});

test('an event kind from the future only moves the number on', () => {
  const state = receiving(reading(), event('conversation.sang', 6), created(7));
  assert.equal(state.stale.size, 0);
  assert.equal(theRow(state).lastSeq, 7);
});

test('typing shows, stops, and never shows myself', () => {
  const typing = (id, state) => ({ type: 'typing', conversation: 'cnv_1', data: { member: { id, name: 'Bo' }, state } });
  const started = receiving(reading(), typing('mbr_2', 'start'), typing(ME.id, 'start'));
  assert.deepEqual(started.typing.get('cnv_1').map(({ name }) => name), ['Bo']);
  assert.deepEqual(receiving(started, typing('mbr_2', 'stop')).typing.get('cnv_1'), []);
});

test('a contact whose name becomes known is called by it in the list and above what they wrote', () => {
  const contact = { id: 'con_1', name: '7392015648120394' };
  const author = { type: 'contact', ...contact };
  const before = receiving(reading(), created(6, { author }), created(7, { author: mine }));
  const named = { ...before, conversations: new Map([['cnv_1', { ...theRow(before), contact }]]) };
  const state = receiving(named, event('contact.updated', 8, { contact: { id: 'con_1', name: 'Ann Lee' } }));
  assert.deepEqual(theRow(state).contact, { id: 'con_1', name: 'Ann Lee' });
  assert.deepEqual(theThread(state).messages.slice(-2).map((it) => it.author.name), ['Ann Lee', ME.name]);
  assert.equal(state.stale.size, 0);
});

test('a contact who is reached otherwise is called as before', () => {
  const state = receiving(reading(), event('contact.updated', 6, { contact: { handle: '2', previous: '1' } }));
  assert.deepEqual(theRow(state), { ...theRow(reading()), lastSeq: 6 });
});
