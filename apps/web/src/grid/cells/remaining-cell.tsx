import { useFormat, useMessages } from '../../i18n/language.tsx'
import { Meter } from '../../ui/meter.tsx'
import type { Tone } from '../../ui/tone.ts'
import type { CellProps } from './cell-props.ts'
import styles from './cells.module.css'
import { FlowAmount } from './flow-cell.tsx'
import { NoValue, RawValue } from './odd-value.tsx'
import { type RemainingLevel, type RemainingState, remainingStateOf } from './remaining-state.ts'

const TONE: Record<RemainingLevel, Tone> = {
  plain: 'accent',
  enough: 'accent',
  low: 'warn',
  critical: 'bad',
  ended: 'neutral',
  unknown: 'neutral',
}

/** What is left: bar, percent, amount, and the consequence in a word. Colour never says it alone. */
export function RemainingCell({ card, nowMs }: CellProps) {
  const { remaining, unread } = useMessages().grid
  const format = useFormat()
  const state = remainingStateOf(card, nowMs)
  const { percent, level, consequence, gap } = state
  const explained = useExplained(state)
  return (
    <span className={styles['remaining']} data-level={level} title={explained}>
      {percent === null ? (
        <span className={styles['gap']}>
          <NoValue reason={gap ? remaining.gap[gap] : explained} />
        </span>
      ) : (
        <>
          <RemainingMeter state={state} />
          <span className={styles['percent']}>{format.percent(percent)}</span>
        </>
      )}
      {card.restBytes !== null && <FlowAmount bytes={card.restBytes} />}
      {card.restBytes === null && card.periodRestFlow && (
        <RawValue text={card.periodRestFlow} reason={unread(card.periodRestFlow)} />
      )}
      {consequence && <span className={styles['consequence']}>{remaining[consequence]}</span>}
    </span>
  )
}

/** Hatched: a pool, whose end is no card's end. Grey: over, or counted more than 36 hours ago. */
export function RemainingMeter({ state, label }: { state: RemainingState; label?: string }) {
  const { percent, level, kind, isStale } = state
  return (
    <Meter
      percent={percent}
      tone={isStale ? 'neutral' : TONE[level]}
      pattern={kind === 'pool' || isStale ? 'hatched' : 'solid'}
      className={styles['meter']}
      {...(label && { label })}
    />
  )
}

function useExplained({ gap, consequence, isStale }: RemainingState): string {
  const { remaining } = useMessages().grid
  const sentences = [
    gap && remaining.gap[gap],
    consequence && remaining.explain[consequence],
    isStale && remaining.stale,
  ]
  return sentences.filter(Boolean).join(' ')
}
