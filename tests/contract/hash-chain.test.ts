// The running hash, checked against a second way of computing it.

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Position } from '#shared/journal/facts.ts';
import { advance, chainStart, type HashChain, hash8, leafHash } from '../../server/journal/hash-chain.ts';

function at(position: number): Position {
  return position as Position;
}

function over(epoch: string, entries: readonly string[]): HashChain {
  return entries.reduce((chain, bytes, index) => advance(chain, at(index + 1), bytes), chainStart(epoch));
}

describe('[I11] the running hash', () => {
  test('is SHA-256(2 || previous || SHA-256(0 || position || 31 || bytes)), from a start made of the epoch', () => {
    const byHand = (...parts: (Uint8Array | string)[]): Buffer =>
      parts.reduce((digest, part) => digest.update(part), createHash('sha256')).digest();
    const bytes = '{"é":"🚒"}';
    const leaf = byHand(Uint8Array.of(0), '1', Uint8Array.of(31), Buffer.from(bytes, 'utf8'));
    const expected = byHand(Uint8Array.of(2), byHand(Uint8Array.of(3), 'epoch'), leaf);
    expect(leafHash(at(1), bytes)).toBe(leaf.toString('hex'));
    expect(over('epoch', [bytes])).toEqual({ position: 1, hash: expected.toString('hex') });
    expect(hash8(over('epoch', [bytes]))).toBe(expected.subarray(0, 8).toString('hex'));
  });

  test('differs for another epoch, other bytes, another order and another length', () => {
    const histories = [
      over('e', ['a', 'b']),
      over('f', ['a', 'b']),
      over('e', ['a', 'c']),
      over('e', ['b', 'a']),
      over('e', ['a']),
    ];
    expect(new Set(histories.map(hash8)).size).toBe(histories.length);
  });

  test('stays different after a fork, also when the same entries follow', () => {
    const [one, other] = [over('e', ['a', 'x', 'y']), over('e', ['b', 'x', 'y'])];
    expect(hash8(one)).not.toBe(hash8(other));
  });

  test('never skips, repeats or goes back', () => {
    const chain = over('e', ['a']);
    for (const position of [0, 1, 3])
      expect(() => advance(chain, at(position), 'b')).toThrow(/stands at 1 and cannot go to/);
  });
});
