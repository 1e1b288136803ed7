import { backoff } from './backoff.js';
import { Problem } from './problem.js';

/** @import { Api } from './api.js' */
/** @import { Store } from './store.js' */
/** @import { Outgoing } from './types.js' */

/**
 * Sends what was written: one at a time within a conversation, so that the order stays, and under the same
 * clientId through all attempts, so that nothing is doubled.
 */
export class Outbox {
  #api;
  #store;
  #busy = new Set();
  #attempt = 0;
  /** @type {any} */
  #timer;

  /** @param {Api} api @param {Store} store */
  constructor(api, store) {
    this.#api = api;
    this.#store = store;
  }

  /** @param {string} conversation @param {'message'|'note'} kind @param {string} text */
  write(conversation, kind, text) {
    const clientId = crypto.randomUUID();
    const at = new Date().toISOString();
    this.#put({ clientId, conversation, kind, text, at, phase: 'sending' });
    void this.#drain(conversation);
  }

  /** @param {string} clientId */
  retry(clientId) {
    const entry = this.#store.state.outgoing.find((known) => known.clientId === clientId);
    if (!entry) return;
    this.#put({ ...entry, phase: 'sending', problem: undefined });
    void this.#drain(entry.conversation);
  }

  /** Tries again whatever waits. */
  resume() {
    clearTimeout(this.#timer);
    const waiting = this.#store.state.outgoing.filter((entry) => entry.phase === 'waiting');
    for (const conversation of new Set(waiting.map((entry) => entry.conversation))) void this.#drain(conversation);
  }

  /** @param {string} conversation */
  async #drain(conversation) {
    if (this.#busy.has(conversation)) return;
    this.#busy.add(conversation);
    try {
      for (let next = this.#next(conversation); next; next = this.#next(conversation)) {
        if (!(await this.#attemptOne(next))) break;
      }
    } finally {
      this.#busy.delete(conversation);
    }
  }

  /** @param {string} conversation */
  #next(conversation) {
    return this.#store.state.outgoing.find((entry) => entry.conversation === conversation && entry.phase !== 'refused');
  }

  /** @param {Outgoing} entry @returns {Promise<boolean>} whether the next one may follow */
  async #attemptOne(entry) {
    this.#put({ ...entry, phase: 'sending' });
    const { clientId, conversation, kind, text } = entry;
    try {
      const arrived = kind === 'note'
        ? { note: await this.#api.note(conversation, text, clientId) }
        : { message: await this.#api.send(conversation, text, clientId) };
      this.#attempt = 0;
      this.#store.dispatch({ type: 'arrived', clientId, ...arrived });
      return true;
    } catch (error) {
      return this.#failed(entry, error);
    }
  }

  /** @param {Outgoing} entry @param {unknown} error */
  #failed(entry, error) {
    // The live event may have confirmed it although the answer was lost.
    const open = this.#store.state.outgoing.some((known) => known.clientId === entry.clientId);
    const problem = error instanceof Error ? error.message : String(error);
    const retryable = error instanceof Problem && error.retryable;
    if (open) this.#put({ ...entry, phase: retryable ? 'waiting' : 'refused', problem });
    if (!retryable) return true;
    clearTimeout(this.#timer);
    const wait = Math.max(error.retryAfter, backoff(this.#attempt++, Math.random()));
    this.#timer = setTimeout(() => this.resume(), wait);
    return false;
  }

  /** @param {Outgoing} entry */
  #put(entry) {
    this.#store.dispatch({ type: 'outgoing', entry });
  }
}
