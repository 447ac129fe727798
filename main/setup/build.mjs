// `npm run build`: installs what is missing and builds `out/` where a source has changed.
import { build, compileDictionary, compileStandards, giveUp, install, warmCommand } from './steps.mjs'

install()
const problem = build()
if (problem) giveUp(problem)
const broken = compileStandards() ?? compileDictionary()
if (broken) giveUp(broken)
warmCommand()
