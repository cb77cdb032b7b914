// The channels of a Jupyter kernel: requests, replies, and what a kernel tells meanwhile.
// https://jupyter-client.readthedocs.io/en/stable/messaging.html
import type { Decoder, Unit } from '../decoder'
import { line, short } from '../line'
import { labelIn, type Parts, textIn } from '../parts'
import { cutOff, known, unit } from '../unit'
import { type KernelMessage, readKernelMessage } from './message'

/** What a line says of a message, by what its content has. */
function detailOf(content: Parts | null): string | undefined {
  if (textIn(content, 'ename') !== undefined)
    return [labelIn(content, 'ename'), labelIn(content, 'evalue')].join(': ')
  return (
    textIn(content, 'execution_state') ??
    textIn(content, 'status') ??
    textIn(content, 'code') ??
    textIn(content, 'text')
  )
}

/** A request is answered by its reply and by all that a kernel tells of it, which may come later. */
function keysOf(
  { header, parent }: KernelMessage,
  sent: boolean,
): Pick<Unit, 'asks' | 'answers' | 'more'> {
  const [own, of] = [header?.key('msg_id'), parent?.key('msg_id')]
  if (sent) return own === undefined ? {} : { asks: own }
  return of === undefined ? {} : { answers: of, more: true }
}

function unitOf(message: KernelMessage, sent: boolean): Unit | null {
  const { header, content, channel, buffers, body } = message
  const type = textIn(header, 'msg_type')
  if (type === undefined) return null
  const isError = textIn(content, 'status') === 'error' || type === 'error'
  return unit(short(type), {
    name: type,
    line: line(
      channel && short(channel),
      short(detailOf(content) ?? ''),
      buffers > 0 && `buffers ${buffers}`,
    ),
    role: isError ? 'error' : undefined,
    ...keysOf(message, sent),
    fields: known({
      channel,
      msg_id: header?.get('msg_id'),
      session: header?.get('session'),
      buffers,
    }),
    body,
  })
}

export const jupyter: Decoder<{ readonly isVersion1: boolean }> = {
  start: ({ selected }) => ({ isVersion1: selected.startsWith('v1.kernel') }),
  read({ isVersion1 }, message) {
    const read = readKernelMessage(message, isVersion1)
    const unit = read && unitOf(read, message.sent)
    return unit && cutOff([unit], message)
  },
}
