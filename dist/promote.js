import { runPromote } from './bundle/index.js'

await runPromote()
process.stdout.write('', () => process.stderr.write('', () => process.exit()))
