'use client'

import { ChartLine } from 'lucide-react'
import { changeScreen } from '#components/board/screen.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { growthCommandTexts } from './growth-command-texts.ts'

/** Opens the growth sheet. */
export function GrowthButton() {
  const text = useTexts(growthCommandTexts)
  return (
    <Button className="justify-self-start" onClick={() => changeScreen({ lookup: 'growth' })}>
      <ChartLine size={16} aria-hidden="true" />
      {text.open}
    </Button>
  )
}
