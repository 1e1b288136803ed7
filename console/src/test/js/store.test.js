import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY, listed, reduce, Store } from '../../main/resources/console/store.js';
import { created, message, reading, receiving, row } from './given.js';

test('the newest message comes first, and a new one moves its conversation up', () => {
  const other = row({ id: 'cnv_2', lastMessage: { id: 'm', seq: 1, text: '', at: '2026-11-21T10:30:00Z' } });
  const two = reduce(reading(), { type: 'rows', rows: [other], more: null, filter: 'all' });
  assert.deepEqual(listed(two).map(({ id }) => id), ['cnv_2', 'cnv_1']);
  assert.deepEqual(listed(receiving(two, created(6))).map(({ id }) => id), ['cnv_1', 'cnv_2']);
});

test('each filter shows its conversations', () => {
  const rows = [
    row({ id: 'cnv_2', assignee: { id: 'mbr_me', name: 'Ada' }, status: 'in_progress' }),
    row({ id: 'cnv_3', assignee: { id: 'mbr_2', name: 'Bo' }, status: 'assigned' }),
  ];
  const state = reduce(reading(), { type: 'rows', rows, more: null, filter: 'all' });
  const shown = (filter) => listed({ ...state, filter }).map(({ id }) => id).sort();
  assert.deepEqual(shown('all'), ['cnv_1', 'cnv_2', 'cnv_3']);
  assert.deepEqual(shown('mine'), ['cnv_2']);
  assert.deepEqual(shown('unassigned'), ['cnv_1']);
  assert.deepEqual(shown('open'), ['cnv_1']);
});

test('a row fetched before an event came does not undo the event', () => {
  const state = receiving(reading(), created(6));
  assert.equal(reduce(state, { type: 'row', row: row() }), state);
});

test('a page that arrives after the filter changed adds its rows but is not the filter’s page', () => {
  const changed = reduce(reading(), { type: 'filter', filter: 'mine' });
  const state = reduce(changed, { type: 'rows', rows: [row({ id: 'cnv_2' })], more: 'next', filter: 'all' });
  assert.equal(state.more, null);
  assert.equal(state.listed, false);
  assert.equal(state.conversations.size, 2);
});

test('choosing a conversation that is not loaded asks for it', () => {
  assert.deepEqual([...reduce(EMPTY, { type: 'selected', conversation: 'cnv_9' }).stale], ['cnv_9']);
});

test('the answer to a message and its live event show it once', () => {
  const sent = message(6, { clientId: 'c1' });
  const answered = reduce(reading(), { type: 'arrived', clientId: 'c1', message: sent });
  const state = receiving(answered, created(6, { clientId: 'c1' }));
  assert.equal(state.threads.get('cnv_1').messages.length, 2);
});

test('starting over forgets what is known but not what was written', () => {
  const entry = { clientId: 'c1', conversation: 'cnv_1', kind: 'note', text: 'x', at: '', phase: 'waiting' };
  const state = reduce(reduce(reading(), { type: 'outgoing', entry }), { type: 'start-over' });
  assert.equal(state.conversations.size, 0);
  assert.deepEqual(state.outgoing, [entry]);
  assert.deepEqual([...state.stale], ['cnv_1']);
});

test('typing fades after a while', () => {
  const typing = { type: 'typing', conversation: 'cnv_1', data: { member: { id: 'mbr_2', name: 'Bo' }, state: 'start' } };
  const state = receiving(reading(), typing);
  assert.equal(reduce(state, { type: 'typing-fades', now: 2_000 }), state);
  assert.deepEqual(reduce(state, { type: 'typing-fades', now: 7_000 }).typing.get('cnv_1'), []);
});

test('signing out leaves nothing behind', () => {
  assert.deepEqual(reduce(reading(), { type: 'signed-out' }), EMPTY);
});

test('listeners hear of many changes once', async () => {
  const store = new Store();
  const heard = [];
  store.subscribe((state) => heard.push(state.notice));
  store.dispatch({ type: 'notice', text: 'one' });
  store.dispatch({ type: 'notice', text: 'two' });
  await Promise.resolve();
  assert.deepEqual(heard, ['two']);
});
