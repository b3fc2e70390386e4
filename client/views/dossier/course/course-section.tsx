// The time line of a dossier, drawn, and the same as a table: every span and every moment in the order of time.

import { elapsed } from '#shared/base/time.ts';
import type { DossierDetail } from '#shared/dossier/api-dossier.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { TableTwin } from '../../../parts/charts/table-twin.tsx';
import { Moment } from '../../../parts/marks/moment.tsx';
import { asShown, hoursText } from '../sections/remaining.ts';
import { DossierSection, HeadRow } from '../sections/section.tsx';
import table from '../sections/table.module.css';
import { byMoment, type Course, courseOf } from './course.ts';
import { CourseDrawing } from './course-drawing.tsx';
import { useSayMark } from './say-mark.ts';

export type CourseSectionProps = { readonly detail: DossierDetail; readonly isPrinted?: boolean };

export function CourseSection({ detail, isPrinted = false }: CourseSectionProps) {
  const { course: text } = useI18n().words;
  const course = courseOf(detail, asShown(detail.coverage));
  const drawing = course === null ? null : <CourseDrawing detail={detail} course={course} />;
  return (
    <DossierSection section="course">
      {course === null ? (
        <p>{text.none}</p>
      ) : isPrinted ? (
        drawing
      ) : (
        <TableTwin drawing={drawing} table={() => <CourseTable detail={detail} course={course} />} />
      )}
    </DossierSection>
  );
}

function CourseTable({ detail, course }: { readonly detail: DossierDetail; readonly course: Course }) {
  const { words, naming, language } = useI18n();
  const { course: text, domain, dossier } = words;
  const say = useSayMark(detail);
  const spans = course.spans.map((span) => ({
    key: `${span.function} ${span.from}`,
    at: span.from,
    what: `${naming.function(span.function)}: ${domain.accounted[span.class]}`,
    duration: hoursText(dossier, language, elapsed(span.from, span.to)),
  }));
  const marks = course.marks.map((mark, index) => ({
    key: `${mark.row} ${index}`,
    at: mark.at,
    what: say(mark),
    duration: '',
  }));
  const rows = [...spans, ...marks].sort(byMoment);
  return (
    <table className={table['table']}>
      <thead>
        <HeadRow columns={['moment', 'what', 'duration']} text={text} />
      </thead>
      <tbody>
        {rows.map(({ key, at, what, duration }) => (
          <tr key={key}>
            <th scope="row">
              <Moment at={at} />
            </th>
            <td data-head={text.what}>{what}</td>
            <td data-head={text.duration}>{duration}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
