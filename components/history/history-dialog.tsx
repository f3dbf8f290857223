'use client'

import { Tabs } from 'radix-ui'
import { useCallback, useMemo, useState } from 'react'
import { refusalOf } from '#components/board/ask-server.ts'
import { useAdmission } from '#components/board/use-admission.ts'
import { useSessionState } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { useListed } from '#components/share/use-listed.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import { say } from '#components/ui/notices.ts'
import { ActivityList } from './activity-list.tsx'
import { historyTexts } from './history-texts.ts'
import { KeepVersion } from './keep-version.tsx'
import { versionApi } from './version-api.ts'
import { VersionList } from './version-list.tsx'
import { VersionView } from './version-view.tsx'

const tabLook =
  '-mb-px min-h-10 border-transparent border-b-2 px-3 font-medium text-muted text-sm data-[state=active]:border-ink data-[state=active]:text-ink'

/** What the board was, what became of it, and who did it. */
export function HistoryDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useTexts(historyTexts)
  const { board } = useAdmission()
  const { role } = useSessionState()
  const api = useMemo(() => versionApi(board), [board])
  const [changes, setChanges] = useState(0)
  const [chosen, setChosen] = useState<string | null>(null)
  const mayKeep = role === 'editor' || role === 'facilitator'
  // A new name is told to nobody: the list is asked for again whenever something was done here.
  const versions = useListed(
    // biome-ignore lint/correctness/useExhaustiveDependencies: another count of changes is another list
    useCallback(() => api.versions(), [api, changes]),
    'version made',
  )
  const version = versions.find(({ id }) => id === chosen)
  async function tell(work: Promise<unknown>, done: string | null): Promise<boolean> {
    try {
      await work
      if (done !== null) say(done)
      setChanges((count) => count + 1)
      return true
    } catch (error) {
      const why = { sealed: text.sealed, may_not_edit: text.mayNot, too_many_versions: text.tooMany }
      say(why[refusalOf(error) as keyof typeof why] ?? text.failed) // any other word is no key and has no sentence
      return false
    }
  }
  return (
    <Dialog title={text.history} width="wide" onClose={onClose}>
      <Tabs.Root defaultValue="versions" className="grid gap-4">
        {mayKeep && (
          <Tabs.List className="flex border-line border-b">
            <Tabs.Trigger value="versions" className={tabLook}>
              {text.versions}
            </Tabs.Trigger>
            <Tabs.Trigger value="activity" className={tabLook}>
              {text.activity}
            </Tabs.Trigger>
          </Tabs.List>
        )}
        <Tabs.Content value="versions" className="grid items-start gap-5 md:grid-cols-[18rem_1fr]">
          <div className="grid gap-4">
            {mayKeep && <KeepVersion onKeep={(name) => tell(api.make(name), text.kept)} />}
            <VersionList versions={versions} chosen={chosen} onChoose={setChosen} />
          </div>
          {version === undefined ? (
            <p className="text-muted text-sm">{text.choose}</p>
          ) : (
            <VersionView
              key={version.id}
              version={version}
              api={api}
              onRename={(name) => void tell(api.rename(version.id, name), null)}
              onRestore={() => void tell(api.restore(version.id), text.restored)}
            />
          )}
        </Tabs.Content>
        <Tabs.Content value="activity">
          <ActivityList api={api} />
        </Tabs.Content>
      </Tabs.Root>
    </Dialog>
  )
}
