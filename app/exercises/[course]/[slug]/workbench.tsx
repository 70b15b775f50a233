'use client'

import dynamic from 'next/dynamic'
import { useCallback, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { HistoryHint } from '#app/_core/exercise-history.ts'
import type { Practice } from '#app/_server/practice.ts'
import type { SubmissionView } from '#app/_server/submission-view.ts'
import type { SubmissionSummary } from '#app/_server/submissions.ts'
import { Button } from '#app/_ui/button.tsx'
import type { GoTo } from './code-editor.tsx'
import { DraftNotice } from './draft-notice.tsx'
import { GiveUp } from './give-up.tsx'
import { Hints } from './hints.tsx'
import { History } from './history.tsx'
import { RunNote } from './run-note.tsx'
import { RunSubmit } from './run-submit.tsx'
import { asSubmitting } from './run-verdict.ts'
import { Solution } from './solution.tsx'
import { useActiveTime } from './use-active-time.ts'
import { useDraft } from './use-draft.ts'
import { useHintsSeen } from './use-hints-seen.ts'
import { useRun } from './use-run.ts'
import { findView, useSubmission } from './use-submission.ts'
import { Verdict } from './verdict.tsx'
import styles from './workbench.module.css'

const CodeEditor = dynamic(() => import('./code-editor.tsx'), { ssr: false })

interface Props {
  attempt: { userId: string; exercise: string; purpose: 'practice' | 'review' }
  entry: { name: string; signature: string }
  /** What Run needs. */
  practice: Practice
  starter: string
  draft: { code: string; updatedAt: string } | null
  hintsHtml: string[]
  history: SubmissionSummary[]
  /** The opened hints, of earlier attempts too, and when this attempt began. */
  hints: readonly HistoryHint[]
  attemptStart: Date | null
  solutionHtml: string | null
  /** The prompt, rendered on the server. */
  children: React.ReactNode
}

/** The editor with all that happens around it: draft, submission, verdict, hints, history, solution. */
export function Workbench({
  attempt,
  entry,
  practice,
  starter,
  draft: stored,
  hintsHtml,
  history: earlier,
  hints: opened,
  attemptStart,
  solutionHtml: shown,
  children,
}: Props) {
  const t = useTranslations('exercises')
  const draft = useDraft(attempt, stored, starter)
  const { hints, seen: hintsSeen, openNext, close: closeHints } = useHintsSeen(attempt, opened, attemptStart)
  const activeTime = useActiveTime(attempt)
  const [history, setHistory] = useState(earlier)
  const [solution, setSolution] = useState(shown)
  const { running, prepare, run, stop, forget } = useRun(practice)
  const [goTo, setGoTo] = useState<GoTo>()

  const onVerdict = useCallback(
    (view: SubmissionView) => {
      forget()
      setHistory((known) => [summaryOf(view, hintsSeen), ...known.filter(({ id }) => id !== view.id)].sort(latestFirst))
      if (view.solutionHtml === null) return
      setSolution(view.solutionHtml)
      closeHints(new Date(view.createdAt))
      activeTime.restart()
    },
    [forget, hintsSeen, closeHints, activeTime],
  )
  const { submitting, submit, finish, show, followUntilVerdict } = useSubmission(onVerdict)
  const [latest] = earlier
  const unanswered = latest?.status === 'queued' ? latest.id : null
  // A page that was left or reloaded while it waited goes on waiting.
  useEffect(() => {
    if (unanswered) followUntilVerdict(unanswered)
  }, [unanswered, followUntilVerdict])

  const busy = submitting.step === 'sending' || submitting.step === 'waiting'
  const result = running.step === 'idle' ? submitting : asSubmitting(running)
  const view = result.step === 'done' ? result.view : null

  const send = () => {
    if (busy) return
    forget()
    void submit({ ...attempt, code: draft.code, hintsSeen, durationMs: activeTime.read() })
  }
  const open = async (id: string) => {
    const opened = await findView(id)
    if (!opened) return
    draft.replace(opened.code)
    forget()
    if (opened.status !== 'queued') show(opened)
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
      event.preventDefault()
      if (event.shiftKey) send()
      else void run(draft.code)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })

  const position = view?.verdict?.position
  return (
    <div className={styles.bench}>
      <section className={styles.work} aria-label={t('editor')}>
        <DraftNotice conflict={draft.conflict} onResolve={draft.resolve} />
        <div className={styles.editor}>
          <CodeEditor
            path={attempt.exercise}
            code={draft.code}
            revision={draft.revision}
            entry={entry}
            starter={starter}
            onChange={draft.type}
            onReady={(goTo) => {
              setGoTo(goTo)
              prepare()
            }}
            onRun={() => void run(draft.code)}
            onSubmit={send}
            label={t('editorLabel')}
            loading={<pre className={styles.loadingCode}>{draft.code}</pre>}
            problem={position && view?.code === draft.code ? { position, message: t('markedHere') } : null}
          />
        </div>
        <div className={styles.actions}>
          <RunSubmit
            running={running.step === 'running'}
            submitting={busy}
            onRun={() => void run(draft.code)}
            onStop={stop}
            onSubmit={send}
          />
          {draft.replaced ? (
            <Button kind="quiet" onClick={draft.putBack}>
              {t('putBack')}
            </Button>
          ) : (
            <Button kind="quiet" onClick={() => draft.replace(starter)} disabled={draft.code === starter}>
              {t('reset')}
            </Button>
          )}
          <span className={styles.draft} role="status">
            {t(`draft.${draft.state}`)}
          </span>
        </div>
        <RunNote running={running} />
        <Verdict submitting={result} onGoTo={view?.code === draft.code ? goTo : undefined} />
        {solution !== null && <Solution html={solution} />}
        <Hints html={hintsHtml} seen={hintsSeen} onNext={openNext} />
        <History submissions={history} hints={hints} hintsHtml={hintsHtml} onOpen={open} disabled={busy} />
        {solution === null && <GiveUp attempt={attempt} code={draft.code} onGivenUp={finish} />}
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a wide page it scrolls by itself, and has to by the keyboard too */}
      <section className={styles.prompt} aria-label={t('prompt')} tabIndex={0}>
        {children}
      </section>
    </div>
  )
}

function summaryOf(view: SubmissionView, hintsSeen: number): SubmissionSummary {
  return {
    id: view.id,
    status: view.status,
    mistake: null,
    kept: view.kept,
    createdAt: new Date(view.createdAt),
    gradedAt: new Date(),
    hintsSeen,
    purpose: 'practice',
  }
}

const latestFirst = (a: SubmissionSummary, b: SubmissionSummary) => b.createdAt.getTime() - a.createdAt.getTime()
