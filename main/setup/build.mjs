// `npm run build`: installs what is missing and builds `out/` where a source has changed.
import { build, install } from './steps.mjs'

install()
build()
