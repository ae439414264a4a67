// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/pdfpage.h"
#include "exporting/writers.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr double pointsPerMm = 72.0 / 25.4;
constexpr double across = 297 * pointsPerMm, down = 210 * pointsPerMm, margin = 12 * pointsPerMm;
constexpr double lineHeight = 11.5, cellPoints = 7.5, gap = 4;

class PdfTable final : public TableWriter
{
public:
    ~PdfTable() override
    {
        if (m_isOpen)
            m_pdf.abandon();
    }

    Done begin(const QString &path, const QString &title, const QStringList &heads) override
    {
        m_title = title;
        m_heads = heads;
        Done opened = m_pdf.open(path, title, across, down);
        m_isOpen = opened.has_value();
        if (m_isOpen)
            beginPage();
        return opened;
    }

    Done add(const QList<QStringList> &rows) override
    {
        for (const QStringList &row : rows) {
            if (m_y + lineHeight > down - margin - lineHeight) {
                endPage();
                beginPage();
            }
            line(row, false);
        }
        return m_pdf.check();
    }

    Done finish() override
    {
        endPage();
        m_isOpen = false;
        return m_pdf.finish();
    }

    void abandon() override
    {
        m_isOpen = false;
        m_pdf.abandon();
    }

private:
    void beginPage()
    {
        ++m_page;
        m_y = margin;
        m_pdf.text(m_title, margin, m_y, across - 2 * margin, 10, true, PdfPage::Ends::Ellipsis);
        m_y += 2 * lineHeight;
        line(m_heads, true);
        m_pdf.rule(margin, m_y, across - 2 * margin);
        m_y += 3;
    }

    void endPage()
    {
        m_pdf.text(QString::number(m_page), margin, down - margin, across - 2 * margin, cellPoints);
        m_pdf.endPage();
    }

    void line(const QStringList &cells, bool isHead)
    {
        const double width = (across - 2 * margin) / double(m_heads.size());
        for (int i = 0; i < cells.size(); ++i) {
            if (!cells.at(i).isEmpty())
                m_pdf.text(cells.at(i).left(200), margin + i * width, m_y, width - gap, cellPoints, isHead,
                           PdfPage::Ends::Ellipsis);
        }
        m_y += lineHeight;
    }

    PdfPage m_pdf;
    QString m_title;
    QStringList m_heads;
    double m_y = 0;
    int m_page = 0;
    bool m_isOpen = false;
};

} // namespace

std::unique_ptr<TableWriter> makePdfWriter()
{
    return std::make_unique<PdfTable>();
}

Done writeCertificate(const QString &path, const Certificate &certificate)
{
    constexpr double width = 210 * pointsPerMm, height = 297 * pointsPerMm, side = 25 * pointsPerMm;
    constexpr double inner = width - 2 * side, nameWidth = inner * 0.32;
    PdfPage pdf;
    if (Done opened = pdf.open(path, certificate.title, width, height); !opened)
        return opened;
    double y = side;
    y += pdf.text(certificate.title, side, y, inner, 20, true) + 18;
    y += pdf.text((certificate.isGood ? u"✓ "_s : u"✗ "_s) + certificate.verdict, side, y, inner, 13, true) + 14;
    pdf.rule(side, y, inner);
    y += 12;
    for (const auto &[name, value] : certificate.facts) {
        const double left = pdf.text(name, side, y, nameWidth - gap, 10, true);
        y += std::max(left, pdf.text(value, side + nameWidth, y, inner - nameWidth, 10)) + 6;
    }
    y += 6;
    pdf.rule(side, y, inner);
    pdf.text(certificate.explanation, side, y + 12, inner, 9);
    pdf.endPage();
    return pdf.finish();
}

} // namespace remindesk
