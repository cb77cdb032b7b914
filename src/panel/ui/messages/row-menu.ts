// The menu of a row: what can be done to it, and to all that are chosen with it.
import type { Row } from '../../store/rows'
import { editRow, resendRow } from '../act/act-on-row'
import { chordName, commandKey } from '../commands/this-keyboard'
import { pairOf } from '../decoded/pair'
import type { MenuEntry } from '../layout/menu-entry'
import type { PanelState } from '../panel-state'
import { type MessageKey, t } from '../words/translate'
import { type CopyFormat, isMessage } from './copy-formats'

const COPY_WORDS: Readonly<Record<CopyFormat, MessageKey>> = {
  text: 'menuCopyText',
  json: 'menuCopyJson',
  hex: 'menuCopyHex',
  base64: 'menuCopyBase',
  javascript: 'menuCopyScript',
}

/** Those that are chosen, oldest first. */
export const chosenRows = ({ session }: PanelState): Row[] =>
  [...session.view.selection.rows.peek()].sort((a, b) => a.id - b.id)

function copyEntries(panel: PanelState): MenuEntry[] {
  const rows = chosenRows(panel)
  const hasMessage = rows.some(({ fact }) => isMessage(fact))
  return Object.entries(COPY_WORDS).map(([name, word]) => {
    const format = name as CopyFormat
    return {
      id: `copy-${format}`,
      words: t(word),
      isDisabled: format !== 'text' && !hasMessage,
      ...(format === 'text' ? { keys: commandKey('C') } : {}),
      act: () => panel.copier.copy(rows, format),
    }
  })
}

export function rowEntries(panel: PanelState, row: Row): MenuEntry[] {
  const { view } = panel.session
  const { socket } = row
  const pair = pairOf(row, panel.session.store.rows.all)
  const go = (step: 1 | -1) => () => panel.nextBookmark(step)
  return [
    ...copyEntries(panel),
    {
      id: 'bookmark',
      words: t(view.bookmarks.has(row) ? 'menuUnbookmark' : 'menuBookmark'),
      keys: chordName({ key: 'b' }),
      beginsGroup: true,
      act: () => view.bookmarks.toggle(row),
    },
    {
      id: 'next-bookmark',
      words: t('menuNextBookmark'),
      keys: chordName({ key: 'f2' }),
      isDisabled: view.bookmarks.count === 0,
      act: go(1),
    },
    {
      id: 'previous-bookmark',
      words: t('menuPreviousBookmark'),
      keys: chordName({ key: 'f2', shift: true }),
      isDisabled: view.bookmarks.count === 0,
      act: go(-1),
    },
    {
      id: 'resend',
      words: t('menuResend'),
      beginsGroup: true,
      isDisabled: !panel.act.canResend(row),
      act: () => void resendRow(panel, row),
    },
    {
      id: 'edit-resend',
      words: t('menuEditResend'),
      keys: chordName({ key: 'e' }),
      isDisabled: !panel.act.canResend(row),
      act: () => editRow(panel, row),
    },
    {
      id: 'details',
      words: t('menuDetails'),
      keys: chordName({ key: 'enter' }),
      beginsGroup: true,
      act: () => panel.showRow(row),
    },
    {
      id: 'pair',
      words: t(pair?.isAnswer ? 'menuToQuestion' : 'menuToAnswer'),
      isDisabled: pair === null,
      act: () => pair && panel.goTo(pair.other),
    },
    {
      id: 'export',
      words: t('menuExport'),
      beginsGroup: true,
      act: () => panel.openDialog('export-selected'),
    },
    {
      id: 'socket-only',
      words: t('menuSocketOnly'),
      isDisabled: socket === null || view.socket.value === socket,
      act: () => panel.chooseSocket(socket),
    },
  ]
}
