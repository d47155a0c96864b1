/** What keys and clicks do in the grid, apart from moving about in it. */
import type { Card, CardFieldName } from '@linkdeck/contract'
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from 'react'
import { useMask } from '../masks/use-mask.ts'
import type { SelectionAct } from '../selection/selection-act.ts'
import type { CardGridProps } from './card-grid-props.ts'
import { copyTextOf } from './cells/copy-text.ts'
import { moveColumn, type Pins } from './column-order.ts'
import type { GridPlace } from './grid-keys.ts'
import type { CardTable } from './use-card-table.ts'
import { cardOf } from './window/card-blocks.ts'

type Options = Pick<CardGridProps, 'blocks' | 'onOpen' | 'onColumns' | 'shortcuts'> & {
  table: CardTable
  columns: readonly CardFieldName[]
  pins: Pins
  onCopy: (text: string) => void
  onSelect: (act: SelectionAct) => void
  /** Whether Escape has a selection to clear, and nothing nearer to close. */
  isClearable: () => boolean
  /** Puts the focus where a row number is asked for. */
  onGoToRow: () => void
}

/** A cell below the header: its column, its place in the view, and the card that stands there. */
type Spot = { name: CardFieldName; place: number; card: Card | null }

export function useGridActions(options: Options) {
  const { blocks, columns, pins, table, shortcuts = true, onOpen, onColumns, onCopy, onSelect, onGoToRow } = options
  const mask = useMask()
  const pressed = useRef<Element | null>(null)

  const cardAt = (place: number) => cardOf(blocks?.at(place))

  const sortBy = (name: CardFieldName, isAdded: boolean) => table.getColumn(name)?.toggleSorting(undefined, isAdded)

  const onKey = ({ row, column }: GridPlace, event: KeyboardEvent): boolean => {
    const name = columns[column]
    if (name === undefined) return false
    const spot = { name, place: row - 1, card: cardAt(row - 1) }
    if (isPlainLetter(event)) return shortcuts && onLetter(event, spot)
    if (isCopy(event) && spot.card) return copy(spot.card, name)
    if (isAll(event)) return chosen({ kind: 'all' })
    if (event.key === 'Escape') return options.isClearable() && chosen({ kind: 'none' })
    return row > 0 ? onCardKey(event, spot) : onHeaderKey(event, name)
  }

  const onLetter = (event: KeyboardEvent, { name, card }: Spot): boolean => {
    const letter = event.key.toLowerCase()
    if (letter === 's') sortBy(name, event.shiftKey)
    else if (letter === 'g') onGoToRow()
    else if (letter === 'c' && card) return copy(card, event.shiftKey ? 'iccid' : name)
    return letter === 's' || letter === 'g'
  }

  const chosen = (act: SelectionAct): boolean => {
    onSelect(act)
    return true
  }

  /** Enter goes to the card, Space selects it; with Shift, all from the last one. Rows that could not be loaded are asked for again. */
  const onCardKey = ({ key, shiftKey }: KeyboardEvent, { card, place }: Spot): boolean => {
    if (key !== 'Enter' && key !== ' ') return false
    if (card && key === ' ') return chosen(shiftKey ? { kind: 'range', place, from: place } : { kind: 'toggle', place })
    if (card) onOpen(card, 'key')
    else if (blocks?.at(place) instanceof Error) blocks.retry(place)
    return true
  }

  const onHeaderKey = (event: KeyboardEvent, name: CardFieldName): boolean => {
    const isSort = event.key === 'Enter' || event.key === ' '
    const isMove = event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')
    const isMenu = event.key === 'ContextMenu' || (event.altKey && event.key === 'ArrowDown')
    if (isSort) sortBy(name, event.shiftKey)
    if (isMove) onColumns(moveColumn(columns, name, event.key === 'ArrowLeft' ? -1 : 1, pins))
    if (isMenu) event.currentTarget.querySelector<HTMLElement>(':focus [aria-haspopup]')?.click()
    return isSort || isMove || isMenu
  }

  const copy = (card: Card, name: CardFieldName): boolean => {
    onCopy(copyTextOf(card, name, mask))
    return true
  }

  const onPointerDown = ({ target }: PointerEvent) => {
    pressed.current = target instanceof Element ? target : null
  }

  /** A range of rows is no selection of text. */
  const onMouseDown = (event: MouseEvent) => {
    if (event.shiftKey && event.target instanceof Element && event.target.closest('tbody')) event.preventDefault()
  }

  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || !event.currentTarget.contains(event.target)) return
    // A drag of an edge may end on a header; a selection of text is not a click.
    const isOther = [event.target, pressed.current].some((element) => element?.closest('button, hr'))
    if (isOther || document.getSelection()?.isCollapsed === false) return
    const header = event.target.closest('th')
    const name = columns[Number(header?.getAttribute('aria-colindex')) - 1]
    if (name !== undefined) return sortBy(name, event.shiftKey)
    const place = Number(event.target.closest('tr')?.getAttribute('aria-rowindex')) - 2
    const card = cardAt(place)
    if (!card) return
    if (event.shiftKey) onSelect({ kind: 'range', place, from: place })
    else if (event.ctrlKey || event.metaKey || isOnBox(event, event.target)) onSelect({ kind: 'toggle', place })
    else onOpen(card, 'pointer')
  }

  return { onKey, onPointerDown, onMouseDown, onClick }
}

function isPlainLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return /^[a-z]$/i.test(key) && !ctrlKey && !metaKey && !altKey
}

function isAll({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return key === 'a' && (ctrlKey || metaKey) && !shiftKey
}

/** px, from the left edge of a row: the box that card-table.module.css draws there, with room for a finger. */
const BOX_WIDTH = 36

/** Boxes are drawn by the style: no row is heavier for them. */
function isOnBox({ clientX }: MouseEvent, target: Element): boolean {
  const cell = target.closest('[role="rowheader"]')
  return cell !== null && clientX < cell.getBoundingClientRect().left + BOX_WIDTH
}

/** Ctrl C with nothing selected means the cell. */
function isCopy({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'c' && (ctrlKey || metaKey) && document.getSelection()?.isCollapsed !== false
}
