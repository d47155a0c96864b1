import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../../src/i18n/language.tsx'
import { Chip, ToggleChip } from '../../src/ui/chip.tsx'
import { Meter } from '../../src/ui/meter.tsx'
import type { Tone } from '../../src/ui/tone.ts'
import styles from '../gallery.module.css'
import { Specimen } from '../specimen.tsx'

const TONES: Record<Tone, true> = { ok: true, info: true, warn: true, bad: true, neutral: true, accent: true }
const EVERY_TONE: readonly Tone[] = ['ok', 'info', 'warn', 'bad', 'neutral', 'accent'].filter(isTone)

function isTone(name: string): name is Tone {
  return Object.hasOwn(TONES, name)
}

export function ChipSpecimens() {
  const { shell } = useMessages()
  return (
    <>
      {EVERY_TONE.map((tone) => (
        <Specimen key={tone} state={tone}>
          <Chip tone={tone}>{shell.screens.today}</Chip>
          <Chip tone={tone} icon={<CircleCheck aria-hidden />}>
            {shell.screens.cards}
          </Chip>
        </Specimen>
      ))}
      <Specimen state="long, in little room">
        <span className={styles['narrow']}>
          <Chip title={shell.demo}>{shell.demo}</Chip>
        </span>
      </Specimen>
      <Specimen state="toggle">
        <Toggle />
        <ToggleChip pressed>{shell.screens.today}</ToggleChip>
        <ToggleChip pressed={false} disabled>
          {shell.screens.today}
        </ToggleChip>
      </Specimen>
    </>
  )
}

function Toggle() {
  const { shell } = useMessages()
  const [isPressed, setPressed] = useState(false)
  return (
    <ToggleChip pressed={isPressed} onClick={() => setPressed(!isPressed)}>
      {shell.screens.cards}
    </ToggleChip>
  )
}

export function MeterSpecimens() {
  const { grid } = useMessages()
  return (
    <>
      {EVERY_TONE.map((tone) => (
        <Specimen key={tone} state={tone}>
          <Meter tone={tone} percent={40} label={grid.remaining.name('40%')} />
          <Meter tone={tone} percent={40} pattern="hatched" label={grid.remaining.name('40%')} />
        </Specimen>
      ))}
      <Specimen state="empty, full, unknown">
        <Meter tone="bad" percent={0} label={grid.remaining.name('0%')} />
        <Meter tone="ok" percent={100} label={grid.remaining.name('100%')} />
        <Meter tone="neutral" percent={null} />
      </Specimen>
    </>
  )
}
