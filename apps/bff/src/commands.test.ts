/** The built program, told to do something else than serve. */
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { buildProgram, type Program } from './testing/program.ts'

let program: Program
beforeAll(async () => {
  program = await buildProgram('commands test')
})
afterEach(() => program.killAll())
afterAll(() => program.remove())

const makeFolder = () => mkdtempSync(join(tmpdir(), 'linkdeck-commands-'))

async function run(args: readonly string[], settings: Readonly<Record<string, string>> = {}) {
  const { ended, output } = program.start(settings, { args })
  return { code: await ended, ...output }
}

describe('--check', () => {
  test('says what the settings mean, without a secret, and starts nothing', async () => {
    const settings = {
      ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAI5tCANARY',
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'CANARYsecret',
      PORT: '8788',
      LINKDECK_METRICS_PORT: '9464',
    }
    const { code, out, err } = await run(['--check'], settings)
    expect([code, err]).toEqual([0, ''])
    for (const part of ['port 8788', 'https://linkcard.aliyuncs.com', '127.0.0.1, port 9464', 'LINKDECK_DATA_DIR'])
      expect(out).toContain(part)
    expect(out).not.toContain('CANARY')
  })

  test('tells what is wrong as the start would', async () => {
    const { code, err } = await run(['--check'], { LINKDECK_CRAWL_EVERY_MINUTE: '5' })
    expect(code).toBe(78)
    expect(err).toContain('Did you mean LINKDECK_CRAWL_EVERY_MINUTES?')
  })
})

describe('--backup and --restore', () => {
  test('write a copy of what is kept, and bring it back', async () => {
    const folder = makeFolder()
    const copy = join(folder, 'copy.duckdb')
    expect(await run(['--backup', copy], { LINKDECK_DATA_DIR: folder })).toMatchObject({ code: 0, err: '' })
    const { code, out } = await run(['--restore', copy], { LINKDECK_DATA_DIR: folder })
    expect([code, out]).toEqual([0, expect.stringContaining('house.before-restore.duckdb')])
    expect(readdirSync(folder).toSorted()).toEqual(['copy.duckdb', 'house.before-restore.duckdb', 'house.duckdb'])
  })

  test('leave a running program alone, which writes a copy when it gets SIGUSR2', async () => {
    const folder = makeFolder()
    const settings = { LINKDECK_DATA_DIR: folder, LINKDECK_DEMO_CARDS: '40' }
    const { child, ended, output, ready } = program.start(settings)
    await ready()
    for (const command of ['--backup', '--restore']) {
      const { code, err } = await run([command, join(folder, 'house.duckdb.copy')], settings)
      expect([command, code]).toEqual([command, 1])
      if (command === '--backup') expect(err).toContain('kill -USR2')
    }
    child.kill('SIGUSR2')
    await vi.waitFor(() => expect(output.err).toContain('"event":"backup","file":'), { timeout: 20_000 })
    const [name = ''] = readdirSync(join(folder, 'backups'))
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    const restored = await run(['--restore', join(folder, 'backups', name)], settings)
    expect([restored.code, restored.err]).toEqual([0, ''])
    const again = program.start(settings)
    await again.ready()
  })

  test.each([
    [['--backup', 'x'], {}, 'Set LINKDECK_DATA_DIR'],
    [['--restore'], { LINKDECK_DATA_DIR: '/nowhere' }, 'needs the name of a file'],
    [['--restore', '/nowhere'], { LINKDECK_DATA_DIR: '/tmp' }, 'There is no /nowhere.'],
    [['--invite'], { LINKDECK_DATA_DIR: '/nowhere' }, 'needs the name of somebody'],
    [['--invite', 'Ada'], { LINKDECK_DATA_DIR: '/nowhere' }, 'Set LINKDECK_PUBLIC_URL'],
    [['--help'], {}, 'There are --check, --backup <file>, --restore <file> and --invite <name>'],
  ])('%j are refused with what to do', async (args, settings, sentence) => {
    const { code, out, err } = await run(args, settings)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(sentence)
  })
})
