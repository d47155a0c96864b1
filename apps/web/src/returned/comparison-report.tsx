/** What changed since a file was exported, in numbers that add up, and the differences themselves. */
import type { Comparison, DifferenceKind, ExportNote } from '@linkdeck/contract'
import { useId, useState } from 'react'
import { useFormat, useWords } from '../i18n/language.tsx'
import { RETURNED_WORDS } from '../i18n/returned-words.ts'
import { Segmented } from '../ui/segmented.tsx'
import { DifferenceTable } from './difference-table.tsx'
import styles from './returned.module.css'
import type { ComparisonState } from './use-comparison.ts'

type Props = { result: Extract<ComparisonState, { is: 'done' }>; note: ExportNote; keys: readonly string[] }

const KINDS = ['gone', 'new', 'changed'] as const satisfies readonly DifferenceKind[]

export function ComparisonReport({ result, note, keys }: Props) {
  const words = useWords(RETURNED_WORDS)
  const { dateTime } = useFormat()
  const kindsLabel = useId()
  const [kind, setKind] = useState<string>('all')
  const { compared } = result
  const { differences } = compared
  const counted = countOf(compared)
  const stamp = (iso: string) => dateTime(Date.parse(iso))
  const options = [
    { value: 'all', label: words.all(counted) },
    ...KINDS.map((value) => ({ value, label: words.counted(words.kinds[value], compared[value]) })),
  ]
  return (
    <>
      <Cautions {...{ result, note }} />
      <p>{words.stamps(stamp(note.asOf), stamp(compared.note.asOf))}</p>
      {counted === 0 ? (
        <p className={styles['nothing']}>{words.nothing(stamp(note.asOf))}</p>
      ) : (
        <>
          <div>
            <span id={kindsLabel} className="visually-hidden">
              {words.kind}
            </span>
            <Segmented labelledBy={kindsLabel} value={kind} onChange={setKind} options={options} />
          </div>
          <DifferenceTable
            key={kind}
            differences={kind === 'all' ? differences : differences.filter((one) => one.kind === kind)}
            keys={keys}
          />
        </>
      )}
      <p className={styles['quiet']}>
        {words.same(compared.same)} {words.columns} {compared.gone + compared.new > 0 && words.meaning}
      </p>
    </>
  )
}

/** All differences; not all need be kept. */
function countOf({ gone, changed, new: added }: Comparison): number {
  return gone + changed + added
}

function Cautions({ result, note }: Omit<Props, 'keys'>) {
  const words = useWords(RETURNED_WORDS)
  const { compared, isAsExported } = result
  const held = compared.gone + compared.changed + compared.same + compared.repeated
  const notFound = Math.max(note.notFound, compared.note.notFound)
  const [listed, counted] = [compared.differences.length, countOf(compared)]
  const isPartial = !(note.coverage.complete && compared.note.coverage.complete)
  const sentences = [
    ...(isAsExported === false ? [words.edited(held, note.rows)] : []),
    ...(isAsExported === null ? [words.unchecked] : []),
    ...(isPartial ? [words.partial] : []),
    ...(listed < counted ? [words.listed(listed, counted)] : []),
    ...(compared.repeated > 0 ? [words.repeated(compared.repeated)] : []),
    ...(notFound > 0 ? [words.notFound(notFound)] : []),
  ]
  return sentences.map((sentence) => (
    <p key={sentence} className={styles['caution']}>
      {sentence}
    </p>
  ))
}
