// A date and a time by the Dutch clock, with what it means in UTC, and a choice in the hour that comes twice.

import { type Instant, instantOf, MINUTE, millisecondsOf } from '#shared/base/time.ts';
import { utcMoment } from '../../i18n/format.ts';
import { useWords } from '../../i18n/i18n.tsx';
import { localMinutes } from '../../i18n/local-minutes.ts';
import { Button } from '../../parts/controls/button.tsx';
import { useNow } from '../../parts/marks/server-now.ts';
import type { PlainField } from '../field.ts';
import styles from '../form.module.css';
import {
  comesTwice,
  draftOfInstant,
  instantOfDraft,
  type MomentParts,
  momentDraft,
  momentParts,
} from '../moment-draft.ts';
import { controlState, FieldGroup, type FrameProps } from './field-frame.tsx';

export type MomentFieldProps = FrameProps & {
  readonly field: Extract<PlainField, { kind: 'moment' }>;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

export function MomentField(props: MomentFieldProps) {
  const { form } = useWords();
  const now = useNow();
  const { id, field, value, onChange } = props;
  const parts = momentParts(value);
  const instant = instantOfDraft(value);
  const state = controlState(props);
  const set = (changed: Partial<MomentParts>) => onChange(momentDraft({ ...parts, isSecond: false, ...changed }));
  return (
    <FieldGroup {...props} also={form.localTime}>
      <div className={styles['line']}>
        <span className={styles['pair']}>
          <label htmlFor={id}>{form.date}</label>
          <input
            {...state}
            type="date"
            value={parts.date}
            onChange={({ currentTarget }) => set({ date: currentTarget.value })}
          />
        </span>
        <span className={styles['pair']}>
          <label htmlFor={`${id}-clock`}>{form.clock}</label>
          <input
            {...state}
            id={`${id}-clock`}
            data-kind="clock"
            inputMode="numeric"
            autoComplete="off"
            maxLength={8}
            placeholder={form.clockForm}
            value={parts.clock}
            onChange={({ currentTarget }) => set({ clock: currentTarget.value })}
          />
        </span>
        {field.canBeNow === true && now !== null ? (
          <Button aria-label={form.nowFor(field.label)} onPress={() => onChange(draftOfInstant(wholeMinute(now)))}>
            {form.now}
          </Button>
        ) : null}
        {instant === null ? null : (
          <span className={styles['hint']}>{form.meaning(localMinutes(instant), utcMoment(instant))}</span>
        )}
      </div>
      {comesTwice(value) ? (
        <fieldset className={styles['twice']}>
          <legend>{form.twice}</legend>
          {[false, true].map((isSecond) => (
            <label key={String(isSecond)} className={styles['box']}>
              <input
                type="radio"
                name={`${id}-second`}
                checked={parts.isSecond === isSecond}
                onChange={() => set({ isSecond })}
              />
              {isSecond ? form.second : form.first}
            </label>
          ))}
        </fieldset>
      ) : null}
    </FieldGroup>
  );
}

function wholeMinute(at: Instant): Instant {
  return instantOf(Math.floor(millisecondsOf(at) / MINUTE) * MINUTE);
}
