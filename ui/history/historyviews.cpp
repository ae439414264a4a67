// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historyviews.h"

#include "ui/common/flowlayout.h"
#include "ui/common/widgets.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {
const QString settingKey = u"history.views"_s;
}

HistoryViews::HistoryViews(SettingsStore &settings, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_prompter(prompter)
{
    auto *flow = new FlowLayout(this, space::s, space::s);
    flow->setContentsMargins(space::l, 0, space::l, space::s);
    hide();
}

void HistoryViews::load()
{
    listen(this, m_settings.values(), [this](const Result<QMap<QString, QString>> &values) {
        if (!values) {
            Q_EMIT failed(values.error());
            return;
        }
        m_views.clear();
        const QJsonArray kept = QJsonDocument::fromJson(values->value(settingKey).toUtf8()).array();
        for (const auto value : kept) {
            const QJsonObject view = value.toObject();
            const QString name = view.value(u"name"_s).toString().left(nameLength);
            if (!name.isEmpty())
                m_views += {name, view.value(u"filter"_s).toObject()};
        }
        makeChips();
    });
}

QStringList HistoryViews::names() const
{
    QStringList names;
    for (const View &view : m_views)
        names += view.name;
    return names;
}

void HistoryViews::save(const QJsonObject &state)
{
    Question question;
    question.title = tr("Save this view");
    question.label = tr("Name");
    question.accept = tr("Save");
    question.isAcceptable = [](const QString &text) {
        return !text.simplified().isEmpty() && text.simplified().size() <= nameLength;
    };
    question.explain = [this](const QString &text) {
        return names().contains(text.simplified()) ? tr("Replaces the view of this name.") : tr("Keeps words, time and filters.");
    };
    m_prompter.ask(question, [this, state](const std::optional<QString> &name) {
        if (name)
            put(name->simplified(), state);
    });
}

void HistoryViews::put(const QString &name, const QJsonObject &state)
{
    m_views.removeIf([&](const View &view) { return view.name == name; });
    m_views += {name, state};
    store();
    makeChips();
}

void HistoryViews::removeActive()
{
    if (m_views.removeIf([this](const View &view) { return view.state == m_shown; }) > 0) {
        store();
        makeChips();
    }
}

void HistoryViews::store()
{
    QJsonArray kept;
    for (const View &view : m_views)
        kept += QJsonObject{{u"name"_s, view.name}, {u"filter"_s, view.state}};
    const QByteArray json = QJsonDocument(kept).toJson(QJsonDocument::Compact);
    listen(this, m_settings.putValue(settingKey, QString::fromUtf8(json)), [this](const Done &done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

void HistoryViews::show(const QJsonObject &state)
{
    m_shown = state;
    showActive();
}

void HistoryViews::showActive()
{
    for (int i = 0; i < m_chips.size(); ++i)
        m_chips.at(i)->setChecked(m_views.at(i).state == m_shown);
}

void HistoryViews::makeChips()
{
    qDeleteAll(m_chips);
    m_chips.clear();
    for (const View &view : m_views) {
        auto *chip = button(u"history.view.%1"_s.arg(m_chips.size()), QString(view.name).replace(u"&"_s, u"&&"_s),
                            ButtonRole::Chip, this);
        chip->setCheckable(true);
        chip->setAccessibleName(tr("View: %1").arg(view.name));
        layout()->addWidget(chip);
        chip->show();
        m_chips += chip;
        connect(chip, &QPushButton::clicked, this, [this, state = view.state] {
            Q_EMIT chosen(state);
            showActive();
        });
    }
    setVisible(!m_chips.isEmpty());
    showActive();
}

} // namespace remindesk
