// When a screen breaks down it says so and loads itself again, a little later every time. Nobody has to walk to a wall display.

import type { ReactNode } from 'react';
import { SECOND } from '#shared/base/time.ts';
import styles from './error-boundary.module.css';
import { useWords } from './i18n/i18n.tsx';
import { Button } from './parts/controls/button.tsx';
import { Boundary, useReloadIn } from './parts/frame/boundary.tsx';

const STORED_AS = 'meldkamerbeeld.breakdowns';
const WAITS = [10, 20, 40, 60];
/** A page that ran this long without trouble starts counting anew. */
const FORGOTTEN_AFTER = 5 * 60 * SECOND;

export function ErrorBoundary({ children }: { readonly children: ReactNode }) {
  return <Boundary instead={<Breakdown />}>{children}</Boundary>;
}

function Breakdown() {
  const { app } = useWords();
  const left = useReloadIn(countBreakdown);
  return (
    <main className={styles['breakdown']}>
      <h1>{app.errorTitle}</h1>
      <p role="alert">{app.errorExplain}</p>
      <p>{app.reloadIn(left)}</p>
      <Button look="primary" onPress={() => location.reload()}>
        {app.reload}
      </Button>
    </main>
  );
}

/** Seconds to wait before loading again. */
function countBreakdown(): number {
  try {
    const before = performance.now() > FORGOTTEN_AFTER ? 0 : Number(sessionStorage.getItem(STORED_AS) ?? 0);
    sessionStorage.setItem(STORED_AS, String(before + 1));
    return WAITS[Math.min(before, WAITS.length - 1)] ?? 60;
  } catch {
    return 60;
  }
}
