import type { ControlProps } from './edit.ts'
import { NumberEnds } from './number-ends.tsx'
import { endsOfNumbers, readNumbers } from './range-term.ts'
import { useDraft } from './use-draft.ts'

const CODEC = { spell: endsOfNumbers, read: readNumbers }

/** A range of whole numbers. */
export function CountControl(props: ControlProps) {
  return <NumberEnds name={props.name} unit="" {...useDraft(props, CODEC)} />
}
