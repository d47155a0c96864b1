import { percentile } from '../percentile.ts'
import { printTable } from '../table.ts'
import type { Exported } from './export-while-asked.ts'
import type { Unread } from './stop-reading.ts'

/** Rows a second of others. */
type Peers = { csv: number; xlsx: number }

export function printExports(cards: number, own: readonly Exported[], peers: Peers): void {
  const rows = own.map((one) => ({
    format: `${one.format}${one.isAsked ? ', while asked' : ''}`,
    'rows/s': Math.round(one.perSecond).toLocaleString('en'),
    'first bytes, ms': one.firstMs,
    MB: one.bytes / 2 ** 20,
    'memory grown, MB': one.grownMb,
    'loop held, ms': one.heldMs,
    'cards meanwhile p50, ms': one.isAsked ? percentile(one.waitedMs, 50) : '',
    'p95, ms': one.isAsked ? percentile(one.waitedMs, 95) : '',
  }))
  printTable(`All ${cards.toLocaleString('en')} cards with every column, as files`, rows)
  const paceOf = (format: string) =>
    own.filter((one) => one.format === format && !one.isAsked).at(-1)?.perSecond ?? Number.NaN
  printTable('Beside others, rows/s', [
    { what: 'CSV to the store’s own writer', other: peers.csv, ratio: paceOf('csv') / peers.csv },
    { what: 'XLSX to exceljs', other: peers.xlsx, ratio: paceOf('xlsx') / peers.xlsx },
  ])
}

export function printUnread({ grownMb, freedMs }: Unread): void {
  printTable('A browser that stops reading, then goes', [{ 'memory grown, MB': grownMb, 'freed after, ms': freedMs }])
}
