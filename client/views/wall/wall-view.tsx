// The wall display of the crisis room, and the page where it is set up. Nobody touches the display itself: it reads, waits and heals alone.

import { useAddressChoices } from './address-choices.ts';
import { useSelfCare } from './self-care.ts';
import { WallBoundary } from './wall-boundary.tsx';
import { WallPicture } from './wall-picture.tsx';
import { WallSettings } from './wall-settings.tsx';

export function WallView() {
  useAddressChoices();
  return isSettingsAddress(location.pathname, location.search) ? (
    <WallSettings />
  ) : (
    <WallBoundary>
      <Display />
    </WallBoundary>
  );
}

function Display() {
  useSelfCare();
  return <WallPicture />;
}

/** `/wall/settings`, or `/wall?settings`. */
export function isSettingsAddress(pathname: string, search: string): boolean {
  return pathname.replace(/\/$/, '').endsWith('/settings') || new URLSearchParams(search).has('settings');
}
