// Shows something else in place of a screen that broke down, and counts down to loading it again. What it shows is up to who uses it.

import { Component, type ReactNode, useEffect, useState } from 'react';
import { SECOND } from '#shared/base/time.ts';

type BoundaryProps = { readonly children: ReactNode; readonly instead: ReactNode };
type BoundaryState = { readonly failed: boolean };

export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failed: false };

  static getDerivedStateFromError(): BoundaryState {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}

/** The seconds that are left, one less each second; loads the page again when there are none. */
export function useReloadIn(seconds: number | (() => number)): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    if (left <= 0) {
      location.reload();
      return;
    }
    const timer = setTimeout(() => setLeft(left - 1), SECOND);
    return () => clearTimeout(timer);
  }, [left]);
  return left;
}
