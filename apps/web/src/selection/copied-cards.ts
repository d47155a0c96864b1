/** Selected cards as text, for where they are pasted. */
import {
  type Card,
  type CardFieldName,
  defuseFormula,
  type FileCell,
  fileColumnsOf,
  type Language,
} from '@linkdeck/contract'
import type { Mask } from '../masks/use-mask.ts'

export type CopyKind = 'text' | 'sheet' | 'iccids'

/** html: for sheets, which take numbers of cards for text only where they are told to. */
export type Copied = { text: string; html: string | null; count: number }

type Style = { columns: readonly CardFieldName[]; language: Language; mask: Mask }

export function copiedCards(kind: CopyKind, cards: readonly Card[], style: Style): Copied {
  if (kind === 'iccids') {
    const iccids = cards.flatMap(({ iccid }) => iccid ?? []).map((iccid) => style.mask.value('iccid', iccid))
    return { text: iccids.join('\n'), html: null, count: iccids.length }
  }
  const count = cards.length
  return kind === 'text' ? { text: chatText(cards, style), html: null, count } : { ...sheetOf(cards, style), count }
}

/** A line a value, and what a card does not have is left out. */
function chatText(cards: readonly Card[], { columns, language, mask }: Style): string {
  const lines = columns.flatMap((name) =>
    fileColumnsOf([name], { language, isMasked: mask.isOn, hasCodes: false }).slice(0, 1),
  )
  const linesOf = (card: Card) =>
    lines.flatMap(({ heading, cellOf }) => {
      const value = cellOf(card)
      return value === '' ? [] : [`${heading} ${onOneLine(String(value))}`]
    })
  return cards.map((card) => linesOf(card).join('\n')).join('\n\n')
}

/** The same columns as an exported file has. */
function sheetOf(cards: readonly Card[], { columns, language, mask }: Style): { text: string; html: string } {
  const sheet = fileColumnsOf(columns, { language, isMasked: mask.isOn, hasCodes: false })
  const headings = sheet.map(({ heading }) => heading)
  const rows = cards.map((card) => sheet.map(({ cellOf }) => safeCell(cellOf(card))))
  const html = [headings.map((heading) => `<th>${escapeHtml(heading)}</th>`), ...rows.map((row) => row.map(htmlCell))]
  return {
    text: [headings, ...rows].map((row) => row.join('\t')).join('\n'),
    html: `<meta charset="utf-8"><table>${html.map((row) => `<tr>${row.join('')}</tr>`).join('')}</table>`,
  }
}

/** Run by no sheet, and one cell. */
function safeCell(cell: FileCell): FileCell {
  return typeof cell === 'number' ? cell : onOneLine(defuseFormula(cell))
}

/** Text in the words of Excel, and in those of LibreOffice: neither runs it or rounds it. */
const IS_TEXT = `style="mso-number-format:'\\@'" sdnum="1033;0;@"`

function htmlCell(cell: FileCell): string {
  return typeof cell === 'number' ? `<td>${cell}</td>` : `<td ${IS_TEXT}>${escapeHtml(cell)}</td>`
}

/** A tab or the end of a line would begin another cell. */
function onOneLine(text: string): string {
  return text.replaceAll(/[\t\r\n]+/g, ' ')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
}
