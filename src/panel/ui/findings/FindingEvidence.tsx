// What shows a finding; rows that the panel had to drop are left out.
import type { Finding } from '../../../findings/finding'
import { usePanel } from '../panel-state'
import { EvidenceLinks } from './EvidenceLinks'
import { useEvidence } from './use-evidence'
import './FindingEvidence.css'

export function FindingEvidence({ finding }: { finding: Finding }) {
  const panel = usePanel()
  const evidence = useEvidence(finding)
  return (
    <p class="finding-evidence">
      <EvidenceLinks evidence={evidence} of="finding" onRow={(row) => panel.goToRow(row)} />
    </p>
  )
}
