// Going to another screen without loading the page again. The address always says where one is.

import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { inWorldOf, worldOf } from '#shared/wire/world-path.ts';

export function navigate(path: string, how: 'push' | 'replace' = 'push'): void {
  const there = inWorldOf(location.pathname, path);
  // Another world has another picture, and other doors: nothing of this page may be left in it.
  if (worldOf(there) !== worldOf(location.pathname)) {
    if (how === 'push') location.assign(there);
    else location.replace(there);
    return;
  }
  if (how === 'push') history.pushState(null, '', there);
  else history.replaceState(null, '', there);
  dispatchEvent(new PopStateEvent('popstate'));
}

/** An ordinary link: opening it in a new tab works as anywhere. */
export function Link({ href, onClick, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string }) {
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event);
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (event.defaultPrevented || !plain || rest.target !== undefined) return;
    event.preventDefault();
    navigate(href);
  }
  return <a {...rest} href={inWorldOf(location.pathname, href)} onClick={follow} />;
}
