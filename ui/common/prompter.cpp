// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/prompter.h"

#include "ui/common/widgets.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

struct PrompterWords
{
    Q_DECLARE_TR_FUNCTIONS(Prompter)
};

QWidget *buttons(QDialog *dialog, const QString &acceptText, QPushButton *&accept)
{
    auto *bar = new QWidget(dialog);
    auto *line = row(bar, 0, space::s);
    line->addStretch();
    auto *giveUp = button(u"prompt.cancel"_s, PrompterWords::tr("Cancel"), ButtonRole::Plain, bar);
    accept = button(u"prompt.accept"_s, acceptText, ButtonRole::Primary, bar);
    accept->setDefault(true);
    line->addWidget(giveUp);
    line->addWidget(accept);
    QObject::connect(giveUp, &QPushButton::clicked, dialog, &QDialog::reject);
    QObject::connect(accept, &QPushButton::clicked, dialog, &QDialog::accept);
    return bar;
}

} // namespace

WidgetPrompter::WidgetPrompter(QWidget *window)
    : m_window(window)
{
}

QWidget *WidgetPrompter::asker() const
{
    QWidget *box = QApplication::activeModalWidget();
    return box ? box : m_window;
}

namespace {

/// The answers offered below the field: Down goes there from the field, Enter takes one, a click too.
class ChoiceList final : public QListWidget
{
public:
    ChoiceList(const QList<Choice> &choices, QLineEdit *edit, QWidget *parent)
        : QListWidget(parent)
        , m_edit(edit)
    {
        setObjectName(u"prompt.choices"_s);
        setAccessibleName(PrompterWords::tr("Suggestions"));
        setRole(this, "choices");
        ensurePolished();
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        for (const Choice &choice : choices) {
            auto *item = new QListWidgetItem(choice.beside.isEmpty() ? choice.words : choice.words + u"\n"_s + choice.beside, this);
            item->setData(Qt::UserRole, choice.text);
        }
        const int rowHeight = choices.isEmpty() ? 0 : sizeHintForRow(0);
        setFixedHeight(rowHeight * int(choices.size()) + space::m);
        constexpr int widest = 640;
        setMinimumWidth(std::min(sizeHintForColumn(0) + 2 * space::m, widest));
        setVisible(!choices.isEmpty());
        connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
            if (item)
                m_edit->setText(item->data(Qt::UserRole).toString());
        });
        edit->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down && count() > 0) {
            setFocus(Qt::OtherFocusReason);
            setCurrentRow(0);
            return true;
        }
        return QListWidget::eventFilter(watched, event);
    }

private:
    QLineEdit *m_edit;
};

} // namespace

void WidgetPrompter::ask(const Question &question, std::function<void(std::optional<QString>)> use)
{
    auto *dialog = new QDialog(asker());
    dialog->setObjectName(u"prompt"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(question.title);
    dialog->setMinimumWidth(420);
    setRole(dialog, "pane");
    auto *layout = column(dialog, space::xl, space::s);
    auto *label = plainLabel(question.label, TextRole::Label, Tone::Dim, dialog);
    auto *edit = new QLineEdit(question.initial, dialog);
    edit->setObjectName(u"prompt.text"_s);
    edit->setAccessibleName(question.label);
    label->setBuddy(edit);
    auto *words = plainLabel({}, TextRole::Label, Tone::Dim, dialog);
    words->setObjectName(u"prompt.words"_s);
    words->setWordWrap(true);
    QPushButton *accept = nullptr;
    layout->addWidget(label);
    layout->addWidget(edit);
    layout->addWidget(words);
    auto *choices = new ChoiceList(question.choices, edit, dialog);
    // Enter is the default button's in any case; connecting it as well would answer twice.
    QObject::connect(choices, &QListWidget::itemDoubleClicked, dialog, &QDialog::accept);
    layout->addWidget(choices);
    layout->addSpacing(space::s);
    layout->addWidget(buttons(dialog, question.accept, accept));
    const auto judge = [question, edit, words, accept] {
        const bool isFine = !question.isAcceptable || question.isAcceptable(edit->text());
        accept->setEnabled(isFine);
        if (question.explain)
            say(words, question.explain(edit->text()), isFine || edit->text().isEmpty() ? Tone::Dim : Tone::Wrong);
    };
    QObject::connect(edit, &QLineEdit::textChanged, dialog, judge);
    judge();
    edit->selectAll();
    QObject::connect(dialog, &QDialog::finished, dialog, [use = std::move(use), edit](int result) {
        use(result == QDialog::Accepted ? std::optional(edit->text()) : std::nullopt);
    });
    dialog->open();
}

QString savingFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

void WidgetPrompter::askFile(const FileQuestion &question, std::function<void(std::optional<QString>)> use)
{
    auto *dialog = new QFileDialog(asker(), question.title, question.initial);
    dialog->setObjectName(u"prompt.file"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters(question.filters);
    dialog->selectFile(QFileInfo(question.initial).fileName());
    // The suffix follows the kind that is chosen, so that nobody writes a workbook named .csv by accident.
    const auto follow = [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.section(u"*."_s, -1).chopped(1));
        const QString typed = dialog->selectedFiles().value(0);
        if (!typed.isEmpty())
            dialog->selectFile(QFileInfo(typed).completeBaseName() + u'.' + dialog->defaultSuffix());
    };
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, follow);
    dialog->setDefaultSuffix(question.filters.value(0).section(u"*."_s, -1).chopped(1));
    QObject::connect(dialog, &QDialog::finished, dialog, [use = std::move(use), dialog](int result) {
        use(result == QDialog::Accepted ? std::optional(dialog->selectedFiles().value(0)) : std::nullopt);
    });
    dialog->open();
}

void WidgetPrompter::tell(const QString &title, const QString &text)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::Ok, asker());
    box->setObjectName(u"prompt.notice"_s);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void WidgetPrompter::openLink(const QString &url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    // A ticket's link comes from outside: file:, javascript: and the like are not followed.
    if (parsed.isValid() && (parsed.scheme() == "https"_L1 || parsed.scheme() == "http"_L1))
        QDesktopServices::openUrl(parsed);
    else
        tell(PrompterWords::tr("Link not opened"), PrompterWords::tr("Only web links (http, https) are opened."));
}

} // namespace remindesk
