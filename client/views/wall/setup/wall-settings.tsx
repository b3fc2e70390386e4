// Where the wall display is set up once: size of the panel, distance of the furthest reader, and letters to test it with.

import { type FormEvent, useId, useState, useSyncExternalStore } from 'react';
import { useI18n } from '../../../i18n/i18n.tsx';
import { Button } from '../../../parts/controls/button.tsx';
import { Choices } from '../../../parts/controls/choices.tsx';
import { MainRegion } from '../../../parts/frame/main-region.tsx';
import { Panel } from '../../../parts/frame/panel.tsx';
import { Link } from '../../../parts/header/navigation.tsx';
import {
  DIAGONAL_LIMITS,
  DISTANCE_LIMITS,
  geometryFrom,
  numberWithin,
  storedGeometry,
  storeGeometry,
} from './geometry.ts';
import { TestLetters } from './test-letters.tsx';
import { smallestPanel, type Viewport, wallScale } from './type-scale.ts';
import styles from './wall-settings.module.css';

export function WallSettings() {
  const { words, language } = useI18n();
  const { settings } = words.wall;
  const [known] = useState(() => geometryFrom(location.search, storedGeometry()));
  const [diagonalText, setDiagonalText] = useState(String(known.diagonal));
  const [distanceText, setDistanceText] = useState(String(known.distance));
  const [isSaved, setIsSaved] = useState(false);
  const viewport = useViewport();
  const diagonal = numberWithin(diagonalText, DIAGONAL_LIMITS);
  const distance = numberWithin(distanceText, DISTANCE_LIMITS);
  const geometry = diagonal === null || distance === null ? null : { diagonal, distance };
  const scale = geometry === null ? null : wallScale(geometry, viewport);
  const write = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });

  function save(event: FormEvent) {
    event.preventDefault();
    if (geometry === null) return;
    storeGeometry(geometry);
    setIsSaved(true);
  }

  return (
    <MainRegion className={styles['page']}>
      <h1>{settings.title}</h1>
      <p>{settings.explain}</p>
      <form className={styles['form']} onSubmit={save} onInput={() => setIsSaved(false)} noValidate>
        <NumberField
          label={settings.diagonal}
          limits={DIAGONAL_LIMITS}
          write={write.format}
          text={diagonalText}
          onText={setDiagonalText}
        />
        <NumberField
          label={settings.distance}
          limits={DISTANCE_LIMITS}
          write={write.format}
          text={distanceText}
          onText={setDistanceText}
        />
        <p role="status" className={styles['verdict']} data-readable={scale?.isReadable ?? true}>
          {scale === null || geometry === null
            ? ''
            : scale.isReadable
              ? settings.readable(write.format(scale.arcmin))
              : settings.tooSmall(
                  write.format(scale.arcmin),
                  smallestPanel(geometry.distance),
                  write.format(Math.floor(geometry.distance * (scale.arcmin / 16) * 10) / 10),
                )}
        </p>
        <p className={styles['hint']}>{settings.fullScreen}</p>
        <p className={styles['acts']}>
          <Button look="primary" type="submit" isDisabled={geometry === null}>
            {settings.save}
          </Button>
          <Link href="/wall">{settings.toWall}</Link>
          <span role="status">{isSaved ? settings.saved : ''}</span>
        </p>
      </form>
      {scale === null ? null : <TestLetters scale={scale} />}
      <Panel title={settings.appearance} region={false}>
        <Choices />
      </Panel>
    </MainRegion>
  );
}

type NumberFieldProps = {
  readonly label: string;
  readonly limits: { readonly least: number; readonly most: number };
  readonly write: (number: number) => string;
  readonly text: string;
  readonly onText: (text: string) => void;
};

function NumberField({ label, limits, write, text, onText }: NumberFieldProps) {
  const { settings } = useI18n().words.wall;
  const id = useId();
  const isWrong = numberWithin(text, limits) === null;
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        aria-invalid={isWrong}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <span id={`${id}-hint`} className={styles['hint']}>
        {(isWrong ? settings.wrong : settings.limits)(write(limits.least), write(limits.most))}
      </span>
    </div>
  );
}

/** The page is taken to be full screen, as the wall will be. */
function useViewport(): Viewport {
  const size = useSyncExternalStore(subscribe, () => `${innerWidth} ${innerHeight}`);
  const [width = 0, height = 0] = size.split(' ').map(Number);
  return { width, height };
}

function subscribe(listener: () => void): () => void {
  addEventListener('resize', listener);
  return () => removeEventListener('resize', listener);
}
