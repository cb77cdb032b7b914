// @ts-check
// Starts Chromium with a fresh profile, its DevTools open to being driven, and loads the extension.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import puppeteer from 'puppeteer-core'
import { findExecutable } from './find-executable.mjs'
import { temporaryProfile } from './temporary-profile.mjs'

/** @import { Browser } from 'puppeteer-core' */
/** @import { Dock, LaunchOptions, Theme } from './session-types' */

const CANDIDATES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * @typedef {object} LaunchedChromium
 * @property {Browser} browser
 * @property {string | undefined} extensionId
 * @property {() => Promise<void>} close
 */

/**
 * @param {LaunchOptions} [options]
 * @returns {Promise<LaunchedChromium>}
 */
export async function launchChromium(options = {}) {
  const profile = temporaryProfile('chromium')
  /** @type {Browser | undefined} */
  let browser
  const close = async () => {
    await browser?.close()
    profile.close()
  }
  try {
    seedProfile(profile.path, options.theme ?? 'light', options.dock ?? 'undocked')
    browser = await puppeteer.launch({
      executablePath: findExecutable('CHROMIUM', CANDIDATES),
      headless: options.headless ?? true,
      userDataDir: profile.path,
      args: commandLine(options),
      env: { ...process.env, LANGUAGE: options.lang ?? 'en' },
      // Loading an unpacked extension through the protocol is allowed over a pipe only.
      pipe: true,
      enableExtensions: true,
      handleDevToolsAsPage: true,
      acceptInsecureCerts: options.acceptInsecureCerts ?? false,
      defaultViewport: null,
      protocolTimeout: 60_000,
      ...(options.downloads === undefined
        ? {}
        : { downloadBehavior: { policy: 'allow', downloadPath: options.downloads } }),
    })
    for (const other of options.extensionsBefore ?? [])
      await browser.installExtension(resolve(other))
    const extensionId =
      options.extension && (await browser.installExtension(resolve(options.extension)))
    return { browser, extensionId, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** @param {LaunchOptions} options */
function commandLine({ args = [], lang = 'en', scale = 1, window = [1280, 900] }) {
  return [
    // The sandbox refuses to run as root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--disable-component-update',
    // On Linux the interface follows LANGUAGE and the extension's messages follow --lang.
    `--lang=${lang}`,
    `--force-device-scale-factor=${scale}`,
    `--window-size=${window.join(',')}`,
    ...args,
  ]
}

/**
 * DevTools reads its settings, JSON within strings, from the profile when it starts.
 *
 * @param {string} profile
 * @param {Theme} theme
 * @param {Dock} dock
 */
function seedProfile(profile, theme, dock) {
  const settings = {
    'ui-theme': JSON.stringify(theme === 'light' ? 'default' : 'dark'),
    currentDockState: JSON.stringify(dock),
  }
  const preferences = {
    devtools: { preferences: settings, synced_preferences_sync_disabled: settings },
    // Without developer mode an unpacked extension that reloads itself stays disabled.
    extensions: { ui: { developer_mode: true } },
  }
  mkdirSync(join(profile, 'Default'))
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences))
}
