// What a cell and an alarm of a past moment say in words. Pure; what is so for how long is told as it was then.

import type { Alarm, AlarmSubject } from '#shared/alarm/alarm.ts';
import type { Instant } from '#shared/base/time.ts';
import type { ApiAfwijking, ApiAlarm, ApiFunction, ApiLocation, ApiPlace } from '#shared/overview/api-shapes.ts';
import type { Freshness } from '#shared/overview/freshness.ts';
import { isMeldkamerId } from '#shared/reference/meldkamers.ts';
import type { Naming } from '#shared/words/naming.ts';
import { momentText } from '../../../i18n/format.ts';
import { functionList } from '../../../i18n/function-list.ts';
import type { Words } from '../../../i18n/nl.ts';
import { fractionText, spokenFraction } from '../../../parts/marks/fraction-text.ts';
import { isActive, type ReplayCell } from './replay-cells.ts';

export type ReplayCellText = {
  /** Codes of hosts or names of places; null where the class says enough. */
  readonly where: string | null;
  /** As on the console; null when it is all of them. */
  readonly fraction: string | null;
  /** Last known place, for what was unknown. */
  readonly last: string | null;
};

export function replayCellText({ worst, worstParts, parts }: ReplayCell, words: Words): ReplayCellText {
  return {
    where: whereOf(worst, worstParts),
    fraction: fractionText({ worst, worstParts, parts }, words),
    last: worst === 'unknown' ? lastOf(worstParts, words) : null,
  };
}

/** Of one that was over by then: how it ended. What of its time was uncovered the register counts. */
export function decisionText(
  {
    decided,
    undecided,
    asksNoDecision,
    endedAt,
  }: Pick<ApiAfwijking, 'decided' | 'undecided' | 'asksNoDecision' | 'endedAt'>,
  { domain, replay: { dossiers } }: Words,
  naming: Naming,
): string {
  if (asksNoDecision === true) return domain.asksNoDecision;
  if (undecided !== undefined) return domain.partlyDecided(functionList(domain, naming, undecided));
  if (endedAt !== null) return decided === true ? dossiers.decidedAtEnd : dossiers.undecidedAtEnd;
  return decided === true ? dossiers.decided : dossiers.undecided;
}

function whereOf(worst: ReplayCell['worst'], parts: readonly ApiFunction[]): string | null {
  if (worst === 'double-claim') {
    const claimed = parts.flatMap(({ location }) => location.claims ?? []).map(codeOf);
    return [...new Set(claimed)].sort().join('/') || null;
  }
  if (worst !== 'other-meldkamer' && worst !== 'outside') return null;
  const places = [...new Set(parts.map(({ location }) => codeOf(location)))].filter((code) => code !== '');
  const [first] = places;
  if (first === undefined) return null;
  return places.length === 1 ? first : `${first} +${places.length - 1}`;
}

function lastOf(parts: readonly ApiFunction[], words: Words): string | null {
  if (parts.every(({ location }) => location.freshness === 'never')) return words.replay.matrix.noStatement;
  const last = parts.map(({ location }) => lastPlace(location)).find((place) => place !== null);
  return last === undefined || last === null ? null : words.domain.lastKnownBare(placeLabel(last, words));
}

/** Where it was last known to be, when that is known no more. */
export function lastPlace(location: ApiLocation): ApiPlace | null {
  if (location.lastKnown !== undefined) return location.lastKnown;
  return location.class === 'unknown' ? null : location;
}

/** `uitwijk AMS`, `eigen`. */
export function placeLabel(place: ApiPlace, { domain }: Words): string {
  const isQuiet = place.class === 'own' || place.class === 'double-claim' || place.class === 'unknown';
  return [domain.locationClass[place.class], isQuiet ? '' : codeOf(place)].filter(Boolean).join(' ');
}

export function codeOf({ meldkamer, place }: Pick<ApiPlace, 'meldkamer' | 'place'>): string {
  return meldkamer ?? place ?? '';
}

/** Nothing that holds then was said of it: whoever speaks for it may have been heard then, or later, or been taken out of use since. */
export function freshnessThen(fresh: Freshness, { domain, replay }: Words): string {
  return fresh === 'never' ? replay.matrix.noStatement : domain.freshness[fresh];
}

/** Everything the cell shows, most important first. */
export function replayCellName(cell: ReplayCell, meldkamer: string, words: Words): string {
  const { domain, alarms, replay } = words;
  const text = replayCellText(cell, words);
  const isSaid = cell.freshness === 'live' || text.last === freshnessThen(cell.freshness, words);
  return [
    `${domain.discipline[cell.discipline]} ${meldkamer}`,
    domain.locationSentence[cell.worst],
    text.where,
    text.fraction === null ? null : replay.matrix.parts(cell.worstParts.length, cell.parts.length),
    spokenFraction(text.fraction),
    text.last,
    isSaid ? null : freshnessThen(cell.freshness, words),
    cell.manual ? domain.manual : null,
    cell.mark === null || cell.mark.returned
      ? null
      : replay.matrix.alarmsInCell(cell.mark.count, alarms.priority[cell.mark.priority]),
    cell.staffing === null ? replay.matrix.noStaffing : replay.matrix.staffing(domain.staffing[cell.staffing]),
    cell.planbaarElsewhere ? replay.matrix.planbaar : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** As the words for alarms want it. */
export function subjectOfAlarm(alarm: ApiAlarm): AlarmSubject & Pick<ApiAlarm, 'condition'> & Pick<Alarm, 'core'> {
  const isAboutAfwijking = alarm.function === undefined && alarm.post === undefined;
  const host = alarm.host ?? '';
  return {
    condition: alarm.condition,
    core: isActive(alarm) ? 'active' : 'returned',
    meldkamer: (alarm.meldkamer ?? null) as AlarmSubject['meldkamer'],
    function: (alarm.function ?? null) as AlarmSubject['function'],
    post: (alarm.post ?? null) as AlarmSubject['post'],
    source: (alarm.source ?? null) as AlarmSubject['source'],
    location: isMeldkamerId(host)
      ? { kind: 'meldkamer', meldkamer: host }
      : alarm.place === undefined
        ? null
        : { kind: 'elsewhere', place: alarm.place },
    feeds: (alarm.feeds ?? []) as AlarmSubject['feeds'],
    afwijking: (isAboutAfwijking ? (alarm.afwijking ?? null) : null) as AlarmSubject['afwijking'],
  };
}

export function alarmStateText(alarm: ApiAlarm, words: Words, at: Instant): string {
  const { state, suppressedBy, shelved, outOfService } = alarm;
  const untilText = (until = ''): string => momentText(until as Instant, at);
  switch (state) {
    case 'suppressed':
      return words.alarms.suppressedBy(suppressedBy ?? '');
    case 'shelved':
      return words.alarms.shelvedUntil(untilText(shelved?.until));
    case 'out-of-service':
      return words.alarms.outOfServiceUntil(untilText(outOfService?.until));
    default:
      return words.alarms.state[state];
  }
}
