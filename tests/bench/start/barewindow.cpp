// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QMainWindow>
#include <QTableWidget>
#include <QTimer>

#include <cstdio>

namespace {

void tellFirstPaint()
{
    std::fputs("first paint\n", stderr);
    QTimer::singleShot(0, qApp, [] { QCoreApplication::quit(); });
}

/// The least a desktop program can be: what start times are measured against.
class BareWindow final : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        if (centralWidget() == nullptr)
            tellFirstPaint();
    }
};

/// The least a list is: one screen of Qt's own table, in the two scripts of the sample.
class BareList final : public QTableWidget
{
public:
    explicit BareList(QWidget *parent)
        : QTableWidget(parent)
    {
        constexpr int rows = 30;
        const QStringList words{QStringLiteral("RT-1042"), QStringLiteral("营业执照照片不清楚，请重新提交"), QStringLiteral("Wang Fang"),
                                QStringLiteral("waiting for the customer"), QStringLiteral("2 hours ago")};
        setRowCount(rows);
        setColumnCount(int(words.size()));
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < columnCount(); ++column)
                setItem(row, column, new QTableWidgetItem(words[column]));
        }
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QTableWidget::paintEvent(event);
        tellFirstPaint();
    }
};

} // namespace

/// With `--list` it has one.
int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    BareWindow window;
    if (QApplication::arguments().contains(QLatin1String("--list")))
        window.setCentralWidget(new BareList(&window));
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
