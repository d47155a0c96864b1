/** The cards by month, each month a button: a strip that is one tab stop, with arrow keys along it. */
import type { Histogram } from '@linkdeck/contract'
import { type CSSProperties, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { useFormat, useWords } from '../i18n/language.tsx'
import { RAIL_WORDS } from '../i18n/rail-words.ts'
import type { Choice } from './choose.ts'
import styles from './month-bars.module.css'

/** A month with a single card still shows. */
const LEAST_HEIGHT = 0.05

type Props = {
  histogram: Histogram
  /** The first day of the month that is to be seen first. */
  around: string
  choice: (term: string) => Choice
  onPick: (term: string) => void
  onRuleOut: (term: string) => void
}

export function MonthBars({ histogram: { bins }, around, choice, onPick, onRuleOut }: Props) {
  const rail = useWords(RAIL_WORDS)
  const { month } = useFormat()
  const strip = useRef<HTMLDivElement>(null)
  const first = Math.max(0, bins.findIndex(({ term }) => term >= around) - 1)
  const [active, setActive] = useState(first)
  useLayoutEffect(() => {
    const bar = strip.current?.children[first]
    if (strip.current && bar instanceof HTMLElement) strip.current.scrollLeft = bar.offsetLeft
  }, [first])
  const most = Math.max(1, ...bins.map(({ count }) => count))
  return (
    <div ref={strip} role="toolbar" aria-label={rail.byMonth} className={styles['strip']} onKeyDown={moveFocus}>
      {bins.map(({ term, count }, at) => {
        const [day = ''] = term.split('..')
        const isOut = choice(term) === 'unwanted'
        const name = rail.bar(month(day), count)
        return (
          <button
            key={term}
            type="button"
            tabIndex={at === Math.min(active, bins.length - 1) ? 0 : -1}
            aria-pressed={choice(term) === 'wanted'}
            aria-label={isOut ? `${name} ${rail.isExcluded}` : name}
            title={`${name}. ${rail.ruleOut}`}
            data-out={isOut || undefined}
            className={styles['month']}
            style={{ '--height': count === 0 ? 0 : Math.max(LEAST_HEIGHT, count / most) } as CSSProperties}
            onFocus={() => setActive(at)}
            onClick={({ altKey }) => (altKey ? onRuleOut(term) : onPick(term))}
            onKeyDown={({ key }) => key === '-' && onRuleOut(term)}
          >
            <span className={styles['bar']} />
            <span>{Number(day.slice(5, 7))}</span>
            <span className={styles['year']}>{isNewYear(bins, at) && day.slice(0, 4)}</span>
          </button>
        )
      })}
    </div>
  )
}

function isNewYear(bins: Histogram['bins'], at: number): boolean {
  return bins[at - 1]?.term.slice(0, 4) !== bins[at]?.term.slice(0, 4)
}

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  if (!(event.target instanceof Element)) return
  const bar = barOfKey(event.key, event.target)
  if (!(bar instanceof HTMLElement)) return
  event.preventDefault()
  bar.focus()
}

function barOfKey(key: string, bar: Element): Element | null {
  switch (key) {
    case 'ArrowRight':
      return bar.nextElementSibling
    case 'ArrowLeft':
      return bar.previousElementSibling
    case 'Home':
      return bar.parentElement?.firstElementChild ?? null
    case 'End':
      return bar.parentElement?.lastElementChild ?? null
    default:
      return null
  }
}
