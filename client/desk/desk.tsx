// What lies around every screen of whoever acts on alarms: acknowledging, sound, flood, news and keys go on wherever they look.

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { type Alarm, isAnnunciated } from '#shared/alarm/alarm.ts';
import type { Overview } from '#shared/overview/overview.ts';
import { type Situation, situationsOf } from '#shared/overview/situations.ts';
import { useWords } from '../i18n/i18n.tsx';
import { useAnnouncer, useOverview, usePicture, useRecording } from '../live/hooks.ts';
import type { Session } from '../live/session.ts';
import { AcknowledgeDialog } from './acknowledge-dialog.tsx';
import { hasAlarmSeat, isWaiting, mayAcknowledge, newestWaiting } from './acknowledgeable.ts';
import { type LookedSeat, useLooked } from './changes/use-looked.ts';
import type { Flood } from './flood.ts';
import { type SoundSeat, useSound } from './sound/use-sound.ts';
import { useThrottled } from './throttled.ts';
import { AcknowledgingContext, useAcknowledging } from './use-acknowledging.ts';
import { useAlarmNews } from './use-alarm-news.ts';
import { useFlood } from './use-flood.ts';
import { useShortcuts } from './use-shortcuts.ts';

export type DeskState = {
  /** May whoever is logged in acknowledge alarms at all? */
  readonly hasSeat: boolean;
  readonly sound: SoundSeat;
  readonly flood: Flood | null;
  /** The one picture that everything counts from: at a pace that can be read, and the same for all that counts. */
  readonly counted: Overview | null;
  /** Of the same picture. */
  readonly countedSituations: readonly Situation[];
  /** R125. Of all alarms that call for attention, by urgency. */
  readonly situations: readonly Situation[];
  /** Acknowledges what waits in the situation of this alarm; of more than one only after naming them. */
  readonly acknowledgeAll: (alarm: Alarm) => void;
  /** Is a flood shown in groups? */
  readonly isGrouped: boolean;
  readonly group: (grouped: boolean) => void;
  /** R151. Until where this seat has looked. */
  readonly seat: LookedSeat;
};

const DeskContext = createContext<DeskState | null>(null);

export function useDesk(): DeskState {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('No Desk around this component');
  return desk;
}

const NO_SITUATIONS: readonly Situation[] = [];
const NO_ALARMS: readonly Alarm[] = [];

export type DeskProps = {
  /** Nobody is at work at this screen: nothing sounds and no key does anything. */
  readonly isWatched: boolean;
  /** What it shows is of a past moment: nothing of now is acknowledged over it. */
  readonly isPast: boolean;
  /** Says news to whoever looks, also without a seat. */
  readonly saysNews: boolean;
  readonly children: ReactNode;
};

export function Desk({ isWatched, isPast, saysNews, children }: DeskProps) {
  const words = useWords();
  const announcer = useAnnouncer();
  const session = useRecording();
  const overview = useOverview();
  const picture = usePicture();
  const alarms = overview?.alarms ?? NO_ALARMS;
  const hasSeat = !isWatched && hasAlarmSeat(session);
  const acknowledging = useAcknowledging(alarms);
  const own = useMemo(() => alarms.filter((alarm) => mayAcknowledge(session, alarm)), [alarms, session]);
  const sound = useSound(own, hasSeat);
  // Nobody at a screen that is only watched groups anything: it is drawn at every entry, for days.
  const looked = isWatched ? null : overview;
  const flood = useFlood(picture, looked?.asOf ?? null);
  const [isGrouped, group] = useState(true);
  const [asked, setAsked] = useState<readonly Alarm[] | null>(null);
  const seat = useLooked(hasSeat && !isPast);
  const situations = useMemo(
    () => (looked === null ? NO_SITUATIONS : situationsOf(picture, looked.alarms.filter(isAnnunciated), looked.asOf)),
    [looked, picture],
  );
  const present = useMemo(() => ({ overview, situations }), [overview, situations]);
  const { overview: counted, situations: countedSituations } = useThrottled(present);
  const acknowledgeAll = useCallback(
    (alarm: Alarm) => {
      const parts = waitingParts(situations, alarm, session);
      // What is not the one that was pressed is named first.
      if (parts.length > 1 || parts[0]?.id !== alarm.id) setAsked(parts);
      else acknowledging.acknowledge(alarm);
    },
    [situations, session, acknowledging],
  );
  useAlarmNews(picture, overview !== null && (hasSeat || saysNews), flood);
  useShortcuts({
    acknowledge: () => {
      // What the bar shows, and never without naming it: whoever presses keys may look elsewhere.
      const newest = newestWaiting(own, session);
      const { acknowledge } = words.console;
      if (isPast) announcer.polite(acknowledge.notInPast);
      else if (!hasSeat || newest === null) announcer.polite(acknowledge.nothingToAcknowledge);
      else setAsked(waitingParts(situations, newest.alarm, session));
    },
    silence: () => {
      if (!hasSeat) return;
      sound.silence();
      announcer.polite(words.console.sound.said);
    },
    group: () => group(!isGrouped),
  });
  const desk = useMemo(
    () => ({ hasSeat, sound, flood, counted, countedSituations, situations, acknowledgeAll, isGrouped, group, seat }),
    [hasSeat, sound, flood, counted, countedSituations, situations, acknowledgeAll, isGrouped, seat],
  );
  return (
    <DeskContext value={desk}>
      <AcknowledgingContext value={acknowledging}>
        {children}
        <AcknowledgeDialog
          chosen={asked}
          title={words.console.acknowledge.situationTitle}
          isReady
          onClose={() => setAsked(null)}
        />
      </AcknowledgingContext>
    </DeskContext>
  );
}

/** R125. Undefined: it calls for no attention now. */
export function situationOf(situations: readonly Situation[], alarm: Alarm): Situation | undefined {
  return situations.find(({ alarms }) => alarms.some(({ id }) => id === alarm.id));
}

/** One situation has one name: that of the alarm that speaks on its line in the list. */
export function speakerOf(situations: readonly Situation[], alarm: Alarm): Alarm {
  return situationOf(situations, alarm)?.alarms[0] ?? alarm;
}

/** What waits in the situation of this alarm, of what this seat may acknowledge, the worst first. */
export function waitingParts(
  situations: readonly Situation[],
  alarm: Alarm,
  session: Session | null,
): readonly Alarm[] {
  return (situationOf(situations, alarm)?.alarms ?? [alarm]).filter(
    (one) => isWaiting(one) && mayAcknowledge(session, one),
  );
}
