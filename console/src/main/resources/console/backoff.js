const FIRST = 500;
const LONGEST = 30_000;

/**
 * How long to wait before the next attempt, in milliseconds: doubling up to half a minute, with full jitter,
 * so that the clients of a restarted server do not come back all at once.
 *
 * @param {number} attempt 0 for the first
 * @param {number} chance from 0 up to, not including, 1
 */
export function backoff(attempt, chance) {
  const ceiling = Math.min(LONGEST, FIRST * 2 ** Math.min(attempt, 16));
  return Math.round(ceiling / 4 + chance * ceiling * 0.75);
}
