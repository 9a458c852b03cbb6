import fc from 'fast-check'

const FRAGMENTS = [
  ...[
    '`',
    '``',
    '```',
    '~~~',
    '|',
    '\\|',
    '\\',
    '\\`',
    '*',
    '_',
    '**',
    '~~',
    '#',
    '# ',
    '- ',
    '+ ',
    '1. ',
    '1) ',
    '> '
  ],
  ...[
    '---',
    '===',
    '<!--',
    '-->',
    '--',
    '--!>',
    ']]>',
    '<?',
    '[',
    ']',
    '](',
    ')',
    '![',
    '<',
    '>',
    '&',
    '&lt;',
    '&#64;x'
  ],
  ...[
    '<img src=x onerror=alert(1)>',
    '<script>',
    '</details>',
    '<details>',
    '<summary>',
    '</td>',
    '<a href=//evil.example>'
  ],
  ...['@octocat', '@acme/team', '#1', 'acme/app#1', 'GH-1', 'acme/app@8f14e45fce', '8f14e45fceea167a', ':tada:'],
  ...[
    'https://evil.example/x',
    'www.evil.example',
    'evil@evil.example',
    '[a](https://evil.example)',
    'javascript:alert(1)'
  ],
  ...[
    '![](https://evil.example/x.png)',
    '[a]: https://evil.example',
    '<https://evil.example>',
    'https://github.com/a/b'
  ],
  ...['\n', '\n\n', '\r', '\r\n', '\t', '    ', ' ', '\u0000', '\u001b[31m', '\u2028', '\u0085', '\u00a0'],
  ...[
    '\u202e',
    '\u2066',
    '\u200b',
    '\ufeff',
    '\u0430',
    '\ud800',
    '\u{1f600}',
    'é',
    '[!WARNING]',
    '::error::x',
    '%0A',
    '##[x]'
  ],
  ...[
    '$(id)',
    '`id`',
    "'",
    '"',
    "'\\''",
    ';',
    '&&',
    '$HOME',
    '\\\n',
    '"]',
    '"] --> x',
    '#quot;',
    '%%{init}%%',
    'end',
    'x'.repeat(700)
  ],
  ...['a', 'the', 'digest', 'sha256:', '.', ',', '(', '…', '–']
]

/** Texts made to break out of Markdown, HTML, mermaid, a shell and a reader's eyes, and texts of any characters. */
export function hostileText(): fc.Arbitrary<string> {
  const fragments = fc.array(fc.constantFrom(...FRAGMENTS), { minLength: 1, maxLength: 6 })
  return fc.oneof(
    { weight: 4, arbitrary: fragments.map((parts) => parts.join('')) },
    { weight: 2, arbitrary: fragments.map((parts) => parts.join(' ')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) }
  )
}
