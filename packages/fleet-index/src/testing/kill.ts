/** Kills a crawl again and again, and sees each time that nothing it had acknowledged is lost. For tests. */
import { randomInt } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'vitest'
import { checkCrawled } from './crawled-fleet.ts'
import { type Program, runProgram } from './program.ts'
import { openIn } from './small-fleet.ts'

/** The last page it said was on disk; -1 when there was none. */
export function lastApplied({ lines }: Program): number {
  const pages = lines.flatMap((line) => /^applied (\d+)$/.exec(line)?.[1] ?? []).map(Number)
  return Math.max(-1, ...pages)
}

/** Each process first checks what the kill before has left, then crawls on until it is killed itself. */
export async function killCrawls(programPath: string, directory: string, kills: number): Promise<void> {
  let acknowledged = -1
  for (let kill = 0; kill < kills; kill += 1) {
    const crawler = runProgram(process.execPath, [programPath, directory, '1000000', '8'])
    expect(Number((await crawler.says('opened')).split(' ')[1])).toBeGreaterThanOrEqual(acknowledged)
    // Some are killed while they recover from the kill before.
    if (kill % 4 > 0) await crawler.says('applied')
    await wait(randomInt(60))
    crawler.child.kill('SIGKILL')
    expect(await crawler.ended).toEqual({ code: null, complaint: '' })
    acknowledged = Math.max(acknowledged, lastApplied(crawler))
  }
  const index = await openIn(directory)
  const checkpoint = Number((await index.unfinishedRun(''))?.checkpoint)
  expect(index.rebuilt).toBe(null)
  expect(acknowledged).toBeGreaterThan(kills / 2)
  expect(checkpoint).toBeGreaterThanOrEqual(acknowledged)
  expect(await checkCrawled(index, checkpoint)).toEqual([])
}
