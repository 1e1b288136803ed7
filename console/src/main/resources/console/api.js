import { Problem } from './problem.js';

/** @import { SessionKeeper } from './session.js' */
/** @import { Conversation, Filter, Message, Note } from './types.js' */

const BASE = '/api/v1';
const PAGE = 50;
const PATIENCE = 20_000;

/** @type {Readonly<Record<Filter, Record<string, string>>>} */
const FILTERS = { all: {}, mine: { assignee: 'me' }, unassigned: { assignee: 'none' }, open: { status: 'open' } };

/** The REST contract. Every failure is a {@link Problem}. */
export class Api {
  #fetch;
  #sessions;
  #ended;
  /** @type {Promise<string>|null} */
  #renewing = null;

  /**
   * @param {typeof fetch} fetch
   * @param {SessionKeeper} sessions
   * @param {() => void} ended called when the server no longer accepts the session
   */
  constructor(fetch, sessions, ended) {
    this.#fetch = fetch;
    this.#sessions = sessions;
    this.#ended = ended;
  }

  /** @param {string} email @param {string} password */
  async signIn(email, password) {
    const { body } = await this.#request('POST', '/auth/login', { email, password });
    return this.#sessions.keep(body, Date.now());
  }

  /** Tells the server; signed out here in any case. */
  async signOut() {
    const session = this.#sessions.current();
    this.#sessions.forget();
    if (session) {
      await this.#request('POST', '/auth/logout', undefined, { token: session.accessToken }).catch(() => {});
    }
  }

  /**
   * A page of the list, and the position from which the live stream continues it.
   *
   * @param {Filter} filter
   * @param {string|null} cursor
   * @returns {Promise<{rows: Conversation[], more: string|null, position: string|null}>}
   */
  async conversations(filter, cursor) {
    const query = new URLSearchParams({ limit: String(PAGE), ...FILTERS[filter], ...(cursor ? { cursor } : {}) });
    const { body, headers } = await this.#call('GET', `/conversations?${query}`);
    const more = body.page?.hasMore ? body.page.next : null;
    return { rows: body.data, more, position: headers.get('Stream-Position') };
  }

  /** @param {string} id @returns {Promise<Conversation>} */
  async conversation(id) {
    return (await this.#call('GET', path(id))).body;
  }

  /**
   * The newest messages, or the nearest ones before a number.
   *
   * @param {string} id
   * @param {number} [before]
   * @returns {Promise<{messages: Message[], hasOlder: boolean}>}
   */
  async messages(id, before) {
    const query = new URLSearchParams({ limit: String(PAGE), ...(before ? { before: String(before) } : {}) });
    const { body } = await this.#call('GET', `${path(id)}/messages?${query}`);
    const messages = body.data.toSorted((/** @type {Message} */ a, /** @type {Message} */ b) => a.seq - b.seq);
    return { messages, hasOlder: Boolean(body.page?.hasMore) };
  }

  /** @param {string} id @returns {Promise<Note[]>} */
  async notes(id) {
    return (await this.#call('GET', `${path(id)}/notes?limit=${PAGE}`)).body.data;
  }

  /** @param {string} id @param {string} text @param {string} clientId @returns {Promise<Message>} */
  async send(id, text, clientId) {
    return (await this.#call('POST', `${path(id)}/messages`, { content: { type: 'text', text }, clientId })).body;
  }

  /** @param {string} id @param {string} text @param {string} key the same for each attempt @returns {Promise<Note>} */
  async note(id, text, key) {
    return (await this.#call('POST', `${path(id)}/notes`, { text, visibility: 'private' }, key)).body;
  }

  /** @param {string} id @param {string|null} member */
  async assign(id, member) {
    await this.#call('PUT', `${path(id)}/assignee`, { member });
  }

  /** @param {string} id @param {string} status */
  async setStatus(id, status) {
    await this.#call('PUT', `${path(id)}/status`, { status });
  }

  /** @param {string} id @param {number} upTo */
  async read(id, upTo) {
    await this.#call('PUT', `${path(id)}/read`, { upTo });
  }

  /**
   * An access token that is good for a while yet.
   *
   * @param {string} [refused] a token the server has just refused
   * @returns {Promise<string>}
   */
  async token(refused) {
    const session = this.#sessions.current();
    if (!session) throw new Problem(401, { code: 'signed-out', title: 'You are signed out.' });
    const good = session.accessToken !== refused && Date.now() < session.renewAt;
    return good ? session.accessToken : this.#renew(session.refreshToken);
  }

  /**
   * One renewal at a time: a refresh token used twice ends the whole session.
   *
   * @param {string} refreshToken
   */
  #renew(refreshToken) {
    this.#renewing ??= this.#refresh(refreshToken).finally(() => { this.#renewing = null; });
    return this.#renewing;
  }

  /** @param {string} refreshToken */
  async #refresh(refreshToken) {
    try {
      const { body } = await this.#request('POST', '/auth/refresh', { refreshToken });
      return this.#sessions.keep(body, Date.now()).accessToken;
    } catch (error) {
      if (error instanceof Problem && !error.retryable) {
        this.#sessions.forget();
        this.#ended();
      }
      throw error;
    }
  }

  /** @param {string} method @param {string} where @param {any} [body] @param {string} [key] */
  async #call(method, where, body, key) {
    const token = await this.token();
    try {
      return await this.#request(method, where, body, { token, key });
    } catch (error) {
      if (!(error instanceof Problem && error.status === 401)) throw error;
      return this.#request(method, where, body, { token: await this.token(token), key });
    }
  }

  /** @param {string} method @param {string} where @param {any} [body] @param {{token?: string, key?: string}} [credentials] */
  async #request(method, where, body, { token, key } = {}) {
    /** @type {Record<string, string>} */
    const headers = { Accept: 'application/json' };
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    if (token) headers.Authorization = `Bearer ${token}`;
    if (key) headers['Idempotency-Key'] = key;
    const signal = AbortSignal.timeout(PATIENCE);
    const request = { method, headers, body: body === undefined ? undefined : JSON.stringify(body), signal };
    const fetch = this.#fetch;
    const response = await fetch(BASE + where, request).catch(() => { throw Problem.unreachable(); });
    if (!response.ok) throw await Problem.of(response);
    const text = await response.text().catch(() => { throw Problem.unreachable(); });
    return { body: text ? JSON.parse(text) : null, headers: response.headers };
  }
}

/** @param {string} id */
function path(id) {
  return `/conversations/${encodeURIComponent(id)}`;
}
