// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketing/ticketfile.h"

#include "ticketing/csvreader.h"
#include "base/csvwriter.h"
#include "ticketing/inputfile.h"
#include "ticketing/jsonrows.h"
#include "ticketing/recordmaker.h"
#include "ticketing/textencoding.h"
#include "ticketing/ticketcolumns.h"

#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

QString place(const QString &file, int row, const QString &column)
{
    const QString where = u"%1:%2"_s.arg(file, QString::number(row));
    return column.isEmpty() ? where : where + u' ' + shown(column);
}

/// What both formats share: rows become records or rejects.
class Intake
{
public:
    Intake(TicketFile &file, const ImportOptions &options, QString name)
        : m_file(file), m_options(options), m_name(std::move(name))
    {
    }

    [[nodiscard]] Done begin(const QStringList &columns, Instant fileTime)
    {
        m_file.columns = columns;
        Result<ColumnPlan> plan = planColumns(columns, m_options.columns);
        if (m_options.sampleRows > 0)
            noteMeanings(plan);
        if (!plan && m_options.sampleRows > 0)
            return {};
        if (!plan)
            return failure(plan.error().at(m_name));
        m_maker.emplace(m_options, columns, std::move(*plan), fileTime);
        return {};
    }

    void take(int row, const QStringList &values)
    {
        if (m_file.sample.size() < m_options.sampleRows)
            m_file.sample.append(values);
        if (!m_maker)
            return;
        auto record = m_maker->make(row, values);
        if (record)
            m_file.records.append(std::move(*record));
        else
            reject(row, std::move(record.error()), values);
    }

    void reject(int row, QList<RowMistake> mistakes, const QStringList &values)
    {
        for (RowMistake &mistake : mistakes)
            mistake.error.where = place(m_name, row, mistake.column);
        m_file.rejects.append({row, std::move(mistakes), values});
    }

    [[nodiscard]] Done end()
    {
        if (!m_maker)
            return {};
        if (m_file.records.isEmpty() && m_file.rejects.isEmpty())
            return failure(u"E-IMP-04"_s, {}, m_name);
        for (const Error &warning : m_maker->warnings())
            m_file.warnings.append(warning.at(m_name + u':' + warning.where));
        return {};
    }

    [[nodiscard]] const QString &name() const { return m_name; }

private:
    void noteMeanings(const Result<ColumnPlan> &plan)
    {
        if (!plan)
            m_file.obstacle = plan.error().at(m_name);
        for (qsizetype i = 0; i < m_file.columns.size(); ++i) {
            const TicketField usual = ticketFieldFromName(m_file.columns.at(i));
            const auto asked = ticketFieldFromKey(m_options.columns.value(m_file.columns.at(i)));
            const TicketField field = plan ? plan->fields.at(i) : asked.value_or(usual);
            m_file.meanings += field == TicketField::Custom ? QString() : ticketFieldKey(field);
        }
    }

    TicketFile &m_file;
    const ImportOptions &m_options;
    QString m_name;
    std::optional<RecordMaker> m_maker;
};

Result<QStringList> decoded(const QList<QByteArray> &values, TextDecoder &decoder, const QString &encoding)
{
    QStringList out;
    out.reserve(values.size());
    for (const QByteArray &value : values) {
        std::optional<QString> text = decoder.decode(value);
        if (!text)
            return failure(u"E-IMP-08"_s, {encoding});
        out.append(std::move(*text));
    }
    return out;
}

/// Spreadsheets may say their delimiter in a first line "sep=;".
QByteArrayView withoutSeparatorLine(QByteArrayView text)
{
    const qsizetype end = text.indexOf('\n');
    const bool isThere = text.startsWith("sep=") && end >= 5 && end <= 6;
    return isThere ? text.sliced(end + 1) : text;
}

Result<QStringList> readHeader(CsvReader &reader, TextDecoder &decoder, const EncodedText &text, const QString &name)
{
    const Result<std::optional<CsvRow>> row = reader.next();
    if (!row)
        return failure(row.error().at(name));
    if (!*row)
        return failure(u"E-IMP-04"_s, {}, name);
    if ((*row)->error)
        return failure((*row)->error->at(place(name, (*row)->number, {})));
    Result<QStringList> columns = decoded((*row)->values, decoder, text.encoding);
    if (!columns)
        return failure(columns.error().at(place(name, (*row)->number, {})));
    for (QString &column : *columns)
        column = column.trimmed();
    return columns;
}

void takeRow(Intake &intake, const CsvRow &row, TextDecoder &decoder, const TicketFile &file)
{
    if (row.error)
        return intake.reject(row.number, {{{}, *row.error}}, {});
    const Result<QStringList> values = decoded(row.values, decoder, file.encoding);
    if (!values)
        return intake.reject(row.number, {{{}, values.error()}}, {});
    if (values->size() != file.columns.size()) {
        const Error counts{u"E-IMP-14"_s, {QString::number(values->size()), QString::number(file.columns.size())}, {}};
        return intake.reject(row.number, {{{}, counts}}, values->mid(0, importColumnLimit));
    }
    intake.take(row.number, *values);
}

