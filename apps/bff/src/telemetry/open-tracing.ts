/**
 * Sends traces to a receiver of OTLP over HTTP. The only file that names OpenTelemetry, and loaded only where a receiver
 * is set; nothing of it is global. The library reads the standard's other variables, such as OTEL_TRACES_SAMPLER.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Context,
  defaultTextMapGetter,
  ROOT_CONTEXT,
  type Span as SdkSpan,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'
import { type ExportResult, ExportResultCode, W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto'
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources'
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base'
import { type Log, placeOf } from '../log.ts'
import type { Course, Span, Tracing } from './tracing.ts'

type OpenTracing = { receiver: string; version: string; now: () => number; log: Log }

const KINDS = { server: SpanKind.SERVER, client: SpanKind.CLIENT }
/** A receiver that is down must not keep the program from ending. */
const SEND_WITHIN_MS = 500

export function openTracing({ receiver, version, now, log }: OpenTracing): Tracing {
  const exporter = tellOfLoss(new OTLPTraceExporter({ url: receiver }), log)
  const provider = new BasicTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'linkdeck', 'service.version': version }))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  })
  const tracer = provider.getTracer('linkdeck', version)
  const propagator = new W3CTraceContextPropagator()
  const underWay = new AsyncLocalStorage<Context>()

  const parentOf = ({ caller }: Span): Context => {
    if (caller === undefined) return underWay.getStore() ?? ROOT_CONTEXT
    return caller === null ? ROOT_CONTEXT : propagator.extract(ROOT_CONTEXT, caller, defaultTextMapGetter)
  }
  const begin = (span: Span, startTime: number) => {
    const parent = parentOf(span)
    const { name, kind, attributes = {} } = span
    const options = { kind: kind ? KINDS[kind] : SpanKind.INTERNAL, attributes, startTime }
    const begun = tracer.startSpan(name, options, parent)
    return { begun, within: trace.setSpan(parent, begun) }
  }

  return {
    span: async (span, work) => {
      const { begun, within } = begin(span, now())
      try {
        return await underWay.run(within, () => work((course) => tell(begun, course)))
      } catch (error) {
        tell(begun, { failure: error instanceof Error ? error.name : typeof error })
        throw error
      } finally {
        begun.end(now())
      }
    },
    took: (ms, span, failure) => {
      const { begun } = begin(span, now() - ms)
      tell(begun, { failure })
      begun.end(now())
    },
    traceId: () => {
      const within = underWay.getStore()
      return within && trace.getSpanContext(within)?.traceId
    },
    close: () => Promise.race([provider.shutdown().catch(() => undefined), sleep(SEND_WITHIN_MS)]),
  }
}

/** Of an error its name, never its message, which can quote what was asked. */
function tell(span: SdkSpan, { name, attributes = {}, failure }: Course): void {
  if (name !== undefined) span.updateName(name)
  span.setAttributes(attributes)
  if (failure === undefined) return
  span.setAttribute('error.type', failure)
  span.setStatus({ code: SpanStatusCode.ERROR })
}

/** Says once that spans are lost, and once how many were when they arrive again. */
function tellOfLoss(exporter: SpanExporter, log: Log): SpanExporter {
  let lost = 0
  const heard = (spans: number, { code, error }: ExportResult) => {
    if (code === ExportResultCode.FAILED) {
      const { error: name, code: why } = placeOf(error)
      if (lost === 0) log('warn', 'traces-lost', { error: name, code: why })
      lost += spans
    } else if (lost > 0) {
      log('info', 'traces-sent-again', { lost })
      lost = 0
    }
  }
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        heard(spans.length, result)
        done(result)
      }),
    shutdown: () => exporter.shutdown(),
  }
}
