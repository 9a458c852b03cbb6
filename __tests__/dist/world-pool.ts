import { World } from './world.ts'

/** Worlds that tests take turns with, so that what one breaks in a service that all images share disturbs no other. */
export class WorldPool {
  private readonly worlds: readonly World[]
  private readonly free: World[]
  private readonly waiting: ((world: World) => void)[] = []

  private constructor(worlds: readonly World[]) {
    this.worlds = worlds
    this.free = [...worlds]
  }

  static async start(size: number, ...options: Parameters<typeof World.start>): Promise<WorldPool> {
    return new WorldPool(await Promise.all(Array.from({ length: size }, () => World.start(...options))))
  }

  /** Runs a test in a world of its own, in which everything works and nothing was asked yet. */
  async use<T>(test: (world: World) => Promise<T>): Promise<T> {
    const world = this.free.pop() ?? (await new Promise<World>((resolve) => this.waiting.push(resolve)))
    try {
      world.reset()
      return await test(world)
    } finally {
      const next = this.waiting.shift()
      if (next) next(world)
      else this.free.push(world)
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.worlds.map((world) => world.stop()))
  }
}
