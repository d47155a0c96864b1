import type { CardFieldName } from '@linkdeck/contract'
import { type CSSProperties, type Key, useState, useSyncExternalStore } from 'react'
import { isSelected, useSelection } from '../selection/selection.ts'
import type { CardGridProps } from './card-grid-props.ts'
import styles from './card-table.module.css'
import type { OnFilter } from './cells/cell-props.ts'
import type { GridPlace } from './grid-keys.ts'
import { GridRow } from './grid-row.tsx'
import { createRowKeys } from './row-keys.ts'
import { useDrawnPlaces } from './use-drawn-places.ts'
import { useLatest } from './use-latest.ts'
import { type CardBlocks, cardOf } from './window/card-blocks.ts'
import type { RowWindow } from './window/row-window.ts'
import { useBlocks } from './window/use-blocks.ts'

type Props = Pick<CardGridProps, 'openId' | 'scope' | 'reasonOf'> & {
  rowWindow: RowWindow
  blocks: CardBlocks
  rowHeight: number
  columns: readonly CardFieldName[]
  pinned: number
  active: GridPlace
  nowMs: number
  onFilter: OnFilter
}

/**
 * The rows in view and around it. Keyed by their place, so that the focus stays in a row whose card comes later; those
 * that fly by share elements, in an order in which none of them has to move in the document.
 */
export function GridRows({ rowWindow, blocks, rowHeight, active, scope, ...row }: Props) {
  const shot = useSyncExternalStore(rowWindow.subscribe, rowWindow.shot)
  const [lightKeys] = useState(createRowKeys)
  const { selection } = useSelection(scope)
  useBlocks(blocks, rowWindow)
  const reasonOf = useLatest(row.reasonOf)
  const { before, isFlying, shift } = shot
  const activePlace = active.row - 1
  const isLight = (place: number) => isFlying && place !== activePlace && (place < before.from || place >= before.to)
  const places = useDrawnPlaces(shot, blocks, activePlace)
  const light = [...lightKeys(places.filter(isLight))].sort(([, a], [, b]) => a - b)
  const rowAt = (place: number, key: Key) => {
    const slot = blocks.at(place)
    return (
      <GridRow
        {...row}
        key={key}
        place={place}
        slot={slot}
        isSelected={isSelected(selection, cardOf(slot))}
        y={place * rowHeight - shift}
        isLight={isLight(place)}
        activeColumn={place === activePlace ? active.column : -1}
        reasonOf={reasonOf}
        onRetry={blocks.retry}
      />
    )
  }
  return [
    ...places.filter((place) => !isLight(place)).map((place) => rowAt(place, place)),
    ...light.map(([place, key]) => rowAt(place, `light ${key}`)),
  ]
}

/** Rows of the final height while there is nothing to show yet: one element, so that drawing them delays no card. */
export function SkeletonRows({ count }: { count: number }) {
  return <div aria-hidden="true" className={styles['skeleton']} style={{ '--rows': count } as CSSProperties} />
}
