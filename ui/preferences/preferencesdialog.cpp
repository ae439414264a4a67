// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/preferencesdialog.h"

#include "translations/language.h"
#include "ui/common/celldelegate.h"
#include "ui/common/widgets.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

QFormLayout *form(QWidget *owner)
{
    auto *layout = new QFormLayout(owner);
    layout->setContentsMargins(space::l, space::l, space::l, space::l);
    layout->setHorizontalSpacing(space::l);
    layout->setVerticalSpacing(space::m);
    layout->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    return layout;
}

QLabel *hint(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, TextRole::Label, Tone::Dim, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

PreferencesDialog::PreferencesDialog(CommandTable &commands, Preferences &preferences, QWidget *parent)
    : QDialog(parent)
    , m_preferences(preferences)
    , m_keys(commands, preferences)
{
    setObjectName(u"preferences"_s);
    setRole(this, "pane");
    setWindowTitle(tr("Preferences"));
    setMinimumSize(640, 520);
    auto *layout = column(this, space::l, space::m);
    auto *tabs = new QTabWidget(this);
    tabs->setObjectName(u"preferences.tabs"_s);
    tabs->setAccessibleName(tr("Preferences"));
    tabs->tabBar()->setAccessibleName(tabs->accessibleName());
    QWidget *pages = tabs->findChild<QStackedWidget *>(); // where pages end up: made there, they are put together once
    tabs->addTab(makeLook(pages), tr("Look"));
    tabs->addTab(makeNotes(pages), tr("Notifications"));
    tabs->addTab(makeKeys(pages), tr("Keyboard"));
    layout->addWidget(tabs, 1);
    auto *done = button(u"preferences.close"_s, tr("Close"), ButtonRole::Plain, this);
    done->setAutoDefault(false); // Enter belongs to the key that is being typed
    layout->addWidget(done, 0, Qt::AlignRight);
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
}

QComboBox *PreferencesDialog::choice(const QString &name, const QList<std::pair<QString, QString>> &choices,
                                     const QString &now, QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    combo->setObjectName(name);
    for (const auto &[key, words] : choices)
        combo->addItem(words, key);
    combo->setCurrentIndex(std::max(0, combo->findData(now)));
    return combo;
}

QWidget *PreferencesDialog::makeLook(QWidget *parent)
{
    auto *page = new QWidget(parent);
    QFormLayout *layout = form(page);
    QComboBox *theme = choice(u"preferences.theme"_s,
                              {{u"system"_s, tr("As the desktop")}, {u"light"_s, tr("Light")}, {u"dark"_s, tr("Dark")}},
                              m_preferences.theme(), page);
    theme->setAccessibleName(tr("Colours"));
    QComboBox *language = choice(u"preferences.language"_s,
                                 {{QString(), tr("As the desktop")},
                                  {u"zh-CN"_s, u"简体中文"_s},
                                  {u"zh-TW"_s, u"繁體中文"_s},
                                  {u"en"_s, u"English"_s}},
                                 m_preferences.language(), page);
    language->setAccessibleName(tr("Language"));
    QList<std::pair<QString, QString>> sizes;
    for (const int percent : {80, 90, 100, 110, 125, 150, 175, 200})
        sizes.append({QString::number(percent), u"%1 %"_s.arg(percent)});
    QComboBox *text = choice(u"preferences.text"_s, sizes, QString::number(m_preferences.textScale()), page);
    text->setAccessibleName(tr("Text size"));
    QComboBox *rows = choice(u"preferences.rows"_s, {{u"roomy"_s, tr("Roomy")}, {u"dense"_s, tr("Dense: more of them")}},
                             m_preferences.hasDenseRows() ? u"dense"_s : u"roomy"_s, page);
    rows->setAccessibleName(tr("Rows of lists"));
    layout->addRow(tr("Colours"), theme);
    layout->addRow(tr("Language"), language);
    layout->addRow(tr("Text size"), text);
    layout->addRow(tr("Rows of lists"), rows);
    layout->addRow(hint(tr("Language, text size and rows count from the next start."), page));
    connect(theme, &QComboBox::activated, this, [this, theme] { m_preferences.setTheme(theme->currentData().toString()); });
    connect(language, &QComboBox::activated, this,
            [this, language] { m_preferences.setLanguage(language->currentData().toString()); });
    connect(rows, &QComboBox::activated, this, [this, rows] { m_preferences.setDenseRows(rows->currentData().toString() == "dense"_L1); });
    connect(text, &QComboBox::activated, this, [this, text] { m_preferences.setTextScale(text->currentData().toInt()); });
    return page;
}

QWidget *PreferencesDialog::makeNotes(QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *layout = column(page, space::l, space::m);
    m_wanted = new QCheckBox(tr("Tell me on the desktop when a message needs me"), page);
    m_wanted->setObjectName(u"preferences.notes"_s);
    m_wanted->setChecked(m_preferences.wantsNotes());
    m_isQuiet = new QCheckBox(tr("Not between"), page);
    m_isQuiet->setObjectName(u"preferences.quiet"_s);
    const OwnQuietTime quiet = m_preferences.quietTime();
    m_isQuiet->setChecked(quiet.from.isValid() && quiet.from != quiet.until);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_isQuiet);
    const auto time = [&](const QString &name, const QString &words, const QTime &now, const QTime &otherwise) {
        auto *edit = new QTimeEdit(now.isValid() ? now : otherwise, page);
        edit->setObjectName(name);
        edit->setAccessibleName(words);
        edit->setDisplayFormat(u"HH:mm"_s);
        line->addWidget(edit);
        connect(edit, &QTimeEdit::timeChanged, this, &PreferencesDialog::noteQuiet);
        return edit;
    };
    m_from = time(u"preferences.quietFrom"_s, tr("Quiet from"), quiet.from, QTime(20, 0));
    line->addWidget(plainLabel(tr("and"), TextRole::Text, Tone::Plain, page));
    m_until = time(u"preferences.quietUntil"_s, tr("Quiet until"), quiet.until, QTime(8, 0));
    line->addStretch(1);
    layout->addWidget(m_wanted);
    layout->addLayout(line);
    layout->addWidget(hint(tr("Failed, bounced, unknown and expired messages that you wrote or own. What comes in quiet time "
                              "waits in the outbox and is told in one note afterwards."),
                           page));
    layout->addStretch(1);
    connect(m_wanted, &QCheckBox::toggled, this, [this](bool wanted) { m_preferences.setWantsNotes(wanted); });
    connect(m_isQuiet, &QCheckBox::toggled, this, &PreferencesDialog::noteQuiet);
    noteQuiet();
    return page;
}

