import type { DocumentTemplate, TemplateSection } from '../../shared/standards/index.ts'
import { Card } from '../ui/index.ts'

const required = (section: TemplateSection, packId: string) =>
  Array.isArray(section.required) ? section.required.includes(packId) : section.required

/** The templates, with the sections that this authority requires told apart from the others. */
export function TemplatesList({ templates, packId }: { templates: readonly DocumentTemplate[]; packId: string }) {
  return (
    <Card title="Templates">
      <ul>
        {templates.map((template) => (
          <li key={template.id} className="template-row">
            <h3>{template.title}</h3>
            <p className="second">{template.summary}</p>
            <ol>
              {template.sections.map((section) => (
                <li key={section.id}>
                  {section.title.replace(/\{child\.[a-zA-Z]+\}/g, 'each child')}
                  {required(section, packId) ? '' : ' (if it applies)'}
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </Card>
  )
}
