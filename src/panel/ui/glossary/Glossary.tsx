// The glossary as a dialog; its terms are loaded when it is first opened.
import { Dialog } from '../commands/Dialog'
import { useLoaded } from '../layout/use-loaded'
import { t } from '../words/translate'

const load = async () => (await import('./GlossaryPage')).GlossaryPage

export function Glossary() {
  const GlossaryPage = useLoaded(load)
  return (
    <Dialog label={t('glTitle')} testid="glossary">
      {GlossaryPage && <GlossaryPage />}
    </Dialog>
  )
}