void PreferencesDialog::noteQuiet()
{
    m_from->setEnabled(m_isQuiet->isChecked());
    m_until->setEnabled(m_isQuiet->isChecked());
    m_preferences.setQuietTime(m_isQuiet->isChecked() ? OwnQuietTime{m_from->time(), m_until->time()} : OwnQuietTime());
}

QWidget *PreferencesDialog::makeKeys(QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *layout = column(page, space::l, space::m);
    m_table = listTable(u"preferences.keys"_s, tr("Commands and their keys"), page);
    m_table->setModel(&m_keys);
    m_table->horizontalHeader()->setSectionResizeMode(KeyModel::Command, QHeaderView::Stretch);
    m_table->setColumnWidth(KeyModel::Group, 150);
    m_table->setColumnWidth(KeyModel::Key, 150);
    m_key = new QKeySequenceEdit(page);
    m_key->setObjectName(u"preferences.key"_s);
    m_key->setAccessibleName(tr("New key"));
    m_reset = button(u"preferences.resetKey"_s, tr("Standard key"), ButtonRole::Plain, page);
    m_reset->setAutoDefault(false);
    m_obstacle = plainLabel(tr("Choose a command, then press its new key."), TextRole::Label, Tone::Dim, page);
    m_obstacle->setObjectName(u"preferences.obstacle"_s);
    m_obstacle->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(plainLabel(tr("New key"), TextRole::Text, Tone::Plain, page));
    line->addWidget(m_key, 1);
    line->addWidget(m_reset);
    layout->addWidget(m_table, 1);
    layout->addLayout(line);
    layout->addWidget(m_obstacle);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PreferencesDialog::showKey);
    connect(m_table, &QTableView::activated, m_key, qOverload<>(&QWidget::setFocus));
    connect(m_key, &QKeySequenceEdit::editingFinished, this, [this] { tryKey(m_key->keySequence()); });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_keys.reset(m_table->currentIndex().row());
        showKey();
    });
    m_table->setCurrentIndex(m_keys.index(0, 0));
    showKey();
    return page;
}

void PreferencesDialog::showKey()
{
    const int row = m_table->currentIndex().row();
    const QSignalBlocker quiet(m_key);
    m_key->setKeySequence(m_keys.key(row));
    m_reset->setEnabled(m_keys.isChanged(row));
}

void PreferencesDialog::tryKey(const QKeySequence &key)
{
    const int row = m_table->currentIndex().row();
    const QKeySequence first = key.isEmpty() ? key : QKeySequence(key[0]); // one stroke, not a sequence of four
    const QString obstacle = m_keys.obstacle(row, first);
    say(m_obstacle, obstacle.isEmpty() ? tr("Choose a command, then press its new key.") : obstacle,
        obstacle.isEmpty() ? Tone::Dim : Tone::Wrong);
    m_keys.give(row, first);
    showKey();
}

} // namespace remindesk
