import { expect, test } from 'vitest'
import { MASKED, UNMASKED } from '../masks/use-mask.ts'
import { sampleCard } from '../testing/sample-card.ts'
import { copiedCards } from './copied-cards.ts'

const STYLE = { columns: ['iccid', 'status', 'periodRestFlow', 'remark'], language: 'en', mask: UNMASKED } as const
const CARDS = [sampleCard({ remark: '=1+1' }), sampleCard({ iccid: null, remark: null })]

test('for a chat a card is its values line by line, without those it does not have', () => {
  expect(copiedCards('text', CARDS, STYLE).text).toBe(
    [
      'ICCID 89860321234567890123',
      'Status In use',
      'Remaining data 75 MB',
      'Remark =1+1',
      '',
      'Status In use',
      'Remaining data 75 MB',
    ].join('\n'),
  )
})

test('for a sheet it is the row of an exported file, and no text is run as a formula', () => {
  const { text, html, count } = copiedCards('sheet', CARDS, STYLE)
  expect(text.split('\n').map((line) => line.split('\t'))).toEqual([
    ['ICCID', 'Status', 'Remaining data', 'Remaining data (bytes)', 'Remark'],
    ['89860321234567890123', 'In use', '75 MB', '78643200', "'=1+1"],
    ['', 'In use', '75 MB', '78643200', ''],
  ])
  expect(html).toContain(`<td style="mso-number-format:'\\@'" sdnum="1033;0;@">89860321234567890123</td>`)
  expect(html).toContain('<td>78643200</td>')
  expect(count).toBe(2)
})

test('a value with tabs, line ends or markup stays in its cell', () => {
  const { text, html } = copiedCards('sheet', [sampleCard({ remark: 'a\tb\r\n<b>&' })], STYLE)
  expect(text.split('\n')[1]?.split('\t').at(-1)).toBe('a b <b>&')
  expect(html).toContain('>a b &lt;b&gt;&amp;</td>')
})

test('a card without ICCID has none to copy', () => {
  expect(copiedCards('iccids', CARDS, STYLE)).toEqual({ text: '89860321234567890123', html: null, count: 1 })
})

test('numbers that are hidden on the screen are hidden in what is copied', () => {
  for (const kind of ['text', 'sheet', 'iccids'] as const) {
    const { text, html } = copiedCards(kind, CARDS, { ...STYLE, mask: MASKED })
    expect(`${text}${html}`).not.toContain('8986032')
    expect(text).toContain('0123')
  }
})
