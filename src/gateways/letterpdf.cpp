// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/letterpdf.h"

#include <QDateTime>
#include <QList>

#include <memory>

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

namespace remindesk {

namespace {

constexpr double pointsPerMm = 72.0 / 25.4;
constexpr double mm(double value)
{
    return value * pointsPerMm;
}

// DIN 5008:2020, form B: the address field begins 45 mm below the top edge and 20 mm from the left, is 85 mm
// wide, text 5 mm inside it; 17.7 mm for the return address and notes, then 27.3 mm for six lines of the
// recipient.
constexpr double pageWidth = mm(210), pageHeight = mm(297);
constexpr double left = mm(25), right = mm(20), textWidth = pageWidth - left - right;
constexpr double senderTop = mm(45 + 13.2), addressTop = mm(45 + 17.7), addressHeight = mm(27.3),
                 addressWidth = mm(75);
constexpr double subjectTop = mm(98.46); // first line of the text field
constexpr double nextTop = mm(25), bottom = mm(297 - 25), footerTop = mm(297 - 17);
constexpr int mostPages = 20;
constexpr int mostAddressLines = 6;
constexpr const char *fonts = "Noto Sans, Noto Sans CJK SC";

struct SurfaceFree
{
    void operator()(cairo_surface_t *surface) const { cairo_surface_destroy(surface); }
};
struct CairoFree
{
    void operator()(cairo_t *cairo) const { cairo_destroy(cairo); }
};
struct Unref
{
    void operator()(void *object) const { g_object_unref(object); }
};
using Layout = std::unique_ptr<PangoLayout, Unref>;

cairo_status_t append(void *bytes, const unsigned char *data, unsigned int length)
{
    static_cast<QByteArray *>(bytes)->append(reinterpret_cast<const char *>(data), qsizetype(length));
    return CAIRO_STATUS_SUCCESS;
}

struct TextStyle
{
    double points = 11;
    bool isBold = false;
    double width = textWidth; ///< 0: no wrapping
};
constexpr TextStyle addressStyle{11, false, 0};

/// Draws on one PDF; remembers the first character no font has.
class Sheet
{
public:
    Sheet(QByteArray &bytes, const Letter &letter, Instant now)
        : m_surface(cairo_pdf_surface_create_for_stream(&append, &bytes, pageWidth, pageHeight))
        , m_cairo(cairo_create(m_surface.get()))
        , m_language(letter.locale.isEmpty() ? QStringLiteral("zh-CN") : letter.locale)
    {
        const QByteArray date =
            QDateTime::fromMSecsSinceEpoch(now.ms, Qt::UTC).toString(Qt::ISODate).toLatin1();
        cairo_pdf_surface_set_metadata(m_surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, date.constData());
        cairo_pdf_surface_set_metadata(m_surface.get(), CAIRO_PDF_METADATA_TITLE,
                                       letter.subject.toUtf8().constData());
    }

