import { BrokenFileError } from '@linkdeck/contract'
import type { RETURNED_WORDS } from '../i18n/returned-words.ts'

type Words = (typeof RETURNED_WORDS)['en']

/** Why a file could not be compared; null where the file is not to blame. */
export function faultSentence(error: Error, { faults }: Words): string | null {
  if (!(error instanceof BrokenFileError)) return null
  const { fault } = error
  switch (fault.rule) {
    case 'no-iccid':
      return faults.noIccid
    case 'shortened':
    case 'cut':
      return faults[fault.rule](fault.count)
    case 'ending':
    case 'hidden':
    case 'many':
      return faults[fault.rule]
    default:
      return faults[fault.rule](fault.row)
  }
}
