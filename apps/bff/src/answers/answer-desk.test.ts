import { describe, expect, test } from 'vitest'
import { type Compute, createAnswerDesk, type DeskOptions, type Fate } from './answer-desk.ts'

const never = new AbortController().signal
/** Everything that is ready has run. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

/** A desk whose answers come when they are let go, each numbered by the reading that made it. */
function openDesk(options: Partial<DeskOptions> = {}) {
  const fates: Fate[] = []
  const readings: { letGo: () => void; signal: AbortSignal }[] = []
  let [version, news, nowMs] = [0, 0, 1000]
  const desk = createAnswerDesk({
    version: () => version,
    news: () => news,
    now: () => nowMs,
    onFate: (fate) => void fates.push(fate),
    ...options,
  })
  const compute: Compute = (signal) =>
    new Promise((resolve, reject) => {
      const number = readings.push({ letGo: () => resolve({ reading: number }), signal })
      signal.addEventListener('abort', () => reject(signal.reason))
    })
  return {
    fates,
    readings,
    ask: async (question: string, signal = never) =>
      JSON.parse(new TextDecoder().decode(await desk.ask(question, compute, signal))).reading,
    letGo: async () => {
      await settled()
      for (const { letGo } of readings) letGo()
      await settled()
    },
    /** A page of a crawl. */
    write: () => {
      version += 1
    },
    tell: () => {
      version += 1
      news += 1
    },
    pass: (ms: number) => {
      nowMs += ms
    },
  }
}

describe('the same question', () => {
  test('of many is read once, also later, as long as nothing is written', async () => {
    const { ask, letGo, readings, fates } = openDesk()
    const both = Promise.all([ask('a'), ask('a')])
    await letGo()
    expect([await both, await ask('a')]).toEqual([[1, 1], 1])
    expect(readings).toHaveLength(1)
    expect(fates).toEqual(['joined', 'computed', 'kept'])
  })

  test('is read again when there was news between', async () => {
    const { ask, letGo, tell } = openDesk()
    const first = ask('a')
    await letGo()
    tell()
    const second = ask('a')
    await letGo()
    expect([await first, await second]).toEqual([1, 2])
  })

  test('is read again when there was news while it was read', async () => {
    const { ask, letGo, tell } = openDesk()
    const first = ask('a')
    await settled()
    tell()
    const second = ask('a')
    await letGo()
    const third = ask('a')
    await letGo()
    expect(await Promise.all([first, second, third])).toEqual([1, 2, 2])
  })

  test('is joined while it waits for its turn, whatever is written: it reads what is true then', async () => {
    const { ask, letGo, tell, readings } = openDesk({ atOnce: 1 })
    const before = ask('before')
    const first = ask('a')
    await settled()
    tell()
    const second = ask('a')
    await letGo()
    await letGo()
    expect(await Promise.all([before, first, second])).toEqual([1, 2, 2])
    expect(readings).toHaveLength(2)
  })

  test('that failed is asked anew', async () => {
    const desk = createAnswerDesk({ version: () => 0, news: () => 0, now: () => 0 })
    await expect(desk.ask('a', () => Promise.reject(new Error('closed')), never)).rejects.toThrow('closed')
    await settled()
    await expect(desk.ask('a', async () => ({}), never)).resolves.toBeDefined()
  })
})

