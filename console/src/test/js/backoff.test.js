import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backoff } from '../../main/resources/console/backoff.js';

test('waits grow and end at half a minute', () => {
  const waits = Array.from({ length: 12 }, (_, attempt) => backoff(attempt, 0.999999));
  assert.deepEqual(waits, [...waits].sort((a, b) => a - b));
  assert.equal(waits[0], 500);
  assert.equal(waits.at(-1), 30_000);
  assert.equal(backoff(10_000, 0.999999), 30_000);
});

test('chance spreads the attempts and never makes them immediate', () => {
  assert.equal(backoff(3, 0), 1_000);
  assert.equal(backoff(3, 0.5), 2_500);
});
