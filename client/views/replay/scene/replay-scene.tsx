// The picture of one past moment: matrix, alarms and open deviations, drawn without the colours of the present. A moment at which
// nobody listened is hatched as a whole.

import type { ReplayPicture } from '#shared/replay/replay.ts';
import { useWords } from '../../../i18n/i18n.tsx';
import type { Change } from '../../../parts/frame/address.ts';
import type { ReplaySearch } from '../replay-search.ts';
import { ReplayAlarms } from './replay-alarms.tsx';
import { ReplayDossiers } from './replay-dossiers.tsx';
import { ReplayFunctions } from './replay-functions.tsx';
import { ReplayMatrix } from './replay-matrix.tsx';
import styles from './replay-scene.module.css';

export type ReplaySceneProps = {
  readonly picture: ReplayPicture;
  readonly search: ReplaySearch;
  readonly change: Change<ReplaySearch>;
};

export function ReplayScene({ picture, search, change }: ReplaySceneProps) {
  const { replay } = useWords();
  const opened = picture.meldkamers.find(({ id }) => id === search.meldkamer);
  return (
    <div className={styles['scene']} data-deaf={picture.deaf}>
      {picture.deaf ? (
        <p className={styles['deaf']} role="status">
          {replay.deaf}
        </p>
      ) : null}
      <ReplayMatrix picture={picture} opened={search.meldkamer} onOpen={(meldkamer) => change({ meldkamer })} />
      {opened === undefined ? null : (
        <ReplayFunctions view={opened} at={picture.at} onClose={() => change({ meldkamer: null })} />
      )}
      <div className={styles['halves']}>
        <ReplayAlarms alarms={picture.alarms} at={picture.at} />
        <ReplayDossiers afwijkingen={picture.afwijkingen} at={picture.at} around={search.around} />
      </div>
    </div>
  );
}
