/** Everything that can be done to a column, for those who do not drag. */
import type { CardFieldName, SortKey } from '@linkdeck/contract'
import { COLUMN_WORDS } from '../i18n/column-words.ts'
import { useWords } from '../i18n/language.tsx'
import { setWidth, stepWidth } from './column-edge.tsx'
import { FIRST, moveColumn, roomOf, toggleColumn, togglePin } from './column-order.ts'
import { fittingWidth } from './fitting-width.ts'
import styles from './header-menu.module.css'
import type { HeaderMenuProps } from './header-menu.tsx'
import { usePins } from './use-pins.ts'

const STEP_PX = 32

type Closing = HeaderMenuProps & { close: () => void }

export function HeaderMenuItems(props: Closing) {
  return (
    <div className={styles['menu']}>
      <SortItems {...props} />
      <WidthItems {...props} />
      <PlaceItems {...props} />
    </div>
  )
}

function SortItems({ name, sort, onSort, close }: Closing) {
  const header = useWords(COLUMN_WORDS)
  const others = sort.filter((key) => key.name !== name)
  const choose = (next: readonly SortKey[]) => () => {
    onSort(next)
    close()
  }
  return (
    <>
      <Item label={header.sortAscending} onAct={choose([{ name, descending: false }])} />
      <Item label={header.sortDescending} onAct={choose([{ name, descending: true }])} />
      {others.length === sort.length && sort.length > 0 && (
        <Item label={header.addToSort} onAct={choose([...sort, { name, descending: false }])} />
      )}
      {others.length < sort.length && <Item label={header.removeFromSort} onAct={choose(others)} />}
      <hr />
    </>
  )
}

function WidthItems({ name, labelId, table }: HeaderMenuProps) {
  const header = useWords(COLUMN_WORDS)
  const fit = () => {
    const label = document.getElementById(labelId)
    if (label) setWidth(table, name, fittingWidth(label))
  }
  return (
    <>
      <Item label={header.narrower} onAct={() => stepWidth(table, name, -STEP_PX)} />
      <Item label={header.wider} onAct={() => stepWidth(table, name, STEP_PX)} />
      <Item label={header.fit} onAct={fit} />
    </>
  )
}

function PlaceItems({ name, columns, pins, onColumns, close }: Closing) {
  const header = useWords(COLUMN_WORDS)
  const [, choosePins] = usePins()
  if (name === FIRST) return null
  const at = columns.indexOf(name)
  const { from, to } = roomOf(columns, name, pins)
  const move = (step: -1 | 1) => () => onColumns(moveColumn(columns, name, step, pins))
  const pin = () => {
    choosePins(togglePin(pins, name))
    close()
  }
  const choose = (next: readonly CardFieldName[]) => () => {
    onColumns(next)
    close()
  }
  return (
    <>
      <hr />
      <Item label={pins.includes(name) ? header.unpin : header.pin} onAct={pin} />
      <Item label={header.moveLeft} isOff={at <= from} onAct={move(-1)} />
      <Item label={header.moveRight} isOff={at >= to} onAct={move(1)} />
      <Item label={header.hide} onAct={choose(toggleColumn(columns, name))} />
    </>
  )
}

function Item({ label, isOff = false, onAct }: { label: string; isOff?: boolean; onAct: () => void }) {
  return (
    <button type="button" className={styles['menuItem']} disabled={isOff} onClick={onAct}>
      {label}
    </button>
  )
}
