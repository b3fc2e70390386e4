// Keeps the order of the list as long as someone's pointer or focus is at work in it, and sorts again when they have left.

import { type RefObject, useCallback, useEffect, useState } from 'react';
import { SECOND } from '#shared/base/time.ts';
import type { Situation } from '#shared/overview/situations.ts';
import { outOfPlace, type Row, rowsAfter, sameRows } from './alarm-rows.ts';

/** A pointer that lies still this long is no longer at work. */
const STILL_AFTER = 10 * SECOND;

export type HeldRows = {
  readonly rows: readonly Row[];
  /** Rows that would stand higher if the list were sorted again. */
  readonly waiting: number;
  /** Somebody is at work in the list. */
  readonly isHeld: boolean;
  readonly sortAgain: () => void;
};

/** `of`: which list it is; another one has no row of this one. */
export function useHeldRows(
  situations: readonly Situation[],
  list: RefObject<HTMLElement | null>,
  of: string,
): HeldRows {
  const held = useAtWork(list);
  const [kept, setKept] = useState({ of, rows: rowsAfter([], situations, false) });
  const next = rowsAfter(kept.rows, situations, held && kept.of === of);
  if (kept.of !== of || !sameRows(kept.rows, next)) setKept({ of, rows: next });
  const sortAgain = useCallback(() => setKept({ of, rows: rowsAfter([], situations, false) }), [of, situations]);
  return { rows: next, waiting: outOfPlace(next, situations), isHeld: held, sortAgain };
}

function useAtWork(list: RefObject<HTMLElement | null>): boolean {
  const [hasPointer, setPointer] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = () => {
      clearTimeout(timer);
      setPointer(true);
      timer = setTimeout(() => setPointer(false), STILL_AFTER);
    };
    const left = () => {
      clearTimeout(timer);
      setPointer(false);
    };
    const focused = () => setFocus(true);
    // The focus may only be on its way to another row.
    const blurred = () => setTimeout(() => setFocus(element.contains(document.activeElement)));
    element.addEventListener('pointermove', moved);
    element.addEventListener('pointerdown', moved);
    element.addEventListener('pointerleave', left);
    element.addEventListener('focusin', focused);
    element.addEventListener('focusout', blurred);
    return () => {
      clearTimeout(timer);
      element.removeEventListener('pointermove', moved);
      element.removeEventListener('pointerdown', moved);
      element.removeEventListener('pointerleave', left);
      element.removeEventListener('focusin', focused);
      element.removeEventListener('focusout', blurred);
    };
  }, [list]);
  return hasPointer || hasFocus;
}
