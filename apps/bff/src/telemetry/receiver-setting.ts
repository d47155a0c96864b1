/** Where traces are sent, by the variables that OpenTelemetry has for it everywhere. */
import type { Settings } from '../settings.ts'

const NAME = 'OTEL_EXPORTER_OTLP_ENDPOINT'

/** The address that takes traces; null: none are made. */
export function readReceiver({ text, refuse, choice }: Settings): string | null {
  const given = text(NAME)
  if (given === undefined || text('OTEL_SDK_DISABLED')?.toLowerCase() === 'true') return null
  choice('OTEL_EXPORTER_OTLP_PROTOCOL', ['http/protobuf'])
  if (choice('OTEL_TRACES_EXPORTER', ['otlp', 'none']) === 'none') return null
  const receiver = tracesOf(given)
  // What was given is not quoted: it may hold a password.
  if (receiver === null)
    refuse(
      NAME,
      'It is no http or https address without name, password and question.',
      'Set one such as http://127.0.0.1:4318, or leave it unset for no traces; OTEL_EXPORTER_OTLP_HEADERS is for passwords.',
    )
  return receiver
}

function tracesOf(text: string): string | null {
  if (!URL.canParse(text) || /[?#]/.test(text)) return null
  const { protocol, origin, pathname, username, password } = new URL(text)
  const isWeb = protocol === 'https:' || protocol === 'http:'
  if (!isWeb || username !== '' || password !== '') return null
  return `${origin}${pathname.replace(/\/$/, '')}/v1/traces`
}
