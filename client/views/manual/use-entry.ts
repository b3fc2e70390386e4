// The state of the form: drafts, what is wrong, what became of each row. Nothing typed is lost by a failure; a row that was
// recorded is clean again.

import { useRef, useState } from 'react';
import type { MeldkamerView } from '#shared/overview/overview.ts';
import type { PostId } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { useLive, useSession } from '../../live/hooks.ts';
import type { Problem } from '../../live/http.ts';
import {
  isLocationTouched,
  isStaffingTouched,
  type LocationDraft,
  locationProblems,
  NO_LOCATION,
  NO_STAFFING,
  type StaffingDraft,
  staffingProblems,
} from './entry-draft.ts';
import { isRecorded, outcomesOf, type RowOutcome, refusalsOf } from './entry-outcome.ts';
import type { Wrong } from './field-error.tsx';
import { type Prepared, prepare } from './manual-events.ts';
import { sendEvents } from './send-events.ts';

type Drafts<T> = Readonly<Record<string, T>>;

export type EntryState = {
  readonly locations: Drafts<LocationDraft>;
  readonly staffing: Drafts<StaffingDraft>;
  /** By row; at most one for each. */
  readonly wrong: Readonly<Record<string, Wrong>>;
  readonly outcomes: Readonly<Record<string, RowOutcome>>;
  /** Nothing was filled in. */
  readonly nothing: boolean;
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly attempt: number;
};

const EMPTY: EntryState = {
  locations: {},
  staffing: {},
  wrong: {},
  outcomes: {},
  nothing: false,
  problem: null,
  busy: false,
  attempt: 0,
};

export function useEntry(meldkamer: MeldkamerId, view: MeldkamerView, posts: readonly PostId[]) {
  const { store, sessions } = useLive();
  const { session } = useSession();
  const [state, setState] = useState(EMPTY);
  const unanswered = useRef<ReadonlyMap<string, Prepared>>(new Map());

  function changeRow(row: string, change: Pick<Partial<EntryState>, 'locations' | 'staffing'>) {
    setState((before) => ({
      ...before,
      ...change,
      wrong: without(before.wrong, [row]),
      outcomes: without(before.outcomes, [row]),
      nothing: false,
    }));
  }

  async function submit(): Promise<void> {
    const locations = view.functions.map((one) => ({ view: one, draft: state.locations[one.id] ?? NO_LOCATION }));
    const staffing = posts.map((post) => ({
      post,
      known: view.staffing.find((one) => one.post === post) ?? null,
      draft: state.staffing[post] ?? NO_STAFFING,
    }));
    const problems = [
      ...locations.flatMap(({ view: one, draft }) => locationProblems(one.id, draft)),
      ...staffing.flatMap(({ post, draft }) => staffingProblems(post, draft)),
    ];
    const attempt = state.attempt + 1;
    const now = store.now();
    if (now === null || session === null) return;
    const wrong = Object.fromEntries(problems.toReversed().map(({ row, ...one }): [string, Wrong] => [row, one]));
    const sent =
      problems.length > 0
        ? []
        : prepare(locations, staffing, {
            meldkamer,
            now,
            newId: () => crypto.randomUUID(),
            earlier: unanswered.current,
          });
    if (sent.length === 0) {
      setState((before) => ({ ...before, wrong, nothing: problems.length === 0, problem: null, attempt }));
      return;
    }
    setState((before) => ({ ...before, wrong: {}, nothing: false, problem: null, busy: true }));
    unanswered.current = new Map(sent.map((one) => [one.row, one]));
    const answer = await sendEvents(sent.map(({ event }) => event));
    if (!answer.ok) {
      if (answer.problem.status === 401) void sessions.refresh();
      setState((before) => ({ ...before, problem: answer.problem, busy: false, attempt }));
      return;
    }
    unanswered.current = new Map();
    const outcomes = outcomesOf(sent, answer.value);
    const recorded = outcomes.filter(isRecorded).map(({ row }) => row);
    const refusals = refusalsOf(outcomes, (row) => posts.some((post) => post === row));
    setState((before) => ({
      ...before,
      locations: without(before.locations, recorded),
      staffing: without(before.staffing, recorded),
      wrong: Object.fromEntries(refusals.map((refusal) => [refusal.row, { field: refusal.field, refusal }])),
      outcomes: Object.fromEntries(outcomes.map((one) => [one.row, one])),
      busy: false,
      attempt,
    }));
  }

  return {
    state,
    submit,
    locationOf: (row: string) => state.locations[row] ?? NO_LOCATION,
    staffingOf: (row: string) => state.staffing[row] ?? NO_STAFFING,
    setLocation: (row: string, draft: LocationDraft) =>
      changeRow(row, { locations: { ...state.locations, [row]: draft } }),
    setStaffing: (row: string, draft: StaffingDraft) =>
      changeRow(row, { staffing: { ...state.staffing, [row]: draft } }),
    pending:
      Object.values(state.locations).filter(isLocationTouched).length +
      Object.values(state.staffing).filter(isStaffingTouched).length,
  };
}

function without<T>(record: Readonly<Record<string, T>>, rows: readonly string[]): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([row]) => !rows.includes(row)));
}
