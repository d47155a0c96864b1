import type { shell as english } from '../en/shell.ts'
import { formatFor } from '../format.ts'
import { spaced } from './spaced.ts'

const { number } = formatFor('zh')

export const shell = {
  screens: { name: '页面内容', cards: '卡片', today: '今日' },
  name: 'Linkdeck',
  skip: '跳到物联网卡列表',
  demo: '演示卡池（模拟数据）',
  demoShort: '演示',
  demoHint: '尚未设置访问密钥，这些卡均为模拟数据，不会有任何内容离开本机。',
  account: (lastFour) => `账号 · 密钥 …${lastFour}`,
  accountShort: (lastFour) => `…${lastFour}`,
  accountHint: (endpoint) => `数据来自 ${endpoint}，访问密钥只保存在服务端。`,
  zone: '所有时间均为北京时间（UTC+8）。',
  requestId: '请求 ID',
  copy: (what) => `复制${spaced(what)}`,
  copied: '已复制',
  loading: '正在查询…',
  search: {
    label: '搜索、筛选与命令',
    placeholder: '号码、关键词或筛选条件，如 status:in-use',
    clear: '清空输入框',
    apply: '查询',
  },
  commands: {
    card: '按号码打开一张卡',
    typeNumber: '请输入或粘贴 ICCID、MSISDN 或 IMSI。',
    columns: '选择列',
    refresh: '刷新当前视图',
    clear: '清除全部筛选',
    copyLink: '复制当前视图的链接',
    linkCopied: '链接已复制。',
    linkHasNumbers: '链接已复制，其中含有完整的卡号。',
    show: (screen) => `显示：${screen}`,
    theme: (theme) => `主题：${theme}`,
    language: (language) => `语言：${language}`,
  },
  language: { label: '语言', zh: '中文', en: 'English' },
  theme: { label: '主题', system: '跟随系统', light: '浅色', dark: '深色' },
  masks: { hide: '隐藏卡号', show: '显示卡号', on: '卡号已隐藏' },
  help: '键盘快捷键',
  close: '关闭',
  filters: '筛选',
  showFilters: '展开筛选栏',
  hideFilters: '收起筛选栏',
  activeFilters: (count) => `已设 ${number(count)} 个筛选条件`,
  total: (count) => `${number(count)} 张卡符合条件`,
  totalAll: (count) => `账号下共 ${number(count)} 张卡`,
  totalSoFar: (count) => `目前 ${number(count)} 张卡符合条件`,
  totalUnknown: '服务端未返回符合条件的卡数',
  everything: '全部卡',
  missingPart: {
    title: '页面的这一部分无法加载：Linkdeck 没有响应，或已更新版本。',
    reload: '重新加载页面',
  },
} satisfies typeof english
