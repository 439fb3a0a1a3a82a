// The numbers of this process in Prometheus' text. Never a person, a meeting or an address in a label.

import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'

export type Metrics = {
  readonly contentType: string
  read(): Promise<string>
  /** A number that is asked for when somebody reads. */
  gauge(name: string, help: string, value: () => number): void
  /** Totals by kind that somebody else keeps; asked for when somebody reads. */
  totals(name: string, help: string, label: string, values: () => Readonly<Record<string, number>>): void
  /** A total that is counted here. @returns counts one, by kind */
  counter(name: string, help: string, label: string): (kind: string) => void
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })

  function totals(name: string, help: string, label: string, values: () => Readonly<Record<string, number>>): void {
    new Counter({
      name,
      help,
      labelNames: [label],
      registers,
      collect() {
        this.reset()
        for (const [kind, total] of Object.entries(values())) this.inc({ [label]: kind }, total)
      },
    })
  }

  return {
    contentType: registry.contentType,
    read: () => registry.metrics(),
    gauge(name, help, value) {
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(value())
        },
      })
    },
    totals,
    counter(name, help, label) {
      // A plain sum, since a thousand poses a second pass here; the library only sees it when somebody reads.
      const sums: Record<string, number> = Object.create(null)
      totals(name, help, label, () => sums)
      return (kind) => {
        sums[kind] = (sums[kind] ?? 0) + 1
      }
    },
  }
}
