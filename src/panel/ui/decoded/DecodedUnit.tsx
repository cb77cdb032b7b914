// One unit of a protocol: its type, its line, what is wrong with it, its fields, what it carries.
import type { ReadUnit } from '../../../decoders/connection'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { PROBLEM_WORDS, ROLE_WORDS } from './decoded-words'
import { UnitBody } from './UnitBody'
import { UnitFields } from './UnitFields'
import './DecodedUnit.css'

interface Props {
  readonly unit: ReadUnit
  /** It has all the room. */
  readonly isOnly: boolean
}

export function DecodedUnit({ unit, isOnly }: Props) {
  const { type, line, size, role, problem, spans, fields, body, depth } = unit
  return (
    <section
      class="unit"
      data-testid="unit"
      data-role={role}
      data-depth={depth}
      data-only={isOnly}
      aria-label={type}
    >
      <header class="unit-head">
        <span class="unit-type">{type}</span>
        {line && <span class="unit-line">{line}</span>}
        {size !== undefined && <span class="number dim">{format.exactSize(size)}</span>}
        {role && <span class="unit-role">{t(ROLE_WORDS[role])}</span>}
        {spans !== undefined && spans > 1 && (
          <span class="dim">{t('decodedSpans', format.count(spans))}</span>
        )}
      </header>
      {problem && (
        <p class="unit-problem" data-testid="unit-problem">
          ⚠ {t(PROBLEM_WORDS[problem])}
        </p>
      )}
      {fields && <UnitFields fields={fields} />}
      {body && <UnitBody body={body} isCut={problem === 'cut'} />}
    </section>
  )
}
