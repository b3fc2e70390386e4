// Is the evaluation there, is it expected, or is it overdue: said in words.

import { elapsed, type Instant } from '#shared/base/time.ts';
import type { PilotLine } from '#shared/dossier/api-dossier.ts';
import { countText } from '#shared/words/count-text.ts';
import { durationText } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { localMinutes } from '../../i18n/local-minutes.ts';
import { useNow } from '../../parts/marks/server-now.ts';
import { UnknownMark } from '../../parts/marks/unknown-mark.tsx';
import styles from './pilots.module.css';

/** It was due, and nobody received one. */
export function isOverdue({ pilot, evaluation }: Pick<PilotLine, 'pilot' | 'evaluation'>, now: Instant): boolean {
  return evaluation === null && pilot.evaluationDueAt !== null && pilot.evaluationDueAt <= now;
}

export function PilotEvaluation({ line }: { readonly line: PilotLine }) {
  const { words, language, naming } = useI18n();
  const { pilots } = words;
  const now = useNow();
  const dueAt = line.pilot.evaluationDueAt;
  const { evaluation } = line;
  return (
    <div className={styles['evaluation']}>
      {dueAt === null ? (
        <p>
          <UnknownMark>{pilots.noDue}</UnknownMark>
        </p>
      ) : (
        <p>
          {pilots.due(localMinutes(dueAt))}
          {evaluation === null && now !== null && now < dueAt ? (
            <span className={styles['quiet']}> · {pilots.dueIn(durationText(elapsed(now, dueAt), language))}</span>
          ) : null}
        </p>
      )}
      {evaluation === null ? (
        <>
          <p>{pilots.notReceived}</p>
          {dueAt !== null && now !== null && isOverdue(line, now) ? (
            <p>
              <strong className={styles['overdue']}>
                {pilots.overdue(durationText(elapsed(dueAt, now), language))}
              </strong>
            </p>
          ) : null}
        </>
      ) : (
        <>
          <p>
            {pilots.received(localMinutes(evaluation.by.at), naming.actor(evaluation.by))}
            {dueAt !== null && evaluation.by.at > dueAt ? (
              <> · {pilots.receivedLate(durationText(elapsed(dueAt, evaluation.by.at), language))}</>
            ) : null}
          </p>
          <p>{evaluation.conclusion}</p>
          {evaluation.actions.length === 0 ? null : (
            <p>
              {pilots.openActions(
                countText(evaluation.actions.filter(({ done }) => !done).length),
                countText(evaluation.actions.length),
              )}
            </p>
          )}
        </>
      )}
    </div>
  );
}
