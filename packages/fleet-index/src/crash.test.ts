/** What real processes do to a store: they are killed, their disk is full, and two of them want the same directory. */
import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { IndexInUseError, openFleetIndex } from './index.ts'
import { checkCrawled } from './testing/crawled-fleet.ts'
import { killCrawls, lastApplied } from './testing/kill.ts'
import { buildProgram, runProgram } from './testing/program.ts'
import { makeDirectory, openIn } from './testing/small-fleet.ts'

const ENDLESS = '1000000'

let program: Awaited<ReturnType<typeof buildProgram>>
beforeAll(async () => {
  program = await buildProgram()
})
afterAll(() => program.remove())

const start = (...args: readonly string[]) => runProgram(process.execPath, [program.path, ...args])

test('a crawl killed at 40 random moments loses no page, doubles none, tears none, and goes on where it was', async () => {
  await killCrawls(program.path, await makeDirectory(), 40)
})

test('a page that finds no room is refused whole while questions are answered; when there is room it goes on', async () => {
  const directory = await makeDirectory()
  const limit = 'ulimit -S -f 8192 && exec "$@"'
  const limited = runProgram('sh', ['-c', limit, 'sh', process.execPath, program.path, directory, '200', '1'])
  const [, refused] = (await limited.says('refused')).split(' ').map(Number)
  const [, cards, checkpoint] = (await limited.says('known')).split(' ').map(Number)
  expect(refused).toBe(lastApplied(limited) + 1)
  expect(checkpoint).toBe(lastApplied(limited))
  expect(cards).toBe(Math.min(50, refused ?? 0) * 40)

  const { status } = spawnSync('prlimit', ['--pid', String(limited.child.pid), '--fsize=unlimited'])
  if (status === 0) limited.child.stdin.write('go on\n')
  else limited.child.stdin.end()
  expect(await limited.ended).toEqual({ code: 0, complaint: '' })
  // Where nobody can lift the limit of a running process, the next one goes on.
  expect(await start(directory, '200', '1').ended).toEqual({ code: 0, complaint: '' })
  expect(await checkCrawled(await openIn(directory), 200)).toEqual([])
})

test('a second process is refused with a sentence that says what to do, and the first goes on', async () => {
  const directory = await makeDirectory()
  const first = start(directory, ENDLESS, '1')
  await first.says('applied 3')
  const second = await start(directory, '10', '1').ended
  expect(second).toEqual({
    code: 1,
    complaint: `The fleet index in ${directory} is already open in another process. Stop that one, or give this one a directory of its own.\n`,
  })
  await expect(openFleetIndex({ directory })).rejects.toThrow(IndexInUseError)
  await first.says(`applied ${lastApplied(first) + 3}`)
  first.child.kill('SIGKILL')
  await first.ended
  const index = await openIn(directory)
  expect(await checkCrawled(index, Number((await index.unfinishedRun(''))?.checkpoint))).toEqual([])
})
