// What changed, as lines to read: each with when it was, what it leads to, and what is to be said of it. Pure.

import type { Priority } from '#shared/alarm/alarm.ts';
import type { Instant } from '#shared/base/time.ts';
import type { Location } from '#shared/location/location.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { parseSource } from '#shared/reference/source.ts';
import type { AlarmChange } from '#shared/replay/changed-alarms.ts';
import type { DossierTurn, Turn } from '#shared/replay/changed-dossiers.ts';
import type { FeedChange, PlaceChange, StateChange } from '#shared/replay/changed-reports.ts';
import type { Changes } from '#shared/replay/changes.ts';
import { momentText } from '../../i18n/format.ts';
import type { I18n } from '../../i18n/i18n.tsx';
import type { ChangesWords } from '../../i18n/nl/changes.ts';
import { askFor, askForCellOf } from '../asked.ts';

export type ChangeLine = {
  readonly key: string;
  readonly at: Instant;
  readonly href: string | null;
  /** What it is about, and what became of it. */
  readonly subject: string;
  readonly said: string;
  readonly mark: {
    readonly priority: Priority;
    readonly unacknowledged: boolean;
    readonly returned: boolean;
    readonly quiet: boolean;
  } | null;
};

export type ChangeSection = {
  readonly id: keyof ChangesWords['sections'];
  readonly lines: readonly ChangeLine[];
};

type Saying = Pick<I18n, 'words' | 'naming' | 'sayAlarm'>;

