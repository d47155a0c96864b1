import { fieldNameOf, fieldOf, isFieldName, type Remark } from '@linkdeck/contract'
import { useLanguage, useWords } from '../i18n/language.tsx'
import { REMARK_WORDS } from '../i18n/remark-words.ts'
import styles from './answer-line.module.css'
import { visibleText } from './cells/visible-text.ts'

/** What is unusual about an answer, one sentence each. */
export function RemarkList({ remarks }: { remarks: readonly Remark[] }) {
  const sentenceOf = useSentence()
  return (
    <ul className={styles['sentences']}>
      {[...new Set(remarks.map(sentenceOf))].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

function useSentence(): (remark: Remark) => string {
  const { language } = useLanguage()
  const words = useWords(REMARK_WORDS)
  return ({ kind, field = '', value = '', count }) => {
    const name = isFieldName(field) ? field : fieldNameOf(field)
    const label = name ? fieldOf(name)[language] : visibleText(field)
    const shown = visibleText(value)
    switch (kind) {
      case 'unknown-code':
        return words.unknownCode(count, label, shown)
      case 'unread':
        return words.unread(count, label, shown)
      case 'no-identity':
        return words.noIdentity(count)
      case 'repeated':
        return words.repeated(count)
      case 'short-page':
        return words.shortPage(count)
      case 'unfitting':
        return words.unfitting(count, label)
      case 'asked-unknown':
        return words.askedUnknown(label, shown)
    }
  }
}
