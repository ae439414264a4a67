// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liquid/value.h"

namespace remindesk::liquid {

/// Reads JSON (RFC 8259) into values, keeping the order of members and every digit of integers; Qt's
/// own reader sorts members and turns 5.0 into 5. At most 200 levels deep.
class JsonReader
{
public:
    explicit JsonReader(const QByteArray &json) : m_json(json) {}
    [[nodiscard]] Result<Value> read();

private:
    // Each throws JsonReader::Wrong.
    struct Wrong { const char16_t *what; };
    Value value(int depth);
    Value object(int depth);
    Value array(int depth);
    Value number();
    QString text();
    void appendEscape(QString &out);
    char16_t hexUnit();
    void skipSpace();
    void skipDigits();
    [[nodiscard]] char peek() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }
    bool take(char c);
    bool takeWord(const char *word);

    const QByteArray &m_json;
    qsizetype m_at = 0;
};

} // namespace remindesk::liquid
