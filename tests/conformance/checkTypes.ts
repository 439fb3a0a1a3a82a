// Types of all five packages, each under its own tsconfig, two at a time. Prints what is wrong and nothing else.

import { execFile } from 'node:child_process'

const root = new URL('../..', import.meta.url).pathname
const waiting = ['shared', 'scenes', 'server', 'client', 'tests']
let wrong = 0

function check(name: string): Promise<void> {
  return new Promise((resolve) => {
    const command = ['node_modules/typescript/bin/tsc', '--pretty', 'false', '-p', name]
    execFile(process.execPath, command, { cwd: root, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      if (error) {
        wrong += 1
        console.error(`types of ${name}:\n${stdout}${stderr}`)
      }
      resolve()
    })
  })
}

async function work(): Promise<void> {
  for (let name = waiting.shift(); name; name = waiting.shift()) await check(name)
}

await Promise.all([work(), work()])
if (wrong === 0) console.log('types of shared, scenes, server, client and tests are right')
process.exitCode = wrong === 0 ? 0 : 1
