const REPEAT = 3_000;
const IDLE = 5_000;

/** Says that somebody types: at once, then every few seconds, and when they stop. */
export class Typing {
  #tell;
  /** @type {string|null} */
  #where = null;
  #said = 0;
  /** @type {any} */
  #idle;

  /** @param {(conversation: string, state: 'start'|'stop') => void} tell */
  constructor(tell) {
    this.#tell = tell;
  }

  /** @param {string} conversation @param {boolean} active */
  report(conversation, active) {
    clearTimeout(this.#idle);
    if (this.#where && (this.#where !== conversation || !active)) this.#stop(this.#where);
    if (!active) return;
    this.#idle = setTimeout(() => this.#stop(conversation), IDLE);
    if (this.#where && Date.now() - this.#said < REPEAT) return;
    this.#where = conversation;
    this.#said = Date.now();
    this.#tell(conversation, 'start');
  }

  /** @param {string} conversation */
  #stop(conversation) {
    this.#where = null;
    this.#tell(conversation, 'stop');
  }
}
