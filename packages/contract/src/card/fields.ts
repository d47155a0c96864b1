/**
 * Every field of a card, once. From here derive the row's type, the columns, the filter form, the spelling of a
 * query, the comparison and the parameter of ListCardInfo: a new field is one line here and its line in the test.
 */
import * as z from 'zod/mini'
import * as codes from './codes.ts'
import type { Label, Vocab } from './vocab.ts'

/** What a value is. The kind decides how it is filtered, compared, shown and exported. */
export type FieldKind =
  | 'id' // one long identifier, text, never a number
  | 'ids' // several identifiers; a condition holds when any of them fits
  | 'text' // free or opaque text
  | 'code' // a vocabulary
  | 'flag' // true or false
  | 'time' // "yyyy-MM-dd HH:mm:ss", Asia/Shanghai
  | 'flow' // an amount of data as the service writes it, counted in bytes
  | 'level' // a data level: chosen by its text, compared by its bytes
  | 'percent' // 0 to 100
  | 'count' // a whole number, as text on the wire
  | 'tags' // tags with id and name

export type FieldGroup = 'identity' | 'plan' | 'flow' | 'status' | 'network'

/**
 * How ListCardInfo itself can filter by the field (request table of the document): one exact value, one range of
 * time, one range of whole amounts in MB, or one of three steps "10 %, 20 % or 30 % at most". null: not at all.
 */
export type LiveFilter = 'value' | 'time-range' | 'flow-range' | 'percent-step' | null

export type Field = Label & {
  kind: FieldKind
  group: FieldGroup
  /** The spelling in a query, where it differs from the row's property. */
  key?: string
  /** service: returned by ListCardInfo. derived: computed here. filter-only: filters but is never returned. */
  source: 'service' | 'derived' | 'filter-only'
  live: LiveFilter
  vocab?: Vocab
  /** values: the most frequent ones are counted (codes and flags always are). histogram: counted in steps. */
  facet?: 'values' | 'histogram'
  /** Shown in the grid before anybody chose columns. */
  first?: true
}

type Options = Partial<Pick<Field, 'key' | 'source' | 'live' | 'vocab' | 'facet' | 'first'>>

function field<K extends FieldKind, S>(kind: K, schema: S, group: FieldGroup, label: Label, options: Options = {}) {
  return { kind, schema, group, source: 'service', live: null, ...label, ...options } as const
}

const Text = z.nullable(z.string())
const Texts = z.array(z.string())

/** A tag of a card. The id is an int64 and stays text. */
export const Tag = z.object({ id: Text, name: z.string() })
export type Tag = z.infer<typeof Tag>

