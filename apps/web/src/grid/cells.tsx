/** Which cell draws which field: one for every kind, and some fields that deserve their own. */
import { type CardFieldName, type FieldKind, fieldOf } from '@linkdeck/contract'
import type { ReactNode } from 'react'
import { AgeCell } from './cells/age-cell.tsx'
import type { CellProps } from './cells/cell-props.ts'
import { CodeCell } from './cells/code-cell.tsx'
import { CountCell } from './cells/count-cell.tsx'
import { ExpiryCell } from './cells/expiry-cell.tsx'
import { FlagCell } from './cells/flag-cell.tsx'
import { FlowCell } from './cells/flow-cell.tsx'
import { IccidCell } from './cells/iccid-cell.tsx'
import { IdCell } from './cells/id-cell.tsx'
import { IdsCell } from './cells/ids-cell.tsx'
import { RemainingCell } from './cells/remaining-cell.tsx'
import { RenewalCell } from './cells/renewal-cell.tsx'
import { OsStatusCell, StatusCell } from './cells/status-cell.tsx'
import { TagsCell } from './cells/tags-cell.tsx'
import { TextCell } from './cells/text-cell.tsx'
import { TimeCell } from './cells/time-cell.tsx'

type Cell = (props: CellProps) => ReactNode

const CELL_OF_KIND: Record<FieldKind, Cell> = {
  id: IdCell,
  ids: IdsCell,
  text: TextCell,
  code: CodeCell,
  flag: FlagCell,
  time: TimeCell,
  flow: FlowCell,
  level: FlowCell,
  percent: RemainingCell,
  count: CountCell,
  tags: TagsCell,
}

const CELL_OF_FIELD: Partial<Record<CardFieldName, Cell>> = {
  iccid: IccidCell,
  status: StatusCell,
  osStatus: OsStatusCell,
  expireTime: ExpiryCell,
  isAutoRecharge: RenewalCell,
  flowLatestModifiedTime: AgeCell,
}

export function cellOf(name: CardFieldName): Cell {
  return CELL_OF_FIELD[name] ?? CELL_OF_KIND[fieldOf(name).kind]
}

const NUMERIC: ReadonlySet<FieldKind> = new Set<FieldKind>(['flow', 'level', 'count'])

/** Numbers end at the right edge of their column, under a heading that does as well. */
export function isNumeric(name: CardFieldName): boolean {
  return NUMERIC.has(fieldOf(name).kind)
}
