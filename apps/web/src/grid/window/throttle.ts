/** Acts at once, and at most once an interval while it is asked to: never waits for the asking to stop. */
export type Throttled = { ask: () => void; cancel: () => void }

export function throttle(act: () => void, everyMs: number): Throttled {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isAsked = false
  const run = () => {
    isAsked = false
    timer = setTimeout(() => {
      timer = undefined
      if (isAsked) run()
    }, everyMs)
    act()
  }
  return {
    ask: () => {
      if (timer === undefined) run()
      else isAsked = true
    },
    cancel: () => {
      clearTimeout(timer)
      timer = undefined
      isAsked = false
    },
  }
}
