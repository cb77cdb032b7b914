// What a menu offers.

export interface MenuEntry {
  readonly id: string
  readonly words: string
  /** How the same is done by keyboard; or what else is to be said at the end of its line. */
  readonly keys?: string
  /** Of what is switched: the menu stays open. */
  readonly role?: 'menuitemcheckbox' | 'menuitemradio'
  readonly isChecked?: boolean
  readonly isDisabled?: boolean
  /** A line stands above it. */
  readonly beginsGroup?: boolean
  act(): void
}
