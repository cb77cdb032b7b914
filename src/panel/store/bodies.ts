// Keeps the payloads in memory below a limit: the shelves that were longest not looked at go to disk, and come back on demand.
import { MEMORY_LIMIT } from '../../wire/depth-limits'
import type { Body, Shelf } from './shelf'

/** Where bodies go. Everything may be refused. */
export interface BodyDisk {
  write(id: number, bodies: readonly (Body | null)[]): Promise<void>
  read(id: number): Promise<readonly (Body | null)[]>
  /** Nobody will ask for it again. */
  remove(id: number): void
}

/** Without a disk, what is over the limit is given up, and said to be. */
const NO_DISK: BodyDisk = {
  write: () => Promise.reject(new Error('no disk')),
  read: () => Promise.reject(new Error('no disk')),
  remove: () => {},
}

export class Bodies {
  /** Bytes on disk. */
  away = 0
  /** Bytes that were given up, since no disk took them. */
  lost = 0
  /** Those that hold bodies, the one longest not looked at first. Rows alone keep a shelf alive. */
  private readonly here = new Map<number, WeakRef<Shelf>>()
  /** Bytes, by shelf: `here` and on disk. */
  private readonly sizes = new Map<number, number>()
  private readonly onDisk = new Map<number, number>()
  private readonly coming = new Map<number, Promise<void>>()
  private readonly dropped = new FinalizationRegistry<number>((id) => this.forget(id))
  private inMemory = 0
  private isMaking = false

  constructor(
    private readonly disk: BodyDisk = NO_DISK,
    private most = MEMORY_LIMIT,
  ) {}

  /** Bytes in memory of the shelves that are full. */
  get held(): number {
    return this.inMemory
  }

  limitTo(bytes: number): void {
    this.most = bytes
    void this.makeRoom()
  }

  /** It is full, or its payloads have changed. */
  note(shelf: Shelf): void {
    if (!this.sizes.has(shelf.id)) this.dropped.register(shelf, shelf.id)
    this.here.delete(shelf.id) // looked at last
    if (shelf.isHere) this.here.set(shelf.id, new WeakRef(shelf))
    this.count(shelf)
    void this.makeRoom()
  }

  /** Resolves when its bodies are here, or are known to be lost. */
  async bring(shelf: Shelf): Promise<void> {
    if (shelf.isHere) return this.note(shelf)
    const coming = this.coming.get(shelf.id) ?? this.fetch(shelf)
    this.coming.set(shelf.id, coming)
    await coming
  }

  private async fetch(shelf: Shelf): Promise<void> {
    try {
      shelf.takeBack(await this.disk.read(shelf.id))
    } catch {
      shelf.letGo(true)
    }
    this.coming.delete(shelf.id)
    this.note(shelf)
  }

  private async makeRoom(): Promise<void> {
    if (this.isMaking) return
    this.isMaking = true
    while (this.inMemory > this.most && this.here.size > 1) await this.sendAway()
    this.isMaking = false
  }

  private async sendAway(): Promise<void> {
    const [[id, weak] = []] = this.here
    const shelf = weak?.deref()
    if (id === undefined) return
    this.here.delete(id)
    if (!shelf) return this.forget(id)
    const { bytes } = shelf
    if (!shelf.isKept) await this.write(shelf, bytes)
    if (shelf.isKept) shelf.letGo()
    this.count(shelf)
  }

  private async write(shelf: Shelf, bytes: number): Promise<void> {
    shelf.isKept = true // what changes while it is written, unsays it
    try {
      await this.disk.write(shelf.id, shelf.contents)
      this.away += bytes - (this.onDisk.get(shelf.id) ?? 0)
      this.onDisk.set(shelf.id, bytes)
      if (!shelf.isKept) this.here.set(shelf.id, new WeakRef(shelf))
    } catch {
      shelf.isKept = false
      shelf.letGo(true)
      this.lost += bytes
    }
  }

  private count(shelf: Shelf): void {
    this.inMemory += shelf.bytes - (this.sizes.get(shelf.id) ?? 0)
    this.sizes.set(shelf.id, shelf.bytes)
  }

  private forget(id: number): void {
    this.inMemory -= this.sizes.get(id) ?? 0
    this.away -= this.onDisk.get(id) ?? 0
    this.here.delete(id)
    this.sizes.delete(id)
    if (this.onDisk.delete(id)) this.disk.remove(id)
  }
}
