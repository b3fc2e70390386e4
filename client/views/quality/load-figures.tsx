// How many alarms there were, by day, by meldkamer and by what kept giving them: drawn, and as tables too.

import { PRIORITIES } from '#shared/overview/roll-up.ts';
import type { AlarmQuality } from '#shared/quality/alarm-quality.ts';
import { countText } from '#shared/words/count-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { BarFigure } from '../../parts/charts/chart-bars.tsx';
import type { Series } from '../../parts/charts/fills.tsx';
import { QualityBlock } from './quality-block.tsx';
import { sourceCode, sourceText } from './quality-text.ts';
import { inWeeks } from './weeks.ts';

type FigureProps = { readonly quality: AlarmQuality };

const FILLS = ['hatch', 'stripes', 'solid'] as const satisfies readonly Series['fill'][];
/** More columns than this have no room for their figures. */
const DAYS_DRAWN = 31;

export function LoadFigure({ quality: { days, calls } }: FigureProps) {
  const { words } = useI18n();
  const { load: own } = words.quality;
  const isDaily = days.length <= DAYS_DRAWN;
  const rows = isDaily ? days : inWeeks(days);
  const title = isDaily ? own.perDay : own.perWeek;
  return (
    <QualityBlock title={title} definition={own.definition} isWide>
      {calls === 0 ? (
        <p>{own.none}</p>
      ) : (
        <BarFigure
          title={title}
          head={isDaily ? own.day : own.week}
          series={PRIORITIES.map((one, index) => ({
            name: words.alarms.priority[one],
            fill: FILLS[index] ?? 'solid',
          }))}
          total={own.total}
          rows={rows.map((row) => ({
            id: row.day,
            name: row.day,
            axis: shortDay(row.day),
            values: PRIORITIES.map((one) => row[one]),
          }))}
          text={countText}
          layout="columns"
        />
      )}
    </QualityBlock>
  );
}

/** `29`, and `1-12` where a month begins. */
function shortDay(day: string): string {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  return date === 1 ? `${date}-${month}` : String(date);
}

export function MeldkamerFigure({ quality: { meldkamers, calls } }: FigureProps) {
  const { words, naming } = useI18n();
  const { load: own } = words.quality;
  return (
    <QualityBlock title={own.perMeldkamer} definition={own.perMeldkamerDefinition}>
      {calls === 0 ? (
        <p>{own.none}</p>
      ) : (
        <BarFigure
          title={own.perMeldkamer}
          head={own.meldkamer}
          series={[{ name: own.calls, fill: 'solid' }]}
          total={own.total}
          rows={meldkamers.map(({ meldkamer, calls: sum }) => ({
            id: meldkamer ?? '',
            name: meldkamer === null ? own.several : naming.meldkamer(meldkamer),
            values: [sum],
          }))}
          text={countText}
          layout="rows"
        />
      )}
    </QualityBlock>
  );
}

export function SourcesFigure({ quality: { sources } }: FigureProps) {
  const i18n = useI18n();
  const { load, sources: own } = i18n.words.quality;
  return (
    <QualityBlock title={own.title} definition={own.definition}>
      {sources.length === 0 ? (
        <p>{load.none}</p>
      ) : (
        <BarFigure
          title={own.title}
          head={own.source}
          series={[{ name: load.calls, fill: 'solid' }]}
          total={load.total}
          rows={sources.map(({ of, calls }) => ({
            id: sourceText(i18n, of),
            name: sourceText(i18n, of),
            axis: sourceCode(i18n, of),
            values: [calls],
          }))}
          text={countText}
          layout="rows"
        />
      )}
    </QualityBlock>
  );
}
