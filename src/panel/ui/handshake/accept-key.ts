// Computes the answer that a server must give to a key. https://www.rfc-editor.org/rfc/rfc6455#section-4.2.2

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

export async function acceptFor(key: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${key.trim()}${GUID}`)
  const digest = await crypto.subtle.digest('SHA-1', bytes)
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
}
