// All deviations of a picture, open and done, in the order in which an archive is read: by number, and per function.
// Made anew only when a deviation changed, so that asking for a page of ten thousand costs no more than for one of a hundred.

import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { type DecidedAbout, decidedAbout } from '#shared/deviation/deciding.ts';
import { byNumber } from '#shared/deviation/number.ts';
import { isRecurrence } from '#shared/deviation/recurrence.ts';
import { everNamed } from '#shared/deviation/stated.ts';
import { allAfwijkingen, type Picture } from '#shared/picture/picture.ts';
import type { DossierPolicy } from '#shared/policy/dossier-policy.ts';
import type { FunctionId } from '#shared/reference/functions.ts';

export type DossierIndex = {
  /** The oldest number first. */
  readonly all: readonly Afwijking[];
  /** Those that name this function or named it, the oldest number first. */
  readonly naming: (functionId: FunctionId) => readonly Afwijking[];
  /** What was decided about this function, also in those that name it no more. */
  readonly decided: (functionId: FunctionId) => DecidedAbout;
  /** Did it happen before, as policy counts that? */
  readonly isRecurrence: (afwijking: Afwijking, policy: DossierPolicy) => boolean;
};

export function indexOf(picture: Indexed): DossierIndex {
  const all = [...allAfwijkingen(picture)].sort(byNumber);
  const perFunction = new Map<FunctionId, Afwijking[]>();
  for (const afwijking of all) {
    for (const functionId of everNamed(afwijking)) addTo(perFunction, functionId, afwijking);
  }
  const naming = (functionId: FunctionId): readonly Afwijking[] => perFunction.get(functionId) ?? [];
  const decided = (functionId: FunctionId): DecidedAbout => decidedAbout(picture, functionId);
  return { all, naming, decided, ...recurring(picture) };
}

function recurring(picture: Indexed): Pick<DossierIndex, 'isRecurrence'> {
  return { isRecurrence: (afwijking, policy) => isRecurrence(picture, afwijking, policy) };
}

function addTo(map: Map<FunctionId, Afwijking[]>, functionId: FunctionId, afwijking: Afwijking): void {
  const known = map.get(functionId);
  if (known === undefined) map.set(functionId, [afwijking]);
  else known.push(afwijking);
}

type Indexed = Pick<Picture, 'afwijkingen' | 'archive' | 'absences'>;

/** The same answers as `indexOf`, remembered for as long as no deviation changes. */
export function createDossierIndex(): (picture: Picture) => DossierIndex {
  let known: { readonly of: Indexed; readonly index: DossierIndex } | null = null;
  return (picture) => {
    const { afwijkingen, archive, absences } = picture;
    const isSame = known?.of.afwijkingen === afwijkingen && known.of.archive === archive;
    if (known !== null && isSame && known.of.absences === absences) return known.index;
    const index = known !== null && isSame ? { ...known.index, ...recurring(picture) } : indexOf(picture);
    known = { of: { afwijkingen, archive, absences }, index };
    return index;
  };
}
