/** One JSON object a line. Callers pass fields that are safe to keep: never a query's values, never a secret. */
export type Level = 'debug' | 'info' | 'warn' | 'error'

export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>

export type Log = (level: Level, event: string, fields?: LogFields) => void

const LEVELS: readonly Level[] = ['debug', 'info', 'warn', 'error']

type LogOptions = {
  write: (line: string) => void
  now: () => number
  /** Anything less grave is dropped. */
  from?: Level
}

export function createLog({ write, now, from = 'info' }: LogOptions): Log {
  return (level, event, fields = {}) => {
    if (LEVELS.indexOf(level) < LEVELS.indexOf(from)) return
    write(`${JSON.stringify({ time: new Date(now()).toISOString(), level, event, ...fields })}\n`)
  }
}

/** The same log, each line with what is told when it is written. */
export function withFields(log: Log, more: () => LogFields): Log {
  return (level, event, fields) => log(level, event, { ...fields, ...more() })
}

/** Where an unexpected error came from: its name and places, not its message, which can quote what was asked. */
export function placeOf(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { error: error.name, code, stack: frames.map((line) => line.trim()).join(' | ') }
}
