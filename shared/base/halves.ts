// Where in a long row in order something begins to be so, found by halves.

/** The index of the first for which it is so; the length when there is none. `isSo` is false up to somewhere and true from there on. */
export function firstWhere<One>(row: readonly One[], isSo: (one: One) => boolean): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(row[middle] as One)) high = middle;
    else low = middle + 1;
  }
  return low;
}
