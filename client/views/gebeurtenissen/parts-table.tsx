// Where an event was, per meldkamer: begin, end and status by LMS, and beside it what that meldkamer says of itself now.

import { elapsed } from '#shared/base/time.ts';
import type { Gebeurtenis } from '#shared/deviation/gebeurtenis.ts';
import { durationText, momentText } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { stateText } from '../../i18n/state-text.ts';
import { useOverview } from '../../live/hooks.ts';
import plain from '../../parts/charts/plain-table.module.css';
import { Scroller } from '../../parts/frame/scroller.tsx';
import { useNow } from '../../parts/marks/server-now.ts';

export function PartsTable({ gebeurtenis }: { readonly gebeurtenis: Gebeurtenis }) {
  const { words, naming, language } = useI18n();
  const { gebeurtenissen: own } = words;
  const overview = useOverview();
  const now = useNow();
  return (
    <Scroller label={`${own.where}, ${gebeurtenis.number}`}>
      <table className={plain['table']}>
        <thead>
          <tr>
            <th scope="col">{own.meldkamer}</th>
            <th scope="col">{own.begin}</th>
            <th scope="col">{own.end}</th>
            <th scope="col">{own.lasted}</th>
            <th scope="col">{own.status}</th>
            <th scope="col">{own.own}</th>
          </tr>
        </thead>
        <tbody>
          {gebeurtenis.parts.map(({ meldkamer, from, until, status }) => {
            const last = until ?? now;
            const said = overview?.meldkamers.find((one) => one.meldkamer.id === meldkamer)?.states[meldkamer];
            return (
              <tr key={meldkamer}>
                <th scope="row">{naming.meldkamer(meldkamer)}</th>
                <td>{momentText(from, now)}</td>
                <td>{until === null ? own.ongoing : momentText(until, now)}</td>
                <td>{last === null ? '' : durationText(Math.max(0, elapsed(from, last)), language)}</td>
                <td>{until === null ? own.statusName[status] : own.over}</td>
                <td>{said === undefined ? own.ownNone : stateText(said, words, naming)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroller>
  );
}
