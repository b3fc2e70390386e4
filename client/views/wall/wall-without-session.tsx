// What the wall shows while nobody is logged in on it, or that cannot be asked: what to do, and it asks again for ever.
// It replaces the login form, because there are no hands at the wall.

import { useEffect } from 'react';
import { SECOND } from '#shared/base/time.ts';
import { useWords } from '../../i18n/i18n.tsx';
import { useLive, useSession } from '../../live/hooks.ts';
import { useWakeLock } from './care/wake-lock.ts';
import { useAddressChoices } from './setup/address-choices.ts';
import { WallMessage } from './wall-message.tsx';

const ASK_EVERY = 10 * SECOND;
/** So that the walls of one building do not all ask in the same second. */
const SPREAD = 3 * SECOND;

export function WallWithoutSession() {
  const { wall } = useWords();
  const { sessions } = useLive();
  const { state } = useSession();
  useAddressChoices();
  useWakeLock();
  useEffect(() => {
    const timer = setInterval(() => void sessions.refresh(), ASK_EVERY + Math.random() * SPREAD);
    return () => clearInterval(timer);
  }, [sessions]);
  if (state.status === 'out') return <WallMessage title={wall.signedOut} explain={wall.signedOutExplain} />;
  if (state.status === 'asking' && state.problem !== null) {
    return <WallMessage title={wall.unreachable} explain={wall.unreachableExplain} />;
  }
  return <WallMessage title={wall.waiting} explain={wall.waitingExplain} />;
}
