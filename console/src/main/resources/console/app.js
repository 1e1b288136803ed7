import { Api } from './api.js';
import { Desk } from './desk.js';
import { Live } from './live.js';
import { Outbox } from './outbox.js';
import { SessionKeeper } from './session.js';
import { Store } from './store.js';
import { Typing } from './typing.js';
import { shellView } from './views/shell.js';
import { signInView } from './views/sign-in.js';

/** @import { Session } from './session.js' */
/** @import { State } from './types.js' */

// The one place where everything is put together.
const sessions = new SessionKeeper(sessionStorage);
const store = new Store();
const api = new Api((...request) => fetch(...request), sessions, () => leave('Your session has ended. Sign in again.'));
const desk = new Desk(api, store);
const outbox = new Outbox(api, store);
const live = new Live(
  {
    open: () => new WebSocket(`${location.origin.replace(/^http/u, 'ws')}/api/v1/ws`, 'parley.v1'),
    token: (refused) => api.token(refused),
    setTimer: (call, after) => setTimeout(call, after),
    clearTimer: (timer) => clearTimeout(timer),
    chance: () => Math.random(),
  },
  {
    connection: connected,
    frames: (frames) => store.dispatch({ type: 'frames', frames, now: Date.now() }),
    resync: startOver,
    ended: () => leave('Your access was withdrawn. Sign in again.'),
  },
);
const typing = new Typing((conversation, state) => live.tell('typing', { conversation, state }));

const signIn = signInView(async (email, password) => enter(await api.signIn(email, password)));
const shell = shellView({
  filter: desk.filter.bind(desk),
  more: () => desk.more(),
  older: desk.older.bind(desk),
  read: desk.read.bind(desk),
  assignToMe: desk.assignToMe.bind(desk),
  unassign: desk.unassign.bind(desk),
  setStatus: desk.setStatus.bind(desk),
  write: outbox.write.bind(outbox),
  retry: outbox.retry.bind(outbox),
  discard: (/** @type {string} */ clientId) => store.dispatch({ type: 'discarded', clientId }),
  typing: typing.report.bind(typing),
  dismiss: () => store.dispatch({ type: 'notice', text: null }),
  signOut,
});

/** @param {Session} session */
function enter({ member, organization }) {
  store.dispatch({ type: 'signed-in', me: member, organization });
  store.dispatch({ type: 'notice', text: null });
  store.dispatch({ type: 'selected', conversation: addressed() });
  void begin(member.id);
}

/** The list comes first: the live stream continues from its position. @param {string} member */
async function begin(member) {
  try {
    const position = await desk.list();
    if (store.state.me?.id === member) live.start(position);
  } catch (error) {
    store.dispatch({ type: 'notice', text: error instanceof Error ? error.message : String(error) });
  }
}

function startOver() {
  store.dispatch({ type: 'start-over' });
  void desk.filter(store.state.filter);
}

/** @param {import('./types.js').Connection} connection */
function connected(connection) {
  store.dispatch({ type: 'connection', connection });
  if (connection !== 'live') return;
  if (store.state.selected) live.tell('view', { conversation: store.state.selected });
  outbox.resume();
}

/** @param {string} why */
function leave(why) {
  live.stop();
  sessions.forget();
  store.dispatch({ type: 'signed-out' });
  store.dispatch({ type: 'notice', text: why });
}

async function signOut() {
  live.stop();
  store.dispatch({ type: 'signed-out' });
  store.dispatch({ type: 'notice', text: null });
  await api.signOut();
}

/** The conversation that the address names. */
function addressed() {
  const id = location.hash.match(/^#\/conversations\/(.+)$/u)?.[1];
  return id ? decodeURIComponent(id) : null;
}

function follow() {
  const before = store.state.selected;
  const conversation = addressed();
  if (before) live.tell('unview', { conversation: before });
  if (conversation) live.tell('view', { conversation });
  store.dispatch({ type: 'selected', conversation });
}

/** @param {State} state */
function render(state) {
  const screen = state.me ? shell : signIn;
  if (!screen.root.isConnected) {
    document.body.replaceChildren(screen.root);
    screen.focus();
  }
  if (state.me) shell.render(state);
  else signIn.render(state);
  const unread = [...state.conversations.values()].filter((row) => row.unread > 0).length;
  document.title = unread > 0 ? `(${unread}) Parley` : 'Parley';
}

store.subscribe(render);
store.subscribe(() => desk.catchUp());
addEventListener('hashchange', follow);
addEventListener('online', () => live.nudge());
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && live.nudge());
addEventListener('beforeunload', (event) => store.state.outgoing.length > 0 && event.preventDefault());
setInterval(() => store.dispatch({ type: 'typing-fades', now: Date.now() }), 1_000);

const session = sessions.current();
if (session) enter(session);
else render(store.state);
