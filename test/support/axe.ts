// Looks for what axe-core finds wrong with the panel as it stands. https://github.com/dequelabs/axe-core
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Panel } from './session-types'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Its source as a function: the panel's policy forbids `eval`, and a debugger is given functions. */
const load = Object.assign(() => {}, {
  toString: () =>
    `function () { var module = undefined, define = undefined; ${source}; return typeof axe }`,
})

interface Found {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[]
}

declare const axe: {
  run(context: Document, options: object): Promise<{ violations: readonly Found[] }>
}

/** Rules that are about whole pages: the panel is a part of DevTools, which has the landmarks. */
const OFF = ['region', 'page-has-heading-one', 'landmark-one-main']

/** `['color-contrast .dim: …', …]`; empty: nothing was found. */
export async function violationsOf(panel: Panel): Promise<string[]> {
  await panel.evaluate(load)
  return panel.evaluate(async (off: string[]) => {
    const rules = Object.fromEntries(off.map((id) => [id, { enabled: false }]))
    const { violations } = await axe.run(document, { rules, resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
    )
  }, OFF)
}
