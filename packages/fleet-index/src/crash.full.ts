import { expect, test } from 'vitest'
import { killCrawls } from './testing/kill.ts'
import { buildProgram } from './testing/program.ts'
import { makeDirectory } from './testing/small-fleet.ts'

test('a crawl killed at 200 random moments loses no page, doubles none, tears none, and goes on where it was', async () => {
  const program = await buildProgram()
  await expect(killCrawls(program.path, await makeDirectory(), 200)).resolves.toBe(undefined)
  await program.remove()
})
