import type { Messages } from './messages.ts'
import { filters } from './zh/filters.ts'
import { fleet } from './zh/fleet.ts'
import { grid } from './zh/grid.ts'
import { problems } from './zh/problems.ts'
import { shell } from './zh/shell.ts'

export const zh = { shell, filters, fleet, problems, grid } satisfies Messages
