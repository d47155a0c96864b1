import type { Card, CardFieldName } from '@linkdeck/contract'
import { useFormat, useMessages } from '../../i18n/language.tsx'
import { type CellProps, textOf } from './cell-props.ts'
import styles from './cells.module.css'
import { NoValue, RawValue } from './odd-value.tsx'

/** An amount of data: numbers end at one edge, units begin at another. */
export function FlowCell({ card, name }: CellProps) {
  const { asWritten, unread } = useMessages().grid
  const raw = textOf(card, name)
  if (raw === null) return <NoValue />
  const bytes = bytesOf(card, name)
  if (bytes === null) return <RawValue text={raw} reason={unread(raw)} />
  return <FlowAmount bytes={bytes} title={asWritten(raw)} />
}

export function FlowAmount({ bytes, title }: { bytes: number; title?: string }) {
  const [amount, unit] = useFormat().flow(bytes).split(' ')
  return (
    <span className={styles['flow']} title={title}>
      {amount} <span className={styles['unit']}>{unit}</span>
    </span>
  )
}

function bytesOf(card: Card, name: CardFieldName): number | null {
  if (name === 'periodRestFlow') return card.restBytes
  return name === 'periodAddFlow' ? card.usedBytes : card.levelBytes
}
