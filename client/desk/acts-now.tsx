// Who has to act on an alarm now, and how long they have: on its line and in the drawer. The ladder, the next step, or the owner of the alarm.

import type { Alarm } from '#shared/alarm/alarm.ts';
import { elapsed, type Instant, MINUTE } from '#shared/base/time.ts';
import { actsNow } from '#shared/overview/acts-now.ts';
import { situationsOf } from '#shared/overview/situations.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import { policyText } from '#shared/words/naming.ts';
import { useI18n, useWords } from '../i18n/i18n.tsx';
import { usePicture } from '../live/hooks.ts';
import { useNow } from '../parts/marks/server-now.ts';
import { situationOf, useDesk } from './desk.tsx';

/** In a line, so that how long they have is in it. */
const NAMED_AT_MOST = 3;

type SayActs = (namedAtMost?: number) => string;

/** As one sentence; null while nobody knows, and of what is over. Of more parties than `namedAtMost` the first are named, and how many more there are. */
export function useActsNow(alarm: Alarm): SayActs | null {
  const { words, naming } = useI18n();
  const picture = usePicture();
  const now = useNow();
  const { domain } = words;
  const { list } = words.console;
  const { situations } = useDesk();
  if (now === null) return null;
  // One that is set aside or suppressed is in none that calls.
  const situation = situationOf(situations, alarm) ?? situationsOf(picture, [alarm], now)[0];
  const acts = actsNow(picture, alarm, situation?.afwijking ?? alarm.afwijking, now);
  if (acts === null) return null;
  const { parties, turn, step, until, besides } = acts;
  const what =
    turn === null
      ? step === null
        ? null
        : domain.stepNoun[step]
      : list.actsTurn(turn.step, policyText(words, turn.name));
  const left = until === null ? null : list.actsUntil(minutesLeft(now, until));
  return (namedAtMost = Number.POSITIVE_INFINITY) => {
    const namesOf = (all: readonly PartyId[]): string => {
      const more = all.length - namedAtMost;
      return [...all.slice(0, namedAtMost).map(naming.receiver), ...(more > 0 ? [`+${more}`] : [])].join(', ');
    };
    const who = parties.length === 0 ? domain.noMandateHolder : namesOf(parties);
    const others = besides === null ? null : list.actsBesides(domain.stepNoun[besides.kind], namesOf(besides.parties));
    return [who, left, what, others].filter((one) => one !== null).join(' · ');
  };
}

/** Whole minutes, the one that goes on included. */
export function minutesLeft(now: Instant, until: Instant): number {
  return Math.max(0, Math.ceil(elapsed(now, until) / MINUTE));
}

export function ActsNow({ alarm, className }: { readonly alarm: Alarm; readonly className?: string | undefined }) {
  const { list } = useWords().console;
  const say = useActsNow(alarm);
  if (say === null) return null;
  return (
    <span className={className} title={say()}>
      {list.actsNow(say(NAMED_AT_MOST))}
    </span>
  );
}
