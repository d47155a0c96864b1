import { expect, test } from 'vitest'
import { openEngine } from './duckdb.ts'
import { sql } from './sql.ts'

const LONG = 'x'.repeat(300_000)

test('texts come in their order, whatever they hold, and a value that is none is refused', async () => {
  const engine = await openEngine({ path: ':memory:', memoryLimitMb: 100 })
  const read = (value: string | null) =>
    engine.read((session) =>
      session.texts(sql`SELECT text FROM (VALUES (1, ''), (2, 'é "😀"'), (3, ${LONG}), (4, ${value})) t(place, text)
        ORDER BY place`),
    )
  expect([...(await read('the last'))]).toEqual(['', 'é "😀"', LONG, 'the last'])
  const texts = await read(null)
  expect(() => [...texts]).toThrow('no text')
  await engine.close()
})

test('texts of many chunks outlive the connection they were read by', async () => {
  const engine = await openEngine({ path: ':memory:', memoryLimitMb: 100 })
  const snapshot = await engine.snapshot()
  const texts = await snapshot.read((session) =>
    session.texts(sql`SELECT 'a text that is kept apart ' || n FROM range(5000) t(n) ORDER BY n`),
  )
  await snapshot.close()
  await engine.close()
  const found = [...texts]
  expect(found).toHaveLength(5000)
  expect(found.at(-1)).toBe('a text that is kept apart 4999')
})
