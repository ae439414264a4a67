// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How screens are put together. A widget that gets another parent is polished anew with everything inside it, as often
// as its tree is moved: half of the time a form took to open. Trees are built where they stay.
#include "ui/common/theme.h"
#include "ui/drivers/screens.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

constexpr int movedAtMost = 12; ///< widgets inside: a field with its parts

/// Notes each tree of widgets that is given another parent.
class Moves final : public QObject
{
public:
    Moves() { qApp->installEventFilter(this); }

    QStringList found;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        auto *widget = qobject_cast<QWidget *>(watched);
        if (event->type() != QEvent::ParentChange || !widget || !widget->parentWidget())
            return false;
        const qsizetype inside = widget->findChildren<QWidget *>().size();
        if (inside > movedAtMost)
            found += u"%1 '%2' with %3 widgets into %4 '%5'"_s.arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName())
                         .arg(inside).arg(QLatin1StringView(widget->parentWidget()->metaObject()->className()), widget->parentWidget()->objectName());
        return false;
    }
};

} // namespace

class TestBuilding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light); }
    void cleanupTestCase() { m_theme.reset(); }

    void treesAreBuiltWhereTheyStay_data()
    {
        QTest::addColumn<QString>("screen");
        for (const QString &screen : screenNames())
            QTest::newRow(qPrintable(screen)) << screen;
    }

    void treesAreBuiltWhereTheyStay()
    {
        QFETCH(QString, screen);
        installTestLanguage(u"zh-CN"_s);
        SampleDesk sample;
        fillWithMessages(sample);
        const Moves moves;
        DeskDriver driver(sample);
        driver.open();
        (void)showScreen(driver, screen);
        QVERIFY2(moves.found.isEmpty(), qPrintable(moves.found.join(u'\n')));
    }

private:
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestBuilding)
#include "tst_ui_building.moc"
