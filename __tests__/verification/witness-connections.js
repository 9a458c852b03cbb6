// Preloaded into a child: writes down every name that is looked up and every socket that is connected.
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import net from 'node:net'

const journal = process.env.CONNECTIONS
appendFileSync(journal, '')
const { connect } = net.Socket.prototype
net.Socket.prototype.connect = function (...args) {
  appendFileSync(journal, 'connect\n')
  return connect.apply(this, args)
}
const { lookup } = dns
dns.lookup = function (name, ...rest) {
  appendFileSync(journal, `lookup ${name}\n`)
  return lookup.call(this, name, ...rest)
}
