// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the seed templates with liquidjs: reminders.mjs FOLDER-WITH-NODE_MODULES-AND-reminders.json
// The product's own filters are stood in for by the nearest thing that Node has built in.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
const folder = process.argv[2].replace(/\/?$/, '/')
const { Liquid } = createRequire(folder)('liquidjs')
const { partials, reminders } = JSON.parse(readFileSync(`${folder}reminders.json`, 'utf8'))

function engine (locale, outputEscape) {
  const liquid = new Liquid({ templates: partials[locale], outputEscape })
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Shanghai' })
  liquid.registerFilter('when', value => dates.format(new Date(String(value).replace(' UTC', 'Z').replace(' ', 'T'))))
  liquid.registerFilter('money', value => `${value.currency} ${value.amount}`)
  liquid.registerFilter('join_list', list => list.map(item => item.name ?? item).join(', '))
  liquid.registerFilter('digits', value => [...String(value)].join(' '))
  liquid.registerFilter('spell_phone', value => [...String(value)].join(' '))
  liquid.registerFilter('safe', value => value)
  return liquid
}

const engines = {}
for (const locale of Object.keys(partials)) engines[locale] = { text: engine(locale), html: engine(locale, 'escape') }
const jobs = reminders.map(({ locale, parts, data }) => ({
  data,
  parts: parts.map(({ html, source }) => {
    const liquid = engines[locale][html ? 'html' : 'text']
    return { liquid, template: liquid.parse(source) }
  })
}))
let written = 0
function round () {
  for (const { data, parts } of jobs) {
    for (const { liquid, template } of parts) written += liquid.renderSync(template, data).length
  }
}
const rounds = 40
for (let i = 0; i < rounds; ++i) round() // compiled by then
const start = process.cpuUsage()
for (let i = 0; i < rounds; ++i) round()
const used = process.cpuUsage(start)
if (written === 0) process.exit(1)
process.stdout.write(`${rounds * jobs.length / ((used.user + used.system) / 1e6)}\n`)
