/** A slider with two ends. Under its looks lie two sliders of the platform: they bring keys, touch and their roles along. */
import type { CSSProperties, KeyboardEvent } from 'react'
import { FILTER_WORDS } from '../i18n/filter-words.ts'
import { useWords } from '../i18n/language.tsx'
import { RAIL_WORDS } from '../i18n/rail-words.ts'
import { boundAt, boundBeyond, type RangeEnd, type Scale } from './range-scale.ts'
import styles from './range-slider.module.css'

type Props = {
  scale: Scale
  /** What it is a range of, for its name. */
  label: string
  /** The bounds of the range; '' is open. */
  from: string
  to: string
  /** The words of a bound with its unit. */
  wordsOf: (bound: string) => string
  onSlide: (bounds: { from: string; to: string }) => void
  /** The finger or the key is up: what was slid to is meant. */
  onRest: () => void
}

export function RangeSlider({ scale, label, from, to, wordsOf, onSlide, onRest }: Props) {
  const filters = useWords(FILTER_WORDS)
  const rail = useWords(RAIL_WORDS)
  const places = { from: scale.placeOf(from, 'from'), to: scale.placeOf(to, 'to') }
  const ends = [
    { end: 'from', name: rail.from, text: from === '' ? rail.openFrom : filters.atLeast(wordsOf(from)) },
    { end: 'to', name: rail.to, text: to === '' ? rail.openTo : filters.atMost(wordsOf(to)) },
  ] as const
  /** An end that is pushed against the other one stops there. */
  const slide = (end: RangeEnd, bound: string) => {
    const bounds = { from, to, [end]: bound }
    const isOpen = bounds.from === '' || bounds.to === ''
    if (isOpen || scale.placeOf(bounds.from, 'to') <= scale.placeOf(bounds.to, 'to')) onSlide(bounds)
  }
  return (
    <div
      className={styles['slider']}
      data-open={(from === '' && to === '') || undefined}
      style={{ '--from': places.from / scale.length, '--to': places.to / scale.length } as CSSProperties}
    >
      {ends.map(({ end, name, text }) => (
        <input
          key={end}
          type="range"
          min={0}
          max={scale.length}
          step="any"
          className={styles[end]}
          aria-label={rail.endOf(label, name)}
          aria-valuetext={text}
          value={places[end]}
          onChange={(event) => slide(end, boundAt(scale, event.target.valueAsNumber, end))}
          onKeyDown={(event) => {
            const bound = boundOfKey(event, scale, places[end], end)
            if (bound === null) return
            event.preventDefault()
            slide(end, bound)
          }}
          onPointerUp={onRest}
          onKeyUp={onRest}
          onBlur={onRest}
        />
      ))}
      <span aria-hidden className={styles['track']} />
      <span aria-hidden className={styles['knobs']} />
    </div>
  )
}

/** Where a key leads an end to; null for keys that mean nothing to a slider. */
function boundOfKey({ key }: KeyboardEvent, scale: Scale, place: number, end: RangeEnd): string | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return boundBeyond(scale, place, end, 1)
    case 'ArrowLeft':
    case 'ArrowDown':
      return boundBeyond(scale, place, end, -1)
    case 'PageUp':
      return boundBeyond(scale, place, end, scale.page)
    case 'PageDown':
      return boundBeyond(scale, place, end, -scale.page)
    case 'Home':
      return boundAt(scale, 0, end)
    case 'End':
      return boundAt(scale, scale.length, end)
    default:
      return null
  }
}
