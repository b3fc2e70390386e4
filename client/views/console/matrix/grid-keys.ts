// Which cell the arrow keys lead to. Pure; the grid never lets the focus fall off its edge.

export type GridPlace = { readonly row: number; readonly column: number };

export type GridSize = { readonly rows: number; readonly columns: number };

/** Null: the key means nothing here. */
export function placeAfter(
  { row, column }: GridPlace,
  { rows, columns }: GridSize,
  key: string,
  withControl: boolean,
): GridPlace | null {
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(rows - 1, row + 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(columns - 1, column + 1) };
    case 'Home':
      return { row: withControl ? 0 : row, column: 0 };
    case 'End':
      return { row: withControl ? rows - 1 : row, column: columns - 1 };
    default:
      return null;
  }
}
