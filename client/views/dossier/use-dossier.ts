// One dossier, kept up to date: asked again as soon as the live picture shows a newer version of it.

import { useEffect } from 'react';
import { valueAt } from '#shared/deviation/chunked-map.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import { usePicture } from '../../live/hooks.ts';
import { queries } from '../../query/queries.ts';
import { type Kept, useAnswer } from '../../query/use-answer.ts';

export function useDossier(number: string): Kept<DossierDetail> {
  const kept = useAnswer(queries.dossier(number));
  const { value, again } = kept;
  // Null for one that is closed: screens get no archive, and a later remark in it comes when the journal moves on.
  const live = valueAt(usePicture().afwijkingen, number as AfwijkingNumber)?.version ?? null;
  const held = value?.afwijking.version ?? null;
  const isBehind = held !== null && live !== null && held < live;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every newer version is a reason to ask
  useEffect(() => {
    if (isBehind) again();
  }, [isBehind, live, again]);
  return kept;
}