/** Those in which something changed. */
export function changeSections(changes: Changes, i18n: Saying, now: Instant): readonly ChangeSection[] {
  const sections: readonly ChangeSection[] = [
    { id: 'alarms', lines: changes.alarms.map((one) => alarmLine(one, i18n, now)) },
    { id: 'places', lines: changes.places.map((one) => placeLine(one, i18n)) },
    { id: 'states', lines: changes.states.map((one) => stateLine(one, i18n)) },
    { id: 'feeds', lines: changes.feeds.map((one) => feedLine(one, i18n)) },
    { id: 'dossiers', lines: changes.dossiers.map((one) => dossierLine(one, i18n)) },
    { id: 'gebeurtenissen', lines: gebeurtenisLines(changes, i18n) },
    { id: 'others', lines: otherLines(changes, i18n, now) },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

function alarmLine(alarm: AlarmChange, { words, naming, sayAlarm }: Saying, now: Instant): ChangeLine {
  const { id, is, was, quiet, climbed, asked, acknowledged, state, source } = alarm;
  const own = words.changes;
  const said = [
    own.alarm[is](was === 'normal'),
    quiet === null ? null : own.quiet[quiet],
    climbed === null ? null : own.climbed(climbed),
    asked === null ? null : own.asked[asked],
    acknowledged === null ? null : own.acknowledged(naming.actor(acknowledged), momentText(acknowledged.at, now)),
  ];
  const service = state === null || source === null ? {} : { service: { state, source } };
  const isOver = is === 'returned-unacknowledged' || is === 'normal';
  return {
    key: id,
    at: alarm.at,
    href: hrefOf(alarm),
    subject: sayAlarm({ ...alarm, ...service, core: isOver ? 'returned' : 'active' }),
    said: said.filter((part) => part !== null).join(' · '),
    mark: {
      priority: alarm.priority,
      unacknowledged: is === 'active-unacknowledged',
      returned: isOver,
      quiet: quiet !== null,
    },
  };
}

/** One that is done opens no more: its dossier or its cell tells of it. */
function hrefOf({ id, is, afwijking, function: tracked, post, meldkamer }: AlarmChange): string | null {
  if (is !== 'normal') return askFor(id);
  if (afwijking !== null) return dossierPath(afwijking);
  const subject = tracked ?? post ?? meldkamer;
  return subject === null ? null : askForCellOf(subject);
}

function dossierPath(number: string): string {
  return `/register/${number}`;
}

function placeLine({ meldkamer, functions, was, is, between, at }: PlaceChange, saying: Saying): ChangeLine {
  const { words, naming } = saying;
  const own = words.changes;
  const [first] = functions;
  const cells = new Set(functions.map(askForCellOf));
  const text = (places: readonly Location[]) => placesText(places, meldkamer, saying);
  const isBack = between.length > 0 && text(was) === text(is);
  const moved = own.places(text(was), text(is));
  return {
    key: `${functions.join(' ')} ${at}`,
    at,
    href: cells.size === 1 && first !== undefined ? askForCellOf(first) : askForCellOf(meldkamer),
    subject:
      functions.length === 1 && first !== undefined
        ? naming.function(first)
        : own.functions(naming.meldkamer(meldkamer), functions.length),
    said: isBack
      ? own.backAgain(text(between), text(is))
      : [moved, ...(between.length === 0 ? [] : [own.between(text(between))])].join(' · '),
    mark: null,
  };
}

function placesText(places: readonly Location[], home: MeldkamerId, { words, naming }: Saying): string {
  if (places.length === 0) return words.changes.unknownPlace;
  return places
    .map((one) => (one.kind === 'meldkamer' && one.meldkamer === home ? words.changes.ownPlace : naming.place(one)))
    .join(' / ');
}

function stateLine({ subject, was, is, between, at }: StateChange, { words, naming }: Saying): ChangeLine {
  const own = words.changes;
  const text = (state: StateChange['is']) => (state === null ? own.stateNever : words.domain.serviceState[state]);
  const passed = between.map(text).join(', ');
  const isBack = between.length > 0 && (was ?? 'Normal') === is;
  return {
    key: subject,
    at,
    href: askForCellOf(subject),
    subject: naming.subject(subject),
    said: isBack
      ? own.stateBackAgain(passed, text(is))
      : [own.states(text(was), text(is)), ...(passed === '' ? [] : [own.between(passed)])].join(' · '),
    mark: null,
  };
}

function feedLine({ source, was, is, silences, at }: FeedChange, { words, naming }: Saying): ChangeLine {
  const { feed } = words.changes;
  const meldkamer = parseSource(source)?.meldkamer ?? null;
  const isNew = was === 'unknown' && is !== 'unknown';
  const joined = is === 'silent' ? feed.joinedSilent : feed.joined;
  const isBack = is === 'heard' && silences > 0;
  return {
    key: source,
    at,
    href: meldkamer === null ? null : askForCellOf(meldkamer),
    subject: naming.source(source),
    said: isNew ? joined : isBack ? feed.backAgain(silences) : feed.now[is],
    mark: null,
  };
}

function turnText({ what, other, reception }: Turn, { words, naming }: Pick<Saying, 'words' | 'naming'>): string {
  const own = words.changes;
  if (other !== null) return (what === 'split-off' ? own.splitOff : own.takenUp)(naming.afwijking(other));
  if (reception === null) return own.turn[what];
  const { meldkamer, outcome, carries } = reception;
  const { receptionOutcome, takeoverExtent } = words.domain;
  return own.reception(
    naming.meldkamer(meldkamer),
    receptionOutcome[outcome],
    carries === null ? null : takeoverExtent[carries],
  );
}

function dossierLine({ number, meldkamer, turns, at }: DossierTurn, { words, naming }: Saying): ChangeLine {
  const own = words.changes;
  const said = (turn: Turn): string => {
    if (turn.outcome !== null) {
      const party = turn.party === null ? null : naming.party(turn.party);
      return `${own.turn.decided}: ${own.decided(own.outcome[turn.outcome], party)}`;
    }
    const told = turnText(turn, { words, naming });
    const what = turn.times === 1 ? told : own.times(told, turn.times);
    return turn.by === null ? what : own.by(what, naming.actor(turn.by));
  };
  return {
    key: number,
    at,
    href: dossierPath(number),
    subject:
      meldkamer === null ? naming.afwijking(number) : `${naming.afwijking(number)}, ${naming.meldkamer(meldkamer)}`,
    said: turns.map(said).join(' · '),
    mark: null,
  };
}

function gebeurtenisLines({ gebeurtenissen }: Changes, { words }: Saying): readonly ChangeLine[] {
  return gebeurtenissen.map(({ number, title, what, at }) => ({
    key: number,
    at,
    href: '/register/events',
    subject: title === '' ? number : title,
    said: words.changes.gebeurtenis[what],
    mark: null,
  }));
}

function otherLines(
  { deaf, policies, shifts }: Changes,
  { words, naming }: Saying,
  now: Instant,
): readonly ChangeLine[] {
  const own = words.changes;
  return [
    ...deaf.map(({ from, to, cause }) => ({
      key: `deaf ${to}`,
      at: to,
      href: null,
      subject: own.deaf(from === null ? null : momentText(from, now), own.deafness[cause]),
      said: '',
      mark: null,
    })),
    ...shifts.map(({ at, ...by }) => ({
      key: `shift ${at}`,
      at,
      href: null,
      subject: own.shift(naming.actor(by)),
      said: '',
      mark: null,
    })),
    ...policies.map(({ version, owner, at }) => ({
      key: `policy ${version} ${at}`,
      at,
      href: null,
      subject: own.policy(version, owner),
      said: '',
      mark: null,
    })),
  ];
}
