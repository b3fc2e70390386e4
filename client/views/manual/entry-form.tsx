// The form for one meldkamer: a row per function and per post, what is wrong on top, and until when it will hold.

import { after } from '#shared/base/time.ts';
import { MANUAL_GRACE } from '#shared/location/location.ts';
import { isKnown } from '#shared/overview/freshness.ts';
import type { FunctionView } from '#shared/overview/function-view.ts';
import type { MeldkamerView } from '#shared/overview/overview.ts';
import { DISCIPLINES } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { ErrorSummary } from '../../form/error-summary.tsx';
import { TypedBack } from '../../form/form-fields.tsx';
import { SendingForm } from '../../form/sending-form.tsx';
import { minuteText } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { ManualWords } from '../../i18n/nl/manual.ts';
import { usePicture } from '../../live/hooks.ts';
import { Button } from '../../parts/controls/button.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { useNow } from '../../parts/marks/server-now.ts';
import { ChangeList } from './change-list.tsx';
import { isRecorded, type RowOutcome } from './entry-outcome.ts';
import { EntryRow, KnownPlace, KnownStaffing } from './entry-row.tsx';
import { FillInPanel } from './fill-in-panel.tsx';
import styles from './manual.module.css';
import { useEntry } from './use-entry.ts';
import { useFillKeys } from './use-fill-keys.ts';

export type EntryFormProps = {
  readonly meldkamer: MeldkamerId;
  readonly view: MeldkamerView;
  /** Functions of others that were here when they were last known to be away. */
  readonly guests: readonly FunctionView[];
};

export function EntryForm({ meldkamer, view, guests }: EntryFormProps) {
  const { words, naming } = useI18n();
  const { manual, domain } = words;
  const { policy } = usePicture();
  const entry = useEntry(meldkamer, view, guests);
  const { form, state, isBack, rows, byRow, fields, outcomes, changes, pending, submit } = entry;
  const disciplines = DISCIPLINES.filter((discipline) =>
    rows.places.some((one) => one.shown.discipline === discipline),
  );
  const row = (id: string) => ({ form, fields: byRow.get(id) ?? [], outcome: outcomes[id] });
  useFillKeys({ fill: entry.fill, submit, disciplines });
  return (
    <SendingForm className={styles['form']} isBusy={state.busy} send={submit}>
      {isBack ? <TypedBack /> : null}
      <ErrorSummary form={form} fields={fields} whole={state.whole} attempt={state.attempt} />
      <FeedAlive view={view} />
      <FillInPanel disciplines={disciplines} fill={entry.fill} filled={entry.filled} pending={pending}>
        <ChangeList changes={changes} outcomes={outcomes} />
      </FillInPanel>
      <div className={styles['halves']}>
        <Panel title={manual.functions}>
          {disciplines.map((discipline) => (
            <section key={discipline} className={styles['discipline']} aria-label={domain.discipline[discipline]}>
              <h3>{domain.discipline[discipline]}</h3>
              {rows.places
                .filter(({ shown }) => shown.discipline === discipline)
                .map(({ shown, own }) => (
                  <EntryRow key={shown.id} kind="function" name={naming.function(shown.id)} {...row(shown.id)}>
                    <KnownPlace view={shown} own={own} />
                  </EntryRow>
                ))}
            </section>
          ))}
        </Panel>
        <Panel title={manual.staffing}>
          {rows.seats.map(({ post, shown }) => (
            <EntryRow key={post} kind="post" name={naming.post(post)} {...row(post)}>
              <KnownStaffing known={shown} />
            </EntryRow>
          ))}
        </Panel>
      </div>
      {guests.length === 0 ? null : (
        <Panel title={manual.received}>
          <p className={styles['quiet']}>{manual.receivedMeans}</p>
          {guests.map((one) => (
            <EntryRow key={one.id} kind="function" name={naming.function(one.id)} {...row(one.id)}>
              <KnownPlace view={one} own={null} />
            </EntryRow>
          ))}
        </Panel>
      )}
      <div className={styles['submit']}>
        <Button look="primary" type="submit" isDisabled={state.busy}>
          {state.busy ? manual.busy : manual.submit} <kbd>{manual.submitKey}</kbd>
        </Button>
        <p>{pending === 0 ? manual.nothingPending : manual.pending(pending)}</p>
        <HoldsUntil within={policy.location.reconfirmManualWithin} />
        <p role="status" className={styles['summary']}>
          {doneText(Object.values(outcomes), manual)}
        </p>
      </div>
    </SendingForm>
  );
}

function doneText(outcomes: readonly RowOutcome[], words: ManualWords): string {
  const recorded = outcomes.filter(isRecorded).length;
  if (outcomes.length === 0) return '';
  return recorded === outcomes.length
    ? words.done(recorded)
    : words.doneWithRefused(recorded, outcomes.length - recorded);
}

/** While the feed lives, its next report goes before whatever is entered here. */
function FeedAlive({ view }: { readonly view: MeldkamerView }) {
  const { manual } = useI18n().words;
  const alive = view.feeds.filter(({ manual: byHand, freshness }) => !byHand && isKnown(freshness));
  if (alive.length === 0) return null;
  return (
    <p className={styles['warning']} role="status">
      {manual.feedAlive(alive.map(({ system }) => system).join(', '), view.meldkamer.name)}
    </p>
  );
}

function HoldsUntil({ within }: { /** Milliseconds. */ readonly within: number }) {
  const { manual } = useI18n().words;
  const now = useNow();
  if (now === null) return null;
  const until = after(now, within);
  return <p>{manual.holdsUntil(minuteText(until, now), minuteText(after(until, MANUAL_GRACE), now))}</p>;
}
