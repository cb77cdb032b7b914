// Sockets of every frame that an extension can reach, each with the name of its frame.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'

/** Puts up one frame of each kind; each sends its name to the echo server from its first script. */
async function putUpFrames(origin: string, otherOrigin: string) {
  const wsOrigin = origin.replace('http', 'ws')
  const code = (name: string) =>
    `const s = new WebSocket('${wsOrigin}/echo?${name}'); s.onopen = () => s.send('${name}')`
  const html = (name: string) => `<script>${code(name)}</script>`
  const add = (set: (frame: HTMLIFrameElement) => void) => {
    const frame = document.createElement('iframe')
    set(frame)
    document.body.append(frame)
    return frame
  }
  add((frame) => {
    frame.src = `${otherOrigin}/first-inline.html`
  })
  add((frame) => {
    frame.srcdoc = html('srcdoc')
  })
  add((frame) => {
    frame.sandbox.add('allow-scripts')
    frame.srcdoc = html('sandboxed')
  })
  add((frame) => {
    frame.src = URL.createObjectURL(new Blob([html('blob')], { type: 'text/html' }))
  })
  const blank = add(() => {})
  const script = document.createElement('script')
  script.textContent = code('about:blank')
  blank.contentDocument?.body.append(script)
}

inEachBrowser((bench) => {
  test('iframes of either origin, srcdoc, sandboxed, blob: and about:blank', async () => {
    const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
    const { origin } = bench.server
    await tab.evaluate(putUpFrames, origin, origin.replace('127.0.0.1', 'localhost'))
    await panel.waitFor(
      'five sockets that have been answered',
      () => document.querySelectorAll('[data-kind="message-received"]').length === 5,
    )
    const shown = await panel.rows('socket-row')
    const named = shown.map(
      ({ url = '', frame = '' }) => `${url.replace(/^.*\/echo\??/, '')} in ${frame}`,
    )
    expect(named.sort()).toEqual([
      expect.stringMatching(/^ in .*localhost.*first-inline\.html$/),
      expect.stringMatching(/^about:blank in .*about:blank/),
      expect.stringMatching(/^blob in blob:/),
      expect.stringMatching(/^sandboxed in about:srcdoc.*sandbox/),
      expect.stringMatching(/^srcdoc in .*srcdoc/),
    ])
  })

  test('a nested frame names its place, its name, its origin and its page', async () => {
    const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
    await tab.evaluate(async (url: string) => {
      const add = (body: HTMLElement, set: (frame: HTMLIFrameElement) => void) => {
        const frame = body.ownerDocument.createElement('iframe')
        set(frame)
        body.append(frame)
        return new Promise<HTMLIFrameElement>((resolve) => {
          frame.addEventListener('load', () => resolve(frame))
        })
      }
      const outer = await add(document.body, (frame) => {
        frame.srcdoc = '<p>outer'
      })
      const inside = outer.contentDocument?.body
      if (!inside) return
      await add(inside, (frame) => {
        frame.name = 'chat'
        frame.src = url
      })
      await add(inside, (frame) => {
        frame.sandbox.add('allow-scripts')
        frame.src = url
      })
    }, bench.page('first-inline.html'))
    await panel.waitFor(
      'two answers',
      () => document.querySelectorAll('[data-kind="message-received"]').length === 2,
    )
    const frame = bench.page('first-inline.html').replace('http://', '')
    const shown = (await panel.rows('socket-row')).map((row) => row.frame)
    expect(shown.sort()).toEqual([`${frame} (sandboxed)`, `chat · ${frame}`])
    const named = await panel.evaluate(() => {
      const sockets = [...document.querySelectorAll<HTMLElement>('[data-testid="socket-row"]')]
      return sockets.findIndex((row) => row.textContent?.includes('chat ·'))
    })
    await panel.click(`[data-testid="socket-row"][aria-posinset="${named + 2}"]`)
    const told = await panel.waitFor('its document', () => {
      const part = document.querySelector('[data-testid="socket-document"]')?.textContent
      return part?.includes('chat') && part
    })
    expect(told).toContain('nested frame, 2 levels deep')
    expect(told).toContain('Frame namechat')
    expect(told).toContain(`Origin${bench.server.origin}`)
    expect(told).toContain(`Page${bench.page('blank.html')}`)
    expect(told).toContain('Stateshown now')
    await panel.click(`[data-testid="socket-row"][aria-posinset="${3 - named}"]`)
    await panel.waitFor('the opaque origin', () =>
      document
        .querySelector('[data-testid="socket-document"]')
        ?.textContent?.includes('Originopaque: a sandboxed frame'),
    )
  })

  test('a frame that navigates is patched once: its socket is there once', async () => {
    const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
    await tab.evaluate((url: string) => {
      const frame = document.createElement('iframe')
      document.body.append(frame) // its initial about:blank, whose window the next document may take over
      frame.src = url
    }, bench.page('first-inline.html'))
    await panel.waitFor(
      'the answer',
      () => document.querySelectorAll('[data-kind="message-received"]').length > 0,
    )
    await new Promise((resolve) => setTimeout(resolve, 300))
    const kinds = await panel.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-testid="message-row"]')].map(
        (row) => row.dataset.kind,
      ),
    )
    expect(kinds).toEqual(['socket-created', 'socket-opened', 'message-sent', 'message-received'])
  })

  test('a document that opens itself anew keeps its sockets and gets new ones', async () => {
    const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
    await tab.evaluate(async () => {
      const talk = async (text: string) => {
        const socket = new WebSocket(`ws://${location.host}/echo`)
        await new Promise((resolve) => socket.addEventListener('open', resolve))
        socket.send(text)
        await new Promise((resolve) => socket.addEventListener('message', resolve))
      }
      await talk('before')
      document.open()
      document.write('<title>written</title>')
      document.close()
      await talk('after')
    })
    await panel.waitFor(
      'four messages',
      () => document.querySelectorAll('[data-kind^="message-"]').length === 4,
    )
  })
})
