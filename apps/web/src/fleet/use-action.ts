/** Something that a person asks the server to do: whether it is on its way, and why it did not happen. */
import { useState } from 'react'
import { errorOf } from '../error-of.ts'

type State<Input, Output> = {
  isPending: boolean
  error: Error | null
  /** What was done last, and what came of it. */
  done: { input: Input; output: Output } | null
}

export type Action<Input, Output> = State<Input, Output> & {
  run: (input: Input) => void
  /** Forgets what came of it. */
  reset: () => void
}

type Options<Input, Output> = { act: (input: Input) => Promise<Output>; onDone?: (input: Input) => void }

export function useAction<Input, Output>({ act, onDone }: Options<Input, Output>): Action<Input, Output> {
  const idle: State<Input, Output> = { isPending: false, error: null, done: null }
  const [state, setState] = useState(idle)
  const run = (input: Input) => {
    setState({ ...idle, isPending: true })
    act(input).then(
      (output) => {
        setState({ ...idle, done: { input, output } })
        onDone?.(input)
      },
      (error: unknown) => setState({ ...idle, error: errorOf(error) }),
    )
  }
  return { ...state, run, reset: () => setState(idle) }
}
