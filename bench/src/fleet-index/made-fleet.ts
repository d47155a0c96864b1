/** A loaded index in the temporary folder of the system, made once and copied for each run, which writes to it. */
import { createHash } from 'node:crypto'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFleetIndex } from '@linkdeck/fleet-index'
import { madeCard } from '@linkdeck/fleet-index/made-card'
import { type Loaded, loadFleet } from './load.ts'

export type MadeFleet = {
  /** For this run alone. */
  directory: string
  /** Where others may keep the same cards. */
  folder: string
  loaded: Loaded
}

/** Enough cards to notice when they are made otherwise. */
const SAMPLE = 1000

export async function madeFleet(cards: number): Promise<MadeFleet> {
  const folder = join(tmpdir(), 'linkdeck-bench', `${cards}-${fingerprint()}`)
  const [kept, directory, note] = [join(folder, 'kept'), join(folder, 'fleet'), join(folder, 'loaded.json')]
  await mkdir(folder, { recursive: true })
  const loaded = (await isWhole(kept, cards)) ? await readNote(note) : null
  const made = loaded ?? (await load(kept, cards))
  await writeFile(note, JSON.stringify(made))
  await rm(directory, { recursive: true, force: true })
  await cp(kept, directory, { recursive: true })
  return { directory, folder, loaded: made }
}

function fingerprint(): string {
  const sample = Array.from({ length: SAMPLE }, (_, number) => madeCard(number))
  return createHash('sha256').update(JSON.stringify(sample)).digest('hex').slice(0, 12)
}

/** An index of another version, or one whose loading was broken off, is none. */
async function isWhole(directory: string, cards: number): Promise<boolean> {
  const index = await openFleetIndex({ directory })
  try {
    const { coverage } = await index.state()
    return coverage.complete && coverage.known === cards
  } finally {
    await index.close()
  }
}

async function readNote(path: string): Promise<Loaded | null> {
  return readFile(path, 'utf8').then(
    (text) => JSON.parse(text),
    () => null,
  )
}

async function load(directory: string, cards: number): Promise<Loaded> {
  process.stdout.write(`Loading them once; delete ${directory} to load them anew …\n`)
  await rm(directory, { recursive: true, force: true })
  return loadFleet(directory, cards)
}
