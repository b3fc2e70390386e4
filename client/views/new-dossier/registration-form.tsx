// The form itself: what is wrong on top, then four groups of answers.

import type { TrackedFunction } from '#shared/reference/functions.ts';
import { ErrorSummary } from '../../form/error-summary.tsx';
import { FormFields, PrivacyNote, TypedBack } from '../../form/form-fields.tsx';
import { SendingForm } from '../../form/sending-form.tsx';
import { useWords } from '../../i18n/i18n.tsx';
import { Button } from '../../parts/controls/button.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import styles from './new-dossier.module.css';
import { Overlap } from './overlap.tsx';
import { useRegistration } from './use-registration.ts';

export function RegistrationForm({ allowed }: { readonly allowed: readonly TrackedFunction[] }) {
  const { newDossier } = useWords();
  const { form, parts, fields, state, isBack, overlapping, submit } = useRegistration(allowed);
  return (
    <SendingForm className={styles['form']} isBusy={state.busy} send={submit}>
      <ErrorSummary form={form} fields={fields} whole={state.whole} attempt={state.attempt} />
      <Overlap
        numbers={overlapping}
        attempt={state.attempt}
        isBusy={state.busy}
        onAlongside={() => submit(overlapping)}
      />
      {isBack ? <TypedBack /> : null}
      <PrivacyNote form={form.id} fields={fields} />
      {(['what', 'when', 'why', 'safety'] as const).map((part) => (
        <Panel key={part} title={newDossier[part]}>
          <div className={styles['group']}>
            <FormFields form={form} fields={parts[part]} />
          </div>
        </Panel>
      ))}
      <div className={styles['submit']}>
        <Button look="primary" type="submit" isDisabled={state.busy}>
          {state.busy ? newDossier.busy : newDossier.submit}
        </Button>
        <p className={styles['hint']}>{newDossier.afterwards}</p>
      </div>
    </SendingForm>
  );
}
