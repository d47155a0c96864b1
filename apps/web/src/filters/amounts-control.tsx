/** Two amounts of data, each with its unit; with the index a slider and the fleet's distribution above them. */
import { fieldOf, parseFlow, spellFlow } from '@linkdeck/contract'
import { useFormat, useLanguage, useWords } from '../i18n/language.tsx'
import { RAIL_WORDS } from '../i18n/rail-words.ts'
import { AmountEnds } from './amount-ends.tsx'
import type { ControlProps } from './edit.ts'
import styles from './filters.module.css'
import { RangeBars } from './range-bars.tsx'
import { FLOW_SCALE } from './range-scale.ts'
import { RangeSlider } from './range-slider.tsx'
import { type AmountEnd, endsOfAmounts, readAmounts, readWholeMegabytes } from './range-term.ts'
import { useDraft } from './use-draft.ts'

const ANY_AMOUNT = { spell: endsOfAmounts, read: readAmounts }
const WHOLE_MEGABYTES = { spell: endsOfAmounts, read: readWholeMegabytes }

export function AmountsControl(props: ControlProps) {
  const { name, noteId, isIndexed, counts } = props
  const rail = useWords(RAIL_WORDS)
  const { language } = useLanguage()
  const { flow } = useFormat()
  const typed = useDraft(props, isIndexed ? ANY_AMOUNT : WHOLE_MEGABYTES)
  const hasBars = isIndexed && fieldOf(name).facet === 'histogram'
  const [from, to] = typed.draft
  const bounds = { from: boundOf(from), to: boundOf(to) }
  return (
    <>
      {hasBars && <RangeBars name={name} histogram={counts?.histogramOf(name)} scale={FLOW_SCALE} {...bounds} />}
      {isIndexed && (
        <RangeSlider
          scale={FLOW_SCALE}
          label={fieldOf(name)[language]}
          wordsOf={(bound) => flow(parseFlow(bound) ?? 0)}
          {...bounds}
          onSlide={(next) => typed.type(endsOfAmounts(`${next.from}..${next.to}`))}
          onRest={() => typed.commit(typed.draft)}
        />
      )}
      <AmountEnds name={name} noteId={noteId} {...typed} />
      <p id={noteId} className={styles['note']}>
        {isIndexed ? rail.amountNote : rail.usedNote}
      </p>
    </>
  )
}

/** What is typed as a bound of a term; what is no amount yet leaves its end open. */
function boundOf({ amount, unit }: AmountEnd): string {
  const bytes = parseFlow(`${amount.trim()}${unit}`)
  return amount.trim() === '' || bytes === null ? '' : spellFlow(bytes)
}
