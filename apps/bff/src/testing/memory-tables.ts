/** For tests: the tables of the house without its file. */
import type { AuditTable, KeptSession, SessionTable } from '@linkdeck/app-store'

export function memorySessions(kept: KeptSession[] = []): SessionTable {
  return {
    all: async () => [...kept],
    add: async (session) => void kept.push({ ...session }),
    seen: async (hash, atMs) => {
      for (const session of kept.filter((one) => one.hash === hash)) session.seenAtMs = atMs
    },
    remove: async (hashes) => {
      kept.splice(0, kept.length, ...kept.filter(({ hash }) => !hashes.includes(hash)))
    },
  }
}

export function memoryAudit(): AuditTable {
  const rows: Awaited<ReturnType<AuditTable['before']>> = []
  return {
    add: async (deed) => void rows.push({ ...deed, number: rows.length + 1, hash: '' }),
    before: async (number, limit, { personId, action } = {}) =>
      rows
        .filter((row) => row.number < number)
        .filter((row) => row.personId === (personId ?? row.personId) && row.action === (action ?? row.action))
        .reverse()
        .slice(0, limit),
    firstBroken: async () => null,
  }
}
