// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What each channel's preview says beyond its text: the dear character, the list of mails, the window of an envelope,
// the voice that reads.
#include "ui/drivers/deskdriver.h"

#include <QFile>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

/// A speech program that writes down how it was called and what it was given.
void installSpeech(const QTemporaryDir &folder)
{
    QFile program(folder.filePath(u"espeak-ng"_s));
    if (!program.open(QIODevice::WriteOnly))
        qFatal("no speech program");
    const QByteArray place = folder.path().toUtf8();
    program.write("#!/bin/sh\necho \"$@\" > " + place + "/arguments\ncat > " + place + "/spoken.part\nmv " + place
                  + "/spoken.part " + place + "/spoken\n");
    program.close();
    program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class TestPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        installTestLanguage(u"zh-CN"_s);
        m_path = qgetenv("PATH");
    }
    void cleanup() { qputenv("PATH", m_path); }

    void theCharacterThatMadeAnSmsDearStandsOut()
    {
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        driver.compose();
        auto *text = qobject_cast<QPlainTextEdit *>(driver.find(u"preview.sms.text"_s));
        QTRY_VERIFY(!text->toPlainText().isEmpty());
        const auto selections = text->extraSelections();
        QVERIFY(std::any_of(selections.begin(), selections.end(), [](const QTextEdit::ExtraSelection &selection) {
            return selection.cursor.selectedText() == u"【"_s;
        }));
        QVERIFY(driver.text(u"preview.measure"_s).contains(u"UCS-2"_s));
    }

    void aLongSmsShowsWhereItsPartsEnd()
    {
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        driver.compose();
        auto *text = qobject_cast<QPlainTextEdit *>(driver.find(u"preview.sms.text"_s));
        QTRY_VERIFY(text->toPlainText().size() > 67);
        QVERIFY(driver.text(u"preview.measure"_s).contains(u"67 + "_s));
        const auto selections = text->extraSelections();
        QVERIFY(std::any_of(selections.begin(), selections.end(), [&](const QTextEdit::ExtraSelection &selection) {
            return selection.cursor.selectedText() == text->toPlainText().mid(67); // the second part's ground
        }));
    }

    void theWeChatCardSpeaksToTheCustomer()
    {
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        driver.compose();
        driver.click(u"preview.chip.wechat"_s);
        QTRY_VERIFY(driver.isShown(u"preview.wechat.name.thing1"_s));
        QCOMPARE(driver.text(u"preview.wechat.name.character_string2"_s), u"工单号"_s);
        QCOMPARE(driver.text(u"preview.wechat.name.time4"_s), u"截止时间"_s);
        QCOMPARE(driver.find(u"preview.wechat.name.time4"_s)->toolTip(), u"time4"_s); // for whoever looks after templates
        QVERIFY(driver.find(u"preview.wechat.name.thing1"_s)->y() < driver.find(u"preview.wechat.name.time4"_s)->y());
    }

    void aMailIsSeenInItsListToo()
    {
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        driver.compose();
        driver.click(u"preview.chip.email"_s);
        QTRY_VERIFY(driver.isShown(u"preview.mail.inbox"_s));
        QVERIFY(driver.text(u"preview.mail.inbox"_s).startsWith(u"远山科技"_s));
        QVERIFY(driver.text(u"preview.mail.inbox"_s).endsWith(u"…"_s)); // cut where a phone cuts
    }

    void anAddressThatDoesNotFitItsWindowIsSaid()
    {
        SampleDesk sample;
        Customer &customer = sample.space.ticket(u"RT-1046"_s)->customer;
        customer.postal = {u"王芳女士"_s, u"杭州市西湖区"_s, u"文三路 90 号"_s, u"310012 杭州"_s};
        {
            DeskDriver driver(sample);
            driver.open();
            driver.compose();
            driver.click(u"preview.chip.letter"_s);
            QTRY_VERIFY(driver.isShown(u"preview.letter.text"_s));
            QVERIFY(!driver.isShown(u"preview.letter.note"_s));
        }
        customer.postal = {u"一"_s, u"二"_s, u"三"_s, u"四"_s, u"五"_s, QString(30, u'路')};
        DeskDriver driver(sample);
        driver.open();
        driver.compose();
        driver.click(u"preview.chip.letter"_s);
        QTRY_VERIFY(driver.isShown(u"preview.letter.note"_s));
        QVERIFY(driver.text(u"preview.letter.note"_s).contains(u"7"_s));
    }

    void withoutASpeechProgramThereIsAHint()
    {
        qputenv("PATH", "/nonexistent");
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        driver.compose();
        driver.click(u"preview.chip.voice"_s);
        QTRY_VERIFY(driver.isShown(u"preview.voice.play"_s));
        QVERIFY(!driver.find(u"preview.voice.play"_s)->isEnabled());
        QVERIFY(driver.text(u"preview.voice.hint"_s).contains(u"espeak-ng"_s));
    }

    void theScriptIsReadAloudThroughAPipe()
    {
        const QTemporaryDir folder;
        installSpeech(folder);
        qputenv("PATH", folder.path().toUtf8() + ':' + m_path);
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        driver.compose();
        driver.click(u"preview.chip.voice"_s);
        QTRY_VERIFY(driver.isShown(u"preview.voice.play"_s));
        driver.find(u"preview.voice.play"_s)->setFocus();
        driver.key(Qt::Key_Space);
        QTRY_VERIFY(QFile::exists(folder.filePath(u"spoken"_s)));
        QCOMPARE(contentOf(folder.filePath(u"spoken"_s)), driver.text(u"preview.voice.text"_s));
        const QString arguments = contentOf(folder.filePath(u"arguments"_s));
        QVERIFY(arguments.contains(u"-v cmn"_s));
        QVERIFY(!arguments.contains(u"王"_s)); // nothing of the text is seen by other users of the machine
        QTRY_VERIFY(driver.isShown(u"preview.voice.play"_s));
    }

private:
    QByteArray m_path;
};

QTEST_MAIN(TestPreview)
#include "tst_ui_preview.moc"
