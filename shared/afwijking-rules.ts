// What the report of a deviation changes: a new number, or a newer version of one that was announced before.

import { type Afwijking, nextNumber, yearOfNumber } from './afwijking.ts';
import type { Change } from './location-rules.ts';
import type { Picture } from './picture.ts';
import type { AfwijkingReading, Reading } from './reading.ts';
import type { Instant } from './time.ts';

export function decideAfwijking(picture: Picture, reading: Reading & AfwijkingReading, now: Instant): Change {
  const { source, reference, observedAt } = reading;
  const known = Object.values(picture.afwijkingen).find((one) => one.source === source && one.reference === reference);
  const afwijking: Afwijking = {
    reference,
    source,
    meldkamer: reading.meldkamer,
    kind: reading.afwijking,
    functions: [...new Set(reading.functions)].sort(),
    reason: reading.reason,
    start: reading.start,
    expectedEnd: reading.expectedEnd,
    owner: reading.owner,
    decider: reading.decider,
    mandate: reading.mandate,
    document: reading.document,
    fallback: reading.fallback,
    endCondition: reading.endCondition,
    consulted: reading.consulted,
    reportedAt: observedAt,
    number: known?.number ?? nextNumber(picture.afwijkingen, yearOfNumber(now)),
    announcedAt: known?.announcedAt ?? now,
  };
  if (known === undefined) return { facts: [{ kind: 'afwijking-announced', afwijking }], confirms: [] };
  if (observedAt < known.reportedAt) {
    return {
      facts: [{ kind: 'reading-late', source, observedAt, reading: { kind: 'afwijking', reference } }],
      confirms: [],
    };
  }
  const says = ({ reportedAt, announcedAt, ...rest }: Afwijking): string =>
    JSON.stringify(rest, Object.keys(rest).sort());
  return says(known) === says(afwijking)
    ? { facts: [], confirms: [observedAt] }
    : { facts: [{ kind: 'afwijking-announced', afwijking }], confirms: [] };
}
