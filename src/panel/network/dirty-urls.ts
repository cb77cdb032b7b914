// URLs whose handshakes are to be given to sockets anew: some time after a change, and in slices, since a page may use thousands.
import { RESOLVE_AFTER, RESOLVE_SLICE } from '../../wire/network-limits'

export interface DirtyUrlsHost {
  /** Resolves some URLs, one by one; called for each slice. */
  resolve(urls: Iterable<string>): void
  /** None is left. */
  done(): void
  after(ms: number, task: () => void): unknown
  /** ms. */
  now(): number
}

export class DirtyUrls {
  private readonly urls = new Set<string>()
  private isScheduled = false

  constructor(private readonly host: DirtyUrlsHost) {}

  touch(urls: Iterable<string>): void {
    for (const url of urls) this.urls.add(url)
    if (this.urls.size > 0) this.schedule()
  }

  private schedule(): void {
    if (this.isScheduled) return
    this.isScheduled = true
    this.host.after(RESOLVE_AFTER, () => {
      this.isScheduled = false
      this.host.resolve(this.slice())
      if (this.urls.size > 0) this.schedule()
      else this.host.done()
    })
  }

  /** As many as there is time for, one at least. */
  private *slice(): Generator<string> {
    const end = this.host.now() + RESOLVE_SLICE
    for (const url of this.urls) {
      this.urls.delete(url)
      yield url
      if (this.host.now() > end) return
    }
  }
}
