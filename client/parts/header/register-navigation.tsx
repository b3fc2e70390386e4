// The way between the parts of the register. On a page that belongs to none of them, such as a new registration, none is the present one.

import { useContext } from 'react';
import { useWords } from '../../i18n/i18n.tsx';
import { PlaceLinks } from './place-links.tsx';
import { PlacesContext } from './places.ts';
import styles from './register-navigation.module.css';

export function RegisterNavigation() {
  const { app } = useWords();
  const { registerParts } = useContext(PlacesContext);
  return <PlaceLinks label={app.registerParts} places={registerParts} className={styles['sections']} isScreenOnly />;
}
