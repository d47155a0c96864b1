import type { exporting as english } from '../en/export.ts'
import { formatFor } from '../format.ts'

const { number } = formatFor('zh')

const rows = (count: number) => `${number(count)} 行`

export const exporting = {
  button: '导出',
  title: '导出此视图',
  onlyIndex: '导出需要卡片索引，而此页由服务端直接应答。',
  tooMany: '已有三个导出任务，请等待其一完成，或停止其一。',
  rows: '行',
  wholeView: (count) => `整个视图：${number(count)}`,
  selectedRows: (count) => `所选：${number(count)}`,
  throughList: '通过其 ICCID 的清单导出，文件说明中会列出。',
  tooManySelected: (most) => `最多可单独导出 ${number(most)} 个所选行，请改为缩小视图范围。`,
  listing: '正在建立清单',
  reading: (read, of) => `正在读取：${number(read)} / ${rows(of)}`,
  notListed: (reason) => `无法建立清单：${reason}`,
  without: (count) => `${rows(count)}没有完整的 ICCID，无法列入。`,
  mixed: '读取期间数据有变动，可能缺少个别卡。',
  format: '格式',
  formats: { xlsx: 'Excel', csv: 'CSV', json: 'JSON' },
  formatNotes: {
    xlsx: '卡号以文本保存，位数完整。第二张工作表说明文件内容。',
    csv: '供程序使用。Excel 打开 CSV 时会截断卡号：用 Excel 请选择 Excel 格式。',
    json: '供程序使用：每卡一行，代码与文字并列。',
  },
  columns: '列',
  start: (count) => `导出 ${rows(count)}`,
  partial: '尚未读取全部卡：文件只含目前已知的卡，并会注明。',
  cancel: '暂不',
  tray: '导出任务',
  waiting: '等待前面的导出完成',
  running: '正在导出',
  written: (written, total) => (total === null ? rows(written) : `${number(written)} / ${rows(total)}`),
  rate: (perSecond) => `${number(perSecond)} 行/秒`,
  stop: '停止',
  stopped: (written) => `已在 ${rows(written)} 后停止。文件不完整，请删除。`,
  failed: (written) => `在 ${rows(written)} 后失败。文件不完整，请删除后重新导出。`,
  missing: '下载没有开始。请允许此地址下载文件，然后重新导出。',
  done: (count) => `已导出 ${rows(count)}`,
  whole: (time) => `数据截至 ${time}，已读取全部卡`,
  part: (time) => `数据截至 ${time}，尚未读取全部卡`,
  note: '保存文件说明',
  dismiss: '关闭',
} satisfies typeof english
