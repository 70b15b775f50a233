/** The mark: a forgetting curve that is lifted twice, drawn with one stroke. icon.svg has the same path. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <path
        d="M2.5 4C3 11.5 5 16.5 8.75 19V4C9.75 9.5 12 13 15.75 14.75V4C17.25 7 19 8.75 21.75 9.75"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
