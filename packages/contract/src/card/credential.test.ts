import { expect, test } from 'vitest'
import { parseCredential } from './credential.ts'

test('a credential number names carrier, plan, cycle, tariff and data level', () => {
  expect(parseCredential('CT-SC-M-1-30M')).toEqual({
    vendor: 'CTCC',
    dataType: 'singlecard',
    period: '1101',
    tariff: '1',
    tail: '30M',
    tailIsPool: false,
  })
})

test('the tail of a unified pool is the pool, dashes and all', () => {
  expect(parseCredential('AL-UPG-Y-2-pool-7')).toMatchObject({
    vendor: 'VNO',
    dataType: 'GREcard',
    tail: 'pool-7',
    tailIsPool: true,
  })
})

test.each([
  'unityPayPool',
  'CM-SC-M-1',
  'XX-SC-M-1-30M',
  'CM-XX-M-1-30M',
  'CM-SC-Q-1-30M',
  'constructor-SC-M-1-30M',
  '',
  null,
])('%s keeps its own shape', (text) => {
  expect(parseCredential(text)).toBeNull()
})
