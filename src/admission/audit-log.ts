import { createWriteStream } from 'node:fs'
import type { Writable } from 'node:stream'
import type { ImageReview } from './image-review.ts'
import type { ReviewResult } from './reviewer.ts'

/** One JSON line for each review: what was asked, what was answered and why. */
export class AuditLog {
  private readonly stream: Writable

  constructor(stream: Writable) {
    this.stream = stream
  }

  /** Appends to a file that only its owner can read. */
  static toFile(path: string): AuditLog {
    const stream = createWriteStream(path, { flags: 'a', mode: 0o600 })
    // A failed write is told to who waits for it.
    stream.on('error', () => undefined)
    return new AuditLog(stream)
  }

  /** Writes one line; rejects when it can't be written, and then nothing may be admitted. */
  write({ namespace }: ImageReview, { allowed, images }: ReviewResult, milliseconds: number): Promise<void> {
    const line = { time: new Date().toISOString(), namespace, allowed, ms: Math.round(milliseconds), images }
    return new Promise((resolve, reject) => {
      this.stream.write(`${JSON.stringify(line)}\n`, (error) => {
        if (error) reject(error)
        else resolve()
      })
    })
  }
}
