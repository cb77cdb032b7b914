// sc-codec-min-bin: packets of SocketCluster with short names, as MessagePack.
// https://github.com/SocketCluster/sc-codec-min-bin
import { cutMessagePackParts, messagePackParts } from '../binary-parts'
import { type Parts, ValueParts } from '../parts'

const FORMAT = 'MessagePack'

const LETTERS = ['e', 'p', 'r']

/** `{e: [event, data, cid]}`, `{p: [channel, data, cid]}`, `{r: [rid, error, data]}`. */
function spelledOut(letter: string, list: Parts): Parts | null {
  const [first, second, third] = ['0', '1', '2'].map((place) => list.get(place))
  switch (letter) {
    case 'e':
      return ValueParts.of({ event: first, data: second, cid: third }, FORMAT)
    case 'p':
      return ValueParts.of(
        { event: '#publish', data: { channel: first, data: second }, cid: third },
        FORMAT,
      )
    default:
      return ValueParts.of({ rid: first, error: second, data: third }, FORMAT)
  }
}

function named(packet: Parts): Parts | null {
  const letter = LETTERS.find((name) => packet.inside(name)?.isList)
  const list = letter === undefined ? null : packet.inside(letter)
  return letter === undefined || !list ? packet : spelledOut(letter, list)
}

/** Of one packet that was cut, those of its parts that are whole. */
export function readCutMinBin(bytes: Uint8Array): readonly Parts[] | null {
  const [map, key, letter = 0] = bytes
  const name = String.fromCharCode(letter)
  if (map !== 0x81 || key !== 0xa1 || !LETTERS.includes(name)) return null
  const list = cutMessagePackParts(bytes.subarray(3))
  const packet = list?.isList ? spelledOut(name, list) : null
  return packet && [packet]
}

/** One packet, or several that were batched; null: none. */
export function readMinBin(bytes: Uint8Array): readonly Parts[] | null {
  const parts = messagePackParts(bytes)
  if (!parts) return null
  const packets = parts.isList ? parts.names.map((name) => parts.inside(name)) : [parts]
  const all = packets.map((packet) => packet && !packet.isList && named(packet))
  return all.every((packet) => packet !== null && packet !== false) ? all : null
}
