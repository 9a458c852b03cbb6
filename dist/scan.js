import { runScan } from './bundle/index.js'

await runScan()
process.stdout.write('', () => process.stderr.write('', () => process.exit()))
