// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/standshere.h"

#include <sqlite3.h>

#include <cstddef>

namespace remindesk {

namespace {

/// Reads a shape; what lies beyond its end is 0.
class ShapeReader
{
public:
    ShapeReader(const unsigned char *bytes, int size) : m_bytes(bytes), m_size(size) {}
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_size; }
    int next()
    {
        const int value = m_at + 1 < m_size ? m_bytes[m_at] | m_bytes[m_at + 1] << 8 : 0;
        m_at += 2;
        return value;
    }
    void skip(int numbers) { m_at += 2 * numbers; }
    [[nodiscard]] ShapeReader here() const { return *this; }

private:
    const unsigned char *m_bytes;
    int m_size;
    int m_at = 0;
};

class RowReader
{
public:
    RowReader(const Fts5ExtensionApi *api, Fts5Context *row) : m_api(api), m_row(row) {}

    /// Whether the phrase stands at `place` in column `column`.
    [[nodiscard]] bool has(int phrase, int column, int place) const
    {
        Fts5PhraseIter at{};
        int inColumn = 0, offset = 0;
        m_api->xPhraseFirst(m_row, phrase, &at, &inColumn, &offset);
        for (; inColumn >= 0; m_api->xPhraseNext(m_row, &at, &inColumn, &offset)) {
            if (inColumn == column && offset == place)
                return true;
            if (inColumn > column || (inColumn == column && offset > place))
                return false;
        }
        return false;
    }

    /// The tokens after the first, which stands at `place`.
    [[nodiscard]] bool goesOn(ShapeReader shape, int tokens, int column, int place) const
    {
        for (int i = 1; i < tokens; ++i) {
            const int choices = shape.next();
            bool isThere = false;
            for (int choice = 0; choice < choices; ++choice) {
                const int phrase = shape.next();
                isThere = isThere || has(phrase, column, place + i);
            }
            if (!isThere)
                return false;
        }
        return true;
    }

    /// Whether a word stands here; `shape` is behind its number of tokens.
    [[nodiscard]] bool hasWord(ShapeReader shape, int tokens) const
    {
        const int choices = shape.next();
        ShapeReader rest = shape.here();
        rest.skip(choices);
        for (int choice = 0; choice < choices; ++choice) {
            Fts5PhraseIter at{};
            int column = 0, place = 0;
            m_api->xPhraseFirst(m_row, shape.next(), &at, &column, &place);
            for (; column >= 0; m_api->xPhraseNext(m_row, &at, &column, &place)) {
                if (goesOn(rest, tokens, column, place))
                    return true;
            }
        }
        return false;
    }

private:
    const Fts5ExtensionApi *m_api;
    Fts5Context *m_row;
};

void standsHere(const Fts5ExtensionApi *api, Fts5Context *row, sqlite3_context *answer, int count, sqlite3_value **values)
{
    if (count != 1) {
        sqlite3_result_error(answer, "stands_here(table, shape)", -1);
        return;
    }
    const RowReader reader(api, row);
    ShapeReader shape(static_cast<const unsigned char *>(sqlite3_value_blob(values[0])), sqlite3_value_bytes(values[0]));
    while (!shape.isAtEnd()) {
        const int tokens = shape.next();
        if (!reader.hasWord(shape.here(), tokens)) {
            sqlite3_result_int(answer, 0);
            return;
        }
        for (int token = 0; token < tokens; ++token)
            shape.skip(shape.next());
    }
    sqlite3_result_int(answer, 1);
}

fts5_api *apiOf(sqlite3 *connection)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

bool addStandsHere(sqlite3 *connection)
{
    fts5_api *api = apiOf(connection);
    return api != nullptr && api->xCreateFunction(api, "stands_here", nullptr, standsHere, nullptr) == SQLITE_OK;
}

} // namespace remindesk
