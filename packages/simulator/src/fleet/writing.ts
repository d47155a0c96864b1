/** What people wrote on cards: tags, remarks, group names. Text is hostile, so the fleet has all of it. */
import type { TagRow } from './card-row.ts'
import { type CardSeed, DRAW, oneOf, roll, weighted } from './dice.ts'

/** Common ones first; the last ones are what strangers type. */
const TAG_NAMES: readonly [string, ...string[]] = [
  '测试标签',
  '共享单车',
  '华东',
  '华南',
  '充电桩',
  'spare',
  'POS 机',
  'fleet-2025',
  '冷链物流',
  '智能电表',
  'elevator',
  '杭州, 西湖',
  'Müller & Söhne',
  "O'Brien",
  '"quoted"',
  '🚲 单车',
  '#1',
  '50%',
  'a=b&c=d',
  'tag/with/slashes',
  '-minus',
  '+1',
  '@SUM(1+1)',
  "=cmd|' /C calc'!A0",
  '<img src=x onerror=alert(1)>',
  '{{7*7}}',
  'العربية',
  '二〇二五年第四季度华东区域冷链物流车载终端批量更换项目（含备用卡、测试卡与返修卡）'.repeat(4),
]

const pickTagCount = weighted([
  [0, 42],
  [1, 32],
  [2, 16],
  [3, 7],
  [4, 3],
])

const TAG_DRAWS = [DRAW.tagFirst, DRAW.tagSecond, DRAW.tagThird, DRAW.tagFourth]

/** int64 ids; one lies beyond 2^53. 24 is the document's. */
function tagId(place: number): bigint {
  return place === 7 ? 9_007_199_254_740_997n : BigInt(24 + place * 17)
}

/** Up to four different tags; none: an absent list, or an empty one. */
export function tagsOf(card: CardSeed): readonly TagRow[] | undefined {
  const chance = roll(card, DRAW.tagCount)
  const count = pickTagCount(chance)
  if (count === 0) return chance < 0.2 ? [] : undefined
  const places = TAG_DRAWS.slice(0, count).map((draw) => Math.floor(roll(card, draw) ** 2.2 * TAG_NAMES.length))
  return [...new Set(places)].map((place) => ({ TagName: TAG_NAMES[place] ?? TAG_NAMES[0], Id: tagId(place) }))
}

const HOSTILE_REMARKS: readonly [string, ...string[]] = [
  '备注信息',
  '"双引号", \'单引号\', 逗号',
  '第一行\n第二行\n第三行',
  'tab\there',
  '<script>alert(document.domain)</script>',
  '<img src=x onerror=alert(1)>',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("https://example.com","click")',
  '+1',
  '-1+1',
  '@SUM(A1:A9)',
  '\u202Egnp.exe\u202C',
  'שלום עולם (RTL)',
  'zero\u200Bwidth\u200D\uFEFF',
  '👨‍👩‍👧‍👦 🇨🇳 𠮷野家',
  'NULL',
  '0',
  '   spaces   ',
  `${'很长的备注，'.repeat(60)}完`,
  "Robert'); DROP TABLE cards;--",
]

const SITES: readonly [string, ...string[]] = ['一号厂房', '西湖网点', '车队 A', 'Gate', 'Depot 7', '3 号电梯', '仓库']

/** A quarter of the cards has one, most of them harmless. */
export function remarkOf(card: CardSeed): string | undefined {
  const kind = roll(card, DRAW.remarkKind)
  const chance = roll(card, DRAW.remark)
  if (kind > 0.25) return kind > 0.97 ? '' : undefined
  return kind < 0.03 ? oneOf(HOSTILE_REMARKS, chance) : `${oneOf(SITES, chance)}-${(card.index % 900) + 100}`
}

/** Directional groups: their ids are int64 too. */
const GROUPS: readonly [readonly [bigint, string], ...(readonly [bigint, string])[]] = [
  [55n, '测试分组'],
  [22n, '车载定向'],
  [61n, 'Vending, EU'],
  [78n, '监控专网'],
  [90n, '<b>粗体分组</b>'],
  [9_007_199_254_740_995n, '大编号分组'],
]

export function directionalGroupOf(card: CardSeed): { id: bigint; name: string } {
  const [id, name] = oneOf(GROUPS, roll(card, DRAW.group) ** 1.5)
  return { id, name }
}
