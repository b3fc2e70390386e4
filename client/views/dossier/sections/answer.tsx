// How answers are shown: a list of name and answer, unknown as an outlined tag and never as a blank, deadlines as a date with what is left.

import type { ReactNode } from 'react';
import type { Instant } from '#shared/base/time.ts';
import type { RecordedBy } from '#shared/deviation/dossier.ts';
import type { OpenPoint } from '#shared/rules/open-points.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Moment } from '../../../parts/marks/moment.tsx';
import { useNow } from '../../../parts/marks/server-now.ts';
import styles from './answer.module.css';
import { remainingText } from './remaining.ts';
import { pointId } from './sections.ts';

export function Answers({ children }: { readonly children: ReactNode }) {
  return <dl className={styles['answers']}>{children}</dl>;
}

export type AnswerProps = {
  readonly label: string;
  /** Null: unknown. */
  readonly children: ReactNode;
  /** The open point that leads here. */
  readonly point?: OpenPoint;
  /** What is said instead of "unknown". */
  readonly missing?: string;
  /** Nothing need be there: it is said, but it is no open point. */
  readonly isOptional?: boolean;
};

export function Answer({ label, children, point, missing, isOptional = false }: AnswerProps) {
  const { dossier } = useI18n().words;
  const nothing = isOptional ? <span className={styles['left']}>{dossier.none}</span> : <Unknown>{missing}</Unknown>;
  return (
    <div className={styles['answer']} {...(point === undefined ? {} : { id: pointId(point), tabIndex: -1 })}>
      <dt>{label}</dt>
      <dd>{children ?? nothing}</dd>
    </div>
  );
}

/** Missing is as visible as what is there: a dashed outline in the colour of what is not known. */
export function Unknown({ children }: { readonly children?: ReactNode }) {
  const { domain } = useI18n().words;
  return <span className={styles['unknown']}>{children ?? domain.unknown}</span>;
}

export function At({ at }: { readonly at: Instant | null }) {
  return at === null ? <Unknown /> : <Moment at={at} />;
}

/** `isMet`: it was done, so that nothing is left to wait for. */
export function Deadline({ at, isMet = false }: { readonly at: Instant; readonly isMet?: boolean }) {
  const { words, language } = useI18n();
  const now = useNow();
  return (
    <>
      <Moment at={at} />{' '}
      {isMet || now === null ? null : (
        <span className={styles['left']}>{remainingText(words.dossier, language, at, now)}</span>
      )}
    </>
  );
}

export function Recorded({ by }: { readonly by: RecordedBy }) {
  const { naming } = useI18n();
  return (
    <span className={styles['recorded']}>
      {naming.actor(by)}, <Moment at={by.at} />
    </span>
  );
}
