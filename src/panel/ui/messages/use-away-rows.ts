// Brings the payloads of the rows in view back into memory.
import { useLayoutEffect } from 'preact/hooks'
import type { Row } from '../../store/rows'
import { usePanel } from '../panel-state'

export function useAwayRows(shown: readonly Row[]): void {
  const { payloads } = usePanel().session
  useLayoutEffect(() => void payloads.bring(shown))
}
