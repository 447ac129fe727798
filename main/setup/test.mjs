// `npm test`: everything that has to hold, from nothing, with one line at the end that counts it.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from './chromium.mjs'
import { build, compileDictionary, compileStandards, install, root, run, say } from './steps.mjs'

const results = join(root, 'test-results')
const total = { passed: 0, failed: 0, skipped: 0 }
const failures = []

/** Counts something that holds (no problem) or does not. */
function hold(what, problem) {
  if (problem === null) total.passed += 1
  else {
    total.failed += 1
    failures.push(what)
    console.log(problem)
  }
}

/** One check by a program: format, types. Its output is shown only where it fails. */
function check(what, entry, args) {
  say(what)
  const { code, output } = run(entry, args, { quiet: true })
  hold(what, code === 0 ? null : output)
}

/** Adds a runner's own counts; a runner that left none, or failed without saying which test, counts as one failure. */
function count(what, code, file, read) {
  const counted = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0, skipped: 0 }
  if (code !== 0 && counted.failed === 0) counted.failed = 1
  if (counted.failed > 0) failures.push(what)
  for (const key of Object.keys(total)) total[key] += counted[key]
}

install()
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

check('Checking format and lint.', '@biomejs/biome/bin/biome', ['ci', '--colors=off', '.'])
check('Checking types.', 'typescript/bin/tsc', [])
check('Checking that shared/ needs neither a window nor Node.', 'typescript/bin/tsc', ['-p', 'shared'])

const buildProblem = build()
hold('the build', buildProblem)
hold('the standards', compileStandards())
hold('the dictionary', compileDictionary())

say('Running the unit tests, the boundaries among them.')
const unitFile = join(results, 'unit.json')
const unit = run('vitest/vitest.mjs', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitFile}`])
count('the unit tests', unit.code, unitFile, (report) => ({
  passed: report.numPassedTests,
  failed: Math.max(report.numFailedTests, report.numFailedTestSuites > 0 ? 1 : 0),
  skipped: report.numPendingTests + report.numTodoTests,
}))

if (buildProblem === null) journeys()

/** The journeys, on the build, in whatever Chromium there is. */
function journeys() {
  const browser = chromium()
  if (browser.problem) return hold('a Chromium for the journeys', browser.problem)
  say('Running the journeys in Chromium.')
  const file = join(results, 'journeys.json')
  const { code } = run('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file, ...(browser.path ? { CHROMIUM_PATH: browser.path } : {}) },
  })
  count('the journeys', code, file, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }))
}

if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`)
console.log(`\nTests: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed === 0 ? 0 : 1)
