// The one main landmark of a screen: where the skip link leads, and the first stop for F6 after the header.

import type { ReactNode } from 'react';

export const MAIN_ID = 'main';

export function MainRegion({ label, className, children }: MainRegionProps) {
  return (
    <main id={MAIN_ID} data-region="" tabIndex={-1} aria-label={label} className={className}>
      {children}
    </main>
  );
}

export type MainRegionProps = {
  readonly label?: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};
