// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporting/partfile.h"

#include <QFile>
#include <QString>

#include <memory>

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

namespace remindesk {

/// A PDF that is written while it is drawn; lengths in points, from the top left corner.
class PdfPage
{
public:
    /// E-EXP-01.
    [[nodiscard]] Done open(const QString &path, const QString &title, double width, double height);

    enum class Ends { Wrap, Ellipsis };
    /// One piece of text; answers its height.
    double text(const QString &text, double x, double y, double width, double points, bool isBold = false,
                Ends ends = Ends::Wrap);
    void rule(double x, double y, double width);
    void endPage() { cairo_show_page(m_cairo.get()); }
    [[nodiscard]] Done check() const;
    [[nodiscard]] Done finish();
    void abandon();

private:
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
    static cairo_status_t append(void *file, const unsigned char *data, unsigned int length);

    PartFile m_part;
    QFile m_file;
    std::unique_ptr<cairo_surface_t, SurfaceFree> m_surface;
    std::unique_ptr<cairo_t, CairoFree> m_cairo;
    std::unique_ptr<PangoLayout, Unref> m_layout; ///< used again and again: making one costs more than a line
};

} // namespace remindesk
