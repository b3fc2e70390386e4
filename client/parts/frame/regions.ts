// F6 and Shift+F6 go from region to region of the screen. A region is any element with data-region; the order is that of the page.

export function installRegions(root: Document): () => void {
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
    const regions = Array.from(root.querySelectorAll<HTMLElement>('[data-region]')).filter(isShown);
    if (regions.length === 0) return;
    event.preventDefault();
    focusRegion(regions[nextRegion(regions, root.activeElement, event.shiftKey ? -1 : 1)] as HTMLElement);
  }
  root.addEventListener('keydown', onKeyDown);
  return () => root.removeEventListener('keydown', onKeyDown);
}

/** Regions may lie in one another; the innermost that has the focus counts. */
function nextRegion(regions: readonly HTMLElement[], active: Element | null, step: 1 | -1): number {
  const here = regions.findLastIndex((region) => region.contains(active));
  if (here === -1) return step === 1 ? 0 : regions.length - 1;
  return (here + step + regions.length) % regions.length;
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}

function focusRegion(region: HTMLElement): void {
  if (!region.hasAttribute('tabindex')) region.tabIndex = -1;
  region.focus();
}
