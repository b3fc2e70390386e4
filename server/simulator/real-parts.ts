// The outside world the player needs, and its real form. Everything else in this room gets it passed in.

import type { Runtime } from '#shared/base/runtime.ts';
import { SYSTEM_RUNTIME } from '../clock/system-runtime.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export type PlayerParts = { readonly runtime: Runtime; readonly fetch: Fetch };

export const REAL_PARTS: PlayerParts = { runtime: SYSTEM_RUNTIME, fetch: (url, init) => fetch(url, init) };
