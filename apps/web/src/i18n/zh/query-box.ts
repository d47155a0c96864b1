import type { queryBox as english } from '../en/query-box.ts'
import { spaced } from './spaced.ts'

export const queryBox = {
  rules: {
    'unclosed-quote': '的引号没有结束',
    'excluded-word': '要排除一个关键词，但只能排除筛选项的取值',
  },
  list: '建议',
  groups: { card: '卡', filters: '筛选', recent: '最近查询', commands: '命令' },
  keys: { no: '为空', has: '不为空', sort: '排序' },
  conditionOf: (field, value) => `${field}：${value}`,
  find: (number) => `查找此${spaced(number)} 的卡`,
  forget: '清除最近查询',
  fault: (field, part, fault) => `${field === null ? '' : `${field}：`}“${part}”${fault}。`,
  allowed: (words) => `可以填写${spaced(words)}。`,
  asWords: '如需按原文搜索，请加引号。',
  countedSoFar: (known, expected) =>
    expected === null ? `目前统计了 ${known} 张卡。` : `目前统计了 ${known} 张卡，共 ${expected} 张。`,
  apply: '查询',
  choose: '选择',
  restore: '还原',
} satisfies typeof english
