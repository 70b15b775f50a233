import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { CardFile, Course, ExerciseFile } from './schema.ts'

const files = { course: Course, cards: CardFile, exercise: ExerciseFile }

/**
 * Writes the schemas of course.yaml, cards/*.yaml and exercise.yaml as JSON Schema, which the first line of each YAML
 * file names: so editors complete and check it. They say what an author writes: defaults may be left out.
 */
export async function writeJsonSchemas(folder = join(process.cwd(), 'exercises', 'schema')): Promise<void> {
  await mkdir(folder, { recursive: true })
  const written = Object.entries(files).map(([name, schema]) => {
    const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' })
    return writeFile(join(folder, `${name}.json`), `${JSON.stringify(json, null, 2)}\n`)
  })
  await Promise.all(written)
}
