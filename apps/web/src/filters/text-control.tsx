import { fieldOf, isNumberField } from '@linkdeck/contract'
import { useId } from 'react'
import { useLanguage, useWords } from '../i18n/language.tsx'
import { RAIL_WORDS } from '../i18n/rail-words.ts'
import { useMask } from '../masks/use-mask.ts'
import { Combobox } from '../ui/combobox.tsx'
import type { ControlProps } from './edit.ts'
import { FaultLine } from './fault-line.tsx'
import { TEXT, useDraft } from './use-draft.ts'

/** One exact value, with the values of the loaded cards at hand. */
export function TextControl(props: ControlProps) {
  const { name, seen } = props
  const rail = useWords(RAIL_WORDS)
  const { language } = useLanguage()
  const { draft, fault, type, commit } = useDraft(props, TEXT)
  const faultId = useId()
  const { kind } = fieldOf(name)
  const mask = useMask()
  const isVeiled = mask.isOn && isNumberField(name)
  return (
    <>
      <Combobox
        label={fieldOf(name)[language]}
        listLabel={rail.suggestions}
        placeholder={rail.exact}
        mono={kind === 'id' || kind === 'ids'}
        value={draft}
        suggestions={isVeiled ? [] : seen(name)}
        isVeiled={isVeiled}
        invalid={fault !== null}
        describedBy={fault === null ? undefined : faultId}
        onType={type}
        onCommit={commit}
      />
      <FaultLine id={faultId} name={name} fault={fault} />
    </>
  )
}
