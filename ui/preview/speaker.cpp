// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/speaker.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

/// espeak-ng's own names: "cmn" is Mandarin, "yue" Cantonese.
QString voiceOf(const QString &locale)
{
    if (locale.startsWith("zh-HK"_L1))
        return u"yue"_s;
    if (locale.startsWith("zh"_L1))
        return u"cmn"_s;
    return locale.isEmpty() ? u"en"_s : locale.section(u'-', 0, 0).toLower();
}

} // namespace

Speaker::Speaker(QObject *parent)
    : QObject(parent)
    , m_program(QStandardPaths::findExecutable(u"espeak-ng"_s))
{
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::stateChanged, this, &Speaker::changed);
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        m_hasFailed = !m_isStopping && (code != 0 || status == QProcess::CrashExit);
        m_isStopping = false;
        Q_EMIT changed();
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        m_hasFailed = error == QProcess::FailedToStart;
        Q_EMIT changed();
    });
}

Speaker::~Speaker()
{
    m_process.disconnect(this);
    m_process.kill(); // QProcess waits for its end itself
}

void Speaker::speak(const QString &text, const QString &locale)
{
    if (!isPossible() || isSpeaking())
        return;
    m_hasFailed = false;
    m_process.start(m_program, {u"-v"_s, voiceOf(locale), u"-b"_s, u"1"_s, u"--stdin"_s}); // -b 1: UTF-8
    m_process.write(text.toUtf8());
    m_process.closeWriteChannel();
}

void Speaker::stop()
{
    m_isStopping = isSpeaking();
    m_process.kill();
}

} // namespace remindesk
