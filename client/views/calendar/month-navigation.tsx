// From month to month. Links, so that every month has its address and the back button works.

import type { Instant } from '#shared/base/time.ts';
import { isoDate } from '../../i18n/format.ts';
import { useWords } from '../../i18n/i18n.tsx';
import choice from '../../parts/controls/link-choice.module.css';
import { Link } from '../../parts/header/navigation.tsx';
import styles from './calendar.module.css';
import { type CalendarSpan, daysOf, isWholeMonth, monthBeside, monthOf, searchOf } from './calendar-span.ts';

export function MonthNavigation({ span, now }: { readonly span: CalendarSpan; readonly now: Instant }) {
  const { calendar } = useWords();
  const nameOf = ({ from }: CalendarSpan) =>
    calendar.month(calendar.months[Number(from.slice(5, 7)) - 1] ?? '', from.slice(0, 4));
  const before = monthBeside(span, -1);
  const after = monthBeside(span, 1);
  const current = monthOf(isoDate(now));
  const unusual = daysOf(span).filter(({ hours }) => hours !== 24);
  return (
    <div className={styles['choose']}>
      <nav aria-label={calendar.navigation} className={choice['choice']}>
        <Link href={hrefOf(before)} aria-label={calendar.previous(nameOf(before))}>
          ◀ {nameOf(before)}
        </Link>
        <Link href={hrefOf(current)} {...(current.from === span.from && { 'aria-current': 'date' as const })}>
          {calendar.thisMonth}
        </Link>
        <Link href={hrefOf(after)} aria-label={calendar.next(nameOf(after))}>
          {nameOf(after)} ▶
        </Link>
      </nav>
      <h2 className={styles['month']} aria-live="polite">
        {isWholeMonth(span) ? nameOf(span) : calendar.period(span.from, span.to)}
        <span className={styles['zone']}> · {calendar.zone}</span>
      </h2>
      {unusual.map(({ date, hours }) => (
        <p key={date} className={styles['unusual']}>
          {calendar.longDay(date, hours)}
        </p>
      ))}
    </div>
  );
}

function hrefOf(span: CalendarSpan): string {
  return `/register/calendar${searchOf(span)}`;
}
