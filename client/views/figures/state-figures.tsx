// How long meldkamers were in which state by their own word: as a whole, and their posts together. Time of which nobody knew stands beside it.

import { HOUR } from '#shared/base/time.ts';
import type { StateFigure } from '#shared/dossier/api-dossier.ts';
import type { ServiceState } from '#shared/reference/service-state.ts';
import { hoursText } from '../../i18n/hours-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { Series } from '../../parts/charts/fills.tsx';
import { withEarlier } from './earlier.ts';
import { Bars, FigureBlock } from './figure-block.tsx';
import type { HourFiguresProps } from './hour-figures.tsx';
import { useHours } from './use-hours.ts';

/** What is drawn: less than it should be, and not planned. */
const DRAWN: readonly (readonly [ServiceState, Series['fill']])[] = [
  ['Down', 'solid'],
  ['Unstaffed', 'hatch'],
  ['GoingDown', 'blank'],
  ['Partial', 'stripes'],
  ['Overloaded', 'dots'],
  ['MajorIncidentInProgress', 'cross'],
];

const BESIDE = ['ScheduledMaintenanceDown', 'ScheduledMaintenanceAvailable', 'Normal', 'unknown'] as const;

export function StatesFigure({ figures, earlier, form }: HourFiguresProps) {
  const { words, language } = useI18n();
  const { title, definition, whole, posts, unknownBeside } = words.figures.states;
  const drawn = (['meldkamer', 'posts'] as const).map((of) => ({
    of,
    name: of === 'meldkamer' ? whole : posts,
    rows: figures.states.filter((one) => one.of === of),
    before: earlier?.states.filter((one) => one.of === of) ?? null,
  }));
  return (
    <FigureBlock title={title} definition={definition} form={form}>
      {drawn.map(({ of, name, rows, before }) => (
        <div key={of}>
          <p>
            {unknownBeside(
              name,
              hoursText(
                rows.reduce((sum, { ms }) => sum + ms.unknown, 0),
                language,
              ),
            )}
          </p>
          <StateBars form={form} title={`${title}: ${name}`} rows={rows} before={before} />
        </div>
      ))}
    </FigureBlock>
  );
}

type StateBarsProps = Pick<HourFiguresProps, 'form'> & {
  readonly title: string;
  readonly rows: readonly StateFigure[];
  readonly before: readonly StateFigure[] | null;
};

function StateBars({ form, title, rows, before }: StateBarsProps) {
  const { words, naming } = useI18n();
  const { figures, domain } = words;
  const { text, least } = useHours();
  const rowsOf = (of: readonly StateFigure[]) =>
    of.map(({ meldkamer, ms }) => ({
      id: meldkamer,
      name: naming.meldkamer(meldkamer),
      values: DRAWN.map(([state]) => ms[state] / HOUR),
      beside: BESIDE.map((state) => ms[state] / HOUR),
    }));
  return (
    <Bars
      form={form}
      title={title}
      head={figures.meldkamer}
      series={DRAWN.map(([state, fill]) => ({ name: domain.serviceState[state], fill }))}
      total={figures.states.total}
      beside={BESIDE.map((state) => (state === 'unknown' ? figures.states.unknown : domain.serviceState[state]))}
      text={text}
      least={least}
      rows={withEarlier(rowsOf(rows), before && rowsOf(before))}
      layout="rows"
    />
  );
}
