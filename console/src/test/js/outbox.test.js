import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Outbox } from '../../main/resources/console/outbox.js';
import { Problem } from '../../main/resources/console/problem.js';
import { Store } from '../../main/resources/console/store.js';
import { message } from './given.js';

/** An outbox whose server answers as told, one answer per call; calls are noted. */
function answering(...answers) {
  const calls = [];
  const store = new Store();
  const send = async (_, text, clientId) => {
    calls.push({ text, clientId });
    const answer = answers.shift();
    if (answer instanceof Problem) throw answer;
    return message(calls.length, { clientId });
  };
  return { store, calls, outbox: new Outbox(/** @type {any} */ ({ send }), store) };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const gone = () => Problem.unreachable();
const closed = () => new Problem(409, { code: 'conversation-closed', title: 'It is closed.', retryable: false });

test('a message is shown at once and gone from the outbox when the server has it', async () => {
  const { store, outbox } = answering('ok');
  outbox.write('cnv_1', 'message', 'Hi');
  assert.equal(store.state.outgoing[0].phase, 'sending');
  await settled();
  assert.deepEqual(store.state.outgoing, []);
});

test('after a lost connection it is sent again under the same clientId', async () => {
  const { store, calls, outbox } = answering(gone(), 'ok');
  outbox.write('cnv_1', 'message', 'Hi');
  await settled();
  assert.equal(store.state.outgoing[0].phase, 'waiting');
  outbox.resume();
  await settled();
  assert.equal(calls.length, 2);
  assert.equal(calls[0].clientId, calls[1].clientId);
  assert.deepEqual(store.state.outgoing, []);
});

test('what was written later does not overtake', async () => {
  const { calls, outbox } = answering(gone(), 'ok', 'ok');
  outbox.write('cnv_1', 'message', 'one');
  outbox.write('cnv_1', 'message', 'two');
  await settled();
  outbox.resume();
  await settled();
  assert.deepEqual(calls.map(({ text }) => text), ['one', 'one', 'two']);
});

test('a refusal is shown with its words and waits for the author', async () => {
  const { store, calls, outbox } = answering(closed(), 'ok');
  outbox.write('cnv_1', 'message', 'Hi');
  await settled();
  outbox.resume();
  await settled();
  assert.equal(calls.length, 1);
  const [{ phase, problem, clientId }] = store.state.outgoing;
  assert.deepEqual([phase, problem], ['refused', 'It is closed.']);
  outbox.retry(clientId);
  await settled();
  assert.deepEqual(store.state.outgoing, []);
});
