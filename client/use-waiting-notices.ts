// How many notices wait for whoever is logged in, for the head of every screen and the title of the page of notices.

import { partyOfActor } from '#shared/reference/parties.ts';
import { may } from '#shared/reference/roles.ts';
import { useSession } from './live/hooks.ts';
import { queries } from './query/queries.ts';
import { useAnswer } from './query/use-answer.ts';

/** 0 also while nobody knows, and for whom nothing can be addressed to. */
export function useWaitingNotices(): number {
  const { session } = useSession();
  const isTold = session !== null && (session.role === 'meldkamer' || partyOfActor(session) !== null);
  const { value } = useAnswer(isTold && may(session, 'notices.read') ? queries.noticesCount() : null);
  return value?.waiting ?? 0;
}
