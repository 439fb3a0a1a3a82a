// The certificate for HTTPS on the local network, where a headset or tablet gives neither WebXR nor microphone without it.
// Signed by ourselves and kept in the data folder, so that whoever accepted it once is not asked again.

import { X509Certificate } from 'node:crypto'
import { hostname, networkInterfaces } from 'node:os'
import { generate } from 'selfsigned'
import type { DataDir } from '../ops/openDataDir.ts'

const DAY_MS = 24 * 3600 * 1000
/** Longer is refused by some browsers. */
const VALID_DAYS = 390
const RENEW_DAYS = 14
const FILE = 'certificate.pem'

export type Certificate = { readonly cert: string; readonly key: string }

/** Addresses under which others in the same house reach this machine; the likeliest first. */
export function lanAddresses(): readonly string[] {
  const found = Object.entries(networkInterfaces()).flatMap(([name, addresses]) =>
    (addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => ({ name, address })),
  )
  const isVirtual = ({ name }: { name: string }) => /^(docker|br-|veth|virbr|vmnet|tun|tap|wg)/.test(name)
  return found.sort((a, b) => Number(isVirtual(a)) - Number(isVirtual(b))).map(({ address }) => address)
}

function split(pem: string): Certificate | undefined {
  const cert = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/)?.[0]
  const key = pem.match(/-----BEGIN (?:RSA |EC )?PRIVATE KEY-----[\s\S]+?-----END (?:RSA |EC )?PRIVATE KEY-----/)?.[0]
  return cert && key ? { cert, key } : undefined
}

function stillServes({ cert }: Certificate, addresses: readonly string[]): boolean {
  try {
    const read = new X509Certificate(cert)
    const renewAtMs = Date.now() + RENEW_DAYS * DAY_MS
    return (
      new Date(read.validTo).getTime() > renewAtMs && addresses.every((address) => read.checkIP(address) !== undefined)
    )
  } catch {
    return false
  }
}

async function make(addresses: readonly string[]): Promise<Certificate> {
  const names = new Set(['localhost', hostname(), `${hostname()}.local`])
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'Towpath' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - DAY_MS),
    notAfterDate: new Date(Date.now() + VALID_DAYS * DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...[...names].map((value) => ({ type: 2 as const, value })),
          ...['127.0.0.1', '::1', ...addresses].map((ip) => ({ type: 7 as const, ip })),
        ],
      },
    ],
  })
  return { cert, key }
}

export async function keepCertificate(dataDir: DataDir): Promise<Certificate> {
  const addresses = lanAddresses()
  const join = ({ cert, key }: Certificate) => `${cert.trim()}\n${key.trim()}\n`
  const kept = split(await dataDir.keep(FILE, async () => join(await make(addresses))))
  if (kept && stillServes(kept, addresses)) return kept
  const made = await make(addresses)
  await dataDir.replace(FILE, join(made))
  return made
}
