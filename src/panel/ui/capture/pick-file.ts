// Lets the reader choose a file: to be called by a key or a click.

const KINDS = '.ndjson,.jsonl,.har,.json,application/x-ndjson,application/json'

/** One for all times: it stays in the document, which browsers want while they ask. */
let field: HTMLInputElement | null = null

function created(): HTMLInputElement {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = KINDS
  input.hidden = true
  input.dataset.testid = 'open-input'
  document.body.append(input)
  return input
}

export function pickFile(chosen: (file: File) => void): void {
  const input = field ?? created()
  field = input
  input.onchange = () => {
    const [file] = input.files ?? []
    if (file) chosen(file)
    input.value = '' // the same may be chosen again
  }
  input.click()
}
