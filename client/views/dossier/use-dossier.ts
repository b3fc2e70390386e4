// One dossier, kept up to date: asked again as soon as the live picture shows a newer version of it, and after each own step.

import { useEffect, useState } from 'react';
import { inCabinet } from '#shared/deviation/chunked-map.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { DossierFile } from '#shared/dossier/api-dossier.ts';
import { usePicture } from '../../live/hooks.ts';
import { type KeptAnswer, useKeptAnswer } from '../../live/kept-answer.ts';

/** The server's reading side may be a moment behind the entry that the socket brought. */
const ASK_AGAIN_AFTER = 500;

export function useDossier(number: string): KeptAnswer<DossierFile> {
  const kept = useKeptAnswer<DossierFile>(`/api/v1/afwijkingen/${encodeURIComponent(number)}`);
  const { value, again, failures } = kept;
  // Null for one that is closed: screens get no archive, and a later remark in it comes with the next look at the journal.
  const live = inCabinet(usePicture().afwijkingen, number as AfwijkingNumber)?.version ?? null;
  const held = value?.afwijking.version ?? null;
  const isBehind = held !== null && live !== null && held < live;
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every turn looks again while it is behind
  useEffect(() => {
    if (!isBehind || failures > 0) return;
    again();
    const timer = setTimeout(() => setTurn((before) => before + 1), ASK_AGAIN_AFTER);
    return () => clearTimeout(timer);
  }, [isBehind, live, failures, again, turn]);
  return kept;
}
