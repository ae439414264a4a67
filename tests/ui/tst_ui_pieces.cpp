// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Shared pieces of templates in the real window.
#include "ui/drivers/deskdriver.h"
#include "ui/shell/mainwindow.h"
#include "ui/templates/templatespage.h"
#include "workflow/piecepublishing.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

constexpr int judgedWithin = 60'000; // dozens of texts for every trial ticket, on a machine that does other things

const PieceSlot core{u"en"_s, u"text_core"_s};

/// The console with the box of shared pieces and one of them in its editor.
struct Opened
{
    Opened()
    {
        installTestLanguage(u"en"_s);
        driver = std::make_unique<DeskDriver>(sample);
        driver->open();
        driver->desk().window().go(u"templates"_s);
        page = driver->desk().window().findChild<TemplatesPage *>();
        if (!page || !QTest::qWaitFor([this] { return page->studio().kit() != nullptr; }))
            qFatal("the templates do not open");
        original = publishedPiece(core, *sample.kit()->templates)->source;
    }
    void open() const
    {
        driver->click(u"template.pieces"_s);
        if (!QTest::qWaitFor([] { return dialog() != nullptr; }))
            qFatal("the pieces do not open");
        auto *list = dialog()->findChild<QListWidget *>(u"pieces.list"_s);
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->toolTip().section(u',', 0, 0) == core.path())
                list->setCurrentRow(row);
        }
    }
    static void close()
    {
        click(u"pieces.close"_s);
        if (!QTest::qWaitFor([] { return dialog() == nullptr; }))
            qFatal("the pieces do not close");
    }
    void publish(const QString &reason) const
    {
        dialog()->findChild<QLineEdit *>(u"pieces.reason"_s)->clear();
        QTest::keyClicks(dialog()->findChild<QLineEdit *>(u"pieces.reason"_s), reason);
        click(u"pieces.publish"_s);
    }
    /// Another console publishes.
    void publishElsewhere(const QString &source)
    {
        const Kit kit = sample.kit();
        const int newest = publishedPiece(core, *kit->templates)->version;
        const auto checked = readyToPublish({{core, source}, u"elsewhere"_s, newest, {}}, localActor(), *kit, sample.clock.now());
        if (!checked || !awaited(remindesk::publish(*checked, sample.studio)))
            qFatal("nobody can publish");
    }
    static void click(const QString &name)
    {
        QTest::mouseClick(dialog()->findChild<QPushButton *>(name), Qt::LeftButton);
    }
    [[nodiscard]] static QDialog *dialog() { return qobject_cast<QDialog *>(QApplication::activeModalWidget()); }
    [[nodiscard]] static QPlainTextEdit *editor() { return dialog()->findChild<QPlainTextEdit *>(u"pieces.text"_s); }
    [[nodiscard]] static QString label(const QString &name) { return dialog()->findChild<QLabel *>(name)->text(); }
    [[nodiscard]] int newest() const { return sample.space.pieces.constLast().version; }

    SampleDesk sample;
    std::unique_ptr<DeskDriver> driver;
    TemplatesPage *page = nullptr;
    QString original;
};

} // namespace

class TestPiecesDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedWithTheirTexts();
    void somebodyWasFaster();
    void advertisingNeedsASecondPerson();
    void aFullDiskLosesNothing();
};

/// A shared piece: refused with a mistake, kept as a draft, published with all its texts, gone back to.
void TestPiecesDialog::publishedWithTheirTexts()
{
    Opened o;
    const Kit before = o.sample.kit();
    const auto users = before->templates->usersOf(core.locale, core.name);
    o.open();
    QTRY_COMPARE(o.editor()->toPlainText(), o.original);
    QVERIFY(o.label(u"pieces.users"_s).contains(u"%1 texts"_s.arg(users.size())));
    o.editor()->moveCursor(QTextCursor::End);
    o.editor()->insertPlainText(u"\n{{ nobody }}"_s);
    QTRY_VERIFY_WITH_TIMEOUT(o.label(u"pieces.message"_s).contains(u"cannot be written with it"_s), judgedWithin);
    o.publish(u"warmer"_s);
    QTRY_VERIFY_WITH_TIMEOUT(o.label(u"pieces.message"_s).contains(u"E-TPL-42"_s), judgedWithin);
    QCOMPARE(o.newest(), 1);

    o.editor()->setPlainText(o.original + u"\nThank you."_s);
    o.close();
    QTRY_COMPARE(o.sample.studio.keptPieces.size(), 1); // nothing is lost with the dialog
    o.open();
    QTRY_VERIFY(o.editor()->toPlainText().endsWith(u"Thank you."_s));
    QTRY_VERIFY_WITH_TIMEOUT(o.label(u"pieces.message"_s).startsWith(u"✓"_s), judgedWithin);
    o.publish(u"warmer"_s);
    QTRY_COMPARE_WITH_TIMEOUT(o.newest(), 2, judgedWithin);
    QVERIFY(o.sample.studio.keptPieces.isEmpty());
    QTRY_VERIFY(!Opened::dialog());
    const Kit after = o.sample.kit();
    for (const MessageTemplate &user : users)
        QCOMPARE(after->templates->find(user.scenario, user.locale, user.channel)->version, user.version + 1);

    QTRY_COMPARE(o.page->studio().kit()->templates->edition(), after->templates->edition());
    o.open();
    auto *versions = Opened::dialog()->findChild<QComboBox *>(u"pieces.versions"_s);
    QCOMPARE(versions->count(), 2);
    versions->setCurrentIndex(1);
    Q_EMIT versions->activated(1);
    QCOMPARE(o.editor()->toPlainText(), o.original);
    o.publish(u"back"_s);
    QTRY_COMPARE_WITH_TIMEOUT(o.newest(), 3, judgedWithin);
    QCOMPARE(o.sample.space.pieces.constLast().source, o.original);
}

