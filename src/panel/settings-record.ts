// The settings as they are kept: their defaults, and what of a stored value can be taken. Pure.
import { SHARE_LEAST, SHARE_MOST } from '../wire/comfort-limits'
import { MEMORY_CHOICES, MEMORY_LIMIT } from '../wire/depth-limits'
import { LIVE_LIMITS, PAYLOAD_CHOICES } from '../wire/limits'
import { choicesFrom, type ProtocolChoices } from './decoded/protocol-choices'
import { type Snippet, snippetsFrom } from './ui/act/snippets'
import { type ColumnChoice, choiceFrom, DEFAULT_COLUMNS } from './ui/messages/columns'
import { type ChosenStyles, chosenFrom } from './ui/payload/payload-styles'
import { hiddenFrom, type SocketColumn } from './ui/sockets/socket-columns'

/** Raised when a field is kept otherwise than before; a record without one is older than 1. */
export const SETTINGS_VERSION = 1

export const CLOCKS = ['local', 'utc'] as const
export type Clock = (typeof CLOCKS)[number]

export const SIDES = ['auto', 'below', 'right'] as const
/** Where the details pane lies. `auto`: as the width allows. */
export type Side = (typeof SIDES)[number]

export const PANE_SIZES = [
  'sockets-width',
  'sockets-height',
  'details-width',
  'details-height',
] as const
export type PaneSize = (typeof PANE_SIZES)[number]

export interface SettingsRecord {
  /** Bytes up to which payloads are kept whole. */
  readonly payloadLimit: number
  /** Bytes of payloads in memory; the rest waits on disk. */
  readonly memoryLimit: number
  readonly preserveLog: boolean
  readonly clock: Clock
  readonly detailsSide: Side
  readonly detailsOpen: boolean
  /** Percent of the panel; what was never moved is not in it. */
  readonly panes: Readonly<Partial<Record<PaneSize, number>>>
  /** What rows of the list of sockets do not tell: a column of a later version is shown. */
  readonly hiddenSocketColumns: readonly SocketColumn[]
  readonly messageColumns: ColumnChoice
  /** By URL without its query: which protocol is spoken there, as the reader has decided. */
  readonly protocolChoices: ProtocolChoices
  readonly hidesHeartbeats: boolean
  /** The lifecycle is shown in a type that can be read on a projector, and has the panel to itself. */
  readonly largeType: boolean
  /** How each class of payloads was looked at last. */
  readonly payloadStyles: ChosenStyles
  /** Messages that are kept to be sent again. */
  readonly snippets: readonly Snippet[]
}

export const DEFAULTS: SettingsRecord = {
  payloadLimit: LIVE_LIMITS.payload,
  memoryLimit: MEMORY_LIMIT,
  preserveLog: false,
  clock: 'local',
  detailsSide: 'auto',
  detailsOpen: false,
  panes: {},
  hiddenSocketColumns: [],
  messageColumns: DEFAULT_COLUMNS,
  protocolChoices: {},
  hidesHeartbeats: false,
  largeType: false,
  payloadStyles: {},
  snippets: [],
}

type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isShare = (value: unknown): value is number =>
  typeof value === 'number' && value >= SHARE_LEAST && value <= SHARE_MOST

const oneOf = <T>(choices: readonly T[], value: unknown, otherwise: T): T =>
  choices.find((choice) => choice === value) ?? otherwise

const flag = (value: unknown, otherwise: boolean) =>
  typeof value === 'boolean' ? value : otherwise

function panes(value: unknown): SettingsRecord['panes'] {
  if (!isFields(value)) return {}
  return Object.fromEntries(
    PANE_SIZES.flatMap((name) => (isShare(value[name]) ? [[name, value[name]]] : [])),
  )
}

/** Each field by itself: one that is broken or unknown costs no other. */
export function readSettings(stored: unknown): SettingsRecord {
  const fields: Fields = isFields(stored) ? stored : {}
  return {
    payloadLimit: oneOf(PAYLOAD_CHOICES, fields.payloadLimit, DEFAULTS.payloadLimit),
    memoryLimit: oneOf(MEMORY_CHOICES, fields.memoryLimit, DEFAULTS.memoryLimit),
    preserveLog: flag(fields.preserveLog, DEFAULTS.preserveLog),
    clock: oneOf(CLOCKS, fields.clock, DEFAULTS.clock),
    detailsSide: oneOf(SIDES, fields.detailsSide, DEFAULTS.detailsSide),
    detailsOpen: flag(fields.detailsOpen, DEFAULTS.detailsOpen),
    panes: panes(fields.panes),
    hiddenSocketColumns: hiddenFrom(fields.hiddenSocketColumns),
    messageColumns: choiceFrom(fields.messageColumns),
    protocolChoices: choicesFrom(fields.protocolChoices),
    largeType: flag(fields.largeType, DEFAULTS.largeType),
    hidesHeartbeats: flag(fields.hidesHeartbeats, DEFAULTS.hidesHeartbeats),
    payloadStyles: chosenFrom(fields.payloadStyles),
    snippets: snippetsFrom(fields.snippets),
  }
}
