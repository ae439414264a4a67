// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/pdfpage.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {
constexpr const char *fonts = "Noto Sans, Noto Sans CJK SC";
}

cairo_status_t PdfPage::append(void *file, const unsigned char *data, unsigned int length)
{
    const qint64 written = static_cast<QFile *>(file)->write(reinterpret_cast<const char *>(data), qint64(length));
    return written == qint64(length) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

Done PdfPage::open(const QString &path, const QString &title, double width, double height)
{
    if (Done opened = m_part.open(path); !opened)
        return opened;
    m_file.setFileName(m_part.partPath());
    if (!m_file.open(QIODevice::WriteOnly))
        return m_part.refused(m_file.errorString());
    m_surface.reset(cairo_pdf_surface_create_for_stream(&append, &m_file, width, height));
    cairo_pdf_surface_set_metadata(m_surface.get(), CAIRO_PDF_METADATA_TITLE, title.toUtf8().constData());
    m_cairo.reset(cairo_create(m_surface.get()));
    m_layout.reset(pango_cairo_create_layout(m_cairo.get()));
    return check();
}

double PdfPage::text(const QString &text, double x, double y, double width, double points, bool isBold, Ends ends)
{
    PangoFontDescription *font = pango_font_description_from_string(fonts);
    pango_font_description_set_absolute_size(font, points * PANGO_SCALE);
    pango_font_description_set_weight(font, isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(m_layout.get(), font);
    pango_font_description_free(font);
    pango_layout_set_width(m_layout.get(), int(width * PANGO_SCALE));
    const bool isOneLine = ends == Ends::Ellipsis;
    pango_layout_set_ellipsize(m_layout.get(), isOneLine ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
    pango_layout_set_wrap(m_layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_single_paragraph_mode(m_layout.get(), isOneLine);
    const QByteArray utf8 = text.toUtf8();
    pango_layout_set_text(m_layout.get(), utf8.constData(), int(utf8.size()));
    cairo_move_to(m_cairo.get(), x, y);
    pango_cairo_show_layout(m_cairo.get(), m_layout.get());
    int drawn = 0;
    pango_layout_get_size(m_layout.get(), nullptr, &drawn);
    return double(drawn) / PANGO_SCALE;
}

void PdfPage::rule(double x, double y, double width)
{
    constexpr double hairline = 0.5;
    cairo_set_line_width(m_cairo.get(), hairline);
    cairo_move_to(m_cairo.get(), x, y);
    cairo_line_to(m_cairo.get(), x + width, y);
    cairo_stroke(m_cairo.get());
}

Done PdfPage::check() const
{
    const cairo_status_t status = cairo_status(m_cairo.get());
    if (status == CAIRO_STATUS_SUCCESS && m_file.error() == QFileDevice::NoError)
        return {};
    return m_part.refused(m_file.error() != QFileDevice::NoError ? m_file.errorString()
                                                                 : QString::fromUtf8(cairo_status_to_string(status)));
}

Done PdfPage::finish()
{
    cairo_surface_finish(m_surface.get());
    const cairo_status_t status = cairo_surface_status(m_surface.get());
    const bool isWritten = m_file.flush() && m_file.error() == QFileDevice::NoError;
    const QString words = m_file.errorString();
    m_file.close();
    if (status != CAIRO_STATUS_SUCCESS || !isWritten)
        return m_part.refused(isWritten ? QString::fromUtf8(cairo_status_to_string(status)) : words);
    return m_part.commit();
}

void PdfPage::abandon()
{
    m_layout.reset();
    m_cairo.reset();
    m_surface.reset(); // writes its end into the file that goes
    m_file.close();
    m_part.remove();
}

} // namespace remindesk
