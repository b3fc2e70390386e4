// The way between the parts of the register, and from each of them to registering something. On a page that belongs to none of them, none is
// the present one.

import { useContext } from 'react';
import { useWords } from '../../i18n/i18n.tsx';
import { Link } from './navigation.tsx';
import { PlaceLinks } from './place-links.tsx';
import { PlacesContext } from './places.ts';
import styles from './register-navigation.module.css';

export function RegisterNavigation() {
  const { app } = useWords();
  const { registerParts, registering } = useContext(PlacesContext);
  return (
    <div className={styles['line']} data-screen-only="">
      <PlaceLinks label={app.registerParts} places={registerParts} className={styles['sections']} />
      {registering === null || registering.isHere ? null : (
        <Link href={registering.path} className={styles['new']}>
          {registering.name}
        </Link>
      )}
    </div>
  );
}
