// Whether the answer that a document came in may be stored: no fact tells it, the network layer does.
import { STORE_RULES } from '../../wire/bfcache-limits'
import { isObject } from '../../wire/checks'
import { isDocumentResponse } from '../../wire/document-response'

/** Without its fragment, which no request has. */
export const requestUrlOf = (url: string): string => url.replace(/#.*$/s, '')

const isNoStore = (cacheControl: string) => /\bno-store\b/i.test(cacheControl)

/** By the URL of the document, the newest. */
export class StoreRules {
  private readonly byUrl = new Map<string, boolean>()

  constructor(private readonly changed: () => void) {}

  /** `no-store`; null: its response was not seen. */
  of(url: string): boolean | null {
    return this.byUrl.get(requestUrlOf(url)) ?? null
  }

  /** Chromium's log, unchecked. */
  log(har: unknown): void {
    if (isObject(har) && Array.isArray(har.entries))
      for (const entry of har.entries) this.entry(entry)
  }

  /** An entry of it, unchecked. */
  entry(entry: unknown): void {
    if (!isObject(entry) || !isObject(entry.request) || !isObject(entry.response)) return
    const { headers, status } = entry.response
    if (entry._resourceType !== 'document') return
    if (!Array.isArray(headers) || headers.length === 0) return
    const rules = headers.filter(
      (header) => isObject(header) && /^cache-control$/i.test(String(header.name)),
    )
    this.note(entry.request.url, status, rules.map(({ value }) => String(value)).join(', '))
  }

  /** Firefox's request events. False: it was not about the answer to a document. */
  receive(message: unknown): boolean {
    if (!isDocumentResponse(message)) return false
    this.note(message.url, message.status, message.cacheControl)
    return true
  }

  private note(url: unknown, status: unknown, cacheControl: string): void {
    // 304: the headers that count are those of the answer before
    if (typeof url !== 'string' || !/^https?:/.test(url) || status === 304) return
    const before = this.byUrl.get(url)
    const noStore = isNoStore(cacheControl)
    this.byUrl.set(url, noStore)
    for (const oldest of this.byUrl.keys()) {
      if (this.byUrl.size <= STORE_RULES) break
      this.byUrl.delete(oldest)
    }
    if (before !== noStore) this.changed()
  }
}
