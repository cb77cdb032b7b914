// What becomes of a page that is known: the headline, the causes, what is not known of it.
import type { PageVerdict } from '../../bfcache/bfcache-view'
import { t } from '../words/translate'
import { Causes } from './Causes'
import { NotKnown } from './NotKnown'
import { VerdictMark } from './VerdictMark'
import { PREDICTIONS } from './verdict-words'

export function KnownPage({ page }: { page: PageVerdict }) {
  const { outcome, because } = page.verdict
  return (
    <>
      <p class="bfcache-headline">
        <VerdictMark kind={outcome} /> {t(PREDICTIONS[outcome])}
      </p>
      <Causes causes={because} />
      <NotKnown page={page} />
    </>
  )
}