/// What somebody else published meanwhile is not gone over unseen, whether it happened before the draft was opened again or
/// while it was being judged.
void TestPiecesDialog::somebodyWasFaster()
{
    Opened o;
    o.open();
    o.editor()->setPlainText(o.original + u"\nMine."_s);
    o.publishElsewhere(o.original + u"\nTheirs."_s);
    o.publish(u"mine"_s);
    QTRY_VERIFY_WITH_TIMEOUT(o.label(u"pieces.message"_s).contains(u"E-TPL-41"_s), judgedWithin);
    QCOMPARE(o.newest(), 2);
    QTRY_COMPARE(Opened::dialog()->findChild<QComboBox *>(u"pieces.versions"_s)->count(), 2); // theirs is there to be looked at
    QVERIFY(o.editor()->toPlainText().endsWith(u"Mine."_s));
    QTRY_COMPARE(o.page->pieces().basedOn(), 2);
    o.close();

    o.publishElsewhere(o.original + u"\nTheirs again."_s);
    QCOMPARE(o.sample.studio.keptPieces.size(), 1); // mine is still there
    o.open();
    o.editor()->setPlainText(o.original + u"\nMine again."_s);
    o.publish(u"mine"_s);
    QTRY_VERIFY_WITH_TIMEOUT(o.label(u"pieces.message"_s).contains(u"E-TPL-41"_s), judgedWithin);
    QTRY_COMPARE(o.page->pieces().basedOn(), 3);
    o.publish(u"mine, having seen theirs"_s);
    QTRY_COMPARE_WITH_TIMEOUT(o.newest(), 4, judgedWithin);
    QVERIFY(o.sample.space.pieces.constLast().source.endsWith(u"Mine again."_s));
}

void TestPiecesDialog::advertisingNeedsASecondPerson()
{
    Opened o;
    o.open();
    o.editor()->setPlainText(o.original + u"\nA special offer."_s);
    QTRY_VERIFY_WITH_TIMEOUT(o.label(u"pieces.message"_s).contains(u"! “special offer” advertises"_s), judgedWithin);
    o.publish(u"louder"_s);
    QTRY_VERIFY_WITH_TIMEOUT(o.label(u"pieces.message"_s).contains(u"E-TPL-33"_s), judgedWithin);
    QCOMPARE(o.newest(), 1);
    o.close();
    QTRY_COMPARE(o.sample.studio.keptPieces.size(), 1);
    o.sample.studio.keptPieces.first().authorId = u"somebody else"_s;
    o.open();
    QTRY_COMPARE(o.page->pieces().draft(core)->authorId, u"somebody else"_s);
    o.publish(u"louder"_s);
    QTRY_COMPARE_WITH_TIMEOUT(o.newest(), 2, judgedWithin);
}

/// A draft that the store could not take is said, stays, and is tried again.
void TestPiecesDialog::aFullDiskLosesNothing()
{
    Opened o;
    QSignalSpy told(o.page, &TemplatesPage::failed);
    o.open();
    o.editor()->setPlainText(o.original + u"\nKept?"_s);
    o.sample.space.nextError = Error{u"E-STO-20"_s, {}, {}};
    o.close();
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(o.sample.studio.keptPieces.isEmpty());
    o.open();
    QTRY_VERIFY(o.editor()->toPlainText().endsWith(u"Kept?"_s));
    o.close();
    QTRY_COMPARE(o.sample.studio.keptPieces.size(), 1);
    QVERIFY(o.sample.studio.keptPieces.first().source.endsWith(u"Kept?"_s));
}

QTEST_MAIN(TestPiecesDialog)
#include "tst_ui_pieces.moc"
