import { backoff } from './backoff.js';
import { Problem } from './problem.js';

/** @import { Api } from './api.js' */
/** @import { Store } from './store.js' */
/** @import { Filter } from './types.js' */

/** What a member does at the console besides writing, and the fetching that keeps the screen true. */
export class Desk {
  #api;
  #store;
  #fetching = new Set();
  #attempt = 0;
  /** @type {Map<string, number>} */
  #marks = new Map();

  /** @param {Api} api @param {Store} store */
  constructor(api, store) {
    this.#api = api;
    this.#store = store;
  }

  /**
   * Fetches the list's first page, for as long as it takes.
   *
   * @returns {Promise<string|null>} the live position
   */
  async list() {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.#page(null);
      } catch (error) {
        if (!(error instanceof Problem && error.retryable)) throw error;
        this.#store.dispatch({ type: 'notice', text: `${error.message} Trying again…` });
        await new Promise((resolve) => setTimeout(resolve, backoff(attempt, Math.random())));
        this.#store.dispatch({ type: 'notice', text: null });
      }
    }
  }

  async more() {
    const { more } = this.#store.state;
    if (more) await this.#noticing(this.#page(more));
  }

  /** @param {Filter} filter */
  async filter(filter) {
    this.#store.dispatch({ type: 'filter', filter });
    await this.#noticing(this.list());
  }

  /** @param {string|null} cursor */
  async #page(cursor) {
    const { filter } = this.#store.state;
    const { rows, more, position } = await this.#api.conversations(filter, cursor);
    this.#store.dispatch({ type: 'rows', rows, more, filter });
    return position;
  }

  /** Fetches again whatever missed an event. */
  catchUp() {
    for (const id of this.#store.state.stale) {
      if (!this.#fetching.has(id)) void this.#fetch(id);
    }
  }

  /** @param {string} id */
  async #fetch(id) {
    this.#fetching.add(id);
    this.#store.dispatch({ type: 'fetching', conversation: id });
    try {
      await this.#snapshot(id);
      this.#attempt = 0;
    } catch (error) {
      this.#missed(id, error);
    } finally {
      this.#fetching.delete(id);
      this.catchUp();
    }
  }

  /**
   * The row comes first: its lastSeq is then contained in the messages and notes that follow.
   *
   * @param {string} id
   */
  async #snapshot(id) {
    const row = await this.#api.conversation(id);
    const { selected, threads } = this.#store.state;
    if (selected === id || threads.has(id)) {
      const [page, notes] = await Promise.all([this.#api.messages(id), this.#api.notes(id)]);
      this.#store.dispatch({ type: 'latest', conversation: id, head: row.lastSeq, notes, ...page });
    }
    this.#store.dispatch({ type: 'row', row });
  }

  /** @param {string} id @param {unknown} error */
  #missed(id, error) {
    if (error instanceof Problem && error.retryable) {
      const wait = Math.max(error.retryAfter, backoff(this.#attempt++, Math.random()));
      setTimeout(() => this.#store.dispatch({ type: 'stale', conversation: id }), wait);
      return;
    }
    if (error instanceof Problem && error.status === 404) {
      this.#store.dispatch({ type: 'gone', conversation: id });
      if (this.#store.state.selected !== id) return;
    }
    this.#notice(error);
  }

  /** @param {string} id */
  async older(id) {
    const first = this.#store.state.threads.get(id)?.messages[0];
    if (!first) return;
    await this.#noticing(this.#api.messages(id, first.seq).then((page) =>
      this.#store.dispatch({ type: 'older', conversation: id, ...page })));
  }

  /** @param {string} id */
  async assignToMe(id) {
    await this.#noticing(this.#api.assign(id, this.#store.state.me?.id ?? null));
  }

  /** @param {string} id */
  async unassign(id) {
    await this.#noticing(this.#api.assign(id, null));
  }

  /** @param {string} id @param {string} status */
  async setStatus(id, status) {
    await this.#noticing(this.#api.setStatus(id, status));
  }

  /**
   * Marks as read what has been on the screen; once per number.
   *
   * @param {string} id @param {number} upTo
   */
  async read(id, upTo) {
    if ((this.#marks.get(id) ?? 0) >= upTo) return;
    this.#marks.set(id, upTo);
    await this.#api.read(id, upTo).catch(() => this.#marks.delete(id));
  }

  /** @param {Promise<unknown>} work */
  async #noticing(work) {
    await work.catch((error) => this.#notice(error));
  }

  /** @param {unknown} error */
  #notice(error) {
    this.#store.dispatch({ type: 'notice', text: error instanceof Error ? error.message : String(error) });
  }
}
