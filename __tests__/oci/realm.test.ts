import { describe, expect, it } from '@jest/globals'
import { ImageReference } from '../../src/image/reference.ts'
import { parseRealm } from '../../src/oci/realm.ts'
import { EvidenceError } from '../../src/support/errors.ts'
import { errorOf } from './thrown.ts'

const realmFor = (image: string, realm: string) => parseRealm(realm, ImageReference.parse(image)).href

describe('parseRealm', () => {
  it.each([
    ['ghcr.io/acme/app', 'https://ghcr.io/token'],
    ['ghcr.io/acme/app', 'https://GHCR.IO/token?x=1'],
    ['docker.io/library/app', 'https://auth.docker.io/token'],
    ['docker.io/library/app', 'https://registry-1.docker.io/token'],
    ['registry.gitlab.com/acme/app', 'https://gitlab.com/jwt/auth'],
    ['registry.git.corp.example/acme/app', 'https://git.corp.example/jwt/auth'],
    ['registry.digitalocean.com/acme/app', 'https://api.digitalocean.com/v2/registry/auth'],
    ['acme.azurecr.io/app', 'https://acme.azurecr.io/oauth2/token'],
    ['registry.cn-shenzhen.aliyuncs.com/acme/app', 'https://dockerauth.cn-hangzhou.aliyuncs.com/auth'],
    ['acme-registry.eu-central-1.cr.aliyuncs.com/acme/app', 'https://dockerauth-ee.eu-central-1.aliyuncs.com/auth'],
    ['registry.aliyuncs.com/acme/app', 'https://dockerauth.aliyuncs.com/auth'],
    ['git.corp.example:5050/acme/app', 'https://git.corp.example/jwt/auth'],
    ['10.0.0.5:5000/acme/app', 'https://10.0.0.5:5000/token'],
    ['127.0.0.1:5000/acme/app', 'http://127.0.0.1:5000/token'],
    ['127.0.0.1:5000/acme/app', 'http://127.0.0.1:5001/token'],
    ['localhost:5000/acme/app', 'http://localhost:5001/token'],
    ['[::1]:5000/acme/app', 'http://[::1]:5000/token']
  ])('lets %s send its login to %s', (image, realm) => {
    expect(realmFor(image, realm)).toBe(new URL(realm).href)
  })

  it.each([
    ['ghcr.io/acme/app', 'http://ghcr.io/token', 'not https'],
    ['ghcr.io/acme/app', 'ftp://ghcr.io/token', 'not https'],
    ['ghcr.io/acme/app', 'file:///etc/passwd', 'not https'],
    ['ghcr.io/acme/app', 'javascript:alert(1)', 'not https'],
    ['ghcr.io/acme/app', '', 'not a URL'],
    ['ghcr.io/acme/app', '/token', 'not a URL'],
    ['ghcr.io/acme/app', '//ghcr.io/token', 'not a URL'],
    ['ghcr.io/acme/app', 'https://', 'not a URL'],
    ['ghcr.io/acme/app', 'https://evil.example/token', "not the registry's own host"],
    ['ghcr.io/acme/app', 'https://dockerauth.cn-hangzhou.aliyuncs.com/auth', "not the registry's own host"],
    ...['dockerauth.oss-cn-hangzhou', 'evil.cn-hangzhou', 'dockerauth.cn-hangzhou.cr', 'xdockerauth'].map(
      (name): [string, string, string] => [
        'registry.cn-hangzhou.aliyuncs.com/acme/app',
        `https://${name}.aliyuncs.com/auth`,
        "not the registry's own host"
      ]
    ),
    ['ghcr.io/acme/app', 'https://ghcr.io.evil.example/token', "not the registry's own host"],
    ['ghcr.io/acme/app', 'https://evil.example/?https://ghcr.io/', "not the registry's own host"],
    ['ghcr.io/acme/app', 'https://evilghcr.io/token', "not the registry's own host"],
    ['ghcr.io/acme/app', 'https://ghcr.io./token', "not the registry's own host"],
    ['ghcr.io/acme/app', 'https://auth.docker.io/token', "not the registry's own host"],
    ['ghcr.io/acme/app', 'https://ghcr.io@evil.example/token', 'carries a user name'],
    ['ghcr.io/acme/app', 'https://user:secret@ghcr.io/token', 'carries a user name'],
    ['ghcr.io/acme/app', 'https://ghcr.io\\@evil.example/token', 'characters'],
    ['ghcr.io/acme/app', 'https://gh\tcr.io/token', 'characters'],
    ['ghcr.io/acme/app', 'https://ghcr.io/token\r\nX: y', 'characters'],
    ['ghcr.io/acme/app', 'https://ghcr\u2024io/token', 'characters'],
    ['ghcr.io/acme/app', `https://ghcr.io/${'a'.repeat(2048)}`, 'too long'],
    ['ghcr.io/acme/app', 'https://169.254.169.254/latest/meta-data/', 'local address'],
    ['ghcr.io/acme/app', 'https://127.0.0.1/token', 'local address'],
    ['ghcr.io/acme/app', 'https://0x7f.1/token', 'local address'],
    ['ghcr.io/acme/app', 'https://2130706433/token', 'local address'],
    ['ghcr.io/acme/app', 'https://0.0.0.0/token', 'local address'],
    ['ghcr.io/acme/app', 'https://[::]/token', 'local address'],
    ['ghcr.io/acme/app', 'https://[::1]:8443/token', 'local address'],
    ['ghcr.io/acme/app', 'https://[::ffff:127.0.0.1]/token', 'local address'],
    ['ghcr.io/acme/app', 'https://[fe80::1]/token', 'local address'],
    ['ghcr.io/acme/app', 'https://localhost/token', 'local address'],
    ['ghcr.io/acme/app', 'https://a.localhost./token', 'local address'],
    ['ghcr.io/acme/app', 'https://10.0.0.1/token', 'private address'],
    ['ghcr.io/acme/app', 'https://172.16.0.1/token', 'private address'],
    ['ghcr.io/acme/app', 'https://192.168.1.1/token', 'private address'],
    ['ghcr.io/acme/app', 'https://100.64.0.1/token', 'private address'],
    ['ghcr.io/acme/app', 'https://[fd00:ec2::254]/token', 'private address'],
    ['ghcr.io/acme/app', 'https://[::ffff:10.0.0.1]/token', 'private address'],
    ['ghcr.io/acme/app', 'https://8.8.8.8/token', "not the registry's own host"],
    ['10.0.0.5:5000/acme/app', 'https://10.0.0.5:8443/token', 'private address'],
    ['10.0.0.5:5000/acme/app', 'http://10.0.0.5:5000/token', 'not https'],
    ['docker.io/library/app', 'https://auth.docker.io.evil.example/token', "not the registry's own host"],
    ['registry.example/acme/app', 'https://example/token', "not the registry's own host"],
    ['127.0.0.1:5000/acme/app', 'http://localhost:5000/token', 'same loopback host'],
    ['127.0.0.1:5000/acme/app', 'https://evil.example/token', 'same loopback host'],
    ['127.0.0.1:5000/acme/app', 'http://169.254.169.254/token', 'same loopback host']
  ])('refuses for %s the realm %j', (image, realm, reason) => {
    const error = errorOf(() => realmFor(image, realm))
    expect(error).toBeInstanceOf(EvidenceError)
    expect(error).toMatchObject({ code: 'E_REGISTRY_REALM', reason: expect.stringContaining(reason) })
    expect(error.message.length).toBeLessThanOrEqual(160)
    expect(error.message).not.toContain('secret')
  })
})
