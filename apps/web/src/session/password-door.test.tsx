// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { click, type Mounted, mount, settle } from '../testing/mount.ts'
import { type StubServer, stubServer } from '../testing/stub-server.ts'
import { PasswordDoor } from './password-door.tsx'

let page: Mounted
let server: StubServer
const reload = vi.fn()
beforeEach(() => {
  server = stubServer({ 'POST /api/sign-in': {}, 'POST /api/sign-up': {} })
  vi.spyOn(window.location, 'reload').mockImplementation(reload)
})
afterEach(() => {
  page.unmount()
  window.location.hash = ''
  reload.mockClear()
  vi.unstubAllGlobals()
})

function show(hash = '', language: 'zh' | 'en' = 'en'): void {
  window.location.hash = hash
  page = mount(<PasswordDoor />, language)
}

const field = (name: string) => page.root.querySelector<HTMLInputElement>(`input[name="${name}"]`)
const button = (name: string) =>
  [...page.root.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name)

function type(values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    const input = field(name)
    if (input) input.value = value
  }
}

async function submit(): Promise<void> {
  act(() => page.root.querySelector('form')?.requestSubmit())
  await settle()
}

test('name and password are sent, and the page is loaded anew', async () => {
  show()
  type({ name: 'Ada', password: 'gravel otter cymbal' })
  await submit()
  expect(server.asked).toEqual(['POST /api/sign-in {"name":"Ada","password":"gravel otter cymbal"}'])
  expect(reload).toHaveBeenCalledOnce()
  expect(button('Sign in')?.disabled).toBe(true)
})

test('password managers know what is asked, and what was typed can be looked at', () => {
  show()
  expect([field('name')?.autocomplete, field('password')?.autocomplete]).toEqual(['username', 'current-password'])
  expect(field('password')?.type).toBe('password')
  click(button('Show password'))
  expect(field('password')?.type).toBe('text')
  click(button('Hide password'))
  expect(field('password')?.type).toBe('password')
})

describe('who is not let in is told why', () => {
  test.each([
    [{ kind: 'bad-sign-in', message: '' }, 'Wrong name or password.'],
    [{ kind: 'busy', message: '', againInSeconds: 180 }, 'Too many tries from here. Try again in 3 minutes.'],
    [{ kind: 'busy', message: '', againInSeconds: 6 }, 'Too many tries from here. Try again in 6 seconds.'],
    [{ kind: 'busy', message: '' }, 'Many people are signing in right now. Try again in a moment.'],
    [{ kind: 'internal', message: '' }, 'Linkdeck itself failed.'],
  ])('%j: %s', async (problem, sentence) => {
    show()
    server.answers['POST /api/sign-in'] = problem
    type({ name: 'Ada', password: 'x' })
    await submit()
    expect(page.root.querySelector('[role="alert"]')?.textContent).toContain(sentence)
    expect([field('name')?.value, button('Sign in')?.disabled, reload.mock.calls]).toEqual(['Ada', false, []])
  })
})

describe('with a code', () => {
  test('an invitation fills in what it knows, and leaves the address when it is used', async () => {
    show('#code=a-b_c&name=Ada')
    expect([field('code')?.value, field('name')?.value, field('password')?.autocomplete]).toEqual([
      'a-b_c',
      'Ada',
      'new-password',
    ])
    type({ password: 'gravel otter cymbal' })
    await submit()
    expect(server.asked).toEqual(['POST /api/sign-up {"code":"a-b_c","name":"Ada","password":"gravel otter cymbal"}'])
    expect([window.location.hash, reload.mock.calls.length]).toEqual(['', 1])
  })

  test.each([
    ['too-short', 'A password needs at least 12 characters.'],
    ['too-long', 'A password has 128 characters at most.'],
    ['common', 'Too easy to guess'],
  ])('a password that is %s is not taken', async (fault, sentence) => {
    show()
    click(button('I have a code'))
    server.answers['POST /api/sign-up'] = { kind: 'weak-password', message: '', field: fault }
    type({ code: 'x', name: 'Ada', password: 'x' })
    await submit()
    expect(page.root.querySelector('[role="alert"]')?.textContent).toContain(sentence)
    click(button('I have a password'))
    expect(button('Sign in')).toBeDefined()
  })
})

test('speaks Chinese', () => {
  show('', 'zh')
  expect(page.root.querySelector('h1')?.textContent).toBe('登录 Linkdeck')
  click(button('我有邀请码'))
  expect(page.root.textContent).toContain('12 至 128 个字符')
})
