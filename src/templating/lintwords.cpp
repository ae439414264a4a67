// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templating/lintwords.h"

namespace remindesk {

namespace {

constexpr LintWord jargon[] = {
    {u"SLA", u"处理时限 / by when"},
    {u"RACI", u"负责人 / who does it"},
    {u"VOC", u"您的意见 / what you told us"},
    {u"KPI", u"目标 / goal"},
    {u"CPE", u"光猫、路由器 / your router"},
    {u"ONU", u"光猫 / your modem"},
    {u"工单流转", u"转给…处理"},
    {u"派单", u"安排师傅"},
    {u"催单", u"提醒"},
    {u"结单", u"办完"},
    {u"闭环", u"办完"},
    {u"赋能", u"帮助"},
    {u"抓手", u"办法"},
    {u"颗粒度", u"细节"},
    {u"对齐", u"确认"},
    {u"拉通", u"商量"},
    {u"兜底", u"保证"},
    {u"二线", u"专家"},
    {u"一线坐席", u"客服"},
    {u"坐席", u"客服"},
    {u"升级处理", u"请主管处理"},
    {u"escalate", u"pass on to a supervisor"},
    {u"tier 2", u"our specialists"},
    {u"second-level support", u"our specialists"},
    {u"at your earliest convenience", u"a day and an hour"},
    {u"as per", u"as"},
    {u"kindly revert", u"please reply"},
    {u"do the needful", u"what exactly is to be done"},
    {u"leverage", u"use"},
    {u"touch base", u"talk"},
    {u"action item", u"what is to be done"},
    {u"root cause", u"what went wrong"},
    {u"onboarding", u"getting started"},
};

constexpr LintWord promotion[] = {
    {u"优惠", u""},     {u"促销", u""},   {u"特惠", u""},         {u"折扣", u""},          {u"打折", u""},
    {u"立减", u""},     {u"满减", u""},   {u"秒杀", u""},         {u"抢购", u""},          {u"限时", u""},
    {u"免费领", u""},   {u"大礼包", u""}, {u"红包", u""},         {u"抽奖", u""},          {u"中奖", u""},
    {u"返现", u""},     {u"热卖", u""},   {u"爆款", u""},         {u"新品上市", u""},      {u"超值", u""},
    {u"special offer", u""}, {u"limited time", u""}, {u"discount", u""}, {u"% off", u""}, {u"buy now", u""},
    {u"best price", u""}, {u"promo code", u""}, {u"coupon", u""}, {u"free gift", u""}, {u"don't miss", u""},
    {u"exclusive deal", u""}, {u"on sale", u""}, {u"upgrade now", u""}, {u"cashback", u""},
};

} // namespace

std::span<const LintWord> jargonWords()
{
    return jargon;
}

std::span<const LintWord> promotionWords()
{
    return promotion;
}

} // namespace remindesk
