// The arrow keys of looking back, wherever the focus is on the page: left and right step by event, with Shift by minute. Leaves alone
// what uses arrows itself: lists, choices, fields and what scrolls sideways.

import { useEffect, useRef } from 'react';

export type ArrowSteps = {
  readonly event: (direction: -1 | 1) => void;
  readonly minute: (direction: -1 | 1) => void;
};

const KEEPS_ITS_ARROWS =
  'input:not([type="range"]):not([type="checkbox"]), select, textarea, [role="radiogroup"], [role="menu"], [role="listbox"], [data-scrolls]';

export function useArrowKeys(steps: ArrowSteps): void {
  const current = useRef(steps);
  current.current = steps;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(KEEPS_ITS_ARROWS) !== null) return;
      const direction = event.key === 'ArrowLeft' ? -1 : 1;
      event.preventDefault();
      // The slider would take the key for a step of its own.
      event.stopPropagation();
      if (event.shiftKey) current.current.minute(direction);
      else current.current.event(direction);
    }
    addEventListener('keydown', onKeyDown, { capture: true });
    return () => removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
