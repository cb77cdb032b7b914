// What is to be replaced before a capture leaves the machine: as the reader says it, and made ready for use.
import { REDACTION_RULES } from '../../wire/capture-limits'
import { REGEX_LENGTH } from '../../wire/table-limits'
import { type JsonPath, parsePath } from './json-path'

export interface RedactionRules {
  /** Names, in any case. */
  readonly headers: readonly string[]
  /** Names of parameters of URLs, in any case; credentials in a URL go with them. */
  readonly query: readonly string[]
  /** Subprotocols that are made to carry a token. */
  readonly subprotocols: boolean
  /** `$.auth.token`, `$..password`, `$.users[*].email` */
  readonly paths: readonly string[]
  /** Regular expressions: what they match is replaced, in every text. */
  readonly patterns: readonly string[]
}

/** Takes the place of what is replaced; a token of RFC 9110, so that it may stand in a subprotocol. */
export const REDACTED = 'REDACTED'

export const DEFAULT_RULES: RedactionRules = {
  headers: ['Authorization', 'Proxy-Authorization', 'Cookie', 'Set-Cookie'],
  query: [
    ...[
      'token',
      'access_token',
      'id_token',
      'refresh_token',
      'auth',
      'auth_token',
      'authorization',
    ],
    ...['api_key', 'apikey', 'api-key', 'key', 'secret', 'client_secret', 'password', 'passwd'],
    ...['pwd', 'session', 'sessionid', 'session_id', 'sid', 'sig', 'signature', 'jwt', 'ticket'],
    ...['code', 'csrf', '_csrf_token', 'connectionToken', 'X-Amz-Signature'],
    ...['X-Amz-Security-Token', 'X-Amz-Credential'],
  ],
  subprotocols: true,
  paths: ['$..token', '$..access_token', '$..refresh_token', '$..password', '$..authorization'],
  patterns: [],
}

export const NO_RULES: RedactionRules = {
  ...{ headers: [], query: [], subprotocols: false, paths: [], patterns: [] },
}

export interface ReadyRules {
  readonly headers: ReadonlySet<string>
  /** null: no parameters. Matches `name=value`; the value is its second group. */
  readonly query: RegExp | null
  readonly subprotocols: boolean
  readonly paths: readonly JsonPath[]
  readonly patterns: readonly RegExp[]
}

/** Which rule is wrong, and why. */
export class RuleError extends Error {
  override readonly name = 'RuleError'

  constructor(
    readonly list: keyof RedactionRules,
    readonly index: number,
    reason: string,
  ) {
    super(`${list}[${index}]: ${reason}`)
  }
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** After `?`, `&`, `#` or `;`, up to what ends a value in a URL, or the URL itself in other text. */
function queryPattern(names: readonly string[]): RegExp | null {
  if (names.length === 0) return null
  return new RegExp(`([?&#;](?:${names.map(escaped).join('|')})=)([^&#;\\s"'<>)]+)`, 'giu')
}

function pattern(source: string, index: number): RegExp {
  if (source === '') throw new RuleError('patterns', index, 'empty')
  if (source.length > REGEX_LENGTH) throw new RuleError('patterns', index, 'too long')
  try {
    return new RegExp(source, 'gu')
  } catch (error) {
    throw new RuleError('patterns', index, error instanceof Error ? error.message : String(error))
  }
}

function path(source: string, index: number): JsonPath {
  const parsed = parsePath(source)
  if (parsed === null) throw new RuleError('paths', index, 'not a path such as $.user.token')
  return parsed
}

/** Throws a RuleError. */
export function readyRules(rules: RedactionRules): ReadyRules {
  for (const list of ['headers', 'query', 'paths', 'patterns'] as const)
    if (rules[list].length > REDACTION_RULES) throw new RuleError(list, REDACTION_RULES, 'too many')
  return {
    headers: new Set(rules.headers.map((name) => name.toLowerCase())),
    query: queryPattern(rules.query.filter((name) => name !== '')),
    subprotocols: rules.subprotocols,
    paths: rules.paths.map(path),
    patterns: rules.patterns.map(pattern),
  }
}
