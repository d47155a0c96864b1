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
  newData: '有新数据：显示',

  refresh: {
    button: '刷新',
    view: '刷新此视图',
    starting: '正在开始…',
    progress: (seen, spent) => `${seen}，${calls(spent)}`,
    running: '正在重新读取此视图的卡。',
    done: '视图已刷新。',
  },
} satisfies typeof english
