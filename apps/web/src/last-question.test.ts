import { decode, encode, spellEntries } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { keepQuestion, lastQuestion } from './last-question.ts'

const read = (search: string) => decode(new URLSearchParams(search)).query
const spelled = (search: string) => {
  const question = lastQuestion(read(search))
  return question && spellEntries(encode(question))
}

test('the conditions before the last change come back, the order stays as it is now', () => {
  expect(spelled('status=30')).toBeNull()
  keepQuestion(read(''), read('vendor=CMCC'))
  keepQuestion(read('vendor=CMCC'), read('vendor=CMCC&tag=s'))
  keepQuestion(read('vendor=CMCC&tag=s'), read('vendor=CMCC&tag=spare'), 'replace')
  keepQuestion(read('vendor=CMCC&tag=spare'), read('vendor=CMCC&tag=spare&sort=iccid'))
  expect(spelled('vendor=CMCC&tag=spare&sort=iccid')).toBe('vendor=CMCC&sort=iccid')
})

test('where nothing would change, nothing is offered', () => {
  keepQuestion(read('vendor=CMCC'), read(''))
  expect(spelled('vendor=CMCC&sort=iccid&limit=25')).toBeNull()
  expect(spelled('')).toBe('vendor=CMCC')
})
