// One meldkamer on the wall: its code, its five marks, and at most two lines that say what is wrong, where and for how long.

import { memo } from 'react';
import type { Instant } from '#shared/base/time.ts';
import type { AfwijkingNumber } from '#shared/deviation/number.ts';
import type { MeldkamerView } from '#shared/overview/overview.ts';
import { activePriority } from '#shared/overview/roll-up.ts';
import type { Picture } from '#shared/picture/picture.ts';
import { DISCIPLINES } from '#shared/reference/functions.ts';
import { useI18n } from '../../../i18n/i18n.tsx';
import { WallPriority } from '../edges/wall-priority.tsx';
import { linesOf, remarkKey, remarksOf } from './remarks.ts';
import { WallMark } from './wall-mark.tsx';
import { WallRemark } from './wall-remark.tsx';
import styles from './wall-tile.module.css';

export type WallTileProps = {
  readonly view: MeldkamerView;
  readonly now: Instant;
  readonly isLost: boolean;
  readonly picture: Picture;
  readonly inPart: readonly AfwijkingNumber[];
};

export const WallTile = memo(function WallTile({ view, now, isLost, picture, inPart }: WallTileProps) {
  const { naming } = useI18n();
  const { meldkamer, mark } = view;
  const priority = activePriority(mark);
  const lines = linesOf(remarksOf(view, naming, isLost, picture, inPart));
  return (
    <article
      className={styles['tile']}
      data-meldkamer={meldkamer.id}
      {...(priority === null ? {} : { 'data-priority': priority })}
    >
      <div className={styles['head']}>
        <h3 className={styles['code']}>
          <span aria-hidden="true">{meldkamer.id}</span>
          <span className="visually-hidden">{meldkamer.name}</span>
        </h3>
        {mark === null || mark.returned ? null : <WallPriority {...mark} />}
      </div>
      <ul className={styles['marks']}>
        {DISCIPLINES.map((discipline) => (
          <WallMark key={discipline} discipline={discipline} cell={view.cells[discipline]} now={now} />
        ))}
      </ul>
      <div className={styles['remarks']}>
        {lines.map(({ remark, sign }) => (
          <WallRemark key={remarkKey(remark)} remark={remark} sign={sign} now={now} isAlone={lines.length === 1} />
        ))}
      </div>
    </article>
  );
});
