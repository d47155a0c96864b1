import { expect, test } from 'vitest'
import { createShare } from './share.ts'

function openCall() {
  const { promise, resolve, reject } = deferred<string>()
  const signals: AbortSignal[] = []
  const ask = (signal: AbortSignal) => {
    signals.push(signal)
    return promise
  }
  return { ask, signals, resolve, reject }
}

function deferred<T>() {
  let resolve: (value: T) => void = () => {}
  let reject: (reason: unknown) => void = () => {}
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}

test('equal questions at the same time are one call, and later ones another', async () => {
  const share = createShare<string>()
  const first = openCall()
  const answers = Array.from({ length: 1000 }, () => share('k', undefined, first.ask))
  first.resolve('page')
  expect(new Set(await Promise.all(answers))).toEqual(new Set(['page']))
  expect(first.signals).toHaveLength(1)
  await share('k', undefined, first.ask)
  expect(first.signals).toHaveLength(2)
})

test('different questions are different calls', async () => {
  const share = createShare<string>()
  const call = openCall()
  call.resolve('page')
  await Promise.all([share('a', undefined, call.ask), share('b', undefined, call.ask)])
  expect(call.signals).toHaveLength(2)
})

test('a failure reaches every caller, and the next question is asked anew', async () => {
  const share = createShare<string>()
  const call = openCall()
  const answers = [share('k', undefined, call.ask), share('k', undefined, call.ask)]
  call.reject(new Error('down'))
  const settled = await Promise.allSettled(answers)
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await expect(share('k', undefined, async () => 'up')).resolves.toBe('up')
})

test('one caller who leaves gets the own reason at once, and the others their answer', async () => {
  const share = createShare<string>()
  const call = openCall()
  const leaving = new AbortController()
  const left = share('k', leaving.signal, call.ask)
  const stays = share('k', undefined, call.ask)
  leaving.abort(new Error('gone'))
  await expect(left).rejects.toThrow('gone')
  expect(call.signals[0]?.aborted).toBe(false)
  call.resolve('page')
  await expect(stays).resolves.toBe('page')
})

test('when the last caller leaves, the call is stopped and forgotten', async () => {
  const share = createShare<string>()
  const call = openCall()
  const leaving = [new AbortController(), new AbortController()]
  const left = leaving.map(({ signal }) => share('k', signal, call.ask))
  for (const controller of leaving) controller.abort(new Error('gone'))
  await Promise.allSettled(left)
  expect(call.signals[0]?.aborted).toBe(true)
  await expect(share('k', undefined, async () => 'anew')).resolves.toBe('anew')
  call.reject(new Error('stopped'))
})

test('a caller who has left already asks nothing', async () => {
  const share = createShare<string>()
  const call = openCall()
  await expect(share('k', AbortSignal.abort(new Error('gone')), call.ask)).rejects.toThrow('gone')
  expect(call.signals).toHaveLength(0)
})
