import type { shortcuts as english } from '../en/shortcuts.ts'

export const shortcuts = {
  search: '搜索与筛选',
  palette: '同上，任意位置可用，也可执行命令',
  filters: '转到筛选栏',
  rail: '展开或收起筛选栏',
  refresh: '重新查询',
  help: '显示本列表',
  escape: '关闭最上层面板',
  move: '在列表中移动',
  open: '打开卡详情',
  enabled: '已启用单键快捷键',
  enabledHint: '输入文字时不会触发。Esc、回车和方向键始终可用。',
  everywhere: '任意位置',
  inGrid: '在列表中',
} satisfies typeof english
