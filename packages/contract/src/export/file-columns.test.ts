import { expect, test } from 'vitest'
import { type Card, deriveCard, EMPTY_CARD, type PlainCard } from '../card/card.ts'
import { CARD_FIELD_NAMES, type CardFieldName } from '../card/fields.ts'
import { fileColumnsOf, spellIso } from './file-columns.ts'

const card = (fields: Partial<PlainCard>): Card => deriveCard({ ...EMPTY_CARD, ...fields })
const cells = (name: CardFieldName, fields: Partial<PlainCard>, language: 'zh' | 'en' = 'en') =>
  fileColumnsOf([name], { language, hasCodes: false, isMasked: false }).map(({ cellOf }) => cellOf(card(fields)))

test.each<[string, CardFieldName, Partial<PlainCard>, (string | number)[]]>([
  [
    'an amount is what a person reads and its bytes',
    'periodRestFlow',
    { periodRestFlow: '1536MB' },
    ['1.5 GB', 1_610_612_736],
  ],
  ['an amount of nothing is zero', 'periodRestFlow', { periodRestFlow: '0KB' }, ['0 B', 0]],
  [
    'an amount that cannot be read stands raw, its bytes unknown',
    'periodRestFlow',
    { periodRestFlow: '-' },
    ['-', 'unknown'],
  ],
  ['an amount that is not there is unknown', 'periodRestFlow', {}, ['unknown', 'unknown']],
  ['a level has bytes too', 'dataLevel', { dataLevel: '30MB' }, ['30 MB', 31_457_280]],
  ['a percent has two places', 'restPercent', { periodAddFlow: '2MB', periodRestFlow: '1MB' }, [33.33]],
  ['nearly nothing left is not nothing', 'restPercent', { periodAddFlow: '9GB', periodRestFlow: '1KB' }, [0.01]],
  ['nearly all left is not all', 'restPercent', { periodAddFlow: '1KB', periodRestFlow: '9GB' }, [99.99]],
  ['a percent of what cannot be read is unknown', 'restPercent', { periodAddFlow: '2MB' }, ['unknown']],
  ['a time carries its zone', 'expireTime', { expireTime: '2026-11-30 23:59:59' }, ['2026-11-30T23:59:59+08:00']],
  ['what is no time stands raw', 'expireTime', { expireTime: '0000-00-00 00:00:00' }, ['0000-00-00 00:00:00']],
  ['a code is its word', 'status', { status: '30' }, ['In use']],
  ['an unknown code stands raw', 'status', { status: '999' }, ['999']],
  ['a code in another spelling is the same', 'activeType', { activeType: 'firstdatarecord' }, ['First data record']],
  ['a flag is a word', 'isAutoRecharge', { isAutoRecharge: false }, ['Off']],
  ['a count is a number', 'periodSmsUse', { periodSmsUse: '12' }, [12]],
  ['a count that cannot be read stands raw', 'periodSmsUse', { periodSmsUse: '1.5' }, ['1.5']],
  [
    'several numbers are one text',
    'msisdn',
    { msisdn: ['1440000000001', '1440000000002'] },
    ['1440000000001; 1440000000002'],
  ],
  [
    'tags are their names',
    'tags',
    {
      tags: [
        { id: '1', name: 'a' },
        { id: null, name: '=b' },
      ],
    },
    ['a; =b'],
  ],
  ['an identifier keeps every digit', 'iccid', { iccid: '89860318300000000001' }, ['89860318300000000001']],
])('%s', (_, name, fields, expected) => {
  expect(cells(name, fields)).toEqual(expected)
})

test('words are of the asked language', () => {
  expect(cells('status', { status: '30' }, 'zh')).toEqual(['使用中'])
  expect(cells('periodRestFlow', { periodRestFlow: '?' }, 'zh')).toEqual(['?', '未知'])
  const headings = fileColumnsOf(['status', 'periodRestFlow'], { language: 'zh', hasCodes: true, isMasked: false })
  expect(headings.map(({ heading }) => heading)).toEqual(['状态', '状态 (代码)', '周期剩余流量', '周期剩余流量 (字节)'])
})

test('hidden numbers are hidden in the file too, and in what quotes them', () => {
  const names = ['iccid', 'msisdn', 'remark'] as const
  const columns = fileColumnsOf(names, { language: 'en', hasCodes: false, isMasked: true })
  const shown = card({
    iccid: '89860318300000000001',
    msisdn: ['1440000000001', '1440000000002'],
    remark: 'was 89860318300000000002',
  })
  expect(columns.map(({ cellOf }) => cellOf(shown))).toEqual([
    `${'•'.repeat(16)}0001`,
    `${'•'.repeat(9)}0001; ${'•'.repeat(9)}0002`,
    `was ${'•'.repeat(16)}0002`,
  ])
})

test('every column has a key and a heading of its own', () => {
  for (const hasCodes of [false, true]) {
    const columns = fileColumnsOf(CARD_FIELD_NAMES, { language: 'en', hasCodes, isMasked: false })
    expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length)
    expect(new Set(columns.map(({ heading }) => heading)).size).toBe(columns.length)
  }
})

test('an instant is spelled in the zone of the service', () => {
  expect(spellIso(Date.UTC(2026, 10, 30, 16, 0, 0))).toBe('2026-12-01T00:00:00+08:00')
})

test('an amount has the three digits that it has when its exact value is spelled', () => {
  const amounts = Array.from({ length: 1000 }, (_, at) => 990 + 0.0625 * at).map((kb) => kb * 1024)
  const spelled = amounts.map((bytes) => cells('periodRestFlow', { periodRestFlow: `${bytes}B` })[0])
  const exact = amounts.map((bytes) => {
    const [amount, unit] = bytes < 2 ** 20 ? [bytes / 2 ** 10, 'KB'] : [bytes / 2 ** 20, 'MB']
    return `${amount < 1000 ? Number(amount.toPrecision(3)) : Math.round(amount)} ${unit}`
  })
  expect(spelled).toEqual(exact)
})
