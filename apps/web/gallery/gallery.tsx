/** Every component of `src/ui` in every state it can be put into; hover and focus are the pointer's and the keyboard's. */
import styles from './gallery.module.css'
import {
  ButtonLinkSpecimens,
  ButtonSpecimens,
  CopyButtonSpecimens,
  IconButtonSpecimens,
} from './specimens/button-specimens.tsx'
import { ComboboxSpecimens, SegmentedSpecimens } from './specimens/field-specimens.tsx'
import { ModalSpecimens, PopoverSpecimens, TooltipSpecimens } from './specimens/layer-specimens.tsx'
import { ChipSpecimens, MeterSpecimens } from './specimens/mark-specimens.tsx'

/** By the name of the file. A part that is only ever drawn by another component is shown with that one. */
export const SPECIMENS = {
  button: ButtonSpecimens,
  'button-link': ButtonLinkSpecimens,
  'icon-button': IconButtonSpecimens,
  'copy-button': CopyButtonSpecimens,
  chip: ChipSpecimens,
  meter: MeterSpecimens,
  segmented: SegmentedSpecimens,
  combobox: ComboboxSpecimens,
  tooltip: TooltipSpecimens,
  popover: PopoverSpecimens,
  modal: ModalSpecimens,
}

export function Gallery() {
  return (
    <main className={styles['page']}>
      <h1>Gallery of components</h1>
      {Object.entries(SPECIMENS).map(([name, Specimens]) => (
        <section key={name} aria-labelledby={name} className={styles['section']}>
          <h2 id={name}>{name}</h2>
          <Specimens />
        </section>
      ))}
    </main>
  )
}
