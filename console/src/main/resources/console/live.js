import { backoff } from './backoff.js';

/** @import { Connection, Frame } from './types.js' */

const HELLO = '0';
const OPENING = 15_000;
const SLOW = 30_000;

/**
 * @typedef {object} World what the connection needs from outside, so that tests can stand in for it
 * @property {() => WebSocket} open
 * @property {(refused?: string) => Promise<string>} token
 * @property {(call: () => void, after: number) => any} setTimer
 * @property {(timer: any) => void} clearTimer
 * @property {() => number} chance
 *
 * @typedef {object} Listener
 * @property {(connection: Connection) => void} connection
 * @property {(frames: Frame[]) => void} frames
 * @property {() => void} resync what is known is too old to be continued: take a snapshot
 * @property {() => void} ended the session was revoked
 */

/** The live connection: says hello, stays alive, comes back, and continues where it was. */
export class Live {
  #world;
  #listener;
  /** @type {WebSocket|null} */
  #socket = null;
  /** @type {string|null} */
  #position = null;
  /** @type {string|undefined} */
  #refused;
  #token = '';
  #running = false;
  #greeted = false;
  #attempt = 0;
  #within = 0;
  #ping = 25_000;
  /** @type {any} */
  #retry;
  /** @type {any} */
  #watch;

  /** @param {World} world @param {Listener} listener */
  constructor(world, listener) {
    this.#world = world;
    this.#listener = listener;
  }

  /** @param {string|null} position from which to continue */
  start(position) {
    this.#position = position;
    this.#running = true;
    this.#listener.connection('connecting');
    void this.#connect();
  }

  stop() {
    this.#running = false;
    this.#drop();
    this.#listener.connection('off');
  }

  /** Tries at once, when there is reason to believe that it may work now. */
  nudge() {
    if (this.#running && this.#retry !== undefined) void this.#connect();
  }

  /**
   * Says something that needs no answer. Lost when there is no connection.
   *
   * @param {string} type @param {any} data
   */
  tell(type, data) {
    if (this.#greeted) this.#send({ type, data });
  }

  async #connect() {
    this.#clear();
    try {
      this.#token = await this.#world.token(this.#refused);
    } catch {
      return this.#later();
    }
    if (!this.#running || this.#socket) return;
    const socket = this.#world.open();
    this.#socket = socket;
    this.#watchFor(OPENING);
    socket.onopen = () => this.#hello();
    socket.onmessage = (message) => socket === this.#socket && this.#receive(message.data);
    socket.onclose = (event) => socket === this.#socket && this.#closed(event.code);
  }

  #hello() {
    const after = this.#position ?? undefined;
    this.#send({ type: 'hello', id: HELLO, data: { token: this.#token, after } });
  }

  /** @param {string} text one frame, or an array of them */
  #receive(text) {
    const frames = /** @type {Frame[]} */ ([JSON.parse(text)].flat());
    this.#watchFor(this.#greeted ? this.#ping * 2 + 5_000 : OPENING);
    const events = frames.filter((frame) => !this.#handles(frame));
    if (events.length > 0) this.#listener.frames(events);
    // Only now: what could not be applied must come again.
    this.#position = events.findLast((frame) => frame.position)?.position ?? this.#position;
  }

  /** @param {Frame} frame @returns {boolean} whether it was for the connection itself */
  #handles({ type, re, data }) {
    switch (type) {
      case 'ok':
        if (re === HELLO) this.#greet(data);
        return true;
      case 'error':
        if (re === HELLO) this.#refused = this.#token;
        return true;
      case 'ping':
        this.#send({ type: 'pong', data: { position: data?.position } });
        void this.#renew();
        return true;
      case 'goodbye':
        this.#within = data?.within ?? 0;
        return true;
      default:
        return false;
    }
  }

  /** @param {any} data */
  #greet({ position, ping, resync }) {
    const fresh = this.#position === null;
    // With a position of ours the events up to the server's are still to come.
    if (fresh || resync) this.#position = position;
    this.#greeted = true;
    this.#attempt = 0;
    this.#refused = undefined;
    this.#ping = ping ?? this.#ping;
    this.#listener.connection('live');
    if (resync) this.#listener.resync();
  }

  /** A socket outlives its token: hand over the new one before the old one ends. */
  async #renew() {
    const token = await this.#world.token().catch(() => this.#token);
    if (token === this.#token || !this.#greeted) return;
    this.#token = token;
    this.#send({ type: 'token.renew', id: 'renew', data: { token } });
  }

  /** @param {number} code */
  #closed(code) {
    this.#drop();
    if (code === 4401) this.#refused = this.#token;
    if (code === 4403) return this.#listener.ended();
    this.#listener.connection('reconnecting');
    this.#later(code === 4409 ? SLOW : 0);
  }

  /** @param {number} [least] */
  #later(least = 0) {
    if (!this.#running) return;
    const chance = this.#world.chance();
    const wait = this.#within > 0 ? chance * this.#within : Math.max(least, backoff(this.#attempt, chance));
    this.#within = 0;
    this.#attempt += 1;
    this.#retry = this.#world.setTimer(() => void this.#connect(), wait);
  }

  /**
   * Silence for too long is a dead connection, whatever the socket believes.
   *
   * @param {number} patience
   */
  #watchFor(patience) {
    this.#world.clearTimer(this.#watch);
    this.#watch = this.#world.setTimer(() => this.#closed(0), patience);
  }

  #drop() {
    this.#clear();
    const socket = this.#socket;
    this.#socket = null;
    this.#greeted = false;
    socket?.close();
  }

  #clear() {
    this.#world.clearTimer(this.#watch);
    this.#world.clearTimer(this.#retry);
    this.#retry = undefined;
  }

  /** @param {object} frame */
  #send(frame) {
    if (this.#socket?.readyState === 1) this.#socket.send(JSON.stringify(frame));
  }
}
