// Remembers what the cells showed, so that a change can be marked for a minute. Looks only while the picture can be trusted.

import { useState } from 'react';
import type { Overview } from '#shared/overview/overview.ts';
import { look, type Seen } from './changes.ts';

export function useSeen(overview: Overview, trusted: boolean): Seen {
  const [held, setHeld] = useState<{ readonly of: Overview | null; readonly seen: Seen }>({ of: null, seen: {} });
  if (!trusted || held.of === overview) return held.seen;
  const seen = look(held.seen, overview.meldkamers, overview.asOf);
  setHeld({ of: overview, seen });
  return seen;
}
