// The picture of one past moment: matrix, alarms and open deviations, drawn without the colours of the present. A moment at which
// nobody listened is hatched as a whole.

import type { PastPicture } from '#shared/past/past.ts';
import type { Change } from '../../parts/address.ts';
import { useWords } from '../../words/words.tsx';
import { PastAlarms } from './past-alarms.tsx';
import { PastDossiers } from './past-dossiers.tsx';
import { PastFunctions } from './past-functions.tsx';
import { PastMatrix } from './past-matrix.tsx';
import styles from './past-scene.module.css';
import type { ReplaySearch } from './replay-search.ts';

export type PastSceneProps = {
  readonly picture: PastPicture;
  readonly search: ReplaySearch;
  readonly change: Change<ReplaySearch>;
};

export function PastScene({ picture, search, change }: PastSceneProps) {
  const { replay } = useWords();
  const opened = picture.meldkamers.find(({ id }) => id === search.meldkamer);
  return (
    <div className={styles['scene']} data-deaf={picture.deaf}>
      {picture.deaf ? (
        <p className={styles['deaf']} role="status">
          {replay.deaf}
        </p>
      ) : null}
      <PastMatrix picture={picture} opened={search.meldkamer} onOpen={(meldkamer) => change({ meldkamer })} />
      {opened === undefined ? null : (
        <PastFunctions view={opened} at={picture.at} onClose={() => change({ meldkamer: null })} />
      )}
      <div className={styles['halves']}>
        <PastAlarms alarms={picture.alarms} at={picture.at} />
        <PastDossiers afwijkingen={picture.afwijkingen} at={picture.at} around={search.around} />
      </div>
    </div>
  );
}
