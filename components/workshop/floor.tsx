'use client'

import { useState } from 'react'
import { useSessionState } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { Field, inputLook } from '#components/ui/field.tsx'
import { sayOutcome } from './say-outcome.ts'
import { roomApi, useRoom } from './use-room.ts'
import type { Outcome } from './workshop-api.ts'
import { workshopTexts } from './workshop-texts.ts'

/** Who speaks next, and what is put off so that the talk stays with its subject. */
export function Floor() {
  const text = useTexts(workshopTexts)
  const { role } = useSessionState()
  const queue = useRoom((room) => room.queue)
  const parked = useRoom((room) => room.parked)
  const [matter, setMatter] = useState('')
  const isLeading = role === 'facilitator'
  const run = async (order: Promise<Outcome>) => sayOutcome(await order, text)
  return (
    <>
      <section aria-label={text.queue} className="grid gap-1">
        <h3 className="font-semibold text-sm">{text.queue}</h3>
        {queue.length === 0 && <p className="text-muted text-sm">{text.nobodyWaits}</p>}
        <ol className="grid gap-1">
          {queue.map(({ person }) => (
            <li key={person.id} className="flex items-center gap-2 text-sm">
              <span className="flex-1">{person.name}</span>
              {isLeading && (
                <Button onClick={() => void run(roomApi().hasSpoken(person.id))}>
                  {text.hasSpoken(person.name)}
                </Button>
              )}
            </li>
          ))}
        </ol>
      </section>
      <section aria-label={text.park} className="grid gap-1">
        <h3 className="font-semibold text-sm">{text.park}</h3>
        <ul className="grid gap-1">
          {parked.map(({ id, text: words }) => (
            <li key={id} className="flex items-center gap-2 text-sm">
              <span className="flex-1">{words}</span>
              {isLeading && (
                <Button
                  look="quiet"
                  aria-label={text.unpark(words)}
                  onClick={() => void run(roomApi().unpark(id))}
                >
                  ×
                </Button>
              )}
            </li>
          ))}
        </ul>
        {role !== 'viewer' && (
          <form
            className="flex items-end gap-2"
            onSubmit={(event) => {
              event.preventDefault()
              if (matter.trim() !== '') void run(roomApi().park(matter)).then((done) => done && setMatter(''))
            }}
          >
            <div className="flex-1">
              <Field label={text.parkThis}>
                {({ id }) => (
                  <input
                    id={id}
                    className={inputLook}
                    value={matter}
                    maxLength={500}
                    onChange={(event) => setMatter(event.target.value)}
                  />
                )}
              </Field>
            </div>
            <Button type="submit">{text.parkIt}</Button>
          </form>
        )}
      </section>
    </>
  )
}
