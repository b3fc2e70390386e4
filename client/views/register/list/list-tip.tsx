// A count that tells what it counts when it is pointed at, focused or pressed. The list stays while it is pointed at, Escape closes it.

import { useState } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { MAIN_ID } from '../../../parts/frame/main-region.tsx';
import styles from './list-tip.module.css';

export type ListTipProps = {
  readonly count: string;
  /** In full, for a screen reader. */
  readonly name: string;
  readonly title: string;
  readonly items: readonly string[];
};

const DELAY = 300;

/** Inside the main landmark, as everything else that is said here. */
function inMain(): { readonly UNSTABLE_portalContainer?: HTMLElement } {
  const main = document.getElementById(MAIN_ID);
  return main === null ? {} : { UNSTABLE_portalContainer: main };
}

export function ListTip({ count, name, title, items }: ListTipProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <TooltipTrigger delay={DELAY} closeDelay={DELAY} isOpen={isOpen} onOpenChange={setIsOpen}>
      <AriaButton className={styles['count'] ?? ''} aria-label={name} onPress={() => setIsOpen(true)}>
        {count}
      </AriaButton>
      <Tooltip className={styles['tip'] ?? ''} placement="bottom start" offset={4} {...inMain()}>
        <p className={styles['title']}>{title}</p>
        <ul>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </Tooltip>
    </TooltipTrigger>
  );
}
