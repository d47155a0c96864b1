import { type Card, parseCardTime } from '@linkdeck/contract'
import { FlowAmount } from '../grid/cells/flow-cell.tsx'
import { NoValue } from '../grid/cells/odd-value.tsx'
import { RemainingMeter } from '../grid/cells/remaining-cell.tsx'
import { remainingStateOf } from '../grid/cells/remaining-state.ts'
import { CARD_WORDS } from '../i18n/card-words.ts'
import { useFormat, useMessages, useWords } from '../i18n/language.tsx'
import styles from './card-panel.module.css'

/** What is left, of how much, as of when, and what happens at zero. */
export function CardFlow({ card, nowMs }: { card: Card; nowMs: number }) {
  const { grid } = useMessages()
  const words = useWords(CARD_WORDS)
  const format = useFormat()
  const state = remainingStateOf(card, nowMs)
  const { percent, kind, gap, isStale } = state
  const { restBytes, usedBytes } = card
  const at = parseCardTime(card.flowLatestModifiedTime)
  const percentText = percent === null ? null : format.percent(percent)
  return (
    <div className={styles['flow']} data-level={state.level}>
      {percentText === null ? (
        <p>{gap && grid.remaining.gap[gap]}</p>
      ) : (
        <>
          <p className={styles['left']}>
            <strong>{percentText}</strong>
            {restBytes !== null && grid.remaining.left(format.flow(restBytes))}
          </p>
          <RemainingMeter state={state} label={grid.remaining.name(percentText)} />
        </>
      )}
      <p className={styles['amounts']}>
        <span>
          {words.remaining.used} {usedBytes === null ? <NoValue /> : <FlowAmount bytes={usedBytes} />}
        </span>
        {usedBytes !== null && restBytes !== null && (
          <span>{words.remaining.total(format.flow(usedBytes + restBytes))}</span>
        )}
      </p>
      <p>{words.remaining[kind]}</p>
      {at === null && <p>{words.remaining.noAge}</p>}
      {at !== null && isStale && <p>{words.remaining.stale(format.age(at, nowMs))}</p>}
    </div>
  )
}
