// The export, whose code is loaded when it is opened first.
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

let loaded: ComponentType | null = null

export function LazyExport() {
  const [, ready] = useState(loaded !== null)
  useEffect(() => {
    if (loaded !== null) return
    void import('./ExportDialog').then(({ ExportDialog }) => {
      loaded = ExportDialog
      ready(true)
    })
  }, [])
  const Dialog = loaded
  return Dialog && <Dialog />
}
