import type { Report } from '../suites/report.ts'
import type { Toolbox } from '../toolbox/toolbox.ts'
import type { Bench } from './bench.ts'
import { cosign2, cosign3 } from './cosign.ts'
import { discovery, openssl } from './discovery.ts'
import { gh } from './gh.ts'
import type { Judge } from './judge.ts'
import { ratify } from './ratify.ts'
import { sigstorePythonJudge } from './sigstore-python.ts'
import { trivy } from './trivy.ts'

type MakeJudge = (bench: Bench, toolbox: Toolbox) => Promise<Judge>

const ALWAYS: readonly MakeJudge[] = [cosign3, sigstorePythonJudge, discovery, openssl]
const WHERE_BUILT: Readonly<Record<string, MakeJudge>> = { 'cosign-2': cosign2, gh, ratify, trivy }

/** Every verifier that is there; those that were not built are told of in the report. */
export async function allJudges(bench: Bench, toolbox: Toolbox, report: Report): Promise<Judge[]> {
  const judges = await Promise.all(ALWAYS.map((make) => make(bench, toolbox)))
  for (const [tool, make] of Object.entries(WHERE_BUILT)) {
    if (await toolbox.holds(tool)) judges.push(await make(bench, toolbox))
    else report.leaveOut(`${tool} as a verifier: it was not built yet (npm run interop -- --build)`)
  }
  return judges
}
