// What is looked back at, as it stands in the address: the moment, the knowledge, the window around it. Pure; a value that cannot be
// meant is left out, so that an old or mistyped link still opens the page.

import { DAY, HOUR, type Instant, MINUTE, parseInstant } from '#shared/base/time.ts';
import { isMeldkamerId, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import { KNOWLEDGE, type Knowledge } from '#shared/replay/replay.ts';
import type { AddressForm } from '../../parts/frame/address.ts';

/** Milliseconds. */
export const SPANS = { '15m': 15 * MINUTE, '1h': HOUR, '6h': 6 * HOUR, '24h': DAY, '7d': 7 * DAY } as const;
export type Span = keyof typeof SPANS;
export const SPAN_NAMES = Object.keys(SPANS) as readonly Span[];

export type ReplaySearch = {
  /** Null: the newest moment, or the begin of what it is about. */
  readonly at: Instant | null;
  readonly knowledge: Knowledge;
  /** Number of a deviation; empty when it is about none. */
  readonly around: string;
  /** Step through the events of that deviation only. */
  readonly only: boolean;
  /** Where the window begins; null: around the moment. */
  readonly from: Instant | null;
  readonly span: Span;
  /** Whose functions are listed. */
  readonly meldkamer: MeldkamerId | null;
};

const AFWIJKING = /^\d{4}-\d{4,}$/;

export function readReplay(text: string): ReplaySearch {
  const given = new URLSearchParams(text);
  const around = given.get('around') ?? '';
  const meldkamer = given.get('meldkamer') ?? '';
  const isAround = AFWIJKING.test(around);
  return {
    at: parseInstant(given.get('at') ?? ''),
    knowledge: KNOWLEDGE.find((one) => one === given.get('knowledge')) ?? 'then',
    around: isAround ? around : '',
    only: isAround && given.get('only') === 'yes',
    from: parseInstant(given.get('from') ?? ''),
    span: SPAN_NAMES.find((one) => one === given.get('span')) ?? '1h',
    meldkamer: isMeldkamerId(meldkamer) ? meldkamer : null,
  };
}

export function writeReplay(search: ReplaySearch): string {
  const { at, knowledge, around, only, from, span, meldkamer } = search;
  const fields: readonly (readonly [string, string | null])[] = [
    ['at', at],
    ['knowledge', knowledge === 'then' ? null : knowledge],
    ['around', around === '' ? null : around],
    ['only', only ? 'yes' : null],
    ['from', from],
    ['span', span === '1h' ? null : span],
    ['meldkamer', meldkamer],
  ];
  // Nothing in these values needs escaping, and a moment stays readable.
  const given = fields.flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]));
  return given.length === 0 ? '' : `?${given.join('&')}`;
}

export const REPLAY_FORM: AddressForm<ReplaySearch> = { read: readReplay, write: writeReplay, always: {} };
