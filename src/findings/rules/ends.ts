// How connections ended: without a word, abnormally, after a silence that something on the way did not bear.
import { type CaptureRule, type Finding, firstRows } from '../finding'
import type { ObservedSocket } from '../observed'

const ABNORMAL = 1006

/** The other side is told 1005, "no status received": why it ended is nowhere to be read. */
export const closeWithoutCode: CaptureRule = ({ sockets }) => {
  const calls = sockets.flatMap(({ key, closeCalls, readyState }) =>
    closeCalls
      .filter(({ code, effective }) => effective && code === null && readyState !== 0)
      .map(({ row }) => ({ key, row })),
  )
  if (calls.length === 0) return []
  return [
    {
      ...{ rule: 'close-without-code', weight: 'hint' },
      sockets: [...new Set(calls.map(({ key }) => key))],
      ...{ rows: firstRows(calls.map(({ row }) => row)), figures: { count: calls.length } },
    },
  ]
}

/** Of those that were open: one that never opened has failed, which is told elsewhere. */
const brokeOff = ({ close, openedAt }: ObservedSocket) =>
  openedAt !== null && close?.code === ABNORMAL

export const abnormalCloses: CaptureRule = ({ sockets }) => {
  const broken = sockets.filter(brokeOff)
  if (broken.length === 0) return []
  return [
    {
      ...{ rule: 'abnormal-closes', weight: 'loss' },
      sockets: broken.map(({ key }) => key),
      rows: firstRows(broken.map(({ close }) => close?.row ?? null)),
      figures: { count: broken.length },
    },
  ]
}

/** ms. Two ends after silences this alike are no accident. */
const ALIKE = 2_000

/** ms. Shorter silences end a connection for other reasons. */
const IDLE_LEAST = 5_000

const silenceBefore = ({ close, traffic, openedAt }: ObservedSocket): number | null =>
  close === null ? null : close.time - (traffic.lastAt ?? openedAt ?? close.time)

/** Something between the page and the server ends what is silent for so long. */
export const idleTimeout: CaptureRule = ({ sockets }) => {
  const ends = sockets
    .filter(brokeOff)
    .map((socket) => ({ socket, idle: silenceBefore(socket) ?? 0 }))
    .filter(({ idle }) => idle >= IDLE_LEAST)
    .sort((a, b) => a.idle - b.idle)
  const groups: (typeof ends)[] = []
  for (const end of ends) {
    const group = groups.at(-1)
    if (group?.[0] && end.idle - group[0].idle <= ALIKE) group.push(end)
    else groups.push([end])
  }
  return groups
    .filter((group) => group.length > 1)
    .map(
      (group): Finding => ({
        ...{ rule: 'idle-timeout', weight: 'loss', sockets: group.map(({ socket }) => socket.key) },
        rows: firstRows(group.map(({ socket }) => socket.close?.row ?? null)),
        figures: { count: group.length, idle: group[0]?.idle ?? 0 },
      }),
    )
}
