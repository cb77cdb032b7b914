// What the export dialog works with: the scopes that there are, what is chosen, and how it is carried out.
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { CaptureHeader } from '../../../capture/captured'
import { browser } from '../../../platform/browser'
import { browserOf } from '../../bfcache/this-browser'
import { Exporting, exportChoices } from '../../capture/exporting'
import { fileName } from '../../capture/file-name'
import { Previewing } from '../../capture/previewing'
import type { Told } from '../../capture/records-of'
import { everything, ofRows, ofSocket, type Scope, type ScopeName } from '../../capture/scope'
import { startCaptureWorker } from '../../capture/start-capture-worker'
import { chosenRows } from '../messages/row-menu'
import { type PanelState, usePanel } from '../panel-state'
import { saveFile } from './save-file'

const after = (ms: number, task: () => void) => {
  const timer = setTimeout(task, ms)
  return () => clearTimeout(timer)
}
const HOST = { start: startCaptureWorker, after, save: saveFile }

const NAMES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' } as const

/** Of a file that is exported again, the browser that it is of. */
function browserName({ session }: PanelState): string {
  if (session.file) return session.file.header.peek()?.browser ?? ''
  const { engine, version } = browserOf(navigator.userAgent)
  return `${NAMES[engine]} ${version ?? ''}`.trim()
}

export function scopeOf(name: ScopeName, panel: PanelState): Scope {
  const { store, view } = panel.session
  const socket = panel.shownSocket
  if (name === 'socket' && socket) return ofSocket(store, socket)
  if (name === 'filtered') return ofRows(view.visible)
  if (name === 'selected') return ofRows(chosenRows(panel))
  return everything(store)
}

function toldOf({ session }: PanelState): Told {
  const { store, view, payloads } = session
  return {
    store,
    bookmarks: view.bookmarks.all,
    payloads: {
      read: (row) => payloads.read(row),
      bring: (row) => store.rows.bring(row),
      after,
    },
  }
}

function startOf(panel: PanelState, exporting: Exporting, scope: ScopeName): void {
  const { format, redacts, rules } = exportChoices
  const top = [...panel.session.store.documents.values()].findLast((document) => document.top)
  const header: CaptureHeader = {
    kind: 'header',
    ...{ tool: 'Socketscope', browser: browserName(panel) },
    toolVersion: browser.runtime.getManifest().version,
    exportedAt: Date.now(),
    redacted: panel.session.file?.header.peek()?.redacted ?? false,
  }
  const request = {
    ...{ format: format.peek(), header, scope: scopeOf(scope, panel) },
    isAll: scope === 'everything',
    rules: redacts.peek() ? rules.peek() : null,
    name: fileName(format.peek(), top?.url ?? '', new Date()),
  }
  void exporting.start(request, toldOf(panel))
}

/** By the menu of a row, what is chosen. */
const firstScope = ({ dialog }: PanelState): ScopeName =>
  dialog.peek() === 'export-selected' ? 'selected' : 'everything'

export function useExport() {
  const panel = usePanel()
  const exporting = useMemo(() => new Exporting(HOST), [])
  const previewing = useMemo(() => new Previewing(HOST), [])
  const [scope, choose] = useState<ScopeName>(() => firstScope(panel))
  const { redacts, rules } = exportChoices
  const [isOn, now] = [redacts.value, rules.value]
  useEffect(() => {
    if (isOn) previewing.soon(now, () => scopeOf(scope, panel), toldOf(panel))
    return () => previewing.stop()
  }, [isOn, now, scope, panel, previewing])
  useEffect(() => () => exporting.stop(), [exporting])
  const start = () => startOf(panel, exporting, scope)
  return { panel, exporting, previewing, scope, choose, start }
}
