import { CARD_FIELD_NAMES, FIELD_NAMES, fieldOf, keyOf, spellEntries } from '@linkdeck/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY_VIEW, readView, spellView } from './address.ts'

const keys = fc.oneof(
  fc.constantFrom(...FIELD_NAMES.flatMap((name) => [keyOf(name), `-${keyOf(name)}`])),
  fc.constantFrom(
    'no',
    '-no',
    'q',
    'sort',
    'offset',
    'limit',
    'source',
    'columns',
    'card',
    'screen',
    'by',
    'deed',
    'utm',
    '',
  ),
  fc.string({ maxLength: 6 }),
)
const codes = FIELD_NAMES.flatMap((name) => fieldOf(name).vocab?.entries.map(({ code }) => code) ?? [])
const values = fc.oneof(
  fc.constantFrom(...codes),
  fc.constantFrom('true', '2026-11-01..2026-11-30', '@today..@today+7', '100MB..2GB', '..10', '25', '-used,iccid'),
  fc.constantFrom(
    'today',
    'admin',
    '10000003~89860319526183137364',
    '89860319526183137364',
    'iccid,used,tag',
    '标签 A&B=C%2C+',
    '😀',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const searches = fc.array(fc.tuple(keys, values), { maxLength: 8 }).map((entries) => {
  const search = new URLSearchParams()
  for (const [key, value] of entries) search.append(key, value)
  return String(search)
})

test('any address becomes a view, and the view an address that means the same', () => {
  fc.assert(
    fc.property(searches, (search) => {
      const view = readView(search)
      const spelled = spellView(view)
      expect(readView(spelled)).toEqual(view)
      expect(spellView(readView(`?${spelled}`))).toBe(spelled)
    }),
    { numRuns: 3000 },
  )
})

test('an empty address is the empty view and the other way round', () => {
  expect(readView('')).toEqual(EMPTY_VIEW)
  expect(spellView(EMPTY_VIEW)).toBe('')
})

test('columns and the opened card are read beside the query', () => {
  const view = readView('?status=30&columns=iccid,used,tag&card=10000003~8986F319526183137364')
  expect(view.columns).toEqual(['iccid', 'periodAddFlow', 'tags'])
  expect(view.open).toEqual({ id: '10000003', iccid: '8986F319526183137364' })
  expect(view.query.where.status?.any).toEqual(['30'])
  expect(view.problems).toEqual([])
  expect(spellView(view)).toBe('status=30&columns=iccid,used,tag&card=10000003~8986F319526183137364')
})

test('an ICCID alone names a card, and keeps every digit', () => {
  expect(readView('card=89860319526183137364').open).toEqual({ id: '89860319526183137364', iccid: null })
  expect(spellView(readView('iccid=89860319526183137364'))).toBe('iccid=89860319526183137364')
})

test('every column can be named in an address', () => {
  const search = spellView({ ...EMPTY_VIEW, columns: CARD_FIELD_NAMES })
  expect(readView(search)).toEqual({ ...EMPTY_VIEW, columns: CARD_FIELD_NAMES })
})

test.each([
  ['an unknown key', [['colour', 'red']], [{ key: 'colour', value: 'red', rule: 'unknown-key' }]],
  ['a mistyped code', [['status', 'in use']], [{ key: 'status', value: 'in use', rule: 'not-a-code' }]],
  ['an unknown column', [['columns', 'iccid,zzz']], [{ key: 'columns', value: 'iccid,zzz', rule: 'unknown-key' }]],
  ['a column twice', [['columns', 'used,used']], [{ key: 'columns', value: 'used,used', rule: 'repeated' }]],
  ['a screen that is none', [['screen', 'tomorrow']], [{ key: 'screen', value: 'tomorrow', rule: 'not-a-screen' }]],
  ['a card that is none', [['card', '<img>']], [{ key: 'card', value: '<img>', rule: 'not-a-card' }]],
] as const)('%s is left out of the view and told', (_, entries, problems) => {
  const view = readView(spellEntries(entries))
  expect({ ...view, problems: [] }).toEqual(EMPTY_VIEW)
  expect(view.problems).toMatchObject(problems)
})

test('whose deeds are shown, and which, is read on the screen that shows them, and is nothing elsewhere', () => {
  const address = 'screen=admin&by=person:1&deed=sign-in'
  expect(readView(address)).toEqual({
    ...EMPTY_VIEW,
    screen: 'admin',
    audit: { person: 'person:1', action: 'sign-in' },
  })
  expect(spellView(readView(address))).toBe(address)
  expect(readView('screen=admin&by=').audit).toEqual({ person: '' })
  expect(readView('by=person:1').problems).toMatchObject([{ key: 'by', rule: 'unknown-key' }])
  expect(spellView({ ...readView(address), screen: 'cards' })).toBe('')
})

test('of two column lists or cards neither is taken, and both are told', () => {
  const view = readView('columns=used&columns=iccid&card=1&card=2')
  expect({ ...view, problems: [] }).toEqual(EMPTY_VIEW)
  expect(view.problems.map(({ value, rule }) => [value, rule])).toEqual([
    ['used', 'repeated'],
    ['iccid', 'repeated'],
    ['1', 'repeated'],
    ['2', 'repeated'],
  ])
})

test.each(['limit=40&limit=', 'q=&q=a', 'sort=iccid&sort=', 'columns=used&columns=', 'screen=cards', 'screen=today'])(
  '%s keeps its meaning',
  (search) => {
    expect(readView(spellView(readView(search)))).toEqual(readView(search))
  },
)

test('what cannot be read stays in the address until it is removed, and says so once', () => {
  const view = readView('foo=bar&status=30&foo=bar')
  expect(view.problems).toHaveLength(1)
  expect(spellView(view)).toBe('status=30&foo=bar')
  expect(spellView({ ...view, problems: [] })).toBe('status=30')
})
