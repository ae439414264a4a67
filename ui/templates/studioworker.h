// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/templatecheck.h"

#include <QMap>
#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <optional>

namespace remindesk {

/// What is asked about a text: everything it needs, so that the answer can be found on another thread.
struct StudioQuestion
{
    TemplateText text;
    Kit kit;
    Instant now;
    TrialTicket ticket; ///< the one whose message is shown
};

/// What can be said at once: mistakes, and the message for the chosen ticket when there are none.
struct StudioGlance
{
    QString file; ///< the text it is about
    QList<TextProblem> problems;
    std::optional<TrialResult> trial;
    QMap<QString, QString> samples; ///< what the variables have for that ticket
};

/// Judges texts beside the window's thread: a hostile template may use up its whole budget, and nobody's typing waits
/// for it. Only the newest question is answered, first at a glance and then in full. Window's thread; its destructor
/// waits for what runs, which the limits of Liquid bound.
class StudioWorker final : public QObject
{
    Q_OBJECT

public:
    explicit StudioWorker(QObject *parent = nullptr);
    ~StudioWorker() override;

    void ask(StudioQuestion question);
    /// The two halves of the work; functions of their argument.
    [[nodiscard]] static StudioGlance glance(const StudioQuestion &question);

Q_SIGNALS:
    void glanced(const remindesk::StudioGlance &glance);
    void checked(const QString &file, const remindesk::TemplateCheck &check);

private:
    void start();

    QThreadPool m_pool;
    std::shared_ptr<std::atomic<quint64>> m_newest; ///< number of the newest question
    std::optional<StudioQuestion> m_waiting;
    bool m_isRunning = false;
};

} // namespace remindesk
