#!/usr/bin/env node
import { runCommand } from './bundle/index.js'

process.exitCode = await runCommand(process.argv.slice(2))
process.stdout.write('', () => process.stderr.write('', () => process.exit()))
