// The text of a key: `mkb_<id>_<secret><check>`. Only its SHA-256 is ever stored: the secret is random, so a slow hash adds nothing.

import { createHash } from 'node:crypto';
import type { Chance } from '#shared/base/runtime.ts';

const ID_BYTES = 5;
const SECRET_BYTES = 32;
const CHECK_LENGTH = 6;

const KEY = /^(mkb_([0-9a-f]{10})_[A-Za-z0-9_-]{43})([A-Za-z0-9_-]{6})$/;

/** All keys are this long. */
export const KEY_LENGTH = 'mkb_'.length + ID_BYTES * 2 + '_'.length + 43 + CHECK_LENGTH;

export type NewKey = { readonly id: string; readonly text: string };

/** An id is not secret: it names the key in lists and logs. */
export function newKey({ random }: Pick<Chance, 'random'>, id = Buffer.from(random(ID_BYTES)).toString('hex')): NewKey {
  const unchecked = `mkb_${id}_${Buffer.from(random(SECRET_BYTES)).toString('base64url')}`;
  return { id, text: unchecked + checkOf(unchecked) };
}

/** The id of a key, or null when the text is not a whole key: mistyped, cut off, or something else altogether. */
export function keyIdIn(text: string): string | null {
  if (text.length !== KEY_LENGTH) return null;
  const [, unchecked, id, check] = KEY.exec(text) ?? [];
  if (unchecked === undefined || id === undefined) return null;
  return checkOf(unchecked) === check ? id : null;
}

/** SHA-256, 32 bytes. */
export function hashOfKey(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** 36 bits: a slip of the hand passes once in 69 billion times. It protects nothing and is no secret. */
function checkOf(unchecked: string): string {
  return createHash('sha256').update(`check ${unchecked}`).digest('base64url').slice(0, CHECK_LENGTH);
}
