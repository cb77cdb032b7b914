// @ts-check
// Renders public/icons/socketscope.svg to the PNG sizes that the manifest names.

import { readFileSync, writeFileSync } from 'node:fs'
import puppeteer from 'puppeteer-core'
import { ensureBrowsers } from './prepare.mjs'

const ICONS = new URL('../../public/icons/', import.meta.url)
const SIZES = [16, 32, 48, 128]

const { chromium } = await ensureBrowsers(['chromium'])
const svg = readFileSync(new URL('socketscope.svg', ICONS)).toString('base64')
const browser = await puppeteer.launch({
  executablePath: chromium,
  // Chromium's sandbox refuses to run as root.
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
const page = await browser.newPage()
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size, deviceScaleFactor: 1 })
  const style = `position: fixed; inset: 0; width: ${size}px`
  await page.setContent(`<img style="${style}" src="data:image/svg+xml;base64,${svg}">`)
  await page.evaluate(() => document.querySelector('img')?.decode())
  const png = await page.screenshot({ omitBackground: true })
  writeFileSync(new URL(`${size}.png`, ICONS), png)
  console.log(`public/icons/${size}.png: ${png.length} bytes`)
}
await browser.close()
