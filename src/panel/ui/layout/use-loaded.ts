// A part that is loaded when it is first shown: the panel starts without it.
import { useEffect, useState } from 'preact/hooks'

/** null until it has come. `load` must be the same function each time. */
export function useLoaded<Part>(load: () => Promise<Part>): Part | null {
  const [loaded, setLoaded] = useState<{ readonly part: Part } | null>(null)
  useEffect(() => {
    let isMeant = true
    void load().then((part) => {
      if (isMeant) setLoaded({ part })
    })
    return () => {
      isMeant = false
    }
  }, [load])
  return loaded?.part ?? null
}
