/** For tests: the real hash, which tells how often it was asked, by how many at once, and can be made to dawdle. */
import { hash, verify } from '@node-rs/argon2'
import type { Argon2 } from '../people/hash-desk.ts'

export type WatchedArgon2 = Argon2 & {
  calls: () => readonly string[]
  mostAtOnce: () => number
  /** From now on nothing is finished, until what it gives back is called. */
  hold: () => () => void
}

export function watchedArgon2(): WatchedArgon2 {
  const calls: string[] = []
  let underWay = 0
  let most = 0
  let held: Promise<void> = Promise.resolve()
  const watch = async <T>(name: string, work: Promise<T>): Promise<T> => {
    calls.push(name)
    underWay += 1
    most = Math.max(most, underWay)
    await held
    return work.finally(() => {
      underWay -= 1
    })
  }
  return {
    hash: (...given) => watch('hash', hash(...given)),
    verify: (...given) => watch('verify', verify(...given)),
    calls: () => calls,
    mostAtOnce: () => most,
    hold: () => {
      let release = () => {}
      held = new Promise((resolve) => {
        release = resolve
      })
      return () => release()
    },
  }
}
