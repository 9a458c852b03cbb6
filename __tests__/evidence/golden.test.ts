import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { goldenTexts } from './golden.ts'

describe('the rendered texts', () => {
  it.each(Object.entries(goldenTexts()))('equal the fixture %s', (name, text) => {
    expect(text).toBe(readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8'))
  })
})
