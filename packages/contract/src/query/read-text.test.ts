import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryQuery } from './arbitrary-query.ts'
import { type CardQuery, EVERYTHING } from './card-query.ts'
import { decode, encode } from './query-string.ts'
import { readText } from './read-text.ts'
import { partsOf } from './text-parts.ts'
import { writeText } from './write-text.ts'

/** The query of a text, which has to be read whole. */
function queryOf(text: string, base: CardQuery = EVERYTHING): CardQuery {
  const { query, faults } = readText(text, base)
  expect(faults).toEqual([])
  return query
}

test('20,000 generated queries survive each of the six conversions between query, text and address unchanged', () => {
  fc.assert(
    fc.property(arbitraryQuery, (query) => {
      const text = writeText(query)
      const address = encode(query)
      expect(queryOf(text, query)).toEqual(query)
      expect(decode(address)).toEqual({ query, problems: [] })
      expect(writeText(decode(address).query)).toBe(text)
      expect(encode(queryOf(text, query))).toEqual(address)
    }),
    { numRuns: 20_000 },
  )
})

/** Bits of the language and any other characters, in any order. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('status:', '-tag:', 'no:', '-no:', 'sort:', 'rest:', 'expire:', '运营商：', '__proto__:', 'x:'),
      fc.constantFrom(
        '"',
        '“',
        '”',
        ',',
        '，',
        '、',
        ' ',
        '　',
        ':',
        '-',
        '>',
        '..',
        '。。',
        '<=',
        '%',
        '\ud800',
        '\n',
      ),
      fc.constantFrom('in-use', '30', 'tag', '10%', '1GB', '@this-month', 'CMCC', '移动', '660123', '89860'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 40 },
  )
  .map((bits) => bits.join(''))

describe('whatever is typed', () => {
  test('reading it never throws and loses nothing: what was not read comes back and is refused again', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { query, faults } = readText(text)
        const kept = [writeText(query), ...faults.map(({ part }) => part)].join(' ')
        const again = readText(kept)
        expect(again.query).toEqual(query)
        expect(again.faults.map(({ part, rule }) => ({ part, rule }))).toEqual(
          faults.map(({ part, rule }) => ({ part, rule })),
        )
      }),
      { numRuns: 10_000 },
    )
  })

  test('its query is canonical, and its faults mark places of the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { query, faults } = readText(text)
        expect(decode(encode(query))).toEqual({ query, problems: [] })
        for (const { from, to } of faults) {
          expect(text.slice(from, to)).not.toBe('')
          expect(to).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 5_000 },
    )
  })

  test('every character but spaces belongs to one part', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const parts = partsOf(text)
        const between = [...parts, { from: text.length }].map(({ from }, at) =>
          text.slice(parts[at - 1]?.to ?? 0, from),
        )
        expect(between.join('').trim()).toBe('')
        expect(parts.every(({ from, to }, at) => from < to && from >= (parts[at - 1]?.to ?? 0))).toBe(true)
      }),
      { numRuns: 5_000 },
    )
  })

  test('4,000 characters of anything are read', () => {
    const long = fc.string({ unit: 'binary', minLength: 3_900, maxLength: 4_000 })
    fc.assert(
      fc.property(long, fc.constantFrom('', 'tag:', '"', 'sort:'), (text, start) => {
        const { query, faults } = readText(start + text)
        expect(readText([writeText(query), ...faults.map(({ part }) => part)].join(' ')).query).toEqual(query)
      }),
      { numRuns: 200 },
    )
  })
})

describe('one text has one spelling', () => {
  test.each([
    ['', ''],
    [
      'vendor:CMCC,CUCC status:in-use rest:..10% expire:@this-month -tag:spare sort:rest 660123',
      'status:in-use rest:..10% expire:@this-month -tag:spare vendor:CMCC,CUCC sort:rest 660123',
    ],
    ['status:30,IN-USE', 'status:in-use'],
    ['状态：使用中，已停用', 'status:in-use,suspended'],
    ['Operator:china-mobile', 'vendor:CMCC'],
    ['运营商:移动、联通', 'vendor:CMCC,CUCC'],
    ['plan:"Unified pool"', 'plan:unified-pool'],
    ['detail:"Suspended: data used up"', 'detail:suspended-data-used-up'],
    ['sim:"Embedded 5×6, industrial"', 'sim:embedded-5x6-industrial'],
    ['activated-by:firstdatarecord', 'activated-by:first-data-record'],
    ['renew:OFF', 'renew:off'],
    ['自动续费:关闭', 'renew:off'],
    ['percent:..10', 'rest:..10%'],
    ['rest:..1GB rest:5%..10%', 'rest:5%..10% rest:..1GB'],
    ['rest:<=10%', 'rest:..10%'],
    ['rest:≥２０％', 'rest:20%..'],
    ['rest:。。10%', 'rest:..10%'],
    ['used:100mb', 'used:100MB'],
    ['level:1GB..1GB level:30MB', 'level:1GB..1GB,30MB'],
    ['expire:"2026-11-01 08:00..2026-11-30"', 'expire:2026-11-01T08:00:00..2026-11-30'],
    ['expireTime:@TODAY..@today+07', 'expire:@today..@today+7'],
    ['no:tag,remark -no:apn', 'no:tag no:remark -no:apn'],
    ['no:percent sort:-percent', 'no:percent sort:-percent'],
    ['tag:"a b","say ""yes""",c"d', 'tag:"a b",c"d,"say ""yes"""'],
    ['tag:“备用 卡”', 'tag:"备用 卡"'],
    ['iccid:8986000011112222', 'iccid:8986000011112222'],
    ['sort:-rest sort:iccid,-rest', 'sort:-rest,iccid'],
    ['  truck   7  ', 'truck 7'],
    ['truck vendor:VNO 7', 'vendor:VNO truck 7'],
    ['"vendor:VNO"', '"vendor:VNO"'],
    ['"a  b" c', '"a  b c"'],
    ['"-1"', '"-1"'],
    ['">"', '">"'],
    ['12:30 http', '12:30 http'],
    ['status:,30,', 'status:in-use'],
  ])('%s', (text, canonical) => {
    const { query, faults } = readText(text)
    expect(faults).toEqual([])
    expect(writeText(query)).toBe(canonical)
    expect(writeText(queryOf(writeText(query)))).toBe(writeText(query))
  })
})

describe('what cannot be read is marked, with what is allowed', () => {
  test.each([
    ['colour:red', 'colour', 'unknown-key', 'colour:red'],
    ['-sort:iccid', '-sort', 'unknown-key', '-sort:iccid'],
    ['limit:10', 'limit', 'unknown-key', 'limit:10'],
    ['status:bogus,30', 'bogus', 'not-a-code', 'status:bogus'],
    ['-status:"bo gus"', '"bo gus"', 'not-a-code', '-status:"bo gus"'],
    ['renew:maybe', 'maybe', 'not-a-flag', 'renew:maybe'],
    ['status:', 'status:', 'empty', 'status:'],
    ['tag:""', '""', 'empty', 'tag:""'],
    ['no:', 'no:', 'empty', 'no:'],
    ['no:colour', 'colour', 'unknown-key', 'no:colour'],
    ['no:pool', 'pool', 'unknown-key', 'no:pool'],
    ['no:tag -no:tag', 'tag', 'repeated', '-no:tag'],
    ['sort:', 'sort:', 'empty', 'sort:'],
    ['sort:pool', 'pool', 'not-sortable', 'sort:pool'],
    ['sort:rest,-rest', '-rest', 'repeated', 'sort:-rest'],
    ['rest:10', '10', 'not-a-flow', 'rest:10'],
    ['rest:1GB..10%', '1GB..10%', 'not-a-percent', 'rest:1GB..10%'],
    ['expire:someday', 'someday', 'not-a-time', 'expire:someday'],
    ['used:2GB..1GB', '2GB..1GB', 'from-after-to', 'used:2GB..1GB'],
    ['tag:"a b vendor:VNO', '"a b vendor:VNO', 'unclosed-quote', 'tag:"a b vendor:VNO'],
    ['"a b', '"a b', 'unclosed-quote', '"a b'],
    ['-spare', '-spare', 'excluded-word', '-spare'],
    ['""', '""', 'empty', '""'],
    [`${'x'.repeat(101)}`, 'x'.repeat(101), 'too-long', 'x'.repeat(101)],
  ])('%s', (text, marked, rule, part) => {
    const { query, faults } = readText(`imsi:460 ${text}`)
    expect(query.where.imsi?.any).toEqual(['460'])
    expect(faults.map((fault) => [`imsi:460 ${text}`.slice(fault.from, fault.to), fault.rule, fault.part])).toEqual([
      [marked, rule, part],
    ])
  })

  test('codes are offered by the words of the text', () => {
    expect(readText('status:bogus').faults[0]?.allowed).toContain('in-use')
    expect(readText('renew:maybe').faults[0]?.allowed).toEqual(['on', 'off'])
    expect(readText('rest:10').faults[0]?.allowed).toContain('10%')
  })
})

test('page, page size and source are no part of the text and stay as they were', () => {
  const base: CardQuery = { ...EVERYTHING, offset: 80, limit: 10, source: 'index' }
  expect(queryOf('vendor:VNO', base)).toMatchObject({ offset: 80, limit: 10, source: 'index' })
  expect(writeText(base)).toBe('')
})

test('undocumented codes survive, those that look like the word of another code in quotes', () => {
  const query: CardQuery = {
    ...EVERYTHING,
    where: {
      status: { any: ['999'], none: [], missing: null },
      dataType: { any: ['newpool', 'single-card'], none: [], missing: null },
    },
  }
  expect(writeText(query)).toBe('status:999 plan:newpool,"single-card"')
  expect(queryOf(writeText(query))).toEqual(query)
})
