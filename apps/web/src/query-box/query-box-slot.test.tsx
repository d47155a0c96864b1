// @vitest-environment happy-dom
import { EVERYTHING } from '@linkdeck/contract'
import { act } from 'react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Edit } from '../filters/edit.ts'
import { type Mounted, mount, press, settle } from '../testing/mount.ts'
import { WithClient } from '../testing/with-client.tsx'
import { QueryBoxSlot } from './query-box-slot.tsx'

let page: Mounted
/** The chunk of the box is at hand: it comes as soon as it is asked for. */
beforeAll(() => import('./query-box.tsx'))
afterEach(() => page.unmount())

const slot = (isSettled: boolean, edit: Edit = () => {}) => (
  <WithClient>
    <QueryBoxSlot ref={null} isSettled={isSettled} query={EVERYTHING} edit={edit} isIndexed={false} commands={[]} />
  </WithClient>
)

const field = () => page.root.querySelector('input')

test('what is typed before the box has come goes on in it, with the focus', async () => {
  page = mount(slot(false))
  act(() => field()?.focus())
  const early = field()
  if (early) early.value = 'vendor:CM'
  page.draw(slot(true))
  await settle()
  expect(field()?.getAttribute('role')).toBe('combobox')
  expect(field()?.value).toBe('vendor:CM')
  expect(document.activeElement).toBe(field())
})

test('Enter that was pressed before the box has come is asked by it', async () => {
  const edit = vi.fn()
  page = mount(slot(false))
  const early = field()
  if (early) early.value = 'vendor:CMCC'
  act(() => page.root.querySelector('form')?.requestSubmit())
  page.draw(slot(true, edit))
  await settle()
  expect(edit).toHaveBeenCalledOnce()
  expect(edit.mock.calls[0]?.[0](EVERYTHING)).toMatchObject({ where: { vendor: { any: ['CMCC'] } } })
})

test('Ctrl K leads into the box from anywhere, but not from behind a dialog', async () => {
  page = mount(slot(true))
  await settle()
  const dialog = document.createElement('dialog')
  dialog.setAttribute('open', '')
  document.body.append(dialog)
  press(document.body, 'k', { ctrlKey: true })
  expect(document.activeElement).not.toBe(field())
  dialog.remove()
  press(document.body, 'k', { metaKey: true })
  expect(document.activeElement).toBe(field())
  expect(page.root.querySelector('[role="listbox"]')).not.toBeNull()
})
