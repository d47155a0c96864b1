/** Percent remaining: three steps for the service itself, any range for the index. */
import { fieldOf, LIVE_PERCENT_STEPS, rangeOf } from '@linkdeck/contract'
import { useLanguage, useWords } from '../i18n/language.tsx'
import { RAIL_WORDS } from '../i18n/rail-words.ts'
import { ToggleChip } from '../ui/chip.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { choiceOf, choose, isAsked, replaceWanted, termOf } from './choose.ts'
import type { ControlProps } from './edit.ts'
import styles from './filters.module.css'
import { NumberEnds } from './number-ends.tsx'
import { RangeBars } from './range-bars.tsx'
import { PERCENT_SCALE } from './range-scale.ts'
import { RangeSlider } from './range-slider.tsx'
import { endsOfNumbers, readNumbers } from './range-term.ts'
import { useDraft } from './use-draft.ts'

const CODEC = { spell: endsOfNumbers, read: readNumbers }

export function PercentControl(props: ControlProps) {
  const rail = useWords(RAIL_WORDS)
  return (
    <>
      {props.isIndexed ? <FreeRange {...props} /> : <LiveSteps {...props} />}
      <p id={props.noteId} className={styles['note']}>
        {props.isIndexed ? rail.percentNote : rail.percentSteps}
      </p>
    </>
  )
}

function useSteps(): readonly { value: string; label: string }[] {
  const rail = useWords(RAIL_WORDS)
  return LIVE_PERCENT_STEPS.map((value) => ({
    value,
    label: rail.percentStep(rangeOf('restPercent', value).to ?? 0),
  }))
}

function LiveSteps({ name, query, edit, labelId, noteId }: ControlProps) {
  const rail = useWords(RAIL_WORDS)
  return (
    <Segmented
      labelledBy={labelId}
      describedBy={noteId}
      options={[{ value: '', label: rail.any }, ...useSteps()]}
      value={isAsked(query, [name]) ? termOf(query, name) : ''}
      onChange={(value) => edit((current) => choose(current, name, value === '' ? null : value))}
    />
  )
}

function FreeRange(props: ControlProps) {
  const { name, query, edit, counts } = props
  const { language } = useLanguage()
  const typed = useDraft(props, CODEC)
  const [from, to] = typed.draft
  return (
    <>
      <div className={styles['chips']}>
        {useSteps().map(({ value, label }) => {
          const pressed = choiceOf(query, name, value) === 'wanted'
          return (
            <ToggleChip
              key={value}
              pressed={pressed}
              className={styles['preset']}
              onClick={() => edit((current) => replaceWanted(current, name, pressed ? null : value))}
            >
              {label}
            </ToggleChip>
          )
        })}
      </div>
      <RangeBars name={name} histogram={counts?.histogramOf(name)} scale={PERCENT_SCALE} {...bounds(from, to)} />
      <RangeSlider
        scale={PERCENT_SCALE}
        label={fieldOf(name)[language]}
        wordsOf={(bound) => `${bound}%`}
        {...bounds(from, to)}
        onSlide={(next) => typed.type([next.from, next.to])}
        onRest={() => typed.commit(typed.draft)}
      />
      <NumberEnds name={name} unit="%" {...typed} />
    </>
  )
}

/** What is typed as places of the slider; what is no number yet leaves its end open. */
function bounds(from: string, to: string): { from: string; to: string } {
  const bound = (text: string) => (/^\d{1,3}(\.\d+)?$/.test(text.trim()) && Number(text) <= 100 ? text.trim() : '')
  return { from: bound(from), to: bound(to) }
}
