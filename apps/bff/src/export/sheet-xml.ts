/** A sheet of an XLSX workbook as XML (ECMA-376, part 1, 18.3). Text is text in every cell: none is ever run or rounded. */
import type { Card, FileCell, FileColumn } from '@linkdeck/contract'

/** Rows of a sheet (2^20), the headings among them, and characters of a cell: the limits of the format. */
export const MOST_SHEET_ROWS = 1_048_576
const MOST_CELL_TEXT = 32_767
/** A spreadsheet counts with 15 digits. */
const MOST_NUMBER = 999_999_999_999_999

/** Styles by their place in the workbook's list: see workbook-parts.ts. */
const TEXT = 1
const HEADING = 2

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const SHEET_END = '</worksheet>'

export type SheetXml = {
  begin: () => string
  rowsOf: (cards: readonly Card[]) => string
  end: () => string
}

/** onCut: told of every cell that held more text than a cell can. */
export function sheetXml(columns: readonly FileColumn[], onCut: () => void): SheetXml {
  const letters = columns.map((_, at) => lettersOf(at))
  let row = 1
  const rowXml = (cells: readonly FileCell[], style: number) => {
    let xml = `<row r="${row}">`
    cells.forEach((cell, at) => {
      if (cell !== '') xml += cellXml(cell, `${letters[at]}${row}`, { style, onCut })
    })
    row += 1
    return `${xml}</row>`
  }
  return {
    begin: () => {
      const widths = columns.map(({ isId, heading }) => (isId ? 24 : Math.max(14, heading.length + 2)))
      return (
        sheetHead(widths, true) +
        rowXml(
          columns.map(({ heading }) => heading),
          HEADING,
        )
      )
    },
    rowsOf: (cards) => {
      let xml = ''
      for (const card of cards)
        xml += rowXml(
          columns.map(({ cellOf }) => cellOf(card)),
          TEXT,
        )
      return xml
    },
    // Identifiers are digits and meant to be text: no green corner on each of them.
    end: () => {
      const all = `A1:${letters.at(-1)}${row - 1}`
      return `</sheetData><ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors>${SHEET_END}`
    },
  }
}

/** A small sheet of two columns. */
export function tableXml(lines: readonly (readonly FileCell[])[]): string {
  const rows = lines.map((cells, at) => {
    const xml = cells.map((cell, column) => cellXml(cell, `${lettersOf(column)}${at + 1}`, { style: TEXT }))
    return `<row r="${at + 1}">${xml.join('')}</row>`
  })
  return `${sheetHead([32, 100], false)}${rows.join('')}</sheetData>${SHEET_END}`
}

function sheetHead(widths: readonly number[], hasHeadings: boolean): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  return `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">${hasHeadings ? pane : ''}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`
}

function cellXml(cell: FileCell, place: string, { style, onCut }: { style: number; onCut?: () => void }): string {
  if (typeof cell === 'number' && Math.abs(cell) <= MOST_NUMBER) return `<c r="${place}"><v>${cell}</v></c>`
  let text = String(cell)
  if (text.length > MOST_CELL_TEXT) {
    text = text.slice(0, MOST_CELL_TEXT)
    onCut?.()
  }
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t${KEEPS_SPACE.test(text) ? ' xml:space="preserve"' : ''}>${escapeText(text)}</t></is></c>`
}

const KEEPS_SPACE = /^\s|\s$|\n/
/** What XML cannot hold, or would change, and what looks like its escape (22.9.2.19). */
const UNSPEAKABLE = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|_(?=x[0-9A-Fa-f]{4}_)/gu
const MARKUP = /[&<>]/g
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const IS_PLAIN = /^[\w .:;+,/()-]*$/

export function escapeText(text: string): string {
  if (IS_PLAIN.test(text) && !text.includes('_x')) return text
  return text
    .replaceAll(UNSPEAKABLE, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll(MARKUP, (sign) => ENTITIES[sign] ?? sign)
}

/** 0 is A, 25 is Z, 26 is AA. */
function lettersOf(at: number): string {
  const rest = Math.floor(at / 26)
  return `${rest === 0 ? '' : lettersOf(rest - 1)}${String.fromCharCode(65 + (at % 26))}`
}
