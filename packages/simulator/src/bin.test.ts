/** The built program, as the shell sees it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { send } from './testing/caller.ts'

let outDir: string
const children: ChildProcess[] = []

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'simulator-'))
  const root = fileURLToPath(new URL('..', import.meta.url))
  await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } })
})
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await rm(outDir, { recursive: true })
})

function run(...words: string[]) {
  const child = spawn(process.execPath, [join(outDir, 'bin.js'), ...words])
  children.push(child)
  const said = { out: '', err: '' }
  child.stdout.on('data', (text) => {
    said.out += text
  })
  child.stderr.on('data', (text) => {
    said.err += text
  })
  return { child, said }
}

test.each(['SIGTERM', 'SIGINT'] as const)('it says where it listens in one line, and leaves on %s', async (signal) => {
  const { child, said } = run('--cards', '50', '--access-key-id=id', '--access-key-secret=secret')
  await expect.poll(() => said.out, { timeout: 10_000 }).toMatch(/\n$/)
  const { url, ...key } = JSON.parse(said.out)
  expect(key).toEqual({ accessKeyId: 'id', accessKeySecret: 'secret' })
  const reception = await send(`${url}/?Format=JSON`, { method: 'GET', headers: {}, body: '' })
  expect(JSON.parse(reception.text).Code).toBe('MissingAction')
  child.kill(signal)
  expect(await once(child, 'exit')).toEqual([0, null])
  expect(said.out.split('\n')).toHaveLength(2)
})

test.each([
  [['--nonsense', '1'], 'unknown flag --nonsense'],
  [['--cards', '0'], 'cards must be a whole number'],
])('%j is refused with a sentence', async (words, sentence) => {
  const { child, said } = run(...words)
  expect(await once(child, 'close')).toEqual([2, null])
  expect(said.err).toContain(sentence)
  expect(said.out).toBe('')
})
