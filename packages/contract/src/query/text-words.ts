/**
 * The words of the query as text: a short name for every field, a readable word for every code.
 * Read are the short name, the key of the address and the label in either language; codes as themselves and by their
 * labels. Written is one of them, always the same.
 */
import { FIELD_NAMES, type FieldName, fieldOf, keyOf } from '../card/fields.ts'
import type { Vocab } from '../card/vocab.ts'

/** Shorter than the key of the address. Keys that are missing here are short enough themselves. */
const SHORT: Partial<Record<FieldName, string>> = {
  osStatus: 'detail',
  restPercent: 'percent',
  expireTime: 'expire',
  isAutoRecharge: 'renew',
  dataType: 'plan',
  dataLevel: 'level',
  flowLatestModifiedTime: 'asof',
  vsimInstanceId: 'id',
  credentialNo: 'credential',
  credentialType: 'credential-type',
  credentialInstanceId: 'credential-id',
  aliFee: 'tariff',
  aliyunOrderId: 'order',
  periodSmsUse: 'sms',
  activeType: 'activated-by',
  activeTime: 'active',
  openAccountTime: 'opened',
  notifyId: 'rule',
  certifyType: 'verification',
  simType: 'sim',
  networkType: 'network',
  apnName: 'apn',
  directionalGroupId: 'group-id',
  directionalGroupName: 'group',
  privateNetworkSegment: 'segment',
  poolId: 'pool',
}

/** Any words as one: lower case, what is neither letter nor digit a hyphen. "Suspended: data used up" → suspended-data-used-up */
export function slugOf(words: string): string {
  const folded = words.normalize('NFKC').toLowerCase().replaceAll('×', 'x')
  return folded.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '')
}

/** The name of a field in a text. */
export function wordOfField(name: FieldName): string {
  return SHORT[name] ?? keyOf(name)
}

/** Every name by which a text may call a field. */
export function wordsOfField(name: FieldName): readonly string[] {
  const { zh, en } = fieldOf(name)
  return [wordOfField(name), keyOf(name), en, zh].map(slugOf)
}

const NAME_OF_WORD = new Map(FIELD_NAMES.flatMap((name) => wordsOfField(name).map((word) => [word, name])))

export function fieldOfWord(word: string): FieldName | undefined {
  return NAME_OF_WORD.get(slugOf(word))
}

/** The word of a code: capitals such as CMCC and 4G are what people say themselves, else the English label. */
export function wordOfCode({ entries }: Vocab, code: string): string {
  const entry = entries.find((known) => known.code === code)
  return !entry || /^\d*[A-Z]+$/.test(code) ? code : slugOf(entry.en)
}

const CODES_OF_WORDS = new Map<Vocab, ReadonlyMap<string, string>>()

/** The code that a word means: the code itself or its label in either language, in any case. */
export function codeOfWord(vocab: Vocab, word: string): string | undefined {
  const codes = CODES_OF_WORDS.get(vocab) ?? codesOfWords(vocab)
  CODES_OF_WORDS.set(vocab, codes)
  return codes.get(slugOf(word))
}

function codesOfWords({ entries }: Vocab): ReadonlyMap<string, string> {
  return new Map(entries.flatMap(({ code, en, zh }) => [code, en, zh].map((word) => [slugOf(word), code])))
}
