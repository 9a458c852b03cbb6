import { canonical } from './spdx.ts'

/** A licence that is on no list, with its text (SPDX 2.3 §10). */
interface LicensingInfo {
  readonly licenseId: string
  readonly [field: string]: unknown
}

/** The licence texts of several documents in one list: equal ones once, and a name that two of them use differently made two. */
export class LicenceTexts {
  private readonly byId = new Map<string, LicensingInfo>()

  /** Takes in the texts of one document, and gives the function that renames them in its licence expressions. */
  add(infos: unknown, prefix: string): (expression: string) => string {
    const names = new Map<string, string>()
    for (const info of (Array.isArray(infos) ? infos : []).filter(isLicensingInfo)) {
      const known = this.byId.get(info.licenseId)
      const isFree = !known || textOf(known) === textOf(info)
      const licenseId = isFree ? info.licenseId : info.licenseId.replace('LicenseRef-', `LicenseRef-${prefix}-`)
      this.byId.set(licenseId, { ...info, licenseId })
      names.set(info.licenseId, licenseId)
    }
    // With `DocumentRef-…:` before it, the licence is in another document (SPDX 2.3, annex D).
    return (expression) => expression.replaceAll(/(?<!:)LicenseRef-[\w.-]+/g, (id) => names.get(id) ?? id)
  }

  all(): LicensingInfo[] {
    return [...this.byId.values()]
  }
}

function isLicensingInfo(value: unknown): value is LicensingInfo {
  return typeof value === 'object' && value !== null && 'licenseId' in value && typeof value.licenseId === 'string'
}

function textOf(info: LicensingInfo): string {
  return JSON.stringify(canonical(info))
}
