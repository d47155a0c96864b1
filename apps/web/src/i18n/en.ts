import { filters } from './en/filters.ts'
import { fleet } from './en/fleet.ts'
import { grid } from './en/grid.ts'
import { problems } from './en/problems.ts'
import { shell } from './en/shell.ts'

export const en = { shell, filters, fleet, problems, grid }
