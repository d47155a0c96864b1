import type { MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../app-env.ts'

/** Lets so many requests on in one turn of the event loop: of a thousand at once, whoever asks for a page waits for few. */
export function fewATurn(most: number): MiddlewareHandler<AppEnv> {
  const waiting: (() => void)[] = []
  const letOn = () => {
    for (const go of waiting.splice(0, most)) go()
    if (waiting.length > 0) setImmediate(letOn)
  }
  return createMiddleware<AppEnv>(async (_, next) => {
    await new Promise<void>((resolve) => {
      if (waiting.push(resolve) === 1) setImmediate(letOn)
    })
    return next()
  })
}
