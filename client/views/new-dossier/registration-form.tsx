// The form itself: what is wrong on top, then four groups of answers. Native fields, so that the keyboard is enough.

import type { FormEvent } from 'react';
import { AFWIJKING_KINDS, REASON_CATEGORIES } from '#shared/deviation/statement.ts';
import type { TrackedFunction } from '#shared/reference/functions.ts';
import { type MeldkamerId, meldkamerOf } from '#shared/reference/meldkamers.ts';
import { Button } from '../../parts/button.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useWords } from '../../words/words.tsx';
import { ChoiceField } from './choice-field.tsx';
import { draftFrom } from './draft.ts';
import { EndField } from './end-field.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { FunctionsField } from './functions-field.tsx';
import { MomentField } from './moment-field.tsx';
import styles from './new-dossier.module.css';
import { Overlap } from './overlap.tsx';
import { OwnerField } from './owner-field.tsx';
import { DateField, MinutesField, TextField } from './plain-fields.tsx';
import { ToField } from './to-field.tsx';
import { useRegistration } from './use-registration.ts';
import { meldkamersOf } from './who-may.ts';

export function RegistrationForm({ allowed }: { readonly allowed: readonly TrackedFunction[] }) {
  const { newDossier, domain } = useWords();
  const { state, change, submit } = useRegistration(() => draftFrom(location.search, allowed));
  const { draft, wrong } = state;

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (!state.busy) void submit();
  }

  return (
    <form noValidate className={styles['form']} onSubmit={onSubmit} aria-busy={state.busy}>
      <ErrorSummary state={state} />
      <Overlap state={state} onAlongside={() => void submit(state.overlapping)} />
      <Panel title={newDossier.what}>
        <div className={styles['group']}>
          <ChoiceField
            field="meldkamer"
            label={newDossier.meldkamer}
            isRequired
            none={newDossier.choose}
            choices={meldkamersOf(allowed).map((id) => [id, `${id} ${meldkamerOf(id).name}`])}
            value={draft.meldkamer}
            wrong={wrong.meldkamer}
            onChange={(meldkamer) => change({ meldkamer: meldkamer as MeldkamerId | '', functions: [] }, 'meldkamer')}
          />
          <FunctionsField
            allowed={allowed.filter(({ meldkamer }) => meldkamer === draft.meldkamer)}
            chosen={draft.functions}
            wrong={wrong.functions}
            onChange={(functions) => change({ functions }, 'functions')}
          />
          <ChoiceField
            field="kind"
            label={newDossier.kind}
            isRequired
            none={newDossier.choose}
            choices={AFWIJKING_KINDS.map((kind) => [kind, domain.afwijkingKind[kind]])}
            value={draft.kind}
            wrong={wrong.kind}
            onChange={(kind) => change({ kind: kind as typeof draft.kind }, 'kind')}
          />
          <ToField draft={draft} wrong={wrong.to} onChange={(changed) => change(changed, 'to')} />
        </div>
      </Panel>
      <Panel title={newDossier.when}>
        <div className={styles['group']}>
          <p className={styles['hint']}>{newDossier.zoneHint}</p>
          <MomentField
            field="start"
            label={newDossier.start}
            isRequired
            value={draft.start}
            wrong={wrong.start}
            onChange={(start) => change({ start }, 'start')}
          />
          <EndField draft={draft} wrong={wrong} onChange={change} />
        </div>
      </Panel>
      <Panel title={newDossier.why}>
        <div className={styles['group']}>
          <ChoiceField
            field="reasonCategory"
            label={newDossier.reasonCategory}
            none={newDossier.unknown}
            choices={REASON_CATEGORIES.map((category) => [category, domain.reasonCategory[category]])}
            value={draft.reasonCategory}
            wrong={wrong.reasonCategory}
            onChange={(category) =>
              change({ reasonCategory: category as typeof draft.reasonCategory }, 'reasonCategory')
            }
          />
          <TextField
            field="reason"
            label={newDossier.reason}
            value={draft.reason}
            wrong={wrong.reason}
            onChange={(reason) => change({ reason }, 'reason')}
          />
        </div>
      </Panel>
      <Panel title={newDossier.safety}>
        <div className={styles['group']}>
          <OwnerField draft={draft} wrong={wrong.owner} onChange={(owner) => change({ owner }, 'owner')} />
          <TextField
            field="fallback"
            label={newDossier.fallback}
            value={draft.fallback}
            wrong={wrong.fallback}
            onChange={(fallback) => change({ fallback }, 'fallback')}
          />
          <DateField
            field="fallbackTestedAt"
            label={newDossier.fallbackTestedAt}
            value={draft.fallbackTestedAt}
            wrong={wrong.fallbackTestedAt}
            onChange={(fallbackTestedAt) => change({ fallbackTestedAt }, 'fallbackTestedAt')}
          />
          <MinutesField
            field="fallbackWithin"
            label={newDossier.fallbackWithin}
            value={draft.fallbackWithin}
            wrong={wrong.fallbackWithin}
            onChange={(fallbackWithin) => change({ fallbackWithin }, 'fallbackWithin')}
          />
          <TextField
            field="returnPlan"
            label={newDossier.returnPlan}
            value={draft.returnPlan}
            wrong={wrong.returnPlan}
            onChange={(returnPlan) => change({ returnPlan }, 'returnPlan')}
          />
          <DateField
            field="reviewAt"
            label={newDossier.reviewAt}
            value={draft.reviewAt}
            wrong={wrong.reviewAt}
            onChange={(reviewAt) => change({ reviewAt }, 'reviewAt')}
          />
        </div>
      </Panel>
      <div className={styles['submit']}>
        <Button look="primary" type="submit" isDisabled={state.busy}>
          {state.busy ? newDossier.busy : newDossier.submit}
        </Button>
        <p className={styles['hint']}>{newDossier.afterwards}</p>
      </div>
    </form>
  );
}
