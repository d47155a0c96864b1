/** The command line of the simulator. */
import type { SimulatorOptions } from './options.ts'

type Flags = Pick<
  SimulatorOptions,
  | 'port'
  | 'cards'
  | 'seed'
  | 'host'
  | 'callsPerSecond'
  | 'clockOffsetMs'
  | 'accessKeyId'
  | 'accessKeySecret'
  | 'securityToken'
>

const FLAGS: Readonly<Record<string, { says: string; read: (text: string) => Flags | null }>> = {
  '--port': { says: 'port to listen on, 0 picks one', read: number((port) => ({ port })) },
  '--cards': { says: 'cards in the fleet, 1 to 1000000', read: number((cards) => ({ cards })) },
  '--seed': { says: 'another seed, another fleet', read: number((seed) => ({ seed })) },
  '--host': { says: 'address to listen on', read: (host) => ({ host }) },
  '--calls-per-second': {
    says: 'quota of the account, or Infinity',
    read: number((callsPerSecond) => ({ callsPerSecond })),
  },
  '--clock-offset': {
    says: 'milliseconds the clock of the service is ahead',
    read: number((clockOffsetMs) => ({ clockOffsetMs })),
  },
  '--access-key-id': { says: 'generated unless given', read: (accessKeyId) => ({ accessKeyId }) },
  '--access-key-secret': { says: 'generated unless given', read: (accessKeySecret) => ({ accessKeySecret }) },
  '--security-token': { says: 'with one, every call must carry it', read: (securityToken) => ({ securityToken }) },
}

export const USAGE = [
  'usage: simulator [flags]',
  ...Object.entries(FLAGS).map(([name, { says }]) => `  ${name.padEnd(20)} ${says}`),
].join('\n')

/** Flags as "--cards 100" or "--cards=100". */
export function readFlags(words: readonly string[]): { options: Flags } | { fault: string } {
  const options: Flags = {}
  const left = words.flatMap((word) => (/^--[^=]+=/.test(word) ? split(word) : [word]))
  while (left.length > 0) {
    const [name = '', value] = left.splice(0, 2)
    const flag = Object.hasOwn(FLAGS, name) ? FLAGS[name] : undefined
    if (!flag) return { fault: `unknown flag ${name}` }
    const read = value === undefined || value === '' ? null : flag.read(value)
    if (!read) return { fault: `${name} needs a value` }
    Object.assign(options, read)
  }
  return { options }
}

function split(word: string): string[] {
  const at = word.indexOf('=')
  return [word.slice(0, at), word.slice(at + 1)]
}

function number(put: (value: number) => Flags): (text: string) => Flags | null {
  return (text) => (Number.isNaN(Number(text)) ? null : put(Number(text)))
}
