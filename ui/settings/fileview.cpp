// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/fileview.h"

#include "base/pooled.h"
#include "ui/common/emptystate.h"
#include "ui/common/widgets.h"
#include "wording/wording.h"

#include <QFile>
#include <QFileDialog>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr qint64 longestFile = 4LL * 1024 * 1024;

QString line(const SettingsDifference &one)
{
    const QString what = one.what == "gateway"_L1  ? FileView::tr("gateway %1").arg(one.subject)
                         : one.what == "source"_L1 ? FileView::tr("source %1").arg(one.subject)
                         : one.what == "person"_L1 ? FileView::tr("person %1").arg(one.subject)
                                                   : FileView::tr("value %1").arg(one.subject);
    switch (one.kind) {
    case SettingsDifference::Kind::Added: return FileView::tr("new: %1\n    %2").arg(what, one.after);
    case SettingsDifference::Kind::Removed: return FileView::tr("removed: %1\n    %2").arg(what, one.before);
    case SettingsDifference::Kind::Changed: break;
    }
    return FileView::tr("changed: %1\n    before %2\n    after %3").arg(what, one.before, one.after);
}

// A folder on the network may take its time: on the pool.

Done written(const QString &path, const QByteArray &text)
{
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(text) < 0 || !out.commit())
        return failure(u"E-SET-11"_s, {path, out.errorString()});
    return {};
}

Result<SettingsFile> fileAt(const QString &path)
{
    QFile in(path);
    if (!in.open(QIODevice::ReadOnly))
        return failure(u"E-SET-11"_s, {path, in.errorString()});
    if (in.size() > longestFile)
        return failure(u"E-SET-11"_s, {path, FileView::tr("it is larger than any file of settings")});
    return SettingsFile::parse(in.readAll(), path);
}

} // namespace

FileView::FileView(const SettingsPorts &ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
{
    auto *content = pane("pane", this);
    auto *body = column(content, space::l, space::m);
    QLabel *about = plainLabel(tr("All settings as one file, the same bytes for the same settings, so that it fits into a repository. "
                                  "Secrets are never in it: only where each is kept."),
                               TextRole::Text, Tone::Dim, content);
    about->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    auto *write = button(u"file.export"_s, tr("Export…"), ButtonRole::Plain, content);
    auto *read = button(u"file.read"_s, tr("Read a file…"), ButtonRole::Plain, content);
    buttons->addWidget(write);
    buttons->addWidget(read);
    buttons->addStretch(1);
    m_removes = new QCheckBox(tr("Also remove what the file does not name"), content);
    m_removes->setObjectName(u"file.removes"_s);
    m_empty = new EmptyState(content);
    m_list = new QListWidget(m_empty);
    m_list->setObjectName(u"file.differences"_s);
    m_list->setAccessibleName(tr("What the import would change"));
    setRole(m_list, "choices");
    m_list->setWordWrap(true);
    m_empty->setContent(m_list);
    body->addWidget(about);
    body->addLayout(buttons);
    body->addWidget(m_removes);
    body->addWidget(m_empty, 1);
    m_words = plainLabel({}, TextRole::Text, Tone::Dim, this);
    m_words->setObjectName(u"file.words"_s);
    m_words->setWordWrap(true);
    m_words->setContentsMargins(space::l, space::s, space::l, space::s);
    auto *foot = pane("bottombar", this);
    auto *bar = row(foot, space::m, space::s);
    m_import = button(u"file.import"_s, tr("Import"), ButtonRole::Primary, foot);
    bar->addStretch(1);
    bar->addWidget(m_import);
    auto *whole = column(this);
    whole->addWidget(content, 1);
    whole->addWidget(m_words);
    whole->addWidget(foot);
    connect(write, &QPushButton::clicked, this, [this] { choose(true); });
    connect(read, &QPushButton::clicked, this, [this] { choose(false); });
    connect(m_removes, &QCheckBox::toggled, this, &FileView::compare);
    connect(m_import, &QPushButton::clicked, this, &FileView::import);
    refresh();
}

void FileView::refresh()
{
    m_wanted.reset();
    m_differences.clear();
    m_list->clear();
    m_import->setEnabled(false);
    m_removes->setEnabled(false);
    m_empty->setWords(tr("No file read yet"),
                      tr("Read a file to see here what it would change. Nothing is changed before you import it."));
    m_empty->showContent(false);
}

void FileView::choose(bool isExport)
{
    auto *dialog = new QFileDialog(this, isExport ? tr("Export the settings") : tr("Read settings"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(u"JSON (*.json)"_s);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->setAcceptMode(isExport ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(isExport ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    if (isExport)
        dialog->selectFile(u"remindesk-settings.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, isExport](const QString &path) {
        if (isExport)
            exportTo(path);
        else
            readFrom(path);
    });
    dialog->open();
}

void FileView::exportTo(const QString &path)
{
    listen(this, exportedSettings(m_ports), [this, path](const Result<SettingsFile> &file) {
        if (!file)
            return say(sentence(file.error()), Tone::Wrong);
        listen(this, pooled([path, text = file->text()] { return written(path, text); }), [this, path](const Done &done) {
            say(done ? tr("Written: %1").arg(path) : sentence(done.error()), done ? Tone::Good : Tone::Wrong);
        });
    });
}

void FileView::readFrom(const QString &path)
{
    refresh();
    listen(this, pooled([path] { return fileAt(path); }), [this](const Result<SettingsFile> &file) {
        if (!file)
            return say(sentence(file.error()), Tone::Wrong);
        m_wanted = *file;
        m_removes->setEnabled(true);
        compare();
    });
}

void FileView::compare()
{
    if (!m_wanted)
        return;
    listen(this, exportedSettings(m_ports), [this](const Result<SettingsFile> &now) {
        if (!now)
            return say(sentence(now.error()), Tone::Wrong);
        m_differences = differences(*now, *m_wanted, m_removes->isChecked());
        m_list->clear();
        for (const SettingsDifference &one : std::as_const(m_differences))
            m_list->addItem(line(one));
        m_import->setEnabled(!m_differences.isEmpty());
        m_empty->setWords(tr("Nothing to import"), tr("What the file says is set here already."));
        m_empty->showContent(!m_differences.isEmpty());
        say(m_differences.isEmpty() ? tr("Nothing would change.")
                                    : tr("%n thing(s) would change.", nullptr, int(m_differences.size())),
            Tone::Dim);
    });
}

void FileView::import()
{
    if (!m_wanted)
        return;
    m_import->setEnabled(false);
    listen(this, importSettings(m_ports, *m_wanted, m_removes->isChecked(), m_differences), [this](const Result<int> &count) {
        if (!count) {
            say(sentence(count.error()), Tone::Wrong);
            m_import->setEnabled(true);
            return;
        }
        refresh();
        say(tr("%n thing(s) changed. Secrets that are not in this computer's keychain have to be given again.", nullptr, *count),
            Tone::Good);
        Q_EMIT changed();
    });
}

void FileView::say(const QString &text, Tone tone)
{
    remindesk::say(m_words, text, tone);
}

} // namespace remindesk
