/** The 28 filters of ListCardInfo: what each asks of a card, and what it refuses to read. */
import { Refusal } from '../refusals.ts'
import { isCardTime } from './card-clock.ts'
import type { KnownCard } from './card-row.ts'
import { MEGABYTE, readFlow, restShareOf } from './flow-text.ts'
import { isSingle } from './plan.ts'

export type Match = 'exact' | 'prefix'

/** What the document leaves open, and one can switch. */
export type FilterHabits = { iccidMatch: Match; tagMatch: Match }

type Test = (card: KnownCard) => boolean
type Filter = (value: string, habits: FilterHabits) => Test

type TextField = {
  [Name in keyof KnownCard]-?: NonNullable<KnownCard[Name]> extends string ? Name : never
}[keyof KnownCard]

/** An unknown code is no error: it fits no card. */
function equal(field: TextField): Filter {
  return (value) => (card) => card[field] === value
}

function fits(match: Match, value: string): (text: string) => boolean {
  return match === 'prefix' ? (text) => text.startsWith(value) : (text) => text === value
}

/** Both ends belong to the range. Equal shapes compare as text. A card without the time is never in it. */
function time(field: 'ActiveTime' | 'ExpireTime', end: 'from' | 'to'): Filter {
  return (value) => {
    if (!isCardTime(value)) throw new Refusal('linkcard.check.TimeFormatError')
    return (card) => {
      const time = card[field]
      return time !== undefined && (end === 'from' ? time >= value : time <= value)
    }
  }
}

/** Usage of the cycle in MB; an amount nobody can read is in no range. */
function usage(end: 'from' | 'to'): Filter {
  return (value) => {
    if (!/^\d{1,12}(\.\d{1,6})?$/.test(value)) throw new Refusal('linkcard.system.IllegalRequest')
    const bound = Number(value) * MEGABYTE
    return (card) => {
      const used = readFlow(card.PeriodAddFlow)
      return used !== null && (end === 'from' ? used >= bound : used <= bound)
    }
  }
}

const REST_STEPS: readonly string[] = ['0.1', '0.2', '0.3']

/** Single cards only (document: 单卡周期流量剩余比例, three values). */
const restShare: Filter = (value) => {
  if (!REST_STEPS.includes(value)) throw new Refusal('linkcard.system.IllegalRequest')
  const most = Number(value)
  return (card) => {
    if (!isSingle(card.DataType ?? '')) return false
    const share = restShareOf(readFlow(card.PeriodAddFlow), readFlow(card.PeriodRestFlow))
    return share !== null && share <= most
  }
}

const autoRecharge: Filter = (value) => {
  if (value !== 'true' && value !== 'false') throw new Refusal('linkcard.system.IllegalRequest')
  return (card) => card.IsAutoRecharge === (value === 'true')
}

const FILTERS = {
  Iccid: (value, { iccidMatch }) => {
    const suits = fits(iccidMatch, value)
    return (card) => card.Iccid !== undefined && suits(card.Iccid)
  },
  Msisdn: (value) => (card) => card.Msisdn?.includes(value) ?? false,
  Imsi: (value) => (card) => card.Imsi?.includes(value) ?? false,
  Status: equal('Status'),
  OsStatus: equal('OsStatus'),
  Vendor: equal('Vendor'),
  DataType: equal('DataType'),
  Period: equal('Period'),
  DataLevel: equal('DataLevel'),
  AliFee: equal('AliFee'),
  PoolId: equal('PoolId'),
  CredentialNo: equal('CredentialNo'),
  AliyunOrderId: equal('AliyunOrderId'),
  SimType: equal('SimType'),
  ApnName: equal('ApnName'),
  NetworkType: equal('NetworkType'),
  CertifyType: equal('CertifyType'),
  IsAutoRecharge: autoRecharge,
  DirectionalGroupId: (value) => (card) => String(card.DirectionalGroupId) === value,
  TagName: (value, { tagMatch }) => {
    const suits = fits(tagMatch, value)
    return (card) => card.TagList?.some(({ TagName }) => suits(TagName)) ?? false
  },
  ExpireTimeStart: time('ExpireTime', 'from'),
  ExpireTimeEnd: time('ExpireTime', 'to'),
  ActiveTimeStart: time('ActiveTime', 'from'),
  ActiveTimeEnd: time('ActiveTime', 'to'),
  NotifyId: equal('NotifyId'),
  MinFlow: usage('from'),
  MaxFlow: usage('to'),
  MaxRestFlowPercentage: restShare,
} as const satisfies Record<string, Filter>

export type FilterName = keyof typeof FILTERS

export const FILTER_NAMES = Object.keys(FILTERS).filter(isFilterName)

export function isFilterName(name: string): name is FilterName {
  return Object.hasOwn(FILTERS, name)
}

export type Filters = Partial<Record<FilterName, string>>

/** The filters among the parameters of a call. An empty value asks nothing. */
export function filtersOf(parameters: Readonly<Record<string, string>>): Filters {
  const given = FILTER_NAMES.map((name) => [name, parameters[name] ?? ''] as const)
  return Object.fromEntries(given.filter(([, value]) => value !== ''))
}

/** Throws a Refusal for a value the service cannot read. */
export function testOf(filters: Filters, habits: FilterHabits): Test {
  const tests = FILTER_NAMES.flatMap((name) => {
    const value = filters[name]
    return value === undefined ? [] : [FILTERS[name](value, habits)]
  })
  return (card) => tests.every((test) => test(card))
}
