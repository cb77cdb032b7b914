// What a capture tells of one channel: its messages by direction and name, its query, its subprotocols.
import {
  CHANNEL_MESSAGES,
  EXAMPLE_TEXT,
  EXAMPLES,
  SCHEMA_PROPERTIES,
} from '../../wire/capture-limits'
import type { Address } from './address'
import type { NamedMessage } from './message-name'
import { NO_NAME, type Schema } from './schema'
import { Sketch } from './sketch'

export type Direction = 'send' | 'receive'

/** What has no name of its own any more. */
const OTHERS = 'others'

const isExample = (value: unknown) => !JSON.stringify(value).includes(`"${NO_NAME}":`)

export class GatheredMessage {
  count = 0
  readonly examples: unknown[] = []
  private readonly sketch = new Sketch()

  constructor(
    readonly direction: Direction,
    readonly name: string,
    readonly field: string | null,
    readonly contentType: NamedMessage['contentType'],
  ) {}

  add(value: unknown, length: number): void {
    this.count += 1
    if (value === undefined) return
    this.sketch.add(value)
    if (this.examples.length < EXAMPLES && length <= EXAMPLE_TEXT && isExample(value))
      this.examples.push(value)
  }

  get payload(): Schema {
    if (this.contentType === 'application/octet-stream') return { type: 'string', format: 'binary' }
    if (this.contentType === 'text/plain') return { type: 'string' }
    const { schema } = this.sketch
    return this.field === null ? schema : this.told(schema, this.field)
  }

  /** The field that tells the name has but this value. */
  private told(schema: Schema, field: string): Schema {
    const of = schema.properties?.[field]
    if (of?.type !== 'string' && of?.type !== 'integer') return schema
    const value = of.type === 'string' ? this.name : Number(this.name)
    const told: Schema = { type: of.type, const: value }
    return { ...schema, properties: { ...schema.properties, [field]: told } }
  }
}

export class GatheredChannel {
  readonly protocols = new Set<string>()
  /** Names, and with how many sockets each was. */
  readonly query = new Map<string, number>()
  sockets = 0
  private readonly byName = new Map<string, GatheredMessage>()

  constructor(readonly address: Address) {}

  addSocket({ query }: Address): void {
    this.sockets += 1
    for (const name of query)
      if (this.query.has(name) || this.query.size < SCHEMA_PROPERTIES)
        this.query.set(name, (this.query.get(name) ?? 0) + 1)
  }

  addMessage(direction: Direction, message: NamedMessage, length: number): void {
    const { contentType, field } = message
    const key = JSON.stringify([direction, contentType, message.name])
    const isNew = !this.byName.has(key)
    const isOther = isNew && this.byName.size >= CHANNEL_MESSAGES
    const group = isOther
      ? this.at(JSON.stringify([direction, contentType]), direction, OTHERS, null, contentType)
      : this.at(key, direction, message.name, field, contentType)
    group.add(message.value, length)
  }

  of(direction: Direction): readonly GatheredMessage[] {
    return [...this.byName.values()].filter((message) => message.direction === direction)
  }

  private at(key: string, ...made: ConstructorParameters<typeof GatheredMessage>): GatheredMessage {
    const known = this.byName.get(key) ?? new GatheredMessage(...made)
    this.byName.set(key, known)
    return known
  }
}
