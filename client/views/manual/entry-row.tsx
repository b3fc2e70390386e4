// One function or post: what was last known of it, what is said of it now, and what became of that.

import type { ReactNode } from 'react';
import type { Claim } from '#shared/location/location.ts';
import type { FunctionView } from '#shared/overview/function-view.ts';
import type { StaffingView } from '#shared/overview/staffing-view.ts';
import { countText } from '#shared/words/count-text.ts';
import type { FormField } from '../../form/field.ts';
import type { FilledForm } from '../../form/filled-form.ts';
import { FormFields } from '../../form/form-fields.tsx';
import { minuteText, momentText } from '../../i18n/format.ts';
import { useI18n, useWords } from '../../i18n/i18n.tsx';
import { FreshnessMark } from '../../parts/marks/freshness-mark.tsx';
import { PlaceSaying } from '../../parts/marks/place-saying.tsx';
import { useNow } from '../../parts/marks/server-now.ts';
import { StaffingMark } from '../../parts/marks/staffing-mark.tsx';
import { StaffingSayings } from '../../parts/marks/staffing-sayings.tsx';
import { StatusMark } from '../../parts/marks/status-mark.tsx';
import { dueOf, saidBeside } from './entry-fields.ts';
import type { RowOutcome } from './entry-outcome.ts';
import styles from './manual.module.css';

export type EntryRowProps = {
  readonly kind: 'function' | 'post';
  readonly name: string;
  readonly form: FilledForm;
  readonly fields: readonly FormField[];
  readonly outcome: RowOutcome | undefined;
  /** What was last known. */
  readonly children: ReactNode;
};

export function EntryRow({ kind, name, form, fields, outcome, children }: EntryRowProps) {
  const { manual } = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot take a place in the grid of the row
    <div role="group" aria-label={name} className={styles['row']} data-kind={kind}>
      <p className={styles['name']}>{name}</p>
      <p className={styles['known']}>
        <span className="visually-hidden">{manual.lastKnown}: </span>
        {children}
      </p>
      <FormFields form={form} fields={fields} />
      {outcome === undefined ? null : <Outcome outcome={outcome} />}
    </div>
  );
}

export function Outcome({ outcome: { status, position = 0 } }: { readonly outcome: RowOutcome }) {
  const { result } = useWords().manual;
  const said = result[status];
  return (
    <p className={styles['outcome']} data-status={status}>
      {typeof said === 'string' ? said : said(countText(position))}
    </p>
  );
}

export type KnownPlaceProps = {
  readonly view: FunctionView;
  /** What the one who enters said of it last. */
  readonly own: Claim | null;
};

export function KnownPlace({ view, own }: KnownPlaceProps) {
  const { words, naming } = useI18n();
  const { manual, domain } = words;
  const now = useNow();
  const { claim } = view;
  if (claim === null) {
    return (
      <>
        <StatusMark location="unknown" /> {manual.nothingKnown}
      </>
    );
  }
  const where = claim.location.kind === 'unknown' ? null : naming.place(claim.location);
  return (
    <>
      <span>{where ?? domain.locationClass.unknown}</span>
      <span className={styles['quiet']}>{manual.since(momentText(claim.since, now))}</span>
      {saidBeside(view, claim, own).map((one) => (
        <span key={one.source}>
          <PlaceSaying claim={one} />
        </span>
      ))}
      {view.unconfirmedReturn ? <span className={styles['quiet']}>{domain.unconfirmedReturn}</span> : null}
      {view.unconfirmedBy.length > 0 && !view.unconfirmedReturn ? (
        <span className={styles['quiet']}>{domain.returnToConfirm.short}</span>
      ) : null}
      {view.lasting.length > 0 ? <span className={styles['quiet']}>{domain.elsewhereToConfirm.short}</span> : null}
      <FreshnessMark ofStatement freshness={view.freshness} confirmedAt={view.confirmedAt} manual={view.manual} />
      <ReconfirmBefore at={claim.reconfirmBy ?? dueOf(own, now)} />
    </>
  );
}

/** Head counts only. */
export function KnownStaffing({ known }: { readonly known: StaffingView | null }) {
  const { words, naming } = useI18n();
  const { manual, domain } = words;
  if (known === null) return manual.nothingKnown;
  const { headcount } = known;
  return (
    <>
      <StaffingMark level={known.level} freshness={known.freshness} />
      {headcount === null ? null : (
        <span className={styles['quiet']}>{manual.headcount(headcount.filled, headcount.minimum)}</span>
      )}
      {known.sharedWith === null ? null : (
        <span className={styles['quiet']}>{domain.cacoShared.agreed(naming.subject(known.sharedWith))}</span>
      )}
      <FreshnessMark ofStatement freshness={known.freshness} confirmedAt={known.confirmedAt} manual={known.manual} />
      <ReconfirmBefore at={known.reconfirmBy} />
      <StaffingSayings sayings={known.sayings.map(({ source, headcount: seats }) => ({ source, seats }))} />
    </>
  );
}

function ReconfirmBefore({ at }: { readonly at: StaffingView['reconfirmBy'] }) {
  const { domain } = useWords();
  const now = useNow();
  return at === null ? null : <span className={styles['quiet']}>{domain.reconfirmBefore(minuteText(at, now))}</span>;
}
