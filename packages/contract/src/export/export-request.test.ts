import { expect, test } from 'vitest'
import { CARD_FIELD_NAMES } from '../card/fields.ts'
import { decode } from '../query/query-string.ts'
import { encodeExport, readExport } from './export-request.ts'

const ID = '00000000-0000-4000-8000-000000000000'
const entriesOf = (text: string) =>
  text.split('&').map((part) => {
    const [key = '', value = ''] = part.split('=')
    return [key, value] as const
  })
const read = (text: string) => readExport(entriesOf(text))

test('an address without more is a CSV of all fields in English', () => {
  expect(read('status=30')).toEqual({
    request: { format: 'csv', columns: CARD_FIELD_NAMES, language: 'en', isMasked: false, id: null },
    query: [['status', '30']],
  })
})

test('what is spelled is read again; page and page size are left out', () => {
  const request = {
    format: 'xlsx',
    columns: ['periodRestFlow', 'iccid'],
    language: 'zh',
    isMasked: true,
    id: ID,
  } as const
  const { query } = decode(entriesOf('status=30&sort=-rest'))
  const entries = encodeExport({ ...query, offset: 80, limit: 10 }, request)
  expect(entries).toContainEqual(['columns', 'rest,iccid'])
  expect(readExport(entries)).toEqual({
    request,
    query: [
      ['status', '30'],
      ['sort', '-rest'],
    ],
  })
})

test.each([
  ['format=pdf', 'format'],
  ['format=csv&format=csv', 'format'],
  ['lang=fr', 'lang'],
  ['columns=', 'columns'],
  ['columns=iccid,nope', 'columns'],
  ['columns=iccid,iccid', 'columns'],
  ['columns=poolId', 'columns'],
  ['masks=yes', 'masks'],
  ['id=1', 'id'],
])('%s is refused by its name', (text, field) => {
  expect(read(text)).toMatchObject({ field })
})
