/** @import { Member, Named } from './types.js' */

/**
 * @typedef {object} Session
 * @property {string} accessToken
 * @property {string} refreshToken
 * @property {number} renewAt when to renew the access token, before it ends, in milliseconds
 * @property {Member} member
 * @property {Named} organization
 */

const KEY = 'parley.session';
const RENEW_AFTER = 800; // milliseconds per second of the token's life

/** Remembers who is signed in, for this tab and no longer. */
export class SessionKeeper {
  #storage;

  /** @param {Pick<Storage, 'getItem'|'setItem'|'removeItem'>} storage */
  constructor(storage) {
    this.#storage = storage;
  }

  /** @returns {Session|null} */
  current() {
    const text = this.#storage.getItem(KEY);
    return text ? JSON.parse(text) : null;
  }

  /**
   * @param {any} answer of the server to a sign-in or a refresh
   * @param {number} now
   * @returns {Session}
   */
  keep({ accessToken, refreshToken, expiresIn, member, organization }, now) {
    const session = { accessToken, refreshToken, renewAt: now + expiresIn * RENEW_AFTER, member, organization };
    this.#storage.setItem(KEY, JSON.stringify(session));
    return session;
  }

  forget() {
    this.#storage.removeItem(KEY);
  }
}
