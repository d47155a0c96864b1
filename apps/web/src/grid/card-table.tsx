/** The cards as an ARIA grid: one tab stop, every action by key and by pointer, columns the person chose. */
import { type CSSProperties, type UIEvent, useMemo, useRef } from 'react'
import { useNow } from '../clock.ts'
import { useMessages } from '../i18n/language.tsx'
import { heldSelection } from '../selection/selection.ts'
import { type SelectionAct, select } from '../selection/selection-act.ts'
import type { CardGridProps } from './card-grid-props.ts'
import styles from './card-table.module.css'
import { columnsOf, pinnedCount } from './column-order.ts'
import { CopyNotice, useCopyNotice } from './copy-notice.tsx'
import { GridHeader } from './grid-header.tsx'
import { GridRows, SkeletonRows } from './grid-rows.tsx'
import { PositionPill } from './position-pill.tsx'
import { RowNumber } from './row-number.tsx'
import { useCardTable } from './use-card-table.ts'
import { useRowHeight } from './use-density.ts'
import { useGridActions } from './use-grid-actions.ts'
import { useKeptPosition } from './use-kept-position.ts'
import { useLatest } from './use-latest.ts'
import { usePins } from './use-pins.ts'
import { useRoving } from './use-roving.ts'
import { useWidthVariables } from './use-width-variables.ts'
import { boxPort } from './window/scroll-ports.ts'
import { useRowWindow } from './window/use-row-window.ts'

const MINUTE_MS = 60_000
const SKELETON_ROWS = 40

export function CardTable(props: CardGridProps) {
  const { blocks, total, sort, scope, openId, state, problem, empty, foot, shortcuts, reasonOf, onOpen, onColumns } =
    props
  const { grid: words } = useMessages()
  const nowMs = useNow(MINUTE_MS)
  const frame = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const rowNumber = useRef<HTMLInputElement>(null)
  const [pins] = usePins()
  const columns = useMemo(() => columnsOf(props.columns, pins), [props.columns, pins])
  const pinned = pinnedCount(columns, pins)
  const { table, headers } = useCardTable({ sort, columns, pins, onSort: props.onSort })
  useWidthVariables(frame, table, columns, pinned)
  const { notice, onCopy } = useCopyNotice()
  const onFilter = useLatest(props.onFilter)
  const onSelect = (act: SelectionAct) => {
    // Rows of the last question are not selected for this one.
    if (!blocks || state !== 'ready') return
    select(act, { scope, blocks })
    // The bar takes room below the rows: what was pressed stays in view.
    if ('place' in act) rowWindow.hold(act.place)
  }
  const { onKey, onPointerDown, onMouseDown, onClick } = useGridActions({
    ...{ blocks, columns, pins, table, onOpen, onColumns, onCopy },
    onSelect,
    isClearable: () => openId === null && heldSelection(scope).selection !== null,
    onGoToRow: () => rowNumber.current?.select(),
    ...(shortcuts !== undefined && { shortcuts }),
  })
  const rowHeight = useRowHeight()
  const count = problem || state === 'loading' ? 0 : (blocks?.count() ?? 0)
  const rowWindow = useRowWindow({ count, rowHeight }, () => {
    const [head, rows] = [grid.current?.tHead, grid.current?.tBodies[0]]
    return box.current && head && rows ? boxPort({ box: box.current, head, rows }) : null
  })
  const roving = useRoving({
    grid,
    rowWindow,
    rowCount: count,
    columnCount: columns.length,
    onKey,
    onRange: (from, place) => onSelect({ kind: 'range', from, place }),
  })
  const { active } = roving
  useKeptPosition(props, { rowWindow, active, startAt: roving.startAt })
  return (
    <div
      ref={frame}
      className={styles['frame']}
      data-state={state}
      style={{ '--row-height': `${rowHeight}px` } as CSSProperties}
    >
      <div ref={box} className={styles['scroller']} onScroll={markSideways}>
        <table
          ref={grid}
          {...gridAttributes(total, columns.length)}
          aria-label={words.name}
          aria-busy={state !== 'ready'}
          className={styles['grid']}
          onKeyDown={roving.onKeyDown}
          onFocus={roving.onFocus}
          onBlur={roving.onBlur}
          onPointerDown={onPointerDown}
          onMouseDown={onMouseDown}
          onClick={onClick}
        >
          <GridHeader
            {...{ table, headers, columns, pins, sort, onColumns }}
            onSort={props.onSort}
            activeColumn={active.row === 0 ? active.column : -1}
          />
          <tbody>
            {blocks && count > 0 && (
              <GridRows
                {...{ rowWindow, blocks, rowHeight, columns, pinned, active, openId, scope, nowMs, onFilter, reasonOf }}
              />
            )}
          </tbody>
        </table>
        {state === 'loading' && !problem && <SkeletonRows count={SKELETON_ROWS} />}
        {problem || (count === 0 && state !== 'loading' && empty) ? (
          <div className={styles['slot']}>{problem || empty}</div>
        ) : null}
      </div>
      <div className={styles['progress']} aria-hidden />
      {blocks && count > 0 && <PositionPill {...{ rowWindow, blocks, total }} />}
      <CopyNotice notice={notice} />
      {!problem && (
        <div className={styles['foot']}>
          {foot}
          <RowNumber
            ref={rowNumber}
            {...{ rowWindow, count, total }}
            onGo={(row) => roving.moveTo({ row, column: active.column })}
          />
        </div>
      )}
    </div>
  )
}

/** For the style: whether pinned columns stand over others. */
function markSideways({ currentTarget: box }: UIEvent) {
  const isSideways = box.scrollLeft > 0
  if (box.hasAttribute('data-sideways') !== isSideways) box.toggleAttribute('data-sideways', isSideways)
}

/** A table is read; a grid is worked in. The header counts as a row, and -1 says that nobody knows how many there are. */
function gridAttributes(total: number | null, columnCount: number) {
  return {
    role: 'grid',
    'aria-multiselectable': true,
    'aria-rowcount': total === null ? -1 : total + 1,
    'aria-colcount': columnCount,
  }
}
