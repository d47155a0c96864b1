/** The differences as a table: a line for each card that is gone or new, and for each cell that is another one. */
import { type Difference, fieldNameOf, headingsOf, isNumberField, type Row, readRow } from '@linkdeck/contract'
import { useState } from 'react'
import { useLanguage, useWords } from '../i18n/language.tsx'
import { RETURNED_WORDS } from '../i18n/returned-words.ts'
import { type Mask, useMask } from '../masks/use-mask.ts'
import { Button } from '../ui/button.tsx'
import styles from './returned.module.css'

type Props = { differences: readonly Difference[]; keys: readonly string[] }

/** Cards shown at once, and at each further press. */
const STEP = 100

export function DifferenceTable({ differences, keys }: Props) {
  const { language } = useLanguage()
  const words = useWords(RETURNED_WORDS)
  const mask = useMask()
  const [shown, setShown] = useState(STEP)
  // The file may have been written in the other language.
  const columns = { keys, headings: headingsOf(keys, language), mask }
  const lines = differences
    .slice(0, shown)
    .flatMap((difference, place) =>
      linesOf(difference, columns).map((line) => ({ place, kind: difference.kind, ...line })),
    )
  const more = Math.min(STEP, differences.length - shown)
  return (
    <>
      <table aria-label={words.table} className={styles['table']}>
        <thead>
          <tr>
            {[words.kind, words.card, words.field, words.before, words.after].map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ place, kind, card, heading, before, after }) => (
            <tr key={`${place} ${heading}`}>
              <td>{words.kinds[kind]}</td>
              <td>{card}</td>
              <td>{heading}</td>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <div>
          <Button onClick={() => setShown(shown + STEP)}>{words.more(more)}</Button>
        </div>
      )}
    </>
  )
}

type Line = { card: string; heading: string; before: string; after: string }
type Columns = { keys: readonly string[]; headings: readonly string[]; mask: Mask }

function linesOf({ kind, before, after }: Difference, { keys, headings, mask }: Columns): Line[] {
  const [then = [], now = []] = [before, after].map((text) => (text === null ? [] : readRow(text)))
  const shown = (row: Row, at: number) => maskedCell(mask, keys[at] ?? '', row[at] ?? '')
  const card = shown(kind === 'new' ? now : then, keys.indexOf('iccid'))
  if (kind !== 'changed') return [{ card, heading: '', before: '', after: '' }]
  return headings.flatMap((heading, at) =>
    then[at] === now[at] ? [] : [{ card, heading, before: shown(then, at), after: shown(now, at) }],
  )
}

function maskedCell(mask: Mask, key: string, cell: string): string {
  const name = fieldNameOf(key)
  return name && isNumberField(name) ? mask.value(name, cell) : mask.text(cell)
}
