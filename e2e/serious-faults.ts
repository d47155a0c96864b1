import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe calls serious or worse, each with where it is; of one part of the page, or of all of it, once colours rest. */
export async function seriousFaults(page: Page, part = 'html'): Promise<string[]> {
  await page.waitForFunction(isAtRest)
  const { violations } = await new AxeBuilder({ page }).include(part).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** Whether nothing fades or glides any more; what turns for ever does not count. */
function isAtRest(): boolean {
  const isPassing = ({ effect }: Animation) => Number.isFinite(effect?.getComputedTiming().endTime)
  return !document.getAnimations().some((motion) => motion.playState === 'running' && isPassing(motion))
}
