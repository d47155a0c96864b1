/** Which fault a call gets: by a text in one of its filters, by what was set for every call, or by chance. */
import { drawFaults, type FaultDraw, type FaultMix } from './fault-mix.ts'
import { type Fault, type FaultName, type FaultText, faultOf, isFaultName } from './faults.ts'

/** The filters that take free text, so a person can type a fault in the browser. */
export const FAULT_PARAMETERS = [
  'AliyunOrderId',
  'ApnName',
  'NotifyId',
  'CredentialNo',
  'DataLevel',
  'TagName',
] as const

const SENTINEL = /^sim:([A-Za-z][A-Za-z0-9.-]*)(?:\*(\d{1,4}))?$/
const MOST_COUNTED = 1000

type Asked = { text: string; name: FaultName; times: number }

export type Verdict = {
  fault: { name: FaultName; terms: Fault } | null
  /** The parameters without the texts that ask for a fault: those are no filters. */
  parameters: Readonly<Record<string, string>>
  /** To be told when the call was answered well: a counted fault then starts anew. */
  succeeded: () => void
}

export type FaultDesk = {
  set: (text: FaultText | null) => void
  mix: (mix: FaultMix | null) => void
  judge: (parameters: Readonly<Record<string, string>>) => Verdict
}

export function createFaultDesk(): FaultDesk {
  const strikes = new Map<string, number>()
  let standing: Asked | null = null
  let draw: FaultDraw = () => null

  function drawn(parameters: Readonly<Record<string, string>>): Verdict['fault'] {
    const name = draw(parameters)
    return name && { name, terms: faultOf(name) }
  }

  function strike({ text, name, times }: Asked): Verdict['fault'] {
    const struck = strikes.get(text) ?? 0
    if (struck >= times) return null
    if (times < Number.POSITIVE_INFINITY) remember(text, struck + 1)
    return { name, terms: faultOf(name) }
  }

  function remember(text: string, struck: number): void {
    strikes.set(text, struck)
    const [oldest] = strikes.keys()
    if (strikes.size > MOST_COUNTED && oldest !== undefined) strikes.delete(oldest)
  }

  return {
    set(text) {
      standing = text === null ? null : { ...read(`sim:${text}`), text: '' }
      strikes.delete('')
    },
    mix(mix) {
      draw = mix === null ? () => null : drawFaults(mix)
    },
    judge(parameters) {
      const { asked, rest } = split(parameters)
      const wanted = asked ?? standing
      const fault = wanted ? strike(wanted) : drawn(parameters)
      const succeeded = () => void (wanted && !fault && strikes.delete(wanted.text))
      return { fault, parameters: rest, succeeded }
    },
  }
}

function split(parameters: Readonly<Record<string, string>>): { asked: Asked | null; rest: Record<string, string> } {
  const rest = { ...parameters }
  let asked: Asked | null = null
  for (const parameter of FAULT_PARAMETERS) {
    const found = readSentinel(parameters[parameter] ?? '')
    if (!found) continue
    asked ??= found
    delete rest[parameter]
  }
  return { asked, rest }
}

/** null for a text that names no fault: then it is a filter like any other. */
function readSentinel(text: string): Asked | null {
  const [, name = '', times] = SENTINEL.exec(text) ?? []
  return isFaultName(name) ? { text, name, times: times ? Number(times) : Number.POSITIVE_INFINITY } : null
}

function read(text: string): Asked {
  const asked = readSentinel(text)
  if (!asked) throw new RangeError(`no fault is called ${text.slice('sim:'.length)}`)
  return asked
}
