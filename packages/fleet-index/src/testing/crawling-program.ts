/**
 * A process that crawls into an index: it checks what it finds, goes on from the checkpoint and says each page that is
 * on disk, until it is killed or has applied the last page. For tests that kill it.
 */
import { createInterface } from 'node:readline'
import { EVERYTHING } from '@linkdeck/contract'
import { type FleetIndex, openFleetIndex } from '../index.ts'
import { checkCrawled, PAGE, pageAt, RUN } from './crawled-fleet.ts'

const [directory = '', last = '0', atOnce = '1'] = process.argv.slice(2)
const say = (...words: readonly (string | number)[]) => process.stdout.write(`${words.join(' ')}\n`)
const orders = createInterface({ input: process.stdin })[Symbol.asyncIterator]()

/** Pages in order, some at once. After one was refused it goes on from the checkpoint when it is told to, else it ends. */
async function crawl(index: FleetIndex): Promise<void> {
  for (let page = (await checkpointOf(index)) + 1; page <= Number(last); page += Number(atOnce)) {
    const pages = Array.from({ length: Number(atOnce) }, (_, at) => page + at).filter((each) => each <= Number(last))
    const refused = await Promise.all(pages.map((each) => apply(index, each)))
    if (page % PAGE < Number(atOnce)) await index.checkpoint().catch(() => undefined)
    if (!refused.includes(true)) continue
    say('known', (await index.search(EVERYTHING)).total, await checkpointOf(index))
    if ((await orders.next()).done) return
    page = (await checkpointOf(index)) + 1 - Number(atOnce)
  }
}

async function apply(index: FleetIndex, page: number): Promise<boolean> {
  try {
    await index.applyPage(pageAt(page))
    say('applied', page)
    return false
  } catch (error) {
    say('refused', page, String(error))
    return true
  }
}

async function checkpointOf(index: FleetIndex): Promise<number> {
  const { checkpoint } = (await index.unfinishedRun('')) ?? (await index.startRun(RUN))
  return typeof checkpoint === 'number' ? checkpoint : -1
}

try {
  const index = await openFleetIndex({ directory })
  say('opened', await checkpointOf(index))
  const wrong = await checkCrawled(index, await checkpointOf(index))
  if (wrong.length > 0) throw new Error(`Wrong: ${wrong.join('; ')}`)
  say('checked')
  await crawl(index)
  await index.close()
  say('done')
  process.exit(0)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}
