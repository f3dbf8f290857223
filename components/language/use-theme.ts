import { create } from 'zustand'

/** `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark'
const KEY = 'hundredfold.theme'
const themes: readonly Theme[] = ['system', 'light', 'dark']

export const useTheme = create<{ readonly theme: Theme }>(() => ({ theme: 'system' }))

/** Takes up the choice made before in this browser. */
export function recallTheme(): void {
  const stored = localStorage.getItem(KEY)
  applyTheme(themes.find((known) => known === stored) ?? 'system')
}

/** Goes on to the next of system, light and dark. */
export function nextTheme(): void {
  const { theme } = useTheme.getState()
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
  localStorage.setItem(KEY, next)
  applyTheme(next)
}

/** Whether what is on screen is dark now. */
export function isDark(): boolean {
  const { theme } = useTheme.getState()
  return theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark'
}

function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  useTheme.setState({ theme })
}
