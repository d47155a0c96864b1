/** What the XML of a sheet says, as text (ECMA-376, part 1, 18.3 and 18.4). */
import { XlsxFault } from './xlsx-fault.ts'
import type { XmlHandlers } from './xml-events.ts'

export type SheetBounds = { rows: number; cells: number }

/** Of Excel itself. */
const MOST_CELL_LENGTH = 32_767
/** From here on a spreadsheet has lost digits: it keeps fifteen. */
const INEXACT = 1e15
const KEPT_DECIMALS = 14

/** Collects the text of a cell or of a shared string, whose runs may each have a look of their own. */
function createCollector() {
  let text = ''
  let isHeard = false
  let isPhonetic = false
  return {
    open: (name: string) => {
      if (name === 'rPh') isPhonetic = true
      isHeard = (name === 'v' || name === 't') && !isPhonetic
    },
    add: (more: string) => {
      if (!isHeard) return
      text += more
      if (text.length > MOST_CELL_LENGTH) throw new XlsxFault('length')
    },
    close: (name: string) => {
      isHeard = false
      if (name === 'rPh') isPhonetic = false
    },
    take: () => {
      const taken = text
      text = ''
      return taken
    },
  }
}

/** The texts that the cells of all sheets share, by their numbers. */
export function sharedStrings(emit: (text: string) => void, { cells }: SheetBounds): XmlHandlers {
  const collector = createCollector()
  let count = 0
  return {
    open: collector.open,
    text: collector.add,
    close: (name) => {
      collector.close(name)
      if (name !== 'si') return
      count += 1
      if (count > cells) throw new XlsxFault('cells')
      emit(written(collector.take()))
    },
  }
}

/** Rows as they stand, with '' where a cell is left out before another; rows that the file leaves out are left out. */
export function sheetRows(
  emit: (row: string[]) => void,
  { shared, bounds }: { shared: readonly string[]; bounds: SheetBounds },
): XmlHandlers {
  const collector = createCollector()
  const left = { ...bounds }
  let row: string[] = []
  let cell = { column: -1, type: 'n' }
  const beginRow = () => {
    left.rows -= 1
    if (left.rows < 0) throw new XlsxFault('rows')
    row = []
    cell = { column: -1, type: 'n' }
  }
  const endCell = () => {
    const text = collector.take()
    if (text === '') return
    left.cells -= cell.column + 1 - row.length
    if (left.cells < 0) throw new XlsxFault('cells')
    while (row.length < cell.column) row.push('')
    row[cell.column] = cellText(cell.type, text, shared)
  }
  return {
    open: (name, attributes) => {
      collector.open(name)
      if (name === 'row') beginRow()
      if (name === 'c')
        cell = { column: columnOf(attributes.get('r')) ?? cell.column + 1, type: attributes.get('t') ?? 'n' }
    },
    text: collector.add,
    close: (name) => {
      collector.close(name)
      if (name === 'c') endCell()
      if (name === 'row') emit(row)
    },
  }
}

function cellText(type: string, text: string, shared: readonly string[]): string {
  switch (type) {
    case 's': {
      const value = shared[Number(text)]
      if (value === undefined) throw new XlsxFault('unreadable')
      return value
    }
    case 'n':
      return numberText(text)
    case 'b':
      return text === '1' ? 'TRUE' : 'FALSE'
    default:
      return written(text)
  }
}

/**
 * A number is only as sure as the fifteen digits a spreadsheet keeps of it, whatever more stands in the file. Fewer
 * may have survived: zeros at the end are not taken for digits.
 */
function numberText(text: string): string {
  const value = Number(text)
  if (Number.isNaN(value)) return text
  if (Math.abs(value) < INEXACT) return String(value)
  const digits = Number(value.toExponential(KEPT_DECIMALS))
  return digits.toExponential().toUpperCase()
}

/** A sign that XML cannot hold stands in it as _x000D_. */
function written(text: string): string {
  return text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** From zero; null for a cell that does not say where it stands. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}(?=\d+$)/.exec(reference ?? '')?.[0]
  if (letters === undefined) return null
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
