// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templating/proof.h"

#include "templating/compiledset.h"
#include "templating/parts.h"

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView partMark = u"--- ";

/// Line of a part's head, from 1; 0: there is none.
int headLine(const QString &file, const QString &part)
{
    int number = 0;
    for (QStringView line : QStringTokenizer(QStringView(file), u'\n')) {
        ++number;
        if (line.startsWith(partMark) && line.sliced(partMark.size()).trimmed() == part)
            return number;
    }
    return 0;
}

/// A line that begins like a head stands with one backslash more in the file than in the part.
bool isEscaped(const QString &file, int line)
{
    const QStringView text = QStringView(file).split(u'\n').value(line - 1);
    if (!text.startsWith(u'\\'))
        return false;
    const auto rest = std::find_if(text.begin(), text.end(), [](QChar c) { return c != u'\\'; });
    return text.sliced(rest - text.begin()).startsWith(partMark);
}

class Reader
{
public:
    Reader(const QString &file, const MessageTemplate &slot, const TemplateSet &library, const Scenario *scenario)
        : m_file(file), m_slot(slot), m_library(library), m_scenario(scenario)
    {
    }

    Proof read()
    {
        auto parts = parseTemplateFile(m_file);
        if (!parts) {
            m_proof.problems.append({parts.error(), {}, parts.error().where.toInt(), 0});
            return m_proof;
        }
        m_proof.parts = std::move(*parts);
        if (const Done done = checkParts(m_proof.parts, m_slot.channel); !done) {
            const QString part = done.error().arguments.value(0);
            m_proof.problems.append({done.error(), part, headLine(m_file, part), 0});
        }
        for (auto part = m_proof.parts.begin(); part != m_proof.parts.end(); ++part)
            readPart(part.key(), part.value());
        std::stable_sort(m_proof.problems.begin(), m_proof.problems.end(),
                         [](const TextProblem &a, const TextProblem &b) {
                             return std::pair(a.line, a.column) < std::pair(b.line, b.column);
                         });
        return m_proof;
    }

private:
    void readPart(const QString &part, const QString &source)
    {
        const Speech speech = speechOf(m_slot.channel);
        const PartProof proof = proofOfPart(source, part, speech, m_library.compiled().partialsFor(m_slot.locale, speech));
        for (const Error &error : proof.errors)
            add(error, part, error.where.section(u':', -2, -2).toInt(), error.where.section(u':', -1).toInt());
        if (!proof.compiled || !m_scenario)
            return;
        for (const liquid::Mention &mention : proof.compiled->mentions()) {
            const QString key = mention.name.section(u'.', 1, 1);
            const bool isDetail = mention.kind == liquid::Mention::Kind::Variable && !mention.isLocal
                                  && mention.name.startsWith("details."_L1);
            if (isDetail && !hasDetail(key.section(u'[', 0, 0)))
                add({u"E-TPL-14"_s, {shown(key), m_scenario->key, detailKeys()}, {}}, part, mention.line, mention.column);
        }
    }

    void add(const Error &error, const QString &part, int line, int column)
    {
        const int inFile = fileLine(m_file, part, line);
        m_proof.problems.append({error, part, inFile, isEscaped(m_file, inFile) ? column + 1 : column});
    }

    [[nodiscard]] bool hasDetail(const QString &key) const
    {
        return std::any_of(m_scenario->details.begin(), m_scenario->details.end(),
                           [&key](const DetailField &field) { return field.key == key; });
    }

    [[nodiscard]] QString detailKeys() const
    {
        QStringList keys;
        for (const DetailField &field : m_scenario->details)
            keys.append(field.key);
        return keys.isEmpty() ? u"—"_s : keys.join(u", "_s);
    }

    const QString &m_file;
    const MessageTemplate &m_slot;
    const TemplateSet &m_library;
    const Scenario *m_scenario;
    Proof m_proof;
};

} // namespace

Proof proofread(const QString &file, const MessageTemplate &slot, const TemplateSet &library, const Scenario *scenario)
{
    return Reader(file, slot, library, scenario).read();
}

int fileLine(const QString &file, const QString &part, int line)
{
    const int head = headLine(file, part);
    return head == 0 ? 0 : head + std::max(line, 0);
}

} // namespace remindesk
