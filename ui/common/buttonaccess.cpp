// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/buttonaccess.h"

#include <QAccessibleWidget>
#include <QPushButton>

namespace remindesk {

namespace {

/// Roles, names and actions are those of Qt's interface; only what "Toggle" does differs. Qt asks for a button's interface while
/// the button is being made and keeps it, so what kind of button it is gets asked anew each time.
class ButtonAccess final : public QAccessibleWidget
{
public:
    explicit ButtonAccess(QPushButton *button)
        : QAccessibleWidget(button, QAccessible::Button)
        , m_button(*button)
    {}

    [[nodiscard]] QAccessible::Role role() const override
    {
        if (m_button.menu())
            return QAccessible::ButtonMenu;
        if (!m_button.isCheckable())
            return QAccessible::Button;
        return m_button.autoExclusive() ? QAccessible::RadioButton : QAccessible::CheckBox;
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const QString said = QAccessibleWidget::text(kind);
        return said.isEmpty() && kind == QAccessible::Name ? m_button.text().trimmed() : said;
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = m_button.isCheckable();
        state.checked = m_button.isChecked();
        state.pressed = m_button.isDown();
        state.defaultButton = m_button.isDefault();
        state.hasPopup = bool(m_button.menu());
        return state;
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        if (!m_button.isEnabled())
            return {};
        const QString first = m_button.menu() ? showMenuAction() : m_button.isCheckable() ? toggleAction() : pressAction();
        return QStringList{first} + QAccessibleWidget::actionNames();
    }

    void doAction(const QString &name) override
    {
        if (name == toggleAction() || name == pressAction())
            m_button.animateClick(); // not at once: what it opens must not hold up who asked
        else if (name == showMenuAction() && m_button.menu())
            m_button.showMenu();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    QPushButton &m_button;
};

QAccessibleInterface *interfaceOf(const QString &, QObject *object)
{
    auto *button = qobject_cast<QPushButton *>(object);
    return button ? new ButtonAccess(button) : nullptr;
}

} // namespace

void installButtonAccess()
{
    QAccessible::installFactory(&interfaceOf);
}

} // namespace remindesk
