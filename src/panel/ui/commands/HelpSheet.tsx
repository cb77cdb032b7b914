// Every shortcut of the panel, from the registry of commands, and what keys do in its parts.

import { IconButton } from '../layout/IconButton'
import { TextLink } from '../layout/TextLink'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { COMMANDS, type Group } from './commands'
import { Dialog } from './Dialog'
import { HelpGroup } from './HelpGroup'
import { LOCAL_KEYS } from './local-keys'
import './HelpSheet.css'

const GROUPS: readonly Group[] = ['groupTraffic', 'groupView', 'groupPlaces']

export function HelpSheet() {
  const panel = usePanel()
  const ofGroup = (group: Group) =>
    COMMANDS.filter((command) => command.group === group && command.chords.length > 0).map(
      ({ chords, name }) => ({ chords, does: name }),
    )
  return (
    <Dialog label={t('doHelp')} testid="help">
      <header class="help-head">
        <h2>{t('doHelp')}</h2>
        <TextLink testid="help-glossary" onClick={() => panel.openDialog('glossary')}>
          {t('glTitle')}
        </TextLink>
        <IconButton
          icon="close"
          label={t('closeHelp')}
          onClick={() => {
            panel.dialog.value = null
          }}
        />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must scroll it */}
      <section class="help-groups" tabIndex={0} aria-label={t('doHelp')}>
        <div class="help-columns">
          {GROUPS.map((group) => (
            <HelpGroup key={group} name={group} keys={ofGroup(group)} />
          ))}
          {LOCAL_KEYS.map(({ where, keys }) => (
            <HelpGroup key={where} name={where} keys={keys} />
          ))}
        </div>
      </section>
    </Dialog>
  )
}
