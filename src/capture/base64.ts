// Bytes as base64 and back. https://www.rfc-editor.org/rfc/rfc4648#section-4

const CHUNK = 0x8000 // arguments of one call

export function base64(bytes: Uint8Array): string {
  let latin = ''
  for (let at = 0; at < bytes.length; at += CHUNK)
    latin += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return btoa(latin)
}

/** null: it is none. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const latin = atob(text)
    const bytes = new Uint8Array(latin.length)
    for (let at = 0; at < latin.length; at++) bytes[at] = latin.charCodeAt(at)
    return bytes
  } catch {
    return null
  }
}
