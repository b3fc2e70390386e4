// Registers the shell: a service worker that shows this page when it is loaded while the server is gone. It holds the page, never data.

import { useEffect } from 'react';

export function useShell(): void {
  useEffect(() => void keepShell(), []);
}

async function keepShell(): Promise<void> {
  // Absent without https; then a load without a server shows the browser's own error.
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/shell.js', { scope: '/wall' });
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ kind: 'keep', paths: ownPaths() });
  } catch {
    // The display works without it as long as it is not loaded again.
  }
}

/** Everything this page was made of, so that the shell holds exactly one build. */
function ownPaths(): readonly string[] {
  const loaded = performance.getEntriesByType('resource').map((entry) => new URL(entry.name));
  return [
    ...new Set(
      loaded
        .filter((url) => url.origin === location.origin && url.pathname.startsWith('/assets/'))
        .map((url) => url.pathname),
    ),
  ];
}
