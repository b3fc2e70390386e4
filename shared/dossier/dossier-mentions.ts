// Which entries are about which deviation: all of them, however many, so that a dossier can be read back whole. Keeps places in the
// journal, never the facts themselves.

import type { AlarmKey } from '#shared/alarm/alarm.ts';
import { type Afwijking, isActive } from '#shared/deviation/afwijking.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import { spanOf } from '#shared/deviation/span.ts';
import type { Entry, Fact, Position } from '#shared/journal/facts.ts';
import { afwijkingIn, allAfwijkingen, type Picture } from '#shared/picture/picture.ts';
import type { FunctionId } from '#shared/reference/functions.ts';

export type DossierMentions = {
  /** Notes one more entry; `before` and `after` are the picture on both sides of it. */
  readonly note: (before: Picture, entry: Entry, after: Picture) => void;
  /** Oldest first. */
  readonly positions: (number: AfwijkingNumber) => readonly Position[];
};

/** Rows that grow in place: the only thing in here that changes, and nobody outside holds on to them. */
export function createDossierMentions(): DossierMentions {
  const rows = new Map<AfwijkingNumber, Position[]>();
  const away = new Map<FunctionId, Set<AfwijkingNumber>>();
  const announcements = new Map<string, AfwijkingNumber>();

  const mention = (number: AfwijkingNumber, position: Position): void => {
    const row = rows.get(number);
    if (row === undefined) rows.set(number, [position]);
    else if (row.at(-1) !== position) row.push(position);
  };
  /** Under every function that it names and that is away in it. */
  const awayIn = (afwijking: Afwijking): void => {
    const { number, source, reference, functions } = afwijking;
    if (source !== null) announcements.set(`${source} ${reference}`, number);
    for (const functionId of isActive(afwijking) ? functions : []) {
      const numbers = away.get(functionId);
      if (numbers === undefined) away.set(functionId, new Set([number]));
      else numbers.add(number);
    }
  };
  const backFrom = (known: Afwijking, afwijking: Afwijking): void => {
    for (const functionId of known.functions) {
      if (isActive(afwijking) && afwijking.functions.includes(functionId)) continue;
      away.get(functionId)?.delete(known.number);
    }
  };
  const withAway = (functionId: FunctionId | null): readonly AfwijkingNumber[] =>
    functionId === null ? [] : [...(away.get(functionId) ?? [])];

  const aboutAlarm = (key: AlarmKey, before: Picture, after: Picture): readonly AfwijkingNumber[] => {
    const alarm = after.alarms[key] ?? before.alarms[key];
    if (alarm === undefined) return [];
    return alarm.afwijking === null ? withAway(alarm.function) : [alarm.afwijking];
  };
  const aboutLate = ({ reading, source }: Extract<Fact, { kind: 'reading-late' }>): readonly AfwijkingNumber[] => {
    if (reading.kind === 'location') return withAway(reading.function);
    const number = reading.kind === 'afwijking' ? announcements.get(`${source} ${reading.reference}`) : undefined;
    return number === undefined ? [] : [number];
  };
  const about = (fact: Fact, before: Picture, after: Picture): readonly AfwijkingNumber[] => {
    switch (fact.kind) {
      case 'afwijking-opened':
        return [fact.afwijking.number];
      case 'afwijking-changed':
        return [fact.number];
      case 'gebeurtenis-bound':
      case 'gebeurtenis-unbound':
        return [fact.afwijking];
      case 'function-located':
      case 'function-returned':
      case 'return-undone':
      case 'since-corrected':
      case 'confirmation-missed':
        return withAway(fact.function);
      case 'source-established':
        return lastingIn(after, fact);
      case 'reading-late':
        return aboutLate(fact);
      case 'alarm-raised':
      case 'alarm-reraised':
      case 'alarm-changed':
      case 'alarm-returned':
      case 'alarm-weighed':
      case 'alarm-climbed':
      case 'alarm-acknowledged':
      case 'acknowledgement-expired':
      case 'acknowledgement-refused':
      case 'alarm-suppressed':
      case 'alarm-released':
      case 'aside-asked':
      case 'alarm-set-aside':
      case 'aside-ended':
        return aboutAlarm(fact.key, before, after);
      default:
        return [];
    }
  };

  return {
    note(before, entry, after) {
      const changed = changedIn(entry);
      // What leaves in this entry belongs to it already, and what comes back belongs to it still.
      for (const number of changed) {
        const afwijking = afwijkingIn(after, number);
        if (afwijking !== null) awayIn(afwijking);
      }
      for (const fact of entry.facts) {
        for (const number of about(fact, before, after)) mention(number, entry.position);
      }
      for (const number of changed) {
        const [known, afwijking] = [afwijkingIn(before, number), afwijkingIn(after, number)];
        if (afwijking !== null) backFrom(known ?? afwijking, afwijking);
      }
    },
    positions: (number) => rows.get(number) ?? [],
  };
}

/** R88: those that name the function and lasted in the time of which was established which source was right. */
function lastingIn(
  picture: Picture,
  { function: functionId, from, until }: Extract<Fact, { kind: 'source-established' }>,
): readonly AfwijkingNumber[] {
  return allAfwijkingen(picture)
    .filter((one) => {
      const span = spanOf(one);
      return one.functions.includes(functionId) && span.from < until && (span.until === null || span.until > from);
    })
    .map(({ number }) => number);
}

function changedIn({ facts }: Entry): readonly AfwijkingNumber[] {
  const numbers: AfwijkingNumber[] = [];
  // By hand, because it is asked for every entry and nearly none has any.
  for (const fact of facts) {
    const number =
      fact.kind === 'afwijking-opened' ? fact.afwijking.number : fact.kind === 'afwijking-changed' ? fact.number : null;
    if (number !== null && !numbers.includes(number)) numbers.push(number);
  }
  return numbers;
}
