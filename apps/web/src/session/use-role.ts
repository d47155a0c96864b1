/**
 * What whoever is signed in may do: what they may not is not offered. The server refuses by itself, so until it has
 * told who asks, nothing is taken away.
 */
import { isAtLeast, type Role } from '@linkdeck/contract'
import { createContext, use } from 'react'

export const RoleContext = createContext<Role>('admin')

export function useMay(least: Role): boolean {
  return isAtLeast(use(RoleContext), least)
}
