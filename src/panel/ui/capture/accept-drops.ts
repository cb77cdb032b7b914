// A file that is dropped on the panel is opened: the browser would leave the panel for it.

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true

export function acceptDrops(target: Document, open: (file: File) => void): () => void {
  const onDragOver = (event: DragEvent) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    target.documentElement.dataset.drop = 'true'
  }
  const end = () => {
    delete target.documentElement.dataset.drop
  }
  const onDragLeave = ({ relatedTarget }: DragEvent) => {
    if (relatedTarget === null) end()
  }
  const onDrop = (event: DragEvent) => {
    end()
    if (!hasFiles(event)) return
    event.preventDefault()
    const [file] = event.dataTransfer?.files ?? []
    if (file) open(file)
  }
  const gone = new AbortController()
  const { signal } = gone
  target.addEventListener('dragover', onDragOver, { signal })
  target.addEventListener('dragleave', onDragLeave, { signal })
  target.addEventListener('drop', onDrop, { signal })
  return () => gone.abort()
}
