// Every place and class within one period, in order of time.

import type { RegisterLine } from '#shared/register/register-lines.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Moment } from '../../../parts/marks/moment.tsx';
import { Tag } from '../../../parts/marks/tag.tsx';
import { PeriodDuration } from '../periods/period-duration.tsx';
import { placeText, sourceText } from '../periods/period-words.ts';
import styles from './period-detail.module.css';

export type PeriodStepsProps = { readonly segments: RegisterLine['segments'] };

export function PeriodSteps({ segments }: PeriodStepsProps) {
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
        {segments.map((segment) => (
          <tr key={`${segment.begin} ${segment.class}`}>
            <th scope="row">
              <Moment at={segment.begin} />
            </th>
            <td>
              {words.domain.locationClass[segment.class]}
              {segment.established === undefined ? null : <Established />}
            </td>
            <td>{placeText(naming, segment)}</td>
            <td>
              <PeriodDuration span={segment} />
            </td>
            <td>{sourceText(naming, segment.source)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Established() {
  const { domain } = useI18n().words;
  return (
    <>
      {' '}
      <Tag>{domain.established}</Tag>
    </>
  );
}
