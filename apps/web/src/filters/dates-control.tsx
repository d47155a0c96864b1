/** When something happens: the ranges people ask for most, the fleet by month, and two days with times where they matter. */
import { resolve } from '@linkdeck/contract'
import { useNow } from '../clock.ts'
import { useFormat, useWords } from '../i18n/language.tsx'
import { RAIL_WORDS } from '../i18n/rail-words.ts'
import { ToggleChip } from '../ui/chip.tsx'
import { choiceOf, choose, toggle, toggleExcluded } from './choose.ts'
import { DateEnds } from './date-ends.tsx'
import { FUTURE_PRESETS, PAST_PRESETS, presetTerm } from './date-presets.ts'
import type { ControlProps } from './edit.ts'
import styles from './filters.module.css'
import { MonthBars } from './month-bars.tsx'

const MINUTE_MS = 60_000

export function DatesControl(props: ControlProps) {
  const { name, query, edit, isIndexed, counts } = props
  const rail = useWords(RAIL_WORDS)
  const { date } = useFormat()
  const nowMs = useNow(MINUTE_MS)
  const histogram = counts?.histogramOf(name)
  const choice = (term: string) => choiceOf(query, name, term)
  const pick = (term: string) =>
    edit((current) => {
      if (isIndexed) return toggle(current, name, term)
      return choose(current, name, choiceOf(current, name, term) === 'wanted' ? null : term)
    })
  return (
    <>
      <div className={styles['chips']}>
        {(name === 'expireTime' ? FUTURE_PRESETS : PAST_PRESETS).map((preset) => (
          <ToggleChip
            key={preset}
            pressed={choice(presetTerm(preset)) === 'wanted'}
            className={styles['preset']}
            onClick={() => pick(presetTerm(preset))}
          >
            {rail.presets[preset]}
          </ToggleChip>
        ))}
      </div>
      {histogram && histogram.bins.length > 0 && (
        <MonthBars
          {...{ histogram, choice }}
          around={`${date(nowMs).slice(0, 7)}-01`}
          onPick={pick}
          onRuleOut={(term) => edit((current) => toggleExcluded(current, name, term))}
        />
      )}
      <DateEnds {...props} query={resolve(query, nowMs)} />
    </>
  )
}
