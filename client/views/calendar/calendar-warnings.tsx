// What deserves a look before it happens. Facts about what is planned, with their numbers; never a verdict.

import { elapsed, type Instant, MINUTE } from '#shared/base/time.ts';
import type { CalendarWarning } from '#shared/dossier/api-dossier.ts';
import { countText } from '#shared/words/count-text.ts';
import { apiPlaceText } from '../../i18n/api-place.ts';
import { durationText } from '../../i18n/format.ts';
import { functionsByPost } from '../../i18n/function-list.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { localMinutes } from '../../i18n/local-minutes.ts';
import { Panel } from '../../parts/frame/panel.tsx';
import { Link } from '../../parts/header/navigation.tsx';
import styles from './calendar.module.css';

type CalendarWarningsProps = { readonly warnings: readonly CalendarWarning[]; readonly now: Instant };

export function CalendarWarnings({ warnings, now }: CalendarWarningsProps) {
  const { calendar } = useI18n().words;
  if (warnings.length === 0) return <p className={styles['quiet']}>{calendar.noWarnings}</p>;
  return (
    <Panel title={calendar.warnings(countText(warnings.length))} className={styles['warnings'] ?? ''}>
      <ul className={styles['warningList']}>
        {warnings.map((warning) => (
          <Warning key={`${warning.kind} ${warning.numbers.join()} ${warning.from}`} warning={warning} now={now} />
        ))}
      </ul>
    </Panel>
  );
}

function Warning({ warning, now }: { readonly warning: CalendarWarning; readonly now: Instant }) {
  const { words, naming, language } = useI18n();
  const { calendar, domain } = words;
  const { kind, numbers, from, until, functions } = warning;
  const to = apiPlaceText(naming, warning.to);
  const when =
    now < from
      ? calendar.warningIn(durationText(Math.ceil(elapsed(now, from) / MINUTE) * MINUTE, language))
      : until === null || now < until
        ? calendar.warningNow
        : calendar.warningOver;
  return (
    <li className={styles['warning']}>
      <strong>{calendar.warning[kind]}</strong>
      <span>
        {numbers.map((number, index) => (
          <span key={number}>
            {index === 0 ? '' : ' · '}
            <Link href={`/register/${number}`}>{naming.number(number)}</Link>
          </span>
        ))}
      </span>
      <span>
        {calendar.span(localMinutes(from), until === null ? calendar.untilUnknown : localMinutes(until))} (<b>{when}</b>
        )
      </span>
      <span>
        {[...functionsByPost(domain, naming, functions), ...(to === null ? [] : [calendar.warningPlace(to)])].join(
          '; ',
        )}
      </span>
    </li>
  );
}
