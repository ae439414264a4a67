// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmime/gmime.h>

#include "gateways/factory.h"
#include "gateways/mime.h"
#include "sampleitem.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

const Instant now{1'700'000'000'000};

/// Keeps a content as the store does.
Attachment keep(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    const Attachment file = attachmentOf(name, content).value();
    QFile kept(folder.filePath(file.sha256));
    if (!kept.open(QIODevice::WriteOnly) || kept.write(content) != content.size())
        qFatal("no kept file");
    return file;
}

OutboxItem mailWith(const QList<Attachment> &files)
{
    OutboxItem item = sampleMail();
    item.message.parts.insert(QLatin1String(attachmentsPart), attachmentsText(files));
    return item;
}

QByteArray decoded(GMimeObject *part)
{
    GMimeStream *stream = g_mime_stream_mem_new();
    g_mime_data_wrapper_write_to_stream(g_mime_part_get_content(GMIME_PART(part)), stream);
    GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
    const QByteArray content(reinterpret_cast<const char *>(bytes->data), qsizetype(bytes->len));
    g_object_unref(stream);
    return content;
}

} // namespace

class TestMimeFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesGoWithTheMail()
    {
        const QTemporaryDir folder;
        const QByteArray png = QByteArray::fromHex("89504e470d0a1a0a0000000d494844520000000a0000000a00ff0d0a2e0d0a");
        const QList<Attachment> files{keep(folder, u"营业执照 “正本”'1'.png"_s.remove(u'“').remove(u'”'), png),
                                      keep(folder, u"terms.txt"_s, "line one\n.\nline three\n")};
        const MailSetup setup{u"support@support.test"_s, u"云杉客服"_s, {}, {}, folder.path()};
        const auto mail = mailBytes(mailWith(files), setup, now);
        QVERIFY2(mail, mail ? "" : qPrintable(mail.error().code));
        QCOMPARE(*mailBytes(mailWith(files), setup, now), *mail); // a retry sends the same bytes
        QVERIFY(mail->contains("filename*")); // RFC 2231, and never an encoded word in quotes (RFC 2047 §5)
        QVERIFY(!mail->contains("filename=\"=?"));
        for (const QByteArray &line : mail->split('\n'))
            QVERIFY(line.size() <= 998);

        GMimeStream *stream = g_mime_stream_mem_new_with_buffer(mail->constData(), size_t(mail->size()));
        GMimeParser *parser = g_mime_parser_new_with_stream(stream);
        GMimeMessage *message = g_mime_parser_construct_message(parser, nullptr);
        auto *mixed = GMIME_MULTIPART(g_mime_message_get_mime_part(message));
        QCOMPARE(g_mime_multipart_get_count(mixed), 3);
        QVERIFY(GMIME_IS_MULTIPART(g_mime_multipart_get_part(mixed, 0))); // text and HTML come first
        for (int i = 0; i < 2; ++i) {
            GMimeObject *part = g_mime_multipart_get_part(mixed, i + 1);
            QCOMPARE(QString::fromUtf8(g_mime_part_get_filename(GMIME_PART(part))), files.at(i).name);
            QCOMPARE(decoded(part), keptContent(folder.path(), files.at(i)).value());
            QVERIFY(g_mime_part_is_attachment(GMIME_PART(part)));
        }
        g_object_unref(message);
        g_object_unref(parser);
        g_object_unref(stream);
    }

    void changedOrMissingCopiesAreNeverSent()
    {
        const QTemporaryDir folder;
        const Attachment file = keep(folder, u"a.txt"_s, "what was approved");
        const MailSetup setup{u"support@support.test"_s, {}, {}, {}, folder.path()};
        QVERIFY(mailBytes(mailWith({file}), setup, now));
        QFile kept(folder.filePath(file.sha256));
        QVERIFY(kept.open(QIODevice::WriteOnly));
        kept.write("something else");
        kept.close();
        QCOMPARE(mailBytes(mailWith({file}), setup, now).error().code, u"E-ATT-08"_s);
        QVERIFY(kept.remove());
        QCOMPARE(mailBytes(mailWith({file}), setup, now).error().code, u"E-ATT-08"_s);
        OutboxItem broken = sampleMail();
        broken.message.parts.insert(QLatin1String(attachmentsPart), u"{"_s);
        QCOMPARE(mailBytes(broken, setup, now).error().code, u"E-ATT-08"_s);
    }

    void theFactoryHandsTheFolderOn()
    {
        const QTemporaryDir folder;
        const Attachment file = keep(folder, u"a.txt"_s, "hello");
        GatewayConfig config;
        config.id = {u"g"_s};
        config.name = u"mail"_s;
        config.kind = u"folder"_s;
        config.channel = Channel::Email;
        config.settings = {{u"path"_s, folder.filePath(u"out"_s)}};
        const auto gateway = makeGateway(config, {}, folder.path());
        QVERIFY2(gateway, gateway ? "" : qPrintable(gateway.error().code));
        const auto bytes = (*gateway)->freeze(mailWith({file}), now);
        QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().code));
        QVERIFY(bytes->contains("aGVsbG8="));
    }
};

QTEST_APPLESS_MAIN(TestMimeFiles)
#include "tst_mimefiles.moc"
