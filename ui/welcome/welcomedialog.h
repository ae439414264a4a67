// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/welcome/welcomeanswers.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>

namespace remindesk {

class WelcomeRail;

/// The first start in four steps: you, tickets, mail, a first message. Under two minutes; every step can be gone back
/// to, and nothing is made before the third is complete. Accepted: the workspace is there.
class WelcomeDialog final : public QDialog
{
    Q_OBJECT

public:
    WelcomeDialog(WelcomeWork work, const WelcomeAnswers &first, QWidget *parent = nullptr);

    [[nodiscard]] const WelcomeAnswers &answers() const { return m_answers; }

Q_SIGNALS:
    /// Another language was chosen: the program installs it, the dialog is written anew.
    void languageChosen(const QString &locale);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Step { You, Tickets, Mail, First };

    void write();
    [[nodiscard]] QSize room() const;
    QWidget *makeBar(QWidget *parent);
    [[nodiscard]] static QStringList stepNames();
    QWidget *makeYou();
    QWidget *makeTickets();
    QWidget *makeMail();
    QWidget *makeFirst();
    QWidget *makeKeys(QWidget *parent);
    QWidget *makeTracker(QWidget *parent);
    QWidget *makeServer(QWidget *parent);
    QLineEdit *line(QWidget *parent, const QString &name, const QString &words, const QString &now);
    void read();
    void goTo(int step);
    void next();
    void build();
    void sendFirst();
    void complain(const QString &words);
    void setBusy(bool isBusy, const QString &words = {});

    WelcomeWork m_work;
    WelcomeAnswers m_answers;
    WelcomeRail *m_rail = nullptr;
    QStackedWidget *m_steps = nullptr;
    QComboBox *m_language = nullptr;
    QComboBox *m_role = nullptr;
    QComboBox *m_security = nullptr;
    QMap<QString, QLineEdit *> m_lines;
    QRadioButton *m_sample = nullptr;
    QRadioButton *m_tracker = nullptr;
    QRadioButton *m_folder = nullptr;
    QLabel *m_progress = nullptr;
    QLabel *m_words = nullptr;
    QLabel *m_built = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_send = nullptr;
    bool m_isBusy = false;
};

} // namespace remindesk
