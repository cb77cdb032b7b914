// Gives a file to one of the panel's fields, as a file picker would: no test can reach that.
import type { Panel } from '../support/session-types'

/** `content`: text, or bytes. */
export async function giveFile(
  panel: Panel,
  testid: string,
  name: string,
  content: string | readonly number[],
): Promise<void> {
  await panel.waitFor(
    `the field ${testid}`,
    (id: string) => document.querySelector(`[data-testid="${id}"]`),
    testid,
  )
  await panel.evaluate(
    (id: string, called: string, given: string | readonly number[]) => {
      const input = document.querySelector<HTMLInputElement>(`[data-testid="${id}"]`)
      if (!input) throw new Error(id)
      const files = new DataTransfer()
      const part = typeof given === 'string' ? given : Uint8Array.from(given)
      files.items.add(new File([part], called))
      input.files = files.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    },
    testid,
    name,
    content,
  )
}
