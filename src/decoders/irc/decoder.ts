// IRC over WebSocket: one line a message, with IRCv3's tags.
// https://ircv3.net/specs/extensions/websocket · https://modern.ircdocs.horse/
import { bytesOf, utf8 } from '../bytes/cursor'
import type { Decoder, Unit } from '../decoder'
import { line, quoted, short } from '../line'
import { NUMERICS } from './numerics'

interface Line {
  readonly tags: Readonly<Record<string, string>>
  readonly source: string
  readonly command: string
  readonly parameters: readonly string[]
}

/** Parameters of a line: servers stop at fifteen. */
const PARAMETERS = 100

/** No server knows a longer command. */
const LINE = /^(?:@(\S*) +)?(?::(\S+) +)?([A-Za-z]{1,32}|\d{3})(?: ([\s\S]*))?$/

const ESCAPES: Readonly<Record<string, string>> = { ':': ';', s: ' ', '\\': '\\', r: '\r', n: '\n' }

/** A backslash before anything else means nothing. */
const unescaped = (value: string): string =>
  value.replace(/\\([\s\S]?)/g, (_, letter: string) => ESCAPES[letter] ?? letter)

function tagsOf(text: string): Record<string, string> {
  const pairs = text.split(';').slice(0, PARAMETERS)
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', ...value] = pair.split('=')
      return [name, unescaped(value.join('='))]
    }),
  )
}

/** The last may have blanks: a colon says so. */
function parametersOf(text: string): string[] {
  const colon = text.startsWith(':') ? 0 : text.indexOf(' :')
  const [start, last] = colon < 0 ? [text, null] : [text.slice(0, colon), text.slice(colon)]
  const words = start.split(/ +/, PARAMETERS).filter((word) => word !== '')
  return last === null ? words : [...words, last.replace(/^ ?:/, '')]
}

function readLine(text: string): Line | null {
  const found = LINE.exec(text)
  if (!found) return null
  const [, tags, source = '', command = '', rest = ''] = found
  return {
    tags: tags === undefined ? {} : tagsOf(tags),
    ...{ source, command: command.toUpperCase(), parameters: parametersOf(rest) },
  }
}

const OPENING = /^(CAP|NICK|USER|PASS|AUTHENTICATE|00[1-5]|90[03])$/

function roleOf({ command }: Line): Unit['role'] {
  if (command === 'PING' || command === 'PONG') return 'heartbeat'
  if (command === 'QUIT') return 'closing'
  if (/^(ERROR|FAIL|[45]\d\d|90[24567])$/.test(command)) return 'error'
  return OPENING.test(command) ? 'opening' : undefined
}

/** A label is asked for with a tag; the answer has it too, and a batch of answers its beginning. */
function keysOf(
  { command, parameters, tags }: Line,
  sent: boolean,
): Pick<Unit, 'asks' | 'answers'> {
  const token = parameters.at(-1) ?? ''
  if (command === 'PING') return { asks: `ping ${token}` }
  if (command === 'PONG') return { answers: `ping ${token}` }
  const label = Object.hasOwn(tags, 'label') ? tags.label : undefined
  return label === undefined ? {} : { [sent ? 'asks' : 'answers']: `label ${label}` }
}

/** Of a numeric reply the first parameter is the reader's own name. */
function nameOf({ command, parameters }: Line): string | undefined {
  const isNumeric = /^\d/.test(command)
  return isNumeric ? (NUMERICS[command] ?? command) : parameters[0]
}

function lineOf({ command, parameters, source }: Line): string {
  const isNumeric = /^\d/.test(command)
  const told = isNumeric ? parameters.slice(1) : parameters
  const [text, rest] = [told.at(-1), told.slice(0, -1)]
  return line(
    isNumeric && NUMERICS[command],
    source !== '' && !isNumeric && short(source.split('!')[0] ?? ''),
    short(rest.join(' ')),
    text !== undefined && (/\s/.test(text) || command === 'PRIVMSG' ? quoted(text) : short(text)),
  )
}

function unitOf(read: Line, sent: boolean): Unit {
  const { tags, source, command, parameters } = read
  const name = nameOf(read)
  const role = roleOf(read)
  return {
    type: command,
    line: lineOf(read),
    ...(name === undefined ? {} : { name }),
    ...(role ? { role } : {}),
    fields: {
      ...(Object.keys(tags).length > 0 ? { tags } : {}),
      ...(source === '' ? {} : { source }),
      parameters,
    },
    ...keysOf(read, sent),
  }
}

/** Some servers end lines, or send several in one message. */
export const irc: Decoder<null> = {
  start: () => null,
  read(_, { content, sent, missing }) {
    const texts = utf8(bytesOf(content)).split(/\r\n|[\r\n]/)
    const lines = texts.filter((text) => text !== '').map(readLine)
    if (lines.length === 0 || lines.includes(null)) return null
    const units = lines.flatMap((read) => (read ? [unitOf(read, sent)] : []))
    const last = units.at(-1)
    return missing > 0 && last ? [...units.slice(0, -1), { ...last, problem: 'cut' }] : units
  },
}
