// Long work in short slices, so that the panel stays awake in between.
import { SLICE } from '../../../wire/details-limits'

/** `step` does a little and says whether all is done; `onPause` comes after each slice. Returns how to stop. */
export function inSlices(step: () => boolean, onPause: () => void): () => void {
  let timer = 0
  const slice = () => {
    const end = performance.now() + SLICE
    let isDone = false
    while (!isDone && performance.now() < end) isDone = step()
    if (!isDone) timer = window.setTimeout(slice)
    onPause()
  }
  timer = window.setTimeout(slice)
  return () => clearTimeout(timer)
}
