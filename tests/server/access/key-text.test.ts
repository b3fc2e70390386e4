// The text of a key: what a whole one looks like and how a slip of the hand is told from a stranger.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOfKey, KEY_LENGTH, keyIdIn, newKey } from '../../../server/access/key-text.ts';
import { SYSTEM_RUNTIME } from '../../../server/clock/system-runtime.ts';

describe('the text of a key', () => {
  it('holds its id, and has one form and one length', () => {
    for (let made = 0; made < 200; made += 1) {
      const { id, text } = newKey(SYSTEM_RUNTIME);
      expect(text).toMatch(/^mkb_[0-9a-f]{10}_[A-Za-z0-9_-]{49}$/);
      expect({ id: keyIdIn(text), length: text.length }).toEqual({ id, length: KEY_LENGTH });
    }
  });

  it('is never made twice', () => {
    const made = Array.from({ length: 500 }, () => newKey(SYSTEM_RUNTIME).text);
    expect(new Set(made).size).toBe(500);
    expect(new Set(made.map((text) => hashOfKey(text).toString('hex'))).size).toBe(500);
  });

  it('shows any one mistyped character', () => {
    const { text } = newKey(SYSTEM_RUNTIME);
    const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-'.split('');
    fc.assert(
      fc.property(fc.nat(KEY_LENGTH - 1), fc.constantFrom(...letters), (at, letter) => {
        fc.pre(text[at] !== letter);
        expect(keyIdIn(text.slice(0, at) + letter + text.slice(at + 1))).toBeNull();
      }),
    );
  });

  it('is not whole when cut off, longer, or something else', () => {
    const { text } = newKey(SYSTEM_RUNTIME);
    const wrong = [
      '',
      text.slice(0, -1),
      `${text}a`,
      ` ${text.slice(1)}`,
      'x'.repeat(KEY_LENGTH),
      `${text.slice(0, -1)}\n`,
    ];
    expect(wrong.map(keyIdIn)).toEqual(wrong.map(() => null));
  });
});
