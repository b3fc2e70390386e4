// One post: how it was last known to be staffed, and how it is staffed now. Head counts only.

import type { StaffingView } from '#shared/overview/staffing-view.ts';
import type { PostId } from '#shared/reference/functions.ts';
import { FreshnessMark } from '../../parts/freshness-mark.tsx';
import { StaffingMark } from '../../parts/staffing-mark.tsx';
import { clockMinutes } from '../../words/format.ts';
import { useSpeech } from '../../words/words.tsx';
import type { StaffingDraft } from './entry-draft.ts';
import type { RowOutcome } from './entry-outcome.ts';
import { FieldError, type Wrong } from './field-error.tsx';
import { fieldId } from './field-id.ts';
import { ariaOf } from './function-row.tsx';
import styles from './manual.module.css';
import { ReconfirmTick } from './reconfirm-tick.tsx';
import { RowOutcomeText } from './row-outcome.tsx';

export type StaffingRowProps = {
  readonly post: PostId;
  readonly known: StaffingView | null;
  /** The minimum of the policy, which goes before what anyone fills in. */
  readonly agreed: number | null;
  readonly draft: StaffingDraft;
  readonly wrong: Wrong | null;
  readonly outcome: RowOutcome | null;
  readonly onChange: (draft: StaffingDraft) => void;
};

export function StaffingRow({ post, known, agreed, draft, wrong, outcome, onChange }: StaffingRowProps) {
  const { words, naming } = useSpeech();
  const { manual } = words;
  const name = naming.post(post);
  const id = (field: Parameters<typeof fieldId>[1]) => fieldId(post, field);
  const isTyped = draft.filled !== '' || draft.minimum !== '';
  const canReconfirm = known !== null && known.headcount !== null && !isTyped;
  function number(field: 'filled' | 'minimum') {
    return (
      <div className={styles['field']}>
        <label htmlFor={id(field)}>{manual[field]}</label>
        <input
          id={id(field)}
          className={`${styles['input']} ${styles['count']}`}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          value={draft[field]}
          {...ariaOf(wrong, field, post)}
          onChange={({ currentTarget }) => onChange({ ...draft, [field]: currentTarget.value, reconfirm: false })}
        />
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot take a place in the grid of the row
    <div role="group" aria-labelledby={id('name')} className={styles['staffingRow']} data-wrong={wrong !== null}>
      <p id={id('name')} className={styles['name']}>
        {name}
      </p>
      <Known known={known} />
      {number('filled')}
      {agreed === null ? number('minimum') : <p className={styles['agreed']}>{manual.minimumOfPolicy(agreed)}</p>}
      {canReconfirm ? (
        <ReconfirmTick
          row={post}
          name={name}
          checked={draft.reconfirm}
          onChange={(reconfirm) => onChange({ ...draft, reconfirm })}
        />
      ) : (
        <span />
      )}
      {wrong === null ? null : <FieldError row={post} wrong={wrong} />}
      <RowOutcomeText outcome={outcome} />
    </div>
  );
}

function Known({ known }: { readonly known: StaffingView | null }) {
  const { words } = useSpeech();
  const { manual, domain } = words;
  if (known === null) {
    return (
      <p className={styles['known']}>
        <span className="visually-hidden">{manual.lastKnown}: </span>
        {manual.nothingKnown}
      </p>
    );
  }
  const { headcount } = known;
  return (
    <p className={styles['known']}>
      <span className="visually-hidden">{manual.lastKnown}: </span>
      <StaffingMark level={known.level} freshness={known.freshness} />
      {headcount === null ? null : (
        <span className={styles['quiet']}>{manual.headcount(headcount.filled, headcount.minimum)}</span>
      )}
      <FreshnessMark freshness={known.freshness} confirmedAt={known.confirmedAt} manual={known.manual} />
      {known.reconfirmBy === null ? null : (
        <span className={styles['quiet']}>{domain.reconfirmBefore(clockMinutes(known.reconfirmBy))}</span>
      )}
    </p>
  );
}
