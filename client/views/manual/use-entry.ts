// The state of the form: what was typed, what is wrong, what became of each row. Nothing typed is lost by a failure; a row that was
// recorded is clean again.

import { useRef, useState } from 'react';
import type { Claim } from '#shared/location/location.ts';
import type { FunctionView } from '#shared/overview/function-view.ts';
import type { MeldkamerView } from '#shared/overview/overview.ts';
import type { StaffingView } from '#shared/overview/staffing-view.ts';
import { functionState } from '#shared/picture/picture.ts';
import { reportsOn } from '#shared/picture/post-staffing.ts';
import { handSource } from '#shared/reference/by-hand.ts';
import type { PostId } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { receiverSource } from '#shared/reference/source.ts';
import { readDraft } from '../../form/draft.ts';
import type { Draft, DraftValue, FormField } from '../../form/field.ts';
import { useForm } from '../../form/use-form.ts';
import { NOTHING_WRONG, type Wrong } from '../../form/wrong.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { problemClause } from '../../i18n/problem-text.ts';
import { useLive, usePicture, useSession } from '../../live/hooks.ts';
import type { Problem } from '../../live/http.ts';
import { useTyped } from '../../live/use-typed.ts';
import { IS_EXERCISE } from '../../live/world.ts';
import {
  isTouched,
  keptValue,
  knownText,
  type LocationSaid,
  locationFields,
  returnFields,
  type StaffingSaid,
  seatsToReconfirm,
  staffingFields,
  toReconfirm,
  withoutOvertaken,
} from './entry-fields.ts';
import { isRecorded, outcomesOf, type RowOutcome, refusalsOf } from './entry-outcome.ts';
import { type LocationRow, type Prepared, prepare } from './manual-events.ts';
import { sendEvents } from './send-events.ts';

/** `guests`: functions of others of which this meldkamer may say that they went home. */
export function useEntry(
  meldkamer: MeldkamerId,
  view: MeldkamerView,
  posts: readonly PostId[],
  guests: readonly FunctionView[],
) {
  const { store, sessions } = useLive();
  const { session } = useSession();
  const picture = usePicture();
  const { minimums } = picture.policy.staffing;
  const i18n = useI18n();
  const { manual, problems } = i18n.words;
  const form = useForm();
  const source = session === null ? null : handSource(session, meldkamer);
  // R11: what is confirmed again is one's own word, never that of another source in one's own name.
  const functions = view.functions.map((one) => toReconfirm(one, ownClaim(one)));
  const known: ReadonlyMap<string, string | null> = new Map<string, string | null>([
    ...[...functions, ...guests].map((one) => [one.id, knownText(one)] as const),
    ...posts.map((post) => [post, knownText(seatsOf(post))] as const),
  ]);
  const [typed, setDraft, isBack] = useTyped<Draft>(`entry ${meldkamer}`, () => ({}));
  const draft = withoutOvertaken(typed, known);
  const [outcomes, setOutcomes] = useState<Readonly<Record<string, RowOutcome>>>({});
  const unanswered = useRef<ReadonlyMap<string, Prepared>>(new Map());
  const rows: ReadonlyMap<string, readonly FormField[]> = new Map<string, readonly FormField[]>([
    ...functions.map((one) => [one.id, locationFields(one, draft, i18n)] as const),
    ...posts.map((post) => {
      const agreed =
        minimums.find(({ post: of, qualification, during }) => of === post && qualification === null && during === null)
          ?.minimum ?? null;
      return [post, staffingFields(post, seatsOf(post), agreed, draft, i18n)] as const;
    }),
    ...guests.map((one) => [one.id, returnFields(one, i18n)] as const),
  ]);
  const fields = [...rows.values()].flat();

  function ownClaim({ id }: FunctionView): Claim | null {
    return source === null ? null : (functionState(picture, id).claims[source] ?? null);
  }

  function seatsOf(post: PostId): StaffingView | null {
    const { byHand } = reportsOn(picture, post);
    const known = view.staffing.find((one) => one.post === post) ?? null;
    return seatsToReconfirm(known, byHand?.source === source ? byHand : null);
  }

  function change(name: string, value: DraftValue) {
    form.mend(name);
    setDraft((before) => ({ ...before, [name]: keptValue(name, value, known) }));
    setOutcomes((before) => Object.fromEntries(Object.entries(before).filter(([row]) => !name.startsWith(`${row}.`))));
  }

  function preparedOf(said: Readonly<Record<string, unknown>>): readonly Prepared[] {
    const now = store.now();
    if (now === null || source === null) return [];
    return prepare(
      [
        ...functions.map((one) => ({ view: one, said: said[one.id] as LocationSaid })),
        ...guests.map((one) => returnRow(meldkamer, one, said[one.id] as LocationSaid)),
      ],
      posts.map((post) => ({ post, known: seatsOf(post), said: said[post] as StaffingSaid })),
      { source, now, newId: () => crypto.randomUUID(), earlier: unanswered.current },
    );
  }

  function failed(problem: Problem): Wrong {
    const whole = problem.status === 0 ? manual.unreachable : manual.failed(problemClause(problems, problem));
    return { ...NOTHING_WRONG, whole };
  }

  function submit() {
    if (session === null) return;
    void form.submit(readDraft(fields, draft), fields, async (said) => {
      const sent = preparedOf(said);
      if (sent.length === 0) return { ...NOTHING_WRONG, whole: manual.error.nothing };
      unanswered.current = new Map(sent.map((one) => [one.row, one]));
      const answer = await sendEvents(
        sent.map(({ event }) => event),
        IS_EXERCISE ? (picture.exercise?.number ?? null) : null,
      );
      if (!answer.ok) {
        if (answer.problem.status === 401) void sessions.refresh();
        return failed(answer.problem);
      }
      unanswered.current = new Map();
      const became = outcomesOf(sent, answer.value);
      const recorded = became.filter(isRecorded).map(({ row }) => `${row}.`);
      const isDone = (name: string) => recorded.some((row) => name.startsWith(row));
      setDraft((before) => Object.fromEntries(Object.entries(before).filter(([name]) => !isDone(name))));
      setOutcomes(Object.fromEntries(became.map((one) => [one.row, one])));
      const refused = refusalsOf(became, (row) => posts.some((post) => post === row), i18n.words);
      return Object.keys(refused).length === 0 ? null : { whole: null, fields: refused };
    });
  }

  return {
    form: { id: 'entry', draft, wrong: form.state.fields, change },
    state: form.state,
    isBack,
    ownClaim,
    rows,
    fields,
    outcomes,
    pending: [...rows.keys()].filter((row) => isTouched(row, draft)).length,
    submit,
  };
}

/** R91. What is ticked of a function of another meldkamer is that it went home. */
function returnRow(receiver: MeldkamerId, view: FunctionView, { reconfirm = false }: LocationSaid): LocationRow {
  return { view, said: { choice: reconfirm ? 'own' : null }, source: receiverSource(receiver, view.meldkamer) };
}
