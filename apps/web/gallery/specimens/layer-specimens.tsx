import { Eye } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../../src/i18n/language.tsx'
import { Button } from '../../src/ui/button.tsx'
import { IconButton } from '../../src/ui/icon-button.tsx'
import { Modal } from '../../src/ui/modal.tsx'
import { Popover } from '../../src/ui/popover.tsx'
import { Tooltip } from '../../src/ui/tooltip.tsx'
import { Specimen } from '../specimen.tsx'

export function TooltipSpecimens() {
  const { shell } = useMessages()
  return (
    <>
      <Specimen state="explains">
        <Tooltip text={shell.demoHint}>
          <Button>{shell.demoShort}</Button>
        </Tooltip>
      </Specimen>
      <Specimen state="repeats a name">
        <IconButton label={shell.masks.hide} shortcut="M" icon={<Eye />} />
      </Specimen>
    </>
  )
}

const ALIGNMENTS = ['start', 'center', 'end'] as const

export function PopoverSpecimens() {
  const { shell } = useMessages()
  return ALIGNMENTS.map((align) => (
    <Specimen key={align} state={`${align}, closed until it is pressed`}>
      <Popover
        label={shell.filters}
        align={align}
        trigger={(props) => (
          <Button {...props}>
            {shell.filters} {align}
          </Button>
        )}
      >
        {(close) => (
          <>
            <p>{shell.demoHint}</p>
            <Button onClick={close}>{shell.close}</Button>
          </>
        )}
      </Popover>
    </Specimen>
  ))
}

const LOOKS = ['dialog', 'sheet'] as const

export function ModalSpecimens() {
  const { shell } = useMessages()
  const [opened, open] = useState<(typeof LOOKS)[number] | null>(null)
  return (
    <>
      {LOOKS.map((look) => (
        <Specimen key={look} state={`${look}, closed until it is pressed`}>
          <Button onClick={() => open(look)}>{look}</Button>
        </Specimen>
      ))}
      {opened && (
        <Modal look={opened} title={shell.help} closeLabel={shell.close} onClose={() => open(null)}>
          <p>{shell.demoHint}</p>
        </Modal>
      )}
    </>
  )
}
