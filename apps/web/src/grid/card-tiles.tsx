/** The cards on a phone: what a manager looks at first, one tile a card, nothing to scroll sideways for. */
import { type CSSProperties, type FocusEvent, type ReactNode, useRef, useState, useSyncExternalStore } from 'react'
import { useNow } from '../clock.ts'
import { useMessages } from '../i18n/language.tsx'
import { selectCards } from '../selection/select-cards.ts'
import { isSelected, useSelection } from '../selection/selection.ts'
import type { CardGridProps } from './card-grid-props.ts'
import { CardTile } from './card-tile.tsx'
import styles from './card-tiles.module.css'
import { placesOf } from './places-of.ts'
import { PositionPill } from './position-pill.tsx'
import { useKeptPosition } from './use-kept-position.ts'
import { useLatest } from './use-latest.ts'
import { type CardBlocks, cardOf } from './window/card-blocks.ts'
import type { RowWindow } from './window/row-window.ts'
import { pagePort } from './window/scroll-ports.ts'
import { useBlocks } from './window/use-blocks.ts'
import { useRowWindow } from './window/use-row-window.ts'

const MINUTE_MS = 60_000
const SKELETON_TILES = 8
/** px. Every tile has room for the tags and the remark that few cards have. */
const TILE_HEIGHT = 136

export function CardTiles(props: CardGridProps) {
  const { blocks, total, state, problem, empty, foot } = props
  const { grid: words } = useMessages()
  const list = useRef<HTMLUListElement>(null)
  const [focused, setFocused] = useState(-1)
  const count = problem || state === 'loading' ? 0 : (blocks?.count() ?? 0)
  const rowWindow = useRowWindow({ count, rowHeight: TILE_HEIGHT }, () => list.current && pagePort(list.current))
  const active = { row: focused + 1, column: 0 }
  useKeptPosition(props, { rowWindow, active, startAt: () => setFocused(-1) })
  const onFocus = ({ target }: FocusEvent) =>
    setFocused(Number(target.closest('li')?.getAttribute('aria-posinset') ?? 0) - 1)
  return (
    <>
      <ul
        ref={list}
        className={styles['tiles']}
        style={{ '--tile-height': `${TILE_HEIGHT}px` } as CSSProperties}
        aria-label={words.name}
        aria-busy={state !== 'ready'}
        data-state={state}
        onFocus={onFocus}
        onBlur={() => setFocused(-1)}
      >
        {blocks && count > 0 && <Tiles {...props} {...{ blocks, rowWindow, focused }} />}
      </ul>
      {state === 'loading' && !problem && <SkeletonTiles />}
      {problem || (count === 0 && state !== 'loading' && empty) ? (
        <div className={styles['slot']}>{problem || empty}</div>
      ) : null}
      {blocks && count > 0 && <PositionPill {...{ rowWindow, blocks, total }} />}
      {!problem && foot}
    </>
  )
}

type TilesProps = CardGridProps & { blocks: CardBlocks; rowWindow: RowWindow; focused: number }

function Tiles({ blocks, rowWindow, focused, openId, scope, state, ...props }: TilesProps) {
  const { from, to, shift } = useSyncExternalStore(rowWindow.subscribe, rowWindow.shot)
  useBlocks(blocks, rowWindow)
  const { selection } = useSelection(scope)
  const onSelect = useLatest((place: number) => {
    if (state === 'ready') void selectCards({ kind: 'toggle', place }, { scope, blocks })
  })
  const nowMs = useNow(MINUTE_MS)
  const onFilter = useLatest(props.onFilter)
  const onOpen = useLatest(props.onOpen)
  const reasonOf = useLatest(props.reasonOf)
  const count = blocks.count()
  return placesOf({ from, to }, focused, count).map((place): ReactNode => {
    const slot = blocks.at(place)
    return (
      <CardTile
        key={place}
        slot={slot}
        isSelected={isSelected(selection, cardOf(slot))}
        y={place * TILE_HEIGHT - shift}
        onRetry={blocks.retry}
        {...{ place, count, openId, nowMs, onSelect, onFilter, onOpen, reasonOf }}
      />
    )
  })
}

function SkeletonTiles() {
  const { grid: words } = useMessages()
  return (
    <ul className={styles['skeleton']} aria-label={words.loading} aria-busy>
      {Array.from({ length: SKELETON_TILES }, (_, slot) => `${slot}`).map((place) => (
        <li key={place} className={styles['tile']} data-pending />
      ))}
    </ul>
  )
}
