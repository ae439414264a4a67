// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QProcess>

namespace remindesk {

/// Reads a text aloud through espeak-ng, where it is installed. (Qt TextToSpeech over speech-dispatcher was rejected:
/// it blocked the window for seconds and knew no Chinese voice.) The text goes through a pipe, never as an argument,
/// which other users of the machine could read. Window's thread; never waits.
class Speaker final : public QObject
{
    Q_OBJECT

public:
    explicit Speaker(QObject *parent = nullptr);
    ~Speaker() override;

    [[nodiscard]] bool isPossible() const { return !m_program.isEmpty(); }
    [[nodiscard]] bool isSpeaking() const { return m_process.state() != QProcess::NotRunning; }
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }
    void speak(const QString &text, const QString &locale);
    void stop();

Q_SIGNALS:
    void changed();

private:
    QString m_program;
    QProcess m_process;
    bool m_hasFailed = false;
    bool m_isStopping = false;
};

} // namespace remindesk
