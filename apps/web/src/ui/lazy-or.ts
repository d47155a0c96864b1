import { type ComponentType, lazy, type ReactNode } from 'react'

/** A component that is loaded when it is first drawn. Where it does not come, another takes its place, and the page lives on. */
export function lazyOr<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  instead: () => ReactNode,
): ComponentType<Props> {
  return lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      return { default: await load() }
    } catch {
      return { default: instead }
    }
  })
}
