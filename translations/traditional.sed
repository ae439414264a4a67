# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
# After OpenCC: the file's language, quotation marks, and words that Taiwan's service desks use. Sources stay.
s/language="zh_CN"/language="zh_TW"/
/<source>.*<\/source>/b
/<source>/,/<\/source>/b
s/>zh-CN</>zh-TW</
s/“/「/g
s/”/」/g
s/質量/品質/g
s/模板/範本/g
s/渠道/管道/g
