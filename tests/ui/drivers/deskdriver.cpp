// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drivers/deskdriver.h"

#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QDropEvent>
#include <QMimeData>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

DeskDriver::DeskDriver(SampleDesk &sample)
    : m_sample(sample)
    , m_desk(std::make_unique<Desk>(sample.ports(), m_prompter, m_preferences, QString()))
{
}

DeskDriver::~DeskDriver() = default;

void DeskDriver::open()
{
    bool isReady = false;
    QObject::connect(m_desk.get(), &Desk::kitReady, m_desk.get(), [&isReady] { isReady = true; });
    MainWindow &window = m_desk->window();
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        qFatal("the window does not become active");
    m_desk->start();
    if (!QTest::qWaitFor([&] { return isReady; }))
        qFatal("the console does not become ready");
}

/// What comes a moment later is waited for.
QWidget *DeskDriver::find(const QString &name) const
{
    const auto visible = [&]() -> QWidget * {
        const auto all = m_desk->window().findChildren<QWidget *>(name);
        const auto found = std::find_if(all.begin(), all.end(), [](const QWidget *one) { return one->isVisible(); });
        return found == all.end() ? nullptr : *found;
    };
    if (!QTest::qWaitFor([&] { return visible() != nullptr; }))
        qFatal("no visible widget is named %s", qPrintable(name));
    return visible();
}

bool DeskDriver::isShown(const QString &name) const
{
    const auto found = m_desk->window().findChildren<QWidget *>(name);
    return std::any_of(found.begin(), found.end(), [](const QWidget *widget) { return widget->isVisible(); });
}

QString DeskDriver::textOf(const QString &name) const
{
    return isShown(name) ? text(name) : QString();
}

QString DeskDriver::text(const QString &name) const
{
    QWidget *widget = find(name);
    if (auto *label = qobject_cast<QLabel *>(widget))
        return label->text();
    if (auto *button = qobject_cast<QAbstractButton *>(widget))
        return button->text();
    if (auto *edit = qobject_cast<QLineEdit *>(widget))
        return edit->text();
    if (auto *combo = qobject_cast<QComboBox *>(widget))
        return combo->currentText();
    if (auto *plain = qobject_cast<QPlainTextEdit *>(widget))
        return plain->toPlainText();
    qFatal("%s shows no text", qPrintable(name));
    return {};
}

void DeskDriver::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target ? target : &m_desk->window(), key, modifiers);
}

void DeskDriver::type(const QString &field, const QString &text)
{
    QWidget *widget = find(field);
    widget->setFocus(Qt::TabFocusReason);
    QWidget *target = widget->focusProxy() ? widget->focusProxy() : widget;
    if (auto *combo = qobject_cast<QComboBox *>(target))
        target = combo->lineEdit() ? static_cast<QWidget *>(combo->lineEdit()) : combo;
    QTest::keyClick(target, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(target, Qt::Key_Delete);
    // QTest::keyClicks knows Latin only: Chinese arrives as an input method would bring it.
    for (const QChar c : text)
        QTest::sendKeyEvent(QTest::Click, target, Qt::Key_unknown, QString(c), Qt::NoModifier);
}

void DeskDriver::click(const QString &name)
{
    QTest::mouseClick(find(name), Qt::LeftButton);
}

void DeskDriver::selectRow(const QString &table, const QString &first)
{
    auto *view = qobject_cast<QTableView *>(find(table));
    const auto found = [&] {
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            if (view->model()->index(row, 0).data().toString() == first)
                return row;
        }
        return -1;
    };
    if (QTest::qWaitFor([&] { return found() >= 0; })) {
        view->setFocus();
        view->setCurrentIndex(view->model()->index(found(), 0));
        return;
    }
    qFatal("%s has no row %s", qPrintable(table), qPrintable(first));
}

QString DeskDriver::focusName() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus ? focus->objectName() : QString();
}

void DeskDriver::compose(const QString &number)
{
    selectRow(u"ticketList"_s, number);
    if (!QTest::qWaitFor([&] { return textOf(u"ticket.title"_s).startsWith(number); }))
        qFatal("ticket %s does not open", qPrintable(number));
    key(Qt::Key_N, Qt::ControlModifier);
    if (!QTest::qWaitFor([&] { return isShown(u"field.goal"_s) && isShown(u"preview"_s); })) // it comes a moment later
        qFatal("no form opens for %s", qPrintable(number));
}

void DeskDriver::drop(const QString &name, const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls += QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(find(name), &enter);
    if (!enter.isAccepted())
        qFatal("%s takes no files", qPrintable(name));
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(find(name), &event);
}

QStringList DeskDriver::columnTexts(const QString &table, int column) const
{
    auto *view = qobject_cast<QTableView *>(find(table));
    QStringList texts;
    for (int row = 0; row < view->model()->rowCount(); ++row)
        texts += view->model()->index(row, column).data().toString();
    return texts;
}

} // namespace remindesk
