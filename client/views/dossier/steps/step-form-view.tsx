// One form for every step: what is wrong on top, each problem at its field, and what changed meanwhile beside what was typed.

import { useId } from 'react';
import { confirmsNothing } from '#shared/dossier/decision-reach.ts';
import type { OpenPoint } from '#shared/rules/open-points.ts';
import type { StepKind } from '#shared/rules/steps.ts';
import { countText } from '#shared/words/count-text.ts';
import type { Typed } from '../../../form/changed-draft.ts';
import { ErrorSummary } from '../../../form/error-summary.tsx';
import type { Draft } from '../../../form/field.ts';
import { FormFields, PrivacyNote } from '../../../form/form-fields.tsx';
import { SendingForm } from '../../../form/sending-form.tsx';
import { useOpened } from '../../../form/use-opened.ts';
import { useWords } from '../../../i18n/i18n.tsx';
import { Button } from '../../../parts/controls/button.tsx';
import { ChangesNotice } from '../changes-notice.tsx';
import { FunctionReaches } from '../function-reach.tsx';
import { OneDecision } from '../sections/decision-section.tsx';
import { Unapproved } from '../unapproved.tsx';
import type { About } from './about.ts';
import { expectedCover } from './expected-cover.ts';
import styles from './step-form-view.module.css';
import { namesVersion } from './step-path.ts';
import { useStepForm } from './use-step-form.ts';

export type StepFormViewProps = {
  readonly kind: StepKind;
  readonly about: About;
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
  /** With what to say when it was recorded; null when it was closed without. */
  readonly onClose: (sentence: string | null) => void;
  readonly again: () => void;
};

export function StepFormView({ kind, about, typed, onTyped, onClose, again }: StepFormViewProps) {
  const { dossier, domain, form: around } = useWords();
  const { form, fields, seen, state, isOutdated, accept, submit } = useStepForm({
    kind,
    about,
    typed,
    onTyped,
    onDone: onClose,
    again,
  });
  const nothing = kind === 'confirm-claim' ? whyNothing(about, form.draft) : null;
  const expected = kind === 'decide' ? expectedCover(about, form.draft) : null;
  const heading = useOpened();
  const headingId = useId();

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the form from any of its fields
    <div
      className={styles['form']}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose(null);
      }}
    >
      <h3 ref={heading} id={headingId} tabIndex={-1}>
        {domain.step[kind]}
      </h3>
      <p>{kind === 'receive' && about.role !== 'lms' ? dossier.steps.receiving.note : dossier.steps.note[kind]}</p>
      {kind === 'start' ? <Unapproved afwijking={about.detail.afwijking} /> : null}
      {nothing === null ? null : <p role="status">{dossier.form.confirmsNothing[nothing]}</p>}
      {kind === 'close' || kind === 'withdraw' ? <StillOpen points={about.detail.afwijking.openPoints} /> : null}
      <PrivacyNote form={form.id} fields={fields} />
      {isOutdated ? <ChangesNotice detail={about.detail} seen={seen} onAccept={accept} /> : null}
      <ErrorSummary form={form} fields={fields} whole={isOutdated ? null : state.whole} attempt={state.attempt} />
      <SendingForm aria-labelledby={headingId} className={styles['fields']} isBusy={state.busy} send={submit}>
        {kind === 'confirm-claim' || kind === 'deny-claim' ? <Answered about={about} draft={form.draft} /> : null}
        <FormFields form={form} fields={fields} />
        {expected === null ? null : (
          <section aria-label={dossier.form.wouldCover} aria-live="polite">
            <p>{dossier.form.wouldCover}</p>
            <FunctionReaches functions={expected} />
          </section>
        )}
        <div className={styles['submit']}>
          <Button look="primary" type="submit" isDisabled={state.busy || isOutdated}>
            {state.busy ? around.busy : dossier.steps.submit[kind]}
          </Button>
          <Button onPress={() => onClose(null)}>{dossier.form.cancel}</Button>
        </div>
        <p className={styles['quiet']}>
          {namesVersion(kind) ? `${dossier.form.seenVersion(countText(seen.version))} ` : null}
          {fields.length === 0 ? null : dossier.form.kept}
        </p>
      </SendingForm>
    </div>
  );
}

/** R60: why what is confirmed would cover nothing. */
function whyNothing({ detail }: About, { decision }: Draft) {
  const claim = detail.decisions.find(({ id }) => id === decision);
  return claim === undefined ? null : confirmsNothing(claim);
}

/** What is confirmed or denied, as it stands: who said it, about what, and what it covers or would cover. */
function Answered({ about: { detail }, draft }: { readonly about: About; readonly draft: Draft }) {
  const index = detail.decisions.findIndex(({ id }) => id === draft['decision']);
  const decision = detail.dossier.decisions[index];
  if (decision === undefined) return null;
  return <OneDecision decision={decision} reach={detail.decisions[index] ?? null} isLast={false} lacking={null} />;
}

/** What whoever closes or withdraws it leaves open. */
function StillOpen({ points }: { readonly points: readonly OpenPoint[] }) {
  const { dossier, domain } = useWords();
  if (points.length === 0) return null;
  return (
    <section aria-label={dossier.open.title(points.length)}>
      <p>
        <strong>{dossier.open.title(points.length)}</strong>
      </p>
      <ul>
        {points.map((point) => (
          <li key={point}>{domain.openPoint[point]}</li>
        ))}
      </ul>
    </section>
  );
}
