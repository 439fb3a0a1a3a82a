// Processor time that a process has used in all its threads. Linux only; 0 elsewhere.

import { existsSync, readdirSync, readFileSync } from 'node:fs'

export function processorMs(processId: number): number {
  const tasks = `/proc/${processId}/task`
  if (!existsSync(tasks)) return 0
  const threads = readdirSync(tasks).map((thread) => readFileSync(`${tasks}/${thread}/schedstat`, 'utf8'))
  return threads.reduce((sum, line) => sum + Number(line.split(' ')[0]) / 1e6, 0)
}
