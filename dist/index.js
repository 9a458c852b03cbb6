import { runSign } from './bundle/index.js'

await runSign()
process.stdout.write('', () => process.stderr.write('', () => process.exit()))
