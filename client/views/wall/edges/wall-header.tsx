// The two lines at the top: how many functions are where, what time it is, and whether this picture is current.

import type { Instant } from '#shared/base/time.ts';
import { LOCATION_CLASSES, type LocationClass } from '#shared/location/location.ts';
import type { Overview } from '#shared/overview/overview.ts';
import type { PartyId } from '#shared/reference/parties.ts';
import { STATE_LEVELS } from '#shared/reference/service-state.ts';
import { countText } from '#shared/words/count-text.ts';
import { clockTime, dateText, zoneLabel } from '../../../i18n/format.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import type { ConnectionView } from '../../../live/hooks.ts';
import { StateGlyph } from '../../../parts/marks/state-glyph.tsx';
import { WallFreshness } from './wall-freshness.tsx';
import styles from './wall-header.module.css';
import { type Counted, worstOf } from './worst-counts.ts';

export type WallHeaderProps = {
  readonly counts: Overview['counts'];
  readonly states: Overview['states'];
  readonly connection: ConnectionView;
  /** Server time to the second. */
  readonly clock: Instant | null;
  readonly synthetic: boolean;
  /** R128. Who has to act on what nobody decided about. */
  readonly acts: readonly PartyId[];
};

/** More do not fit beside the date. */
const NAMED_AT_MOST = 2;

/** From harmless to worst, so that everything keeps its place. A transitional location counts as own (HMI 6.2) and is drawn at its tile. */
const PLACES = LOCATION_CLASSES.filter((location) => location !== 'transitional');

/** What is planned stands on its tile. */
const LEVELS = STATE_LEVELS.filter((level) => level !== 'planned');

function countOf(counts: Overview['counts'], location: LocationClass): number {
  return location === 'own' ? counts.own + counts.transitional : counts[location];
}

function more({ length }: readonly PartyId[]): readonly string[] {
  return length > NAMED_AT_MOST ? [`+${length - NAMED_AT_MOST}`] : [];
}

export function WallHeader({ counts, states, connection, clock, synthetic, acts }: WallHeaderProps) {
  const { words, naming, language } = useI18n();
  const { app, domain, wall } = words;
  const places = PLACES.filter((location) => location === 'own' || counts[location] > 0);
  const levels = LEVELS.filter((level) => states[level].count > 0);
  const { told, others } = worstOf([
    ...places.map((of) => ({ of, text: `${countOf(counts, of)} ${wall.counts[of]}` })),
    ...levels.map((of) => ({ of, text: `${states[of].count} x ${wall.states[of]}` })),
  ]);
  const isTold = (one: Counted) => told.includes(one);
  return (
    <header className={styles['header']}>
      <h2 className="visually-hidden">{wall.countsTitle}</h2>
      <div className={styles['line']}>
        <ul className={styles['counts']} data-many={places.length + levels.length > 3}>
          {places.map((location) => (
            <li key={location} className={isTold(location) ? styles['count'] : 'visually-hidden'} data-count={location}>
              <strong>{countOf(counts, location)}</strong> <span aria-hidden="true">{wall.counts[location]}</span>
              <span className="visually-hidden">{domain.locationClass[location]}</span>
            </li>
          ))}
          {levels.map((level) => (
            <li
              key={level}
              className={isTold(level) ? styles['count'] : 'visually-hidden'}
              data-count={level}
              data-last={states[level].isLast}
            >
              <strong>{states[level].count}</strong> <StateGlyph level={level} className={styles['state']} />{' '}
              <span aria-hidden="true">{wall.states[level]}</span>
              <span className="visually-hidden">
                {words.console.statesCounted(states[level], domain.stateLevel[level])}
              </span>
            </li>
          ))}
          {others === 0 ? null : (
            <li className={styles['count']} data-others="" aria-hidden="true">
              +{others}
            </li>
          )}
        </ul>
        <p className={styles['clock']}>
          <span className="visually-hidden">{app.clock}: </span>
          {clock === null ? null : (
            <time dateTime={clock}>
              <strong>{clockTime(clock)}</strong> <span className={styles['zone']}>{zoneLabel(clock)}</span>
            </time>
          )}
        </p>
      </div>
      <div className={styles['line']}>
        <WallFreshness connection={connection} />
        {acts.length === 0 || connection.quality !== 'live' ? null : (
          <p className={styles['acts']}>
            <span aria-hidden="true">
              {wall.actsNow([...acts.slice(0, NAMED_AT_MOST).map(naming.partyCode), ...more(acts)].join(', '))}
            </span>
            <span className="visually-hidden">{wall.actsNow(acts.map(naming.party).join(', '))}</span>
          </p>
        )}
        <p className={styles['rest']}>
          {synthetic ? (
            <strong className={styles['demo']}>
              <span aria-hidden="true">{wall.demo}</span>
              <span className="visually-hidden">{app.demo}</span>
            </strong>
          ) : null}
          {clock === null ? null : <span className={styles['date']}>{dateText(clock, language)}</span>}
          <span className={styles['position']}>
            <span aria-hidden="true">{wall.position(countText(connection.position))}</span>
            <span className="visually-hidden">{app.position(countText(connection.position))}</span>
          </span>
        </p>
      </div>
    </header>
  );
}
