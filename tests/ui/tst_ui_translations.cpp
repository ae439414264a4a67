// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Every word on screen has its Chinese, with the same placeholders, English has its plural forms, and traditional
// Chinese is really traditional.
#include "translations/language.h"
#include "translations/translations.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    QString context;
    QString source;
    QString comment;
    QStringList translations;
    bool isUnfinished = false;
};

QList<Entry> entriesOf(const QString &file)
{
    QFile ts(QStringLiteral(SOURCE_ROOT) + u"/translations/"_s + file);
    if (!ts.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(ts.fileName()));
    QXmlStreamReader xml(&ts);
    QList<Entry> entries;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            entries.append({context, {}, {}, {}, false});
        else if (xml.name() == "comment"_L1)
            entries.last().comment = xml.readElementText();
        else if (xml.name() == "source"_L1)
            entries.last().source = xml.readElementText();
        else if (xml.name() == "numerusform"_L1)
            entries.last().translations += xml.readElementText();
        else if (xml.name() == "translation"_L1) {
            entries.last().isUnfinished = xml.attributes().hasAttribute(u"type"_s);
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            entries.last().translations += text;
        }
    }
    return entries;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression any(u"%(?:[1-9]|n)"_s);
    QStringList found;
    for (auto match = any.globalMatch(text); match.hasNext();)
        found += match.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { remindesk::installLanguage(u"en"_s); }

    /// Chinese has its own commas and brackets: an ASCII one beside a Chinese character or a value looks like a slip.
    /// File dialogs read their patterns in ASCII brackets: "(*.csv)".
    void punctuation()
    {
        static const QRegularExpression chinese(u"[\\x{4e00}-\\x{9fff}]"_s);
        static const QRegularExpression slip(u"(?:[\\x{4e00}-\\x{9fff}]|%[1-9n])[,;?!]|[\\x{4e00}-\\x{9fff}] ?(?:\\((?!\\*)|\\))|[()][\\x{4e00}-\\x{9fff}]"_s);
        for (const Entry &entry : entriesOf(u"remindesk_zh_CN.ts"_s)) {
            for (const QString &text : entry.translations) {
                if (text.contains(chinese))
                    QVERIFY2(!slip.match(text).hasMatch(), qPrintable(text));
            }
        }
    }

    void isTraditional()
    {
        remindesk::initTranslations();
        QTranslator words;
        QVERIFY(words.load(u":/i18n/remindesk_zh_TW.qm"_s));
        static const QRegularExpression simplified(u"[们这说时间发单个请选择关闭读写认证设为让给过还进选错误“”]"_s);
        int seen = 0;
        for (const Entry &entry : entriesOf(u"remindesk_zh_CN.ts"_s)) {
            const QString text = words.translate(qPrintable(entry.context), entry.source.toUtf8().constData(),
                                                 entry.comment.isEmpty() ? nullptr : entry.comment.toUtf8().constData(), 1);
            QVERIFY2(!text.isEmpty(), qPrintable(u"no traditional Chinese: "_s + entry.source));
            QVERIFY2(!simplified.match(text).hasMatch(), qPrintable(text));
            ++seen;
        }
        QVERIFY(seen > 250);
        remindesk::installLanguage(u"zh_HK.UTF-8"_s);
        QCOMPARE(remindesk::uiLocale(), u"zh-TW"_s);
    }

    void spoken_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("spoken");
        QTest::newRow("mainland") << u"zh_CN.UTF-8"_s << u"zh-CN"_s;
        QTest::newRow("no country") << u"zh"_s << u"zh-CN"_s;
        QTest::newRow("Singapore") << u"zh-SG"_s << u"zh-CN"_s;
        QTest::newRow("Taiwan") << u"zh_TW"_s << u"zh-TW"_s;
        QTest::newRow("Hong Kong") << u"zh-HK"_s << u"zh-TW"_s;
        QTest::newRow("Macau") << u"zh-Hant-MO"_s << u"zh-TW"_s;
        QTest::newRow("simplified in Hong Kong") << u"zh-Hans-HK"_s << u"zh-CN"_s;
        QTest::newRow("English") << u"en_GB"_s << u"en"_s;
        QTest::newRow("not spoken") << u"fr_FR.UTF-8"_s << u"en"_s;
        QTest::newRow("none") << u"C"_s << u"en"_s;
    }

    void spoken()
    {
        QFETCH(QString, wanted);
        QTEST(remindesk::spokenLocale(wanted), "spoken");
    }

    void isComplete_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("least");
        QTest::newRow("Chinese") << u"remindesk_zh_CN.ts"_s << 250;
        QTest::newRow("English plural forms") << u"remindesk_en.ts"_s << 10;
    }

    void isComplete()
    {
        QFETCH(QString, file);
        QFETCH(int, least);
        const QList<Entry> entries = entriesOf(file);
        QVERIFY2(entries.size() >= least, "the file lost its entries: run update_translations");
        for (const Entry &entry : entries) {
            QVERIFY2(!entry.isUnfinished, qPrintable(u"unfinished: "_s + entry.source));
            for (const QString &translation : entry.translations) {
                QVERIFY2(!translation.isEmpty(), qPrintable(u"empty: "_s + entry.source));
                QCOMPARE(placeholders(translation), placeholders(entry.source));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_ui_translations.moc"
