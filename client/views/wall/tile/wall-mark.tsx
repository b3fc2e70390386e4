// One discipline of one meldkamer on the wall: its letter and the sign of where it is. Never an alarm colour, never a head count.

import { elapsed, type Instant } from '#shared/base/time.ts';
import { isHome } from '#shared/location/combined.ts';
import type { LocationClass } from '#shared/location/location.ts';
import type { CellView } from '#shared/overview/cell-view.ts';
import type { Discipline } from '#shared/reference/functions.ts';
import { stateLevel } from '#shared/reference/service-state.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { StateGlyph } from '../../../parts/marks/state-glyph.tsx';
import { useCellWords } from './cell-words.ts';
import { PlaceGlyph } from './place-glyph.tsx';
import { isUnderstaffed, lastClassOf } from './remarks.ts';
import styles from './wall-mark.module.css';

export type WallMarkProps = {
  readonly discipline: Discipline;
  /** Null: the discipline does not work from this meldkamer. */
  readonly cell: CellView | null;
  readonly now: Instant;
};

export function WallMark({ discipline, cell, now }: WallMarkProps) {
  const { words } = useI18n();
  const { domain } = words;
  const spoken = useCellWords();
  if (cell === null) {
    return (
      <li className={styles['mark']} data-place="none">
        <span aria-hidden="true" className={styles['letter']}>
          –
        </span>
        <span className="visually-hidden">
          {domain.discipline[discipline]}: {domain.notApplicable}
        </span>
      </li>
    );
  }
  const last = cell.worst === 'unknown' ? lastClassOf(cell) : null;
  const short = isUnderstaffed(cell);
  const level = cell.state === null || cell.state.unreachable ? null : stateLevel(cell.state.state);
  return (
    <li
      className={styles['mark']}
      data-place={cell.worst}
      data-discipline={discipline}
      {...(level === null ? {} : { 'data-state': level })}
    >
      <span aria-hidden="true" className={styles['letter']}>
        {domain.disciplineLetter[discipline]}
      </span>
      <span aria-hidden="true" className={styles['signs']}>
        {isHome(cell.worst) && (level === 'down' || level === 'degraded') ? (
          <StateGlyph level={level} className={styles['sign']} />
        ) : short && isHome(cell.worst) ? (
          <Understaffed />
        ) : (
          <PlaceGlyph location={cell.worst} className={styles['sign']} hasHalo={cell.worst === 'unknown'} />
        )}
        {last === null || last === 'unknown' ? null : <PlaceGlyph location={last} className={styles['last']} />}
      </span>
      {cell.worstParts.length < cell.parts.length && HAS_SHARE[cell.worst] ? (
        <span aria-hidden="true" className={styles['parts']}>
          {cell.parts.map((part) => (
            <span key={part.id} data-worst={cell.worstParts.includes(part)} />
          ))}
        </span>
      ) : null}
      <span className="visually-hidden">{spoken(cell, (since) => elapsed(since, now))}</span>
    </li>
  );
}

/** A double claim is bad whatever its share, and its cell is full. */
const HAS_SHARE: Readonly<Record<LocationClass, boolean>> = {
  own: false,
  transitional: false,
  'other-meldkamer': true,
  unknown: true,
  outside: true,
  'double-claim': false,
};

/** A seat that is short of people: the frame with an arrow down, as on the desks. */
function Understaffed() {
  return (
    <svg aria-hidden="true" viewBox="0 0 20 24" className={styles['sign']}>
      <path
        d="M2 3.500h16v17H2zM10 6.500v8M6 11l4 4 4-4"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.6"
        strokeLinejoin="miter"
      />
    </svg>
  );
}
