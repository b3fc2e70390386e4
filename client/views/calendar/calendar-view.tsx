// The calendar: what is planned and running, with the warnings on top, as a drawing and as a table of the same.

import type { Instant } from '#shared/base/time.ts';
import { countText } from '#shared/words/count-text.ts';
import { localMoment } from '../../i18n/format.ts';
import { useWords } from '../../i18n/i18n.tsx';
import { useSearchText } from '../../parts/frame/address.ts';
import { MainRegion } from '../../parts/frame/main-region.tsx';
import page from '../../parts/frame/page.module.css';
import { Panel } from '../../parts/frame/panel.tsx';
import { LiveHeader } from '../../parts/header/live-header.tsx';
import { RegisterNavigation } from '../../parts/header/register-navigation.tsx';
import { useNow } from '../../parts/marks/server-now.ts';
import { EmptyState } from '../../parts/states/empty-state.tsx';
import { KeptStates } from '../../parts/states/kept-states.tsx';
import { queries } from '../../query/queries.ts';
import { useAnswer } from '../../query/use-answer.ts';
import { type CalendarSpan, daysOf, edgesOf, spanIn } from './calendar-span.ts';
import { CalendarTable } from './calendar-table.tsx';
import { CalendarWarnings } from './calendar-warnings.tsx';
import { MonthNavigation } from './month-navigation.tsx';
import { Timeline } from './timeline.tsx';

export function CalendarView() {
  const { calendar } = useWords();
  const search = useSearchText();
  const now = useNow();
  return (
    <>
      <LiveHeader />
      <MainRegion className={page['page']}>
        <RegisterNavigation />
        <h1>{calendar.title}</h1>
        <p className={page['intro']}>{calendar.intro}</p>
        {now === null ? <EmptyState>{calendar.loading}</EmptyState> : <Shown span={spanIn(search, now)} now={now} />}
      </MainRegion>
    </>
  );
}

function Shown({ span, now }: { readonly span: CalendarSpan; readonly now: Instant }) {
  const { calendar } = useWords();
  const edges = edgesOf(span);
  const kept = useAnswer(queries.calendar(edges.start, edges.end));
  return (
    <KeptStates kept={kept} words={calendar} above={<MonthNavigation span={span} now={now} />}>
      {(value) => (
        <>
          <p className={page['asOf']}>{calendar.asOf(countText(value.position), localMoment(value.asOf))}</p>
          <CalendarWarnings warnings={value.warnings} now={now} />
          <Panel title={calendar.timeline} flush>
            <Timeline entries={value.entries} days={daysOf(span)} edges={edges} now={now} />
          </Panel>
          <Panel title={calendar.table} flush>
            <CalendarTable entries={value.entries} now={now} />
          </Panel>
        </>
      )}
    </KeptStates>
  );
}
