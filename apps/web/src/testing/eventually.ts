import { act } from 'react'
import { vi } from 'vitest'

/** Parts that are loaded, and answers that are asked for, come in their own time, here as in a browser. */
export async function eventually(check: () => void): Promise<void> {
  const look = async () => {
    const turn: Promise<void> = act(() => new Promise<void>((resolve) => setTimeout(resolve, 20)))
    await turn
    check()
  }
  await vi.waitFor(look, { interval: 1, timeout: 10_000 })
}
