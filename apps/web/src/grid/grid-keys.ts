/** Where the arrow, Home, End and Page keys lead in a grid. Row 0 is the header, column 0 the first one. */

export type GridPlace = { row: number; column: number }

export type GridSize = {
  /** Rows including the header. */
  rows: number
  columns: number
  /** How many rows one Page key passes. */
  page: number
}

type KeyPress = { key: string; ctrlKey: boolean; metaKey: boolean }

/** The next place, the same place at an edge, or null when the key does not move. */
export function placeAfterKey(place: GridPlace, press: KeyPress, size: GridSize): GridPlace | null {
  const { row, column } = place
  const far = press.ctrlKey || press.metaKey
  const last = { row: size.rows - 1, column: size.columns - 1 }
  const clamp = (next: GridPlace): GridPlace => ({
    row: Math.max(0, Math.min(last.row, next.row)),
    column: Math.max(0, Math.min(last.column, next.column)),
  })
  switch (press.key) {
    case 'ArrowUp':
      return far ? clamp({ row: 1, column }) : clamp({ row: row - 1, column })
    case 'ArrowDown':
      return far ? clamp({ row: last.row, column }) : clamp({ row: row + 1, column })
    case 'ArrowLeft':
      return far ? clamp({ row, column: 0 }) : clamp({ row, column: column - 1 })
    case 'ArrowRight':
      return far ? clamp({ row, column: last.column }) : clamp({ row, column: column + 1 })
    case 'PageUp':
      return clamp({ row: Math.max(1, row - size.page), column })
    case 'PageDown':
      return clamp({ row: row + size.page, column })
    case 'Home':
      return clamp({ row: far ? 1 : row, column: 0 })
    case 'End':
      return clamp({ row: far ? last.row : row, column: last.column })
    default:
      return null
  }
}
