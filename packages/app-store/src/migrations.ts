/** The tables, as they came: a file remembers how many of these it has, and gets the rest when it is opened. Only ever add. */
export const MIGRATIONS: readonly string[] = []
