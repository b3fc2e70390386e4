// Whether this page is still the one the server hands out. The page is named by its own script, whose name holds a hash of all it loads.

/** Rejects when the server cannot be asked. False where the page has no script of its own, as in development. */
export async function isPageOutdated(): Promise<boolean> {
  const own = document.querySelector<HTMLScriptElement>('script[type="module"][src*="/assets/"]');
  if (own === null) return false;
  const response = await fetch('/', { cache: 'no-store', credentials: 'same-origin' });
  if (!response.ok) throw new Error(`The page could not be fetched: ${response.status}`);
  return !(await response.text()).includes(new URL(own.src).pathname);
}
