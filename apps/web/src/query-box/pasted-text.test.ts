import { expect, test } from 'vitest'
import { pastedText } from './pasted-text.ts'

test('a column of numbers becomes a list of them', () => {
  expect(pastedText('89860319526183137364\r\n8986 0319 5261 8313 7365\n')).toBe(
    'iccid:89860319526183137364,89860319526183137365',
  )
})

test('lines that are not all numbers of one kind are words', () => {
  expect(pastedText('89860319526183137364\n460115771059911')).toBe('89860319526183137364 460115771059911')
  expect(pastedText('depot\n east ')).toBe('depot east')
})
