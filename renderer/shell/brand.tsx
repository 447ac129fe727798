/** The mark: a page with a line of writing. */
export function BrandMark() {
  return (
    <svg
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      role="img"
      aria-label="Casewright"
    >
      <path d="M5 3.5h10l4 4v13H5z" />
      <path d="M8.5 3.5v17" strokeWidth="1.2" />
      <path d="M11 15.5c1.2-2 2-2 3 0s1.8 2 3 0" />
    </svg>
  )
}
