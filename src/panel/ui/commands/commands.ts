// Every command of the panel, once: the shortcuts, the palette and the help sheet are made of it.

import { pickFile } from '../capture/pick-file'
import { toggleLargeType } from '../lifecycle/large-type'
import type { PanelState, Tab } from '../panel-state'
import type { MessageKey } from '../words/translate'
import type { Chord } from './chord'
import { closeDetails, focusFilter, focusPart, openFind, reloadPage } from './places'

/** The headings of the help sheet. */
export type Group = 'groupTraffic' | 'groupView' | 'groupPlaces'

export interface Command {
  readonly name: MessageKey
  readonly group: Group
  readonly chords: readonly Chord[]
  /** False: there was nothing to do, the key is left to others. */
  run(panel: PanelState): boolean
  /** Of the palette: what cannot be done now is not offered. */
  isOffered?(panel: PanelState): boolean
  /** It is about the palette or the sheet themselves. */
  readonly isHidden?: boolean
}

const done = (act: (panel: PanelState) => void) => (panel: PanelState) => {
  act(panel)
  return true
}

const letter = (key: string): Chord => ({ key, command: true })

const tab = (name: MessageKey, shown: Tab): Command => ({
  name,
  group: 'groupPlaces',
  chords: [],
  run: done((panel) => panel.showTab(shown)),
  isOffered: (panel) => panel.tabs.includes(shown),
})

const isFinding = ({ session }: PanelState) => session.view.find.isOpen.value

const findNext = (name: MessageKey, step: 1 | -1): Omit<Command, 'group'> => ({
  name,
  chords: [{ key: 'f3', shift: step < 0 }],
  run(panel) {
    if (!isFinding(panel)) return false
    panel.findNext(step)
    return true
  },
  isOffered: isFinding,
})

const FILES: readonly Omit<Command, 'group'>[] = [
  { name: 'capExport', chords: [letter('s')], run: done((panel) => panel.openDialog('export')) },
  {
    name: 'capOpen',
    chords: [letter('o')],
    run: done(({ session: { files } }) => pickFile((file) => void files.open(file))),
  },
  {
    name: 'capLeave',
    chords: [],
    run: done(({ session: { files } }) => files.leave()),
    isOffered: ({ session }) => session.file !== null,
  },
]

/** Of a file there is nothing to record. */
const ofPage = (command: Omit<Command, 'group'>): Omit<Command, 'group'> => ({
  ...command,
  run: (panel) => panel.session.file === null && command.run(panel),
  isOffered: (panel) => panel.session.file === null,
})

const TRAFFIC: readonly Omit<Command, 'group'>[] = [
  { name: 'find', chords: [letter('f'), { key: '/' }], run: done(openFind) },
  findNext('findNext', 1),
  findNext('findPrevious', -1),
  { name: 'doFilter', chords: [{ ...letter('f'), shift: true }], run: done(focusFilter) },
  ofPage({
    name: 'clear',
    chords: [letter('l'), letter('k')],
    run: done((panel) => panel.clear()),
  }),
  {
    name: 'doUndoClear',
    chords: [letter('z')],
    run: (panel) => panel.undoClear(),
    isOffered: (panel) => panel.cleared.value !== null,
  },
  ofPage({ name: 'doPause', chords: [], run: done((panel) => panel.togglePause()) }),
  {
    name: 'heartbeatsHide',
    chords: [],
    run: done(({ session: { view } }) => {
      view.hidesHeartbeats.value = !view.hidesHeartbeats.peek()
    }),
  },
  ofPage({
    name: 'preserve',
    chords: [],
    run: done(({ session: { store } }) => {
      store.preserveLog.value = !store.preserveLog.peek()
    }),
  }),
  {
    name: 'doRulesOff',
    chords: [],
    run: done(({ session: { ruleBook } }) => void ruleBook.allOff()),
    isOffered: ({ session }) => session.ruleBook.entries.value.some(({ isOn }) => isOn),
  },
  ofPage({ name: 'reloadPage', chords: [], run: done(reloadPage) }),
  ...FILES,
]

const VIEW: readonly Omit<Command, 'group'>[] = [
  {
    name: 'doPalette',
    chords: [{ key: 'enter', command: true }],
    run: done((panel) => panel.openDialog('palette')),
    isHidden: true,
  },
  { name: 'doHelp', chords: [{ key: '?' }], run: done((panel) => panel.openDialog('help')) },
  { name: 'glDo', chords: [], run: done((panel) => panel.openDialog('glossary')) },
  {
    name: 'closeDetails',
    chords: [{ key: 'escape' }],
    run: closeDetails,
    isOffered: (panel) => panel.detailsOpen.value,
  },
  { name: 'doCharts', chords: [], run: done((panel) => panel.toggleCharts()) },
  { name: 'lcLarge', chords: [], run: done(toggleLargeType) },
  {
    name: 'settings',
    chords: [],
    run: done((panel) => {
      panel.settingsOpen.value = !panel.settingsOpen.peek()
    }),
  },
]

const PLACES: readonly Omit<Command, 'group'>[] = [
  { name: 'doAllSockets', chords: [], run: done((panel) => panel.chooseSocket(null)) },
  { name: 'doGoSockets', chords: [], run: () => focusPart('.socket-list') },
  { name: 'doGoMessages', chords: [], run: () => focusPart('.message-scroller') },
]

const inGroup = (group: Group, commands: readonly Omit<Command, 'group'>[]): Command[] =>
  commands.map((command) => ({ ...command, group }))

export const COMMANDS: readonly Command[] = [
  ...inGroup('groupTraffic', TRAFFIC),
  ...inGroup('groupView', VIEW),
  ...inGroup('groupPlaces', PLACES),
  tab('doTabMessage', 'message'),
  tab('doTabDecoded', 'decoded'),
  tab('doTabSocket', 'socket'),
  tab('lcDoTab', 'lifecycle'),
  tab('doTabAct', 'act'),
  tab('doTabCache', 'bfcache'),
  {
    ...ofPage({ name: 'doLessons', chords: [], run: done((panel) => panel.showTab('lesson')) }),
    group: 'groupPlaces',
  },
]
