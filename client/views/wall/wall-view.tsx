// The wall display of the crisis room, and the page where it is set up. Nobody touches the display itself: it reads, waits and heals alone.

import { useSelfCare } from './care/self-care.ts';
import { useAddressChoices } from './setup/address-choices.ts';
import { WallSettings } from './setup/wall-settings.tsx';
import { WallBoundary } from './wall-boundary.tsx';
import { WallPicture } from './wall-picture.tsx';

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
