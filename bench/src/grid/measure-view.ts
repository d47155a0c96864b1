/** How Linkdeck's own grid stands on the screen. */
import { CARD_FIELD_NAMES, fieldOf } from '@linkdeck/contract'
import { openBrowser } from './open-page.ts'
import type { Column, View } from './view.ts'

export async function measureView(origin: string): Promise<View> {
  const { page, close } = await openBrowser()
  try {
    await page.goto(origin)
    await page.locator('[role=grid] tbody tr[data-identity]').nth(5).waitFor()
    const { headers, ...lengths } = await page.getByRole('grid').evaluate((grid) => {
      const heightOf = (selector: string) => grid.querySelector(selector)?.getBoundingClientRect().height ?? 0
      return {
        width: grid.parentElement?.clientWidth ?? 0,
        height: grid.parentElement?.clientHeight ?? 0,
        headHeight: heightOf('thead'),
        rowHeight: heightOf('tbody tr'),
        total: Number(grid.getAttribute('aria-rowcount')) - 1,
        headers: [...grid.querySelectorAll('th')].map((header) => ({
          label: header.querySelector('span')?.textContent ?? '',
          width: header.offsetWidth,
        })),
      }
    })
    return { ...lengths, columns: headers.map(columnOf) }
  } finally {
    await close()
  }
}

function columnOf({ label, width }: Omit<Column, 'name'>): Column {
  const name = CARD_FIELD_NAMES.find((field) => fieldOf(field).en === label)
  if (name === undefined) throw new Error(`No field has the label "${label}"`)
  return { name, label, width }
}
