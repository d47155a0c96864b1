import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ExportNote, ExportStatus } from '../export/export-note.ts'
import { ListAnswer } from '../list/list-answer.ts'
import { OwnListsAnswer } from '../list/own-lists.ts'
import { SavedView, ViewsAnswer } from '../view/saved-view.ts'
import {
  CardAnswer,
  CardsAnswer,
  CrossAnswer,
  ExplainAnswer,
  FacetsAnswer,
  ProbeAnswer,
  SessionAnswer,
  SummaryAnswer,
} from './api.ts'
import { InvitationAnswer, PeopleAnswer } from './people.ts'
import { ProblemAnswer, statusOfKind } from './problem.ts'
import { AuditAnswer, SessionsAnswer } from './sessions.ts'
import { CrawlStarted, HeldAnswer, SyncAnswer } from './sync.ts'

test('a changed answer is a visible change: look at api.schema.json in the same commit', async () => {
  const schemas = {
    CardsAnswer,
    CardAnswer,
    FacetsAnswer,
    SummaryAnswer,
    ExplainAnswer,
    CrossAnswer,
    ExportStatus,
    ExportNote,
    ListAnswer,
    OwnListsAnswer,
    SyncAnswer,
    CrawlStarted,
    HeldAnswer,
    SessionAnswer,
    SessionsAnswer,
    AuditAnswer,
    ProbeAnswer,
    PeopleAnswer,
    InvitationAnswer,
    SavedView,
    ViewsAnswer,
    ProblemAnswer,
  }
  const json = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema)]))
  await expect(`${JSON.stringify(json, null, 2)}\n`).toMatchFileSnapshot('api.schema.json')
})

test('every kind of problem has a status that is an error', () => {
  for (const kind of [
    'bad-query',
    'not-live',
    'signed-out',
    'upstream-throttled',
    'upstream-timeout',
    'internal',
  ] as const) {
    expect(statusOfKind(kind)).toBeGreaterThanOrEqual(400)
  }
})
