// The three charts: what each is of, how its lines are told apart, how its values are written.
import { format } from '../words/local-format'
import type { MessageKey } from '../words/translate'
import type { AllData } from './chart-data'

export type ChartKind = keyof AllData

export interface Line {
  readonly word: MessageKey
  /** A custom property of theme.css. */
  readonly colour: '--warning' | '--sent' | '--received'
  /** Else dashed: never told apart by colour alone. */
  readonly isSolid: boolean
}

export interface Chart {
  readonly title: MessageKey
  readonly lines: readonly Line[]
  value(value: number): string
}

const WAYS: readonly Line[] = [
  { word: 'kindSent', colour: '--sent', isSolid: true },
  { word: 'kindReceived', colour: '--received', isSolid: false },
]

/** A rate below ten has a digit more: 0.3 messages a second are not none. */
const rate = (value: number) =>
  format.count(value < 10 ? Math.round(value * 10) / 10 : Math.round(value))

const size = (value: number) => format.size(Math.round(value))

export const CHARTS: Readonly<Record<ChartKind, Chart>> = {
  queued: {
    title: 'chartQueued',
    lines: [{ word: 'chartQueuedLine', colour: '--warning', isSolid: true }],
    value: size,
  },
  messages: { title: 'chartMessages', lines: WAYS, value: rate },
  bytes: { title: 'chartBytes', lines: WAYS, value: size },
}

export const CHART_KINDS = ['queued', 'messages', 'bytes'] as const satisfies readonly ChartKind[]
