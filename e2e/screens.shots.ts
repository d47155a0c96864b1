/** Pictures to look at as a designer would: every screen and state, light and dark, Chinese and English, wide and narrow. */
import type { Page } from '@playwright/test'
import { inEveryLook } from './in-every-look.ts'
import { startLinkdeck, upstream } from './linkdeck.ts'
import { queryBoxOf } from './rail.ts'
import { test } from './read-fleet.ts'

type Shot = {
  /** The address, below the one of the program. */
  path: string
  /** What is there when the picture can be taken. */
  ready: string
  /** Asked of the service instead of the index. */
  isLive?: boolean
  /** Questions whose answers never come. */
  unanswered?: RegExp
  /** Questions that end in a failure. */
  failing?: RegExp
  /** What is there when a person can begin; the cards unless told. */
  begin?: string
  /** What a person does first. */
  act?: (page: Page) => Promise<void>
}

const CARDS = '[aria-rowindex="2"]:not([aria-busy]), li[aria-posinset="1"]:not([aria-busy])'
const ADMIN = '?screen=admin'
const ADMIN_QUESTIONS = /\/api\/(sessions|audit)\b/
/** No other part stands beside a list of what was done. */
const LAST_PART = 'main section:has(> ol)'
const QUESTION = '?status=30&vendor=CMCC&vendor=CTCC&-tag=spare&restPercent=..60&expireTime=@today..@today%2B300'

const byName = (page: Page, name: RegExp) => page.getByRole('button', { name }).first()

const SHOTS: Record<string, Shot> = {
  cards: { path: '', ready: CARDS },
  sorted: { path: '?sort=-used,vendor', ready: CARDS },
  filtered: { path: QUESTION, ready: CARDS },
  filters: {
    path: QUESTION,
    ready: '[aria-pressed="true"]',
    act: async (page) => {
      if ((page.viewportSize()?.width ?? 0) < 900) await byName(page, /^(Filters|筛选)/).click()
    },
  },
  question: {
    path: '',
    ready: '[role="listbox"] [role="option"]',
    act: async (page) => {
      await queryBoxOf(page).click()
      await page.keyboard.type('status:in-use ven')
    },
  },
  fault: {
    path: '',
    ready: '[data-tone="bad"]',
    act: async (page) => {
      await queryBoxOf(page).click()
      await page.keyboard.type('colour:red status:in-use')
      await page.keyboard.press('Enter')
    },
  },
  commands: {
    path: '',
    ready: '[role="listbox"] [role="option"]',
    act: async (page) => {
      await queryBoxOf(page).click()
      await page.keyboard.type('>')
    },
  },
  selection: { path: '?status=30', ready: 'main section > p > strong', act: selectFirst },
  views: { path: '', ready: '[role="dialog"] li', act: (page) => byName(page, /^(Views|视图)/).click() },
  list: { path: '', ready: 'dialog[open] textarea', act: (page) => byName(page, /^(List in|导入清单)/).click() },
  export: { path: '', ready: 'dialog[open] input', act: (page) => byName(page, /^(Export|导出)/).click() },
  columns: { path: '', ready: '[role="dialog"] input', act: (page) => byName(page, /^(Columns|列)/).click() },
  card: { path: '?card=89860324380002797476', ready: 'h3 ~ dl' },
  suspended: { path: '?status=35&osStatus=300', ready: 'h3 ~ dl', act: openFirst },
  missing: { path: '?card=89860000000000000000', ready: 'main ~ div h2' },
  today: { path: '?screen=today', ready: 'tfoot button, tfoot td:not(:empty)' },
  admin: { path: ADMIN, ready: 'main section h2' },
  audit: { path: ADMIN, begin: `${LAST_PART} header span`, ready: LAST_PART, act: toTheEnd },
  audit_loading: { path: ADMIN, begin: LAST_PART, ready: LAST_PART, act: toTheEnd, unanswered: ADMIN_QUESTIONS },
  audit_failed: {
    path: ADMIN,
    begin: 'main [role="alert"]',
    ready: LAST_PART,
    act: toTheEnd,
    failing: ADMIN_QUESTIONS,
  },
  probed: {
    path: ADMIN,
    begin: 'main section button',
    ready: 'main [role="status"] dl code',
    act: (page) => byName(page, /^(Ask now|立即检查)/).click(),
  },
  person: {
    path: '',
    ready: '[role="dialog"] a',
    act: (page) => byName(page, /^(Who is signed in|当前登录者)/).click(),
  },
  fleet: {
    path: '',
    ready: 'dialog[open] h3',
    act: (page) => page.getByRole('banner').locator('[aria-haspopup="dialog"]:not([aria-label])').click(),
  },
  help: { path: '', ready: 'dialog[open] kbd', act: (page) => page.keyboard.press('?') },
  empty: { path: '?status=30&vendor=CMCC&tag=no%20such%20tag', ready: 'h2 ~ ul button' },
  contradiction: { path: '?status=30&osStatus=300', ready: 'h2' },
  notices: { path: '?colour=red&expireTime=someday', ready: 'main section code' },
  loading: { path: '', ready: 'table[aria-busy="true"], ul[aria-busy="true"] li', unanswered: /\/api\/cards\b/ },
  live: { path: '?status=35', ready: CARDS, isLive: true },
  refused: { path: '?status=30&status=35&q=truck', ready: 'main h2', isLive: true },
  failed: { path: '?aliyunOrderId=sim:no-permission', ready: 'main h2', isLive: true },
}

async function toTheEnd(page: Page): Promise<void> {
  await page.locator(`${LAST_PART} > :last-child`).evaluate((end) => end.scrollIntoView({ block: 'end' }))
}

async function openFirst(page: Page): Promise<void> {
  await page
    .locator(CARDS)
    .first()
    .click({ position: { x: 200, y: 8 } })
}

async function selectFirst(page: Page): Promise<void> {
  await page
    .locator(CARDS)
    .first()
    .click({ position: { x: 20, y: 20 } })
}

const FAILURE = { problem: { kind: 'internal', message: 'Linkdeck failed on this request.' } }

inEveryLook((take) => {
  for (const [name, { path, ready, isLive, unanswered, failing, begin = CARDS, act }] of Object.entries(SHOTS))
    test(name, async ({ page, fleet, linkdeck }) => {
      if (unanswered) await page.route(unanswered, () => {})
      if (failing) await page.route(failing, (route) => route.fulfill({ status: 500, json: FAILURE }))
      await page.goto(`${(isLive ? linkdeck : fleet.linkdeck).origin}/${path}`)
      if (act) {
        await page.locator(begin).first().waitFor()
        await act(page)
      }
      await page.locator(ready).first().waitFor()
      if (!unanswered) await page.waitForLoadState('networkidle')
      await take(page, name)
    })

  test('first reading', async ({ page, simulator }) => {
    const slow = await startLinkdeck({
      ...upstream(simulator),
      LINKDECK_CRAWL_EVERY_MINUTES: '600',
      LINKCARD_CALLS_PER_SECOND: '10',
    })
    await page.goto(slow.origin)
    await page.locator(CARDS).first().waitFor()
    await take(page, 'reading')
    await slow.stop()
  })
})
