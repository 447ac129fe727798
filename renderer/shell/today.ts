/** Today on this computer, `YYYY-MM-DD`. The only place in the window that reads the clock for a day. */
export function today(): string {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}
