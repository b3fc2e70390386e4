// A file that is made in the browser says what those of the server say: of which exercise it is, or that it is made up.

import { afterEach, expect, test, vi } from 'vitest';
import { emptyPicture } from '#shared/picture/picture.ts';
import { unrealOf } from '../../../client/live/unreal.ts';
import { saveFile } from '../../../client/parts/controls/save-file.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The name under which the browser takes it. */
function savedAs(fileName: string, mark: string | null): string {
  const link = { href: '', download: '', click: vi.fn() };
  vi.stubGlobal('document', { createElement: () => link });
  vi.stubGlobal('URL', { createObjectURL: () => 'blob:1', revokeObjectURL: () => {} });
  saveFile(fileName, '{}', 'application/json', mark);
  expect(link.click).toHaveBeenCalledOnce();
  return link.download;
}

test('[R153] it has its mark in its name, and what is real has none', () => {
  expect(savedAs('register.json', null)).toBe('register.json');
  expect(savedAs('register.json', 'OEFENING 3')).toBe('oefening-3-register.json');
  expect(savedAs('register.json', 'DEMONSTRATIE')).toBe('demonstratie-register.json');
});

test('[R153] the mark is the number of the exercise, or that it is a demonstration', () => {
  const real = { ...emptyPicture(), synthetic: false };
  const played = { ...real, exercise: { number: 3 } as never };
  expect(unrealOf(real, false)).toBeNull();
  expect(unrealOf({ ...real, synthetic: true }, false)).toBe('DEMONSTRATIE');
  expect(unrealOf({ ...played, synthetic: true }, true)).toBe('OEFENING 3');
  expect(unrealOf(real, true)).toBe('OEFENING');
  // The real world knows that one runs, and is none.
  expect(unrealOf(played, false)).toBeNull();
});
