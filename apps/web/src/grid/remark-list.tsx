import { fieldNameOf, fieldOf, isFieldName, type Remark } from '@linkdeck/contract'
import { useLanguage, useMessages } from '../i18n/language.tsx'
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
  const { answer } = useMessages().grid
  return ({ kind, field = '', value = '', count }) => {
    const name = isFieldName(field) ? field : fieldNameOf(field)
    const label = name ? fieldOf(name)[language] : visibleText(field)
    const shown = visibleText(value)
    switch (kind) {
      case 'unknown-code':
        return answer.unknownCode(count, label, shown)
      case 'unread':
        return answer.unread(count, label, shown)
      case 'no-identity':
        return answer.noIdentity(count)
      case 'repeated':
        return answer.repeated(count)
      case 'short-page':
        return answer.shortPage(count)
      case 'unfitting':
        return answer.unfitting(count, label)
      case 'asked-unknown':
        return answer.askedUnknown(label, shown)
    }
  }
}
