// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/previewview.h"

#include "ui/common/flowlayout.h"
#include "ui/common/widgets.h"
#include "ui/preview/cardnames.h"
#include "ui/preview/channelviews.h"
#include "ui/composer/previewboard.h"
#include "ui/composer/reminderform.h"
#include "wording/wording.h"

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

/// As high as the page that shows, not as the highest of all.
class TightStack final : public QStackedWidget
{
public:
    using QStackedWidget::QStackedWidget;
    [[nodiscard]] QSize sizeHint() const override
    {
        return currentWidget() ? currentWidget()->sizeHint() : QSize();
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return currentWidget() ? currentWidget()->minimumSizeHint() : QSize();
    }
    [[nodiscard]] bool hasHeightForWidth() const override
    {
        return currentWidget() && currentWidget()->layout()->hasHeightForWidth();
    }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        return currentWidget() ? currentWidget()->layout()->totalHeightForWidth(width) : -1;
    }
};

} // namespace

PreviewView::PreviewView(PreviewBoard &board, ReminderForm &form, QWidget *parent)
    : QWidget(parent)
    , m_board(board)
    , m_form(form)
{
    auto *layout = column(this, 0, space::m);
    m_chipBar = new QWidget(this);
    m_chipFlow = new FlowLayout(m_chipBar, 5, 6);
    layout->addWidget(m_chipBar);
    m_stack = new TightStack(this);
    m_stack->setObjectName(u"preview"_s);
    layout->addWidget(m_stack);
    m_measure = plainLabel({}, TextRole::Label, Tone::Dim, this);
    m_measure->setObjectName(u"preview.measure"_s);
    m_measure->setWordWrap(true);
    m_problems = plainLabel({}, TextRole::Label, Tone::Wrong, this);
    m_problems->setObjectName(u"preview.problems"_s);
    m_problems->setWordWrap(true);
    layout->addWidget(m_measure);
    layout->addWidget(m_problems);
    connect(&m_board, &PreviewBoard::visibleRendered, this, &PreviewView::showVisible);
    connect(&m_board, &PreviewBoard::allRendered, this, [this] {
        m_differing.clear();
        for (const Finding &finding : m_board.factProblems()) {
            if (const auto channel = channelFromKey(finding.field.section(u'.', 1)))
                m_differing += *channel;
        }
        showChips();
    });
    connect(&m_form, &ReminderForm::scenarioChanged, this, &PreviewView::rebuildChips);
    rebuildChips();
}

void PreviewView::rebuildChips()
{
    qDeleteAll(m_chips);
    m_chips.clear();
    for (const Channel channel : m_board.channels()) {
        auto *chip = button(u"preview.chip."_s + channelKey(channel), {}, ButtonRole::Chip, m_chipBar);
        chip->setAutoExclusive(true);
        m_chipFlow->addWidget(chip);
        m_chips.insert(channel, chip);
        connect(chip, &QPushButton::clicked, this, [this, channel] { m_board.setVisible(channel); });
        chip->show();
    }
    showVisible();
    showChips();
}

void PreviewView::showVisible()
{
    const Channel channel = m_board.visible();
    const Rendering *rendering = m_board.rendering(channel);
    if (QPushButton *chip = m_chips.value(channel))
        chip->setChecked(true);
    m_stack->setVisible(rendering && rendering->message);
    if (!rendering || !rendering->message) {
        m_measure->setText(m_chips.isEmpty() ? tr("This scenario has no template yet.") : QString());
        m_problems->clear();
        return;
    }
    ChannelView *&view = m_views[channel];
    if (!view) {
        view = makeChannelView(channel, m_stack);
        m_stack->addWidget(view);
    }
    m_stack->setCurrentWidget(view);
    view->setFieldNames(cardNames(&m_form.kit(), *rendering->message));
    view->display(*rendering->message, m_form.kit().sender(rendering->message->locale));
    m_stack->updateGeometry();
    m_measure->setText(view->measureWords(*rendering->message));
    QStringList problems;
    for (const Finding &finding : rendering->findings) {
        // Blanks are named beside their own fields already.
        if (finding.field.startsWith("channel."_L1) && finding.code != "field.missing"_L1
            && !finding.code.startsWith("template.blank"_L1))
            problems += sentence(finding, m_form.labels());
    }
    problems.removeDuplicates();
    m_problems->setText(problems.join(u'\n'));
    m_problems->setVisible(!problems.isEmpty());
    showChips();
}

void PreviewView::showChips()
{
    for (auto entry = m_chips.constBegin(); entry != m_chips.constEnd(); ++entry) {
        QString text = channelWords(entry.key());
        const Rendering *rendering = m_board.rendering(entry.key());
        if (entry.key() == Channel::Sms && rendering && rendering->message && rendering->message->measure.segments > 1)
            text += u" %1"_s.arg(rendering->message->measure.segments);
        const bool isDifferent = m_differing.contains(entry.key());
        entry.value()->setText(isDifferent ? u"≠ "_s + text : text);
        entry.value()->setAccessibleDescription(isDifferent ? tr("A fact differs from the other channels.") : QString());
        entry.value()->setToolTip(entry.value()->accessibleDescription());
    }
}

} // namespace remindesk
