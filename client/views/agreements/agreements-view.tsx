// What was agreed about every alarm (IEC 62682): why it is one, what to do, how long there is, who owns it. To read, print and take along.

import { type AgreementRow, agreementRows, agreementsCsv } from '../../i18n/agreements.ts';
import { isoDate } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import plain from '../../parts/charts/plain-table.module.css';
import { Button } from '../../parts/controls/button.tsx';
import { saveFile } from '../../parts/controls/save-file.ts';
import { MainRegion } from '../../parts/frame/main-region.tsx';
import page from '../../parts/frame/page.module.css';
import { Panel } from '../../parts/frame/panel.tsx';
import { Scroller } from '../../parts/frame/scroller.tsx';
import { LiveHeader } from '../../parts/header/live-header.tsx';
import { PriorityMark } from '../../parts/marks/priority-mark.tsx';
import { useNow } from '../../parts/marks/server-now.ts';
import styles from './agreements.module.css';

export function AgreementsView() {
  const i18n = useI18n();
  const { words } = i18n;
  const { rationale: own, ...alarms } = words.alarms;
  const now = useNow();
  const rows = agreementRows(i18n, now);
  return (
    <>
      <LiveHeader />
      <MainRegion className={page['page']}>
        <h1>{words.screen.agreements}</h1>
        <p className={page['intro']}>{own.intro}</p>
        <Panel
          title={words.screen.agreements}
          tools={
            <Button
              onPress={() => {
                const name = now === null ? own.file : `${own.file}-${isoDate(now)}`;
                saveFile(`${name}.csv`, agreementsCsv(i18n, rows), 'text/csv;charset=utf-8');
              }}
            >
              {own.export}
            </Button>
          }
          flush
        >
          <Scroller label={own.table}>
            <table className={`${plain['table']} ${styles['wide']}`}>
              <thead>
                <tr>
                  <th scope="col">{own.name}</th>
                  <th scope="col">{own.priority}</th>
                  <th scope="col">{alarms.cause}</th>
                  <th scope="col">{alarms.consequence}</th>
                  <th scope="col">{alarms.steps}</th>
                  <th scope="col">{own.owner}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={row.condition} row={row} />
                ))}
              </tbody>
            </table>
          </Scroller>
        </Panel>
      </MainRegion>
    </>
  );
}

function Row({ row }: { readonly row: AgreementRow }) {
  const { words } = useI18n();
  const { rationale: own, priority } = words.alarms;
  const { condition, says, cases, control, owner, source, reviewed } = row;
  return (
    <tr data-condition={condition}>
      <th scope="row">
        <strong>{says.short}</strong>
        <span className={styles['small']}>{condition}</span>
      </th>
      <td>
        {cases.map((one) => (
          <div key={one.name} className={styles['case']}>
            <span>
              <PriorityMark priority={one.priority} /> {priority[one.priority]}
              {cases.length === 1 ? null : ` · ${own.cases[one.name]}`}
            </span>
            <span className={styles['small']}>{own.severityName[one.severity]}</span>
            <span className={styles['small']}>{own.times(one.available, one.needed)}</span>
          </div>
        ))}
      </td>
      <td>{says.cause}</td>
      <td>{says.consequence}</td>
      <td>
        <ol className={styles['steps']}>
          {says.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <span className={styles['small']}>
          {own.begin}: {own.control[control]}
        </span>
      </td>
      <td>
        {owner}
        <span className={styles['small']}>
          {own.source}: {source}
        </span>
        <span className={styles['small']}>
          {own.reviewed}: {reviewed}
        </span>
      </td>
    </tr>
  );
}
