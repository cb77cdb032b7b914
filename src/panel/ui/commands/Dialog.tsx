// A dialog over the panel: the keyboard stays in it, Escape and a click beside it close it.
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { usePanel } from '../panel-state'
import './Dialog.css'

interface Props {
  readonly label: string
  readonly testid: string
  readonly children: ComponentChildren
}

export function Dialog({ label, testid, children }: Props) {
  const panel = usePanel()
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close() // the keyboard goes back to where it was
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      panel.dialog.value = null
      event.preventDefault()
    }
    event.stopPropagation() // not for what lies below, nor for DevTools
  }
  return (
    <dialog
      ref={dialog}
      class="dialog"
      data-testid={testid}
      aria-label={label}
      onKeyDown={onKeyDown}
      onClose={({ currentTarget }) => {
        // told a task later: by then another dialog may be open
        if (currentTarget.isConnected) panel.dialog.value = null
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) panel.dialog.value = null
      }}
    >
      <div class="dialog-content">{children}</div>
    </dialog>
  )
}
