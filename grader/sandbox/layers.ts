import type { Confinement, Layer } from './confinement.ts'
import type { Ready } from './messages.ts'

/** All layers of defence: those that always hold, those that the machine gave, and what a process itself sees of it. */
export function layersOf(confinement: Confinement, ready: Ready): Layer[] {
  const { environmentVariables, networkInterfaces, readsFiles } = ready
  return [
    { name: 'isolate', holds: true, note: 'a heap of its own for each program, used once; nothing of ours is in it' },
    { name: 'limits', holds: true, note: 'processor time by case and in all, heap, output; killed at the deadline' },
    { name: 'process', holds: true, note: 'one program at a time; a process that failed is replaced' },
    {
      name: 'empty environment',
      holds: environmentVariables === 0,
      note: `the process sees ${environmentVariables} environment variables`,
    },
    {
      name: 'no files',
      holds: !readsFiles,
      note: readsFiles ? 'the process can read files' : 'it may read its own program, and write nothing',
    },
    ...confinement.layers.map((layer) =>
      layer.name === 'no network' && networkInterfaces > 0
        ? { ...layer, holds: false, note: 'the process sees network interfaces' }
        : layer,
    ),
  ]
}

/** What a grader says at its start: the layers that hold, in one line, and each of the others in one of its own. */
export function layerLines(layers: Layer[]): string[] {
  const held = layers.filter(({ holds }) => holds).map(({ name }) => name)
  const missing = layers.filter(({ holds }) => !holds)
  return [
    `Sandbox: ${held.join(', ')}.`,
    ...missing.map(({ name, note }) => `Not available on this machine: ${name} (${note}).`),
  ]
}
