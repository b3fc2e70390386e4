// Hands a file to whoever looks at the screen, made on the spot.

import { worldOf } from '#shared/wire/world-path.ts';

/** `type`: a media type. */
export function saveFile(fileName: string, content: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = worldOf(location.pathname) === '' ? fileName : `oefening-${fileName}`;
  link.click();
  // The browser has taken the file when the click is done; the address only holds memory.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
