// A conversation written by hand, as a decoder is given it: what was sent, what was received.
import type { Message, Opening, Unit } from '../../src/decoders/decoder'
import { decode, linesOf } from './transcripts'

type Content = Message['content'] | object

const contentOf = (content: Content): Message['content'] =>
  typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content)

/** Objects are sent as their JSON. `missing`: bytes of it that are not here. */
export const sent = (content: Content, missing = 0): Message => ({
  ...{ sent: true, content: contentOf(content), missing },
})
export const received = (content: Content, missing = 0): Message => ({
  ...{ sent: false, content: contentOf(content), missing },
})

/** The protocol that the user has chosen: what is shown does not depend on how it is recognised. */
export const talking = (id: string, opening: Partial<Opening> = {}) => {
  const all = { url: 'ws://a/', offered: [], selected: '', ...opening }
  return {
    /** One line a message. */
    lines: async (...messages: readonly Message[]) =>
      linesOf(await decode(all, messages, { id }), messages),
    /** Of the last message. */
    units: async (...messages: readonly Message[]): Promise<readonly Unit[] | null | undefined> =>
      (await decode(all, messages, { id })).readings.at(-1)?.units,
  }
}

/** The id of the protocol that is recognised; null: none. */
export const recognisedAs = async (opening: Partial<Opening>, ...messages: readonly Message[]) =>
  (await decode({ url: 'ws://a/', offered: [], selected: '', ...opening }, messages)).protocol

/** Lines that say that something was not read or not right. */
export const wrong = (lines: readonly string[]) => lines.filter((line) => /\?$|!\w+/.test(line))
