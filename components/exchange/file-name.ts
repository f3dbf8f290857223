/** A file name that every system takes: the title without what some of them forbid, in NFC. */
export function fileName(title: string, ending: string): string {
  const stem = title
    .normalize('NFC')
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
  return `${stem === '' || /^\.+$/.test(stem) ? 'board' : stem}.${ending}`
}
