// The yearly report, to print or to keep as PDF: from what it was made, the figures with their definitions, and every dossier of the year.

import { useState } from 'react';
import { countText } from '#shared/words/count-text.ts';
import { isoDate, localMoment } from '../../i18n/format.ts';
import { useWords } from '../../i18n/i18n.tsx';
import { usePicture, useServerNow } from '../../live/hooks.ts';
import { Button } from '../../parts/controls/button.tsx';
import { useSearchText } from '../../parts/frame/address.ts';
import { MainRegion } from '../../parts/frame/main-region.tsx';
import page from '../../parts/frame/page.module.css';
import { PageFoot } from '../../parts/frame/page-foot.tsx';
import { LiveHeader } from '../../parts/header/live-header.tsx';
import { Link } from '../../parts/header/navigation.tsx';
import { RegisterNavigation } from '../../parts/header/register-navigation.tsx';
import { EmptyState } from '../../parts/states/empty-state.tsx';
import { KeptStates } from '../../parts/states/kept-states.tsx';
import { MOVED } from '../../query/gather-pages.ts';
import { queries } from '../../query/queries.ts';
import { useAnswer } from '../../query/use-answer.ts';
import type { YearReport } from '../../query/year-report.ts';
import { Comparison } from './comparison.tsx';
import { DecisionFigure, DisturbanceFigure, KindFigure, OverdueFigure } from './dossier-figures.tsx';
import { comparable, periodBefore } from './earlier.ts';
import { figuresQuery, readYear, writeFiguresSearch, yearPeriod } from './figures-search.ts';
import { GebeurtenisFigures } from './gebeurtenis-figures.tsx';
import { BelowFigure, MonthlyFigure, OutsideFigure, ReasonFigures } from './hour-figures.tsx';
import type { Period } from './period.ts';
import { MonthlyPlacesFigure, PlacesFigure, PlannedCareFigure } from './place-figures.tsx';
import styles from './report.module.css';
import { ReportAccount } from './report-account.tsx';
import { ReportDossiers } from './report-dossiers.tsx';
import { ReportPilot } from './report-pilot.tsx';
import { StatesFigure } from './state-figures.tsx';
import { Summary } from './summary.tsx';

export function ReportView() {
  const { figures } = useWords();
  const now = useServerNow();
  const asked = readYear(useSearchText());
  const today = now === null ? null : isoDate(now);
  const year = asked ?? today?.slice(0, 4);
  return (
    <>
      <LiveHeader />
      <MainRegion className={`${page['page']} ${styles['printed']}`}>
        <RegisterNavigation />
        {today === null || year === undefined ? (
          <EmptyState>{figures.loading}</EmptyState>
        ) : (
          <OfYear key={year} year={year} today={today} />
        )}
      </MainRegion>
    </>
  );
}

function OfYear({ year, today }: { readonly year: string; readonly today: string }) {
  const { figures: words } = useWords();
  // A report is made once, also when it is read past midnight.
  const [compared] = useState(() => periodBefore(yearPeriod(year), today));
  const [{ done, total }, setProgress] = useState({ done: 0, total: 0 });
  const onProgress = (some: number, all: number) => setProgress({ done: some, total: all });
  const kept = useAnswer(queries.yearReport(figuresQuery(yearPeriod(year)), figuresQuery(compared), onProgress));
  const { value, problem } = kept;
  const loading = total === 0 ? words.loading : words.report.gathering(countText(done), countText(total));
  return (
    <>
      <div className={styles['tools']} data-screen-only="">
        <Link href={`/register/figures${writeFiguresSearch({ period: yearPeriod(year), meldkamer: null })}`}>
          {words.report.back}
        </Link>
        <Link href={yearPath(year, -1)}>{words.report.previousYear}</Link>
        <Link href={yearPath(year, 1)}>{words.report.nextYear}</Link>
        <Button look="primary" isDisabled={value === null} onPress={() => print()}>
          {words.report.print}
        </Button>
      </div>
      {value === null ? <h1>{words.report.title(year)}</h1> : null}
      <KeptStates
        kept={kept}
        words={{
          forbidden: words.forbidden,
          loading: <span role="status">{loading}</span>,
          ...(problem === MOVED ? { failure: words.report.moved } : {}),
        }}
      >
        {(report) => <Sheet year={year} report={report} compared={compared} />}
      </KeptStates>
    </>
  );
}

type SheetProps = { readonly year: string; readonly report: YearReport; readonly compared: Period };

function Sheet({ year, report, compared }: SheetProps) {
  const { figures: all, register } = useWords();
  const { report: words } = all;
  const { synthetic } = usePicture();
  const { figures, dossiers, pilots, earlier } = report;
  const before = comparable(earlier);
  return (
    <article className={styles['sheet']}>
      <PageFoot
        page="report"
        text={`${words.product}, ${words.title(year)}, ${register.asOf(countText(figures.position), localMoment(figures.asOf))}`}
      />
      <p className={styles['product']}>{words.product}</p>
      <h1>{words.title(year)}</h1>
      {synthetic ? <p className={styles['warning']}>{words.demo}</p> : null}
      {figures.asOf < figures.to ? (
        <p className={styles['warning']}>{words.runningYear(localMoment(figures.asOf))}</p>
      ) : null}
      <ReportAccount report={report} />
      <section className={styles['part']}>
        <h2>{words.figures}</h2>
        <Comparison figures={figures} earlier={{ period: compared, figures: earlier }} />
        <Summary figures={figures} earlier={before} form="paper" />
        <PlacesFigure figures={figures} earlier={before} form="paper" />
        <OutsideFigure figures={figures} earlier={before} form="paper" />
        <MonthlyFigure figures={figures} earlier={before} form="paper" meldkamer={null} onMeldkamer={null} />
        <MonthlyPlacesFigure figures={figures} earlier={before} form="paper" meldkamer={null} onMeldkamer={null} />
        <ReasonFigures figures={figures} earlier={before} form="paper" />
        <DecisionFigure figures={figures} earlier={before} form="paper" />
        <KindFigure figures={figures} earlier={before} form="paper" />
        <DisturbanceFigure figures={figures} earlier={before} form="paper" />
        <BelowFigure figures={figures} earlier={before} form="paper" />
        <StatesFigure figures={figures} earlier={before} form="paper" />
        <GebeurtenisFigures figures={figures} earlier={before} form="paper" />
        <PlannedCareFigure figures={figures} earlier={before} form="paper" />
        <OverdueFigure figures={figures} form="paper" />
      </section>
      <section className={styles['list']}>
        <h2>{words.pilots(countText(pilots.length))}</h2>
        <p>{pilots.length === 0 ? words.pilotsNone : words.pilotsDefinition}</p>
        {pilots.map((detail) => (
          <ReportPilot key={detail.afwijking.number} detail={detail} />
        ))}
      </section>
      <section className={styles['list']}>
        <h2>{words.list(countText(dossiers.length))}</h2>
        <p>{dossiers.length === 0 ? words.listNone : words.listDefinition}</p>
        {dossiers.length === 0 ? null : <ReportDossiers dossiers={dossiers} figures={figures} />}
      </section>
    </article>
  );
}

function yearPath(year: string, step: 1 | -1): string {
  return `/register/report?year=${Number(year) + step}`;
}
