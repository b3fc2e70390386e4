// Until where a seat has looked, from looking to being away to dismissing what changed.

import { describe, expect, it } from 'vitest';
import type { Position } from '#shared/journal/facts.ts';
import { dismissed, type Looked, lookedAt, lookedFrom, type Spot } from '../../../client/desk/changes/looked.ts';
import { instant } from '../../support/story.ts';

function spot(time: string, position: number, epoch = 'one'): Spot {
  return { epoch, position: position as Position, at: instant(time) };
}

/** Looks at all of these in turn. */
function looking(...spots: readonly Spot[]): Looked {
  const looked = spots.reduce<Looked | null>(lookedAt, null);
  if (looked === null) throw new Error('Nobody looked');
  return looked;
}

describe('[R151] a seat', () => {
  it('that keeps looking is told from where it began', () => {
    expect(looking(spot('09:00:00', 5), spot('09:05:00', 6), spot('09:10:00', 9))).toEqual({
      last: spot('09:10:00', 9),
      since: spot('09:00:00', 5),
      awayFor: null,
    });
  });

  it('that did not look for more than five minutes is told from where it looked last', () => {
    expect(looking(spot('09:00:00', 5), spot('09:04:00', 6), spot('09:09:01', 9))).toEqual({
      last: spot('09:09:01', 9),
      since: spot('09:04:00', 6),
      awayFor: 301_000,
    });
  });

  it('that leaves again before it dismissed what changed is told of both', () => {
    const back = looking(spot('09:00:00', 5), spot('09:10:00', 7), spot('09:11:00', 8), spot('09:31:00', 20));
    expect(back).toMatchObject({ since: spot('09:00:00', 5), awayFor: 31 * 60_000 });
  });

  it('that dismissed it is told from what it was told last, not from where the journal is by then', () => {
    const back = looking(spot('09:00:00', 5), spot('09:10:00', 7));
    const seen = dismissed(back, spot('09:10:00', 7));
    expect(lookedAt(seen, spot('09:10:30', 8))).toEqual({
      last: spot('09:10:30', 8),
      since: spot('09:10:00', 7),
      awayFor: null,
    });
  });

  it('begins anew with another journal, and with one that went back', () => {
    for (const now of [spot('09:30:00', 50, 'two'), spot('09:30:00', 3)]) {
      expect(looking(spot('09:00:00', 5), now)).toEqual({ last: now, since: now, awayFor: null });
    }
  });

  it('reads what it kept, and nothing that it did not keep', () => {
    const kept = looking(spot('09:00:00', 5), spot('09:10:00', 7));
    expect(lookedFrom(JSON.stringify(kept))).toEqual(kept);
    for (const text of [
      null,
      '',
      '{',
      '[]',
      '7',
      '{"last":{},"since":{}}',
      '{"last":{"epoch":"x","position":1,"at":"?"}}',
    ]) {
      expect([text, lookedFrom(text)]).toEqual([text, null]);
    }
  });
});
