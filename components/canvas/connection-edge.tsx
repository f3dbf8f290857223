'use client'

import { BaseEdge, type EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import { useTexts } from '#components/language/use-language.ts'
import type { Connection } from '#lib/model/connection.ts'
import { middleOf, pathOf } from '#lib/model/geometry.ts'
import { medianOf } from '#lib/model/quantity.ts'
import { canvasTexts } from './canvas-texts.ts'
import type { ConnectionEdge as Edge } from './edges.ts'

const colours = {
  plain: 'var(--color-edge)',
  selected: 'var(--color-select)',
  lit: 'var(--color-break)',
} as const
const dashes = { sync: undefined, async: '7 5', startup: '1.5 5' } as const

/** A connection: solid waits for the answer, dashed does not, dotted is start order only. */
export const ConnectionEdge = memo(function ConnectionEdge({ data, selected, id }: EdgeProps<Edge>) {
  const text = useTexts(canvasTexts)
  if (!data) return null
  const { connection, route, lit } = data
  const words = wordsOf(connection, text)
  const middle = middleOf(route)
  const look = selected ? 'selected' : lit ? 'lit' : 'plain'
  return (
    <>
      <BaseEdge
        id={id}
        path={pathOf(route)}
        interactionWidth={24}
        markerEnd={`url(#arrow-${look})`}
        style={{
          stroke: colours[look],
          strokeWidth: look === 'plain' ? 1.5 : 2.5,
          strokeDasharray: dashes[connection.mode ?? 'sync'],
        }}
      />
      {words !== '' && (
        <text
          x={middle.x}
          y={middle.y}
          textAnchor="middle"
          dominantBaseline="central"
          className="pointer-events-none fill-muted text-[11px]"
          style={{
            paintOrder: 'stroke',
            stroke: 'var(--color-canvas)',
            strokeWidth: 5,
            strokeLinejoin: 'round',
          }}
        >
          {words}
        </text>
      )}
    </>
  )
})

/** The arrowheads that all connections share. */
export function ArrowHeads() {
  return (
    <svg className="absolute size-0" aria-hidden="true">
      <defs>
        {(['plain', 'selected', 'lit'] as const).map((look) => (
          <ArrowHead key={look} id={`arrow-${look}`} colour={colours[look]} />
        ))}
      </defs>
    </svg>
  )
}

function ArrowHead({ id, colour }: { readonly id: string; readonly colour: string }) {
  return (
    <marker
      id={id}
      viewBox="0 0 10 10"
      refX="9"
      refY="5"
      markerWidth="9"
      markerHeight="9"
      markerUnits="userSpaceOnUse"
      orient="auto-start-reverse"
    >
      <path d="M0,0 L10,5 L0,10 z" fill={colour} />
    </marker>
  )
}

function wordsOf(
  connection: Connection,
  text: { readonly startOrder: string; readonly onMiss: string },
): string {
  if (connection.mode === 'startup') return text.startOrder
  const calls = medianOf(connection.calls ?? 1)
  const words = [
    calls === null ? '?' : calls === 1 ? '' : `×${Number(calls.toPrecision(3))}`,
    connection.onMiss ? text.onMiss : '',
  ]
  return words.filter((word) => word !== '').join(' ')
}
