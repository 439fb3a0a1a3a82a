// What the bots saw, in the shape that acceptance checks read, and the same as a calm table.

export type BotReport = {
  readonly people: number
  readonly joinMs: Percentiles
  readonly poseLatencyMs: Percentiles
  readonly poseFramesPerSecondPerPerson: number
  readonly downBytesPerSecond: { readonly mean: number; readonly max: number }
  readonly upBytesPerSecond: { readonly mean: number }
  readonly voice: { readonly connected: number; readonly hearing: number; readonly packetLossRatio: number }
  readonly errors: readonly string[]
}

export type Percentiles = { readonly p50: number; readonly p99: number }

export function percentilesOf(values: readonly number[]): Percentiles {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return { p50: at(0.5), p99: at(0.99) }
}

export function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits))
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

export function asTable(report: BotReport): string {
  const { joinMs, poseLatencyMs, downBytesPerSecond, upBytesPerSecond, voice } = report
  const rows: [string, string][] = [
    ['people', `${report.people}`],
    ['came in after', `${joinMs.p50} ms, the slowest ${joinMs.p99} ms`],
    ['poses arrive after', `${poseLatencyMs.p50} ms, the slowest ${poseLatencyMs.p99} ms`],
    ['poses a second, of each person', `${report.poseFramesPerSecondPerPerson}`],
    ['down, each', `${downBytesPerSecond.mean} bytes a second, at most ${downBytesPerSecond.max}`],
    ['up, each', `${upBytesPerSecond.mean} bytes a second`],
    [
      'voice',
      `${voice.connected} connected, ${voice.hearing} hear somebody, ${round(voice.packetLossRatio * 100)} % lost`,
    ],
    ['errors', report.errors.length === 0 ? 'none' : report.errors.join('\n'.padEnd(37))],
  ]
  return rows.map(([name, value]) => `  ${name.padEnd(32)} ${value}`).join('\n')
}
