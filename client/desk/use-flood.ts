// Keeps count of alarms as they come on, to know when there are more than a person can take in.

import { useState } from 'react';
import type { Instant } from '#shared/base/time.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { type Flood, type FloodState, floodAfter, NO_FLOOD } from './flood.ts';

type Held = { readonly alarms: Picture['alarms'] | null; readonly at: Instant | null; readonly state: FloodState };

/** `now`: null before there is a picture. */
export function useFlood({ alarms }: Picture, now: Instant | null): Flood | null {
  const [held, setHeld] = useState<Held>({ alarms: null, at: null, state: NO_FLOOD });
  if (held.alarms === alarms && held.at === now) return held.state.flood;
  if (now === null) return null;
  const state = floodAfter(held.state, Object.values(alarms), now);
  setHeld({ alarms, at: now, state });
  return state.flood;
}
