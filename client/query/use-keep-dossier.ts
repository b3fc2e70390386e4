// The answer to an own step is the dossier as it now stands: shown from then on, without asking for it.

import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { ok, type Result } from '#shared/base/result.ts';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import type { Problem } from '../live/http.ts';
import { queries } from './queries.ts';

export function useKeepDossier(): (detail: DossierDetail) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (detail) => {
      const queryKey = queries.dossier(detail.afwijking.number).key;
      // What was asked before the step may be answered after it, from before it.
      await client.cancelQueries({ queryKey, exact: true });
      client.setQueryData<Result<DossierDetail, Problem>>(queryKey, ok(detail));
    },
    [client],
  );
}
