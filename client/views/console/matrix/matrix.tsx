// The ten meldkamers by discipline, as a grid: arrows move, Enter opens the detail, Escape closes it. It shows; it changes nothing.

import { type KeyboardEvent, useRef, useState } from 'react';
import type { MeldkamerView } from '#shared/overview/overview.ts';
import { activePriority } from '#shared/overview/roll-up.ts';
import { DISCIPLINES } from '#shared/reference/functions.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import look from '../../../parts/charts/state-matrix.module.css';
import { useNow } from '../../../parts/marks/server-now.ts';
import { isChanged, type Seen } from '../changes.ts';
import { MeldkamerHead, meldkamerName } from '../drawer/meldkamer-head.tsx';
import { Enter, isUnheard } from '../enter.tsx';
import { type Selected, sameSelected } from '../selected.ts';
import { cellName } from './cell-text.ts';
import { type GridPlace, placeAfter } from './grid-keys.ts';
import styles from './matrix.module.css';
import { MatrixCell } from './matrix-cell.tsx';

const COLUMNS = DISCIPLINES.length + 1;

const LOOK = `${look['matrix']} ${styles['matrix']}`;

export type MatrixProps = {
  readonly meldkamers: readonly MeldkamerView[];
  readonly seen: Seen;
  readonly selected: Selected | null;
  readonly onOpen: (selected: Selected) => void;
  readonly onClose: () => void;
};

export function Matrix({ meldkamers, seen, selected, onOpen, onClose }: MatrixProps) {
  const { words, naming, language } = useI18n();
  const now = useNow();
  const grid = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && selected !== null) {
      // What is open behind it is not closed by the same press.
      event.stopPropagation();
      onClose();
    }
    if (event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open(place);
      return;
    }
    const next = placeAfter(place, { rows: meldkamers.length, columns: COLUMNS }, event.key, event.ctrlKey);
    if (next === null) return;
    event.preventDefault();
    setPlace(next);
    grid.current?.querySelector<HTMLElement>(`[data-place="${next.row}-${next.column}"]`)?.focus();
  }

  function open({ row, column }: GridPlace) {
    const what = selectedAt(row, column);
    if (what !== null) onOpen(what);
  }

  function selectedAt(row: number, column: number): Selected | null {
    const view = meldkamers[row];
    if (view === undefined) return null;
    const meldkamer = view.meldkamer.id;
    if (column === 0) return { kind: 'meldkamer', meldkamer };
    const discipline = DISCIPLINES[column - 1];
    if (discipline === undefined || view.cells[discipline] === null) return null;
    return { kind: 'cell', meldkamer, discipline };
  }

  /** What a focusable place of the grid has in common. */
  function placed(row: number, column: number) {
    const what = selectedAt(row, column);
    return {
      'data-place': `${row}-${column}`,
      tabIndex: place.row === row && place.column === column ? 0 : -1,
      'data-open': what !== null && sameSelected(what, selected),
      onFocus: () => setPlace({ row, column }),
      onClick: () => open({ row, column }),
    };
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is worked with the arrow keys is a grid
    <table ref={grid} role="grid" className={LOOK} aria-label={words.console.matrix} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <th scope="col">{words.console.meldkamers}</th>
          {DISCIPLINES.map((discipline) => (
            <th key={discipline} scope="col">
              {words.domain.discipline[discipline]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {meldkamers.map((view, row) => (
          <tr key={view.meldkamer.id} data-meldkamer={view.meldkamer.id}>
            <th scope="row" {...placed(row, 0)}>
              <span className="visually-hidden">{meldkamerName(view, words, naming)}</span>
              <div className={styles['named']}>
                <MeldkamerHead view={view} />
                {isUnheard(view) ? <Enter meldkamer={view.meldkamer.id} className={styles['enter']} isInGrid /> : null}
              </div>
            </th>
            {DISCIPLINES.map((discipline, index) => {
              const cell = view.cells[discipline];
              if (cell === null) {
                return (
                  <td key={discipline} className={styles['none']} {...placed(row, index + 1)}>
                    <span className="visually-hidden">
                      {`${words.domain.discipline[discipline]} ${view.meldkamer.name}, ${words.domain.notApplicable}`}
                    </span>
                    <span aria-hidden="true">–</span>
                  </td>
                );
              }
              const changed = isChanged(seen, cell, now);
              return (
                <td
                  key={discipline}
                  data-cell={`${cell.meldkamer}/${discipline}`}
                  data-location={cell.worst}
                  data-priority={activePriority(cell.mark) ?? undefined}
                  {...placed(row, index + 1)}
                >
                  <span className="visually-hidden">
                    {cellName(cell, { words, naming, language, now }, { changed })}
                  </span>
                  <MatrixCell cell={cell} changed={changed} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
