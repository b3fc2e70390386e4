// Every place and class within one period, in order of time.

import { elapsed, type Instant } from '#shared/base/time.ts';
import type { SourceId } from '#shared/reference/source.ts';
import type { RegisterLine } from '#shared/register/register-lines.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Moment } from '../../../parts/marks/moment.tsx';
import { PeriodDuration } from '../periods/period-duration.tsx';
import { placeText } from '../periods/period-words.ts';
import styles from './period-detail.module.css';

export type PeriodStepsProps = { readonly steps: RegisterLine['steps']; readonly end: Instant | null };

export function PeriodSteps({ steps, end }: PeriodStepsProps) {
  const { words, naming } = useI18n();
  const { detail, column } = words.register;
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{detail.step}</th>
          <th scope="col">{column.class}</th>
          <th scope="col">{detail.stepPlace}</th>
          <th scope="col">{column.duration}</th>
          <th scope="col">{column.source}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, index) => {
          const until = steps[index + 1]?.begin ?? end;
          const durationMs = until === null ? 0 : Math.max(0, elapsed(step.begin, until));
          return (
            <tr key={`${step.begin} ${step.class}`}>
              <th scope="row">
                <Moment at={step.begin} />
              </th>
              <td>{words.domain.locationClass[step.class]}</td>
              <td>{placeText(naming, step)}</td>
              <td>
                <PeriodDuration span={{ begin: step.begin, end: until, durationMs }} />
              </td>
              <td>{naming.source(step.source as SourceId)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
