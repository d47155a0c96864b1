import type { PlainCard } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { SAMPLE_NOW_MS, sampleCard } from '../../testing/sample-card.ts'
import { type RemainingState, remainingStateOf } from './remaining-state.ts'

const cases: readonly [string, Partial<PlainCard>, Partial<RemainingState>][] = [
  [
    "the document's own sample: 130 MB left of a 30 MB level is 100 %, shared",
    { dataType: 'sameflowcard', dataLevel: '30MB', periodRestFlow: '130.00MB', periodAddFlow: '0KB' },
    { kind: 'pool', percent: 100, level: 'plain', consequence: 'shared', gap: null },
  ],
  ['plenty left', {}, { percent: 75, level: 'enough', consequence: null }],
  ['31 % is enough', { periodRestFlow: '31MB', periodAddFlow: '69MB' }, { level: 'enough' }],
  ['30 % is low', { periodRestFlow: '30MB', periodAddFlow: '70MB' }, { level: 'low', consequence: null }],
  [
    '10 % is critical',
    { periodRestFlow: '10MB', periodAddFlow: '90MB' },
    { level: 'critical', consequence: 'suspends' },
  ],
  ['nothing left', { periodRestFlow: '0KB', periodAddFlow: '9MB' }, { percent: 0, level: 'critical' }],
  ['below zero is none', { periodRestFlow: '-3MB', periodAddFlow: '9MB' }, { percent: 0, level: 'critical' }],
  [
    'suspended for its data',
    { status: '35', osStatus: '300', periodRestFlow: '0KB', periodAddFlow: '9MB' },
    { level: 'critical', consequence: 'suspended' },
  ],
  [
    'a pool near zero keeps working',
    { dataType: 'unityPayPool', periodRestFlow: '1MB', periodAddFlow: '99MB' },
    { percent: 1, level: 'plain', consequence: 'shared' },
  ],
  [
    'a plan nobody knows has no consequence',
    { dataType: 'moonplan', periodRestFlow: '1MB', periodAddFlow: '99MB' },
    { kind: 'unknown', percent: 1, level: 'plain', consequence: null },
  ],
  [
    'a destroyed card runs out of nothing',
    { status: '50', osStatus: '50', periodRestFlow: '0MB', periodAddFlow: '99MB' },
    { level: 'ended', consequence: null },
  ],
  ['an amount not sent', { periodRestFlow: null }, { percent: null, level: 'unknown', gap: 'missing' }],
  ['an amount that cannot be read', { periodRestFlow: 'unlimited' }, { percent: null, gap: 'unread' }],
  ['both amounts zero', { periodRestFlow: '0KB', periodAddFlow: '0KB' }, { percent: null, gap: 'zero' }],
  ['usage of 36 hours ago is current', { flowLatestModifiedTime: '2026-11-23 00:00:00' }, { isStale: false }],
  ['usage of a second more is stale', { flowLatestModifiedTime: '2026-11-22 23:59:59' }, { isStale: true }],
  ['usage of an unknown time is not called stale', { flowLatestModifiedTime: null }, { isStale: false }],
]

for (const [name, changes, expected] of cases) {
  test(`remaining data: ${name}`, () => {
    expect(remainingStateOf(sampleCard(changes), SAMPLE_NOW_MS)).toMatchObject(expected)
  })
}
