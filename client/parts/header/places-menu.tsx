// The links to the other screens behind one button that says where one is, for heads with no room for them beside each other.

import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Button } from '../controls/button.tsx';
import { FeedsLink } from './feeds-link.tsx';
import { PlaceLinks } from './place-links.tsx';
import type { Place } from './places.ts';
import styles from './places-menu.module.css';

export type PlacesMenuProps = {
  readonly label: string;
  readonly places: readonly Place[];
  readonly feeds: { readonly live: number; readonly total: number } | null;
  readonly className: string | undefined;
};

export function PlacesMenu({ label, places, feeds, className }: PlacesMenuProps) {
  const here = places.find(({ isHere }) => isHere)?.name ?? label;
  return (
    <div className={className}>
      <DialogTrigger>
        <Button look="quiet" aria-label={here === label ? label : `${label}: ${here}`}>
          <span aria-hidden="true" className={styles['sign']}>
            ☰
          </span>
          <span className={styles['here']}>{here}</span>
          <span aria-hidden="true" className={styles['more']}>
            ▾
          </span>
        </Button>
        <Popover className={styles['popover'] ?? ''} placement="bottom start">
          <Dialog className={styles['list'] ?? ''} aria-label={label}>
            {({ close }) => (
              // biome-ignore lint/a11y/noStaticElementInteractions: a press on one of the links closes what holds them
              // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click as well
              <div onClick={close}>
                <PlaceLinks label={label} places={places} className={styles['links']} />
                {feeds === null ? null : <FeedsLink {...feeds} />}
              </div>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}
