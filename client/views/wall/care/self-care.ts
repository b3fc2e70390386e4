// What a display does for itself so that nobody has to walk to it: stay awake, keep a shell for bad times, start again when that is wise.
// It starts again only while the server is heard, so that it never trades an old picture for none.

import { useEffect, useRef } from 'react';
import { type Instant, MINUTE, SECOND } from '#shared/base/time.ts';
import { useConnection, useServerBuild } from '../../../live/hooks.ts';
import { isMemoryTight, isNightlyDue, isOtherPage, type Memory, NIGHTLY_SPREAD } from './care-rules.ts';
import { useShell } from './shell.ts';
import { useWakeLock } from './wake-lock.ts';

/** A new build is on every wall within a minute, each at its own moment. */
const RELOAD_WITHIN = 50 * SECOND;

export function useSelfCare(): void {
  useWakeLock();
  useShell();
  useNightlyStart();
  useMemoryWatch();
  useNewBuild();
}

function useNightlyStart(): void {
  const { now, quality } = useConnection();
  const startedAt = useRef<Instant | null>(null);
  const spread = useRef(Math.floor(Math.random() * NIGHTLY_SPREAD));
  useEffect(() => {
    if (now === null) return;
    startedAt.current ??= now;
    if (quality === 'live' && isNightlyDue(startedAt.current, now, spread.current)) location.reload();
  }, [now, quality]);
}

function useMemoryWatch(): void {
  const { quality } = useConnection();
  useEffect(() => {
    if (quality !== 'live') return;
    const timer = setInterval(() => {
      // Only Chromium tells, and it is no part of any standard.
      const { memory } = performance as Performance & { readonly memory?: Memory };
      if (memory !== undefined && isMemoryTight(memory)) location.reload();
    }, MINUTE);
    return () => clearInterval(timer);
  }, [quality]);
}

/** Also right after the start: a page that came from the shell may be of yesterday's build. */
function useNewBuild(): void {
  const build = useServerBuild();
  useEffect(() => {
    if (build === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const asking = new AbortController();
    void hasOtherPage(asking.signal).then((isOther) => {
      if (isOther) timer = setTimeout(() => location.reload(), Math.random() * RELOAD_WITHIN);
    });
    return () => {
      asking.abort();
      clearTimeout(timer);
    };
  }, [build]);
}

async function hasOtherPage(signal: AbortSignal): Promise<boolean> {
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('head script[src], body script[src]')];
  try {
    const response = await fetch('/wall', { cache: 'no-store', signal });
    return (
      response.ok &&
      isOtherPage(
        await response.text(),
        scripts.map((script) => script.getAttribute('src') ?? ''),
      )
    );
  } catch {
    return false;
  }
}
