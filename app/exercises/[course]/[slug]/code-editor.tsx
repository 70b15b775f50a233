'use client'

import { Editor } from '@monaco-editor/react'
import { useEffect, useRef, useState } from 'react'
import type { SourcePosition } from '#grader/protocol.ts'
import { defineThemes, loadLearnerTypes, monaco, offerEntry } from './monaco.ts'

/** Puts the cursor at a place of the code. */
export type GoTo = (position: SourcePosition) => void

interface Props {
  path: string
  code: string
  /** Changes when `code` was replaced by something else than typing. */
  revision: number
  entry: { name: string; signature: string }
  starter: string
  onChange: (code: string) => void
  /** Gets, once, what puts the cursor at a place. */
  onReady: (goTo: () => GoTo) => void
  onRun: () => void
  onSubmit: () => void
  /** What the grader could not read, marked in the code. */
  problem: { position: SourcePosition; message: string } | null
  label: string
  loading: React.ReactNode
}

type CodeEditorInstance = ReturnType<typeof monaco.editor.create>

/** Monaco with what `tf` is, the grader's mark, and the theme of the page. */
export default function CodeEditor({
  path,
  code,
  revision,
  entry,
  starter,
  onChange,
  onReady,
  onRun,
  onSubmit,
  problem,
  label,
  loading,
}: Props) {
  const [editor, setEditor] = useState<CodeEditorInstance | null>(null)
  const dark = useDark()
  const submit = useRef(onSubmit)
  submit.current = onSubmit
  const run = useRef(onRun)
  run.current = onRun

  useEffect(() => {
    void loadLearnerTypes()
  }, [])

  const replacement = useRef(code)
  replacement.current = code
  // The editor holds its own text: a value that came back from React a moment later would undo the keys since.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is what replaces the text
  useEffect(() => {
    const model = editor?.getModel()
    if (!editor || !model || model.getValue() === replacement.current) return
    editor.pushUndoStop()
    editor.executeEdits('replace', [{ range: model.getFullModelRange(), text: replacement.current }])
    editor.pushUndoStop()
  }, [editor, revision])

  const { name, signature } = entry
  useEffect(() => {
    const offer = offerEntry({ name, signature }, starter)
    return () => offer.dispose()
  }, [name, signature, starter])

  useEffect(() => {
    const model = editor?.getModel()
    if (!editor || !model) return
    monaco.editor.setModelMarkers(model, 'grader', problem ? [marker(model, problem)] : [])
    if (problem) editor.revealLineInCenterIfOutsideViewport(problem.position.line)
  }, [editor, problem])

  return (
    <Editor
      path={`file:///${path}.ts`}
      language="typescript"
      theme={dark ? 'night' : 'paper'}
      defaultValue={code}
      onChange={(value) => onChange(value ?? '')}
      beforeMount={defineThemes}
      onMount={(mounted: CodeEditorInstance) => {
        mounted.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter, () => run.current())
        mounted.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyMod.Shift | monaco.KeyCode.Enter, () => submit.current())
        // Monaco measures letters once; the font may arrive later.
        void document.fonts.ready.then(() => monaco.editor.remeasureFonts())
        onReady(() => (position) => {
          mounted.setPosition({ lineNumber: position.line, column: position.column })
          mounted.revealLineInCenterIfOutsideViewport(position.line)
          mounted.focus()
        })
        setEditor(mounted)
      }}
      loading={loading}
      options={{
        ariaLabel: label,
        automaticLayout: true,
        fixedOverflowWidgets: true,
        fontFamily: "'JetBrains Mono Variable', ui-monospace, monospace",
        fontSize: 14,
        lineHeight: 22,
        minimap: { enabled: false },
        padding: { top: 12, bottom: 12 },
        scrollBeyondLastLine: false,
        tabFocusMode: false,
        tabSize: 2,
        wordWrap: 'on',
      }}
    />
  )
}

function marker(
  model: ReturnType<typeof monaco.editor.createModel>,
  { position, message }: NonNullable<Props['problem']>,
) {
  const { lineNumber, column } = model.validatePosition({ lineNumber: position.line, column: position.column })
  const word = model.getWordAtPosition({ lineNumber, column })
  return {
    startLineNumber: lineNumber,
    startColumn: word?.startColumn ?? column,
    endLineNumber: lineNumber,
    endColumn: word?.endColumn ?? model.getLineMaxColumn(lineNumber),
    message,
    severity: monaco.MarkerSeverity.Error,
  }
}

/** Whether the page is dark now, by choice or by the system's. */
function useDark(): boolean {
  const [dark, setDark] = useState(false)
  useEffect(() => {
    const system = window.matchMedia('(prefers-color-scheme: dark)')
    const read = () => {
      const { theme } = document.documentElement.dataset
      setDark(theme === 'dark' || (theme !== 'light' && system.matches))
    }
    read()
    const observer = new MutationObserver(read)
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    system.addEventListener('change', read)
    return () => {
      observer.disconnect()
      system.removeEventListener('change', read)
    }
  }, [])
  return dark
}
