import { OS_STATUS, STATUS } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { en } from '../../i18n/en.ts'
import { zh } from '../../i18n/zh.ts'
import { lookOfCard, OS_STATUS_LOOK, reasonOf, STATUS_LOOK } from './status-look.ts'

const codes = (vocab: typeof STATUS) => vocab.entries.map(({ code }) => code).sort()

test('every documented code has a look, and nothing else has', () => {
  expect(Object.keys(STATUS_LOOK).sort()).toEqual(codes(STATUS))
  expect(Object.keys(OS_STATUS_LOOK).sort()).toEqual(codes(OS_STATUS))
})

test('every state has a shape of its own', () => {
  const shapes = Object.values(STATUS_LOOK).map(({ shape }) => shape)
  expect(new Set(shapes).size).toBe(shapes.length)
})

test.each(OS_STATUS.entries.flatMap(({ code }) => STATUS.entries.map((status) => [status.code, code] as const)))(
  'the reason behind status %s, detailed status %s, has words in both languages',
  (status, osStatus) => {
    const reason = reasonOf({ status, osStatus })
    if (reason !== null)
      expect([en.grid.status.reasons[reason], zh.grid.status.reasons[reason]]).not.toContain(undefined)
  },
)

test('a reason shows only where it belongs to the state and adds something', () => {
  expect(reasonOf({ status: '35', osStatus: '300' })).toBe('300')
  expect(reasonOf({ status: '30', osStatus: '150' })).toBe('150')
  expect(reasonOf({ status: '30', osStatus: '100' })).toBeNull()
  expect(reasonOf({ status: '30', osStatus: '300' })).toBeNull()
  expect(reasonOf({ status: '35', osStatus: '999' })).toBeNull()
  expect(reasonOf({ status: null, osStatus: '300' })).toBeNull()
})

test('a card takes the tone of its reason, and an unknown state its own shape', () => {
  expect(lookOfCard({ status: '35', osStatus: '200' })).toEqual({ tone: 'neutral', shape: 'pause' })
  expect(lookOfCard({ status: '35', osStatus: '300' })).toEqual({ tone: 'bad', shape: 'triangle' })
  expect(lookOfCard({ status: '35', osStatus: null })).toEqual({ tone: 'warn', shape: 'pause' })
  expect(lookOfCard({ status: '77', osStatus: '100' })).toEqual({ tone: 'neutral', shape: 'diamond' })
})
