import type { CardFieldName } from '@linkdeck/contract'
import { type CSSProperties, useSyncExternalStore } from 'react'
import type { CardGridProps } from './card-grid-props.ts'
import styles from './card-table.module.css'
import type { OnFilter } from './cells/cell-props.ts'
import type { GridPlace } from './grid-keys.ts'
import { GridRow } from './grid-row.tsx'
import { placesOf } from './places-of.ts'
import { useLatest } from './use-latest.ts'
import type { CardBlocks } from './window/card-blocks.ts'
import type { RowWindow } from './window/row-window.ts'
import { useBlocks } from './window/use-blocks.ts'

type Props = Pick<CardGridProps, 'openId' | 'reasonOf'> & {
  rowWindow: RowWindow
  blocks: CardBlocks
  rowHeight: number
  columns: readonly CardFieldName[]
  pinned: number
  active: GridPlace
  nowMs: number
  onFilter: OnFilter
}

/** The rows in view and around it. Keyed by their place, so that the focus stays in a row whose card comes later. */
export function GridRows({ rowWindow, blocks, rowHeight, active, ...row }: Props) {
  const shot = useSyncExternalStore(rowWindow.subscribe, rowWindow.shot)
  useBlocks(blocks, rowWindow)
  const reasonOf = useLatest(row.reasonOf)
  const { before, isFlying, shift } = shot
  return placesOf(shot, active.row - 1, blocks.count()).map((place) => (
    <GridRow
      {...row}
      key={place}
      place={place}
      slot={blocks.at(place)}
      y={place * rowHeight - shift}
      isLight={isFlying && (place < before.from || place >= before.to)}
      activeColumn={place === active.row - 1 ? active.column : -1}
      reasonOf={reasonOf}
      onRetry={blocks.retry}
    />
  ))
}

/** Rows of the final height while there is nothing to show yet: one element, so that drawing them delays no card. */
export function SkeletonRows({ count }: { count: number }) {
  return <div aria-hidden="true" className={styles['skeleton']} style={{ '--rows': count } as CSSProperties} />
}