export const FIELDS = {
  iccid: field('id', Text, 'identity', { zh: 'ICCID', en: 'ICCID' }, { live: 'value', first: true }),
  status: field(
    'code',
    Text,
    'status',
    { zh: '状态', en: 'Status' },
    { live: 'value', vocab: codes.STATUS, first: true },
  ),
  osStatus: field(
    'code',
    Text,
    'status',
    { zh: '具体状态', en: 'Detailed status' },
    { live: 'value', vocab: codes.OS_STATUS },
  ),
  restPercent: field(
    'percent',
    z.nullable(z.number()),
    'flow',
    { zh: '剩余比例', en: 'Remaining' },
    { live: 'percent-step', source: 'derived', first: true, facet: 'histogram' },
  ),
  periodRestFlow: field('flow', Text, 'flow', { zh: '周期剩余流量', en: 'Remaining data' }, { key: 'rest' }),
  periodAddFlow: field(
    'flow',
    Text,
    'flow',
    { zh: '周期累计用量', en: 'Used this cycle' },
    { key: 'used', live: 'flow-range', first: true, facet: 'histogram' },
  ),
  expireTime: field(
    'time',
    Text,
    'plan',
    { zh: '套餐到期时间', en: 'Plan expires' },
    { live: 'time-range', first: true, facet: 'histogram' },
  ),
  isAutoRecharge: field(
    'flag',
    z.nullable(z.boolean()),
    'plan',
    { zh: '自动续费', en: 'Auto-renewal' },
    { live: 'value' },
  ),
  tags: field(
    'tags',
    z.array(Tag),
    'identity',
    { zh: '标签', en: 'Tags' },
    { key: 'tag', live: 'value', first: true, facet: 'values' },
  ),
  vendor: field(
    'code',
    Text,
    'network',
    { zh: '运营商', en: 'Operator' },
    { live: 'value', vocab: codes.VENDOR, first: true },
  ),
  dataType: field(
    'code',
    Text,
    'plan',
    { zh: '流量类型', en: 'Plan type' },
    { live: 'value', vocab: codes.DATA_TYPE, first: true },
  ),
  dataLevel: field(
    'level',
    Text,
    'plan',
    { zh: '流量档位', en: 'Data level' },
    { live: 'value', first: true, facet: 'values' },
  ),
  flowLatestModifiedTime: field('time', Text, 'flow', { zh: '用量更新时间', en: 'Usage as of' }, { first: true }),
  msisdn: field('ids', Texts, 'identity', { zh: 'MSISDN', en: 'MSISDN' }, { live: 'value' }),
  imsi: field('ids', Texts, 'identity', { zh: 'IMSI', en: 'IMSI' }, { live: 'value' }),
  vsimInstanceId: field('id', Text, 'identity', { zh: '物联网卡实例 ID', en: 'Card instance ID' }),
  remark: field('text', Text, 'identity', { zh: '备注', en: 'Remark' }),
  credentialNo: field('text', Text, 'plan', { zh: '套餐凭证', en: 'Credential' }, { live: 'value', facet: 'values' }),
  credentialType: field('text', Text, 'plan', { zh: '套餐凭证类型', en: 'Credential type' }),
  credentialInstanceId: field('id', Text, 'plan', { zh: '凭证实例 ID', en: 'Credential instance ID' }),
  period: field('code', Text, 'plan', { zh: '结算周期', en: 'Billing cycle' }, { live: 'value', vocab: codes.PERIOD }),
  aliFee: field('text', Text, 'plan', { zh: '资费版本', en: 'Tariff' }, { live: 'value', facet: 'values' }),
  aliyunOrderId: field('id', Text, 'plan', { zh: '订单编号', en: 'Order' }, { live: 'value', facet: 'values' }),
  periodSmsUse: field('count', Text, 'flow', { zh: '周期短信用量', en: 'SMS this cycle' }),
  activeType: field('code', Text, 'status', { zh: '激活方式', en: 'Activated by' }, { vocab: codes.ACTIVE_TYPE }),
  activeTime: field('time', Text, 'status', { zh: '激活时间', en: 'Activated' }, { live: 'time-range' }),
  openAccountTime: field('time', Text, 'status', { zh: '开户时间', en: 'Account opened' }),
  notifyId: field('id', Text, 'status', { zh: '自动化规则通知 ID', en: 'Rule notification' }, { live: 'value' }),
  certifyType: field(
    'code',
    Text,
    'status',
    { zh: '认证方式', en: 'Verification' },
    { live: 'value', vocab: codes.CERTIFY_TYPE },
  ),
  simType: field(
    'code',
    Text,
    'network',
    { zh: 'SIM 卡类型', en: 'SIM form' },
    { live: 'value', vocab: codes.SIM_TYPE },
  ),
  networkType: field(
    'code',
    Text,
    'network',
    { zh: '网络制式', en: 'Network' },
    { live: 'value', vocab: codes.NETWORK_TYPE },
  ),
  apnName: field('text', Text, 'network', { zh: 'APN', en: 'APN' }, { live: 'value', facet: 'values' }),
  directionalGroupId: field(
    'id',
    Text,
    'network',
    { zh: '定向分组 ID', en: 'Directional group ID' },
    { live: 'value', facet: 'values' },
  ),
  directionalGroupName: field('text', Text, 'network', { zh: '定向分组', en: 'Directional group' }),
  privateNetworkSegment: field('text', Text, 'network', { zh: '私网网段', en: 'Private segment' }),
} as const

/** Filters by what no row says: ListCardInfo never returns the members of a pool, and lists are kept here. */
export const FILTER_ONLY_FIELDS = {
  poolId: field(
    'text',
    Text,
    'plan',
    { zh: '池编号', en: 'Pool' },
    { live: 'value', source: 'filter-only', facet: 'values' },
  ),
  list: field('text', Text, 'identity', { zh: '清单', en: 'List' }, { source: 'filter-only' }),
} as const

/** A property of a row that is a field of the card. */
export type CardFieldName = keyof typeof FIELDS
export type FieldName = CardFieldName | keyof typeof FILTER_ONLY_FIELDS

const ALL_FIELDS: Readonly<Record<FieldName, Field>> = { ...FIELDS, ...FILTER_ONLY_FIELDS }

export const FIELD_NAMES = Object.keys(ALL_FIELDS).filter(isFieldName)
export const CARD_FIELD_NAMES = FIELD_NAMES.filter(isCardFieldName)

export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(ALL_FIELDS, name)
}

export function isCardFieldName(name: string): name is CardFieldName {
  return Object.hasOwn(FIELDS, name)
}

export function fieldOf(name: FieldName): Field {
  return ALL_FIELDS[name]
}

/** The list that has the words of a field's values, flags among them; undefined where values speak for themselves. */
export function vocabOf(name: FieldName): Vocab | undefined {
  const { kind, vocab } = fieldOf(name)
  return kind === 'flag' ? codes.FLAG : vocab
}

/** The spelling of a field in a query: `used` for periodAddFlow, else the property itself. */
export function keyOf(name: FieldName): string {
  return fieldOf(name).key ?? name
}

const NAME_OF_KEY = new Map(FIELD_NAMES.map((name) => [keyOf(name), name]))

export function fieldNameOf(key: string): FieldName | undefined {
  return NAME_OF_KEY.get(key)
}
