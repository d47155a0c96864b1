/** Reads named settings one by one and collects what is wrong with them, so that all of it is told at once. */

/** What is wrong with a setting, and how to fix it. Never holds the value of a secret. */
export type ConfigProblem = { name: string; problem: string; fix: string }

/** Variables by name, as process.env has them. */
export type Environment = Readonly<Record<string, string | undefined>>

export type Settings = {
  problems: readonly ConfigProblem[]
  refuse: (name: string, problem: string, fix: string) => void
  /** The trimmed text; undefined when unset or empty, as compose files pass unset variables on. */
  text: (name: string) => string | undefined
  isSet: (name: string) => boolean
  choice: <T extends string>(name: string, choices: readonly [T, ...T[]]) => T
  number: (name: string, rule: NumberRule) => number
}

type NumberRule = { unset: number; min: number; max: number; whole?: boolean }

export function settingsOf(env: Environment): Settings {
  const problems: ConfigProblem[] = []
  const text = (name: string) => env[name]?.trim() || undefined
  const refuse = (name: string, problem: string, fix: string) => void problems.push({ name, problem, fix })

  return {
    problems,
    refuse,
    text,
    isSet: (name) => text(name) !== undefined,
    choice: (name, choices) => {
      const given = text(name)
      const known = choices.find((choice) => choice === given)
      if (given !== undefined && known === undefined)
        refuse(name, `"${given}" is not known.`, `Set ${choices.join(' or ')}, or leave it unset for ${choices[0]}.`)
      return known ?? choices[0]
    },
    number: (name, { unset, min, max, whole = true }) => {
      const given = text(name)
      if (given === undefined) return unset
      const shape = whole ? /^\d{1,10}$/ : /^\d{1,10}(\.\d{1,3})?$/
      const number = shape.test(given) ? Number(given) : Number.NaN
      if (number >= min && number <= max) return number
      const kind = whole ? 'whole number' : 'number'
      refuse(name, `"${given}" is no ${kind} from ${min} to ${max}.`, `Set one, or leave it unset for ${unset}.`)
      return unset
    },
  }
}
