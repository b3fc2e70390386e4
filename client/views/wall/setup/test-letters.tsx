// Letters and signs at exactly the sizes of the wall, to walk away from and read back.

import { LOCATION_CLASSES } from '#shared/location/location.ts';
import { useWords } from '../../../i18n/i18n.tsx';
import { PlaceGlyph } from '../tile/place-glyph.tsx';
import type { WallScale } from './type-scale.ts';
import styles from './wall-settings.module.css';

export function TestLetters({ scale }: { readonly scale: WallScale }) {
  const { settings } = useWords().wall;
  return (
    <section className={styles['letters']}>
      <h2>{settings.letters}</h2>
      <p>{settings.lettersExplain}</p>
      <figure>
        <p style={{ fontSize: scale.unit, lineHeight: 1.2 }} className={styles['line']} data-testid="test-codes">
          E O R B 8 3 6
        </p>
        <figcaption>{settings.codes(Math.round(scale.unit))}</figcaption>
      </figure>
      <figure>
        <p style={{ fontSize: scale.small, lineHeight: 1.2 }} className={styles['line']} data-testid="test-smallest">
          A Zeist 0:12 C G S 5
        </p>
        <figcaption>{settings.smallest(Math.round(scale.small))}</figcaption>
      </figure>
      <figure>
        <p className={styles['line']} style={{ height: scale.symbol }}>
          {LOCATION_CLASSES.map((location) => (
            <PlaceGlyph key={location} location={location} className={styles['sign']} />
          ))}
        </p>
        <figcaption>{settings.symbols(Math.round(scale.symbol))}</figcaption>
      </figure>
    </section>
  );
}
