/** The least a page can do: a pool of rows of plain elements, moved as the box scrolls, and text in their cells. */
import type { CardFieldName } from '@linkdeck/contract'
import { type CardBlocks, createCardBlocks } from '../../common/card-blocks.ts'
import { cellText } from '../../common/cell-text.ts'
import { view } from '../../common/view.ts'

/** What a browser allows in height; the scroll bar stands for the rest in proportion. */
const MAX_HEIGHT_PX = 30_000_000
const BEYOND = 8

const length = view.total * view.rowHeight
const inView = view.height - view.headHeight
const height = Math.min(length, MAX_HEIGHT_PX)
const template = view.columns.map(({ width }) => `${width}px`).join(' ')

const box = make(`width: ${view.width}px; height: ${view.height}px; overflow: auto`)
const head = make(`${rowStyle(view.headHeight)}; position: sticky; top: 0; z-index: 2`)
const body = make(`position: relative; overflow: clip; height: ${height}px`)
head.append(
  ...view.columns.map(({ name, label }, at) => {
    const header = cell('columnheader', label, at)
    header.addEventListener('click', () => sortBy(name))
    return header
  }),
)
const pool = Array.from({ length: Math.ceil(inView / view.rowHeight) + 2 * BEYOND }, () => {
  const row = make(`${rowStyle(view.rowHeight)}; position: absolute; top: 0; contain: strict`)
  row.append(...view.columns.map((_, at) => cell('gridcell', '', at)))
  body.append(row)
  return { row, shown: '' }
})
box.append(head, body)
document.getElementById('root')?.append(box)

let blocks: CardBlocks = createCardBlocks(null, draw)
let isDescending = true

box.addEventListener('scroll', draw, { passive: true })
draw()

function sortBy(name: CardFieldName): void {
  isDescending = !isDescending
  blocks = createCardBlocks({ name, descending: isDescending }, draw)
  draw()
}

function draw(): void {
  const scroll = box.scrollTop
  const top = (scroll * (length - inView)) / (height - inView)
  const first = Math.floor(top / view.rowHeight)
  blocks.want(first, first + Math.ceil(inView / view.rowHeight))
  const from = Math.min(Math.max(0, first - BEYOND), Math.max(0, view.total - pool.length))
  for (let place = from; place < from + pool.length; place += 1) drawRow(place, place * view.rowHeight + scroll - top)
}

function drawRow(place: number, y: number): void {
  const slot = pool[place % pool.length]
  const card = blocks.at(place)
  if (!slot) return
  slot.row.style.transform = `translateY(${y}px)`
  const shown = `${place} ${card?.vsimInstanceId}`
  if (slot.shown === shown) return
  slot.shown = shown
  view.columns.forEach(({ name }, at) => {
    const element = slot.row.children[at]
    if (element) element.textContent = place < view.total ? cellText(card, name) : ''
  })
}

function make(style: string): HTMLDivElement {
  const element = document.createElement('div')
  element.style.cssText = style
  return element
}

function rowStyle(px: number): string {
  return `display: grid; grid-template-columns: ${template}; height: ${px}px; line-height: ${px}px; background: canvas`
}

/** The first column stays. */
function cell(role: 'gridcell' | 'columnheader', text: string, at: number): HTMLDivElement {
  const place = at === 0 ? 'position: sticky; left: 0; background: canvas' : ''
  const element = make(`padding: 0 12px; white-space: nowrap; ${place}`)
  element.role = role
  element.textContent = text
  return element
}
