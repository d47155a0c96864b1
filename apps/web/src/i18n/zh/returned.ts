import type { returned as en } from '../en/returned.ts'
import { formatFor } from '../format.ts'

const { number } = formatFor('zh')

export const returned: typeof en = {
  title: '此文件之后的变化',
  file: (name) => `与 ${name} 比较。`,
  needsNote:
    'CSV 文件本身不包含视图信息，说明文件才有。请将说明文件 linkdeck-note.json 拖到这里，或选择它；它是在导出完成的提示中保存的。',
  chooseNote: '选择说明文件',
  noNote: '这不是 Linkdeck 的说明文件。',
  asList: '将其中的卡片作为清单显示',
  noView: '说明文件中的视图无法读取，因此无法比较。',
  running: (count) => `正在比较：已读取 ${number(count)} 行`,
  kinds: { gone: '消失', new: '新增', changed: '变化' },
  kind: '类型',
  all: (count) => `全部 ${number(count)}`,
  counted: (word, count) => `${word} ${number(count)}`,
  same: (count) => `${number(count)} 张卡片没有变化。`,
  nothing: (time) => `自 ${time} 以来，这些列没有任何变化。`,
  stamps: (then, now) => `当时：数据截至 ${then}。现在：数据截至 ${now}。`,
  meaning: '消失和新增是指离开或进入此视图的卡片，它们不一定离开了卡片总体。',
  partial: '当时或现在尚未读取全部卡片：卡片可能仅因此显示为新增或消失。',
  edited: (held, written) =>
    held === written
      ? '此文件导出后被编辑过，或说明文件属于另一个文件。以下内容以文件现状为准。'
      : `此文件导出后被编辑过，或说明文件属于另一个文件：文件中有 ${number(held)} 行卡片，导出时写入了 ${number(written)} 行。文件中缺少的卡片显示为新增。`,
  unchecked: '此处无法判断文件是否被编辑过：需要使用 HTTPS 地址，且文件不超过 512 MB。',
  listed: (listed, counted) =>
    `全部 ${number(counted)} 处差异均已计数，但页面只能列出其中 ${number(listed)} 处。如需逐一查看，请比较行或列更少的文件。`,
  repeated: (count) => `文件中重复的 ${number(count)} 行未计入。`,
  notFound: (count) => `清单中未找到卡片的 ${number(count)} 行未计入。`,
  columns: '只比较文件中的列。',
  days: '视图的日期',
  daysThen: '按当时',
  daysNow: '按今天',
  daysOnlyNow: '视图按今天的日期计算：无法按当时的日期查询。',
  table: '差异',
  card: '卡片',
  field: '列',
  before: '当时',
  after: '现在',
  more: (count) => `再显示 ${number(count)} 张`,
  close: '关闭',
  faults: {
    quotes: (row) => `文件第 ${number(row)} 行的引号没有闭合，或引号后还有文字。`,
    long: (row) => `文件第 ${number(row)} 行过长，不是导出的行。`,
    cells: (row) => `文件第 ${number(row)} 行的单元格数与标题数不一致。`,
    row: (row) => `文件第 ${number(row)} 行无法读取。`,
    ending: '文件或视图的数据提前结束。',
    hidden: '此文件隐藏了卡号，无法判断每一行是哪张卡片。',
    many: '变化或位置不同的行数超出页面的容量。请比较行数更少的文件。',
    noIccid: '此文件没有 ICCID 列，无法判断每一行是哪张卡片。',
    cut: (count) => `此文件有 ${number(count)} 个单元格超出工作簿上限而被截断。如需比较，请导出为 CSV 或 JSON。`,
    shortened: (count) => `表格软件截短了此文件中的 ${number(count)} 个 ICCID。请使用导出时的原始文件。`,
  },
}
