import { useCallback, useEffect, useRef, useState } from 'react'
import { useLocale } from 'use-intl'
import type { Practice } from '#app/_server/practice.ts'
import { newId } from '#app/_ui/new-id.ts'
import type { Locale } from '#exercises/schema.ts'
import type { RunView } from '#grader/browser/messages.ts'
import { createRunner } from './runner.ts'

/** What the page knows of runs in the browser: none yet, one that goes on, or how the last one ended. */
export type Running =
  | { step: 'idle' }
  | { step: 'running'; long: boolean }
  | { step: 'stopped' }
  | { step: 'failed' }
  | { step: 'unavailable' }
  | { step: 'done'; id: string; code: string; view: RunView }

/** A wait that is shorter is not worth a word. */
const longWaitMs = 300

/** Who saves data loads what runs need with the first of them, more than 1 MB, and not with the page. */
const savesData = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true

/** Runs code on the visible cases, here. `forget` takes its result off the page. */
export function useRun(practice: Practice) {
  const locale = useLocale() as Locale
  const { runner: address, kit } = practice
  const runner = useRef<ReturnType<typeof createRunner> | null>(null)
  const [running, setRunning] = useState<Running>({ step: 'idle' })

  useEffect(() => {
    const created = createRunner({ runner: address, kit }, locale)
    runner.current = created
    return () => created.close()
  }, [address, kit, locale])

  /** Loads what runs need, ahead of the first; for when the editor is there, which is more urgent. */
  const prepare = useCallback(() => {
    if (savesData()) return
    runner.current?.prepare()
    // Its result may have a picture, which is drawn without the network too.
    void import('#app/_ui/chart/draw.ts').catch(() => undefined)
  }, [])

  // Two keys may come before the page knows of the first.
  const isBusy = useRef(false)
  /** Which run the page still wants to hear of; none once it has been forgotten. */
  const wanted = useRef(0)
  const run = useCallback(async (code: string) => {
    if (!runner.current || isBusy.current) return
    isBusy.current = true
    wanted.current += 1
    const mine = wanted.current
    const show = (running: Running) => {
      if (wanted.current === mine) setRunning(running)
    }
    show({ step: 'running', long: false })
    const patience = setTimeout(() => show({ step: 'running', long: true }), longWaitMs)
    const end = await runner.current.run(code)
    clearTimeout(patience)
    isBusy.current = false
    show(end.kind === 'ran' ? { step: 'done', id: newId(), code, view: end.view } : { step: end.kind })
  }, [])
  const stop = useCallback(() => runner.current?.stop(), [])
  const forget = useCallback(() => {
    wanted.current += 1
    runner.current?.stop()
    setRunning({ step: 'idle' })
  }, [])
  return { running, prepare, run, stop, forget }
}
