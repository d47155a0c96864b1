import { decode, encode, type Language, spellEntries } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { sentenceOf, withoutPart, wordsOfQuery } from './condition-words.ts'

const NOW_MS = Date.parse('2026-11-24T12:00:00+08:00')

const words = (language: Language, search: string) =>
  wordsOfQuery(decode(new URLSearchParams(search)).query, {
    language,
    nowMs: NOW_MS,
  }).map(sentenceOf)

test.each([
  ['status=30', 'Status is In use', '状态 为 使用中'],
  ['status=999', 'Status is 999', '状态 为 999'],
  ['vendor=CMCC&vendor=CUCC', 'Operator is China Mobile or China Unicom', '运营商 为 移动或联通'],
  ['-vendor=CMCC', 'Operator is not China Mobile', '运营商 不为 移动'],
  ['isAutoRecharge=false', 'Auto-renewal is Off', '自动续费 为 关闭'],
  ['restPercent=..10', 'Remaining 10% or less', '剩余比例 不超过 10%'],
  ['used=1GB..', 'Used this cycle 1 GB or more', '周期累计用量 不少于 1 GB'],
  ['used=100MB..2GB', 'Used this cycle 100 MB – 2 GB', '周期累计用量 100 MB 至 2 GB'],
  ['expireTime=2026-11-30..2026-11-30', 'Plan expires 2026-11-30', '套餐到期时间 2026-11-30'],
  ['expireTime=2026-11-01T08:00:00..', 'Plan expires from 2026-11-01 08:00:00', '套餐到期时间 2026-11-01 08:00:00 起'],
  [
    'expireTime=2026-11-01..2026-11-30&expireTime=2028-02-01..2028-02-29',
    'Plan expires November 2026 or February 2028',
    '套餐到期时间 2026年11月或2028年2月',
  ],
  [
    'expireTime=2026-11-01..2026-11-29',
    'Plan expires 2026-11-01 – 2026-11-29',
    '套餐到期时间 2026-11-01 至 2026-11-29',
  ],
  [
    'expireTime=@today..@today%2B7',
    'Plan expires in the next 7 days (2026-11-24 – 2026-12-01)',
    '套餐到期时间 未来 7 天内（2026-11-24 至 2026-12-01）',
  ],
  ['expireTime=..@today-1', 'Plan expires in the past (until 2026-11-23)', '套餐到期时间 早于今天（2026-11-23 止）'],
  ['activeTime=@today-3..', 'Activated from 2026-11-21', '激活时间 2026-11-21 起'],
  ['-restPercent=..10', 'Remaining not 10% or less', '剩余比例 排除 不超过 10%'],
  ['restPercent=..10&no=restPercent', 'Remaining 10% or less or unknown', '剩余比例 不超过 10%或未知'],
  ['no=remark', 'Remark is empty', '备注 为空'],
  ['-no=remark', 'Remark is not empty', '备注 不为空'],
  ['tag=a&no=tag', 'Tags is a or empty', '标签 为 a或空'],
  ['-no=used', 'Used this cycle is known', '周期累计用量 已知'],
  ['tag=a,b', 'Tags is a,b', '标签 为 a,b'],
])('%s reads "%s" and "%s"', (search, english, chinese) => {
  expect(words('en', search)).toEqual([english])
  expect(words('zh', search)).toEqual([chinese])
})

test('what a field must and must not be are parts that go one by one', () => {
  const { query } = decode(new URLSearchParams('tag=a&-tag=b&-no=tag'))
  const parts = wordsOfQuery(query, { language: 'en' })
  expect(parts.map(sentenceOf)).toEqual(['Tags is a', 'Tags is not b', 'Tags is not empty'])
  expect(parts.map((part) => spellEntries(encode(withoutPart(query, part))))).toEqual([
    '-tag=b&-no=tag',
    'tag=a&-no=tag',
    'tag=a&-tag=b',
  ])
})
