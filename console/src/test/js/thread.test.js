import assert from 'node:assert/strict';
import { test } from 'node:test';
import { merged, step } from '../../main/resources/console/sequence.js';
import { entries, statusAfter, withLatest, withLine, withOlder } from '../../main/resources/console/thread.js';
import { message } from './given.js';

const page = (seqs, facts = {}) =>
  ({ head: seqs.at(-1) ?? 0, messages: seqs.map((seq) => message(seq)), notes: [], hasOlder: false, ...facts });
const note = (seq) => ({ id: `note_${seq}`, seq, text: '', createdAt: '' });
const seqs = (thread) => entries(thread).map(({ seq }) => seq);

test('arithmetic tells repetitions and gaps', () => {
  assert.equal(step(5, 4), 'repeated');
  assert.equal(step(5, 5), 'repeated');
  assert.equal(step(5, 6), 'next');
  assert.equal(step(5, 7), 'gap');
});

test('merging keeps one of each in the order of the numbers', () => {
  const all = merged([{ id: 'a', seq: 1 }, { id: 'c', seq: 3 }], [{ id: 'b', seq: 2 }, { id: 'c', seq: 3 }]);
  assert.deepEqual(all.map(({ id }) => id), ['a', 'b', 'c']);
});

test('a status never goes back, however late a report comes', () => {
  const order = ['queued', 'unknown', 'sent', 'delivered', 'read'];
  for (const known of order) {
    for (const report of order) {
      const expected = order[Math.max(order.indexOf(known), order.indexOf(report))];
      assert.equal(statusAfter(known, report), expected);
    }
  }
});

test('failure ends what has not arrived, and arrival refutes failure', () => {
  assert.equal(statusAfter('sent', 'failed'), 'failed');
  assert.equal(statusAfter('delivered', 'failed'), 'delivered');
  assert.equal(statusAfter('failed', 'sent'), 'failed');
  assert.equal(statusAfter('failed', 'read'), 'read');
});

test('a fetched page does not take a status back', () => {
  const known = { ...page([5]), lines: [], messages: [message(5, { status: 'read' })] };
  assert.equal(withLatest(known, page([5])).messages[0].status, 'read');
});

test('a page that connects to what is known extends it', () => {
  const known = withLatest(undefined, page([1, 2, 3]));
  assert.deepEqual(seqs(withLatest(known, page([3, 4], { hasOlder: true }))), [1, 2, 3, 4]);
});

test('a page that does not reach back replaces what is known, so that no hole is hidden', () => {
  const known = withLatest(undefined, page([1, 2]));
  const thread = withLatest(known, page([9, 10], { hasOlder: true }));
  assert.deepEqual(seqs(thread), [9, 10]);
  assert.equal(thread.hasOlder, true);
});

test('earlier messages come in front', () => {
  const thread = withOlder(withLatest(undefined, page([4, 5], { hasOlder: true })), [message(2)], false);
  assert.deepEqual(seqs(thread), [2, 4, 5]);
});

test('notes and lines stand between the messages, and wait for the messages around them', () => {
  const thread = withLatest(undefined, page([4, 7], { notes: [note(2), note(5)], hasOlder: true }));
  assert.deepEqual(seqs(withLine(thread, { seq: 6, at: '', text: 'Assigned' })), [4, 5, 6, 7]);
  assert.deepEqual(seqs({ ...thread, hasOlder: false }), [2, 4, 5, 7]);
});
