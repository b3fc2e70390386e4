// The strip that stays on top of the frame: that this is the past, of which moment, on what knowledge, and the way back to the present.

import type { Instant } from '#shared/base/time.ts';
import type { ReplayPicture } from '#shared/replay/replay.ts';
import { localMoment } from '../../i18n/format.ts';
import { useWords } from '../../i18n/i18n.tsx';
import { Link } from '../../parts/header/navigation.tsx';
import { readReplay } from './replay-search.ts';
import styles from './replay-strip.module.css';

export type ReplayStripProps = {
  /** The moment that is shown, or that there is no picture of. */
  readonly at: Instant | null;
  readonly picture: ReplayPicture | null;
  readonly isBehind: boolean;
  readonly isPlaying: boolean;
};

export function ReplayStrip({ at, picture, isBehind, isPlaying }: ReplayStripProps) {
  const { replay } = useWords();
  const { around } = readReplay(location.search);
  return (
    <header className={styles['strip']} data-behind={isBehind}>
      <h1 className={styles['title']}>
        <strong>{replay.watermark}</strong>
      </h1>
      <p className={styles['moment']} data-at={at} aria-live={isPlaying ? 'off' : 'polite'}>
        {at === null ? replay.looking : replay.pictureAt(localMoment(at))}
      </p>
      <p className={styles['known']}>
        {picture === null
          ? null
          : picture.knowledge === 'then'
            ? replay.knownUntilThen
            : replay.knownUntilNow(localMoment(picture.knownUntil))}
      </p>
      <span className={styles['links']}>
        {around === '' ? null : <Link href={`/register/${around}`}>{replay.toDossier(around)}</Link>}
        <Link href="/console">{replay.toLive}</Link>
      </span>
    </header>
  );
}
