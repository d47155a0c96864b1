/** How the questions to the index fared, by the program's own metrics. */
import { serve } from '../serve.ts'

/** How many were computed, joined, kept and refused. */
export type Fates = Record<string, number>

export type FateWatch = { settings: Record<string, string>; read: () => Promise<Fates> }

export async function watchFates(): Promise<FateWatch> {
  const { origin, stop } = await serve(() => {})
  await stop()
  return {
    settings: { LINKDECK_METRICS_PORT: new URL(origin).port },
    read: async () => {
      const text = await (await fetch(`${origin}/metrics`)).text()
      const lines = text.matchAll(/^index_questions_total\{fate="(\w+)"\} (\d+)$/gm)
      return Object.fromEntries([...lines].map(([, fate, count]) => [fate, Number(count)]))
    },
  }
}
