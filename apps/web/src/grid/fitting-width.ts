/** Room for the sort mark, the menu and the padding of a header. */
const HEADER_EXTRA_PX = 56

/** The width at which no cell of the column is cut off, measured from any element inside its header. */
export function fittingWidth(inHeader: Element): number {
  const header = inHeader.closest('th')
  const column = header?.getAttribute('aria-colindex')
  const cells = header?.closest('table')?.querySelectorAll(`td[aria-colindex="${column}"]`) ?? []
  const label = header?.querySelector<HTMLElement>('span > span')
  const widths = [...cells].map((cell) => contentWidth(cell) + padding(cell))
  return Math.ceil(Math.max((label ? lineWidth(label) : 0) + HEADER_EXTRA_PX, ...widths))
}

/** What a label would take that is not broken into lines. */
function lineWidth(label: HTMLElement): number {
  label.style.whiteSpace = 'nowrap'
  const width = label.scrollWidth
  label.style.whiteSpace = ''
  return width
}

/** What the content would take; a text that is cut off knows its whole width. */
function contentWidth(cell: Element): number {
  const range = document.createRange()
  range.selectNodeContents(cell)
  const cut = [...cell.querySelectorAll('*')].map((element) => element.scrollWidth - element.clientWidth)
  return range.getBoundingClientRect().width + Math.max(0, ...cut)
}

function padding(cell: Element): number {
  const { paddingLeft, paddingRight } = getComputedStyle(cell)
  return Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight)
}
