import { runGate } from './bundle/index.js'

await runGate()
process.stdout.write('', () => process.stderr.write('', () => process.exit()))
