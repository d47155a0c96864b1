/** The cards as an ARIA grid: one tab stop, every action by key and by pointer, columns the person chose. */
import { useMemo, useRef } from 'react'
import { useNow } from '../clock.ts'
import { useMessages } from '../i18n/language.tsx'
import type { CardGridProps } from './card-grid-props.ts'
import styles from './card-table.module.css'
import { columnsOf } from './column-order.ts'
import { CopyNotice, useCopyNotice } from './copy-notice.tsx'
import { GridHeader } from './grid-header.tsx'
import { GridRows, SkeletonRows } from './grid-rows.tsx'
import { useCardTable } from './use-card-table.ts'
import { useGridActions } from './use-grid-actions.ts'
import { useLatest } from './use-latest.ts'
import { useRoving } from './use-roving.ts'
import { useWidthVariables } from './use-width-variables.ts'

const MINUTE_MS = 60_000

export function CardTable(props: CardGridProps) {
  const { rows, total, offset, limit, sort, openId, state, problem, empty, shortcuts, onOpen, onColumns } = props
  const { grid: words } = useMessages()
  const nowMs = useNow(MINUTE_MS)
  const frame = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const columns = useMemo(() => columnsOf(props.columns), [props.columns])
  const { table, headers } = useCardTable({ sort, columns, onSort: props.onSort })
  useWidthVariables(frame, table, columns)
  const { notice, onCopy } = useCopyNotice()
  const onFilter = useLatest(props.onFilter)
  const firstRowIndex = offset + 2
  const { onKey, onPointerDown, onClick } = useGridActions({
    ...{ rows, columns, table, firstRowIndex, onOpen, onColumns, onCopy },
    ...(shortcuts !== undefined && { shortcuts }),
  })
  const onTurn = (step: -1 | 1): boolean => {
    const next = offset + step * limit
    if (next < 0 || next >= (total ?? Number.POSITIVE_INFINITY) || state !== 'ready') return false
    props.onPage({ offset: next, limit })
    return true
  }
  const shown = problem || state === 'loading' ? [] : rows
  const columnCount = columns.length
  const roving = useRoving({ grid, rowCount: shown.length, columnCount, firstRowIndex, onKey, onTurn })
  const { active } = roving
  return (
    <div ref={frame} className={styles['frame']} data-state={state}>
      <div className={styles['scroller']}>
        <table
          ref={grid}
          {...gridAttributes(total, columnCount)}
          aria-label={words.name}
          aria-busy={state !== 'ready'}
          className={styles['grid']}
          onKeyDown={roving.onKeyDown}
          onFocus={roving.onFocus}
          onBlur={roving.onBlur}
          onPointerDown={onPointerDown}
          onClick={onClick}
        >
          <GridHeader
            {...{ table, headers, columns, sort, onColumns }}
            onSort={props.onSort}
            activeColumn={active.row === 0 ? active.column : -1}
          />
          <GridRows rows={shown} {...{ columns, firstRowIndex, active, openId, nowMs, onFilter }} />
        </table>
        {state === 'loading' && !problem && <SkeletonRows count={limit} />}
        {problem || (shown.length === 0 && state !== 'loading' && empty) ? (
          <div className={styles['slot']}>{problem || empty}</div>
        ) : null}
      </div>
      <div className={styles['progress']} aria-hidden />
      <CopyNotice notice={notice} />
    </div>
  )
}

/** A table is read; a grid is worked in. The header counts as a row, and -1 says that nobody knows how many there are. */
function gridAttributes(total: number | null, columnCount: number) {
  return { role: 'grid', 'aria-rowcount': total === null ? -1 : total + 1, 'aria-colcount': columnCount }
}
