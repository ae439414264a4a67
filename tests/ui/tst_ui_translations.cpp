// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Every word on screen has its Chinese, with the same placeholders, and English has its plural forms.
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    QString source;
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
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "message"_L1)
            entries.emplaceBack();
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

QTEST_APPLESS_MAIN(TestTranslations)
#include "tst_ui_translations.moc"
