/** Every way the service can fail, made by hand through the simulator: a sentence with what to do, or no harm at all. */
import type { ProblemKind } from '@linkdeck/contract'
import { type FaultName, startSimulator } from '@linkdeck/simulator'
import { PROBLEM_WORDS } from '../apps/web/src/i18n/problem-words.ts'
import { expect, FLEET, startLinkdeck, test, upstream } from './linkdeck.ts'
import { Grid } from './rail.ts'

/** Failures that stay: the kind of problem the page must tell. */
const STAYS: [FaultName, ProblemKind][] = [
  ['wrong-key', 'upstream-key'],
  ['disabled-key', 'upstream-key'],
  ['bad-signature', 'upstream-signature'],
  ['expired-token', 'upstream-token'],
  ['no-permission', 'upstream-permission'],
  ['throttle', 'upstream-throttled'],
  ['server-error', 'upstream-unavailable'],
  ['unavailable', 'upstream-unavailable'],
  ['html-502', 'upstream-unavailable'],
  ['truncated', 'upstream-garbled'],
  ['reset', 'upstream-unreachable'],
  ['hang', 'upstream-timeout'],
  ['refused', 'upstream-refused'],
]

/** Failures that carry the service's own request id. */
const WITH_REQUEST_ID = new Set<FaultName>(['wrong-key', 'bad-signature', 'no-permission', 'refused', 'throttle'])

for (const [fault, kind] of STAYS) {
  test(`${fault} is a sentence with what to do`, async ({ linkdeck, page }) => {
    await page.goto(`${linkdeck.address}?aliyunOrderId=sim:${fault}`)
    const { title, advice } = PROBLEM_WORDS.en.kinds[kind]
    await expect(page.getByRole('heading', { name: title })).toBeVisible({ timeout: 30_000 })
    await expect(page.getByText(advice)).toBeVisible()
    if (WITH_REQUEST_ID.has(fault))
      await expect(
        page
          .getByRole('main')
          .getByText(/[0-9A-F]{8}-[0-9A-F-]{27}/)
          .first(),
      ).toBeVisible()
  })
}

/** Passing failures: nobody but the log needs to know. */
const PASSES = ['throttle*2', 'unavailable*2', 'html-502*1', 'truncated*2', 'reset*2', 'clock', 'empty-code'] as const

for (const fault of PASSES) {
  test(`${fault} recovers by itself`, async ({ linkdeck, page }) => {
    await page.goto(`${linkdeck.address}?aliyunOrderId=sim:${fault}`)
    await expect(page.getByText('5,000 cards fit')).toBeAttached({ timeout: 20_000 })
    await new Grid(page).has(5000)
  })
}

test('a clock that is off by an hour for every call is corrected', async ({ page }) => {
  const simulator = await startSimulator({ ...FLEET, clockOffsetMs: -3_600_000 })
  const linkdeck = await startLinkdeck(upstream(simulator))
  try {
    await page.goto(linkdeck.address)
    await expect(page.getByText('5,000 cards in the account')).toBeAttached()
    expect(simulator.requests().filter(({ outcome }) => outcome.startsWith('InvalidTimeStamp'))).toHaveLength(1)
  } finally {
    await linkdeck.stop()
    await simulator.close()
  }
})

test('an answer that is not whole says so', async ({ linkdeck, page }) => {
  await page.goto(`${linkdeck.address}?aliyunOrderId=sim:short-page`)
  await page.getByRole('button', { name: /remark/ }).click()
  await expect(page.getByText(/20/).first()).toBeVisible()
})

test('a program that stopped is told apart from a service that failed', async ({ page, simulator }) => {
  const linkdeck = await startLinkdeck(upstream(simulator))
  await page.goto(linkdeck.address)
  await new Grid(page).has(5000)
  await linkdeck.stop()
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByRole('heading', { name: PROBLEM_WORDS.en.kinds.offline.title })).toBeVisible({
    timeout: 30_000,
  })
})
