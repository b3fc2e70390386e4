// The figures for inspectors: what the journal counts over a month, a quarter or a year, each with its definition and as a table too.

import { countText } from '#shared/words/count-text.ts';
import { isoDate, localMoment } from '../../i18n/format.ts';
import { useWords } from '../../i18n/i18n.tsx';
import { useServerNow } from '../../live/hooks.ts';
import { doorHere } from '../../live/world.ts';
import { type AddressForm, type Change, useAddress } from '../../parts/frame/address.ts';
import { MainRegion } from '../../parts/frame/main-region.tsx';
import page from '../../parts/frame/page.module.css';
import { LiveHeader } from '../../parts/header/live-header.tsx';
import { Link } from '../../parts/header/navigation.tsx';
import { RegisterNavigation } from '../../parts/header/register-navigation.tsx';
import { EmptyState } from '../../parts/states/empty-state.tsx';
import { KeptStates } from '../../parts/states/kept-states.tsx';
import { queries } from '../../query/queries.ts';
import { useAnswer } from '../../query/use-answer.ts';
import { Comparison } from './comparison.tsx';
import { DecisionFigure, DisturbanceFigure, KindFigure, OverdueFigure } from './dossier-figures.tsx';
import { comparable, periodBefore } from './earlier.ts';
import styles from './figures.module.css';
import {
  comparedQuery,
  type FiguresSearch,
  figuresQuery,
  periodAsked,
  readFiguresSearch,
  writeFiguresSearch,
} from './figures-search.ts';
import { GebeurtenisFigures } from './gebeurtenis-figures.tsx';
import { BelowFigure, MonthlyFigure, OutsideFigure, ReasonFigures } from './hour-figures.tsx';
import type { Period } from './period.ts';
import { PeriodChoice } from './period-choice.tsx';
import { MonthlyPlacesFigure, PlacesFigure, PlannedCareFigure } from './place-figures.tsx';
import { StatesFigure } from './state-figures.tsx';
import { Summary } from './summary.tsx';

const FORM: AddressForm<FiguresSearch> = { read: readFiguresSearch, write: writeFiguresSearch, always: {} };

export function FiguresView() {
  const { figures } = useWords();
  const [search, change] = useAddress(FORM);
  const today = useToday();
  return (
    <>
      <LiveHeader />
      <MainRegion className={`${page['page']} ${page['dense']}`}>
        <RegisterNavigation />
        <h1>{figures.title}</h1>
        <p className={page['intro']}>{figures.intro}</p>
        {today === null ? (
          <EmptyState>{figures.loading}</EmptyState>
        ) : (
          <Chosen search={search} change={change} period={periodAsked(search, today)} today={today} />
        )}
      </MainRegion>
    </>
  );
}

type ChosenProps = {
  readonly search: FiguresSearch;
  readonly change: Change<FiguresSearch>;
  readonly period: Period;
  readonly today: string;
};

function Chosen({ search, change, period, today }: ChosenProps) {
  const { figures } = useWords();
  const year = period.from.slice(0, 4);
  return (
    <>
      <div className={styles['tools']}>
        <PeriodChoice period={period} today={today} onChange={(chosen) => change({ period: chosen })} />
        <a
          href={doorHere(`/api/v1/figures.csv${comparedQuery(period, periodBefore(period, today))}`)}
          download=""
          data-screen-only=""
        >
          {figures.exportCsv}
        </a>
        <Link href={`/register/report?year=${year}`} data-screen-only="">
          {figures.toReport} {year}
        </Link>
      </div>
      <Answered search={search} change={change} period={period} today={today} />
    </>
  );
}

function Answered({ search, change, period, today }: ChosenProps) {
  const { figures: words, register } = useWords();
  const kept = useAnswer(queries.figures(figuresQuery(period)));
  const compared = periodBefore(period, today);
  const { value: earlier } = useAnswer(queries.figures(figuresQuery(compared)));
  const before = earlier === null ? null : comparable(earlier);
  return (
    <KeptStates kept={kept} words={words}>
      {(value) => (
        <>
          <p role="status" className={styles['asOf']}>
            {register.asOf(countText(value.position), localMoment(value.asOf))}
          </p>
          {earlier === null ? null : <Comparison figures={value} earlier={{ period: compared, figures: earlier }} />}
          <div className={styles['blocks']}>
            <Summary figures={value} earlier={before} form="screen" />
            <PlacesFigure figures={value} earlier={before} form="screen" />
            <OutsideFigure figures={value} earlier={before} form="screen" />
            <MonthlyFigure
              figures={value}
              earlier={before}
              form="screen"
              meldkamer={search.meldkamer}
              onMeldkamer={(meldkamer) => change({ meldkamer })}
            />
            <MonthlyPlacesFigure
              figures={value}
              earlier={before}
              form="screen"
              meldkamer={search.meldkamer}
              onMeldkamer={(meldkamer) => change({ meldkamer })}
            />
            <ReasonFigures figures={value} earlier={before} form="screen" />
            <DecisionFigure figures={value} earlier={before} form="screen" />
            <KindFigure figures={value} earlier={before} form="screen" />
            <DisturbanceFigure figures={value} earlier={before} form="screen" />
            <BelowFigure figures={value} earlier={before} form="screen" />
            <StatesFigure figures={value} earlier={before} form="screen" />
            <GebeurtenisFigures figures={value} earlier={before} form="screen" />
            <PlannedCareFigure figures={value} earlier={before} form="screen" />
            <OverdueFigure figures={value} form="screen" />
          </div>
        </>
      )}
    </KeptStates>
  );
}

/** By the Dutch calendar; null before the server was heard. */
function useToday(): string | null {
  const now = useServerNow();
  return now === null ? null : isoDate(now);
}
