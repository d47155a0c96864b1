/** What a colour may mean. Each has --tone-<name>-text, -mark and -soft in tokens.css. */
export type Tone = 'ok' | 'info' | 'warn' | 'bad' | 'neutral' | 'accent'
