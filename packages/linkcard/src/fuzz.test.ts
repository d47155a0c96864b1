/** Ten thousand answers no service should send: nothing crashes, and no row that has an identity is lost. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AttemptError } from './attempt-error.ts'
import { guardCredentials } from './credentials.ts'
import { decodeCard } from './decode-card.ts'
import { type JsonObject, parseJson } from './json.ts'
import { type ReadPage, readAnswer } from './read-answer.ts'

const SAMPLE = readFileSync(new URL('../vectors/sample-answer.json', import.meta.url), 'utf8')
const ROW: Record<string, unknown> = JSON.parse(SAMPLE).Data.List[0]
const ASKED = {
  pageNo: 1,
  pageSize: 40,
  nowMs: 0,
  credentials: guardCredentials({ accessKeyId: 'id', accessKeySecret: 's' }),
}

/** The page, or null for an answer that was refused in the designed way; any other error fails the test. */
function read(text: string, status = 200): ReadPage | null {
  try {
    return readAnswer({ status, headers: new Headers(), text }, ASKED)
  } catch (error) {
    if (error instanceof AttemptError) return null
    throw error
  }
}

const anything = fc.anything({ withNullPrototype: true, maxDepth: 2, maxKeys: 3 }).map((value) => safely(value))
const hostile = fc.oneof(
  anything,
  fc.constantFrom<unknown>(null, '', 0, -1, 1e308, true, [], {}, [[]], [null], '__proto__', '<script>', '9'.repeat(40)),
)

/** Only what JSON can carry. */
function safely(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null')
  } catch {
    return null
  }
}

test('fields of any type lose no row that has an identity, and the kept row reads as the same card', () => {
  const spoiled = fc.dictionary(fc.constantFrom(...Object.keys(ROW), 'New', '__proto__', 'constructor'), hostile, {
    maxKeys: 6,
  })
  const rows = fc.array(fc.tuple(spoiled, fc.option(fc.bigInt({ min: 1n, max: 2n ** 63n - 1n }), { nil: null })), {
    maxLength: 8,
  })
  fc.assert(
    fc.property(rows, (list) => {
      const texts = list.map(([spoil, id]) => {
        const { VsimInstanceId: _, Iccid: __, ...rest } = { ...ROW, ...spoil }
        return id === null ? JSON.stringify(rest) : `{"VsimInstanceId":${id},${JSON.stringify(rest).slice(1)}`
      })
      const page = read(`{"Code":"200","Success":true,"Data":{"PageNo":1,"List":[${texts.join()}]}}`)
      const ids = list.flatMap(([, id]) => (id === null ? [] : [String(id)]))
      expect(new Set(page?.sources.map(({ card }) => card.vsimInstanceId))).toEqual(new Set(ids))
      expect(page?.quarantined).toHaveLength(list.length - ids.length)
      for (const { card, raw } of page?.sources ?? []) expect(decodeCard(parseJson(raw) as JsonObject)).toEqual(card)
    }),
    { numRuns: 4000 },
  )
})

test('answers cut, spliced or sprinkled anywhere are read or refused', () => {
  const edits = fc.array(fc.tuple(fc.nat(SAMPLE.length), fc.nat(60), fc.string({ unit: 'binary', maxLength: 12 })), {
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(edits, fc.constantFrom(200, 400, 500), (all, status) => {
      const text = all.reduce((body, [at, gone, put]) => body.slice(0, at) + put + body.slice(at + gone), SAMPLE)
      read(text, status)
    }),
    { numRuns: 3000 },
  )
})

test('envelopes of any shape are read or refused', () => {
  const member = fc.constantFrom(
    'Code',
    'Success',
    'Data',
    'List',
    'Total',
    'PageNo',
    'RequestId',
    'Message',
    '__proto__',
  )
  const data = fc.dictionary(member, hostile)
  const body = fc.oneof(data, hostile, fc.record({ Success: fc.constant(true), Data: fc.oneof(data, hostile) }))
  fc.assert(
    fc.property(body, (value) => {
      read(JSON.stringify(value) ?? '')
    }),
    { numRuns: 3000 },
  )
})

test.each(['[', '{"a":', '{"Success":true,"Data":{"List":['])('%s nested without end is refused', (piece) => {
  expect(read(piece.repeat(200_000))).toBeNull()
})
