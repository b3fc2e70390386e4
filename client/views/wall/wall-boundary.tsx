// When the wall itself breaks down it says so in letters that can be read, counts down and starts again. Nobody has to walk to it.

import type { ReactNode } from 'react';
import { useWords } from '../../i18n/i18n.tsx';
import { Boundary, useReloadIn } from '../../parts/frame/boundary.tsx';
import { WallMessage } from './wall-message.tsx';

/** Long enough to be read, and to spare a server that a whole country of walls comes back to. */
const STARTS_AGAIN_AFTER = 20;

export function WallBoundary({ children }: { readonly children: ReactNode }) {
  return <Boundary instead={<Broken />}>{children}</Boundary>;
}

function Broken() {
  const { wall } = useWords();
  const left = useReloadIn(STARTS_AGAIN_AFTER);
  return <WallMessage title={wall.broken} explain={wall.brokenExplain(left)} />;
}
