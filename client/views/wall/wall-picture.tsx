// The picture on the wall: header, ten tiles, footer. Three questions in five seconds: is every function where it should be,
// if not which and where and since when, and is this picture current.

import { useMemo } from 'react';
import { exerciseToTell } from '../../desk/exercise/exercise-line.tsx';
import { goingOn } from '../../desk/gebeurtenis-line.tsx';
import { useWords } from '../../i18n/i18n.tsx';
import { useConnection, useOverview, usePicture, useServerClock, useUndecided } from '../../live/hooks.ts';
import { IS_EXERCISE } from '../../live/world.ts';
import { WallExercise } from './edges/wall-exercise.tsx';
import { WallFooter } from './edges/wall-footer.tsx';
import { WallGebeurtenis } from './edges/wall-gebeurtenis.tsx';
import { WallHeader } from './edges/wall-header.tsx';
import { Stage } from './stage.tsx';
import { WallProblems } from './tile/wall-problems.tsx';
import { WallTile } from './tile/wall-tile.tsx';
import { WallMessage } from './wall-message.tsx';
import styles from './wall-picture.module.css';

export function WallPicture() {
  const { wall } = useWords();
  const overview = useOverview();
  const connection = useConnection();
  const clock = useServerClock();
  const picture = usePicture();
  const undecided = useUndecided();
  const inPart = useMemo(() => undecided.filter((one) => one.inPart).map(({ number }) => number), [undecided]);
  const acts = [...new Set(undecided.flatMap((one) => one.acts))];
  const { synthetic } = picture;
  if (overview === null) {
    const isLate = connection.quality === 'lost';
    return (
      <WallMessage
        title={isLate ? wall.unreachable : wall.waiting}
        explain={isLate ? wall.unreachableExplain : wall.waitingExplain}
      />
    );
  }
  const isLost = connection.quality === 'lost';
  const hasExercise = IS_EXERCISE || exerciseToTell(picture) !== null;
  const hasGebeurtenis = goingOn(picture).length > 0;
  const hasLine = hasExercise || hasGebeurtenis;
  return (
    <Stage isOld={isLost || connection.quality === 'old'}>
      <div className={styles['page']} data-quality={connection.quality} data-line={hasLine}>
        <h1 className="visually-hidden">{wall.picture}</h1>
        <WallHeader
          counts={overview.counts}
          states={overview.states}
          connection={connection}
          clock={clock}
          synthetic={synthetic}
          acts={acts}
        />
        {hasLine ? (
          <div className={hasExercise && hasGebeurtenis ? styles['shared'] : undefined}>
            <WallExercise isBeside={hasGebeurtenis} />
            <WallGebeurtenis picture={picture} />
          </div>
        ) : null}
        <section className={styles['tiles']}>
          <h2 className="visually-hidden">{wall.meldkamers}</h2>
          {overview.meldkamers.map((view) => (
            <WallTile
              key={view.meldkamer.id}
              view={view}
              now={overview.asOf}
              isLost={isLost}
              picture={picture}
              inPart={inPart}
            />
          ))}
        </section>
        <WallFooter alarms={overview.alarms} now={overview.asOf} picture={picture} undecided={undecided} />
        <WallProblems overview={overview} isLost={isLost} picture={picture} inPart={inPart} />
      </div>
    </Stage>
  );
}
