// One function: where it was last known to be, and where it is now. Everything is a native field, so the keyboard is enough.

import type { FunctionView } from '#shared/overview/function-view.ts';
import { MELDKAMERS } from '#shared/reference/meldkamers.ts';
import { FreshnessMark } from '../../parts/freshness-mark.tsx';
import { useNow } from '../../parts/server-now.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import { clockMinutes, momentText } from '../../words/format.ts';
import { useSpeech } from '../../words/words.tsx';
import { CHOICES, type Choice, type LocationDraft } from './entry-draft.ts';
import type { RowOutcome } from './entry-outcome.ts';
import { FieldError, type Wrong } from './field-error.tsx';
import { fieldId } from './field-id.ts';
import styles from './manual.module.css';
import { ReconfirmTick } from './reconfirm-tick.tsx';
import { RowOutcomeText } from './row-outcome.tsx';

export type FunctionRowProps = {
  readonly view: FunctionView;
  readonly draft: LocationDraft;
  readonly wrong: Wrong | null;
  readonly outcome: RowOutcome | null;
  readonly onChange: (draft: LocationDraft) => void;
};

export function FunctionRow({ view, draft, wrong, outcome, onChange }: FunctionRowProps) {
  const { words, naming } = useSpeech();
  const { manual } = words;
  const name = naming.function(view.id);
  const id = (field: Parameters<typeof fieldId>[1]) => fieldId(view.id, field);
  const canReconfirm = view.claim !== null && view.claim.location.kind !== 'unknown';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot take a place in the grid of the row
    <div role="group" aria-labelledby={id('name')} className={styles['row']} data-wrong={wrong !== null}>
      <p id={id('name')} className={styles['name']}>
        {name}
      </p>
      <LastKnown view={view} />
      <div className={styles['field']}>
        <label htmlFor={id('choice')}>{manual.now}</label>
        <select
          id={id('choice')}
          className={styles['input']}
          value={draft.choice}
          {...ariaOf(wrong, 'choice', view.id)}
          onChange={({ currentTarget }) =>
            onChange({ ...draft, choice: currentTarget.value as Choice, reconfirm: false })
          }
        >
          {CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {manual.choice[choice]}
            </option>
          ))}
        </select>
      </div>
      <div className={styles['more']}>
        {draft.choice === 'other' ? (
          <div className={styles['field']}>
            <label htmlFor={id('meldkamer')}>{manual.which}</label>
            <select
              id={id('meldkamer')}
              className={styles['input']}
              value={draft.meldkamer}
              {...ariaOf(wrong, 'meldkamer', view.id)}
              onChange={({ currentTarget }) =>
                onChange({ ...draft, meldkamer: currentTarget.value as LocationDraft['meldkamer'] })
              }
            >
              <option value="">{manual.whichNone}</option>
              {MELDKAMERS.filter((one) => one.id !== view.meldkamer).map((one) => (
                <option key={one.id} value={one.id}>
                  {one.id} {one.name}
                </option>
              ))}
            </select>
          </div>
        ) : null}
        {draft.choice === 'elsewhere' ? (
          <div className={styles['field']}>
            <label htmlFor={id('place')}>{manual.place}</label>
            <input
              id={id('place')}
              className={styles['input']}
              value={draft.place}
              maxLength={80}
              autoComplete="off"
              {...ariaOf(wrong, 'place', view.id)}
              onChange={({ currentTarget }) => onChange({ ...draft, place: currentTarget.value })}
            />
          </div>
        ) : null}
        {draft.choice === 'unchanged' && canReconfirm ? (
          <ReconfirmTick
            row={view.id}
            name={name}
            checked={draft.reconfirm}
            onChange={(reconfirm) => onChange({ ...draft, reconfirm })}
          />
        ) : null}
      </div>
      {wrong === null ? null : <FieldError row={view.id} wrong={wrong} />}
      <RowOutcomeText outcome={outcome} />
    </div>
  );
}

/** Marks the field that is wrong and ties the words to it. */
export function ariaOf(wrong: Wrong | null, field: Wrong['field'], row: string) {
  return wrong?.field === field ? { 'aria-invalid': true, 'aria-describedby': `${fieldId(row, field)}-error` } : {};
}

function LastKnown({ view }: { readonly view: FunctionView }) {
  const { words, naming } = useSpeech();
  const { manual, domain } = words;
  const now = useNow();
  const { claim } = view;
  if (claim === null) {
    return (
      <p className={styles['known']}>
        <span className="visually-hidden">{manual.lastKnown}: </span>
        <StatusMark location="unknown" /> {manual.nothingKnown}
      </p>
    );
  }
  const where = claim.location.kind === 'unknown' ? null : naming.place(claim.location);
  return (
    <p className={styles['known']}>
      <span className="visually-hidden">{manual.lastKnown}: </span>
      <span>{where ?? domain.locationClass.unknown}</span>
      <span className={styles['quiet']}>{manual.since(momentText(claim.since, now))}</span>
      <FreshnessMark freshness={view.freshness} confirmedAt={view.confirmedAt} manual={view.manual} />
      {claim.reconfirmBy === null ? null : (
        <span className={styles['quiet']}>{domain.reconfirmBefore(clockMinutes(claim.reconfirmBy))}</span>
      )}
    </p>
  );
}
