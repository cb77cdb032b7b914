// The last line of a list that is cut off: how many more there are.
import { plural } from '../words/translate'

/** Entries of such a list: a page can have thousands of sockets. */
export const LISTED = 30

export const MoreLine = ({ count }: { count: number }) =>
  count > LISTED ? (
    <p class="dim" data-testid="bfcache-more">
      {plural(count - LISTED, 'bfMoreOne', 'bfMoreOther')}
    </p>
  ) : null
