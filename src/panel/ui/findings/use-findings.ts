// What is found, for a component: asked for once a second, since silences grow with time alone.
import type { Finding } from '../../../findings/finding'
import { useNow } from '../layout/use-now'
import { usePanel } from '../panel-state'

export function useFindings(): readonly Finding[] {
  useNow(true)
  return usePanel().session.findings.all()
}
