/** Takes pictures in Chinese and English, light and dark, on a desk, a tablet and a phone. */
import { join } from 'node:path'
import { type Page, test } from '@playwright/test'

type Take = (page: Page, name: string) => Promise<unknown>

const FOLDER = join(import.meta.dirname, '..', '.screens')
const SIZES = { wide: [1440, 900], middle: [900, 1000], phone: [390, 844] } as const

export function inEveryLook(shots: (take: Take) => void): void {
  for (const locale of ['zh-CN', 'en-GB'])
    for (const colorScheme of ['light', 'dark'] as const)
      for (const [size, [width, height]] of Object.entries(SIZES))
        test.describe(`${locale} ${colorScheme} ${size}`, () => {
          test.use({ locale, colorScheme, viewport: { width, height } })
          shots((page, name) =>
            page.screenshot({ path: join(FOLDER, `${name}-${size}-${colorScheme}-${locale.slice(0, 2)}.png`) }),
          )
        })
}
