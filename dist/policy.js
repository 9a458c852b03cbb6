import { runPolicy } from './bundle/index.js'

await runPolicy()
process.stdout.write('', () => process.stderr.write('', () => process.exit()))
