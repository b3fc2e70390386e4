// Where the screens and doors of an exercise are: the same paths as the real ones, behind one word. Both sides speak of it by these.

/** Also the name under which the sockets of an exercise come in. */
export const WORLD_OF_EXERCISE = '/oefening';

/** What stands in front of the paths of the world that this address is in: nothing for the real one. */
export function worldOf(pathname: string): '' | typeof WORLD_OF_EXERCISE {
  return isIn(pathname) ? WORLD_OF_EXERCISE : '';
}

/** The path in the world of this address; what names a world already stays as it is. */
export function inWorldOf(pathname: string, path: string): string {
  return path.startsWith('/') && !isIn(path) ? worldOf(pathname) + path : path;
}

/** Which screen or door it is, in whatever world. */
export function withoutWorld(pathname: string): string {
  if (!isIn(pathname)) return pathname;
  const rest = pathname.slice(WORLD_OF_EXERCISE.length);
  return rest === '' ? '/' : rest;
}

function isIn(path: string): boolean {
  return /^\/oefening(?:[/?#]|$)/.test(path);
}
