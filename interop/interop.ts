import { CORE_TOOLS } from './toolbox/go-tools.ts'
import { Toolbox } from './toolbox/toolbox.ts'
import { InteropWorld } from './world/interop-world.ts'
import { runInNamespace, worldFolder, endOfOutside } from './world/namespace.ts'

const folder = worldFolder()
const toolbox = new Toolbox((line) => {
  console.log(line)
})
if (folder === undefined) {
  for (const { name } of CORE_TOOLS) await toolbox.provide(name)
  process.exitCode = await runInNamespace(process.argv.slice(1))
} else {
  const end = endOfOutside()
  const t = performance.now()
  const world = await InteropWorld.start(folder, toolbox)
  console.log('up', performance.now() - t, end.aborted)
  await world.stop()
  process.exit(0)
}
