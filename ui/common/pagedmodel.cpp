// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/pagedmodel.h"

#include <memory>

namespace remindesk {

void keepCurrentRow(QTableView *table, PagedModelBase *model)
{
    const auto key = std::make_shared<QString>();
    QObject::connect(model, &QAbstractItemModel::modelAboutToBeReset, table,
                     [=] { *key = model->keyAt(table->currentIndex().row()); });
    QObject::connect(model, &QAbstractItemModel::modelReset, table, [=] {
        const int row = key->isEmpty() ? 0 : qMax(0, model->rowOf(*key));
        if (model->rowCount() > 0)
            table->setCurrentIndex(model->index(row, 0));
    });
}

} // namespace remindesk
