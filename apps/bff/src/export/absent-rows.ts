/** What a list asks for and no card has, as rows behind the cards: the identifier as it was given, and a word. */
import { type Card, deriveCard, EMPTY_CARD, type FileColumn, maskNumber } from '@linkdeck/contract'

type Style = { word: string; isMasked: boolean }

/** The columns, and the rows to write with them; every other cell of such a row is empty. */
export function withAbsent(
  columns: readonly FileColumn[],
  absent: readonly string[],
  { word, isMasked }: Style,
): { columns: readonly FileColumn[]; rows: readonly Card[] } {
  if (absent.length === 0) return { columns, rows: [] }
  const givenOf = new Map<Card, string>(
    absent.map((given) => [deriveCard({ ...EMPTY_CARD }), isMasked ? maskNumber(given) : given]),
  )
  const idAt = Math.max(
    0,
    columns.findIndex(({ key }) => key === 'iccid'),
  )
  const wordAt = idAt === 0 ? 1 : 0
  const written = columns.map((column, at): FileColumn => {
    const textOf = (given: string) => (at === idAt ? idCell(given) : at === wordAt ? word : '')
    return {
      ...column,
      cellOf: (card) => {
        const given = givenOf.get(card)
        return given === undefined ? column.cellOf(card) : textOf(given)
      },
    }
  })
  // A file of one column has no other place for the word.
  const idCell = (given: string) => (columns.length === 1 ? `${given} (${word})` : given)
  return { columns: written, rows: [...givenOf.keys()] }
}
