import { expect, test } from 'vitest'
import { safeMessage, safeWord } from './safe-message.ts'

const KEY = { accessKeyId: 'TMP.keyid', accessKeySecret: 's3cr3t+/=', securityToken: 'CAIS/tok+en==' }

test.each([
  [
    'Specified signature is not matched. server string to sign is:POST&%2F&AccessKeyId%3DTMP',
    'Specified signature is not matched.',
  ],
  ['Does not match our calculation. server StringToSign is [ACS3]', 'Does not match our calculation.'],
  ['The key LTAI5tAbCd.99 of STS.NUabc is disabled.', 'The key … of … is disabled.'],
  ['line\r\nforged: \u2028\u202edrow\0', 'line forged: drow'],
])('%j is told as %j', (message, told) => {
  expect(safeMessage(message, KEY)).toBe(told)
})

test('no spelling of a credential is told', () => {
  for (const value of Object.values(KEY)) {
    const bytes = Buffer.from(value)
    const url = encodeURIComponent(value)
    const spellings = [
      value,
      url,
      encodeURIComponent(url),
      bytes.toString('base64'),
      bytes.toString('base64url'),
      bytes.toString('hex'),
    ]
    expect(safeMessage(`echo ${spellings.join(' ')}!`, KEY)).toBe(`echo ${'… '.repeat(6).trim()}!`)
  }
})

test('a message has an end', () => {
  expect(safeMessage('x'.repeat(5000), KEY)).toHaveLength(300)
})

test.each([
  ['linkcard.system.IllegalRequest', 'linkcard.system.IllegalRequest'],
  ['E4F94B97-1D64-4080-BFD2-67461667AA43', 'E4F94B97-1D64-4080-BFD2-67461667AA43'],
  ['', undefined],
  ['two words', undefined],
  ['TMP.keyid', undefined],
  ['LTAI5tSomeKey', undefined],
  ['x'.repeat(101), undefined],
])('%j as a code is %j', (word, told) => {
  expect(safeWord(word, KEY)).toBe(told)
})
