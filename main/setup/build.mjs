// `npm run build`: installs what is missing and builds `out/` where a source has changed.
import { build, compileStandards, giveUp, install } from './steps.mjs'

install()
const problem = build()
if (problem) giveUp(problem)
const broken = compileStandards()
if (broken) giveUp(broken)
