// Hands a file to whoever looks at the screen, made on the spot.

/** `type`: a media type. `mark`: what it says of itself in its name, where it is not real. */
export function saveFile(fileName: string, content: string, type: string, mark: string | null): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = mark === null ? fileName : `${mark.toLowerCase().replace(' ', '-')}-${fileName}`;
  link.click();
  // The browser has taken the file when the click is done; the address only holds memory.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
