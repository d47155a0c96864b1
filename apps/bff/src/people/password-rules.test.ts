import { describe, expect, test } from 'vitest'
import { commonPasswords } from './common-passwords.ts'
import { createPasswordRules } from './password-rules.ts'

const faultOf = createPasswordRules(await commonPasswords())

test.each([
  ['kT7#vQ2p!xZ', 'too-short'],
  ['kT7#vQ2p!xZm', null],
  ['私の秘密の合言葉は誰も', 'too-short'],
  ['私の秘密の合言葉は誰も知', null],
  ['🦊🐢🦉🐙🦀🐝🦋🐌🐞🦂🐡🦚', null],
  ['e\u0301'.repeat(11), 'too-short'],
  ['kT7#vQ2p!xZm'.padEnd(128, 'The quick, brown; fox'), null],
  ['kT7#vQ2p!xZm'.padEnd(129, 'The quick, brown; fox'), 'too-long'],
])('%j is counted in characters as people count them: %s', (password, fault) => {
  expect(faultOf(password, 'Ada')).toBe(fault)
})

describe('without rules about which characters, what is tried first is refused', () => {
  test.each([
    '123456789012',
    'aaaaaaaaaaaa',
    '€€€€€€€€€€€€',
    'abcabcabcabc',
    'qwertyuiop123',
    'PasswordPassword',
    'password2026!',
    'P\u0061ssword1234',
    'ｐａｓｓｗｏｒｄ１２３４',
    'iloveyou12345',
    'Administrator1',
    'linkdeck-2026',
    'LinkdeckAdmin!',
    'aliyunaliyun1',
    '1q2w3e4r5t6y',
  ])('%s', (password) => {
    expect(faultOf(password, 'Ada')).toBe('common')
  })

  test.each([
    ['ada.lovelace', 'ada.lovelace'],
    ['ADA.LOVELACE', 'Ada.Lovelace'],
    ['Lovelace-2026', 'Ada Lovelace'],
    ['LovelaceLovelace', 'Ada Lovelace'],
    ['Strauss-Strauss', 'Strauß'],
  ])('%s, of %s', (password, name) => {
    expect(faultOf(password, name)).toBe('common')
  })
})

test.each([
  'gravel otter cymbal dune',
  'correct horse battery staple',
  'x7Kq-29vT-mmRa',
  'mein Fahrrad steht im Keller',
  'lovelace rides a purple tram',
])('%s is taken', (password) => {
  expect(faultOf(password, 'Ada Lovelace')).toBeNull()
})
