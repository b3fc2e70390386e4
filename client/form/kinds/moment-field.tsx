// A moment as a field of a form. Beside the box stands how to write it, until it is a moment: then what was understood, with its day of the
// week, its zone and the time in UTC.

import { type Instant, instantOf, MINUTE, millisecondsOf } from '#shared/base/time.ts';
import { utcMoment } from '../../i18n/format.ts';
import { type I18n, useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../parts/controls/button.tsx';
import { useNow } from '../../parts/marks/server-now.ts';
import type { PlainField } from '../field.ts';
import styles from '../form.module.css';
import { draftOfInstant, type MomentProblem, readMoment } from '../moment-draft.ts';
import { spelledMoment } from '../spelled-moment.ts';
import { controlState, FieldFrame, type FrameProps } from './field-frame.tsx';
import { MomentBox, WhichHour } from './moment-box.tsx';

export type MomentFieldProps = FrameProps & {
  readonly field: Extract<PlainField, { kind: 'moment' }>;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

export function MomentField(props: MomentFieldProps) {
  const i18n = useI18n();
  const { form } = i18n.words;
  const now = useNow();
  const { id, field, problem, value, onChange } = props;
  const said = problem === null ? saidOf(value, i18n) : '';
  return (
    <FieldFrame {...props}>
      <div className={styles['line']}>
        <MomentBox {...controlState(props, `${id}-said`)} value={value} onChange={onChange} />
        {field.canBeNow === true && now !== null ? (
          <Button aria-label={form.nowFor(field.label)} onPress={() => onChange(draftOfInstant(wholeMinute(now)))}>
            {form.now}
          </Button>
        ) : null}
        <span id={`${id}-said`} role="status" className={styles['hint']}>
          {said}
        </span>
      </div>
      <WhichHour id={id} value={value} onChange={onChange} />
    </FieldFrame>
  );
}

/** Wrong however it goes on being typed. */
const AT_ONCE: readonly MomentProblem[] = ['day', 'skipped', 'zone'];

function saidOf(value: string, { words, language }: I18n): string {
  const { form } = words;
  const read = readMoment(value);
  if (read.ok) return form.meaning(spelledMoment(read.at, language), utcMoment(read.at));
  if (AT_ONCE.includes(read.problem)) return form.wrong[read.problem];
  return read.problem === 'twice' ? '' : form.momentForm;
}

function wholeMinute(at: Instant): Instant {
  return instantOf(Math.floor(millisecondsOf(at) / MINUTE) * MINUTE);
}
