import { expect, test } from 'vitest'
import { askAhead } from './ask-ahead.ts'

const NOW = Date.parse('2026-11-25T04:00:00Z')
const asked = (search: string) => /^<(.*?)>/.exec(askAhead(`http://127.0.0.1:8787/${search}`, NOW))?.[1]

test.each([
  ['', '/api/cards'],
  ['?vendor=CMCC&status=30', '/api/cards?status=30&vendor=CMCC'],
  ['?expireTime=@today', '/api/cards?expireTime=2026-11-25..2026-11-25'],
  ['?offset=57&sort=-used', '/api/cards?sort=-used&offset=40'],
  ['?source=live&sort=-used', '/api/cards?source=live'],
  ['?columns=iccid&card=12&screen=today&status=30', '/api/cards?status=30'],
  ['?colour=red', '/api/cards'],
])('a page at "%s" begins with %s', (search, path) => {
  expect(asked(search)).toBe(path)
})
