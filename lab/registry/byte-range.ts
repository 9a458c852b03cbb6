import type { LabResponse } from '../service.ts'

/** The whole answer cut to the one `bytes` range that was asked for (RFC 9110 §14); lists of ranges are ignored. */
export function cutToRange(whole: LabResponse, body: Buffer, range: string | undefined): LabResponse {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  if (first === undefined || last === undefined || first + last === '') return whole
  const start = first === '' ? Math.max(0, body.length - Number(last)) : Number(first)
  const end = first === '' || last === '' ? body.length - 1 : Math.min(Number(last), body.length - 1)
  if (start > end) return { status: 416, headers: { 'content-range': `bytes */${body.length}` } }
  return {
    status: 206,
    headers: { ...whole.headers, 'content-range': `bytes ${start}-${end}/${body.length}` },
    body: body.subarray(start, end + 1)
  }
}
