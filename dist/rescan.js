import { runRescan } from './bundle/index.js'

await runRescan()
process.stdout.write('', () => process.stderr.write('', () => process.exit()))
