// Everything that `npm test` proves, stage after stage, ending with the plain line "N passed, N failed".
// It goes on after a failed stage, so that one run shows all there is to mend.

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Count, readVitestReport } from './support/vitestReport.ts'

const root = new URL('..', import.meta.url).pathname
const reports = mkdtempSync(join(tmpdir(), 'towpath-tests-'))

type Stage = {
  readonly name: string
  readonly command: readonly string[]
  readonly report?: string
  readonly minutes: number
}

function vitestStage(name: string, projects: readonly string[], minutes: number): Stage {
  const report = join(reports, `${name}.json`)
  const command = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts']
  command.push('--reporter=dot', '--reporter=json', `--outputFile.json=${report}`)
  for (const project of projects) command.push('--project', project)
  return { name, command, report, minutes }
}

const STAGES: readonly Stage[] = [
  { name: 'types', command: ['tests/conformance/checkTypes.ts'], minutes: 3 },
  { name: 'lint', command: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'], minutes: 2 },
  { name: 'dead code', command: ['node_modules/knip/bin/knip.js', '--no-progress'], minutes: 2 },
  vitestStage('unit', ['unit', 'conformance'], 3),
  vitestStage('server', ['server'], 4),
  vitestStage('timed', ['timed'], 4),
  vitestStage('pages', ['pages'], 5),
  vitestStage('browser', ['browser'], 10),
]

/** Runs a stage in a process group of its own, so that one which hangs is ended with everything it started. */
function run(stage: Stage): Promise<{ exitCode: number; late: boolean }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, stage.command, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
    })
    let late = false
    const end = () => {
      if (child.pid) process.kill(-child.pid, 'SIGKILL')
    }
    const deadline = setTimeout(() => {
      late = true
      end()
    }, stage.minutes * 60_000)
    process.once('exit', end)
    child.on('close', (exitCode) => {
      clearTimeout(deadline)
      process.off('exit', end)
      resolve({ exitCode: exitCode ?? 1, late })
    })
  })
}

function countOf(stage: Stage, exitCode: number): Count {
  if (!stage.report) return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  const { passed, failed } = readVitestReport(stage.report)
  return { passed, failed: exitCode !== 0 && failed === 0 ? 1 : failed }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

const wanted = process.argv.slice(2)
const total = { passed: 0, failed: 0 }
const lines: string[] = []
for (const stage of STAGES) {
  if (wanted.length > 0 && !wanted.includes(stage.name)) continue
  console.log(`\n${stage.name}`)
  const startedMs = performance.now()
  const { exitCode, late } = await run(stage)
  const { passed, failed } = countOf(stage, exitCode)
  total.passed += passed
  total.failed += failed
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(0)
  const remark = late ? `, ended after ${stage.minutes} minutes` : ''
  lines.push(
    `  ${stage.name.padEnd(10)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.padStart(5)} s${remark}`,
  )
}
rmSync(reports, { recursive: true, force: true })

console.log(`\n${lines.join('\n')}\n`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
