import { runVerify } from './bundle/index.js'

await runVerify()
process.stdout.write('', () => process.stderr.write('', () => process.exit()))
