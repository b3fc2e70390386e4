// Schematic map: one equal tile per meldkamer, a letter and a sign per discipline, arrows for what is performed elsewhere.
// Whatever the arrows show is also written in the list below them.

import { useEffect, useRef, useState } from 'react';
import { plainName } from '#shared/base/plain-name.ts';
import { isHome } from '#shared/location/combined.ts';
import type { LocationClass } from '#shared/location/location.ts';
import type { CellView } from '#shared/overview/cell-view.ts';
import { countedClass, type FunctionView } from '#shared/overview/function-view.ts';
import type { MeldkamerView } from '#shared/overview/overview.ts';
import { worstState } from '#shared/overview/state-view.ts';
import { DISCIPLINES, tasksOf } from '#shared/reference/functions.ts';
import type { MeldkamerId } from '#shared/reference/meldkamers.ts';
import { stateLevel } from '#shared/reference/service-state.ts';
import type { Naming } from '#shared/words/naming.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { stateText } from '../../i18n/state-text.ts';
import { PriorityMark } from '../marks/priority-mark.tsx';
import { StateGlyph } from '../marks/state-glyph.tsx';
import { StateMark } from '../marks/state-mark.tsx';
import styles from './tile-map.module.css';
import {
  arrowPath,
  type Box,
  type Move,
  movesOf,
  placesOutside,
  tileMapLayout,
  wayOutPath,
} from './tile-map-layout.ts';

const GLYPH: Readonly<Record<LocationClass, string>> = {
  own: '•',
  transitional: '•',
  'other-meldkamer': '⇄',
  outside: '↗',
  unknown: '?',
  'double-claim': '≠',
};

export type TileMapProps = {
  readonly meldkamers: readonly MeldkamerView[];
  /** Makes every tile a button. */
  readonly onChoose?: (meldkamer: MeldkamerId) => void;
};

export function TileMap({ meldkamers, onChoose }: TileMapProps) {
  const { words } = useI18n();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const moves = movesOf(meldkamers);
  const outside = placesOutside(moves);
  const layout = tileMapLayout(width, outside.length);
  const boxOf = ({ to }: Move): Box | undefined =>
    to.kind === 'meldkamer' ? layout.tiles[to.meldkamer] : layout.outside[outside.indexOf(nameIn(outside, to.place))];
  return (
    <div className={styles['map']}>
      <div ref={frame} className={styles['drawing']} style={{ height: layout.height }}>
        <svg aria-hidden="true" className={styles['arrows']} width={layout.width} height={layout.height}>
          <defs>
            <ArrowHead id="tile-map-head" className={styles['headInside']} />
            <ArrowHead id="tile-map-head-out" className={styles['headOutside']} />
          </defs>
          {moves.map((move, index) => {
            const to = boxOf(move);
            if (to === undefined) return null;
            const isOutside = move.to.kind === 'outside';
            const from = layout.tiles[move.home];
            return (
              <path
                key={`${move.home} ${targetCode(move)}`}
                data-move={`${move.home} ${targetCode(move)}`}
                d={isOutside ? wayOutPath(layout, from, to, index) : arrowPath(from, to)}
                className={isOutside ? styles['arrowOutside'] : styles['arrow']}
                markerEnd={`url(#tile-map-head${isOutside ? '-out' : ''})`}
              />
            );
          })}
        </svg>
        <ul className={styles['tiles']}>
          {meldkamers.map((view) => (
            <li key={view.meldkamer.id} style={styleOf(layout.tiles[view.meldkamer.id])}>
              <Tile view={view} {...(onChoose === undefined ? {} : { onChoose })} />
            </li>
          ))}
          {outside.map((place, index) => (
            <li key={place} style={styleOf(layout.outside[index])} className={styles['outside']}>
              <span aria-hidden="true">↗ </span>
              {place}
            </li>
          ))}
        </ul>
        {outside.length === 0 ? null : (
          <p className={styles['edge']} style={{ top: (layout.outside[0]?.y ?? 0) - 42 }}>
            {words.console.map.outside}
          </p>
        )}
      </div>
      <MoveList meldkamers={meldkamers} moves={moves} />
    </div>
  );
}

