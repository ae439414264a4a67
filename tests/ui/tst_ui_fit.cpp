// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Every screen at 1280×800 in every language, and in one that is a third wider: nothing is cut, everything that takes
// the focus has a name, and no key means two things in one place.
#include "ui/common/commandtable.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/drivers/screens.h"
#include "ui/shell/mainwindow.h"
#include "ui/support/pseudolocale.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

QString nameOf(const QWidget *widget, const QString &text)
{
    QString path = widget->objectName();
    for (const QWidget *up = widget->parentWidget(); up && path.isEmpty(); up = up->parentWidget())
        path = up->objectName() + u"/…"_s;
    return u"%1 %2 “%3” needs %4, has %5"_s.arg(QLatin1StringView(widget->metaObject()->className()), path, text.left(60))
        .arg(widget->sizeHint().width())
        .arg(widget->width());
}

bool isOnScreen(const QWidget *widget)
{
    return widget->isVisible() && !widget->visibleRegion().isEmpty();
}

/// A line of text that is wider than its place. Labels that shorten themselves say so by their class.
QStringList cutLabels(const QWidget &window)
{
    QStringList cut;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (!isOnScreen(label) || label->wordWrap() || label->text().isEmpty() || qobject_cast<const ElidedLabel *>(label))
            continue;
        if (label->fontMetrics().horizontalAdvance(label->text().section(u'\n', 0, 0)) > label->contentsRect().width() + 1)
            cut += nameOf(label, label->text());
    }
    return cut;
}

/// A paragraph that needs more lines than its place has.
QStringList cutParagraphs(const QWidget &window)
{
    QStringList cut;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (!isOnScreen(label) || !label->wordWrap() || label->text().isEmpty())
            continue;
        if (label->heightForWidth(label->width()) > label->height())
            cut += nameOf(label, label->text()) + u" (height %1 of %2)"_s.arg(label->height()).arg(label->heightForWidth(label->width()));
    }
    return cut;
}

QStringList cutButtons(const QWidget &window)
{
    QStringList cut;
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        if (isOnScreen(button) && !button->text().isEmpty() && button->sizeHint().width() > button->width() + 1)
            cut += nameOf(button, button->text());
    }
    return cut;
}

QStringList cutHeadings(const QWidget &window)
{
    QStringList cut;
    for (const QTableView *table : window.findChildren<QTableView *>()) {
        const QHeaderView *header = table->horizontalHeader();
        for (int i = 0; isOnScreen(table) && header->isVisible() && i < header->count(); ++i) {
            const QString text = table->model()->headerData(i, Qt::Horizontal).toString();
            if (!header->isSectionHidden(i) && header->fontMetrics().horizontalAdvance(text) + 4 > header->sectionSize(i))
                cut += table->objectName() + u": "_s + text;
        }
    }
    return cut;
}

QStringList nameless(const QWidget &window)
{
    QStringList found;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!isOnScreen(widget) || (widget->focusPolicy() & Qt::TabFocus) == 0 || widget->focusProxy())
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (widget->accessibleName().isEmpty() && !(button && !button->text().isEmpty()))
            found += QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName();
    }
    return found;
}

} // namespace

class TestFit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase()
    {
        m_theme.reset();
        setTextScale(100);
    }

    void screens_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("screen");
        QTest::addColumn<int>("textScale");
        // A part of them, so that parts can run side by side: a language, or a size of text; empty: all.
        const QString part = qEnvironmentVariable("REMINDESK_FIT_PART");
        for (const QString &language : {u"zh-CN"_s, u"zh-TW"_s, u"en"_s, u"pseudo"_s})
            addScreens(part, language, language, 100);
        for (const int textScale : {125, 150})
            addScreens(part, QString::number(textScale), u"en"_s, textScale);
    }

    void screens()
    {
        QFETCH(QString, language);
        QFETCH(QString, screen);
        QFETCH(int, textScale);
        setTextScale(textScale);
        m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
        PseudoLocale pseudo;
        installTestLanguage(language == "pseudo"_L1 ? u"en"_s : language);
        if (language == "pseudo"_L1)
            QCoreApplication::installTranslator(&pseudo);
        SampleDesk sample;
        fillWithMessages(sample);
        DeskDriver driver(sample);
        driver.desk().window().resize(1280, 800);
        driver.open();
        const QWidget &window = showScreen(driver, screen);
        QCOMPARE(driver.desk().window().size(), QSize(1280, 800));
        QVERIFY2(window.width() <= 1280 && window.height() <= 800, "the dialog is larger than the window");
        QStringList cut; // what came a moment ago is laid out in the next turn
        QTRY_VERIFY2_WITH_TIMEOUT((cut = cutLabels(window) + cutParagraphs(window) + cutButtons(window) + cutHeadings(window)).isEmpty(),
                                  qPrintable(u"cut:\n"_s + cut.join(u'\n')), 2000);
        const QStringList silent = nameless(window);
        QVERIFY2(silent.isEmpty(), qPrintable(u"takes the focus without a name:\n"_s + silent.join(u'\n')));
    }

private:
    static void addScreens(const QString &wanted, const QString &part, const QString &language, int textScale)
    {
        if (!wanted.isEmpty() && wanted != part)
            return;
        for (const QString &screen : screenNames())
            QTest::addRow("%s %s %d %%", qPrintable(language), qPrintable(screen), textScale) << language << screen << textScale;
    }

    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestFit)
#include "tst_ui_fit.moc"
