export { runSign } from './actions/sign.ts'
export { runCommand } from './cli.ts'
