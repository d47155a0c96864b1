import { useId, useState } from 'react'
import { useMessages } from '../../src/i18n/language.tsx'
import { Combobox } from '../../src/ui/combobox.tsx'
import { Segmented } from '../../src/ui/segmented.tsx'
import { Specimen } from '../specimen.tsx'

export function SegmentedSpecimens() {
  const { shell } = useMessages()
  const { label, ...themes } = shell.theme
  const labelId = useId()
  const [chosen, choose] = useState<string | null>('light')
  const options = Object.entries(themes).map(([value, name]) => ({ value, label: name }))
  return (
    <>
      <Specimen state="one chosen">
        <span id={labelId}>{label}</span>
        <Segmented labelledBy={labelId} options={options} value={chosen} onChange={choose} />
      </Specimen>
      <Specimen state="none chosen">
        <Segmented labelledBy={labelId} options={options} value={null} onChange={choose} />
      </Specimen>
    </>
  )
}

const VALUES = ['89860321234567895599', '89860321234567895600', '89860321234567895601']

export function ComboboxSpecimens() {
  const { shell } = useMessages()
  return (
    <>
      <Specimen state="empty; suggests when it has the focus">
        <Field start="" />
      </Specimen>
      <Specimen state="filled">
        <Field start={shell.name} />
      </Specimen>
      <Specimen state="numbers">
        <Field start="8986" look={{ mono: true }} />
      </Specimen>
      <Specimen state="numbers, veiled">
        <Field start={VALUES[0] ?? ''} look={{ mono: true, isVeiled: true }} />
      </Specimen>
      <Specimen state="invalid">
        <Field start="?" look={{ invalid: true }} />
      </Specimen>
      <Specimen state="long">
        <Field start={shell.demoHint} />
      </Specimen>
    </>
  )
}

type Look = { mono?: boolean; invalid?: boolean; isVeiled?: boolean }

function Field({ start, look = {} }: { start: string; look?: Look }) {
  const { shell } = useMessages()
  const [text, setText] = useState(start)
  const named = [{ value: 'demo', label: shell.demo }, ...VALUES.map((value) => ({ value, label: null }))]
  return (
    <Combobox
      label={shell.search.label}
      listLabel={shell.filters}
      placeholder={shell.search.placeholder}
      value={text}
      suggestions={named}
      onType={setText}
      onCommit={setText}
      {...look}
    />
  )
}
