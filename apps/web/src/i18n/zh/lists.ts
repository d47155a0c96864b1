import type { lists as english } from '../en/lists.ts'
import { formatFor } from '../format.ts'

const { number } = formatFor('zh')

export const lists = {
  button: '导入清单',
  title: '以清单为视图',
  command: '显示一份卡清单',
  ofSelected: '将已选卡片存为清单',
  nothingSelected: '请先选择卡片。',
  paste: 'ICCID、MSISDN 或 IMSI',
  hint: '粘贴于此，或拖入文本、CSV 或 Excel 文件。号码之间可用任何分隔符。',
  file: '选择文件',
  look: '查找',
  looking: '正在查找',
  opening: '正在读取工作簿',
  sheet: (name) => `读自工作表“${name}”。`,
  otherSheets: (count) => `另有 ${number(count)} 个工作表未读取。`,
  oldWorkbook: '不读取带密码的工作簿和旧版 Excel（.xls）。请另存为不带密码的 .xlsx。',
  tooLarge: (megabytes) => `文件超过 ${number(megabytes)} MB。`,
  report: '清单核对结果',
  found: (count) => `找到 ${number(count)} 个号码`,
  repaired: (count) => `其中 ${number(count)} 个经修复或选定`,
  duplicates: (count) => `另有 ${number(count)} 次重复`,
  unknown: (count) => `${number(count)} 个号码未找到`,
  mangled: (count) => `${number(count)} 个被表格软件截短`,
  unread: (count) => `${number(count)} 个词不是号码`,
  andMore: (count) => `另有 ${number(count)} 个`,
  partial: '尚未读取全部卡：未找到的可能稍后出现，截短的号码一律不修复。',
  fits: (given, count) => (count === 0 ? `${given}：没有符合的卡` : `${given}：${number(count)} 张卡符合`),
  choose: '请选择所指的号码；未选的保持未定。',
  show: '显示为视图',
  cancel: '暂不',
} satisfies typeof english
