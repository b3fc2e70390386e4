// A story in memory: readings, acknowledgements and passing time run through the real rules, with a clock that the story sets.

import { type Alarm, type AlarmId, alarmState, type ConditionId } from '#shared/alarm/alarm.ts';
import { after, type Instant } from '#shared/base/time.ts';
import type { Afwijking } from '#shared/deviation/afwijking.ts';
import { ANNOUNCED, type Announced, NOTHING_ANNOUNCED } from '#shared/deviation/announcement.ts';
import { valuesOf } from '#shared/deviation/chunked-map.ts';
import { type AfwijkingNumber, byNumber } from '#shared/deviation/number.ts';
import { NOTHING_STATED, type Statement } from '#shared/deviation/statement.ts';
import type { Entry, Fact, Position } from '#shared/journal/facts.ts';
import { type ConfirmationKey, type Heard, withConfirmation } from '#shared/journal/heard.ts';
import type { AfwijkingReading, Reading, StaffingReading, StateSubject } from '#shared/journal/reading.ts';
import type { Location } from '#shared/location/location.ts';
import { type FunctionView, functionView } from '#shared/overview/function-view.ts';
import { type Overview, overview } from '#shared/overview/overview.ts';
import { recordedAs } from '#shared/picture/evolve.ts';
import { afwijkingIn, emptyPicture, type Picture } from '#shared/picture/picture.ts';
import { DEFAULT_POLICY, type Policy } from '#shared/policy/policy.ts';
import { type Actor, SYSTEM } from '#shared/reference/actor.ts';
import {
  type FunctionId,
  parseFunction,
  parsePost,
  type Scope,
  type Task,
  trackedFunction,
} from '#shared/reference/functions.ts';
import { isMeldkamerId, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { ServiceState } from '#shared/reference/service-state.ts';
import { parseSource, type SourceId } from '#shared/reference/source.ts';
import { awayBefore } from '#shared/register/away-before.ts';
import { createRegister } from '#shared/register/register.ts';
import { otherReturns } from '#shared/register/returns.ts';
import { decide } from '#shared/rules/decide.ts';
import type { Intent, Refusal } from '#shared/rules/intent.ts';
import type { Step, StepOf } from '#shared/rules/steps.ts';

const DAY = '2026-11-21';

/** `09:02:00` on the day of the story, or a full instant. */
export function instant(text: string): Instant {
  return (text.length > 12 ? text : `${DAY}T${text}${text.length === 8 ? '.000' : ''}Z`) as Instant;
}

export function sourceOf(meldkamer: MeldkamerId, system = 'gms'): SourceId {
  return `urn:nld:meldkamer:${meldkamer}:${system}` as SourceId;
}

export const LMS: Actor = { role: 'lms', organisation: 'Landelijke Meldkamer Samenwerking', meldkamer: null };

export function place(text: string): Location {
  if (text === '?') return { kind: 'unknown' };
  return isMeldkamerId(text) ? { kind: 'meldkamer', meldkamer: text } : { kind: 'elsewhere', place: text };
}

/** What two posts of a meldkamer do at one place is two deviations (R126). */
export const EACH_POST_ITS_OWN: Policy = {
  ...DEFAULT_POLICY,
  dossier: { ...DEFAULT_POLICY.dossier, joinWithin: 0 },
};

export function actor(role: Actor['role'], organisation: string, meldkamer: MeldkamerId | null = null): Actor {
  return { role, organisation, meldkamer };
}

/** What a feed says of a deviation; what is left out is unknown. Parties by id where they are known, as the door gives them. */
export type Saying = Partial<Statement & Announced>;

/** What a feed said, as a reading holds it. */
export function saying(
  said: Saying & Pick<Statement, 'kind' | 'functions' | 'start'>,
): Pick<AfwijkingReading, 'statement' | 'announced'> {
  const isBesides = ([name]: readonly [string, unknown]): boolean => name in ANNOUNCED;
  const [besides, stated] = [true, false].map((wanted) =>
    Object.fromEntries(Object.entries(said).filter((one) => isBesides(one) === wanted)),
  );
  return {
    statement: { ...NOTHING_STATED, ...(stated as Statement) },
    announced: { ...NOTHING_ANNOUNCED, ...besides },
  };
}

/** A rectification that does not say since when is so from the beginning. */
export type ToldStep = Step | Omit<StepOf<'rectify'>, 'from'>;

type LocationOptions = {
  readonly observedAt?: string;
  readonly since?: string;
  readonly source?: SourceId;
  readonly scope?: Scope;
  readonly sentAt?: string;
};

export class Story {
  now: Instant = instant('09:00:00');
  picture: Picture = emptyPicture();
  readonly entries: Entry[] = [];
  /** The picture after each entry as the decision told it, without a fold: the laws of the fold hold that it is the same. */
  readonly told: Picture[] = [];
  readonly sources: Record<SourceId, Instant> = {};
  readonly confirmations: Record<ConfirmationKey, readonly Instant[]> = {};
  listeningSince: Instant | null = null;
  readonly #register = createRegister();

  constructor(policy?: Policy) {
    this.submit({ kind: 'open', epoch: 'story', synthetic: false });
    if (policy !== undefined) this.submit({ kind: 'adopt-policy', policy, isNewJournal: true });
  }

  heard(): Heard {
    return { sources: this.sources, confirmations: this.confirmations, listeningSince: this.listeningSince };
  }

  at(time: string): this {
    this.now = instant(time);
    return this;
  }

  wait(milliseconds: number): this {
    this.now = after(this.now, milliseconds);
    return this;
  }

  /** The facts it led to, or why it was refused. */
  submit(intent: Intent, by: Actor = SYSTEM): readonly Fact[] | Refusal {
    const decision = decide(this.picture, this.heard(), intent, by, this.now);
    if (decision.confirms !== null) {
      const { key, moments } = decision.confirms;
      this.confirmations[key] = moments.reduce(withConfirmation, this.confirmations[key] ?? []);
    }
    if (intent.kind === 'reading') this.sources[intent.reading.source] = this.now;
    if (decision.facts.length > 0) {
      const position = (this.picture.at + 1) as Position;
      const entry: Entry = { position, recordedAt: this.now, by, cause: null, facts: decision.facts };
      this.entries.push(entry);
      const before = this.picture;
      this.picture = recordedAs(decision.picture, entry);
      this.told.push(this.picture);
      this.#register.note(before, entry, this.picture);
    }
    return decision.refusal ?? decision.facts;
  }

  reading(reading: Reading): readonly Fact[] | Refusal {
    return this.submit(
      { kind: 'reading', reading, speaker: null },
      { role: 'feed', organisation: 'Feed', meldkamer: reading.meldkamer },
    );
  }

  /** `located('MNL/ambulance/09/aanname', 'Zeist')`. */
  located(functionText: string, where: string, options: LocationOptions = {}): readonly Fact[] | Refusal {
    const tracked = parseFunction(functionText);
    if (tracked === null) throw new Error(`No function ${functionText}`);
    const source = options.source ?? sourceOf(tracked.meldkamer);
    return this.reading({
      kind: 'location',
      function: tracked,
      location: place(where),
      observedAt: options.observedAt === undefined ? this.now : instant(options.observedAt),
      since: options.since === undefined ? null : instant(options.since),
      source,
      meldkamer: parseSource(source)?.meldkamer ?? tracked.meldkamer,
      sentAt: options.sentAt === undefined ? null : instant(options.sentAt),
    });
  }

  staffed(
    postText: string,
    filled: number,
    minimum: number | null,
    observedAt?: string,
    system?: string,
    more: Partial<Pick<StaffingReading, 'qualifications' | 'forecast'>> = {},
  ): readonly Fact[] | Refusal {
    const post = parsePost(postText);
    if (post === null) throw new Error(`No post ${postText}`);
    return this.reading({
      kind: 'staffing',
      post: post.id,
      filled,
      planned: null,
      minimum,
      qualifications: null,
      forecast: null,
      observedAt: observedAt === undefined ? this.now : instant(observedAt),
      source: sourceOf(post.meldkamer, system),
      meldkamer: post.meldkamer,
      sentAt: null,
      ...more,
    });
  }

  /** In which state a meldkamer or a post is, by the word of its feed or of another source of it. */
  stated(subject: string, state: ServiceState, source = sourceOf(subject.slice(0, 3) as MeldkamerId), reason = '') {
    const meldkamer = subject.slice(0, 3) as MeldkamerId;
    const about = subject as StateSubject;
    const told = { kind: 'state', subject: about, state, reason, observedAt: this.now } as const;
    return this.reading({ ...told, source, meldkamer, sentAt: null });
  }

  heartbeat(source: SourceId, sentAt: string | null = null): readonly Fact[] | Refusal {
    const meldkamer = parseSource(source)?.meldkamer;
    if (meldkamer === undefined) throw new Error(`No source ${source}`);
    return this.reading({ kind: 'heartbeat', source, meldkamer, sentAt: sentAt === null ? null : instant(sentAt) });
  }

  announced(
    meldkamer: MeldkamerId,
    functions: readonly string[],
    start: string,
    expectedEnd: string | null,
    reference = 'plan-1',
    { observedAt = this.now, ...answers }: Saying & { readonly observedAt?: Instant } = {},
    source: SourceId = sourceOf(meldkamer),
  ): readonly Fact[] | Refusal {
    return this.reading({
      kind: 'afwijking',
      reference,
      ...saying({
        kind: 'uitwijk',
        functions: functions as readonly FunctionId[],
        reason: 'gepland onderhoud',
        start: instant(start),
        expectedEnd: expectedEnd === null ? null : instant(expectedEnd),
        ...answers,
      }),
      observedAt,
      source,
      meldkamer,
      sentAt: null,
    });
  }

  /** Registers a deviation; the answers that are left out are unknown. */
  registered(
    meldkamer: MeldkamerId,
    functions: readonly string[],
    answers: Partial<Statement> = {},
    by: Actor = LMS,
    alongside: readonly string[] = [],
  ): readonly Fact[] | Refusal {
    return this.submit(
      {
        kind: 'register-afwijking',
        registration: {
          meldkamer,
          statement: {
            ...NOTHING_STATED,
            kind: 'tijdelijke-wijziging-werkwijze',
            functions: functions as readonly FunctionId[],
            start: this.now,
            ...answers,
          },
          alongside: alongside as readonly AfwijkingNumber[],
        },
      },
      by,
    );
  }

  /** Takes a step in the newest version of a deviation, or in the one that is named. */
  step(number: string, told: ToldStep, by: Actor = LMS, version?: number): readonly Fact[] | Refusal {
    const step: Step = told.kind === 'rectify' ? { from: null, ...told } : told;
    return this.ask(number as AfwijkingNumber, version ?? this.afwijking(number).version, step, by);
  }

  /** As the door has it: with where its functions were. */
  ask(number: AfwijkingNumber, version: number | null, step: Step, by: Actor): readonly Fact[] | Refusal {
    const asked = { number, version, step, away: awayBefore(this.#register, number, step, this.now) };
    return this.submit({ kind: 'take-step', asked }, by);
  }

  /** The open deviations, oldest number first. */
  afwijkingen(): readonly Afwijking[] {
    return [...valuesOf(this.picture.afwijkingen)].sort(byNumber);
  }

  afwijking(number: string): Afwijking {
    const found = afwijkingIn(this.picture, number as AfwijkingNumber);
    if (found === null) throw new Error(`No afwijking ${number}`);
    return found;
  }

  acknowledge(id: AlarmId, version: number, note: string | null = null): readonly Fact[] | Refusal {
    return this.submit({ kind: 'acknowledge', alarm: id, version, note }, LMS);
  }

  /** As the watch has it each second. */
  tick(): this {
    const returns = otherReturns(this.#register, this.now);
    if (returns.length > 0) this.submit({ kind: 'know-returns', returns });
    this.submit({ kind: 'tick' });
    return this;
  }

  /** A second at a time, so that whatever falls due does so in its own second. */
  pass(milliseconds: number, eachSecond: () => void = () => {}): this {
    for (let passed = 0; passed < milliseconds; passed += 1000) {
      this.wait(1000);
      eachSecond();
      this.tick();
    }
    return this;
  }

  alarms(condition?: ConditionId): readonly Alarm[] {
    return Object.values(this.picture.alarms).filter(
      (alarm) => condition === undefined || alarm.condition === condition,
    );
  }

  /** `A1 MNL/ambulance/09/aanname active-unacknowledged`, suppressed ones marked. */
  alarmLines(): readonly string[] {
    return this.alarms().map(
      (alarm) => `${alarm.key} ${alarmState(alarm)}${alarm.suppressedBy === null ? '' : ' suppressed'}`,
    );
  }

  view(functionText: string): FunctionView {
    const tracked = parseFunction(functionText);
    if (tracked === null) throw new Error(`No function ${functionText}`);
    return functionView(this.picture, this.sources, tracked, this.now);
  }

  overview(): Overview {
    return overview(this.picture, this.sources, this.now);
  }
}

export function functionOf(post: string, task: Task, scope: Scope = 'spoed'): FunctionId {
  const parsed = parsePost(post);
  if (parsed === null) throw new Error(`No post ${post}`);
  return trackedFunction(parsed, task, scope).id;
}
