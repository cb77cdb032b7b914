// @ts-check
// Takes pictures of every view in both browsers, both themes and forced colours: `npm run screenshots`, after `npm run build`.
//
//   npm run screenshots [chromium|firefox] [only]   `only`: a part of the pictures' names
//
// They go to docs/screenshots, which git ignores; those that the README shows go to docs. The panel stands
// before a script of traffic whose times are written down, so that only what changed makes pictures differ.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { BROWSERS } from '../support/browsers.mjs'
import { reduceColours, shrinkPng } from './shrink-png.mjs'
import { openStage } from './stage/stage.mjs'
import { OTHER_VIEWS, TRAFFIC_VIEWS } from './stage/views.mjs'

/** @import { Page } from 'puppeteer-core' */
/** @import { Look, Scene } from './stage/stage.mjs' */
/** @import { Way } from './stage/views.mjs' */

process.env.TZ = 'UTC' // of the browsers: clocks show it

const DOCS = join(import.meta.dirname, '../../docs')
const OUT = join(DOCS, 'screenshots')

/** Of the pictures, what the README shows. @type {Readonly<Record<string, string>>} */
const IN_README = {
  'chromium-en-light-1200-story.png': 'panel-light.png',
  'chromium-en-dark-1200-story.png': 'panel-dark.png',
  'chromium-en-light-1200-charts.png': 'charts-light.png',
  'chromium-en-dark-1200-charts.png': 'charts-dark.png',
}

/** @type {Look[]} */
const LOOKS = /** @type {const} */ (['light', 'dark']).flatMap((theme) => [
  { lang: 'en', theme, width: 1200, height: 640 },
  { lang: 'en', theme, width: 400, height: 760 },
  { lang: 'fr', theme, width: 1200, height: 640 },
  { lang: 'fr', theme, width: 400, height: 760 },
])
LOOKS.push({ lang: 'en', theme: 'forced', width: 1200, height: 640 })
LOOKS.push({ lang: 'en', theme: 'light', width: 2000, height: 1000 })

/** @type {readonly (readonly [Scene, Readonly<Record<string, Way>>])[]} */
const SCENES = [
  ['traffic', TRAFFIC_VIEWS],
  ['empty', { empty: OTHER_VIEWS.empty }],
  ['restricted', { restricted: OTHER_VIEWS.restricted }],
]

/** Frames, and what they have set going: charts are redrawn seldom. @param {Page} page */
const settle = (page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
    await new Promise((resolve) => setTimeout(resolve, 350))
  })

/** A pointer that rests on a row shows it, and a caret blinks. */
const STILL = `
  *, *::before, *::after { animation: none !important; transition: none !important }
  input { caret-color: transparent }
`

/** @param {Page} page @param {string} name @param {Readonly<Record<string, Way>>} views @param {string} only */
async function shoot(page, name, views, only) {
  await page.addStyleTag({ content: STILL })
  for (const [view, way] of Object.entries(views)) {
    await way(page)
    const file = `${name}-${view}.png`
    if (!file.includes(only)) continue
    await page.mouse.move(0, 0)
    await settle(page)
    const path = /** @type {`${string}.png`} */ (join(OUT, file))
    await page.screenshot({ path })
    shrinkPng(path)
    const place = IN_README[file]
    if (place) reduceColours(path, join(DOCS, place))
    console.log(file)
  }
}

mkdirSync(OUT, { recursive: true })
const [asked = '', only = ''] = process.argv.slice(2)
for (const browser of BROWSERS.filter((name) => name.includes(asked))) {
  const stage = await openStage(browser)
  try {
    for (const look of LOOKS) {
      const name = `${browser}-${look.lang}-${look.theme}-${look.width}`
      for (const [scene, views] of SCENES) {
        if (!Object.keys(views).some((view) => `${name}-${view}.png`.includes(only))) continue
        const page = await stage.open(scene, look)
        await shoot(page, name, views, only)
        await page.close()
      }
    }
  } finally {
    await stage.close()
  }
}
