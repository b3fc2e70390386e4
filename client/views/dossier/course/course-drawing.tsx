// The time line as a drawing: a line per function with what its time was made of, and a line per kind of act. Patterns and shapes tell
// them apart; nothing in it is an alarm. What it says is in the table beside it, so it is one picture for who does not see it.

import { type CSSProperties, useId } from 'react';
import { elapsed, type Instant } from '#shared/base/time.ts';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import { countText } from '#shared/words/count-text.ts';
import { clockMinutes, clockTime, isoDate, localMoment, spanText } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import fills from '../../../parts/charts/fills.module.css';
import { type Fill, FillPatterns, Legend, paintOf } from '../../../parts/charts/fills.tsx';
import { percent } from '../../../parts/charts/percent.ts';
import styles from './course.module.css';
import {
  COURSE_CLASSES,
  COURSE_ROWS,
  type Course,
  type CourseClass,
  type CourseMark,
  type CourseRow,
  type CourseSpan,
  clustered,
  placeIn,
} from './course.ts';
import { useSayMark } from './say-mark.ts';
import { ticksOf } from './ticks.ts';

const FILLS: Readonly<Record<CourseClass, Fill>> = {
  coveredInTimeMs: 'solid',
  coveredLaterMs: 'stripes',
  spokenMs: 'dots',
  uncoveredMs: 'hatch',
  doubleClaimMs: 'cross',
  unknownMs: 'blank',
};

const TICKS = 7;
/** Marks closer than this part of the width stand on each other; words take more of it. */
const APART: Readonly<Record<CourseRow, number>> = { decisions: 0.012, ladder: 0.012, notices: 0.012, course: 0.16 };
/** Words that begin further on stand before their line. */
const TURNED = 0.8;

type Props = { readonly detail: DossierDetail; readonly course: Course };

export function CourseDrawing({ detail, course }: Props) {
  const { words, naming } = useI18n();
  const { course: text, domain } = words;
  const patterns = useId();
  const rows = COURSE_ROWS.filter((row) => course.marks.some((mark) => mark.row === row));
  const drawn = COURSE_CLASSES.filter((name) => course.spans.some((span) => span.class === name));
  const ticks = ticksOf(course.from, course.to, TICKS);
  return (
    <figure aria-label={text.title} className={`${styles['figure']} ${fills['filled']}`}>
      <Legend series={drawn.map((name) => ({ name: domain.accounted[name], fill: FILLS[name] }))} />
      <svg width="0" height="0" aria-hidden="true" className={styles['defs']}>
        <FillPatterns id={patterns} />
      </svg>
      <div aria-hidden="true" className={styles['lines']}>
        <Axis course={course} ticks={ticks} />
        {course.functions.map((id) => (
          <div key={id} className={styles['line']}>
            <span className={styles['name']}>{naming.function(id)}</span>
            <span className={styles['track']}>
              <Lines course={course} ticks={ticks} />
              {course.spans
                .filter((span) => span.function === id)
                .map((span) => (
                  <Span key={span.from} course={course} span={span} patterns={patterns} />
                ))}
            </span>
          </div>
        ))}
        {rows.map((row) => (
          <div key={row} className={styles['line']}>
            <span className={styles['name']}>{text.row[row]}</span>
            <span className={styles['track']}>
              <Lines course={course} ticks={ticks} />
              <Marks detail={detail} course={course} row={row} />
            </span>
          </div>
        ))}
      </div>
      <MarkLegend course={course} />
      <figcaption className={styles['intro']}>{text.intro}</figcaption>
    </figure>
  );
}

type AxisProps = { readonly course: Course; readonly ticks: readonly Instant[] };

