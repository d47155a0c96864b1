import { OS_STATUS, STATUS } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { CARD_CONDITION_WORDS } from '../i18n/card-condition-words.ts'
import { SAMPLE_NOW_MS, sampleCard } from '../testing/sample-card.ts'
import { conditionOfCard, warningsOf } from './condition-of.ts'
import { checkCredential } from './credential-check.ts'
import { termOf } from './term-of.ts'

const codes = (vocab: typeof STATUS) => vocab.entries.map(({ code }) => code).sort()

test.each([
  ['English', CARD_CONDITION_WORDS.en],
  ['Chinese', CARD_CONDITION_WORDS.zh],
])('every documented state is explained in %s', (_, { status, osStatus }) => {
  expect(Object.keys(status).sort()).toEqual(codes(STATUS))
  expect(Object.keys(osStatus).sort()).toEqual(codes(OS_STATUS))
  const explained = [...Object.values(status), ...Object.values(osStatus)]
  expect(explained.every(({ meaning, next }) => meaning.length > 5 && next !== '')).toBe(true)
})

test('every reason of a suspension says what to do', () => {
  const stops = ['130', '200', '300', '400', '500', '600', '700']
  expect(stops.filter((code) => !CARD_CONDITION_WORDS.en.osStatus[code]?.next)).toEqual([])
})

test.each([
  ['35', '300', { by: 'osStatus', code: '300', isMixed: false }],
  ['30', '300', { by: 'osStatus', code: '300', isMixed: true }],
  ['30', null, { by: 'status', code: '30', isMixed: false }],
  ['30', '999', { by: 'status', code: '30', isMixed: false }],
  ['77', '300', { by: 'osStatus', code: '300', isMixed: false }],
  [null, '150', { by: 'osStatus', code: '150', isMixed: false }],
  ['77', null, { by: 'unknown', code: '77', isMixed: false }],
  ['77', '999', { by: 'unknown', code: '999', isMixed: false }],
  [null, null, { by: 'none', code: '', isMixed: false }],
])('status %s with detailed status %s is explained by %j', (status, osStatus, expected) => {
  expect(conditionOfCard({ status, osStatus })).toEqual(expected)
})

test('what comes up next is said, and nothing of a pool or a destroyed card', () => {
  const low = { periodRestFlow: '1MB', periodAddFlow: '99MB' }
  const warnings = (changes: Parameters<typeof sampleCard>[0]) => warningsOf(sampleCard(changes), SAMPLE_NOW_MS)
  expect(warnings({})).toEqual([])
  expect(warnings({ ...low, isAutoRecharge: false })).toEqual(['runsOut', 'endsSoon'])
  expect(warnings({ ...low, dataType: 'GREcard' })).toEqual([])
  expect(warnings({ expireTime: '2026-11-01 00:00:00' })).toEqual(['ended'])
  expect(warnings({ ...low, expireTime: '2026-11-01 00:00:00', status: '50' })).toEqual([])
})

test.each([
  ['CM-SC-M-1-100M', []],
  ['CT-SC-M-1-100M', ['vendor']],
  ['CU-SF-Y-1-30M', ['vendor', 'dataType', 'period', 'dataLevel']],
  ['CM-UP-M-1-pool7', ['dataType']],
])('the credential %s disagrees in %j', (credentialNo, fields) => {
  const check = checkCredential(sampleCard({ credentialNo }))
  expect(check?.disagreements.map(({ field }) => field)).toEqual(fields)
})

test('equal levels in other units agree, and what is not there cannot disagree', () => {
  const level = checkCredential(sampleCard({ credentialNo: 'CM-SC-M-1-1G', dataLevel: '1024MB' }))
  expect(level?.disagreements).toEqual([])
  const empty = sampleCard({
    credentialNo: 'CT-SF-Y-1-30M',
    vendor: null,
    dataType: null,
    period: null,
    dataLevel: null,
  })
  expect(checkCredential(empty)?.disagreements).toEqual([])
  expect(checkCredential(sampleCard({ credentialNo: 'CM-***-*-2-**M' }))).toBeNull()
})

test('a value becomes a filter only where the service knows one exact value', () => {
  const card = sampleCard()
  expect(termOf(card, 'iccid')).toBe('89860321234567890123')
  expect(termOf(card, 'msisdn')).toBe('1440993000001')
  expect(termOf(card, 'isAutoRecharge')).toBe('true')
  expect(termOf(card, 'vendor')).toBe('CMCC')
  expect(termOf(card, 'expireTime')).toBeNull()
  expect(termOf(card, 'remark')).toBeNull()
  expect(termOf(sampleCard({ vendor: null }), 'vendor')).toBeNull()
})
