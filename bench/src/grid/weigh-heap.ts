/** What a page keeps in memory after a long scroll, over what an empty page needs. */
import type { CDPSession } from '@playwright/test'
import type { Contestant } from './contestants.ts'
import { openBrowser, openPage, type World } from './open-page.ts'
import { SPEED_PX, scrollBy } from './run-once.ts'

const GESTURE_SECONDS = 3

export type Heap = { openedMb: number; scrolledMb: number }

export async function weighHeap(contestant: Contestant, world: World, seconds: number): Promise<Heap> {
  const emptyMb = await weighEmpty()
  const opened = await openPage(contestant, world)
  try {
    const openedMb = await heapMb(opened.cdp)
    for (let passed = 0; passed < seconds; passed += GESTURE_SECONDS)
      await scrollBy(opened, SPEED_PX * Math.min(GESTURE_SECONDS, seconds - passed))
    return { openedMb: openedMb - emptyMb, scrolledMb: (await heapMb(opened.cdp)) - emptyMb }
  } finally {
    await opened.close()
  }
}

async function weighEmpty(): Promise<number> {
  const { cdp, close } = await openBrowser()
  try {
    return await heapMb(cdp)
  } finally {
    await close()
  }
}

/** What is still reachable. The second collection takes what the first one has set free to be taken. */
async function heapMb(cdp: CDPSession): Promise<number> {
  for (let turn = 0; turn < 2; turn += 1) await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  return usedSize / 1_000_000
}
