import type { unanswered as english } from '../en/unanswered.ts'
import { formatFor } from '../format.ts'

const { number } = formatFor('zh')

export const unanswered = {
  empty: {
    title: '没有符合条件的卡',
    body: '没有卡同时满足以下条件，可移除其中一项：',
    beyond: '当前页已超出最后一张卡。',
    first: '回到第一页',
    fleet: '账号下还没有卡',
    fleetBody: '账号拥有物联网卡后会显示在这里。',
  },
  refused: {
    title: '服务端无法按当前条件查询',
    body: '当前直接查询 ListCardInfo，每个条件只能取一个值。请逐一移除以下部分：',
    remove: (part) => `移除：${part}`,
    removeAll: '全部移除',
    fixPage: '回到第一页，每页 40 条',
  },
  unready: {
    index: '卡池索引暂时无法回答',
    pinned: '当前视图限定直接查询服务端（source=live），卡池索引则支持任意条件。',
    reading: (known, expected) =>
      `卡池索引支持任意条件，但尚未就绪：已读取 ${known} 张卡${expected === null ? '' : `，共 ${expected} 张`}。就绪后页面会自动重新查询。`,
    notReading:
      '卡池索引支持任意条件，但尚未读取卡池，也没有正在进行的读取。页面顶部的索引状态会说明何时读取，也可在那里开始。',
    otherAccount: '卡池索引支持任意条件，但其中是另一个账号的卡，与当前凭证不符。',
    askBoth: '由索引或服务端回答',
  },
  refusals: {
    field: '服务端不支持按此字段筛选。',
    'several-values': '服务端在此只接受一个值。',
    exclusion: '服务端不支持排除。',
    missing: '服务端不支持查询空值。',
    range: '服务端在此只接受一个精确值，不支持范围。',
    'whole-megabytes': '服务端在此只接受整数 MB。',
    'percent-steps': '服务端只支持不超过 10%、20% 或 30%。',
    sort: '服务端不支持排序。',
    text: '服务端不支持关键词搜索。',
    limit: '服务端每页只支持 10、15、25 或 40 条。',
    offset: '服务端只支持整页翻页。',
  },
  without: (count) => `移除后有 ${number(count)} 张卡`,
  noneAlone: '仅移除其中一项还不够，请移除多项。',
  emptySoFar: (known, expected) =>
    `目前只读取了 ${known} 张卡${expected === null ? '' : `，共 ${expected} 张`}，其余的卡可能符合条件。`,
} satisfies typeof english
