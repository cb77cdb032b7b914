// Infers a schema from values as they come: what types there were, which fields were always there.
import { JSON_DEPTH, SCHEMA_ITEMS, SCHEMA_PROPERTIES } from '../../wire/capture-limits'
import { NO_NAME, type Schema, type SchemaType } from './schema'
import { TextSketch } from './text-sketch'

class ObjectSketch {
  private count = 0
  /** null: so many names that they are keys of a map. */
  private fields: Map<string, Sketch> | null = new Map()

  add(value: Readonly<Record<string, unknown>>, depth: number): void {
    this.count += 1
    for (const [name, item] of Object.entries(value)) {
      if (this.fields === null) return
      if (name === NO_NAME) continue
      const field = this.fields.get(name) ?? new Sketch()
      this.fields.set(name, field)
      field.add(item, depth + 1)
      if (this.fields.size > SCHEMA_PROPERTIES) this.fields = null
    }
  }

  get schema(): Schema {
    if (this.fields === null) return { additionalProperties: true }
    const fields = [...this.fields]
    const required = fields.filter(([, { count }]) => count === this.count).map(([name]) => name)
    const properties = Object.fromEntries(fields.map(([name, field]) => [name, field.schema]))
    return { properties, ...(required.length > 0 && { required }) }
  }
}

export class Sketch {
  count = 0
  private readonly types = new Set<SchemaType>()
  private readonly texts = new TextSketch()
  private objects: ObjectSketch | null = null
  private items: Sketch | null = null

  /** A value of JSON. */
  add(value: unknown, depth = 0): void {
    this.count += 1
    if (value === null) this.types.add('null')
    else if (typeof value === 'boolean') this.types.add('boolean')
    else if (typeof value === 'number')
      this.types.add(Number.isInteger(value) ? 'integer' : 'number')
    else if (typeof value === 'string') this.addText(value)
    else if (Array.isArray(value)) this.addList(value, depth)
    else if (typeof value === 'object') this.addObject(value, depth)
  }

  get schema(): Schema {
    const types = this.allTypes
    const [only] = types
    if (only === undefined) return {}
    return {
      type: types.length === 1 ? only : types,
      ...(this.types.has('string') && this.textSchema),
      ...this.objects?.schema,
      ...(this.items && this.items.count > 0 && { items: this.items.schema }),
    }
  }

  /** Every integer is a number. */
  private get allTypes(): readonly SchemaType[] {
    const types = [...this.types].sort()
    return this.types.has('number') ? types.filter((type) => type !== 'integer') : types
  }

  private get textSchema(): Schema {
    const { format, enumeration } = this.texts
    if (format !== null) return { format }
    return enumeration !== null && this.types.size === 1 ? { enum: enumeration } : {}
  }

  private addText(text: string): void {
    this.types.add('string')
    this.texts.add(text)
  }

  private addList(list: readonly unknown[], depth: number): void {
    this.types.add('array')
    this.items ??= new Sketch()
    if (depth < JSON_DEPTH)
      for (const item of list.slice(0, SCHEMA_ITEMS)) this.items.add(item, depth + 1)
  }

  private addObject(value: object, depth: number): void {
    this.types.add('object')
    this.objects ??= new ObjectSketch()
    if (depth < JSON_DEPTH) this.objects.add({ ...value }, depth)
  }
}
