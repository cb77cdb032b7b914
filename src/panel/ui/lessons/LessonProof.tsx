// What shows that a task was done; rows that the panel had to drop are left out.
import type { Proof } from '../../../lessons/lesson-run'
import type { Row } from '../../store/rows'
import { EvidenceLinks } from '../findings/EvidenceLinks'
import { useEvidence } from '../findings/use-evidence'
import { usePanel } from '../panel-state'
import './LessonProof.css'

export function LessonProof({ proof }: { proof: Proof }) {
  const panel = usePanel()
  const evidence = useEvidence(proof)
  const goTo = (row: Row) => {
    panel.goToRow(row)
    panel.tab.value = 'lesson'
  }
  if (evidence.rows.length + evidence.sockets.length === 0) return null
  return (
    <p class="lesson-proof" data-testid="lesson-proof">
      <EvidenceLinks evidence={evidence} of="lesson" onRow={goTo} />
    </p>
  )
}
