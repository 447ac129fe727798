import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { connect, connectHost, ServicesProvider } from './client/index.ts'
import { App } from './shell/app.tsx'
import './ui/tokens.css'
import './ui/base.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root"')

createRoot(root).render(
  <StrictMode>
    <I18nProvider locale="en-GB">
      <ServicesProvider services={{ api: connect(), host: connectHost() }}>
        <App />
      </ServicesProvider>
    </I18nProvider>
  </StrictMode>,
)
