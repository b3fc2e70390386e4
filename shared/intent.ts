// What someone wants to have recorded, and why it may be refused. Deciding turns it into facts.

import type { AlarmId } from './alarm.ts';
import type { Deafness, Position } from './facts.ts';
import type { Policy } from './policy.ts';
import type { Reading } from './reading.ts';
import type { SourceId } from './source.ts';
import type { Instant } from './time.ts';

export type Intent =
  /** The first entry of a journal. */
  | { readonly kind: 'open'; readonly epoch: string; readonly synthetic: boolean }
  | { readonly kind: 'adopt-policy'; readonly policy: Policy }
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'acknowledge'; readonly alarm: AlarmId; readonly version: number; readonly note: string | null }
  /** A feed will speak no more. */
  | { readonly kind: 'retire-feed'; readonly source: SourceId }
  /** Time has passed: note what has become due. */
  | { readonly kind: 'tick' }
  | { readonly kind: 'resume-listening'; readonly deafFrom: Instant | null; readonly cause: Deafness }
  /** A known event id came with other contents. */
  | { readonly kind: 'note-conflict'; readonly source: SourceId; readonly firstPosition: Position };

export type Refusal =
  | { readonly code: 'too-far-ahead'; readonly observedAt: Instant; readonly limit: number }
  | { readonly code: 'no-such-feed'; readonly source: SourceId }
  | { readonly code: 'no-such-alarm'; readonly alarm: AlarmId }
  | { readonly code: 'version-conflict'; readonly version: number }
  | { readonly code: 'already-acknowledged'; readonly version: number };
