// The form for one meldkamer: a row per function and per post, what is wrong on top, and until when it will hold.

import { type FormEvent, useMemo } from 'react';
import { after } from '#shared/base/time.ts';
import type { MeldkamerView } from '#shared/overview/overview.ts';
import { isKnown } from '#shared/picture/freshness.ts';
import { DISCIPLINES, type PostId } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { usePicture } from '../../live/hooks.ts';
import { Button } from '../../parts/button.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useNow } from '../../parts/server-now.ts';
import { clockMinutes, isoDate } from '../../words/format.ts';
import { problemClause } from '../../words/problem-text.ts';
import { useSpeech } from '../../words/words.tsx';
import { isRecorded } from './entry-outcome.ts';
import { type Complaint, ErrorSummary } from './error-summary.tsx';
import { useWrongText } from './field-error.tsx';
import { fieldId } from './field-id.ts';
import { FunctionRow } from './function-row.tsx';
import styles from './manual.module.css';
import { StaffingRow } from './staffing-row.tsx';
import { useEntry } from './use-entry.ts';

export function EntryForm({ meldkamer, view }: { readonly meldkamer: MeldkamerId; readonly view: MeldkamerView }) {
  const { manual, domain, problems } = useSpeech().words;
  const picture = usePicture();
  const posts = useMemo<readonly PostId[]>(() => [...new Set(view.functions.map(({ post }) => post))], [view]);
  const entry = useEntry(meldkamer, view, posts);
  const { state } = entry;
  const complaints = useComplaints(state, view, posts);
  const minimums = picture.policy.staffing.minimums;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!state.busy) void entry.submit();
  }

  return (
    <form noValidate className={styles['form']} onSubmit={submit} aria-busy={state.busy}>
      {complaints.length === 0 ? null : <ErrorSummary complaints={complaints} attempt={state.attempt} />}
      <FeedAlive view={view} />
      <div className={styles['halves']}>
        <Panel title={manual.functions}>
          {DISCIPLINES.map((discipline) => {
            const rows = view.functions.filter((one) => one.discipline === discipline);
            return rows.length === 0 ? null : (
              <section key={discipline} className={styles['discipline']} aria-label={domain.discipline[discipline]}>
                <h3>{domain.discipline[discipline]}</h3>
                {rows.map((one) => (
                  <FunctionRow
                    key={one.id}
                    view={one}
                    draft={entry.locationOf(one.id)}
                    wrong={state.wrong[one.id] ?? null}
                    outcome={state.outcomes[one.id] ?? null}
                    onChange={(draft) => entry.setLocation(one.id, draft)}
                  />
                ))}
              </section>
            );
          })}
        </Panel>
        <Panel title={manual.staffing}>
          {posts.map((post) => (
            <StaffingRow
              key={post}
              post={post}
              known={view.staffing.find((one) => one.post === post) ?? null}
              agreed={minimums.find((one) => one.post === post)?.minimum ?? null}
              draft={entry.staffingOf(post)}
              wrong={state.wrong[post] ?? null}
              outcome={state.outcomes[post] ?? null}
              onChange={(draft) => entry.setStaffing(post, draft)}
            />
          ))}
        </Panel>
      </div>
      <div className={styles['submit']}>
        <Button look="primary" type="submit" isDisabled={state.busy}>
          {state.busy ? manual.busy : manual.submit}
        </Button>
        <p>{entry.pending === 0 ? manual.nothingPending : manual.pending(entry.pending)}</p>
        <HoldsUntil within={picture.policy.location.reconfirmManualWithin} />
        <p role="status" className={styles['summary']}>
          {state.problem === null ? doneText(state, manual) : null}
          {state.problem === null
            ? null
            : state.problem.status === 0
              ? manual.unreachable
              : manual.failed(problemClause(problems, state.problem))}
        </p>
      </div>
    </form>
  );
}

type State = ReturnType<typeof useEntry>['state'];

function doneText(
  { outcomes }: State,
  words: {
    readonly done: (count: number) => string;
    readonly doneWithRefused: (done: number, refused: number) => string;
  },
): string {
  const all = Object.values(outcomes);
  const recorded = all.filter(isRecorded).length;
  if (all.length === 0) return '';
  return recorded === all.length ? words.done(recorded) : words.doneWithRefused(recorded, all.length - recorded);
}

/** In the order of the page. */
function useComplaints(state: State, view: MeldkamerView, posts: readonly PostId[]): readonly Complaint[] {
  const { words, naming } = useSpeech();
  const text = useWrongText();
  const first = view.functions[0];
  if (state.nothing && first !== undefined) {
    return [{ fieldId: fieldId(first.id, 'choice'), about: '', text: words.manual.error.nothing }];
  }
  const named = [
    ...view.functions.map(({ id }) => [id, naming.function(id)] as const),
    ...posts.map((post) => [post, naming.post(post)] as const),
  ];
  return named.flatMap(([row, about]) => {
    const wrong = state.wrong[row];
    return wrong === undefined ? [] : [{ fieldId: fieldId(row, wrong.field), about, text: text(wrong) }];
  });
}

/** While the feed lives, its next report goes before whatever is entered here. */
function FeedAlive({ view }: { readonly view: MeldkamerView }) {
  const { manual } = useSpeech().words;
  const alive = view.feeds.filter(({ manual: byHand, freshness }) => !byHand && isKnown(freshness));
  if (alive.length === 0) return null;
  return (
    <p className={styles['warning']} role="status">
      {manual.feedAlive(alive.map(({ system }) => system).join(', '), view.meldkamer.name)}
    </p>
  );
}

function HoldsUntil({ within }: { /** Milliseconds. */ readonly within: number }) {
  const { manual } = useSpeech().words;
  const now = useNow();
  if (now === null) return null;
  const until = after(now, within);
  const clock = clockMinutes(until);
  return <p>{manual.holdsUntil(isoDate(until) === isoDate(now) ? clock : `${isoDate(until)} ${clock}`)}</p>;
}
