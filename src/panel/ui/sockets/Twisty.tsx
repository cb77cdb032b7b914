// Folds and unfolds an entry by the pointer; the list has the keys, and tells how the entry stands.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list has the keys
// biome-ignore-all lint/a11y/noStaticElementInteractions: the entry tells whether it is unfolded
import { usePanel } from '../panel-state'
import './Twisty.css'

export function Twisty({ id, isOpen }: { id: string; isOpen: boolean }) {
  const { list } = usePanel()
  return (
    <span
      class="twisty"
      data-testid="twisty"
      data-open={isOpen}
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation() // the entry would be chosen
        list.cursor.value = id
        list.toggle(id)
      }}
    />
  )
}
