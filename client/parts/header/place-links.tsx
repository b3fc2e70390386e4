// A row of links to places, of which the one where one is says so. Links, so that each has its address.

import { Link } from './navigation.tsx';
import type { Place } from './places.ts';

export type PlaceLinksProps = {
  readonly label: string;
  readonly places: readonly Place[];
  readonly className: string | undefined;
  /** Not on paper. */
  readonly isScreenOnly?: boolean;
};

export function PlaceLinks({ label, places, className, isScreenOnly = false }: PlaceLinksProps) {
  return (
    <nav className={className} aria-label={label} {...(isScreenOnly && { 'data-screen-only': '' })}>
      {places.map(({ path, name, isHere }) => (
        <Link key={path} href={path} {...(isHere && { 'aria-current': 'page' as const })}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
