// Takes the header Sec-WebSocket-Extensions apart. https://www.rfc-editor.org/rfc/rfc6455#section-9.1

export interface ExtensionParameter {
  readonly name: string
  /** null: it is there, without a value. */
  readonly value: string | null
}

export interface Extension {
  readonly name: string
  readonly parameters: readonly ExtensionParameter[]
}

/** At `separator`, but not within quotes. */
function split(text: string, separator: string): string[] {
  const parts = ['']
  let isQuoted = false
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted
    if (character === separator && !isQuoted) parts.push('')
    else parts.push(`${parts.pop() ?? ''}${character}`)
  }
  return parts.map((part) => part.trim()).filter(Boolean)
}

function parameterFrom(text: string): ExtensionParameter {
  const equals = text.indexOf('=')
  if (equals < 0) return { name: text, value: null }
  const value = text.slice(equals + 1).trim()
  return { name: text.slice(0, equals).trim(), value: value.replace(/^"(.*)"$/, '$1') }
}

export function extensionsOf(header: string): Extension[] {
  return split(header, ',').map((extension) => {
    const [name = '', ...parameters] = split(extension, ';')
    return { name, parameters: parameters.map(parameterFrom) }
  })
}
