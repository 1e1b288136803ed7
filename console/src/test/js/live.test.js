import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Live } from '../../main/resources/console/live.js';

/** A connection whose server, timers and chance are played by the test. */
function playing() {
  const sockets = [];
  const timers = [];
  const heard = [];
  const asked = [];
  const world = {
    open: () => {
      const socket = { readyState: 1, sent: [], send: (text) => socket.sent.push(JSON.parse(text)), close: () => {} };
      sockets.push(socket);
      return socket;
    },
    token: async (refused) => { asked.push(refused); return `token${asked.length}`; },
    setTimer: (call, after) => { timers.push({ call, after }); return timers.length - 1; },
    clearTimer: (timer) => { if (timer !== undefined) timers[timer] = undefined; },
    chance: () => 0.5,
  };
  const live = new Live(world, {
    connection: (state) => heard.push(state),
    frames: (frames) => heard.push(...frames.map(({ type }) => type)),
    resync: () => heard.push('resync'),
    ended: () => heard.push('ended'),
  });
  const socket = () => sockets.at(-1);
  const says = (...frames) => socket().onmessage({ data: JSON.stringify(frames.length === 1 ? frames[0] : frames) });
  const waiting = () => timers.findLast(Boolean);
  /** Opens, says hello and is greeted. */
  async function greet(data = {}) {
    await settled();
    socket().onopen();
    says({ type: 'ok', re: '0', data: { position: 'server', ping: 25_000, ...data } });
  }
  async function comeBack() {
    waiting().call();
    await settled();
    socket().onopen();
    return socket().sent[0].data;
  }
  return { live, heard, asked, sockets, socket, says, waiting, greet, comeBack };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const event = (position) => ({ type: 'message.created', position, seq: 1, conversation: 'cnv_1', data: {} });

test('it says hello with the token and the position of the list', async () => {
  const it = playing();
  it.live.start('from-the-list');
  await it.greet();
  assert.deepEqual(it.socket().sent[0], { type: 'hello', id: '0', data: { token: 'token1', after: 'from-the-list' } });
  assert.deepEqual(it.heard, ['connecting', 'live']);
});

test('after a lost connection it continues after the last event', async () => {
  const it = playing();
  it.live.start('p0');
  await it.greet();
  it.says(event('p1'), event('p2'));
  it.socket().onclose({ code: 1006 });
  assert.equal((await it.comeBack()).after, 'p2');
  assert.deepEqual(it.heard, ['connecting', 'live', 'message.created', 'message.created', 'reconnecting']);
});

test('the server’s position is not taken for ours while it still replays', async () => {
  const it = playing();
  it.live.start('p0');
  await it.greet();
  it.socket().onclose({ code: 1006 });
  assert.equal((await it.comeBack()).after, 'p0');
});

test('a position that is too old asks for a snapshot and continues from the server’s', async () => {
  const it = playing();
  it.live.start('p0');
  await it.greet({ resync: 'too-old' });
  it.socket().onclose({ code: 1006 });
  assert.ok(it.heard.includes('resync'));
  assert.equal((await it.comeBack()).after, 'server');
});

test('a ping is answered', async () => {
  const it = playing();
  it.live.start(null);
  await it.greet();
  it.says({ type: 'ping', data: { position: 'p9' } });
  assert.deepEqual(it.socket().sent[1], { type: 'pong', data: { position: 'p9' } });
});

test('a renewed token is handed over while the socket lives', async () => {
  const it = playing();
  it.live.start(null);
  await it.greet();
  it.says({ type: 'ping' });
  await settled();
  assert.deepEqual(it.socket().sent[2], { type: 'token.renew', id: 'renew', data: { token: 'token2' } });
});

test('silence for two pings counts as a dead connection', async () => {
  const it = playing();
  it.live.start(null);
  await it.greet();
  it.says({ type: 'ping' });
  assert.equal(it.waiting().after, 55_000);
  it.waiting().call();
  assert.equal(it.heard.at(-1), 'reconnecting');
});

test('a restarting server is given the time it asked for, spread by chance', async () => {
  const it = playing();
  it.live.start(null);
  await it.greet();
  it.says({ type: 'goodbye', data: { reason: 'restart', within: 15_000 } });
  it.socket().onclose({ code: 1012 });
  assert.equal(it.waiting().after, 7_500);
});

test('a refused token is named, so that a new one is fetched', async () => {
  const it = playing();
  it.live.start(null);
  await it.greet();
  it.socket().onclose({ code: 4401 });
  await it.comeBack();
  assert.deepEqual(it.asked, [undefined, 'token1']);
});

test('withdrawn access ends it', async () => {
  const it = playing();
  it.live.start(null);
  await it.greet();
  it.socket().onclose({ code: 4403 });
  assert.equal(it.heard.at(-1), 'ended');
  assert.equal(it.sockets.length, 1);
});

test('what an old socket still says is not heard', async () => {
  const it = playing();
  it.live.start(null);
  await it.greet();
  const old = it.socket();
  old.onclose({ code: 1006 });
  old.onmessage({ data: JSON.stringify(event('p1')) });
  assert.ok(!it.heard.includes('message.created'));
});
