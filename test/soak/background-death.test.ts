// Five minutes of deaths of the background under traffic both ways: what test/e2e asks of half a minute.

import { expectToSurvive } from '../e2e/deaths-under-load'

expectToSurvive(300)
