// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmime/gmime.h> // before Qt

#include "gateways/mimefiles.h"

namespace remindesk {

namespace {

MimeRef<GMimeObject> filePart(const Attachment &file, const QByteArray &content)
{
    const QList<QByteArray> type = file.type.toLatin1().split('/');
    GMimePart *part = g_mime_part_new_with_type(type.value(0).constData(), type.value(1).constData());
    MimeRef<GMimeObject> made(GMIME_OBJECT(part));
    const MimeRef<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(content.constData(), size_t(content.size())));
    const MimeRef<GMimeDataWrapper> data(
        g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(part, data.get());
    g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_BASE64);
    g_mime_object_set_disposition(made.get(), GMIME_DISPOSITION_ATTACHMENT);
    const QByteArray name = file.name.toUtf8();
    // The name in both places: some programs look only at Content-Type.
    for (GMimeParamList *list : {g_mime_content_disposition_get_parameters(
                                     g_mime_object_get_content_disposition(made.get())),
                                 g_mime_content_type_get_parameters(g_mime_object_get_content_type(made.get()))}) {
        const bool isDisposition = list != g_mime_content_type_get_parameters(g_mime_object_get_content_type(made.get()));
        const char *key = isDisposition ? "filename" : "name";
        g_mime_param_list_set_parameter(list, key, name.constData());
        GMimeParam *parameter = g_mime_param_list_get_parameter(list, key);
        g_mime_param_set_charset(parameter, "utf-8");
        g_mime_param_set_encoding_method(parameter, GMIME_PARAM_ENCODING_METHOD_RFC2231);
    }
    return made;
}

} // namespace

Result<MimeRef<GMimeObject>> withFiles(MimeRef<GMimeObject> text, const QList<Attachment> &files,
                                       const QString &folder, const QByteArray &boundary)
{
    if (files.isEmpty())
        return text;
    MimeRef<GMimeObject> mixed(GMIME_OBJECT(g_mime_multipart_new_with_subtype("mixed")));
    auto *multipart = GMIME_MULTIPART(mixed.get());
    g_mime_multipart_set_boundary(multipart, boundary.constData());
    g_mime_multipart_add(multipart, text.get());
    for (const Attachment &file : files) {
        const auto content = keptContent(folder, file);
        if (!content)
            return failure(content.error());
        const MimeRef<GMimeObject> part = filePart(file, *content);
        g_mime_multipart_add(multipart, part.get());
    }
    return mixed;
}

} // namespace remindesk
