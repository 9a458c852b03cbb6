import { lookup, type LookupAddress } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Where an address leads: to this machine or its link, into a private network, or out to the internet. */
export type Reach = 'local' | 'private' | 'public'

const local = new BlockList()
local.addSubnet('0.0.0.0', 8)
local.addSubnet('127.0.0.0', 8)
local.addSubnet('169.254.0.0', 16)
local.addSubnet('224.0.0.0', 3)
local.addAddress('::', 'ipv6')
local.addAddress('::1', 'ipv6')
local.addSubnet('fe80::', 10, 'ipv6')
local.addSubnet('ff00::', 8, 'ipv6')

const privateNetworks = new BlockList()
privateNetworks.addSubnet('10.0.0.0', 8)
privateNetworks.addSubnet('100.64.0.0', 10)
privateNetworks.addSubnet('172.16.0.0', 12)
privateNetworks.addSubnet('192.0.0.0', 24)
privateNetworks.addSubnet('192.168.0.0', 16)
privateNetworks.addSubnet('198.18.0.0', 15)
privateNetworks.addSubnet('fc00::', 7, 'ipv6')
privateNetworks.addSubnet('fec0::', 10, 'ipv6')

/** Where an IP address leads by the IANA special-purpose registries; IPv4 mapped into IPv6 counts as IPv4. */
export function reachOf(address: string): Reach {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
  if (local.check(address, family)) return 'local'
  return privateNetworks.check(address, family) ? 'private' : 'public'
}

/** Where a URL's host leads as far as its spelling tells: undefined for a name that must be resolved first. */
export function spelledReach(url: URL): Reach | undefined {
  const host = bareHost(url)
  if (isIP(host) !== 0) return reachOf(host)
  return /(?:^|\.)localhost\.?$/.test(host) ? 'local' : undefined
}

/** Name resolution that refuses to go on to an address that `refuse` makes an error of; a proxy's own name is let through. */
export function guardedLookup(
  target: URL,
  refuse: (reach: Reach, address: string) => Error | undefined
): LookupFunction {
  const host = bareHost(target)
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const fault = error ?? (hostname === host ? firstFault(addresses, refuse) : undefined)
      const [first] = fault ? [] : addresses
      if (fault) callback(fault, [])
      else if (options.all || !first) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
}

function firstFault(
  addresses: readonly LookupAddress[],
  refuse: (reach: Reach, address: string) => Error | undefined
): Error | undefined {
  return addresses.map(({ address }) => refuse(reachOf(address), address)).find((fault) => fault !== undefined)
}

function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '')
}
