// One socket of a page that was left: what was predicted of it, and what happened.
import type { Visit } from '../../bfcache/bfcache-view'
import { urlParts } from '../sockets/url-parts'
import { ResultMark } from './ResultMark'
import { VerdictMark } from './VerdictMark'
import { happenedWords, predictedWords, type SocketLine } from './visit-lines'
import './VisitSocket.css'

interface Props {
  readonly line: SocketLine
  readonly visit: Visit
}

export function VisitSocket({ line, visit }: Props) {
  const { socket, predicted, seen, result } = line
  return (
    <tr
      data-testid="bfcache-visit-socket"
      data-kind={predicted.kind}
      data-cut={seen?.cutAfter ?? ''}
      data-reconnected={seen?.reconnectedAfter ?? ''}
      data-result={result ?? ''}
      title={socket.url}
    >
      <th scope="row" class="number">
        {visit.key > 0 && `#${socket.key}`}
      </th>
      <td class="visit-marked">
        <VerdictMark kind={predicted.kind} /> {predictedWords(line)}
        <span class="visit-path dim">{urlParts(socket.url).path}</span>
      </td>
      <td>{happenedWords(line, visit)}</td>
      <td>{result && <ResultMark result={result} />}</td>
    </tr>
  )
}
