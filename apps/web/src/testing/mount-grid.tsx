/** The grid over a fleet of its own, ten rows of it in view, and its parts by their place. */
import type { CardsAnswer } from '@linkdeck/contract'
import { act } from 'react'
import { vi } from 'vitest'
import { CardGrid } from '../grid/card-grid.tsx'
import type { CardGridProps } from '../grid/card-grid-props.ts'
import { createCardBlocks } from '../grid/window/card-blocks.ts'
import { mount, settle } from './mount.ts'
import { sampleCard } from './sample-card.ts'

export const FLEET = 5000

/** By its place in the view: the ICCID of the first one ends with 0001. */
export function cardAt(place: number) {
  const tail = String(place + 1).padStart(4, '0')
  return sampleCard({ iccid: `8986032123456789${tail}`, vsimInstanceId: tail, remark: null })
}

export function answerAt(offset: number, limit: number, total: number | null = FLEET): CardsAnswer {
  const length = Math.max(0, Math.min(limit, (total ?? FLEET) - offset))
  return {
    ...{ total, offset, limit, source: 'index', asOf: '', requestId: null, remarks: [] },
    rows: Array.from({ length }, (_, at) => cardAt(offset + at)),
  }
}

export function blocksOf(total: number | null = FLEET, question = '') {
  return createCardBlocks({
    question,
    first: answerAt(0, 40, total),
    load: ({ offset, limit }) => Promise.resolve(answerAt(offset, limit, total)),
  })
}

export const PROPS: CardGridProps = {
  scope: '',
  blocks: blocksOf(),
  total: FLEET,
  sort: [],
  columns: ['iccid', 'status', 'periodAddFlow', 'tags'],
  openId: null,
  state: 'ready',
  reasonOf: ({ message }) => message,
  positionOf: () => ({ row: 0, px: 0, active: { row: 1, column: 0 } }),
  onPosition: vi.fn(),
  onSort: vi.fn(),
  onOpen: vi.fn(),
  onFilter: vi.fn(),
  onColumns: vi.fn(),
}

/** Beyond the ten rows in view, four are drawn. */
export async function mountGrid() {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(440)
  const page = mount(<CardGrid {...PROPS} />)
  await settle()
  const draw = (changes: Partial<CardGridProps> = {}) => page.draw(<CardGrid {...PROPS} {...changes} />)
  return { ...page, draw }
}

export function grid(): HTMLTableElement | null {
  return document.querySelector('table')
}

export function cell(row: number, column: number): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[aria-rowindex="${row}"] > [aria-colindex="${column}"]`)
}

export function focus(row: number, column: number): void {
  act(() => cell(row, column)?.focus())
}

/** Row and column of the cell that has the focus. */
export function focused(): string {
  const row = document.activeElement?.parentElement?.getAttribute('aria-rowindex')
  return `${row}:${document.activeElement?.getAttribute('aria-colindex')}`
}
