import { loader } from '@monaco-editor/react'
import * as monaco from 'monaco-editor/editor/editor.api'
import 'monaco-editor/features/register.all'
import 'monaco-editor/languages/definitions/typescript/register'
import * as typescript from 'monaco-editor/languages/features/typescript/register'

// The editor comes from our own origin, and only with what a TypeScript exercise needs.

self.MonacoEnvironment = {
  getWorker: (_id, label) =>
    label === 'typescript' || label === 'javascript'
      ? new Worker(new URL('monaco-editor/language/typescript/ts.worker', import.meta.url), { type: 'module' })
      : new Worker(new URL('monaco-editor/editor/editor.worker', import.meta.url), { type: 'module' }),
}

loader.config({ monaco })

typescript.typescriptDefaults.setCompilerOptions({
  target: typescript.ScriptTarget.ESNext,
  module: typescript.ModuleKind.ESNext,
  moduleResolution: typescript.ModuleResolutionKind.NodeJs,
  lib: ['es2022'],
  strict: true,
  noImplicitReturns: true,
  allowUmdGlobalAccess: true,
  allowNonTsExtensions: true,
})

// Hints of style would only be in a learner's way.
typescript.typescriptDefaults.setDiagnosticsOptions({ noSuggestionDiagnostics: true })

const loaded: { types?: Promise<void> } = {}

/** Teaches the editor what `tf` is: tfjs's own declarations, fetched once, as files of a package it can resolve. */
export function loadLearnerTypes(): Promise<void> {
  loaded.types ??= fetch('/exercises/types')
    .then((response) => response.json())
    .then((files: Record<string, string>) => {
      typescript.typescriptDefaults.setExtraLibs(
        Object.entries(files).map(([path, content]) => ({ filePath: `file:///node_modules/${path}`, content })),
      )
    })
    .catch(() => {
      // Without them the editor still edits; the next exercise tries again.
      delete loaded.types
    })
  return loaded.types
}

/** Completes the name of the exercise's function to its whole head, as the starter has it; ends with `dispose`. */
export function offerEntry({ name, signature }: { name: string; signature: string }, starter: string) {
  return monaco.languages.registerCompletionItemProvider('typescript', {
    provideCompletionItems: (model, position) => {
      const word = model.getWordUntilPosition(position)
      return {
        suggestions: [
          {
            label: name,
            detail: signature,
            kind: monaco.languages.CompletionItemKind.Snippet,
            insertText: starter.trimEnd(),
            range: {
              startLineNumber: position.lineNumber,
              endLineNumber: position.lineNumber,
              startColumn: word.startColumn,
              endColumn: word.endColumn,
            },
          },
        ],
      }
    },
  })
}

/** Monaco's own colours on the page's own ground, but for comments, which were too pale to read there. */
export function defineThemes(): void {
  const ground = { 'editor.background': '#00000000' }
  const comments = (foreground: string) => [{ token: 'comment', foreground }]
  monaco.editor.defineTheme('paper', { base: 'vs', inherit: true, rules: comments('4a6b42'), colors: ground })
  monaco.editor.defineTheme('night', { base: 'vs-dark', inherit: true, rules: comments('8fb382'), colors: ground })
}

export { monaco }
