// Every term, by group: a field that finds them, and of each its text, its sources, the row that shows it.
import { useEffect, useRef, useState } from 'preact/hooks'
import { IconButton } from '../layout/IconButton'
import { usePanel } from '../panel-state'
import { plural, t } from '../words/translate'
import { findTerms } from './find-terms'
import { GlossaryTerm } from './GlossaryTerm'
import { termName, termText } from './term-words'
import { GROUPS } from './terms'
import '../layout/SearchField.css'
import './GlossaryPage.css'

const wordsOf = (id: Parameters<typeof termName>[0]) => ({
  name: termName(id),
  text: termText(id),
})

export function GlossaryPage() {
  const panel = usePanel()
  const field = useRef<HTMLInputElement>(null)
  const [typed, type] = useState('')
  useEffect(() => field.current?.focus(), [])
  const groups = findTerms(GROUPS, wordsOf, typed)
  const count = groups.reduce((sum, { terms }) => sum + terms.length, 0)
  return (
    <>
      <header class="glossary-head">
        <h2>{t('glTitle')}</h2>
        <input
          ref={field}
          class="search-field"
          data-testid="glossary-search"
          type="search"
          spellcheck={false}
          placeholder={t('glSearch')}
          aria-label={t('glSearch')}
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
        />
        <span class="dim number glossary-count" role="status">
          {plural(count, 'glCountOne', 'glCountOther')}
        </span>
        <IconButton
          icon="close"
          label={t('closeHelp')}
          onClick={() => {
            panel.dialog.value = null
          }}
        />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must scroll it */}
      <section class="glossary-list" tabIndex={0} aria-label={t('glTitle')}>
        {groups.map(({ name, terms }) => (
          <section key={name}>
            <h3>{t(name)}</h3>
            <dl>
              {terms.map((id) => (
                <GlossaryTerm key={id} id={id} />
              ))}
            </dl>
          </section>
        ))}
      </section>
    </>
  )
}
