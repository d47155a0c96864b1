import type { grid as english } from '../en/grid.ts'

export const grid = {
  name: '物联网卡',
} satisfies typeof english
