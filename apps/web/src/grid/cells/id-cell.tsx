import { type CellProps, textOf } from './cell-props.ts'
import styles from './cells.module.css'
import { NoValue } from './odd-value.tsx'
import { visibleText } from './visible-text.ts'

/** An identifier as it is: never grouped, never shortened. */
export function IdCell({ card, name }: CellProps) {
  const id = textOf(card, name)
  return id === null ? <NoValue /> : <span className={styles['mono']}>{visibleText(id)}</span>
}
