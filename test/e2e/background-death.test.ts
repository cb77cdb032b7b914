// The background is killed every 2 s under traffic both ways: nothing is lost, nothing comes twice, order is kept.
import { expectToSurvive } from './deaths-under-load'

// `npm run soak` does the same for 5 minutes
expectToSurvive(30)
