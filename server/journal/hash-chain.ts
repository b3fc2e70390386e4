// The running hash over all entries up to a position: equal hashes mean equal histories. Pure; never skips a position.

import { hash } from 'node:crypto';
import type { Position } from '#shared/journal/facts.ts';

/** `hash` in hex: making a Buffer of a hash costs more than the hash itself. */
export type HashChain = { readonly position: Position; readonly hash: string };

/** First bytes keep a leaf from ever being read as a link, as in RFC 9162. */
const LEAF = '\x00';
const LINK = 0x02;
const START = '\x03';
const FIELD = '\x1f';
const HASH_BYTES = 32;

/** The chain before the first entry. Another epoch starts elsewhere, so its cursors never fit. */
export function chainStart(epoch: string): HashChain {
  return { position: 0 as Position, hash: hash('sha256', START + epoch, 'hex') };
}

/** SHA-256(0x00 || position || 0x1f || bytes) in hex, taken over the exact bytes that were stored. */
export function leafHash(position: Position, bytes: string): string {
  return hash('sha256', LEAF + position + FIELD + bytes, 'hex');
}

/** Filled anew for every link, and never handed out. */
const link = Buffer.alloc(1 + 2 * HASH_BYTES, LINK);

/** The chain with the entry at `position` behind it: SHA-256(0x02 || previous || leaf). Throws unless it is the next one. */
export function advance(chain: HashChain, position: Position, bytes: string): HashChain {
  if (position !== chain.position + 1) {
    throw new Error(`The running hash stands at ${chain.position} and cannot go to ${position}`);
  }
  link.write(chain.hash, 1, 'hex');
  link.write(leafHash(position, bytes), 1 + HASH_BYTES, 'hex');
  return { position, hash: hash('sha256', link, 'hex') };
}

/** The first 8 bytes in hex: what a cursor carries. */
export function hash8(chain: HashChain): string {
  return chain.hash.slice(0, 16);
}
