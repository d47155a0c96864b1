import { useFormat, useMessages } from '../../i18n/language.tsx'
import { type CellProps, textOf } from './cell-props.ts'
import styles from './cells.module.css'
import { NoValue, RawValue } from './odd-value.tsx'

/** A whole number; none at all is quieter than some. */
export function CountCell({ card, name }: CellProps) {
  const format = useFormat()
  const { unread } = useMessages().grid
  const raw = textOf(card, name)
  if (raw === null) return <NoValue />
  if (!/^\d{1,15}$/.test(raw)) return <RawValue text={raw} reason={unread(raw)} />
  const count = Number(raw)
  return <span className={count === 0 ? styles['faint'] : undefined}>{format.number(count)}</span>
}
