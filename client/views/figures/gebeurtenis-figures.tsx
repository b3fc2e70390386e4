// How long what touched several meldkamers at once lasted: per meldkamer in all, and of each event where it was from when until when.

import { HOUR } from '#shared/base/time.ts';
import type { GebeurtenisFigure } from '#shared/gebeurtenis/minutes.ts';
import { durationText, localMoment } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import plain from '../../parts/charts/plain-table.module.css';
import { Scroller } from '../../parts/frame/scroller.tsx';
import { withEarlier } from './earlier.ts';
import { Bars, FigureBlock } from './figure-block.tsx';
import type { HourFiguresProps } from './hour-figures.tsx';
import { useHours } from './use-hours.ts';

export function GebeurtenisFigures({ figures, earlier, form }: HourFiguresProps) {
  const { words, naming } = useI18n();
  const { gebeurtenissen: own, meldkamer: head, total } = words.figures;
  const { text, least } = useHours();
  const { each } = figures.gebeurtenissen;
  const rowsOf = ({ gebeurtenissen: { together } }: HourFiguresProps['figures']) =>
    together.map(({ meldkamer, ms }) => ({ id: meldkamer, name: naming.meldkamer(meldkamer), values: [ms / HOUR] }));
  return (
    <FigureBlock title={own.title} definition={own.definition} form={form}>
      {each.length === 0 ? (
        <p>{own.none}</p>
      ) : (
        <>
          <Bars
            form={form}
            title={own.title}
            head={head}
            series={[{ name: own.hours, fill: 'solid' }]}
            total={total}
            text={text}
            least={least}
            rows={withEarlier(rowsOf(figures), earlier && rowsOf(earlier))}
            layout="rows"
          />
          <Each rows={each} />
        </>
      )}
    </FigureBlock>
  );
}

function Each({ rows }: { readonly rows: readonly GebeurtenisFigure[] }) {
  const { words, naming, language } = useI18n();
  const { figures, gebeurtenissen: own } = words;
  return (
    <Scroller label={figures.gebeurtenissen.table}>
      <table className={plain['table']}>
        <thead>
          <tr>
            <th scope="col">{own.line.label}</th>
            <th scope="col">{own.meldkamer}</th>
            <th scope="col">{own.begin}</th>
            <th scope="col">{own.end}</th>
            <th scope="col">{figures.gebeurtenissen.within}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, title, national, meldkamer, from, until, ms }) => (
            <tr key={`${number} ${meldkamer}`}>
              <th scope="row">
                {naming.number(number)} {title} ({national ? own.national : own.regional})
              </th>
              <td>{naming.meldkamer(meldkamer)}</td>
              <td>{localMoment(from)}</td>
              <td>{until === null ? own.ongoing : localMoment(until)}</td>
              <td>{durationText(ms, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
