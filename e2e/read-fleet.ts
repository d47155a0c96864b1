/** A fleet that has been read whole into the index, beside the truth about it: one a worker. */
import { test as base, isRead, type Linkdeck, startLinkdeck, upstream } from './linkdeck.ts'
import { type TrueCard, truthOf } from './truth.ts'

export type ReadFleet = { linkdeck: Linkdeck; truth: readonly TrueCard[] }

export const test = base.extend<object, { fleet: ReadFleet }>({
  fleet: [
    async ({ simulator }, use) => {
      const linkdeck = await startLinkdeck({ ...upstream(simulator), LINKDECK_CRAWL_EVERY_MINUTES: '600' })
      await isRead(linkdeck)
      await use({ linkdeck, truth: truthOf(simulator) })
      await linkdeck.stop()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})
