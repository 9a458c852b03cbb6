// Writes the texts that golden.test.ts compares byte for byte. Read the diff before it is committed:
//   node __tests__/evidence/write-fixtures.ts
import { writeFileSync } from 'node:fs'
import { goldenTexts } from './golden.ts'

for (const [name, text] of Object.entries(goldenTexts())) {
  writeFileSync(new URL(`fixtures/${name}`, import.meta.url), text)
}
