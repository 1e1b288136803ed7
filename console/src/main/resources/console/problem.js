/** What the server refused or could not do, in words for the person at the screen. */
export class Problem extends Error {
  /**
   * @param {number} status 0 when nothing answered
   * @param {any} body of application/problem+json
   * @param {number} retryAfter milliseconds the server asks to wait
   */
  constructor(status, body, retryAfter = 0) {
    super(wording(body, status));
    this.name = 'Problem';
    this.status = status;
    this.code = String(body.code ?? 'unknown');
    this.retryable = Boolean(body.retryable ?? (status === 0 || status === 429 || status >= 500));
    this.retryAfter = retryAfter;
  }

  static unreachable() {
    return new Problem(0, { code: 'unreachable', title: 'The server cannot be reached.' });
  }

  /** @param {Response} response */
  static async of(response) {
    const body = await response.json().catch(() => ({}));
    return new Problem(response.status, body ?? {}, Number(response.headers.get('Retry-After') ?? 0) * 1000);
  }
}

/** @param {any} body @param {number} status */
function wording({ title, detail, errors }, status) {
  // With one error, the problem's detail often repeats its message.
  const parts = new Set([detail || title, ...(errors ?? []).map((/** @type {any} */ error) => error.message)]);
  return [...parts].filter(Boolean).join(' ') || `The server answered ${status}.`;
}
