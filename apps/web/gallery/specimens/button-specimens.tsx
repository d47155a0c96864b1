import { Eye, RotateCw } from 'lucide-react'
import { useMessages } from '../../src/i18n/language.tsx'
import { Button } from '../../src/ui/button.tsx'
import { ButtonLink } from '../../src/ui/button-link.tsx'
import { CopyButton } from '../../src/ui/copy-button.tsx'
import { IconButton } from '../../src/ui/icon-button.tsx'
import { Specimen } from '../specimen.tsx'

const LOOKS = ['primary', 'plain', 'quiet', 'link'] as const

export function ButtonSpecimens() {
  const { shell, fleet } = useMessages()
  return (
    <>
      {LOOKS.map((look) => (
        <Specimen key={look} state={look}>
          <Button look={look}>{shell.filters}</Button>
          <Button look={look}>
            <RotateCw aria-hidden size={14} />
            {fleet.refresh.button}
          </Button>
        </Specimen>
      ))}
      {LOOKS.map((look) => (
        <Specimen key={look} state={`${look}, disabled`}>
          <Button look={look} disabled>
            {shell.filters}
          </Button>
        </Specimen>
      ))}
      <Specimen state="opened">
        <Button aria-expanded>{shell.filters}</Button>
      </Specimen>
      <Specimen state="long">
        <Button>{shell.missingPart.reload}</Button>
        <Button look="link">{shell.search.placeholder}</Button>
      </Specimen>
    </>
  )
}

export function ButtonLinkSpecimens() {
  const { shell } = useMessages()
  return (
    <>
      <Specimen state="rest">
        <ButtonLink href="#top">{shell.filters}</ButtonLink>
      </Specimen>
      <Specimen state="long">
        <ButtonLink href="#top">{shell.missingPart.reload}</ButtonLink>
      </Specimen>
    </>
  )
}

export function IconButtonSpecimens() {
  const { shell } = useMessages()
  return (
    <>
      <Specimen state="rest">
        <IconButton label={shell.masks.hide} icon={<Eye />} />
      </Specimen>
      <Specimen state="with its key">
        <IconButton label={shell.masks.hide} shortcut="M" icon={<Eye />} />
      </Specimen>
      <Specimen state="pressed">
        <IconButton label={shell.masks.hide} icon={<Eye />} aria-pressed />
      </Specimen>
      <Specimen state="opened">
        <IconButton label={shell.masks.hide} icon={<Eye />} aria-expanded />
      </Specimen>
      <Specimen state="disabled">
        <IconButton label={shell.masks.hide} icon={<Eye />} disabled />
      </Specimen>
    </>
  )
}

export function CopyButtonSpecimens() {
  const { shell } = useMessages()
  return (
    <Specimen state="rest; done for a moment after a press">
      <CopyButton text={shell.name} label={shell.copy(shell.name)} doneLabel={shell.copied} />
    </Specimen>
  )
}
