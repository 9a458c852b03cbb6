import { type ServerCommand, ServerProcess } from './server-process.ts'

/** All child processes of the world, to end them together. */
export class Servers {
  /** Where they write their logs and keep their state. */
  readonly folder: string
  private readonly running: ServerProcess[] = []

  constructor(folder: string) {
    this.folder = folder
  }

  /** Starts one and waits until it answers. */
  start(command: ServerCommand): Promise<void> {
    return ServerProcess.start(command, this.folder, (server) => this.running.push(server))
  }

  /** Ends all of them. */
  async stop(): Promise<void> {
    await Promise.all(this.running.map((server) => server.stop()))
  }
}
