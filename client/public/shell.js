// The shell of the wall display: shows the page as it was last loaded when the server cannot be reached. Network first, always:
// while the server answers it serves nothing of its own but files that carry their contents in their name. It never touches data.

const CACHE = 'wall-shell';
const PAGE = '/wall';
const ANSWER_WITHIN = 8_000;

self.addEventListener('install', () => {
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('message', (event) => {
  if (event.data?.kind === 'keep') event.waitUntil(keep(event.data.paths));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request));
});

/** The page of the server; only when there is none, or a gateway says there is none, the one that was kept. */
async function page(request) {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(ANSWER_WITHIN) });
    if (response.status < 500) return response;
    return (await kept(PAGE)) ?? response;
  } catch {
    return (await kept(PAGE)) ?? nothingKept();
  }
}

/** Its name changes with its contents, so a kept one is the same one. */
async function asset(request) {
  return (await kept(request)) ?? fetch(request);
}

async function kept(request) {
  const cache = await caches.open(CACHE);
  return cache.match(request, { ignoreSearch: true, ignoreVary: true });
}

/** Holds the page with everything it was made of, and lets go of older builds. All or nothing: half a page is no page. */
async function keep(paths) {
  const cache = await caches.open(CACHE);
  const response = await fetch(PAGE, { cache: 'no-store' });
  if (!response.ok) return;
  const text = await response.clone().text();
  const scripts = [...text.matchAll(/(?:src|href)="\.?(\/assets\/[^"]+)"/g)].map((match) => match[1]);
  // Another build was put in place meanwhile: the page will load it and ask again.
  if (!scripts.every((script) => paths.includes(script))) return;
  for (const path of paths) if ((await cache.match(path)) === undefined) await cache.add(path);
  await cache.put(PAGE, response);
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname !== PAGE && !paths.includes(pathname)) await cache.delete(request);
  }
}

function nothingKept() {
  return new Response(
    '<!doctype html><html lang="nl"><meta charset="utf-8"><meta http-equiv="refresh" content="10"><title>Wandscherm</title>' +
      '<body style="background:#14181c;color:#e8ecef;font:700 6vh system-ui,sans-serif;display:grid;place-content:center;height:100vh;margin:0">' +
      '<main><h1 style="font-size:8vh">De server antwoordt niet</h1><p>Dit scherm probeert het vanzelf opnieuw.</p></main>',
    { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } },
  );
}
