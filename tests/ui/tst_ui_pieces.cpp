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
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

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
    }
    [[nodiscard]] static QDialog *dialog() { return qobject_cast<QDialog *>(QApplication::activeModalWidget()); }

    SampleDesk sample;
    std::unique_ptr<DeskDriver> driver;
    TemplatesPage *page = nullptr;
};

} // namespace

class TestPiecesDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedWithTheirTexts();
};

/// A shared piece: refused with a mistake, kept as a draft, published with all its texts, gone back to.
void TestPiecesDialog::publishedWithTheirTexts()
{
    Opened o;
    const PieceSlot core{u"en"_s, u"text_core"_s};
    const Kit before = o.sample.kit();
    const auto users = before->templates->usersOf(core.locale, core.name);
    const QString source = publishedPiece(core, *before->templates)->source;
    const auto open = [&] {
        o.driver->click(u"template.pieces"_s);
        QTRY_VERIFY(Opened::dialog());
        auto *list = Opened::dialog()->findChild<QListWidget *>(u"pieces.list"_s);
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->toolTip().startsWith(core.path() + u',') || list->item(row)->toolTip() == core.path())
                list->setCurrentRow(row);
        }
    };
    const auto label = [](const char *name) { return Opened::dialog()->findChild<QLabel *>(QLatin1StringView(name))->text(); };
    open();
    auto *text = Opened::dialog()->findChild<QPlainTextEdit *>(u"pieces.text"_s);
    QTRY_COMPARE(text->toPlainText(), source);
    QVERIFY(label("pieces.users").contains(u"%1 texts"_s.arg(users.size())));
    text->moveCursor(QTextCursor::End);
    text->insertPlainText(u"\n{{ nobody }}"_s);
    QTRY_VERIFY2(label("pieces.message").contains(u"cannot be written with it"_s), qPrintable(label("pieces.message")));
    QTest::keyClicks(Opened::dialog()->findChild<QLineEdit *>(u"pieces.reason"_s), u"warmer"_s);
    QTest::mouseClick(Opened::dialog()->findChild<QPushButton *>(u"pieces.publish"_s), Qt::LeftButton);
    QTRY_VERIFY(label("pieces.message").contains(u"E-TPL-42"_s));
    QCOMPARE(o.sample.space.pieces.constLast().version, 1);

    text->setPlainText(source + u"\nThank you."_s);
    QTest::mouseClick(Opened::dialog()->findChild<QPushButton *>(u"pieces.close"_s), Qt::LeftButton);
    QTRY_COMPARE(o.sample.studio.keptPieces.size(), 1); // nothing is lost with the dialog
    QTRY_VERIFY(!Opened::dialog());
    open();
    text = Opened::dialog()->findChild<QPlainTextEdit *>(u"pieces.text"_s);
    QTRY_VERIFY(text->toPlainText().endsWith(u"Thank you."_s));
    QTRY_VERIFY(label("pieces.message").startsWith(u"✓"_s));
    QTest::keyClicks(Opened::dialog()->findChild<QLineEdit *>(u"pieces.reason"_s), u"warmer"_s);
    QTest::mouseClick(Opened::dialog()->findChild<QPushButton *>(u"pieces.publish"_s), Qt::LeftButton);
    QTRY_COMPARE(o.sample.space.pieces.constLast().version, 2);
    QVERIFY(o.sample.studio.keptPieces.isEmpty());
    QTRY_VERIFY(!Opened::dialog());
    const Kit after = o.sample.kit();
    for (const MessageTemplate &user : users)
        QCOMPARE(after->templates->find(user.scenario, user.locale, user.channel)->version, user.version + 1);

    QTRY_COMPARE(o.page->studio().kit()->templates->edition(), after->templates->edition());
    open();
    auto *versions = Opened::dialog()->findChild<QComboBox *>(u"pieces.versions"_s);
    QCOMPARE(versions->count(), 2);
    versions->setCurrentIndex(1);
    Q_EMIT versions->activated(1);
    QCOMPARE(Opened::dialog()->findChild<QPlainTextEdit *>(u"pieces.text"_s)->toPlainText(), source);
    QTest::keyClicks(Opened::dialog()->findChild<QLineEdit *>(u"pieces.reason"_s), u"back"_s);
    QTest::mouseClick(Opened::dialog()->findChild<QPushButton *>(u"pieces.publish"_s), Qt::LeftButton);
    QTRY_COMPARE(o.sample.space.pieces.constLast().version, 3);
    QCOMPARE(o.sample.space.pieces.constLast().source, source);
}

QTEST_MAIN(TestPiecesDialog)
#include "tst_ui_pieces.moc"
