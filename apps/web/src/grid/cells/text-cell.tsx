import { type CellProps, textOf } from './cell-props.ts'
import styles from './cells.module.css'
import { NoValue } from './odd-value.tsx'
import { visibleText } from './visible-text.ts'

/** Free text: the one kind of cell that may be longer than its column. */
export function TextCell({ card, name }: CellProps) {
  const text = textOf(card, name)
  if (text === null) return <NoValue />
  const visible = visibleText(text)
  return (
    <bdi className={styles['text']} title={visible}>
      {visible}
    </bdi>
  )
}
