// The two lines at the bottom: at most three alarms, and how many more there are. Nothing scrolls and nothing takes turns.

import { type Alarm, quietOf } from '#shared/alarm/alarm.ts';
import { ASIDES } from '#shared/alarm/life.ts';
import { DAY, elapsed, type Instant } from '#shared/base/time.ts';
import type { UndecidedNow } from '#shared/overview/undecided-now.ts';
import type { Picture } from '#shared/picture/picture.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import { parseSource } from '#shared/reference/source.ts';
import { useSayAlarm } from '../../../desk/alarm-said.ts';
import { clockMinutes, type Language, minutesText } from '../../../i18n/format.ts';
import { type I18n, useI18n } from '../../../i18n/i18n.tsx';
import type { WallWords } from '../../../i18n/nl/wall.ts';
import { passedEndOf } from './passed-end.ts';
import { shortAheadText } from './short-ahead.ts';
import { type AlarmGroup, isPlace, urgentAlarms } from './urgent-alarms.ts';
import styles from './wall-footer.module.css';
import { WallPriority } from './wall-priority.tsx';

/** Each has the whole width. */
const ALONE_IN_A_ROW = 2;
/** More letters of a discipline and a condition together do not fit on half the width. */
const NARROW_LETTERS = 15;

export type WallFooterProps = {
  readonly alarms: readonly Alarm[];
  readonly now: Instant;
  readonly picture: Picture;
  readonly undecided: readonly UndecidedNow[];
};

export function WallFooter({ alarms, now, picture, undecided }: WallFooterProps) {
  const { words } = useI18n();
  const { wall } = words;
  const { shown, more } = urgentAlarms(alarms);
  const isFew = shown.length <= ALONE_IN_A_ROW;
  const aside = asideText(alarms, wall);
  return (
    <footer className={styles['footer']}>
      <h2 className="visually-hidden">{wall.alarms}</h2>
      {/* A list that lost its bullets is no list for some readers, unless it says so. */}
      {/* biome-ignore lint/a11y/noRedundantRoles: the role is dropped by Safari when list-style is none */}
      <ul role="list" aria-label={wall.alarms} className={styles['alarms']} data-few={isFew}>
        {shown.map((group) => (
          <AlarmLine
            key={group.key}
            group={group}
            now={now}
            picture={picture}
            acts={actsOn(group, undecided)}
            isNarrow={!isFew}
          />
        ))}
        {more === 0 && aside === null ? null : (
          <li className={styles['more']}>
            {aside === null ? null : <span className={styles['aside']}>{aside}</span>}
            {more === 0 ? null : (
              <>
                <span aria-hidden="true">{wall.more(more)}</span>
                <span className="visually-hidden">{wall.moreSpoken(more)}</span>
              </>
            )}
          </li>
        )}
        {shown.length === 0 ? <li className={styles['none']}>{wall.noAlarms}</li> : null}
      </ul>
    </footer>
  );
}

/** What somebody keeps from sight is said, so that no wall looks well because of it; null: nothing is. */
function asideText(alarms: readonly Alarm[], { aside }: WallWords): string | null {
  const parts = ASIDES.flatMap((one) => {
    const { length } = alarms.filter((alarm) => alarm.core === 'active' && quietOf(alarm) === one);
    return length === 0 ? [] : [aside[one](length)];
  });
  return parts.length === 0 ? null : parts.join(', ');
}

type AlarmLineProps = {
  readonly group: AlarmGroup;
  readonly now: Instant;
  readonly picture: Picture;
  /** R128. Who has to act on what nobody decided about; null: it is about no such thing. */
  readonly acts: readonly PartyId[] | null;
  /** Two beside each other: half the width for each. */
  readonly isNarrow: boolean;
};

