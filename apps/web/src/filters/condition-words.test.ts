import { decode, type Language } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { en } from '../i18n/en.ts'
import { zh } from '../i18n/zh.ts'
import { sentenceOf, wordsOfQuery } from './condition-words.ts'

const words = (language: Language, search: string) =>
  wordsOfQuery(decode(new URLSearchParams(search)).query, { language, messages: language === 'zh' ? zh : en }).map(
    sentenceOf,
  )

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
  ['no=remark', 'Remark is empty', '备注 为空'],
  ['-no=remark', 'Remark is not empty', '备注 不为空'],
  ['tag=a,b', 'Tags is a,b', '标签 为 a,b'],
])('%s reads "%s" and "%s"', (search, english, chinese) => {
  expect(words('en', search)).toEqual([english])
  expect(words('zh', search)).toEqual([chinese])
})

test('what a field must and must not be are two parts, because they go one by one', () => {
  expect(words('en', 'tag=a&-tag=b')).toEqual(['Tags is a', 'Tags is not b'])
})
