import { type ComponentType, createElement, lazy, type ReactNode, useState } from 'react'

/** A component whose code may be fetched before it is drawn. */
export type LaterPart<Props> = ((props: Props) => ReactNode) & { preload: () => Promise<void> }

/** A component that is loaded when it is first drawn. Where it does not come, another takes its place, and the page lives on. */
export function lazyOr<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  instead: () => ReactNode,
): LaterPart<Props> {
  let arrived: ComponentType<Props> | null = null
  const whenItComes = lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      return { default: await load() }
    } catch {
      return { default: instead }
    }
  })
  const choose = (): ComponentType<Props> => arrived ?? whenItComes
  const draw = (props: Props) => createElement(Begun<Props>, { choose, props })
  const keep = (part: ComponentType<Props>) => {
    arrived = part
  }
  return Object.assign(draw, { preload: () => load().then(keep, () => {}) })
}

type BegunProps<Props> = { choose: () => ComponentType<Props>; props: Props }

/** lazy draws nothing at first, even where the code is there. What was begun with stays: another type would begin anew. */
function Begun<Props extends object>({ choose, props }: BegunProps<Props>) {
  const [Part] = useState(choose)
  return createElement(Part, props)
}
