// The ten meldkamers by discipline at one past moment. Nothing in it flashes and nothing can be acknowledged: it can only be looked at.

import type { ApiMeldkamer } from '#shared/overview/api-shapes.ts';
import { activePriority } from '#shared/overview/roll-up.ts';
import { DISCIPLINES } from '#shared/reference/functions.ts';
import { isMeldkamerId, type MeldkamerId } from '#shared/reference/meldkamers.ts';
import type { ReplayPicture } from '#shared/replay/replay.ts';
import { useWords } from '../../../i18n/i18n.tsx';
import look from '../../../parts/charts/state-matrix.module.css';
import { Button } from '../../../parts/controls/button.tsx';
import { FreshnessMark } from '../../../parts/marks/freshness-mark.tsx';
import { PriorityMark } from '../../../parts/marks/priority-mark.tsx';
import { StaffingMark } from '../../../parts/marks/staffing-mark.tsx';
import { StatusMark } from '../../../parts/marks/status-mark.tsx';
import { markOfMeldkamer, type ReplayCell, replayCell } from './replay-cells.ts';
import styles from './replay-matrix.module.css';
import { replayCellName, replayCellText } from './replay-text.ts';

export type ReplayMatrixProps = {
  readonly picture: ReplayPicture;
  readonly opened: MeldkamerId | null;
  readonly onOpen: (meldkamer: MeldkamerId | null) => void;
};

export function ReplayMatrix({ picture, opened, onOpen }: ReplayMatrixProps) {
  const { replay, domain } = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable with the keyboard
    <section className={styles['scroll']} aria-label={replay.matrix.title} tabIndex={0} data-scrolls="">
      <table className={`${look['matrix']} ${styles['matrix']}`}>
        <thead>
          <tr>
            <th scope="col">{replay.matrix.meldkamer}</th>
            {DISCIPLINES.map((discipline) => (
              <th key={discipline} scope="col">
                {domain.discipline[discipline]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {picture.meldkamers.map((view) => (
            <tr key={view.id} data-meldkamer={view.id}>
              <th scope="row">
                <Head picture={picture} view={view} opened={opened} onOpen={onOpen} />
              </th>
              {DISCIPLINES.map((discipline) => {
                const cell = replayCell(picture, view, discipline);
                return (
                  <td
                    key={discipline}
                    data-cell={`${view.id}/${discipline}`}
                    data-location={cell?.worst}
                    data-priority={activePriority(cell?.mark ?? null) ?? undefined}
                  >
                    {cell === null ? <NotHere /> : <Cell cell={cell} meldkamer={view.name} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type HeadProps = ReplayMatrixProps & { readonly view: ApiMeldkamer };

function Head({ picture, view, opened, onOpen }: HeadProps) {
  const { replay, domain } = useWords();
  const mark = markOfMeldkamer(picture, view.id);
  const isOpen = opened === view.id;
  return (
    <span className={styles['head']}>
      <Button
        look="quiet"
        className={styles['name'] ?? ''}
        aria-expanded={isOpen}
        onPress={() => onOpen(isOpen || !isMeldkamerId(view.id) ? null : view.id)}
      >
        <span className={styles['code']}>{view.id}</span>
        <span className={styles['city']}>{view.city}</span>
        <span className="visually-hidden">{replay.matrix.open(view.name)}</span>
      </Button>
      {mark === null ? null : <PriorityMark {...mark} unacknowledged={false} count={null} />}
      {view.guests.length === 0 ? null : (
        <span className={styles['guests']}>
          <span aria-hidden="true">{domain.guests(view.guests.length)}</span>
          <span className="visually-hidden">{replay.matrix.guests(view.guests.length)}</span>
        </span>
      )}
    </span>
  );
}

function NotHere() {
  const { domain } = useWords();
  return (
    <span className={styles['none']}>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{domain.notApplicable}</span>
    </span>
  );
}

function Cell({ cell, meldkamer }: { readonly cell: ReplayCell; readonly meldkamer: string }) {
  const words = useWords();
  const text = replayCellText(cell, words);
  const { mark } = cell;
  const isDoubted = cell.freshness === 'late' || cell.freshness === 'old';
  return (
    <>
      <span className="visually-hidden">{replayCellName(cell, meldkamer, words)}</span>
      <span className={styles['cell']} aria-hidden="true">
        {mark === null ? null : (
          // Nothing flashes in the past.
          <PriorityMark {...mark} unacknowledged={false} count={mark.alike > 1 ? mark.alike : null} />
        )}
        <span className={styles['place']}>
          <StatusMark location={cell.worst} where={text.where} last={text.last} fill />
        </span>
        <span className={styles['beside']}>
          {text.fraction}
          <FreshnessMark freshness={isDoubted ? cell.freshness : 'live'} manual={cell.manual} />
          {cell.staffing === null ? null : (
            <StaffingMark level={cell.staffing} freshness={cell.staffingKnown ? 'live' : 'silent'} compact />
          )}
          {cell.planbaarElsewhere ? <span className={styles['tag']}>{words.domain.planbaarTag}</span> : null}
        </span>
      </span>
    </>
  );
}
