// `npm run build`: installs what is missing and builds `out/` where a source has changed.
import { build, compileStandards, install } from './steps.mjs'

install()
build()
compileStandards()
