// What a URL gives away: a connection in the clear, a secret in the query.
import { type CaptureRule, type Finding, firstRows } from '../finding'
import { grouped } from '../grouped'

function parsed(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null
}

/** Browsers take these for secure whatever the scheme. https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy */
const isLoopback = ({ hostname }: URL) =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127(\.\d+){3}$/.test(hostname)

/** What is read and changed by anybody on the way. A page of https may not even connect. */
export const insecureUrl: CaptureRule = ({ sockets }) => {
  const insecure = sockets.filter(({ url, document }) => {
    if (!/^ws:/i.test(url) || !/^https:/i.test(document.url)) return false
    const to = parsed(url)
    return to !== null && !isLoopback(to)
  })
  if (insecure.length === 0) return []
  return [
    {
      ...{ rule: 'insecure-url', weight: 'risk', sockets: insecure.map(({ key }) => key) },
      rows: firstRows(insecure.map(({ createdRow }) => createdRow)),
      ...{ figures: { count: insecure.length }, quote: insecure[0]?.url ?? '' },
    },
  ]
}

/** Names of parameters that carry what proves who somebody is. */
const SECRET_NAME =
  /^(access_?token|id_?token|auth_?token|token|jwt|auth|authorization|api_?key|secret|password|passwd|session(_?id)?|sid|sig|signature|bearer)$/i

/** Shorter values prove nothing: `token=1` of a test, `auth=true`. */
const SECRET_LEAST = 8

const JWT = /^[\w-]{10,}\.[\w-]{10,}\.[\w-]*$/

/** The name of the first parameter that looks like a secret. */
export function secretIn(url: string): string | null {
  if (!url.includes('?')) return null // to parse every URL of 5,000 takes half a second
  for (const [name, value] of parsed(url)?.searchParams ?? [])
    if ((SECRET_NAME.test(name) && value.length >= SECRET_LEAST) || JWT.test(value)) return name
  return null
}

/** Servers and proxies write URLs into their logs. */
export const tokenInUrl: CaptureRule = ({ sockets }) => {
  const telling = sockets.flatMap(({ key, url, createdRow }) => {
    const name = secretIn(url)
    return name === null ? [] : [{ key, createdRow, name }]
  })
  const byName = grouped(telling, ({ name }) => name)
  return [...byName].map(
    ([name, group]): Finding => ({
      ...{ rule: 'token-in-url', weight: 'risk', sockets: group.map(({ key }) => key) },
      rows: firstRows(group.map(({ createdRow }) => createdRow)),
      ...{ figures: { count: group.length }, quote: name },
    }),
  )
}