function Axis({ course, ticks }: AxisProps) {
  return (
    <div className={styles['line']}>
      <span className={styles['name']}>{isoDate(course.from)}</span>
      <span className={`${styles['track']} ${styles['axis']}`}>
        {ticks.map((at, index) => {
          const before = ticks[index - 1] ?? course.from;
          const isNewDay = isoDate(at) !== isoDate(before);
          const isMidnight = clockTime(at) === '00:00:00';
          return (
            <span key={at} className={styles['tick']} style={placed(placeIn(course, at))}>
              {isMidnight ? isoDate(at).slice(5) : `${isNewDay ? `${isoDate(at).slice(5)} ` : ''}${clockMinutes(at)}`}
            </span>
          );
        })}
      </span>
    </div>
  );
}

function Lines({ course, ticks }: AxisProps) {
  return ticks.map((at) => <span key={at} className={styles['grid']} style={placed(placeIn(course, at))} />);
}

type SpanProps = { readonly course: Course; readonly span: CourseSpan; readonly patterns: string };

function Span({ course, span, patterns }: SpanProps) {
  const { words, language } = useI18n();
  const left = placeIn(course, span.from);
  const width = placeIn(course, span.to) - left;
  const lasted = spanText(elapsed(span.from, span.to), language);
  return (
    <span
      className={styles['span']}
      data-class={span.class}
      title={`${words.domain.accounted[span.class]}, ${localMoment(span.from)} – ${localMoment(span.to)} (${lasted})`}
      style={{ ...placed(left), width: percent(width) }}
    >
      <svg width="100%" height="100%" aria-hidden="true">
        <rect width="100%" height="100%" fill={paintOf(FILLS[span.class], patterns)} />
      </svg>
    </span>
  );
}

type MarksProps = Props & { readonly row: CourseRow };

function Marks({ detail, course, row }: MarksProps) {
  const say = useSayMark(detail);
  return clustered(course, row, APART[row]).map((marks) => {
    const [first] = marks;
    if (first === undefined) return null;
    const place = placeIn(course, first.at);
    const isBefore = first.at < course.from;
    const isAfter = first.at > course.to;
    return (
      <span
        key={first.at}
        className={styles['mark']}
        data-row={row}
        data-turned={place > TURNED}
        title={marks.map((mark) => `${localMoment(mark.at)}: ${say(mark)}`).join('\n')}
        style={placed(place)}
      >
        {isBefore ? '◂ ' : null}
        {row === 'course' ? marks.map(say).join(' · ') : <Glyphs marks={marks} detail={detail} />}
        {isAfter ? ' ▸' : null}
      </span>
    );
  });
}

type GlyphsProps = { readonly marks: readonly CourseMark[]; readonly detail: DossierDetail };

/** The last of each kind; of how many, where there are more. */
function Glyphs({ marks, detail }: GlyphsProps) {
  const kinds = [...new Set(marks.map(({ what }) => what))];
  return kinds.map((what) => {
    const same = marks.filter((mark) => mark.what === what);
    const last = same.at(-1);
    return (
      <span key={what} className={styles['glyphs']}>
        <span className={styles['glyph']} data-what={what}>
          {last?.row === 'ladder' && last.what === 'turn'
            ? countText((detail.chain.turns[last.turn]?.step ?? 0) + 1)
            : null}
          {what === 'stopped' ? '×' : null}
        </span>
        {same.length > 1 && what !== 'turn' ? <small>{countText(same.length)}</small> : null}
      </span>
    );
  });
}

/** Only what stands in the drawing is explained. */
function MarkLegend({ course }: { readonly course: Course }) {
  const { course: text } = useI18n().words;
  const shown = (Object.keys(text.mark) as (keyof typeof text.mark)[]).filter((what) =>
    course.marks.some((mark) => mark.what === what),
  );
  return (
    <ul className={fills['legend']} aria-hidden="true">
      {shown.map((what) => (
        <li key={what}>
          <span className={styles['glyph']} data-what={what}>
            {what === 'turn' ? '1' : null}
          </span>
          {text.mark[what]}
        </li>
      ))}
    </ul>
  );
}

function placed(part: number): CSSProperties {
  return { insetInlineStart: percent(part) };
}
