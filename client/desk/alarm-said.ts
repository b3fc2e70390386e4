// What is said of an alarm as things stand now: its sentence, with whether anybody still confirms the place that it names; of a deviation whose
// functions are where, for its number alone reads as if the meldkamer that receives them were in trouble.

import { useCallback, useMemo } from 'react';
import type { Alarm } from '#shared/alarm/alarm.ts';
import { type Afwijking, isActive } from '#shared/deviation/afwijking.ts';
import { gebeurtenissenIn } from '#shared/deviation/gebeurtenis.ts';
import { isLastKnown, unconfirmedPlaces } from '#shared/overview/last-known.ts';
import type { Situation } from '#shared/overview/situations.ts';
import { afwijkingIn, gebeurtenissenOf, type Picture } from '#shared/picture/picture.ts';
import { FUNCTIONS, urgentAmong } from '#shared/reference/functions.ts';
import { alarmAbout } from '../i18n/fact-words.ts';
import { type I18n, useI18n } from '../i18n/i18n.tsx';
import { useOverview, usePicture } from '../live/hooks.ts';

type Saying = Pick<I18n, 'words' | 'naming' | 'sayAlarm'>;
type Told = Parameters<I18n['sayAlarm']>[0];

/** One sentence; of a place that nobody confirms any more it says that it was last known. */
export function useSayAlarm(): (alarm: Alarm) => string {
  const i18n = useI18n();
  const picture = usePicture();
  const asKnown = useAsKnown();
  return useCallback((alarm) => asKnown(alarm, alarmSentence(i18n, picture, alarm)), [i18n, picture, asKnown]);
}

function useAsKnown(): (alarm: Alarm, sentence: string) => string {
  const { words } = useI18n();
  const overview = useOverview();
  const unconfirmed = useMemo(() => (overview === null ? null : unconfirmedPlaces(overview)), [overview]);
  return useCallback(
    (alarm, sentence) =>
      unconfirmed !== null && isLastKnown(alarm, unconfirmed) ? words.alarms.lastKnown(sentence) : sentence,
    [words, unconfirmed],
  );
}

/** What a line of several alarms is called: after its worst, of all that moved and not of one part of it, and after its gebeurtenis. */
export function useSaySituation(): (situation: Named, worst: Alarm) => string {
  const i18n = useI18n();
  const picture = usePicture();
  const asKnown = useAsKnown();
  return useCallback(
    (situation, worst) => asKnown(worst, situationSentence(i18n, picture, situation, worst)),
    [i18n, picture, asKnown],
  );
}

type Named = Pick<Situation, 'id' | 'afwijking' | 'alarms'>;

/** One alarm alone is its own name. Pure. */
export function situationSentence(
  i18n: Saying,
  picture: Picture,
  { id, afwijking: number, alarms }: Named,
  worst: Alarm,
): string {
  if (alarms.length === 1) return alarmSentence(i18n, picture, worst);
  const gebeurtenis = gebeurtenissenIn(gebeurtenissenOf(picture)).find((one) => id === `gebeurtenis ${one.number}`);
  if (gebeurtenis !== undefined) return `${gebeurtenis.title} · ${i18n.sayAlarm(worst)}`;
  const afwijking = number === null || worst.function === null ? null : afwijkingIn(picture, number);
  const isOfSeveral = afwijking !== null && afwijking.functions.length > 1;
  return alarmSentence(i18n, picture, isOfSeveral ? { ...worst, afwijking: afwijking.number } : worst);
}

/** `Limburg → Oost-Brabant (alle 11 functies): loopt zonder besluit met mandaat · 2026-0002`. Pure. */
export function alarmSentence(i18n: Saying, picture: Picture, alarm: Told): string {
  const { words, naming, sayAlarm } = i18n;
  const afwijking = alarm.afwijking === null ? null : afwijkingIn(picture, alarm.afwijking);
  if (afwijking === null || !isActive(afwijking)) return sayAlarm(alarm);
  const about = alarmAbout(naming, alarm, alarm.key ?? null);
  const { sentence } = words.alarms.condition[alarm.condition];
  return `${sentence({ ...about, what: moveText(i18n, afwijking), where: null })} · ${naming.number(afwijking.number)}`;
}

/** One function by its name; of several how many of those that are always somewhere. */
function moveText({ words, naming }: Saying, { meldkamer, functions, to }: Afwijking): string {
  const own = words.alarms.move;
  const place = to?.kind === 'meldkamer' ? naming.meldkamer(to.meldkamer) : to === null ? null : naming.place(to);
  const [one, ...others] = functions;
  const of = FUNCTIONS.filter((each) => each.meldkamer === meldkamer).length;
  const isUrgent = urgentAmong(functions).length === functions.length;
  const who = one !== undefined && others.length === 0 ? naming.function(one) : naming.meldkamer(meldkamer);
  const moved = place === null ? who : own.to(who, place);
  return others.length === 0 ? moved : own.several(moved, functions.length, isUrgent ? of : null);
}
