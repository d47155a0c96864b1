import { expect, test } from 'vitest'
import { createReopening } from './reopening.ts'

type Thing = { number: number; isOpen: boolean }

function makeReopening(open: (thing: Thing) => void = () => undefined) {
  const things: Thing[] = []
  const reopening = createReopening(
    async () => {
      const thing = { number: things.length + 1, isOpen: true }
      things.push(thing)
      open(thing)
      return thing
    },
    async (thing) => {
      thing.isOpen = false
    },
  )
  return { reopening, things }
}

test('everybody gets the same one', async () => {
  const { reopening, things } = makeReopening()
  const [first, second] = await Promise.all([reopening.get(), reopening.get()])
  expect(first).toBe(second)
  expect(things.length).toBe(1)
})

test('a broken one is closed before the next is opened, once, however many say that it broke', async () => {
  const { reopening, things } = makeReopening(({ number }) => {
    expect(things.slice(0, number - 1).every(({ isOpen }) => !isOpen)).toBe(true)
  })
  const broken = await reopening.get()
  reopening.discard(broken)
  reopening.discard(broken)
  expect((await reopening.get()).number).toBe(2)
  reopening.discard(broken)
  expect((await reopening.get()).number).toBe(2)
})

test('opening that fails is tried again by whoever asks next', async () => {
  let fails = true
  const { reopening } = makeReopening(() => {
    if (fails) throw new Error('the disk is full')
  })
  await expect(Promise.all([reopening.get(), reopening.get()])).rejects.toThrow('the disk is full')
  fails = false
  expect((await reopening.get()).isOpen).toBe(true)
})

test('after closing nothing is opened any more', async () => {
  const { reopening, things } = makeReopening()
  await reopening.get()
  await reopening.close()
  expect(things).toEqual([{ number: 1, isOpen: false }])
  await expect(reopening.get()).rejects.toThrow('The fleet index is closed')
  await reopening.close()
})
