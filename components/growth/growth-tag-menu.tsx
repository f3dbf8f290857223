'use client'

import { Command as List } from 'cmdk'
import { useScreen } from '#components/board/screen.ts'
import { useApply, useMeaning } from '#components/board/use-session.ts'
import { groupLook, itemLook, LookupDialog } from '#components/commands/lookup-dialog.tsx'
import { match } from '#components/commands/match.ts'
import { numberedName } from '#components/inspector/flow-edit.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { say } from '#components/ui/notices.ts'
import type { Edit } from '#lib/document/edit.ts'
import { curveNames } from '#lib/language/words.ts'
import { nameOf } from '#lib/model/board.ts'
import { type CurveKind, curveKinds } from '#lib/model/curve.ts'
import { growthTagTexts } from './growth-tag-texts.ts'
import { tagAnew, tagEdits } from './growth-tags.ts'
import { taggable } from './taggable.ts'

/** Asks along which curve the selected things grow: with a driver that is there, or with a new one. */
export function GrowthTagMenu({ onClose }: { readonly onClose: () => void }) {
  const text = useTexts(growthTagTexts)
  const curves = curveNames[useLanguage((state) => state.language)]
  const board = useMeaning()
  const apply = useApply()
  const selection = useScreen((state) => state.selection)
  const things = taggable(board, selection)
  const [only, ...others] = [...things.components, ...things.connections]
  const name = only === undefined ? '' : others.length > 0 ? text.several(others.length + 1) : nameOf(only)

  function pick(edits: readonly Edit[], said: string): void {
    apply(edits)
    say(said)
    onClose()
  }
  function pickNew(kind: CurveKind): void {
    const wished = text.driverOf(curves[kind])
    const isTaken = board.drivers.some((driver) => driver.name === wished)
    const driver = isTaken ? numberedName(wished, board.drivers) : wished
    pick(tagAnew(things, kind, driver), text.tagged(name, driver))
  }

  return (
    <LookupDialog
      title={text.tagTitle(name)}
      placeholder={text.tagTitle(name)}
      nothing={text.noCurve}
      filter={(value, typed) => match(value.slice(value.indexOf(' ') + 1), typed)}
      onClose={onClose}
    >
      <p className="px-4 pt-2 text-muted text-xs">{text.tagHint}</p>
      {board.drivers.length > 0 && (
        <List.Group heading={text.knownDrivers} className={groupLook}>
          {board.drivers.map((driver) => (
            <List.Item
              key={driver.id}
              value={`driver/${driver.id} ${nameOf(driver)} ${curves[driver.curve.kind]}`}
              className={itemLook}
              onSelect={() => pick(tagEdits(things, driver.id), text.tagged(name, nameOf(driver)))}
            >
              <span className="flex-1">{nameOf(driver)}</span>
              <span className="text-muted text-xs">{curves[driver.curve.kind]}</span>
            </List.Item>
          ))}
        </List.Group>
      )}
      <List.Group heading={text.newDriver} className={groupLook}>
        {curveKinds.map((kind) => (
          <List.Item
            key={kind}
            value={`curve/${kind} ${curves[kind]}`}
            className={itemLook}
            onSelect={() => pickNew(kind)}
          >
            {curves[kind]}
          </List.Item>
        ))}
        <List.Item
          value={`none ${text.untag}`}
          className={itemLook}
          onSelect={() => pick(tagEdits(things, undefined), text.untagged(name))}
        >
          {text.untag}
        </List.Item>
      </List.Group>
    </LookupDialog>
  )
}
