/** Prints figures as a table of text, numbers to the right. */
export function printTable(title: string, rows: readonly Record<string, string | number>[]): void {
  const columns = Object.keys(rows[0] ?? {})
  const cells = [columns, ...rows.map((row) => columns.map((column) => spell(row[column])))]
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)))
  const lines = cells.map((line) => line.map((cell, at) => pad(cell, widths[at] ?? 0, at)).join('  '))
  process.stdout.write(`\n${title}\n${lines.join('\n')}\n`)
}

const spell = (value: string | number | undefined) => (typeof value === 'number' ? value.toFixed(2) : (value ?? ''))
const pad = (cell: string, width: number, at: number) => (at === 0 ? cell.padEnd(width) : cell.padStart(width))
