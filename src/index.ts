export { runPreflight } from './actions/preflight.ts'
export { runScan } from './actions/scan.ts'
export { runSign } from './actions/sign.ts'
export { runCommand } from './cli.ts'
