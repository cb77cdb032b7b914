// The dialog that is open over the panel, if any.

import { LazyExport } from '../capture/LazyExport'
import { Glossary } from '../glossary/Glossary'
import { usePanel } from '../panel-state'
import { CommandPalette } from './CommandPalette'
import { HelpSheet } from './HelpSheet'

export function PanelDialog() {
  const { dialog } = usePanel()
  if (dialog.value === 'palette') return <CommandPalette />
  if (dialog.value === 'glossary') return <Glossary />
  if (dialog.value?.startsWith('export')) return <LazyExport />
  return dialog.value === 'help' ? <HelpSheet /> : null
}
