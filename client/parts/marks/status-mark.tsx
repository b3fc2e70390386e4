// Where a function is, as a shape with text. Never an alarm colour: the alarm chip stands beside it.

import { Fragment } from 'react';
import type { LocationClass } from '#shared/location/location.ts';
import { useWords } from '../../i18n/i18n.tsx';
import styles from './status-mark.module.css';

export type StatusMarkProps = {
  /** Null: the discipline does not work from this meldkamer. */
  readonly location: LocationClass | null;
  /** Code of the host, place, or both codes: `ZWB`, `Zeist`, `NNL/ONL`. */
  readonly where?: string | null;
  /** How many parts of the whole, `1/5`; left out when it is all of them. */
  readonly fraction?: string | null;
  /** Last known place in words, for what became unknown. */
  readonly last?: string | null;
  /** The same for a cell with no room for it. */
  readonly lastNarrow?: string | null;
  /** Fill a cell instead of standing in a line. */
  readonly fill?: boolean;
};

const GLYPH: Readonly<Record<LocationClass, string>> = {
  own: '•',
  transitional: '•',
  'other-meldkamer': '⇄',
  outside: '↗',
  unknown: '?',
  'double-claim': '',
};

export function StatusMark(props: StatusMarkProps) {
  const { location, where = null, fraction = null, last = null, lastNarrow = last, fill = false } = props;
  const { domain } = useWords();
  const shape = fill ? styles['fill'] : styles['inline'];
  if (location === null) {
    return (
      <span className={`${styles['mark']} ${shape}`}>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{domain.notApplicable}</span>
      </span>
    );
  }
  return (
    <span className={`${styles['mark']} ${shape}`} data-location={location} data-last={last !== null}>
      <span aria-hidden="true" className={styles['drawing']}>
        {location === 'own' || location === 'transitional' ? (
          <span className={styles['dot']}>{GLYPH[location]}</span>
        ) : (
          <span className={styles['glyph']}>{GLYPH[location]}</span>
        )}
        {location === 'transitional' ? <span className={styles['tag']}>{domain.transitionalTag}</span> : null}
        {location === 'outside' ? <span className={styles['outside']}>EXT</span> : null}
        {location === 'own' || location === 'transitional' || where === null ? null : (
          <span className={styles['where']}>
            {where.split('/').map((one, index) => (
              <Fragment key={one}>
                {index === 0 ? null : (
                  <>
                    /<wbr />
                  </>
                )}
                {one}
              </Fragment>
            ))}
          </span>
        )}
        {fraction === null ? null : <span className={styles['fraction']}>{fraction}</span>}
        {last === null ? null : (
          <>
            <span className={styles['last']}>{last}</span>
            <span className={styles['lastNarrow']}>{lastNarrow}</span>
          </>
        )}
      </span>
      <span className="visually-hidden">
        {[domain.locationSentence[location], where, fraction, last].filter(Boolean).join(', ')}
      </span>
    </span>
  );
}
