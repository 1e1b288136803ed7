import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Api } from '../../main/resources/console/api.js';
import { Problem } from '../../main/resources/console/problem.js';
import { SessionKeeper } from '../../main/resources/console/session.js';

const signedIn = (n, expiresIn = 900) => ({
  accessToken: `access${n}`, refreshToken: `refresh${n}`, expiresIn, member: { id: 'mbr_1' }, organization: { id: 'org_1' },
});
const answer = (status, body) => new Response(JSON.stringify(body), { status });

function memory() {
  const kept = new Map();
  return { getItem: (k) => kept.get(k) ?? null, setItem: (k, v) => kept.set(k, v), removeItem: (k) => kept.delete(k) };
}

/** @param {(path: string, init: any) => Response} server */
function against(server, first = signedIn(1)) {
  const requests = [];
  const ends = [];
  const sessions = new SessionKeeper(memory());
  sessions.keep(first, Date.now());
  const fetch = async (path, init) => {
    requests.push(`${init.method} ${path}`);
    return server(path, init);
  };
  return { api: new Api(/** @type {any} */ (fetch), sessions, () => ends.push('ended')), requests, ends, sessions };
}

test('a refused token is renewed once for all who wait, and the request repeated', async () => {
  const { api, requests } = against((path, init) => path.endsWith('/refresh') ? answer(200, signedIn(2))
    : init.headers.Authorization === 'Bearer access2' ? answer(200, { id: 'cnv_1' }) : answer(401, { code: 'token-expired' }));
  await Promise.all([api.conversation('cnv_1'), api.conversation('cnv_1'), api.conversation('cnv_1')]);
  assert.equal(requests.filter((request) => request.endsWith('/auth/refresh')).length, 1);
});

test('a token about to end is renewed before it is used', async () => {
  const { api, requests } = against((path) => answer(200, path.endsWith('/refresh') ? signedIn(2) : {}), signedIn(1, 0));
  await api.conversation('cnv_1');
  assert.deepEqual(requests, ['POST /api/v1/auth/refresh', 'GET /api/v1/conversations/cnv_1']);
});

test('a refused renewal ends the session', async () => {
  const { api, ends, sessions } = against(() => answer(401, { code: 'refresh-token-reused', title: 'Signed out.' }));
  await assert.rejects(api.conversation('cnv_1'), { message: 'Signed out.' });
  assert.deepEqual(ends, ['ended']);
  assert.equal(sessions.current(), null);
});

test('a renewal that cannot reach the server keeps the session', async () => {
  const { api, ends, sessions } = against(() => { throw new TypeError('fetch failed'); }, signedIn(1, 0));
  await assert.rejects(api.conversation('cnv_1'), { code: 'unreachable', retryable: true });
  assert.deepEqual(ends, []);
  assert.equal(sessions.current().refreshToken, 'refresh1');
});

test('a problem speaks with the server’s words and waits as long as it asks', async () => {
  const body = { code: 'invalid', title: 'Not valid.', errors: [{ pointer: '/text', code: 'text-empty', message: 'Say something.' }] };
  const problem = await Problem.of(new Response(JSON.stringify(body), { status: 422, headers: { 'Retry-After': '3' } }));
  assert.equal(problem.message, 'Not valid. Say something.');
  assert.equal(problem.retryable, false);
  assert.equal(problem.retryAfter, 3_000);
});

test('what detail and errors both say is said once', () => {
  assert.equal(new Problem(422, { detail: 'Too long.', errors: [{ message: 'Too long.' }] }).message, 'Too long.');
});

test('an answer without a problem body still says something', async () => {
  const problem = await Problem.of(new Response('<html>', { status: 502 }));
  assert.equal(problem.message, 'The server answered 502.');
  assert.equal(problem.retryable, true);
});
