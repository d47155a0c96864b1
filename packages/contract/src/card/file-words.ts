/** The words that stand in an exported file, beside the labels of fields and codes. */
import type { Language } from './vocab.ts'

type FileWords = {
  code: string
  bytes: string
  unknown: string
  cards: string
  about: string
  not: string
  notFound: string
  empty: string
  notEmpty: string
  text: string
  everything: string
  byIccid: string
  descending: string
  yes: string
  no: string
  /** What the note about a file says, line by line. */
  note: Record<NoteLine, string>
}

export type NoteLine =
  | 'address'
  | 'pinned'
  | 'filters'
  | 'sort'
  | 'asOf'
  | 'writtenAt'
  | 'complete'
  | 'known'
  | 'expected'
  | 'uncertain'
  | 'rows'
  | 'notFound'
  | 'columns'
  | 'shortened'
  | 'sha256'
  | 'hashed'
  | 'version'

export const FILE_WORDS: Readonly<Record<Language, FileWords>> = {
  en: {
    code: 'code',
    bytes: 'bytes',
    unknown: 'unknown',
    cards: 'Cards',
    about: 'About this file',
    not: 'not',
    notFound: 'not found',
    empty: 'empty',
    notEmpty: 'not empty',
    text: 'Text',
    everything: 'All cards',
    byIccid: 'ICCID',
    descending: 'descending',
    yes: 'yes',
    no: 'no',
    note: {
      address: 'View',
      pinned: 'View with the days it named then',
      filters: 'Filters',
      sort: 'Sorted by',
      asOf: 'Cards as of',
      writtenAt: 'Written',
      complete: 'Whole fleet read',
      known: 'Cards known',
      expected: 'Cards the service counts',
      uncertain: 'Cards the last crawl did not see',
      rows: 'Rows of cards',
      notFound: 'Rows of the list that no card has',
      columns: 'Columns',
      shortened: 'Cells cut at the limit of the format',
      sha256: 'SHA-256',
      hashed: 'SHA-256 is of',
      version: 'Linkdeck',
    },
  },
  zh: {
    code: '代码',
    bytes: '字节',
    unknown: '未知',
    cards: '卡片',
    about: '文件说明',
    not: '非',
    notFound: '未找到',
    empty: '为空',
    notEmpty: '不为空',
    text: '文本',
    everything: '全部卡片',
    byIccid: 'ICCID',
    descending: '降序',
    yes: '是',
    no: '否',
    note: {
      address: '视图',
      pinned: '视图（固定为当时的日期）',
      filters: '筛选条件',
      sort: '排序',
      asOf: '数据截至',
      writtenAt: '写入时间',
      complete: '已读取全部卡片',
      known: '已知卡片数',
      expected: '服务端卡片总数',
      uncertain: '上次读取未见到的卡片数',
      rows: '卡片行数',
      notFound: '清单中未找到的行数',
      columns: '列',
      shortened: '因格式上限截断的单元格数',
      sha256: 'SHA-256',
      hashed: 'SHA-256 的计算范围',
      version: 'Linkdeck 版本',
    },
  },
}
