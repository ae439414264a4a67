// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Renders one of the templates with liquidjs: peer.mjs NAME ROUNDS FOLDER-WITH-NODE_MODULES
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
const [name, rounds, folder] = process.argv.slice(2)
const { Liquid } = createRequire(folder.replace(/\/?$/, '/'))('liquidjs')
const here = new URL('.', import.meta.url)
const engine = new Liquid()
const template = engine.parse(readFileSync(new URL(`${name}.liquid`, here), 'utf8'))
const data = JSON.parse(readFileSync(new URL('data.json', here), 'utf8'))
let text = ''
for (let i = 0; i < Number(rounds); ++i) text = engine.renderSync(template, data) // warm
const start = process.hrtime.bigint()
for (let i = 0; i < Number(rounds); ++i) text = engine.renderSync(template, data)
const seconds = Number(process.hrtime.bigint() - start) / 1e9
process.stdout.write(`${Number(rounds) / seconds}\n${text}`)