function AlarmLine({ group, now, picture, acts, isNarrow }: AlarmLineProps) {
  const i18n = useI18n();
  const sayAlarm = useSayAlarm();
  const { oldest } = group;
  const time = timeOf(oldest.activeAt, now, i18n.language);
  const passedEnd = passedEndOf(group, picture.afwijkingen, now);
  const short = shortAheadText(oldest, picture, now, i18n, isNarrow);
  const to = short === null ? destinationOf(group, i18n) : null;
  const conditions =
    short === null
      ? conditionsOf(group, passedEnd === null ? null : timeOf(passedEnd, now, i18n.language), i18n, isNarrow)
      : [short];
  return (
    <li className={styles['alarm']} data-alarm={oldest.id} data-priority={group.priority}>
      <WallPriority priority={group.priority} unacknowledged={group.isUnacknowledged} />
      <span aria-hidden="true" className={styles['time']}>
        {time}
      </span>
      <span aria-hidden="true" className={styles['subject']} data-short={to !== null}>
        {subjectOf(group, `${conditions.join(' · ')} ${to ?? ''}`.trim(), i18n, isNarrow)}
      </span>
      <strong aria-hidden="true" className={styles['condition']}>
        {conditions.join(' · ')}
      </strong>
      {to === null ? null : (
        <strong aria-hidden="true" className={styles['to']}>
          {to}
        </strong>
      )}
      {acts === null || isNarrow ? null : (
        <span aria-hidden="true" className={styles['acts']}>
          {i18n.words.wall.actsNow(whoOf(acts, i18n))}
        </span>
      )}
      <span className="visually-hidden">
        {time}, {group.alarms.map(sayAlarm).join('; ')}
        {short === null ? null : `; ${short.toLowerCase()}`}
        {acts === null ? null : `; ${i18n.words.wall.actsNow(whoOf(acts, i18n))}`}
      </span>
    </li>
  );
}

function actsOn({ alarms }: AlarmGroup, undecided: readonly UndecidedNow[]): readonly PartyId[] | null {
  const one = undecided.find(({ number }) => alarms.some(({ afwijking }) => afwijking === number));
  return one?.acts ?? null;
}

function whoOf(acts: readonly PartyId[], { words, naming }: I18n): string {
  return acts.length === 0 ? words.wall.noMandate : acts.map(naming.partyCode).join(', ');
}

/** A clock time is of today. */
function timeOf(at: Instant, now: Instant, language: Language): string {
  const age = elapsed(at, now);
  return age < DAY ? clockMinutes(at) : minutesText(age, language);
}

/** Where all that a line is about is, behind its condition; null: they are not at one place, or its subject has it. */
function destinationOf({ oldest, alarms, wholeTo }: AlarmGroup, { naming }: I18n): string | null {
  if (wholeTo !== null || !isPlace(oldest)) return null;
  const places = new Set(
    alarms.filter(isPlace).flatMap(({ location }) => (location === null ? [] : naming.placeCode(location))),
  );
  const [only] = places;
  return places.size === 1 && only !== undefined ? only : null;
}

/** The term is the end that passed, when one did; with the place of what is away where there is room for both. */
function conditionsOf(
  { oldest, wholeTo }: AlarmGroup,
  passedEnd: string | null,
  { words: { alarms, domain, wall } }: I18n,
  isNarrow: boolean,
): readonly string[] {
  const { service } = oldest;
  if (service !== undefined) return [domain.serviceStateShort[service.state]];
  const condition = alarms.condition[oldest.condition].onWall;
  if (wholeTo !== null) return isNarrow ? [wall.allFunctionsShort] : [wall.allFunctions, condition];
  if (passedEnd === null) return [condition];
  const ended = (isNarrow ? wall.endPassedShort : wall.endPassed)(passedEnd);
  if (oldest.condition === 'A9') return [ended];
  return isNarrow ? [condition] : [condition, ended];
}

/** Only what is silent is a feed: what else is about several is about meldkamers, whoever spoke of them. */
function severalOf({ condition, feeds }: Alarm, wall: WallWords): string {
  if (condition === 'A12') return wall.feeds(feeds.length);
  const { size } = new Set(feeds.map((feed) => parseSource(feed)?.meldkamer));
  return size === 0 ? wall.meldkamers : wall.ofMeldkamers(size);
}

/** `NHL Brandweer`, `OBR Koppeling`, `3 koppelingen`, of all that a meldkamer has `MNL → NHL`; the letter of the tiles where the name would be cut short. */
function subjectOf(
  { oldest, discipline, wholeTo }: AlarmGroup,
  condition: string,
  { words: { alarms, domain, wall }, naming }: I18n,
  isNarrow: boolean,
): string {
  if (oldest.meldkamer === null) return severalOf(oldest, wall);
  if (wholeTo !== null) return alarms.move.to(oldest.meldkamer, naming.placeCode(wholeTo));
  if (discipline !== null) {
    const name = domain.discipline[discipline];
    const isTooLong = isNarrow && name.length + condition.length > NARROW_LETTERS;
    return `${oldest.meldkamer} ${isTooLong ? domain.disciplineLetter[discipline] : name}`;
  }
  return oldest.source === null ? oldest.meldkamer : `${oldest.meldkamer} ${wall.feed}`;
}
