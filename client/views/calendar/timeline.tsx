// The drawing: ten lines, one per meldkamer, a bar per deviation. State is told by edge, fill and word, not by colour alone.

import { type CSSProperties, useState } from 'react';
import { elapsed, HOUR, type Instant } from '#shared/base/time.ts';
import type { CalendarEntry } from '#shared/dossier/api-dossier.ts';
import { functionsByPost } from '../../i18n/function-list.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { localMinutes } from '../../i18n/local-minutes.ts';
import { passedEndText } from '../../i18n/passed-end-text.ts';
import { percent } from '../../parts/charts/percent.ts';
import { Scroller } from '../../parts/frame/scroller.tsx';
import { Link } from '../../parts/header/navigation.tsx';
import styles from './calendar.module.css';
import type { CalendarDay } from './calendar-span.ts';
import { type Bar, linesOf, partOf } from './timeline-bars.ts';
import { TimelineLegend } from './timeline-legend.tsx';

/** The least width that a line is drawn at, and what a character of a label takes at most, in CSS pixels: on a wider line there is more room. */
const LINE_WIDTH = 900;
const CHARACTER = 8;
const AROUND_LABEL = 32;

type Edges = { readonly start: Instant; readonly end: Instant };

type TimelineProps = {
  readonly entries: readonly CalendarEntry[];
  readonly days: readonly CalendarDay[];
  readonly edges: Edges;
  readonly now: Instant;
};

export function Timeline({ entries, days, edges, now }: TimelineProps) {
  const { calendar } = useI18n().words;
  const labelOf = useLabel();
  const widthOfLabel = (entry: CalendarEntry) => (labelOf(entry).length * CHARACTER + AROUND_LABEL) / LINE_WIDTH;
  const lines = linesOf(entries, { ...edges, now, labelOf: widthOfLabel });
  const nowPart = partOf(now, edges);
  // Where it is in the month is looked for once; afterwards the reader scrolls.
  const [startAt] = useState(nowPart > 0 && nowPart < 1 ? nowPart : 0);
  return (
    <>
      <Scroller label={calendar.timeline} startAt={startAt}>
        <div className={styles['timeline']}>
          <Days days={days} edges={edges} />
          <ul className={styles['lines']}>
            {lines.map(({ meldkamer, lanes, bars }) => (
              <li key={meldkamer.id} className={styles['line']}>
                <span className={styles['name']}>
                  <b>{meldkamer.id}</b> <span className={styles['longName']}>{meldkamer.name}</span>
                </span>
                <div className={styles['track']} style={{ '--lanes': lanes } as CSSProperties}>
                  <DayLines days={days} edges={edges} />
                  {nowPart >= 0 && nowPart <= 1 ? (
                    <span
                      aria-hidden="true"
                      data-now=""
                      className={styles['now']}
                      style={{ insetInlineStart: percent(nowPart) }}
                    />
                  ) : null}
                  {bars.length === 0 ? (
                    <span className="visually-hidden">{calendar.nothing}</span>
                  ) : (
                    <ul className={styles['bars']}>
                      {bars.map((bar) => (
                        <BarLink key={bar.entry.number} bar={bar} edges={edges} now={now} />
                      ))}
                    </ul>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </div>
      </Scroller>
      <TimelineLegend />
    </>
  );
}

function Days({ days, edges }: { readonly days: readonly CalendarDay[]; readonly edges: Edges }) {
  const { calendar } = useI18n().words;
  return (
    <div aria-hidden="true" className={styles['days']}>
      {days.map(({ date, start, hours }) => (
        <span
          key={date}
          className={styles['day']}
          data-unusual={hours !== 24}
          style={{ insetInlineStart: percent(partOf(start, edges)), width: percent(widthOf(hours, edges)) }}
        >
          {Number(date.slice(8))}
          {hours === 24 ? null : <small>{calendar.dayHours(hours)}</small>}
        </span>
      ))}
    </div>
  );
}

function DayLines({ days, edges }: { readonly days: readonly CalendarDay[]; readonly edges: Edges }) {
  return (
    <span aria-hidden="true">
      {days.map(({ date, start }) => (
        <span key={date} className={styles['dayLine']} style={{ insetInlineStart: percent(partOf(start, edges)) }} />
      ))}
    </span>
  );
}

type BarLinkProps = { readonly bar: Bar; readonly edges: Edges; readonly now: Instant };

function BarLink({ bar, edges, now }: BarLinkProps) {
  const { words, naming, language } = useI18n();
  const { calendar, domain } = words;
  const { entry, state, lane } = bar;
  const labelOf = useLabel();
  const open = state === 'running' ? calendar.runs : calendar.untilUnknown;
  const until = entry.end === null ? open : localMinutes(entry.end);
  const functions = functionsByPost(domain, naming, entry.functions).join('; ');
  const kind = domain.afwijkingKind[entry.kind];
  const told = calendar.bar(entry.number, kind, functions, localMinutes(entry.start), until, calendar.state[state]);
  const passed = entry.passedEnd ?? null;
  const spoken = passed === null ? told : `${told}; ${passedEndText(domain, language, passed, now)}`;
  const place = { '--left': bar.left, '--width': bar.width, '--lane': lane } as CSSProperties;
  const label = (
    <span className={styles['label']}>
      {labelOf(entry)}
      {bar.cutRight ? <span aria-hidden="true"> ▸</span> : null}
    </span>
  );
  return (
    <li className={styles['bar']} data-label={bar.label} style={place}>
      <Link href={`/register/${entry.number}`} aria-label={spoken} title={spoken}>
        <span
          className={styles['drawn']}
          data-state={state}
          data-cut-left={bar.cutLeft}
          data-open={bar.cutRight && state !== 'running'}
        >
          {bar.cutLeft ? <span aria-hidden="true">◂</span> : null}
          {passed === null ? null : <PassedEndLine part={(partOf(passed.at, edges) - bar.left) / bar.width} />}
          {bar.label === 'inside' ? label : null}
        </span>
        {bar.label === 'inside' ? null : label}
      </Link>
    </li>
  );
}

/** `2026-0001 onderhoud, einde verstreken`. */
function useLabel(): (entry: CalendarEntry) => string {
  const { words, naming } = useI18n();
  const { calendar, domain } = words;
  return ({ number, kind, passedEnd }) =>
    `${naming.number(number)} ${domain.afwijkingKind[kind]}${passedEnd === undefined ? '' : `, ${calendar.pastEnd}`}`;
}

/** Where in its bar the end lies that passed; nothing when that was before the first day. */
function PassedEndLine({ part }: { readonly part: number }) {
  if (part <= 0 || part >= 1) return null;
  return <span aria-hidden="true" className={styles['passedEnd']} style={{ insetInlineStart: percent(part) }} />;
}

function widthOf(hours: number, { start, end }: Edges): number {
  return (hours * HOUR) / elapsed(start, end);
}