    [[nodiscard]] Layout layout(const QString &text, const TextStyle &style)
    {
        Layout layout(pango_cairo_create_layout(m_cairo.get()));
        PangoFontDescription *font = pango_font_description_from_string(fonts);
        pango_font_description_set_absolute_size(font, style.points * PANGO_SCALE);
        pango_font_description_set_weight(font, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
        pango_layout_set_font_description(layout.get(), font);
        pango_font_description_free(font);
        pango_context_set_language(pango_layout_get_context(layout.get()),
                                   pango_language_from_string(m_language.toUtf8().constData()));
        if (style.width > 0)
            pango_layout_set_width(layout.get(), int(style.width * PANGO_SCALE));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_line_spacing(layout.get(), 1.25F);
        const QByteArray utf8 = text.toUtf8();
        pango_layout_set_text(layout.get(), utf8.constData(), int(utf8.size()));
        if (m_missing.isEmpty() && pango_layout_get_unknown_glyphs_count(layout.get()) > 0)
            findMissing(text, style);
        return layout;
    }

    void draw(PangoLayout *layout, double x, double y)
    {
        cairo_move_to(m_cairo.get(), x, y);
        pango_cairo_show_layout(m_cairo.get(), layout);
    }
    void drawLine(PangoLayoutLine *line, double x, double baseline)
    {
        cairo_move_to(m_cairo.get(), x, baseline);
        pango_cairo_show_layout_line(m_cairo.get(), line);
    }
    void drawEmpty() { cairo_show_page(m_cairo.get()); }
    [[nodiscard]] QString missing() const { return m_missing; }
    [[nodiscard]] cairo_status_t finish()
    {
        cairo_surface_finish(m_surface.get());
        return cairo_surface_status(m_surface.get());
    }

private:
    void findMissing(const QString &text, const TextStyle &style)
    {
        m_missing = QStringLiteral("?");
        for (const char32_t c : text.toUcs4()) {
            const QString one = QString::fromUcs4(&c, 1);
            if (QChar::category(c) == QChar::Other_Control || QChar::isSpace(c))
                continue;
            if (pango_layout_get_unknown_glyphs_count(layout(one, style).get()) > 0) {
                m_missing = one;
                return;
            }
        }
    }

    std::unique_ptr<cairo_surface_t, SurfaceFree> m_surface;
    std::unique_ptr<cairo_t, CairoFree> m_cairo;
    QString m_language;
    QString m_missing;
};

double heightOf(PangoLayout *layout)
{
    int height = 0;
    pango_layout_get_size(layout, nullptr, &height);
    return double(height) / PANGO_SCALE;
}

double widthOf(PangoLayout *layout)
{
    int width = 0;
    pango_layout_get_size(layout, &width, nullptr);
    return double(width) / PANGO_SCALE;
}

/// The address as it stands in the window: a line that is too long goes on in the next one.
QStringList windowLines(Sheet &sheet, const QStringList &address)
{
    QStringList lines;
    for (const QString &line : address) {
        const Layout layout = sheet.layout(line, addressStyle);
        pango_layout_set_width(layout.get(), int(addressWidth * PANGO_SCALE));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        const QByteArray text = line.toUtf8();
        for (int i = 0; i < pango_layout_get_line_count(layout.get()); ++i) {
            const PangoLayoutLine *part = pango_layout_get_line_readonly(layout.get(), i);
            lines += QString::fromUtf8(text.mid(part->start_index, part->length)).trimmed();
        }
    }
    return lines;
}

Done drawAddress(Sheet &sheet, const Letter &letter)
{
    const QStringList lines = windowLines(sheet, letter.address);
    if (lines.size() > mostAddressLines)
        return failure(QStringLiteral("E-LTR-03"), {QString::number(lines.size()), QString::number(mostAddressLines)});
    double y = addressTop;
    for (const QString &line : lines) {
        sheet.draw(sheet.layout(line, addressStyle).get(), left, y);
        y += addressHeight / mostAddressLines;
    }
    if (!letter.sender.isEmpty()) {
        const Layout layout = sheet.layout(letter.sender, {7, false, 0});
        pango_layout_set_width(layout.get(), int(addressWidth * PANGO_SCALE));
        pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
        sheet.draw(layout.get(), left, senderTop);
    }
    return {};
}

/// One line of the body and where it stands.
struct PlacedLine
{
    PangoLayoutLine *line = nullptr;
    double baseline = 0;
    int page = 0;
};

/// Breaks the text at lines, never inside one.
QList<PlacedLine> paginate(PangoLayout *layout, double top)
{
    QList<PlacedLine> lines;
    PangoLayoutIter *iter = pango_layout_get_iter(layout);
    int page = 0;
    double offset = top; // page y minus layout y
    do {
        int first = 0, last = 0;
        pango_layout_iter_get_line_yrange(iter, &first, &last);
        const double y0 = double(first) / PANGO_SCALE;
        const double y1 = double(last) / PANGO_SCALE;
        if (offset + y1 > bottom) {
            ++page;
            offset = nextTop - y0;
        }
        const double baseline = double(pango_layout_iter_get_baseline(iter)) / PANGO_SCALE;
        lines.append({pango_layout_iter_get_line_readonly(iter), offset + baseline, page});
    } while (pango_layout_iter_next_line(iter));
    pango_layout_iter_free(iter);
    return lines;
}

void drawFooter(Sheet &sheet, const Letter &letter, int page, int pages)
{
    if (!letter.reference.isEmpty())
        sheet.draw(sheet.layout(letter.reference, {8, false, 0}).get(), left, footerTop);
    if (pages < 2)
        return;
    const Layout number = sheet.layout(QStringLiteral("%1 / %2").arg(page).arg(pages), {8, false, 0});
    sheet.draw(number.get(), pageWidth - right - widthOf(number.get()), footerTop);
}

Result<int> drawAll(Sheet &sheet, const Letter &letter)
{
    if (const Done address = drawAddress(sheet, letter); !address)
        return failure(address.error());
    const Layout subject = sheet.layout(letter.subject, {11, true, textWidth});
    sheet.draw(subject.get(), left, subjectTop);
    QString text = letter.body;
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    const Layout body = sheet.layout(text, {11, false, textWidth});
    const QList<PlacedLine> lines = paginate(body.get(), subjectTop + heightOf(subject.get()) + mm(8.46));
    const int pages = lines.last().page + 1;
    if (pages > mostPages)
        return failure(QStringLiteral("E-LTR-02"), {QString::number(pages), QString::number(mostPages)});
    int page = 0;
    for (const PlacedLine &line : lines) {
        if (line.page != page) {
            drawFooter(sheet, letter, page + 1, pages);
            sheet.drawEmpty();
            page = line.page;
        }
        sheet.drawLine(line.line, left, line.baseline);
    }
    drawFooter(sheet, letter, page + 1, pages);
    sheet.drawEmpty();
    return pages;
}

} // namespace

Result<LetterPdf> letterPdf(const Letter &letter, Instant now)
{
    if (letter.address.join(QString()).trimmed().isEmpty())
        return failure(QStringLiteral("E-LTR-05"), {QStringLiteral("address")});
    if (letter.body.trimmed().isEmpty())
        return failure(QStringLiteral("E-LTR-05"), {QStringLiteral("body")});
    LetterPdf pdf;
    Sheet sheet(pdf.bytes, letter, now);
    const Result<int> pages = drawAll(sheet, letter);
    const cairo_status_t status = sheet.finish();
    if (!pages)
        return failure(pages.error());
    if (!sheet.missing().isEmpty()) {
        const char32_t c = sheet.missing().toUcs4().value(0);
        const QString code = QStringLiteral("U+%1").arg(uint(c), 4, 16, QLatin1Char('0')).toUpper();
        return failure(QStringLiteral("E-LTR-01"), {sheet.missing(), code});
    }
    if (status != CAIRO_STATUS_SUCCESS)
        return failure(QStringLiteral("E-LTR-04"), {QString::fromUtf8(cairo_status_to_string(status))});
    pdf.pages = *pages;
    return pdf;
}

} // namespace remindesk
