// How passwords of staff are kept: argon2id with a salt of its own for each, as one line that names its own cost.

import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'

const MEMORY_KIB = 19_456
const PASSES = 2
const LANES = 1
const SALT_BYTES = 16
const HASH_BYTES = 32
const FORM = /^\$argon2id\$v=19\$m=(\d{1,6}),t=(\d{1,2}),p=(\d{1,2})\$([\w+/]+)\$([\w+/]+)$/

function derive(cost: Argon2Parameters): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2('argon2id', cost, (error, hash) => (error ? reject(error) : resolve(hash)))
  })
}

/** The same password typed on two machines may come in two forms of Unicode. */
function bytesOf(password: string): Buffer {
  return Buffer.from(password.normalize('NFKC'), 'utf8')
}

function plainBase64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(SALT_BYTES)
  const cost = { memory: MEMORY_KIB, passes: PASSES, parallelism: LANES, tagLength: HASH_BYTES }
  const hash = await derive({ message: bytesOf(password), nonce, ...cost })
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${plainBase64(nonce)}$${plainBase64(hash)}`
}

/** False for what is no hash of ours, too. */
export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', kept = ''] = FORM.exec(hash) ?? []
  if (!kept) return false
  const wanted = Buffer.from(kept, 'base64')
  const got = await derive({
    message: bytesOf(password),
    nonce: Buffer.from(salt, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: wanted.length,
  })
  return timingSafeEqual(got, wanted)
}
