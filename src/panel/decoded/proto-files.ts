// The .proto files that the reader has given, by URL: kept by the extension, followed in every open panel.
import { type Signal, signal } from '@preact/signals'
import { PROTO_FILES, PROTO_TEXT } from '../../wire/decode-limits'
import { placeOfUrl } from './protocol-choices'

export interface ProtoFile {
  readonly name: string
  readonly text: string
  /** The full name of the message that payloads are; '': the first that fits. */
  readonly messageType: string
}

export interface ProtoHost {
  read(): Promise<unknown>
  write(files: Files): Promise<unknown>
  /** Calls when any panel, this one too, has written. */
  watch(changed: () => void): void
}

type Files = Readonly<Record<string, ProtoFile>>

type Changes = ReadonlyMap<string, ProtoFile | null>

const textOf = (value: unknown, most: number) =>
  typeof value === 'string' && value.length <= most ? value : null

function fileFrom(stored: unknown): ProtoFile | null {
  if (typeof stored !== 'object' || stored === null) return null
  const fields = stored as Readonly<Record<string, unknown>>
  const [name, text] = [textOf(fields.name, 1_000), textOf(fields.text, PROTO_TEXT)]
  const messageType = textOf(fields.messageType, 1_000) ?? ''
  return name === null || text === null ? null : { name, text, messageType }
}

/** What was remembered, as far as it makes sense. */
export function filesFrom(stored: unknown): Files {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {}
  const known = Object.entries(stored).flatMap(([place, one]) => {
    const file = fileFrom(one)
    return file ? [[place, file] as const] : []
  })
  return Object.fromEntries(known.slice(-PROTO_FILES))
}

const placed = (file: ProtoFile | null, place: string) =>
  file === null ? [] : [[place, file] as const]

/** What is stored, with what was set since. Of more than are kept, the oldest go. */
function withChanges(stored: Files, changes: Changes): Files {
  const others = Object.entries(stored).filter(([place]) => !changes.has(place))
  const own = [...changes].flatMap(([place, file]) => placed(file, place))
  return Object.fromEntries([...others, ...own].slice(-PROTO_FILES))
}

export class ProtoFiles {
  private readonly all: Signal<Files> = signal({})
  private stored: Files = {}
  /** What was set here and is not stored yet, by place; null: taken away. */
  private readonly changes = new Map<string, ProtoFile | null>()
  /** Storage is asked for one thing after the other: what is read is never older than what was written. */
  private turn = Promise.resolve()
  private isFollowing = false

  /** Storage is not asked before a file is. */
  constructor(private readonly host: ProtoHost) {}

  of(url: string): ProtoFile | null {
    this.follow()
    const { value } = this.all
    const place = placeOfUrl(url)
    return Object.hasOwn(value, place) ? (value[place] ?? null) : null
  }

  /** null: it is taken away. */
  set(url: string, file: ProtoFile | null): void {
    this.follow()
    const place = placeOfUrl(url)
    this.changes.delete(place) // the newest goes last
    this.changes.set(place, file)
    this.show()
    this.inTurn(() => this.store())
  }

  private follow(): void {
    if (this.isFollowing) return
    this.isFollowing = true
    this.host.watch(() => this.inTurn(() => this.read()))
    this.inTurn(() => this.read())
  }

  private async read(): Promise<void> {
    this.stored = filesFrom(await this.host.read())
    this.show()
  }

  /** Into what is stored now: other panels have files of their own. */
  private async store(): Promise<void> {
    const changes = new Map(this.changes)
    this.stored = withChanges(filesFrom(await this.host.read()), changes)
    await this.host.write(this.stored)
    for (const [place, file] of changes)
      if (this.changes.get(place) === file) this.changes.delete(place)
  }

  private show(): void {
    this.all.value = withChanges(this.stored, this.changes)
  }

  /** A storage that fails remembers nothing; what was set is in force all the same. */
  private inTurn(act: () => Promise<void>): void {
    this.turn = this.turn.then(act).catch(() => {})
  }
}
