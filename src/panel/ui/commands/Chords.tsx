// Shortcuts as the keys that are pressed.
import type { Chord } from './chord'
import { chordName } from './this-keyboard'
import './Chords.css'

export const Chords = ({ chords }: { chords: readonly Chord[] }) => (
  <span class="chords">
    {chords.map((chord) => (
      <kbd key={chordName(chord)}>{chordName(chord)}</kbd>
    ))}
  </span>
)
