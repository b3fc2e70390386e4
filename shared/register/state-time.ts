// In which state a meldkamer and each of its posts was, as known now: laid out from all that was said and from when its sources were heard,
// whatever the order in which it became known (R123). While whoever said the worst is not heard it is unknown, and never taken for well.

import { Sweep } from '#shared/base/sweep.ts';
import { earliest, type Instant, latest } from '#shared/base/time.ts';
import type { Entry, Fact } from '#shared/journal/facts.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { MELDKAMER_IDS } from '#shared/reference/meldkamers.ts';
import { isWorseState, type ServiceState } from '#shared/reference/service-state.ts';
import type { SourceId } from '#shared/reference/source.ts';
import { type Assertion, assertionsOf, type Said, withSaid } from './assertions.ts';
import { createHearings, type Hearings, type Told } from './hearing.ts';

/** `unknown`: nobody said anything yet, or whoever said the worst is not heard. */
export type KnownState = ServiceState | 'unknown';

/** `subject`: a meldkamer as a whole, or one of its posts. */
export type StateStretch = {
  readonly subject: string;
  readonly state: KnownState;
  readonly from: Instant;
  readonly to: Instant;
};

export type StateTime = {
  readonly note: (before: Picture, entry: Entry, after: Picture) => void;
  /**
   * All time between these two moments, in stretches of one state, oldest first per subject: from the first entry, or from before it where
   * something was said of that. Of every meldkamer, and of the posts of which something was ever said.
   */
  readonly within: (from: Instant, to: Instant) => readonly StateStretch[];
};

type Lasting = { readonly state: KnownState; readonly from: Instant; readonly until: Instant | null };
type Rows = Map<SourceId, Said<ServiceState>[]>;
type Kept = { readonly rows: Rows; lasting: readonly Lasting[] | null };
type Retirements = ReadonlyMap<SourceId, readonly Instant[]>;

const HOW_STATES_COMPARE = {
  same: (one: ServiceState, other: ServiceState) => one === other,
  // R121: of two at one moment the worse one holds.
  yields: (one: ServiceState, other: ServiceState) => isWorseState(other, one),
};

/** Rows that grow in place: the only thing in here that changes, and nobody outside holds on to them. */
export function createStateTime(): StateTime {
  const hearings = createHearings();
  const subjects = new Map<string, Kept>(MELDKAMER_IDS.map((id) => [id, { rows: new Map(), lasting: null }]));
  const retirements = new Map<SourceId, readonly Instant[]>();
  let began: Instant | null = null;
  const noteFact = (fact: Fact, told: Told, { policy }: Picture): void => {
    if (fact.kind === 'feed-retired') {
      retirements.set(fact.source, [...(retirements.get(fact.source) ?? []), told.at]);
    }
    const heard = hearings.note(fact, told);
    if (heard !== null) for (const kept of subjects.values()) if (kept.rows.has(heard)) kept.lasting = null;
    const word = wordIn(fact);
    if (word === null) return;
    const { subject, source, state, observedAt } = word;
    const kept = subjects.get(subject) ?? { rows: new Map(), lasting: null };
    subjects.set(subject, kept);
    const row = kept.rows.get(source) ?? [];
    kept.rows.set(source, row);
    const holds = { holdsFor: policy.location.confirmWithin, lateAfter: policy.feed.silentAfter, lapsesAt: null };
    withSaid(row, { at: observedAt, value: state, sinces: [], told, toldLast: told, ...holds }, HOW_STATES_COMPARE);
    kept.lasting = null;
  };
  return {
    note(_before, { position, recordedAt, facts }, picture) {
      began ??= recordedAt;
      for (const fact of facts) noteFact(fact, { position, at: recordedAt }, picture);
    },
    within(from, to) {
      const beginning = began;
      if (beginning === null) return [];
      return [...subjects].flatMap(([subject, kept]) => {
        kept.lasting ??= lastingIn(kept.rows, hearings, retirements, beginning);
        return kept.lasting.flatMap((one): readonly StateStretch[] => {
          const cut = { from: latest(one.from, from), to: one.until === null ? to : earliest(one.until, to) };
          return cut.from < cut.to ? [{ subject, state: one.state, ...cut }] : [];
        });
      });
    },
  };
}

type Word = {
  readonly subject: string;
  readonly source: SourceId;
  readonly state: ServiceState;
  readonly observedAt: Instant;
};

function wordIn(fact: Fact): Word | null {
  if (fact.kind === 'state-reported') return fact;
  if (fact.kind !== 'reading-late' || fact.reading.kind !== 'state') return null;
  const { source, observedAt, reading } = fact;
  return { source, observedAt, subject: reading.subject, state: reading.state };
}

/** R123 */
function lastingIn(rows: Rows, hearings: Hearings, retirements: Retirements, began: Instant): readonly Lasting[] {
  const assertions = [...rows].flatMap(([source, said]) => assertionsOf(source, said, hearings.of(source)));
  const moments = [
    began,
    ...[...rows].flatMap(([source, said]) => [...said.map(({ at }) => at), ...(retirements.get(source) ?? [])]),
    ...assertions.flatMap(({ from, until }) => (until === null ? [from] : [from, until])),
  ];
  const cuts = [...new Set(moments)].sort();
  const active = new Sweep(assertions);
  const lastWords = lastWordsIn(rows, retirements);
  const lasting: Lasting[] = [];
  for (const [index, from] of cuts.entries()) {
    const state = stateOf(lastWords(from), active.at(from).standing);
    const until = cuts[index + 1] ?? null;
    const last = lasting.at(-1);
    // Before the journal began only what was said of it is time.
    if (last === undefined && state === 'unknown' && from < began) continue;
    if (last?.state === state) lasting.splice(-1, 1, { ...last, until });
    else lasting.push({ state, from, until });
  }
  return lasting;
}

/** The worst last word, when one who stands for it now says so. */
function stateOf(words: readonly ServiceState[], standing: readonly Assertion<ServiceState>[]): KnownState {
  const worst = words.reduce<ServiceState | null>(
    (soFar, one) => (soFar === null || isWorseState(one, soFar) ? one : soFar),
    null,
  );
  return worst !== null && standing.some(({ value }) => value === worst) ? worst : 'unknown';
}

/** What each source said last, heard or not, but for those that are out of use; asked in the order of time. */
function lastWordsIn(rows: Rows, retirements: Retirements): (moment: Instant) => readonly ServiceState[] {
  const places = new Map<SourceId, number>();
  return (moment) =>
    [...rows].flatMap(([source, said]) => {
      let place = places.get(source) ?? 0;
      while ((said[place]?.at ?? '~') <= moment) place += 1;
      places.set(source, place);
      const last = said[place - 1];
      const isGone = retirements.get(source)?.some((at) => last !== undefined && last.at < at && at <= moment) === true;
      return last === undefined || isGone ? [] : [last.value];
    });
}
