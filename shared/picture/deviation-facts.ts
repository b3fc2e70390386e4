// Facts about deviations: one that got its number, and each change of one.

import type { Instant } from '#shared/base/time.ts';
import { type Afwijking, isDone } from '#shared/deviation/afwijking.ts';
import { applyChange, type DossierChange } from '#shared/deviation/changes.ts';
import { EMPTY_MAP, valueAt, withoutKey, withValue } from '#shared/deviation/chunked-map.ts';
import { withDecidedIn } from '#shared/deviation/decided-before.ts';
import { type AfwijkingNumber, yearOfNumber } from '#shared/deviation/number.ts';
import { ofName } from '#shared/reference/subjects.ts';
import type { FactRules } from './fact-rule.ts';
import { resolved } from './mandates-in-force.ts';
import { afwijkingIn, type Picture } from './picture.ts';

export const DEVIATION_FACTS = {
  'afwijking-opened': {
    apply(picture, { afwijking }) {
      if (afwijkingIn(picture, afwijking.number) !== null) throw new Error(`${afwijking.number} was opened before`);
      const year = yearOfNumber(afwijking.announcedAt);
      const numbersGiven = { ...picture.numbersGiven, [year]: (picture.numbersGiven[year] ?? 0) + 1 };
      return withAfwijking({ ...picture, numbersGiven }, afwijking);
    },
    subjects: ({ afwijking }) => ofAfwijking(afwijking),
  },
  'afwijking-changed': {
    apply: (picture, { number, change }, at) => changeAfwijking(picture, number, change, at),
    subjects({ number }, _before, after) {
      const afwijking = afwijkingIn(after, number);
      return afwijking === null ? [number] : ofAfwijking(afwijking);
    },
  },
} satisfies Partial<FactRules>;

/** R52: one that is done moves to the archive; a reader without an archive sees it leave and keeps what was decided in it. */
function withAfwijking(picture: Picture, afwijking: Afwijking): Picture {
  if (!isDone(afwijking)) return { ...picture, afwijkingen: withValue(picture.afwijkingen, afwijking) };
  const left = { ...picture, afwijkingen: withoutKey(picture.afwijkingen, afwijking.number) };
  return picture.archive === null
    ? { ...left, decidedBefore: withDecidedIn(picture.decidedBefore ?? EMPTY_MAP, afwijking) }
    : { ...left, archive: withValue(picture.archive, afwijking) };
}

function changeAfwijking(picture: Picture, number: AfwijkingNumber, change: DossierChange, at: Instant): Picture {
  const afwijking = afwijkingIn(picture, number) ?? valueAt(picture.decidedBefore ?? EMPTY_MAP, number);
  if (afwijking !== null) {
    return withAfwijking(picture, applyChange(afwijking, resolved(picture, afwijking, change), at));
  }
  if (picture.archive === null) return picture;
  throw new Error(`No afwijking ${number} to change`);
}

/** A deviation is a subject of its own as well: all that happened to it is its history. */
function ofAfwijking({ number, source, meldkamer, functions }: Afwijking): readonly string[] {
  return [number, meldkamer, ...(source === null ? [] : [source]), ...functions.flatMap(ofName)];
}
