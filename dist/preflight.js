import { runPreflight } from './bundle/index.js'

await runPreflight()
process.stdout.write('', () => process.stderr.write('', () => process.exit()))
