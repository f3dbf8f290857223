'use client'

import { useReactFlow, useStore } from '@xyflow/react'
import { useEffect, useMemo, useState } from 'react'
import { useSession } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import type { Component } from '#lib/model/component.ts'
import type { Point } from '#lib/model/field.ts'
import { boundsOf, componentRectangle, type Rectangle } from '#lib/model/geometry.ts'
import { canvasTexts } from './canvas-texts.ts'

const WIDTH = 112
const HEIGHT = 76

/** The map of a large board: all of its components as one shape, and the part that is seen, to be moved. */
export function FarMap() {
  const components = useComponentsNowAndThen()
  const text = useTexts(canvasTexts)
  const { setCenter, getZoom } = useReactFlow()
  const { bounds, path } = useMemo(() => {
    const rectangles = components.map(componentRectangle)
    return {
      bounds: boundsOf(rectangles) ?? { x: 0, y: 0, width: 1, height: 1 },
      path: rectangles.map(({ x, y, width, height }) => `M${x},${y}h${width}v${height}h${-width}z`).join(''),
    }
  }, [components])
  const scale = Math.max(bounds.width / WIDTH, bounds.height / HEIGHT) * 1.1
  const shown: Rectangle = {
    x: bounds.x + bounds.width / 2 - (WIDTH * scale) / 2,
    y: bounds.y + bounds.height / 2 - (HEIGHT * scale) / 2,
    width: WIDTH * scale,
    height: HEIGHT * scale,
  }
  function look({ clientX, clientY, currentTarget }: React.PointerEvent<Element>): void {
    const { left, top } = currentTarget.getBoundingClientRect()
    const at: Point = { x: shown.x + (clientX - left) * scale, y: shown.y + (clientY - top) * scale }
    void setCenter(at.x, at.y, { zoom: getZoom() })
  }
  return (
    <svg
      role="img"
      aria-label={text.minimap}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`${shown.x} ${shown.y} ${shown.width} ${shown.height}`}
      className="absolute right-3 bottom-3 z-10 cursor-pointer rounded bg-surface shadow-card max-lg:hidden"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        look(event)
      }}
      onPointerMove={(event) => event.buttons > 0 && look(event)}
    >
      <path d={path} fill="var(--color-edge)" />
      <Seen pixel={scale} />
    </svg>
  )
}

/** The map may follow a moment later than the hands, in milliseconds. */
const LATER = 500

function useComponentsNowAndThen(): readonly Component[] {
  const { document } = useSession()
  const [components, setComponents] = useState(() => document.reading().board.components)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = () => {
      timer = undefined
      setComponents(document.reading().board.components)
    }
    const stop = document.subscribe(() => {
      timer ??= setTimeout(show, LATER)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [document])
  return components
}

/** The part of the board that is seen. */
function Seen({ pixel }: { readonly pixel: number }) {
  const [x, y, zoom] = useStore(({ transform }) => transform)
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  return (
    <rect
      x={-x / zoom}
      y={-y / zoom}
      width={width / zoom}
      height={height / zoom}
      fill="none"
      stroke="var(--color-select)"
      strokeWidth={1.5 * pixel}
    />
  )
}
