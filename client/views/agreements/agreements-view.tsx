// What was agreed about every alarm (IEC 62682): why it is one, what to do, how long there is, who owns it. To read, print and take along; LMS
// says here of each whether it still holds.

import { useRef, useState } from 'react';
import type { ConditionId } from '#shared/alarm/alarm.ts';
import { may } from '#shared/reference/roles.ts';
import { countText } from '#shared/words/count-text.ts';
import { agreementRows, agreementsCsv } from '../../i18n/agreements.ts';
import { isoDate } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { usePicture, useSession } from '../../live/hooks.ts';
import { useUnreal } from '../../live/unreal.ts';
import plain from '../../parts/charts/plain-table.module.css';
import { Button } from '../../parts/controls/button.tsx';
import { saveFile } from '../../parts/controls/save-file.ts';
import { MainRegion } from '../../parts/frame/main-region.tsx';
import page from '../../parts/frame/page.module.css';
import { Panel } from '../../parts/frame/panel.tsx';
import { Scroller } from '../../parts/frame/scroller.tsx';
import { LiveHeader } from '../../parts/header/live-header.tsx';
import { useNow } from '../../parts/marks/server-now.ts';
import { AgreementLine } from './agreement-line.tsx';
import styles from './agreements.module.css';
import { ReviewForm } from './review-form.tsx';

export function AgreementsView() {
  const i18n = useI18n();
  const { words } = i18n;
  const { rationale: own, ...alarms } = words.alarms;
  const now = useNow();
  const { session } = useSession();
  const unreal = useUnreal();
  const [open, setOpen] = useState<ConditionId | null>(null);
  const [done, setDone] = useState<ConditionId | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const rows = agreementRows(i18n, usePicture(), now);
  const due = rows.filter(({ review }) => review.dueSince !== '').length;

  /** Back to where it was opened, for who has no mouse. */
  function close(condition: ConditionId) {
    setOpen(null);
    table.current?.querySelector<HTMLElement>(`tr[data-condition='${condition}'] button`)?.focus();
  }

  return (
    <>
      <LiveHeader />
      <MainRegion className={page['page']}>
        <h1>{words.screen.agreements}</h1>
        <p className={page['intro']}>{own.intro}</p>
        <p data-due={due}>
          {due === 0 ? own.review.noneDue : own.review.someDue(countText(due), countText(rows.length))}
        </p>
        <p role="status" className={styles['done']}>
          {done === null ? '' : own.review.done(words.alarms.condition[done].short)}
        </p>
        <Panel
          title={words.screen.agreements}
          tools={
            <Button
              onPress={() => {
                const name = now === null ? own.file : `${own.file}-${isoDate(now)}`;
                saveFile(`${name}.csv`, agreementsCsv(i18n, rows, unreal), 'text/csv;charset=utf-8', unreal);
              }}
            >
              {own.export}
            </Button>
          }
          flush
        >
          <Scroller label={own.table}>
            <table ref={table} className={`${plain['table']} ${styles['wide']}`}>
              <thead>
                <tr>
                  <th scope="col">{own.name}</th>
                  <th scope="col">{own.priority}</th>
                  <th scope="col">{alarms.cause}</th>
                  <th scope="col">{alarms.consequence}</th>
                  <th scope="col">{alarms.steps}</th>
                  <th scope="col">{own.owner}</th>
                  <th scope="col">{own.review.column}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <AgreementLine
                    key={row.condition}
                    row={row}
                    isOpen={open === row.condition}
                    onReview={
                      may(session, 'condition.review')
                        ? () => setOpen(open === row.condition ? null : row.condition)
                        : null
                    }
                  >
                    <ReviewForm
                      condition={row.condition}
                      onDone={() => setDone(row.condition)}
                      onClose={() => close(row.condition)}
                    />
                  </AgreementLine>
                ))}
              </tbody>
            </table>
          </Scroller>
        </Panel>
      </MainRegion>
    </>
  );
}
