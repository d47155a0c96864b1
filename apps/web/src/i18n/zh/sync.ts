import type { sync as english } from '../en/sync.ts'
import { formatFor, spellDuration } from '../format.ts'

const { number } = formatFor('zh')

const cards = (count: number) => `${number(count)} 张卡`
const calls = (count: number) => `${number(count)} 次调用`
const duration = (seconds: number) => spellDuration(seconds, { second: '秒', minute: '分钟', hour: '小时' })

export const sync = {
  title: '卡池索引',
  unknown: '暂时无法读取索引的状态，稍后会自动重试。',
  since: (time, age) => `自 ${time}（${age}）起，每张卡都已读取。`,
  oldest: (time, age) => `其中最早读取的卡在 ${time}（${age}）。`,
  nothing: '尚未读取任何卡，查询由服务端直接回答。',
  uncertain: (count) => `${cards(count)}在最近一次读取中没有出现，在确认移除之前按上次所见保留。`,
  stale: '距上次完整读取已超过两个周期，或读取一直失败：当前的卡可能已有变化。',
  otherAccount: '当前凭证属于另一个账号',
  otherAccountBody:
    '索引保存的是之前账号的卡，因此读取不会写入。请使用该账号的凭证启动 Linkdeck，或改用其他 LINKDECK_DATA_DIR。',
  rebuilt: {
    damaged: '索引文件已损坏，正在重建。不会丢失任何卡，全部卡会重新读取。',
    'other-version': '索引文件来自其他版本，正在重建，全部卡会重新读取。',
  },

  crawl: '读取进度',
  steps: { pages: '逐页读取', 'look-ups': '逐一查询未出现在任何页面的卡' },
  spent: (count) => `已用 ${calls(count)}`,
  left: (forecast) => `还需 ${forecast}`,
  waits: (title, advice) => `等待中：${title}。${advice}`,
  next: (time) => `下次读取：${time}`,
  onlyAsked: '仅在有人要求时读取。',
  start: '立即读取全部卡',
  views: '正在读取的视图',

  held: (count) => `${number(count)} 张卡的移除待您确认`,
  heldBody: (since) =>
    `${since === null ? '目前' : `自 ${since} 起，`}这些卡没有出现在任何页面，逐一查询也未找到。数量过多，难以置信，因此在您决定之前保留。账号是否确实不再拥有它们？`,
  heldSample: '其中部分',
  adminDecides: '由管理员决定是否移除。',
  remove: (count) => `移除这 ${number(count)} 张`,
  keep: '保留',
  removeSure: (count) => `${cards(count)}将从索引中移除。如果服务端再次列出，会自动恢复。`,
  keepSure: '这些卡会保留，下次读取时重新查找。',
  removeYes: (count) => `确认移除 ${number(count)} 张`,
  keepYes: '确认保留',
  notYet: '暂不决定',
  removed: (count) => `已移除 ${cards(count)}。`,
  kept: '这些卡已保留。',

  account: '调用与读取',
  lastComplete: '最近一次完整读取',
  ended: (time, seconds, spent) => `${time}，用时 ${duration(seconds)}，${calls(spent)}`,
  never: '尚无',
  meter: '启动以来的调用',
  meterOf: (count, throttled, callsPerSecond) =>
    `${number(count)} 次，其中被限流 ${number(throttled)} 次；上限每秒 ${callsPerSecond} 次`,
  history: '历次读取',
  wholeFleet: '全部卡',
  outcomes: { complete: '完成', incomplete: '未完成' },

  odd: '数据中的异常',
  nothingOdd: '每一行都有标识和已知代码，且符合所查条件。',
  nameless: (rows, times) => `${number(rows)} 行既没有实例 ID 也没有 ICCID，不计入任何数量（出现 ${number(times)} 次）`,
  quarantined: (rows, reason) => `${number(rows)} 行已搁置：${reason}`,
  unknownCode: (field, value) => `${field}：${value}`,
  unknownCodeHint: 'API 文档未列出的代码',
  cards,
  unfitting: (field, rows) =>
    `${field}：${number(rows)} 行不符合该条件。服务端忽略了该条件或理解不同；索引的结果不受影响。`,
} satisfies typeof english
