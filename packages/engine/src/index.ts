export { type Engine, type EngineOptions, isDamage, isLockConflict, openEngine, type Snapshot } from './duckdb.ts'
export { createMutex } from './mutex.ts'
export type { ColumnType, Session } from './session.ts'
export { all, column, FALSE, join, list, type Sql, some, sql, TRUE, type Value, word } from './sql.ts'
