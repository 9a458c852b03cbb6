/** A repository on a GitHub server: `https://github.com` or the base of a GitHub Enterprise Server, and `owner/name`. */
export interface GitHubSite {
  readonly server: string
  readonly repository: string
}

const HOST = '(?<host>[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)'
const PATH = '(?<repository>[A-Za-z0-9][A-Za-z0-9-]{0,38}/[\\w.-]{1,100}?)(?:\\.git)?/?'
const FORMS = [
  new RegExp(`^(?:https?|git)://(?:[^@/]+@)?${HOST}(?::\\d+)?/${PATH}$`),
  new RegExp(`^(?:git\\+)?ssh://(?:[^@/]+@)?${HOST}(?::\\d+)?/${PATH}$`),
  new RegExp(`^(?:[\\w.-]+@)?${HOST}:${PATH}$`)
]

// GitHub's way around firewalls that let only https through.
const ALIASES: Readonly<Record<string, string>> = { 'ssh.github.com': 'github.com', 'www.github.com': 'github.com' }

/** Where a remote's address leads, whatever user name or password stands in it; undefined for one that is no `owner/name` on a host. */
export function siteOfRemote(address: string): GitHubSite | undefined {
  for (const form of FORMS) {
    const { host, repository } = form.exec(address.trim())?.groups ?? {}
    if (host === undefined || repository === undefined || !host.includes('.')) continue
    const name = host.toLowerCase()
    return { server: `https://${ALIASES[name] ?? name}`, repository }
  }
  return undefined
}
