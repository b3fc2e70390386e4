// Alarm quality: what the alarms asked of a seat over a time, each figure beside its target, in words and as a table too.

import { DAY, elapsed } from '#shared/base/time.ts';
import type { MeasuredQuality } from '#shared/quality/alarm-quality.ts';
import { may } from '#shared/reference/roles.ts';
import { countText } from '#shared/words/count-text.ts';
import { localMoment } from '../../i18n/format.ts';
import { useWords } from '../../i18n/i18n.tsx';
import { useSession } from '../../live/hooks.ts';
import { doorHere } from '../../live/world.ts';
import { type AddressForm, type Change, useAddress } from '../../parts/frame/address.ts';
import { MainRegion } from '../../parts/frame/main-region.tsx';
import page from '../../parts/frame/page.module.css';
import { LiveHeader } from '../../parts/header/live-header.tsx';
import { Link } from '../../parts/header/navigation.tsx';
import { RegisterNavigation } from '../../parts/header/register-navigation.tsx';
import { useNow } from '../../parts/marks/server-now.ts';
import { EmptyState } from '../../parts/states/empty-state.tsx';
import { KeptStates } from '../../parts/states/kept-states.tsx';
import { queries } from '../../query/queries.ts';
import { useAnswer } from '../../query/use-answer.ts';
import { AcknowledgingFigure } from './acknowledging-figure.tsx';
import { AskedOfSeats } from './asked-of-seats.tsx';
import { LoadFigure, MeldkamerFigure, SourcesFigure } from './load-figures.tsx';
import styles from './quality.module.css';
import { AsideTable, ChatteringTable, FloodTable, PairTable, StaleTable } from './quality-lists.tsx';
import { type QualitySearch, qualityQuery, readQualitySearch, writeQualitySearch } from './quality-search.ts';
import { TargetTable } from './target-table.tsx';
import { WhatIfPanel } from './what-if-panel.tsx';

const FORM: AddressForm<QualitySearch> = { read: readQualitySearch, write: writeQualitySearch, always: {} };

export function QualityView() {
  const { quality, screen } = useWords();
  const [search, change] = useAddress(FORM);
  const now = useNow();
  return (
    <>
      <LiveHeader />
      <MainRegion className={`${page['page']} ${page['dense']}`}>
        <RegisterNavigation />
        <h1>{screen.quality}</h1>
        <p className={page['intro']}>{quality.intro}</p>
        {now === null ? (
          <EmptyState>{quality.loading}</EmptyState>
        ) : (
          <Chosen search={search} change={change} query={qualityQuery(search, now)} />
        )}
      </MainRegion>
    </>
  );
}

type ChosenProps = {
  readonly search: QualitySearch;
  readonly change: Change<QualitySearch>;
  readonly query: string;
};

function Chosen({ search, change, query }: ChosenProps) {
  const { quality, screen } = useWords();
  const { session } = useSession();
  const kept = useAnswer(queries.alarmQuality(query));
  return (
    <>
      <div className={styles['tools']}>
        <AskedOfSeats search={search} change={change} />
        <a href={doorHere(`/api/v1/alarms/quality.csv${query}`)} download="" data-screen-only="">
          {quality.exportCsv}
        </a>
        <Link href="/console/alarms">{screen.agreements}</Link>
      </div>
      <KeptStates kept={kept} words={quality}>
        {(value) => <Shown value={value} days={search.days} />}
      </KeptStates>
      {may(session, 'policy.try') ? <WhatIfPanel seats={search.seats} /> : null}
    </>
  );
}

function Shown({ value, days }: { readonly value: MeasuredQuality; readonly days: number }) {
  const { quality: own } = useWords();
  return (
    <>
      <p role="status" className={page['asOf']}>
        {own.asOf(countText(value.position), localMoment(value.asOf))}
      </p>
      {value.measuredFrom === null ? (
        <EmptyState>{own.unmeasured}</EmptyState>
      ) : (
        <>
          <p className={styles['since']}>{sinceText(value, days, own)}</p>
          <div className={styles['blocks']}>
            <TargetTable quality={value} />
            <AcknowledgingFigure acknowledging={value.acknowledging} />
            <LoadFigure quality={value} />
            <MeldkamerFigure quality={value} />
            <SourcesFigure quality={value} />
          </div>
          <div className={styles['lists']}>
            <FloodTable floods={value.floods} until={value.asOf} />
            <ChatteringTable chattering={value.chattering} />
            <AsideTable asides={value.asides} />
            <PairTable pairs={value.pairs} />
            <StaleTable stale={value.stale} />
          </div>
        </>
      )}
    </>
  );
}

function sinceText(
  { measuredFrom, asOf }: MeasuredQuality,
  days: number,
  words: ReturnType<typeof useWords>['quality'],
): string {
  if (measuredFrom === null) return words.unmeasured;
  const at = localMoment(measuredFrom);
  return elapsed(measuredFrom, asOf) < days * DAY ? words.tooShort(at, String(days)) : words.since(at);
}
