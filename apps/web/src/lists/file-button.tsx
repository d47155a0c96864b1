import { type ComponentProps, useRef } from 'react'
import { Button } from '../ui/button.tsx'

type Props = Omit<ComponentProps<typeof Button>, 'onClick'> & {
  /** What may be chosen, as an input of files takes it. */
  accept: string
  multiple?: boolean
  onFiles: (files: readonly File[]) => void
}

/** A button that asks for files. The browser's own speaks the language of the browser, not of the page. */
export function FileButton({ accept, multiple = false, onFiles, ...button }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        hidden
        {...{ accept, multiple }}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          // The same file may be chosen again, after it was mended.
          target.value = ''
        }}
      />
    </>
  )
}
