import { type CardFieldName, identityOf } from '@linkdeck/contract'
import { memo, useDeferredValue } from 'react'
import styles from './card-table.module.css'
import { lookOfCell } from './cell-look.ts'
import type { OnFilter } from './cells/cell-props.ts'
import { LightCell } from './cells/light-cell.tsx'
import { cellOf } from './cells.tsx'
import { LostRow } from './lost-row.tsx'
import { cardOf, type Slot } from './window/card-blocks.ts'

/** Columns that are drawn at once, and the only ones while the rows go by too fast to be read. */
const LIGHT_COLUMNS = 4

type Props = {
  slot: Slot
  /** Its place in the view, from 0. */
  place: number
  /** Where it is drawn, in px. */
  y: number
  columns: readonly CardFieldName[]
  pinned: number
  isLight: boolean
  /** The column of the active cell; -1 when it is in another row. */
  activeColumn: number
  openId: string | null
  isSelected: boolean
  nowMs: number
  onFilter: OnFilter
  reasonOf: (error: Error) => string
  onRetry: (place: number) => void
}

/**
 * One card, or its place while it is not there. Drawn again only when something of its own changes; a card that comes is
 * drawn light first and whole in what is left of the frame, but for the row in which somebody is.
 */
export const GridRow = memo(function GridRow({ slot, place, y, columns, openId, ...props }: Props) {
  const card = cardOf(slot)
  const isCalm = useDeferredValue(card !== null && !props.isLight, false)
  const isLight = props.isLight || (!isCalm && props.activeColumn < 0)
  const identity = card && identityOf(card)
  return (
    <tr
      // The header is the first row of all.
      aria-rowindex={place + 2}
      aria-selected={card ? props.isSelected : undefined}
      aria-current={(identity !== null && identity === openId) || undefined}
      aria-busy={slot === 'awaited' || undefined}
      className={styles['row']}
      data-light={isLight || undefined}
      style={{ transform: `translateY(${y}px)` }}
      data-identity={identity ?? undefined}
    >
      {(isLight ? columns.slice(0, Math.max(LIGHT_COLUMNS, props.pinned)) : columns).map((name, column) => {
        const Cell = isLight ? LightCell : cellOf(name)
        return (
          <td
            key={name}
            // Whoever goes down a column hears which card each row is.
            role={column === 0 ? 'rowheader' : undefined}
            aria-colindex={column + 1}
            tabIndex={column === props.activeColumn ? 0 : -1}
            {...lookOfCell(name, column, props.pinned)}
          >
            {card && <Cell card={card} name={name} nowMs={props.nowMs} onFilter={props.onFilter} tabIndex={-1} />}
            {!card && column === 0 && (
              <LostRow slot={slot} reasonOf={props.reasonOf} onRetry={() => props.onRetry(place)} />
            )}
          </td>
        )
      })}
    </tr>
  )
})
