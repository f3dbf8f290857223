import { Download } from 'lucide-react'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { exchangeTexts } from './exchange-texts.ts'

/** What the menu of the ways out opens from. */
export function ExportButton(props: Omit<React.ComponentProps<typeof Button>, 'children'>) {
  const text = useTexts(exchangeTexts)
  return (
    <Button {...props}>
      <Download size={16} aria-hidden="true" />
      {text.export}
    </Button>
  )
}
