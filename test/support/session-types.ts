// The browser-neutral face of a test session: types only, never loaded when the tests run.
import type { Page } from 'puppeteer-core'
import type { BrowserName } from './browsers.mjs'

export type Theme = 'light' | 'dark'
export type Dock = 'undocked' | 'bottom' | 'right'
export type Modifier = 'Alt' | 'Control' | 'Meta' | 'Shift'

/** Of an element's width and height, from its upper left corner: 0 to 1. */
export type PointIn = readonly [x: number, y: number]

export interface LaunchOptions {
  /** Directory of the unpacked extension; none is loaded without it. */
  extension?: string | undefined
  /** Directories of other extensions, loaded before it. */
  extensionsBefore?: readonly string[] | undefined
  headless?: boolean | undefined
  /** The theme of DevTools, which is what `prefers-color-scheme` says in the panel. */
  theme?: Theme | undefined
  /**
   * The language in which the extension's own messages come. `i18n.getUILanguage` follows in
   * Firefox, and in Chromium where it has that language installed.
   */
  lang?: 'en' | 'fr' | undefined
  /** Where DevTools opens. Undocked unless told: see `Panel.screenshot`. */
  dock?: Dock | undefined
  /** ms after which Firefox ends an event page that is idle; 30,000 unless told. */
  idleAfter?: number | undefined
  /** Takes a certificate that nobody vouches for. */
  acceptInsecureCerts?: boolean | undefined
  /** Further command line arguments. */
  args?: string[] | undefined
  /** Width and height of the browser's window, and of undocked DevTools. */
  window?: [width: number, height: number] | undefined
  /** Directory that files are saved to, without asking. */
  downloads?: string | undefined
  /** Device pixels for each CSS pixel: 2 makes screenshots for print and dense screens. */
  scale?: number | undefined
}

/**
 * Runs `fn` in a document. It travels as source text: it sees its arguments, not the scope it was
 * written in. Arguments and result travel as JSON.
 */
export type Evaluate = <Args extends unknown[], Result>(
  fn: (...args: Args) => Result,
  ...args: Args
) => Promise<Awaited<Result>>

export interface Session {
  readonly name: BrowserName
  /** A new tab in the foreground, showing `url`. */
  open(url: string): Promise<Tab>
  /** A page that opened by itself, as a popup; brought to the foreground. */
  tabOf(page: Page): Promise<Tab>
  /** Ends the extension's background as its idle timer would; its ports are disconnected. */
  stopBackground(): Promise<void>
  /** Neither wakes the background nor keeps it alive. */
  backgroundState(): Promise<'running' | 'stopped'>
  /** For the open panels, and for those opened later. */
  setTheme(theme: Theme): Promise<void>
  /** As an update would do it. Closes every DevTools: open the panel anew afterwards. */
  reloadExtension(): Promise<void>
  close(): Promise<void>
}

export interface Tab {
  readonly page: Page
  readonly evaluate: Evaluate
  goto(url: string): Promise<void>
  /** One step back in history; resolves when the earlier document is shown, restored or loaded. */
  back(): Promise<void>
  reload(): Promise<void>
  /** Opens DevTools on this tab and selects the panel. */
  openPanel(options?: { panelWidth?: number | undefined }): Promise<Panel>
  closeDevTools(): Promise<void>
  close(): Promise<void>
}

/** What can be asked of a panel through its document alone. */
export interface PanelReading {
  readonly evaluate: Evaluate
  /** Asks `fn` in the panel again and again until it returns something truthy, and resolves with that. */
  waitFor: <Args extends unknown[], Result>(
    label: string,
    fn: (...args: Args) => Result,
    ...args: Args
  ) => Promise<NonNullable<Awaited<Result>>>
  /** The trimmed text of the first match; null without a match. */
  text(selector: string): Promise<string | null>
  /** One record per `[data-testid=…]`: the trimmed text of each `[data-cell]`, by its name. */
  rows(testid: string): Promise<Record<string, string>[]>
  size(): Promise<{ width: number; height: number }>
}

/** The real panel in the real DevTools. */
export interface Panel extends PanelReading {
  /** A trusted click on the middle of the element, which is waited for and scrolled to. */
  click(selector: string): Promise<void>
  /** A trusted click with the other button, where it opens a menu. */
  clickRight(selector: string): Promise<void>
  /** A trusted drag within the element, in several moves. */
  drag(selector: string, from: PointIn, to: PointIn): Promise<void>
  /** A trusted key press, by its `KeyboardEvent.key`: 'a', 'Enter', 'ArrowDown'. */
  press(key: string, modifiers?: Modifier[]): Promise<void>
  /** Trusted typing into whatever has the focus. */
  type(text: string): Promise<void>
  /** Gives the panel the keyboard, as a click into it does. */
  focus(): Promise<void>
  /** Makes the panel `width` CSS pixels wide. Chromium: undocked only. */
  setWidth(width: number): Promise<void>
  /** Firefox re-creates the panel's document for this; Chromium keeps it. */
  setDockSide(side: Dock): Promise<void>
  /** A PNG of the panel only. Chromium: undocked only. */
  screenshot(file: string): Promise<void>
}
