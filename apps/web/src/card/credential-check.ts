/** A credential number says what a card should be; this compares it with what the card's own fields say. */
import { type Card, type CardFieldName, type Credential, parseCredential, parseFlow } from '@linkdeck/contract'

/** A part of the credential that contradicts a field of the card. Codes of the vocabularies, or raw text. */
export type Disagreement = { field: CardFieldName; credential: string; card: string }

export type CredentialCheck = { parts: Credential; disagreements: readonly Disagreement[] }

/** null when the credential has no known shape: then nothing can be compared. */
export function checkCredential(card: Card): CredentialCheck | null {
  const parts = parseCredential(card.credentialNo)
  if (!parts) return null
  const pairs: readonly (readonly [CardFieldName, string, string | null])[] = [
    ['vendor', parts.vendor, card.vendor],
    ['dataType', parts.dataType, card.dataType],
    ['period', parts.period, card.period],
  ]
  const disagreements = pairs.flatMap(([field, credential, value]) =>
    value === null || value === credential ? [] : [{ field, credential, card: value }],
  )
  return { parts, disagreements: [...disagreements, ...levelDisagreement(parts, card)] }
}

function levelDisagreement({ tail, tailIsPool }: Credential, { dataLevel, levelBytes }: Card): readonly Disagreement[] {
  if (tailIsPool || dataLevel === null) return []
  const bytes = parseFlow(tail)
  return bytes === null || levelBytes === null || bytes === levelBytes
    ? []
    : [{ field: 'dataLevel', credential: tail, card: dataLevel }]
}
