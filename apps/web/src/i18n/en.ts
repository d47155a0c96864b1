import { fleet } from './en/fleet.ts'
import { grid } from './en/grid.ts'
import { shell } from './en/shell.ts'

export const en = { shell, fleet, grid }