Done readCsv(TicketFile &file, const EncodedText &text, Intake &intake, Instant fileTime)
{
    const QByteArrayView content = withoutSeparatorLine(text.bytes);
    CsvReader reader(content, CsvReader::delimiterOf(content));
    TextDecoder decoder(text.inner);
    const Result<QStringList> columns = readHeader(reader, decoder, text, intake.name());
    if (!columns)
        return failure(columns.error());
    if (Done begun = intake.begin(*columns, fileTime); !begun)
        return begun;
    while (true) {
        const Result<std::optional<CsvRow>> row = reader.next();
        if (!row)
            return failure(row.error().at(intake.name()));
        if (!*row)
            return intake.end();
        takeRow(intake, **row, decoder, file);
    }
}

Result<QList<JsonRow>> allJsonRows(const EncodedText &text, const QString &name)
{
    QByteArray utf8 = text.bytes;
    if (text.inner != u"utf-8"_s) {
        const std::optional<QString> decodedText = TextDecoder(text.inner).decode(text.bytes);
        if (!decodedText)
            return failure(u"E-IMP-08"_s, {text.encoding}, name);
        utf8 = decodedText->toUtf8();
    }
    QList<JsonRow> rows;
    JsonRows reader(utf8);
    while (true) {
        Result<std::optional<JsonRow>> row = reader.next();
        if (!row)
            return failure(row.error().at(name));
        if (!*row)
            return rows;
        rows.append(std::move(**row));
    }
}

Error firstErrorOf(const JsonRow &row)
{
    return row.mistakes.isEmpty() ? Error{u"E-IMP-04"_s, {}, {}} : row.mistakes.constFirst().error;
}

Done readJson(const EncodedText &text, Intake &intake, Instant fileTime)
{
    const Result<QList<JsonRow>> rows = allJsonRows(text, intake.name());
    if (!rows)
        return failure(rows.error());
    QStringList columns;
    QHash<QString, int> places;
    for (const JsonRow &row : *rows) {
        for (const auto &[key, value] : row.values) {
            if (!places.contains(key)) {
                places.insert(key, int(columns.size()));
                columns.append(key);
            }
        }
    }
    if (columns.isEmpty()) // not one object among them
        return rows->isEmpty() ? failure(u"E-IMP-04"_s, {}, intake.name())
                               : failure(firstErrorOf(rows->constFirst()).at(place(intake.name(), rows->constFirst().number, {})));
    if (Done begun = intake.begin(columns, fileTime); !begun)
        return begun;
    for (const JsonRow &row : *rows) {
        QStringList values(columns.size());
        for (const auto &[key, value] : row.values)
            values[places.value(key)] = value;
        if (!row.mistakes.isEmpty())
            intake.reject(row.number, row.mistakes, row.values.isEmpty() ? QStringList() : values);
        else
            intake.take(row.number, values);
    }
    return intake.end();
}

bool looksLikeJson(const QByteArray &bytes, const QString &path)
{
    if (path.endsWith(u".json"_s, Qt::CaseInsensitive))
        return true;
    const QByteArray begin = bytes.left(4096).trimmed();
    return !path.endsWith(u".csv"_s, Qt::CaseInsensitive) && (begin.startsWith("[{") || begin.startsWith('{'));
}

} // namespace

Result<TicketFile> readTicketFile(const QString &path, const ImportOptions &options)
{
    const QString name = QFileInfo(path).fileName();
    Result<InputFile> input = readInputFile(path, importFileLimit);
    if (!input)
        return failure(input.error());
    Result<EncodedText> text = withEncoding(input->bytes, options.encoding);
    if (!text)
        return failure(text.error().at(name));
    input->bytes.clear();
    TicketFile file;
    file.encoding = text->encoding;
    if (text->bytes.trimmed().isEmpty())
        return failure(u"E-IMP-04"_s, {}, name);
    const bool isJson = looksLikeJson(text->bytes, path);
    file.format = isJson ? u"json"_s : u"csv"_s;
    Intake intake(file, options, name);
    const Done done = isJson ? readJson(*text, intake, input->modified) : readCsv(file, *text, intake, input->modified);
    if (!done)
        return failure(done.error());
    return file;
}

QString rejectsPath(const QString &path)
{
    return path + u".rejects.csv"_s;
}

Done writeRejects(const TicketFile &file, const QString &path, const std::function<QString(const Error &)> &sentence)
{
    QSaveFile out(path);
    const auto cannotWrite = [&] {
        return failure(u"E-IMP-50"_s, {QFileInfo(path).fileName(), out.errorString()});
    };
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return cannotWrite();
    // The mark tells spreadsheets that this is UTF-8.
    out.write("\xEF\xBB\xBF" + csvRow(file.columns + QStringList{u"remindesk-row"_s, u"remindesk-code"_s,
                                                                  u"remindesk-reason"_s}));
    for (const RejectedRow &reject : file.rejects) {
        QStringList values = reject.values.mid(0, file.columns.size());
        values.resize(file.columns.size());
        QStringList codes;
        QStringList reasons;
        for (const RowMistake &mistake : reject.mistakes) {
            codes += mistake.error.code;
            reasons += sentence(mistake.error);
        }
        values += {QString::number(reject.row), codes.join(u' '), reasons.join(u'\n')};
        out.write(csvRow(values));
    }
    if (!out.commit())
        return cannotWrite();
    return {};
}

} // namespace remindesk
