import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { identityOf } from '@linkdeck/contract'
import { type FleetIndex, openFleetIndex } from '@linkdeck/fleet-index'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sweep } from './sweep.ts'
import { pageOf } from './testing/page-of.ts'

const CARDS = Array.from({ length: 1050 }, (_, at) => at)

let index: FleetIndex
let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'fleet-'))
  index = await openFleetIndex({ directory })
  const { sources: rows, quarantined } = pageOf(CARDS, CARDS.length)
  await index.applyPage({ rows, quarantined, seenAtMs: 1 })
})
afterEach(async () => {
  await index.close()
  await rm(directory, { recursive: true })
})

/** So many of the first cards are looked up in vain. */
async function missed(count: number, run: string, startedAtMs: number): Promise<void> {
  await index.startRun({ id: run, account: 'test', scope: '', startedAtMs })
  const gone = pageOf(CARDS.slice(0, count), null).rows.map((card) => String(identityOf(card)))
  await index.recordAbsent(run, gone, startedAtMs)
  await index.finishRun(run, { outcome: 'complete', finishedAtMs: startedAtMs })
}

async function counts() {
  const [{ coverage }, held] = await Promise.all([index.state(), index.heldRemovals()])
  return { known: coverage.known, held: held.count }
}

test('what was looked up in vain by two crawls is removed, as long as that can be believed', async () => {
  await missed(21, 'first', 2)
  await sweep(index, 3)
  expect(await counts()).toEqual({ known: 1050, held: 0 })
  await missed(21, 'second', 4)
  await sweep(index, 5)
  expect(await counts()).toEqual({ known: 1029, held: 0 })
})

test('one card more, and all of them wait for a person; so do those that follow', async () => {
  await missed(22, 'first', 2)
  await missed(22, 'second', 3)
  await sweep(index, 4)
  expect(await counts()).toEqual({ known: 1050, held: 22 })
  await missed(24, 'third', 5)
  await missed(24, 'fourth', 6)
  await sweep(index, 7)
  expect(await counts()).toEqual({ known: 1050, held: 24 })
})
