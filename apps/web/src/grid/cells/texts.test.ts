import { CARD_FIELD_NAMES } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { MASKED, UNMASKED } from '../../masks/use-mask.ts'
import { sampleCard } from '../../testing/sample-card.ts'
import { copyTextOf } from './copy-text.ts'
import { iccidGroups } from './iccid-groups.ts'
import { TAG_HUES, tagHue } from './tag-hue.ts'
import { visibleText } from './visible-text.ts'

test.each([
  ['89860321234567890123', '8986 0321 2345 67[89] [0123]'],
  ['8986032123456789012', '8986 0321 2345 6[789] [012]'],
  ['8986F3', '[8986] [F3]'],
  ['123', '[123]'],
  ['', ''],
])('the ICCID %s is read as %s', (iccid, expected) => {
  const groups = iccidGroups(iccid)
  expect(groups.map(({ weak, strong }) => weak + (strong && `[${strong}]`)).join(' ')).toBe(expected)
  expect(groups.map(({ weak, strong }) => weak + strong).join('')).toBe(iccid)
})

test.each([
  ['plain text, 中文, 👩‍👧 and עברית stay', 'plain text, 中文, 👩‍👧 and עברית stay'],
  ['a\u202eb', 'a▯b'],
  ['zero\u200bwidth\ufeff', 'zero▯width▯'],
  ['two\nlines\r\u2028', 'two↵lines↵▯'],
  ['nul\0 and esc\x1b[31m', 'nul▯ and esc▯[31m'],
  ['half \ud83d', 'half ▯'],
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
])('the text %j is shown as %j', (text, expected) => {
  expect(visibleText(text)).toBe(expected)
})

test('the hue of a tag stays when it is renamed, and spreads over all hues', () => {
  expect(tagHue({ id: '24', name: 'a' })).toBe(tagHue({ id: '24', name: 'b' }))
  const hues = Array.from({ length: 500 }, (_, id) => tagHue({ id: String(id), name: '' }))
  expect(new Set(hues).size).toBe(TAG_HUES)
  expect(hues.every((hue) => Number.isInteger(hue) && hue >= 0 && hue < TAG_HUES)).toBe(true)
})

test('a tag without id keeps the hue of its name', () => {
  expect(tagHue({ id: null, name: 'depot' })).toBe(tagHue({ id: null, name: 'depot' }))
})

test('every field of a full card has something to copy: what the service wrote', () => {
  const card = sampleCard()
  expect(CARD_FIELD_NAMES.filter((name) => copyTextOf(card, name, UNMASKED) === '')).toEqual([])
  expect(copyTextOf(card, 'periodRestFlow', UNMASKED)).toBe('75.00MB')
  expect(copyTextOf(card, 'msisdn', UNMASKED)).toBe('1440993000001; 1440993000002')
  expect(copyTextOf(card, 'msisdn', MASKED)).toBe('•••••••••0001; •••••••••0002')
  expect(copyTextOf(card, 'tags', UNMASKED)).toBe('depot east')
  expect(copyTextOf(card, 'restPercent', UNMASKED)).toBe('75%')
  expect(copyTextOf(sampleCard({ remark: null }), 'remark', UNMASKED)).toBe('')
})