describe('the same question while a crawl writes', () => {
  test('has the answer of before, and joins the reading of before, without another', async () => {
    const { ask, letGo, write, fates } = openDesk()
    const first = ask('a')
    await settled()
    write()
    const second = ask('a')
    await letGo()
    write()
    expect(await Promise.all([first, second, ask('a')])).toEqual([1, 1, 1])
    expect(fates).toEqual(['computed', 'joined', 'recent'])
  })

  test('is answered at once and read again for the next, when its answer is three seconds old', async () => {
    const { ask, letGo, write, pass, fates } = openDesk()
    const first = ask('a')
    await letGo()
    write()
    pass(3000)
    expect([await first, await ask('a'), await ask('a')]).toEqual([1, 1, 1])
    await letGo()
    expect(await ask('a')).toBe(2)
    expect(fates).toEqual(['computed', 'recent', 'renewed', 'recent', 'kept'])
  })

  test.each([
    { ms: 14_999, does: 'not read again while others have their turn', expected: ['computed', 'computed', 'recent'] },
    { ms: 15_000, does: 'read again after the others', expected: ['computed', 'computed', 'recent', 'renewed'] },
  ])('is $does when its answer is $ms ms old', async ({ ms, expected }) => {
    const { ask, letGo, write, pass, fates } = openDesk({ atOnce: 1 })
    const first = ask('a')
    await letGo()
    write()
    pass(ms)
    const other = ask('b')
    expect(await ask('a')).toBe(1)
    await letGo()
    await letGo()
    expect(await Promise.all([first, other])).toEqual([1, 2])
    expect(fates.toSorted()).toEqual(expected.toSorted())
  })

  test('has the answer of before as old as it is since something was written', async () => {
    const { ask, letGo, write, pass } = openDesk()
    const first = ask('a')
    await letGo()
    pass(60_000)
    const second = ask('a')
    write()
    pass(2900)
    expect(await Promise.all([first, second, ask('a')])).toEqual([1, 1, 1])
  })

  test.each([30_000, -1])('waits for a new answer when %d ms have passed since', async (ms) => {
    const { ask, letGo, write, pass } = openDesk()
    const first = ask('a')
    await letGo()
    write()
    pass(ms)
    const second = ask('a')
    await letGo()
    expect([await first, await second]).toEqual([1, 2])
  })
})

describe('who goes away', () => {
  test('takes the answer from nobody who waits for it too', async () => {
    const { ask, letGo, readings } = openDesk()
    const gone = new AbortController()
    const [first, second] = [ask('a', gone.signal), ask('a')]
    await settled()
    gone.abort(new Error('gone'))
    await expect(first).rejects.toThrow('gone')
    expect(readings[0]?.signal.aborted).toBe(false)
    await letGo()
    expect(await second).toBe(1)
  })

  test('last ends the reading, and leaves nothing that others could join', async () => {
    const { ask, letGo, readings } = openDesk()
    const gone = new AbortController()
    const first = ask('a', gone.signal)
    await settled()
    gone.abort(new Error('gone'))
    const second = ask('a')
    await expect(first).rejects.toThrow('gone')
    expect(readings[0]?.signal.aborted).toBe(true)
    await letGo()
    expect(await second).toBe(2)
  })

  test('while waiting leaves the line to the others', async () => {
    const { ask, letGo, readings } = openDesk({ atOnce: 1, mostWaiting: 1 })
    const gone = new AbortController()
    const [first, second] = [ask('a'), ask('b', gone.signal)]
    await settled()
    gone.abort(new Error('gone'))
    await expect(second).rejects.toThrow('gone')
    const third = ask('c')
    await letGo()
    await letGo()
    expect(await Promise.all([first, third])).toEqual([1, 2])
    expect(readings).toHaveLength(2)
  })
})

describe('a line', () => {
  test('that is full takes nobody more, and does again when it moved on', async () => {
    const { ask, letGo, fates } = openDesk({ atOnce: 1, mostWaiting: 1 })
    const [first, second] = [ask('a'), ask('b')]
    await expect(ask('c')).rejects.toMatchObject({ name: 'BusyError' })
    // Whoever asks what is asked already takes no place.
    const same = ask('b')
    await letGo()
    await letGo()
    expect(await Promise.all([first, second, same])).toEqual([1, 2, 2])
    const third = ask('c')
    await letGo()
    expect(await third).toBe(3)
    expect(fates.filter((fate) => fate === 'refused')).toHaveLength(1)
  })

  test('that does not move sends away who waits in it, and reads nothing for them', async () => {
    const { ask, letGo, readings, fates } = openDesk({ atOnce: 1, mostWaitMs: 1 })
    const first = ask('a')
    await settled()
    await expect(ask('b')).rejects.toMatchObject({ name: 'BusyError' })
    await letGo()
    expect(await first).toBe(1)
    expect(readings).toHaveLength(1)
    expect(fates).toEqual(['computed', 'refused'])
  })
})
