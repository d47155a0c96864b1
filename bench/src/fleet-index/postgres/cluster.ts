/** A PostgreSQL of the bench's own on a socket in a folder: Debian's packages, fetched when they are missing and may be. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Stop, stopOf, waitFor } from '../../programs.ts'

export type Cluster = {
  /** The folder with the socket. */
  socket: string
  /** Runs SQL that comes by the returned input, COPY data included. */
  psql: () => ChildProcess
  stop: Stop
}

const PROGRAMS = '/usr/lib/postgresql'
const PREFERRED = '15'
const INSTALL = ['apt-get', 'install', '-y', '-qq', 'postgresql'] as const
/** Of a machine that runs little else; what is compared reads only. */
const SETTINGS = {
  listen_addresses: '',
  shared_buffers: '1GB',
  effective_cache_size: '4GB',
  work_mem: '64MB',
  maintenance_work_mem: '512MB',
  random_page_cost: '1.1',
  jit: 'off',
  max_wal_size: '4GB',
  synchronous_commit: 'off',
  autovacuum: 'off',
}

/** null when there is none and none can be had. */
export async function startCluster(folder: string): Promise<Cluster | null> {
  const version = findVersion() ?? (installDebians() ? findVersion() : null)
  if (version === null) return null
  const program = (name: string) => join(PROGRAMS, version, 'bin', name)
  const owner = { cwd: '/', ...unprivileged() }
  if (!existsSync(join(folder, 'PG_VERSION'))) initialise(program('initdb'), folder, owner)
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(program('postgres'), ['-D', folder, '-k', folder, ...settings], owner)
  await waitFor(server, /(ready to accept connections)/)
  const quiet = ['-h', folder, '-d', 'postgres', '-q', '-v', 'ON_ERROR_STOP=1']
  const stop = stopOf(server)
  return {
    socket: folder,
    psql: () => spawn(program('psql'), quiet, { ...owner, stdio: ['pipe', 'ignore', 'inherit'] }),
    stop: () => stop('SIGINT'),
  }
}

function findVersion(): string | null {
  if (!existsSync(PROGRAMS)) return null
  const versions = readdirSync(PROGRAMS).filter((version) => existsSync(join(PROGRAMS, version, 'bin', 'initdb')))
  return versions.find((version) => version === PREFERRED) ?? versions.at(-1) ?? null
}

function installDebians(): boolean {
  if (process.getuid?.() !== 0) return false
  const [command, ...args] = INSTALL
  return spawnSync(command, args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
}

type Owner = { uid?: number; gid?: number }

/** PostgreSQL refuses to be run by root. */
function unprivileged(): Owner {
  if (process.getuid?.() !== 0) return {}
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres']))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

function initialise(initdb: string, folder: string, owner: Owner & { cwd: string }): void {
  mkdirSync(folder, { recursive: true })
  if (owner.uid !== undefined) execFileSync('chown', [`${owner.uid}:${owner.gid}`, folder])
  execFileSync(initdb, ['-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale'], owner)
}
