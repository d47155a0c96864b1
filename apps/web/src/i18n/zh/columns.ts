import type { columns as english } from '../en/columns.ts'

export const columns = {
  search: '查找列',
  shown: '已显示',
  noneFound: '没有这个名称的列。',
  always: '始终显示',
  moveUp: (column) => `上移“${column}”`,
  moveDown: (column) => `下移“${column}”`,
  reset: '恢复默认列',
  count: (shown, all) => `${shown} / ${all}`,

  sortAscending: '升序排列',
  sortDescending: '降序排列',
  addToSort: '加入排序',
  removeFromSort: '移出排序',
  moveLeft: '左移',
  moveRight: '右移',
  narrower: '变窄',
  wider: '变宽',
  fit: '适合内容',
  hide: '隐藏此列',
  pin: '固定此列',
  unpin: '取消固定',
} satisfies typeof english
