/** Pictures to look at as a designer would: each screen in light and dark, Chinese and English, wide and narrow. */
import { join } from 'node:path'
import { en } from '../apps/web/src/i18n/en.ts'
import { expect, startLinkdeck, test } from './linkdeck.ts'

const FOLDER = join(import.meta.dirname, '..', '.screens')

/** The address of each screen, and what is there when it is ready. */
const SCREENS = [
  { name: 'cards', path: '', ready: '[aria-rowindex="2"], li' },
  { name: 'filtered', path: '?status=35&vendor=CMCC', ready: '[aria-rowindex="2"], li' },
  { name: 'card', path: '?card=89860324380002797476', ready: 'h3' },
  { name: 'refused', path: '?status=30&status=35&q=truck', ready: 'h2' },
  { name: 'empty', path: '?status=30&osStatus=300', ready: 'h2' },
  { name: 'failed', path: '?aliyunOrderId=sim:no-permission', ready: 'h2' },
  { name: 'notices', path: '?colour=red&expireTime=someday', ready: 'h2' },
]

const SIZES = { wide: [1440, 900], middle: [900, 1000], phone: [390, 844] } as const

for (const locale of ['zh-CN', 'en-GB']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [size, [width, height]] of Object.entries(SIZES)) {
      test.describe(`${locale} ${colorScheme} ${size}`, () => {
        test.use({ locale, colorScheme, viewport: { width, height } })

        test('screens', async ({ page }) => {
          const demo = await startLinkdeck({})
          try {
            for (const { name, path, ready } of SCREENS) {
              await page.goto(`${demo.origin}/${path}`)
              await page.locator(ready).first().waitFor()
              await expect(page.getByText(en.shell.loading)).toHaveCount(0)
              await page.screenshot({ path: join(FOLDER, `${name}-${size}-${colorScheme}-${locale.slice(0, 2)}.png`) })
            }
          } finally {
            await demo.stop()
          }
        })
      })
    }
  }
}
