/** What may come in, and how the program is carried out: rules that would otherwise be broken without a sound. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8')
const THREE_DAYS = 3 * 24 * 60

describe('packages', () => {
  const workspace = read('pnpm-workspace.yaml')
  const lock = read('pnpm-lock.yaml')

  test('are at least three days old, and run nothing when they are installed', () => {
    expect(Number(/^minimumReleaseAge: (\d+)$/m.exec(workspace)?.[1])).toBeGreaterThanOrEqual(THREE_DAYS)
    expect(workspace).toMatch(/^strictDepBuilds: true$/m)
    expect(workspace).not.toMatch(
      /^(allowBuilds|onlyBuiltDependencies|dangerouslyAllowAllBuilds|minimumReleaseAgeExclude)/m,
    )
  })

  test('stand in the catalog at one exact version each', () => {
    const catalog = /^catalog:\n((?: {2}.*\n)+)/m.exec(workspace)?.[1]?.trimEnd().split('\n') ?? []
    expect(catalog.length).toBeGreaterThan(20)
    for (const line of catalog) expect(line).toMatch(/^ {2}\S+: \d+\.\d+\.\d+(-[\w.]+)?$/)
  })

  test('come from the registry, each with the hash of its content', () => {
    const resolutions = lock.match(/resolution: \{[^}]*\}/g) ?? []
    expect(resolutions.length).toBeGreaterThan(100)
    for (const resolution of resolutions) expect(resolution).toMatch(/^resolution: \{integrity: sha512-[\w+/=]+\}$/)
  })
})

describe('the image', () => {
  const file = read('Dockerfile')
  const lines = file.replaceAll('\\\n', '').split('\n')
  const ignored = read('.dockerignore').split('\n')
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')))

  test('copies only what is there and not ignored', () => {
    const sources = lines
      .filter((line) => /^COPY (?!--from)/.test(line))
      .flatMap((line) => line.split(' ').slice(1, -1))
    expect(sources.length).toBeGreaterThan(5)
    for (const source of sources) {
      expect([source, existsSync(join(import.meta.dirname, source))]).toEqual([source, true])
      expect(ignored).toContain(`!${source}`)
    }
    expect(ignored[0]).toBe('*')
  })

  test('has the manifest of every room, without which the lockfile does not fit', () => {
    const rooms = [...read('pnpm-lock.yaml').matchAll(/^ {2}((?:apps|packages|bench)[^:\s]*):$/gm)].map(
      (room) => room[1] ?? '',
    )
    expect(rooms.length).toBeGreaterThan(8)
    const copied = ['apps/', 'packages/', 'bench/package.json']
    for (const room of rooms) expect(copied.some((path) => `${room}/package.json`.startsWith(path))).toBe(true)
  })

  test('runs as nobody in particular, knows no secret, and has a shell nowhere', () => {
    expect(last[0]).toMatch(/^FROM gcr\.io\/distroless\/nodejs24-debian13:nonroot/)
    expect(last).toContain('USER 65532:65532')
    expect(file).not.toMatch(/^(ARG|ENV).*(SECRET|KEY|TOKEN|PASSWORD)/im)
    for (const line of last.filter((text) => /^(CMD|HEALTHCHECK)/.test(text))) expect(line).toMatch(/(^| )CMD \["/)
    expect(last.some((line) => line.startsWith('HEALTHCHECK '))).toBe(true)
    expect(last.some((line) => line.startsWith('RUN '))).toBe(false)
  })

  test('is run without rights, on a file system it cannot write to', () => {
    const compose = read('compose.yaml')
    for (const rule of ['read_only: true', 'cap_drop:\n      - ALL', 'no-new-privileges:true', '- data:/data'])
      expect(compose).toContain(rule)
    expect(compose).not.toMatch(/SECRET: (?!\$)/)
    // More than the program takes to stop.
    expect(Number(/stop_grace_period: (\d+)s/.exec(compose)?.[1])).toBeGreaterThan(10)
  })
})
