// Text of 100 MiB, both ways: recorded, shown by their start, fetched whole at a click, part by part.
import { expectHuge } from './payload-huge'

expectHuge(true)
