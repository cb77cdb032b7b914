// Joins what acts on the page: commands and rules, and which documents can be reached.
import type { ActPacket, Hello } from '../wire/packets'
import { Actions } from './actions'
import { RuleBook } from './rule-book'
import type { Store } from './store/store'

interface Host {
  readonly store: Store
  send(document: string, packet: ActPacket): boolean
  after(ms: number, task: () => void): () => void
}

export interface Acts {
  readonly actions: Actions
  readonly ruleBook: RuleBook
  hello(hello: Hello): void
  gone(document: string): void
}

export function createActs({ store, send, after }: Host): Acts {
  const actions = new Actions({ send, after, newName: () => crypto.randomUUID() })
  const documents = () =>
    [...store.documents.values()].filter(({ live }) => live).map(({ id }) => id)
  const ruleBook = new RuleBook({ actions, documents })
  let top = ''
  return {
    actions,
    ruleBook,
    hello({ document, place }) {
      if (place.depth === 0 && !place.hasOpener && document !== top) {
        top = document
        ruleBook.pageLeft()
      } else ruleBook.documentCame(document)
      actions.onHello(document)
    },
    gone(document) {
      actions.onGone(document)
      ruleBook.documentGone(document)
    },
  }
}
