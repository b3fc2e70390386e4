// The state of the form: what was typed, what is wrong, what became of each row. Nothing typed is lost by a failure; a row that was
// recorded is clean again.

import { useRef, useState } from 'react';
import type { FunctionView } from '#shared/overview/function-view.ts';
import type { MeldkamerView } from '#shared/overview/overview.ts';
import { handSource } from '#shared/reference/by-hand.ts';
import type { Discipline } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { receiverSource } from '#shared/reference/source.ts';
import { readDraft } from '../../form/draft.ts';
import type { Draft, DraftValue } from '../../form/field.ts';
import { useForm } from '../../form/use-form.ts';
import { NOTHING_WRONG, type Wrong } from '../../form/wrong.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { problemClause } from '../../i18n/problem-text.ts';
import { useLive, usePicture, useSession } from '../../live/hooks.ts';
import type { Problem } from '../../live/http.ts';
import { useTyped } from '../../live/use-typed.ts';
import { IS_EXERCISE } from '../../live/world.ts';
import { type Change, changesOf } from './changes.ts';
import { keptValue, type LocationSaid, type StaffingSaid, saidOfGuest, withoutOvertaken } from './entry-fields.ts';
import { isRecorded, outcomesOf, type RowOutcome, refusalsOf } from './entry-outcome.ts';
import { entryRows, fieldsByRow, knownTexts } from './entry-rows.ts';
import { type Filling, fillable, fillIn, type Left } from './fill-in.ts';
import { type Prepared, prepare } from './manual-events.ts';
import { sendEvents } from './send-events.ts';

/** What was filled in at once last, and the rows that it had to leave. */
export type FilledLast = { readonly how: Filling; readonly left: readonly Left[] };

/** `guests`: functions of others of which this meldkamer may say that they went home. */
export function useEntry(meldkamer: MeldkamerId, view: MeldkamerView, guests: readonly FunctionView[]) {
  const { store, sessions } = useLive();
  const { session } = useSession();
  const picture = usePicture();
  const i18n = useI18n();
  const { manual, problems } = i18n.words;
  const form = useForm();
  const source = session === null ? null : handSource(session, meldkamer);
  const rows = entryRows(picture, view, guests, source);
  const known = knownTexts(rows);
  const [typed, setDraft, isBack] = useTyped<Draft>(`entry ${meldkamer}`, () => ({}));
  const draft = withoutOvertaken(typed, known);
  const [outcomes, setOutcomes] = useState<Readonly<Record<string, RowOutcome>>>({});
  const [filled, setFilled] = useState<FilledLast | null>(null);
  const [sent, setSent] = useState<readonly Change[]>([]);
  const unanswered = useRef<ReadonlyMap<string, Prepared>>(new Map());
  const byRow = fieldsByRow(rows, draft, i18n);
  const fields = [...byRow.values()].flat();
  const asOf = store.now();
  const changes = asOf === null ? [] : changesOf(rows, byRow, draft, asOf, i18n);

  /** What became of it before, and what was wrong with it, is about something else by now. */
  function beginAnew(names: readonly string[]) {
    for (const name of names) form.mend(name);
    const isAnew = (row: string) => names.some((name) => name.startsWith(`${row}.`));
    setOutcomes((before) => Object.fromEntries(Object.entries(before).filter(([row]) => !isAnew(row))));
  }

  function change(name: string, value: DraftValue) {
    beginAnew([name]);
    setDraft((before) => ({ ...before, [name]: keptValue(name, value, known) }));
  }

  function fill(how: Filling, of: Discipline | null) {
    const some = fillable(rows, of);
    const after = fillIn(draft, some, how);
    setDraft(after.draft);
    setFilled({ how, left: after.left });
    beginAnew(some.flatMap(({ row }) => (byRow.get(row) ?? []).map(({ name }) => name)));
  }

  function preparedOf(said: Readonly<Record<string, unknown>>): readonly Prepared[] {
    const now = store.now();
    if (now === null || source === null) return [];
    return prepare(
      [
        ...rows.places.map((row) => ({ view: row.known, said: said[row.known.id] as LocationSaid })),
        ...guests.map((one) => ({
          view: one,
          said: saidOfGuest(said[one.id] as LocationSaid),
          // R91
          source: receiverSource(meldkamer, one.meldkamer),
        })),
      ],
      rows.seats.map((row) => ({ ...row, said: said[row.post] as StaffingSaid })),
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
      const prepared = preparedOf(said);
      if (prepared.length === 0) return { ...NOTHING_WRONG, whole: manual.error.nothing };
      unanswered.current = new Map(prepared.map((one) => [one.row, one]));
      const answer = await sendEvents(
        prepared.map(({ event }) => event),
        IS_EXERCISE ? (picture.exercise?.number ?? null) : null,
      );
      if (!answer.ok) {
        if (answer.problem.status === 401) void sessions.refresh();
        return failed(answer.problem);
      }
      unanswered.current = new Map();
      const became = outcomesOf(prepared, answer.value);
      const recorded = became.filter(isRecorded).map(({ row }) => `${row}.`);
      const isDone = (name: string) => recorded.some((row) => name.startsWith(row));
      setDraft((before) => Object.fromEntries(Object.entries(before).filter(([name]) => !isDone(name))));
      setOutcomes(Object.fromEntries(became.map((one) => [one.row, one])));
      setSent(changes);
      setFilled(null);
      const isPost = (row: string) => rows.seats.some(({ post }) => post === row);
      const refused = refusalsOf(became, isPost, i18n.words);
      return Object.keys(refused).length === 0 ? null : { whole: null, fields: refused };
    });
  }

  return {
    form: { id: 'entry', draft, wrong: form.state.fields, change },
    state: form.state,
    isBack,
    rows,
    byRow,
    fields,
    outcomes,
    filled,
    /** What will be recorded, and what became of what was sent last. */
    changes: [...sent.filter(({ row }) => isDone(row)), ...changes],
    pending: changes.length,
    fill,
    submit,
  };

  function isDone(row: string): boolean {
    return outcomes[row] !== undefined && changes.every((one) => one.row !== row);
  }
}
