// When the wall itself breaks down it says so in letters that can be read, counts down and starts again. Nobody has to walk to it.

import { Component, type ReactNode, useEffect, useState } from 'react';
import { SECOND } from '#shared/time.ts';
import { useWords } from '../../words/words.tsx';
import { WallMessage } from './wall-message.tsx';

type BoundaryState = { readonly failed: boolean };

/** Long enough to be read, and to spare a server that a whole country of walls comes back to. */
const STARTS_AGAIN_AFTER = 20;

export class WallBoundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { failed: false };

  static getDerivedStateFromError(): BoundaryState {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { wall } = useWords();
  const [left, setLeft] = useState(STARTS_AGAIN_AFTER);
  useEffect(() => {
    if (left <= 0) {
      location.reload();
      return;
    }
    const timer = setTimeout(() => setLeft(left - 1), SECOND);
    return () => clearTimeout(timer);
  }, [left]);
  return <WallMessage title={wall.broken} explain={wall.brokenExplain(left)} />;
}
