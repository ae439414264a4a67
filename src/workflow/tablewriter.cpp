// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tablewriter.h"

#include "base/csvwriter.h"

#include <QFileInfo>
#include <QSaveFile>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

class CsvTable final : public TableWriter
{
public:
    Done begin(const QString &path, const QString &, const QStringList &heads) override
    {
        m_file.setFileName(path);
        if (!m_file.open(QIODevice::WriteOnly))
            return refused();
        return write("\xef\xbb\xbf" + csvRow(heads));
    }

    Done add(const QList<QStringList> &rows) override
    {
        QByteArray text;
        for (const QStringList &row : rows)
            text += csvRow(row);
        return write(text);
    }

    Done finish() override { return m_file.commit() ? Done() : refused(); }

    void abandon() override
    {
        m_file.cancelWriting();
        m_file.commit(); // closes and forgets it
    }

private:
    Done write(const QByteArray &text)
    {
        if (m_file.write(text) == text.size())
            return {};
        Done error = refused();
        abandon();
        return error;
    }
    [[nodiscard]] Done refused() const { return failure(u"E-EXP-01"_s, {m_file.fileName(), m_file.errorString()}); }

    QSaveFile m_file;
};

} // namespace

QString tableFormatKey(TableFormat format)
{
    switch (format) {
    case TableFormat::Xlsx: return u"xlsx"_s;
    case TableFormat::Pdf: return u"pdf"_s;
    case TableFormat::Csv: break;
    }
    return u"csv"_s;
}

std::optional<TableFormat> tableFormatOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    for (const TableFormat format : {TableFormat::Csv, TableFormat::Xlsx, TableFormat::Pdf}) {
        if (tableFormatKey(format) == suffix)
            return format;
    }
    return std::nullopt;
}

std::unique_ptr<TableWriter> makeCsvWriter()
{
    return std::make_unique<CsvTable>();
}

} // namespace remindesk
