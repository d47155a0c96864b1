/** What traces are told of: what is done, how long it takes and within what. Names and figures, never what was asked. */

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** What a caller says of the trace that it belongs to (W3C Trace Context). */
export type Caller = { traceparent: string; tracestate: string }

export type Span = {
  name: string
  kind?: 'server' | 'client'
  attributes?: Attributes
  /** What it belongs to; unset: whatever is under way. null: nothing, it begins a trace. */
  caller?: Caller | null
}

/** What is known of a span only at its end. */
export type Course = { name?: string; attributes?: Attributes; failure?: string | undefined }

export type Tracing = {
  /** Whatever the work begins belongs to this span. */
  span: <T>(span: Span, work: (tell: (course: Course) => void) => Promise<T>) => Promise<T>
  /** A span that ends now and took so long. */
  took: (ms: number, span: Span, failure?: string) => void
  /** Of what is under way. */
  traceId: () => string | undefined
  /** Sends what has not been sent, if that can be done in a moment. */
  close: () => Promise<void>
}
