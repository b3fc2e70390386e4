// What was recorded since the form was opened: shown before anything is sent on top of it. What was typed stays.

import { useMemo } from 'react';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../parts/controls/button.tsx';
import { Moment } from '../../parts/marks/moment.tsx';
import { historyLines, linesSince } from './sections/history-lines.ts';
import styles from './steps/step-form-view.module.css';
import type { SeenState } from './steps/use-step-form.ts';

export type ChangesNoticeProps = {
  readonly detail: DossierDetail;
  readonly seen: SeenState;
  readonly onAccept: () => void;
};

export function ChangesNotice({ detail, seen, onAccept }: ChangesNoticeProps) {
  const i18n = useI18n();
  const { form } = i18n.words.dossier;
  const lines = useMemo(
    () =>
      linesSince(
        historyLines(detail.afwijking.number as AfwijkingNumber, detail.entries, detail.checklist, i18n),
        seen.position,
      ),
    [detail, seen, i18n],
  );
  const isFetched = detail.afwijking.version !== seen.version;
  return (
    <div role="alert" className={styles['notice']}>
      <h4>{form.changed}</h4>
      {isFetched ? (
        <>
          <p>{form.changedExplain}</p>
          <ul>
            {lines.flatMap((line) =>
              line.facts.map(({ sentence }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the facts of an entry never change place
                <li key={`${line.position} ${index}`}>
                  {sentence} (<Moment at={line.at} />)
                </li>
              )),
            )}
          </ul>
          <p>
            <Button onPress={onAccept}>{form.changedContinue}</Button>
          </p>
        </>
      ) : (
        <p>{form.changedWaiting}</p>
      )}
    </div>
  );
}