function Tile({
  view,
  onChoose,
}: {
  readonly view: MeldkamerView;
  readonly onChoose?: (meldkamer: MeldkamerId) => void;
}) {
  const { words, naming } = useI18n();
  const { id } = view.meldkamer;
  const cells = DISCIPLINES.flatMap((discipline) => view.cells[discipline] ?? []);
  const state = worstState(Object.values(view.states));
  const spoken = [
    naming.meldkamer(id),
    ...cells.map((cell) => `${words.domain.discipline[cell.discipline]} ${words.domain.locationClass[cell.worst]}`),
    state === null ? null : words.console.stateSpoken(stateText(state, words, naming)),
    view.guests.length === 0 ? null : words.console.guestsSpoken(view.guests.length),
    view.mark === null
      ? null
      : view.mark.returned
        ? words.console.returnedIn(view.mark.count)
        : words.console.alarmsInCell(view.mark.count, words.alarms.priority[view.mark.priority]),
  ].filter((part) => part !== null);
  const drawing = (
    <span aria-hidden="true" className={styles['tile']}>
      <span className={styles['top']}>
        <strong>{id}</strong>
        {state === null ? null : <StateMark view={state} compact />}
        {view.mark === null ? null : <PriorityMark {...view.mark} count={null} size="20px" />}
      </span>
      <span className={styles['city']}>{view.meldkamer.city}</span>
      <span className={styles['letters']}>
        {cells.map((cell) => (
          <span key={cell.discipline} data-location={cell.worst} className={styles['letter']}>
            {words.domain.disciplineLetter[cell.discipline]}
            {isDown(cell) ? (
              <StateGlyph level="down" className={styles['down']} />
            ) : (
              <span className={styles['glyph']}>{GLYPH[cell.worst]}</span>
            )}
          </span>
        ))}
      </span>
      {view.guests.length === 0 ? null : (
        <span className={styles['guests']}>{words.domain.guests(view.guests.length)}</span>
      )}
    </span>
  );
  return onChoose === undefined ? (
    <>
      {drawing}
      <span className="visually-hidden">{spoken.join(', ')}</span>
    </>
  ) : (
    <button type="button" className={styles['press']} onClick={() => onChoose(id)}>
      {drawing}
      <span className="visually-hidden">{spoken.join(', ')}</span>
    </button>
  );
}

/** It is at home, and does not work there. */
function isDown({ worst, state }: CellView): boolean {
  return state !== null && !state.unreachable && stateLevel(state.state) === 'down' && isHome(worst);
}

function MoveList({
  meldkamers,
  moves,
}: {
  readonly meldkamers: readonly MeldkamerView[];
  readonly moves: readonly Move[];
}) {
  const { words, naming } = useI18n();
  const own = words.console.map;
  const count = moves.reduce((sum, { functions }) => sum + functions.length, 0);
  const unknown = meldkamers.flatMap(({ functions }) => functions).filter(isUnknown).length;
  return (
    <div className={styles['list']}>
      {count === 0 && unknown === 0 ? <p>{own.nothingMoved}</p> : null}
      {count === 0 ? null : <p className={styles['strong']}>{own.moved(count)}</p>}
      <ul>
        {moves.map((move) => (
          <li key={`${move.home} ${targetCode(move)}`}>
            <span aria-hidden="true" className={styles['strong']}>
              {own.arrow(move.home, targetCode(move))}
            </span>
            <span className="visually-hidden">
              {own.arrowSpoken(
                naming.meldkamer(move.home),
                move.to.kind === 'outside' ? move.to.place : naming.meldkamer(move.to.meldkamer),
              )}
            </span>{' '}
            {whatMoved(move, naming).join('; ')}
          </li>
        ))}
      </ul>
      {unknown === 0 ? null : <p>{own.unknownPlaces(unknown)}</p>}
      <p className={styles['explain']}>{own.explain}</p>
    </div>
  );
}

/** A post as a whole when all its tasks went together, otherwise task by task. */
function whatMoved({ functions }: Move, naming: Naming): readonly string[] {
  const posts = [...new Set(functions.map(({ post }) => post))];
  return posts.flatMap((post) => {
    const own = functions.filter((one) => one.post === post);
    const [first] = own;
    const isWhole = first !== undefined && own.length === tasksOf(first.discipline).length;
    return isWhole ? [naming.post(post)] : own.map(({ id }) => naming.function(id));
  });
}

function isUnknown(one: FunctionView): boolean {
  const counted = countedClass(one);
  return one.scope === 'spoed' && (counted === 'unknown' || counted === 'double-claim');
}

function targetCode({ to }: Move): string {
  return to.kind === 'meldkamer' ? to.meldkamer : to.place;
}

/** R6. */
function nameIn(places: readonly string[], place: string): string {
  return places.find((one) => plainName(one) === plainName(place)) ?? place;
}

function styleOf(box: Box | undefined) {
  return box === undefined ? {} : { left: box.x, top: box.y, width: box.width, height: box.height };
}

function useWidth(frame: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(520);
  useEffect(() => {
    if (frame.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(entry.contentRect.width);
    });
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}

function ArrowHead({ id, className }: { readonly id: string; readonly className: string | undefined }) {
  return (
    <marker
      id={id}
      viewBox="0 0 10 10"
      refX="9"
      refY="5"
      markerWidth="12"
      markerHeight="12"
      markerUnits="userSpaceOnUse"
      orient="auto"
    >
      <path d="M0 0 10 5 0 10z" className={className} />
    </marker>
  );
}
