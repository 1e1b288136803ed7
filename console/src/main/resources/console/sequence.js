/**
 * How an event follows on what is known. A conversation's events are numbered 1, 2, 3 without holes,
 * so subtraction tells a repetition and a gap.
 *
 * @param {number} known number of the newest event already applied
 * @param {number} arriving
 * @returns {'repeated'|'next'|'gap'}
 */
export function step(known, arriving) {
  if (arriving <= known) return 'repeated';
  return arriving === known + 1 ? 'next' : 'gap';
}

/**
 * Merges two lists by id in the order of their numbers; where both know an item, `merge` decides.
 *
 * @template {{id: string, seq: number}} T
 * @param {ReadonlyArray<T>} known
 * @param {ReadonlyArray<T>} arriving
 * @param {(known: T, arriving: T) => T} [merge]
 * @returns {T[]}
 */
export function merged(known, arriving, merge = (_, newer) => newer) {
  const byId = new Map(known.map((item) => [item.id, item]));
  for (const item of arriving) {
    const before = byId.get(item.id);
    byId.set(item.id, before ? merge(before, item) : item);
  }
  return [...byId.values()].sort((a, b) => a.seq - b.seq);
}
