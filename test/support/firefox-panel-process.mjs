// @ts-check
// Runs code in the process that the panel lives in, privileged, beside the panel's window.

/** @import { RunPrivileged } from './firefox-privileged.mjs' */

/**
 * Calls the function `source` with the panel's window (`content`) and then `args`.
 *
 * @typedef {(source: string, ...args: unknown[]) => Promise<any>} RunInPanelProcess
 */

/**
 * @param {RunPrivileged} runPrivileged
 * @param {string} context
 * @returns {RunInPanelProcess}
 */
export function panelProcess(runPrivileged, context) {
  return async (source, ...args) => {
    const reply = await runPrivileged(callFrameScript, context, source, JSON.stringify(args))
    if ('error' in reply) throw new Error(`in the panel: ${reply.error}`)
    return reply.json === undefined ? undefined : JSON.parse(reply.json)
  }
}

/**
 * @param {Record<string, any>} firefox
 * @param {string} context
 * @param {string} source
 * @param {string} args
 * @returns {Promise<{ json?: string } | { error: string }>}
 */
function callFrameScript({ Services, panelBrowser }, context, source, args) {
  const manager = panelBrowser(context)?.messageManager
  if (!manager) throw new Error('the panel is not open')
  const name = `socketscope-test:${Math.random()}`
  const script = `(async () => {
    let reply
    try {
      reply = { json: JSON.stringify(await (${source})(content, ...${args})) }
    } catch (error) {
      reply = { error: error + '\\n' + error?.stack }
    }
    sendAsyncMessage('${name}', reply)
  })()`
  return new Promise((resolve) => {
    const finish = (/** @type {{ json?: string } | { error: string }} */ reply) => {
      manager.removeMessageListener(name, onReply)
      Services.obs.removeObserver(onGone, 'message-manager-disconnect')
      resolve(reply)
    }
    const onReply = (/** @type {{ data: { json?: string } }} */ { data }) => finish(data)
    // Without this a panel that is closed or re-created meanwhile would never answer.
    const onGone = (/** @type {unknown} */ gone) => {
      if (gone === manager) finish({ error: 'the panel was closed while it was being asked' })
    }
    manager.addMessageListener(name, onReply)
    Services.obs.addObserver(onGone, 'message-manager-disconnect')
    manager.loadFrameScript(
      `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`,
      false,
    )
  })
}
