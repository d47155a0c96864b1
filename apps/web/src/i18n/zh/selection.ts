import type { selection as english } from '../en/selection.ts'
import { formatFor } from '../format.ts'

const { number } = formatFor('zh')

export const selection = {
  name: '已选卡片',
  select: (iccid) => `选择卡片 ${iccid}`,
  some: (count) => `已选 ${number(count)} 张卡`,
  all: (total, isPartial) =>
    isPartial ? `已选全部符合条件的卡，目前 ${number(total)} 张` : `已选全部 ${number(total)} 张符合条件的卡`,
  allUnknown: '已选全部符合条件的卡，数量未知',
  but: (count) => `除去 ${number(count)} 张`,
  none: '未选择卡片',
  comma: '，',
  asOf: (time) => `数据截至 ${time}`,
  selectAll: (total) => (total === null ? '全选' : `全选 ${number(total)} 张`),
  clear: '清除选择',
  copy: { text: '复制为文字', sheet: '复制到表格', iccids: '复制 ICCID' },
  list: '存为清单',
  listing: '正在存为清单',
  onlyIndex: '清单需要卡片索引，而此页由服务端直接应答。',
  listed: (without) => (without === 0 ? '清单已存' : `清单已存，其中 ${number(without)} 张卡没有完整的 ICCID，未列入`),
  noList: '这些卡都没有完整的 ICCID，无法存为清单。',
  showList: '显示清单',
  reading: (read, of) => `正在读取：${number(read)} / ${number(of)} 张`,
  stop: '停止',
  copied: {
    text: (count) => `已将 ${number(count)} 张卡复制为文字`,
    sheet: (count) => `已复制 ${number(count)} 张卡，可粘贴到表格`,
    iccids: (count) => `已复制 ${number(count)} 个 ICCID`,
  },
  without: (count) => `${number(count)} 张卡没有 ICCID，已略过`,
  mixed: '读取期间数据有变动，可能缺少个别卡',
  copyNow: (count) => `立即复制 ${number(count)} 张卡`,
  copyFailed: '浏览器不允许复制。',
  tooMany: (most) => `一次最多读取 ${number(most)} 张卡。导出不限数量。`,
  tooManyToCopy: (most, listed) => `一次最多复制 ${number(most)} 张卡。清单最多 ${number(listed)} 张，导出不限数量。`,
  tooManyToList: (most, listed) =>
    `一次最多复制 ${number(most)} 张卡，清单最多 ${number(listed)} 张。请缩小范围，或保存、导出此视图：二者不限数量。`,
  failed: {
    copy: (reason) => `无法读取卡片：${reason}`,
    list: (reason) => `无法存为清单：${reason}`,
  },
} satisfies typeof english
