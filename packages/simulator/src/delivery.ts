/** How an answer travels, well or badly. */
import type { ServerResponse } from 'node:http'

export type Reply = { status: number; headers: Readonly<Record<string, string>>; body: string }

/** `slowMs` is how long "slow" lasts. */
export type Delivery = (reply: Reply, response: ServerResponse, slowMs: number) => void

export const deliver: Delivery = ({ status, headers, body }, response) => {
  const bytes = Buffer.from(body)
  response.writeHead(status, { ...headers, 'content-length': bytes.length }).end(bytes)
}

/** A gateway in between answers instead, in HTML. */
export const deliverHtml: Delivery = (_, response, slowMs) => {
  const body =
    '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<h1>502 Bad Gateway</h1>\r\n</body>\r\n</html>'
  deliver({ status: 502, headers: { 'content-type': 'text/html' }, body }, response, slowMs)
}

/** A well-formed message with half of the text in it. */
export const deliverHalf: Delivery = (reply, response, slowMs) => {
  deliver({ ...reply, body: reply.body.slice(0, reply.body.length / 2) }, response, slowMs)
}

/** More is promised than sent before the connection ends. */
export const deliverCutOff: Delivery = ({ status, headers, body }, response) => {
  const bytes = Buffer.from(body)
  response.writeHead(status, { ...headers, 'content-length': bytes.length })
  response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy())
}

export const deliverReset: Delivery = (_, response) => {
  response.socket?.resetAndDestroy()
}

/** Nothing ever comes. The connection stays until the caller or the simulator leaves. */
export const deliverNothing: Delivery = () => undefined

export const deliverLate: Delivery = (reply, response, slowMs) => {
  after(response, slowMs, () => deliver(reply, response, slowMs))
}

const DRIP_BYTES = 64

/** The head at once, then a few bytes at a time: no idle timeout notices. */
export const deliverDrip: Delivery = ({ status, headers, body }, response, slowMs) => {
  const bytes = Buffer.from(body)
  response.writeHead(status, { ...headers, 'content-length': bytes.length })
  function drip(from: number): void {
    if (from >= bytes.length) response.end()
    else
      response.write(bytes.subarray(from, from + DRIP_BYTES), () =>
        after(response, slowMs / 10, () => drip(from + DRIP_BYTES)),
      )
  }
  drip(0)
}

/** Nothing is left running when the caller leaves. */
function after(response: ServerResponse, delayMs: number, then: () => void): void {
  if (response.destroyed) return
  const forget = () => clearTimeout(timer)
  const timer = setTimeout(() => {
    response.off('close', forget)
    then()
  }, delayMs)
  response.once('close', forget)
}
