// The plane of the wall page: always the same proportions, sized for panel and distance, moved a few pixels now and then to spare the panel.

import { type CSSProperties, type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { MainRegion } from '../../parts/frame/main-region.tsx';
import { SHIFT_EVERY, shiftAt } from './pixel-shift.ts';
import { geometryFrom, storedGeometry, storeGeometry } from './setup/geometry.ts';
import { wallScale } from './setup/type-scale.ts';
import styles from './stage.module.css';

export type StageProps = {
  readonly children: ReactNode;
  /** The picture is old: the whole frame is hatched. */
  readonly isOld?: boolean;
};

export function Stage({ children, isOld = false }: StageProps) {
  const style = useStageStyle();
  return (
    <div className={styles['wall']} data-wall="">
      <div className={styles['stage']} style={style} data-stage="">
        <MainRegion className={styles['main']}>{children}</MainRegion>
        {isOld ? <div aria-hidden="true" className={styles['frame']} data-testid="wall-frame" /> : null}
      </div>
    </div>
  );
}

function useStageStyle(): CSSProperties {
  const size = useSyncExternalStore(subscribe, viewportText);
  const [geometry] = useState(() => geometryFrom(location.search, storedGeometry()));
  const [shifts, setShifts] = useState(0);
  useEffect(() => storeGeometry(geometry), [geometry]);
  useEffect(() => {
    const timer = setInterval(() => setShifts((before) => before + 1), SHIFT_EVERY);
    return () => clearInterval(timer);
  }, []);
  return useMemo(() => {
    const [width = 0, height = 0] = size.split(' ').map(Number);
    const scale = wallScale(geometry, { width, height });
    const { x, y } = shiftAt(shifts);
    return {
      width: scale.stage.width,
      height: scale.stage.height,
      transform: `translate(${x}px, ${y}px)`,
      '--px': `${scale.pixel}px`,
      '--wall-unit': `${scale.unit}px`,
      '--wall-small': `${scale.small}px`,
      '--wall-symbol': `${scale.symbol}px`,
    } as CSSProperties;
  }, [size, geometry, shifts]);
}

/** As text, so that equal sizes are equal. */
function viewportText(): string {
  return `${innerWidth} ${innerHeight}`;
}

function subscribe(listener: () => void): () => void {
  addEventListener('resize', listener);
  return () => removeEventListener('resize', listener);
}
