import type { fleet as english } from '../en/fleet.ts'
import { formatFor, spellDuration } from '../format.ts'

const { number } = formatFor('zh')

const cards = (count: number) => `${number(count)} 张卡`
const calls = (count: number) => `${number(count)} 次调用`
const duration = (seconds: number) => spellDuration(seconds, { second: '秒', minute: '分钟', hour: '小时' })

export const fleet = {
  known: (known, expected) => (expected === null ? cards(known) : `${number(known)} / ${cards(expected)}`),
  forecast: (count, seconds, callsPerSecond) => `${calls(count)}，按每秒 ${callsPerSecond} 次约需 ${duration(seconds)}`,
  forecastUnknown: '所需调用次数要等服务端返回第一页后才知道',
  stop: '停止',
  states: {
    unknown: '数据时效未知',
    failing: '读取失败',
    stale: '数据已旧',
    held: '有移除待确认',
    underway: '正在读取',
    none: '尚未读取任何卡',
    complete: '完整',
    partial: '不完整',
  },
  stamp: (time, age) => `${time}，${age}`,
  newData: '有新数据：显示',

  refresh: {
    button: '刷新',
    view: '刷新此视图',
    starting: '正在开始…',
    progress: (seen, spent) => `${seen}，${calls(spent)}`,
    running: '正在重新读取此视图的卡。',
    done: '视图已刷新。',
    askView: '将重新读取符合条件的卡，每页调用一次。',
    ask: {
      everything: '此视图即全部卡，将重新读取，每页调用一次。',
      conditions: '服务端无法只查询这些卡，需要读取全部卡：',
    },
    cost: (forecast) => `代价：${forecast}。`,
    start: '立即读取',
    startFleet: '读取全部卡',
    cancel: '暂不',
  },

  foot: {
    name: '此视图的合计',
    partial: '截至目前',
    cards,
    single: (count, used, left) => `单卡套餐 ${number(count)} 张：已用 ${used}，剩余 ${left}`,
    pools: (count, pools, used) => `${number(pools)} 个池共 ${number(count)} 张：已用 ${used}`,
    unread: (count) => `${number(count)} 张用量未知`,
    unknown: (count) => `套餐未知 ${number(count)} 张`,
    singleHint: '只有单卡套餐的剩余流量属于卡自身，可以相加。',
    poolHint: '池内的卡共享剩余流量，因此只合计已用流量。',
    unreadHint: '流量缺失或无法识别的卡不计入合计。',
  },
} satisfies typeof english
