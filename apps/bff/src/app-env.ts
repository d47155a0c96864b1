import type { HttpBindings } from '@hono/node-server'
import type { Person, Problem } from '@linkdeck/contract'

export type Details = Readonly<Record<string, string | number | boolean | null>>

/** What a request carries through the app. In app.request() there is no incoming, and no env at all. */
export type AppEnv = {
  Bindings: Partial<HttpBindings>
  Variables: {
    requestId: string
    /** The Host that was let in. */
    host: string
    /** The origin of the page, as its browser spells it. */
    origin: string
    /** The address somebody asks from; empty when the app is asked without a port. */
    from: string
    /** Who is signed in. */
    person: Person
    /** Whether they still are, for answers that take long. */
    isSignedIn: () => boolean
    /** What a write was about, for the audit; its path is told by itself. */
    details: Details
    /** A write that found everything as it was to be: nothing was done. */
    isUnchanged: boolean
    /** What the answer refuses, for the log. */
    problem: Problem
  }
}
