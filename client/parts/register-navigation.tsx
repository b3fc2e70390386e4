// The way between the parts of the register: dossiers, periods, figures, calendar, takeover and pilots. Links, so that each has its address.

import { useWords } from '../words/words.tsx';
import { Link } from './navigation.tsx';
import styles from './register-navigation.module.css';

export const REGISTER_SECTIONS = ['dossiers', 'periods', 'figures', 'calendar', 'takeover', 'pilots'] as const;
export type RegisterSection = (typeof REGISTER_SECTIONS)[number];

const PATHS: Readonly<Record<RegisterSection, string>> = {
  dossiers: '/register/dossiers',
  periods: '/register',
  figures: '/register/figures',
  calendar: '/register/calendar',
  takeover: '/register/takeover',
  pilots: '/register/pilots',
};

/** `current`: the part that is shown; null on a page that belongs to none of them, such as a new registration. */
export function RegisterNavigation({ current }: { readonly current: RegisterSection | null }) {
  const { app } = useWords();
  return (
    <nav className={styles['sections']} aria-label={app.registerSections} data-screen-only="">
      {REGISTER_SECTIONS.map((section) => (
        <Link key={section} href={PATHS[section]} {...(section === current ? { 'aria-current': 'page' as const } : {})}>
          {app.registerSection[section]}
        </Link>
      ))}
    </nav>
  );
}
