import { EVERYTHING } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { questionOf, readTyped, shownFaults } from './read-typed.ts'

const ASKED = { current: { ...EVERYTHING, offset: 80, limit: 10 }, isIndexed: true }
const LIVE = { ...ASKED, isIndexed: false }

const query = (text: string, asked = ASKED) => {
  const question = questionOf(text, asked)
  return 'query' in question ? question.query : question.fault
}

test('another question begins on its first page and keeps the page size, the same one keeps its page', () => {
  expect(query('truck')).toMatchObject({ text: 'truck', offset: 0, limit: 10 })
  expect(query('   ')).toBe(ASKED.current)
})

test('a text with a fault is no question', () => {
  expect(query('status:30 colour:red')).toMatchObject({ rule: 'unknown-key', part: 'colour:red' })
})

test('an ICCID asks for that card, in groups as well, beside other conditions', () => {
  const asked = query('vendor:VNO 8986 0319 5261 8313 7364')
  expect(asked).toMatchObject({
    text: '',
    where: { iccid: { any: ['89860319526183137364'] }, vendor: { any: ['VNO'] } },
  })
})

test('shorter numbers are told apart only where the service has to know which they are', () => {
  expect(query('460115771059911', LIVE)).toMatchObject({ where: { imsi: { any: ['460115771059911'] } } })
  expect(query('460115771059911')).toMatchObject({ where: {}, text: '460115771059911' })
  expect(query('7364', LIVE)).toMatchObject({ where: {}, text: '7364' })
})

test('suggestions are counted in the question without what they replace', () => {
  const { question } = readTyped('vendor:VNO sus', 14, ASKED)
  expect(question).toMatchObject({ text: '', where: { vendor: { any: ['VNO'] } } })
})

test('what is still being typed is no fault yet; left or asked, it is', () => {
  const reading = readTyped('colour:x status:in-u', 20, ASKED)
  expect(shownFaults(reading, false).map(({ part }) => part)).toEqual(['colour:x'])
  expect(shownFaults(reading, true).map(({ part }) => part)).toEqual(['colour:x', 'status:in-u'])
})

test('a command is no question and has no faults', () => {
  expect(readTyped('>colour:red', 3, ASKED)).toMatchObject({ faults: [], number: null })
})
