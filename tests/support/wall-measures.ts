// Measures a page as the eye meets it: every visible piece of text with its place and its size. Runs inside the browser.

import type { Page } from 'playwright-core';

export type Piece = {
  readonly text: string;
  readonly fontSize: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** Every visible text of the wall; what is only meant for a screen reader is left out. */
export function visibleText(page: Page): Promise<readonly Piece[]> {
  return page.evaluate(() => {
    const stage = document.querySelector('[data-stage]');
    if (stage === null) throw new Error('There is no stage');
    const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
    const pieces: Piece[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (parent === null || text === '' || parent.closest('.visually-hidden') !== null) continue;
      const style = getComputedStyle(parent);
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width === 0 || style.visibility === 'hidden') continue;
      // A name that is cut short is seen as far as its own box goes.
      const own = parent.getBoundingClientRect();
      const isCut = style.overflowX === 'hidden';
      pieces.push({
        text,
        fontSize: Number.parseFloat(style.fontSize),
        left: isCut ? Math.max(box.left, own.left) : box.left,
        right: isCut ? Math.min(box.right, own.right) : box.right,
        top: box.top,
        bottom: box.bottom,
      });
    }
    return pieces;
  });
}

/** The height that letters really take, without the room above and below them. */
function letters({ top, bottom }: Piece): { readonly top: number; readonly bottom: number } {
  const room = (bottom - top) * 0.22;
  return { top: top + room, bottom: bottom - room };
}

/** How many lines of text lie under one another on the page. */
export function lineCount(pieces: readonly Piece[]): number {
  let count = 0;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const line of pieces.map(letters).sort((one, other) => one.top - other.top)) {
    if (line.top >= bottom) count += 1;
    bottom = Math.max(bottom, line.bottom);
  }
  return count;
}

/** Pairs of texts that run into each other. */
export function collisions(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap((one, index) =>
    pieces
      .slice(index + 1)
      .filter(
        (other) =>
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
          Math.min(letters(one).bottom, letters(other).bottom) - Math.max(letters(one).top, letters(other).top) > 2,
      )
      .map((other) => `${one.text} / ${other.text}`),
  );
}

/** What sticks out of the viewport, or out of the box it stands in. */
export function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const stage = document.querySelector('[data-stage]');
    if (stage === null) throw new Error('There is no stage');
    const outside = [...stage.querySelectorAll<HTMLElement>('*')].filter((element) => {
      if (element.closest('.visually-hidden') !== null) return false;
      const box = element.getBoundingClientRect();
      const sticksOut = box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1;
      const isCutOnPurpose = getComputedStyle(element).textOverflow === 'ellipsis';
      const isTooFull =
        element instanceof HTMLElement &&
        !isCutOnPurpose &&
        getComputedStyle(element).display !== 'inline' &&
        element.clientWidth > 0 &&
        element.scrollWidth > element.clientWidth + 2;
      return sticksOut || isTooFull;
    });
    const page = document.scrollingElement ?? document.documentElement;
    const scrolls = page.scrollHeight > innerHeight || page.scrollWidth > innerWidth;
    return [
      ...outside.map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 30)}`),
      ...(scrolls ? ['the page scrolls'] : []),
    ];
  });
}
