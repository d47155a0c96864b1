import type { Messages } from './messages.ts'
import { fleet } from './zh/fleet.ts'
import { grid } from './zh/grid.ts'
import { shell } from './zh/shell.ts'

export const zh = { shell, fleet, grid } satisfies Messages
