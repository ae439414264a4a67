// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/partfile.h"
#include "exporting/writers.h"

#include <QFile>

#include <xlsxwriter.h>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsOfSheet = 1'000'000; // a sheet ends at 1,048,576
constexpr qsizetype cellLength = 32'000; // characters; a cell ends at 32,767

class XlsxTable final : public TableWriter
{
public:
    ~XlsxTable() override { abandon(); }

    Done begin(const QString &path, const QString &title, const QStringList &heads) override
    {
        if (Done opened = m_file.open(path); !opened)
            return opened;
        m_title = title;
        m_heads = heads;
        m_name = QFile::encodeName(m_file.partPath());
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        m_book = workbook_new_opt(m_name.constData(), &options);
        if (m_book == nullptr)
            return m_file.refused(u"libxlsxwriter"_s);
        m_headFormat = workbook_add_format(m_book);
        format_set_bold(m_headFormat);
        return addSheet();
    }

    Done add(const QList<QStringList> &rows) override
    {
        for (const QStringList &row : rows) {
            if (m_row > rowsOfSheet) {
                if (Done added = addSheet(); !added)
                    return added;
            }
            if (Done written = write(row, nullptr); !written)
                return written;
        }
        return {};
    }

    Done finish() override
    {
        const lxw_error error = workbook_close(m_book); // frees it as well
        m_book = nullptr;
        if (error != LXW_NO_ERROR)
            return m_file.refused(QString::fromUtf8(lxw_strerror(error)));
        return m_file.commit();
    }

    void abandon() override
    {
        if (m_book != nullptr)
            lxw_workbook_free(m_book);
        m_book = nullptr;
        m_file.remove();
    }

private:
    Done addSheet()
    {
        ++m_sheets;
        const QString name = m_sheets == 1 ? m_title.left(31) : u"%1 %2"_s.arg(m_title.left(25)).arg(m_sheets);
        m_sheet = workbook_add_worksheet(m_book, name.toUtf8().constData());
        if (m_sheet == nullptr)
            return m_file.refused(u"worksheet"_s);
        m_row = 0;
        constexpr double headWidth = 18;
        worksheet_set_column(m_sheet, 0, lxw_col_t(m_heads.size() - 1), headWidth, nullptr);
        worksheet_freeze_panes(m_sheet, 1, 0);
        return write(m_heads, m_headFormat);
    }

    Done write(const QStringList &cells, lxw_format *format)
    {
        for (int column = 0; column < cells.size(); ++column) {
            const lxw_error error = worksheet_write_string(m_sheet, lxw_row_t(m_row), lxw_col_t(column),
                                                           cells.at(column).left(cellLength).toUtf8().constData(), format);
            if (error != LXW_NO_ERROR)
                return m_file.refused(QString::fromUtf8(lxw_strerror(error)));
        }
        ++m_row;
        return {};
    }

    PartFile m_file;
    QByteArray m_name;
    QString m_title;
    QStringList m_heads;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_headFormat = nullptr;
    int m_sheets = 0;
    int m_row = 0; ///< of the sheet; the heads are the first
};

} // namespace

std::unique_ptr<TableWriter> makeXlsxWriter()
{
    return std::make_unique<XlsxTable>();
}

std::unique_ptr<TableWriter> makeTableWriter(TableFormat format)
{
    switch (format) {
    case TableFormat::Xlsx: return makeXlsxWriter();
    case TableFormat::Pdf: return makePdfWriter();
    case TableFormat::Csv: break;
    }
    return makeCsvWriter();
}

} // namespace remindesk
