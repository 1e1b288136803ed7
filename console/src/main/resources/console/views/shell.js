import { element, setText } from '../dom.js';
import { conversationView } from './conversation.js';
import { listView } from './list.js';

/** @import { Connection, State } from '../types.js' */

/** @type {Record<Connection, string>} */
const CONNECTIONS = { off: 'Offline', connecting: 'Connecting…', live: 'Live', reconnecting: 'Reconnecting…' };

/**
 * The screen of somebody who is signed in.
 *
 * @param {any} desk what the parts call, see each
 */
export function shellView(desk) {
  const connection = element('span', { class: 'connection', role: 'status' });
  const who = element('span', { class: 'who quiet' });
  const notice = element('span');
  const alert = element('div', { class: 'notice', role: 'alert' }, notice,
    element('button', { type: 'button', click: desk.dismiss }, 'Dismiss'));
  const list = listView(desk);
  const conversation = conversationView(desk);
  const root = element('div', { class: 'shell' },
    element('header', { class: 'top' },
      element('h1', {}, 'Parley'), connection, who,
      element('button', { type: 'button', click: desk.signOut }, 'Sign out')),
    alert, list.root, conversation.root);

  /** @param {State} state */
  function render(state) {
    setText(connection, CONNECTIONS[state.connection]);
    connection.className = `connection ${state.connection}`;
    setText(who, `${state.me?.name ?? ''} · ${state.organization?.name ?? ''}`);
    alert.hidden = !state.notice;
    setText(notice, state.notice ?? '');
    root.classList.toggle('reading', Boolean(state.selected));
    list.render(state);
    conversation.render(state);
  }

  return { root, render, focus: conversation.focus };
}
