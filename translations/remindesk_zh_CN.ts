<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChannelOffers</name>
    <message>
        <source>no address</source>
        <translation>无地址</translation>
    </message>
    <message>
        <source>opted out</source>
        <translation>已退订</translation>
    </message>
    <message>
        <source>no gateway</source>
        <translation>无网关</translation>
    </message>
</context>
<context>
    <name>CustomerCard</name>
    <message>
        <source>opted out</source>
        <translation>已退订</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>免打扰</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 · quiet now</source>
        <translation>%1 · 现在是免打扰时段</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1, assumed</source>
        <translation>%1，推定</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>当地时间</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>no address known</source>
        <translation>没有可用地址</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>频次</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 in %n day(s)</source>
        <translation>
            <numerusform>%n 天内 %1 / %2</numerusform>
        </translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未征询</translation>
    </message>
    <message>
        <source>Last reminders</source>
        <translation>最近提醒</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 · their own</source>
        <translation>%1 · 客户自定</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件方</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Customer did</source>
        <translation>客户反应</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>自 %1 起</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <extracomment>The locale of this translation, such as zh-CN: not a word</extracomment>
        <translation>zh-CN</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件方</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>下次发送</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>SMS text</source>
        <translation>短信正文</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>UCS-2 because of “%1”</source>
        <translation>UCS-2（因“%1”）</translation>
    </message>
    <message numerus="yes">
        <source>%n SMS</source>
        <comment>segments</comment>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>signature included</source>
        <translation>签名已计入</translation>
    </message>
    <message>
        <source>%1 · now</source>
        <translation>%1 · 现在</translation>
    </message>
    <message>
        <source>%1 of 4096 bytes · phones show about four lines</source>
        <translation>%1 / 4096 字节 · 手机约显示四行</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s), each within its own limit</source>
        <translation>
            <numerusform>%n 个字段，各有字数上限</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prompter</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Link not opened</source>
        <translation>链接未打开</translation>
    </message>
    <message>
        <source>Only web links (http, https) are opened.</source>
        <translation>只打开网页链接（http、https）。</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>可选项</translation>
    </message>
</context>
<context>
    <name>TicketList</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Last reminder</source>
        <translation>最近提醒</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>never reminded</source>
        <translation>从未提醒</translation>
    </message>
    <message>
        <source>Click to sort by this, Shift+click to sort by it next</source>
        <translation>单击按此列排序，Shift+单击作为下一排序键</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>● answered</source>
        <translation>● 已答复</translation>
    </message>
    <message>
        <source>The customer wrote after the last reminder (%1); nobody has looked at it yet.</source>
        <translation>客户在最近一次提醒（%1）之后来信，还没有人查看。</translation>
    </message>
</context>
<context>
    <name>TicketListView</name>
    <message>
        <source>My open</source>
        <translation>我的未结</translation>
    </message>
    <message>
        <source>Waiting on customer</source>
        <translation>待客户补充</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Never reminded</source>
        <translation>从未提醒</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>明天 %1</translation>
    </message>
    <message>
        <source>MMM d</source>
        <extracomment>A date in this year: Qt date format, then the clock</extracomment>
        <translation>MM-dd</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <translation>%1 %2（%3）</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Ticket opened</source>
        <translation>工单建立</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>工单备注</translation>
    </message>
    <message>
        <source>Customer wrote</source>
        <translation>客户来信</translation>
    </message>
    <message>
        <source>We wrote</source>
        <translation>客服回复</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>The workspace is in %1.</source>
        <translation>工作区在 %1。</translation>
    </message>
    <message>
        <source>Connected: %1. The tickets come as soon as Remindesk opens.</source>
        <translation>已连接：%1。打开 Remindesk 后工单就会过来。</translation>
    </message>
    <message>
        <source>Written into %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Accepted by %1. Look into your mailbox.</source>
        <translation>%1 已接收。请查看您的邮箱。</translation>
    </message>
    <message>
        <source>Your name is missing: customers read it as the one who handles their ticket.</source>
        <translation>还没有填您的姓名：客户会看到由谁处理工单。</translation>
    </message>
    <message>
        <source>The name of your company is missing: every message begins with it.</source>
        <translation>还没有填公司名称：每条消息都以它开头。</translation>
    </message>
    <message>
        <source>The tracker&apos;s address begins with https:// and has no blanks.</source>
        <translation>工单系统的地址以 https:// 开头，不含空格。</translation>
    </message>
    <message>
        <source>Without https:// everybody on the way could read the token. Ask for the https address.</source>
        <translation>不用 https://，途中任何人都能读到令牌。请索取 https 地址。</translation>
    </message>
    <message>
        <source>The token is missing: make one in Request Tracker under “Auth Tokens”.</source>
        <translation>还没有令牌：请在 Request Tracker 的“Auth Tokens”里新建一个。</translation>
    </message>
    <message>
        <source>The mail server&apos;s name is missing.</source>
        <translation>还没有填邮件服务器。</translation>
    </message>
    <message>
        <source>The port is a number from 1 to 65535; leave it empty for the usual one.</source>
        <translation>端口是 1 到 65535 的数字；留空则用常用端口。</translation>
    </message>
    <message>
        <source>The password is missing.</source>
        <translation>还没有填密码。</translation>
    </message>
    <message>
        <source>A login without encryption would show the password to everybody on the way.</source>
        <translation>不加密登录会让途中任何人看到密码。</translation>
    </message>
</context>
<context>
    <name>Works</name>
    <message>
        <source>People and teams</source>
        <translation>人员与团队</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新建人员</translation>
    </message>
    <message>
        <source>Who takes part in reminders. A person who is removed stays in the history under the name it had.</source>
        <translation>谁参与提醒。被移除的人在历史中仍以原名出现。</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Accountable</source>
        <translation>问责人</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>New queue</source>
        <translation>新建队列</translation>
    </message>
    <message>
        <source>Who takes part in a reminder by default, by the ticket&apos;s queue. What the ticket itself says goes first.</source>
        <translation>按工单队列默认由谁参与提醒。工单自身写明的优先。</translation>
    </message>
    <message>
        <source>Mailboxes</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>New mailbox</source>
        <translation>新建邮箱</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Log in and look</source>
        <translation>登录并查看</translation>
    </message>
    <message>
        <source>The mailbox can be read; mails of the last week: %1.</source>
        <translation>邮箱可以读取；最近一周的邮件：%1 封。</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>New webhook</source>
        <translation>新建 Webhook</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Providers that report by signed webhooks (Standard Webhooks). They call the listener.</source>
        <translation>用签名 Webhook（Standard Webhooks）回报的服务商。它们调用监听地址。</translation>
    </message>
    <message>
        <source>Where bounces and answers to our mails arrive (IMAP). remindeskd reads them and takes a change over by itself.</source>
        <translation>退信和客户回信到达的邮箱（IMAP）。由 remindeskd 读取，并自动采用更改。</translation>
    </message>
</context>
<context>
    <name>console</name>
    <message>
        <source>Remindesk is already open for this workspace and does not answer. End it, then start again.</source>
        <translation>此工作区的 Remindesk 已打开但没有响应。请先结束它，再重新启动。</translation>
    </message>
</context>
<context>
    <name>remindesk::AccountsView</name>
    <message>
        <source>Writes and sends reminders; sees their own history.</source>
        <translation>编写并发送提醒；只看自己的历史。</translation>
    </message>
    <message>
        <source>Sends, approves, corrects; sees everybody&apos;s history.</source>
        <translation>发送、审批、纠错；可看所有人的历史。</translation>
    </message>
    <message>
        <source>Sets up gateways, templates and accounts; sends nothing.</source>
        <translation>设置网关、模板和账号；不发送。</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新建账号</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Nobody has an account yet: whoever opens this workspace may do everything. The first account becomes an admin as well, and from then on everybody signs in.</source>
        <translation>还没有账号：打开此工作区的人可以做任何事。第一个账号同时成为管理员，此后每个人都要登录。</translation>
    </message>
    <message>
        <source>Who may sign in here, and as what. Several roles may what any of them may.</source>
        <translation>谁可以登录，以什么角色。有多个角色时，任一角色能做的都能做。</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Last signed in: %1.</source>
        <translation>上次登录：%1。</translation>
    </message>
    <message>
        <source>Has never signed in.</source>
        <translation>从未登录。</translation>
    </message>
    <message>
        <source>Account made: %1.</source>
        <translation>账号创建：%1。</translation>
    </message>
    <message>
        <source>Saved. From now on everybody signs in; this window asks for it in a moment.</source>
        <translation>已保存。从现在起每个人都要登录；本窗口稍后会要求登录。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Switched off.</source>
        <translation>已停用。</translation>
    </message>
    <message>
        <source>Switched on.</source>
        <translation>已启用。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Not saved: a field needs another value.</source>
        <translation>未保存：有字段需要改正。</translation>
    </message>
    <message>
        <source>the login in the tracker</source>
        <translation>工单系统中的登录名</translation>
    </message>
    <message>
        <source>at least %1 characters</source>
        <translation>至少 %1 个字符</translation>
    </message>
    <message>
        <source>empty: it stays</source>
        <translation>留空则不变</translation>
    </message>
</context>
<context>
    <name>remindesk::ApprovalBar</name>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Approved by %1: %2</source>
        <translation>%1 已批准：%2</translation>
    </message>
    <message>
        <source>%1 asks for approval: %2</source>
        <translation>%1 请求批准：%2</translation>
    </message>
    <message>
        <source>Reason for letting it pass</source>
        <translation>放行理由</translation>
    </message>
    <message>
        <source>Why should it go all the same?</source>
        <translation>为什么仍需发送？</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>请求批准</translation>
    </message>
</context>
<context>
    <name>remindesk::ApprovalDetail</name>
    <message>
        <source>The message</source>
        <translation>消息内容</translation>
    </message>
</context>
<context>
    <name>remindesk::ApprovalsModel</name>
    <message numerus="yes">
        <source>%n reminder(s): %1</source>
        <translation>
            <numerusform>%n 条提醒：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>申请时间</translation>
    </message>
</context>
<context>
    <name>remindesk::ApprovalsPage</name>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>没有等待您审批的内容</translation>
    </message>
    <message>
        <source>What a rule holds back and a colleague asks you to let pass, and sends to many at once, come here.</source>
        <translation>被规则拦下、同事申请放行的提醒，以及批量发送，都会出现在这里。</translation>
    </message>
    <message>
        <source>Why it may pass, or what has to change</source>
        <translation>放行理由，或需要修改之处</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Approve and send</source>
        <translation>批准并发送</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>填写意见</translation>
    </message>
    <message>
        <source>Approved: %1</source>
        <translation>已批准：%1</translation>
    </message>
    <message>
        <source>Given back: %1</source>
        <translation>已退回：%1</translation>
    </message>
</context>
<context>
    <name>remindesk::Bell</name>
    <message>
        <source>Show in the outbox</source>
        <translation>在待发箱中查看</translation>
    </message>
    <message>
        <source>%1 · message to %2: %3</source>
        <translation>%1 · 给%2的消息：%3</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) need you</source>
        <translation>
            <numerusform>%n 条消息需要您处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::BulkDialog</name>
    <message numerus="yes">
        <source>Remind %n customer(s)</source>
        <translation>
            <numerusform>提醒 %n 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Type to find a scenario…</source>
        <translation>输入以查找场景…</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Result of each ticket</source>
        <translation>每张工单的结果</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>%1 of %2…</source>
        <translation>第 %1 张，共 %2 张…</translation>
    </message>
    <message>
        <source>Checking %1 of %2…</source>
        <translation>正在检查第 %1 张，共 %2 张…</translation>
    </message>
    <message numerus="yes">
        <source>Send %n reminder(s)  Ctrl+Enter</source>
        <translation>
            <numerusform>发送 %n 条提醒  Ctrl+Enter</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) taken back.</source>
        <translation>
            <numerusform>已撤回 %n 条消息。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too late for %n message(s).</source>
        <translation>
            <numerusform>%n 条已来不及撤回。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::BulkReminderModel</name>
    <message>
        <source>Choose a scenario.</source>
        <translation>请选择场景。</translation>
    </message>
    <message numerus="yes">
        <source>%n in the outbox</source>
        <translation>
            <numerusform>%n 条已入待发箱</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n 条就绪</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocked</source>
        <translation>
            <numerusform>%n 条被拦下</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 条失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n 条未发送</numerusform>
        </translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Ready. %1</source>
        <translation>就绪。%1</translation>
    </message>
    <message>
        <source>In the outbox. %1</source>
        <translation>已入待发箱。%1</translation>
    </message>
    <message>
        <source>Not sent: stopped or taken back</source>
        <translation>未发送：已停止或已撤回</translation>
    </message>
</context>
<context>
    <name>remindesk::ChannelSwitcher</name>
    <message>
        <source>There is no other channel: the customer has no further address they agreed to, or no gateway sends there. Call them, or give the message up.</source>
        <translation>没有其他渠道可用：客户没有其他同意接收的地址，或没有对应的网关。请致电客户，或放弃此消息。</translation>
    </message>
    <message>
        <source>Not by %1: %2</source>
        <translation>无法改用%1：%2</translation>
    </message>
    <message>
        <source>nothing could be written for it.</source>
        <translation>无法生成内容。</translation>
    </message>
    <message>
        <source>Goes to %1 by %2 instead.</source>
        <translation>改用%2发给%1。</translation>
    </message>
</context>
<context>
    <name>remindesk::ChecklistEditor</name>
    <message>
        <source>+ Add item, Enter</source>
        <translation>+ 添加，回车</translation>
    </message>
    <message>
        <source>Add a needed item</source>
        <translation>添加所需信息</translation>
    </message>
    <message>
        <source>%1 (received)</source>
        <translation>%1（已收到）</translation>
    </message>
    <message>
        <source>Checked: already received, will not be asked for. Delete removes it.</source>
        <translation>勾选表示已收到，不再索要。按 Delete 移除。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>remindesk::ColumnsDialog</name>
    <message>
        <source>Columns and order</source>
        <translation>列与排序</translation>
    </message>
    <message>
        <source>Columns: Space shows or hides, Ctrl+Up and Ctrl+Down move</source>
        <translation>列：空格键显示或隐藏，Ctrl+↑ 和 Ctrl+↓ 移动</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>then by</source>
        <translation>其次</translation>
    </message>
    <message>
        <source>and then by</source>
        <translation>再次</translation>
    </message>
    <message>
        <source>nothing more</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Direction of “%1”</source>
        <translation>“%1”的方向</translation>
    </message>
    <message>
        <source>ascending ↑</source>
        <translation>升序 ↑</translation>
    </message>
    <message>
        <source>descending ↓</source>
        <translation>降序 ↓</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>remindesk::CommandBox</name>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Find tickets, customers, templates or commands…   Ctrl+K</source>
        <translation>查找工单、客户、模板或命令…   Ctrl+K</translation>
    </message>
    <message>
        <source>Find tickets, customers, templates or commands</source>
        <translation>查找工单、客户、模板或命令</translation>
    </message>
</context>
<context>
    <name>remindesk::ComposerHead</name>
    <message>
        <source>Reminder · %1 %2</source>
        <translation>提醒 · %1 %2</translation>
    </message>
    <message>
        <source>%1, where it is %2</source>
        <translation>%1（当地 %2）</translation>
    </message>
    <message>
        <source>nobody owns it</source>
        <translation>无人负责</translation>
    </message>
    <message>
        <source>owner %1</source>
        <translation>负责人 %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>%1 到期</translation>
    </message>
</context>
<context>
    <name>remindesk::ComposerPage</name>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Send later…</source>
        <translation>定时…</translation>
    </message>
    <message>
        <source>Go to the next missing field</source>
        <translation>转到下一个未填项</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Close, keep the draft</source>
        <translation>关闭，保留草稿</translation>
    </message>
    <message>
        <source>Draft discarded.</source>
        <translation>草稿已放弃。</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>附加文件…</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>存为草稿</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Suggest as template</source>
        <translation>推荐为模板</translation>
    </message>
    <message>
        <source>Suggested to the admins as a template.</source>
        <translation>已推荐给管理员作模板。</translation>
    </message>
    <message>
        <source>Suggested templates…</source>
        <translation>模板建议…</translation>
    </message>
</context>
<context>
    <name>remindesk::ComposerView</name>
    <message>
        <source>Go there</source>
        <translation>定位</translation>
    </message>
    <message>
        <source>Draft not saved: %1</source>
        <translation>草稿未保存：%1</translation>
    </message>
    <message>
        <source>The ticket has changed: look at the bar above first.</source>
        <translation>工单已变化：请先看上方提示。</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>定时发送</translation>
    </message>
    <message>
        <source>When? (your time, %1)</source>
        <translation>何时发送？（您的时间，%1）</translation>
    </message>
    <message>
        <source>tomorrow 9:00</source>
        <translation>明天 9:00</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>定时发送</translation>
    </message>
    <message>
        <source>A time in the future, such as “tomorrow 9:00”, “in 2 hours” or “11-24 18:00”.</source>
        <translation>一个将来的时间，例如“明天 9:00”“2小时后”“11-24 18:00”。</translation>
    </message>
    <message>
        <source>%1 here, %2 for the customer (%3)</source>
        <translation>这里 %1，客户当地 %2（%3）</translation>
    </message>
    <message>
        <source>Complete.</source>
        <translation>已填齐。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n to go: </source>
        <translation>
            <numerusform>还差 %n 项：</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation>草稿已存 %1</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <translation>1 小时后</translation>
    </message>
    <message>
        <source>This afternoon</source>
        <translation>今天下午</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>明天上午</translation>
    </message>
    <message>
        <source>Next working day</source>
        <translation>下一个工作日</translation>
    </message>
    <message>
        <source>When the customer&apos;s quiet hours end</source>
        <translation>客户免打扰结束时</translation>
    </message>
    <message>
        <source>%1 for the customer (%2)</source>
        <translation>客户当地 %1（%2）</translation>
    </message>
    <message>
        <source>, after the quiet hours</source>
        <translation>，已顺延到免打扰之后</translation>
    </message>
    <message>
        <source>Quiet hours there: it goes out when they end, %1 here.</source>
        <translation>客户当地为免打扰时段：将在结束时发出（本地 %1）。</translation>
    </message>
</context>
<context>
    <name>remindesk::CustomerDialog</name>
    <message>
        <source>How to reach %1</source>
        <translation>如何联系%1</translation>
    </message>
    <message>
        <source>For every ticket of this customer. What is set here stays, whatever a ticket source says later; who changed it is noted in the audit log.</source>
        <translation>适用于该客户的所有工单。在这里设定后，工单来源不会再改回；谁改的会记入审计日志。</translation>
    </message>
    <message>
        <source>Quiet hours, by the customer&apos;s clock</source>
        <translation>免打扰时段（客户当地时间）</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>%1, assumed</source>
        <translation>%1（推定）</translation>
    </message>
    <message>
        <source>Language of messages</source>
        <translation>消息语言</translation>
    </message>
    <message>
        <source>As usual here</source>
        <translation>按本工作区惯例</translation>
    </message>
    <message>
        <source>As usual here: %1</source>
        <translation>按本工作区惯例：%1</translation>
    </message>
    <message>
        <source>Their own</source>
        <translation>客户自己的时段</translation>
    </message>
    <message>
        <source>None: at any hour</source>
        <translation>无：任何时间都可以</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>免打扰开始</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>免打扰结束</translation>
    </message>
    <message>
        <source>What the customer agreed to</source>
        <translation>客户是否同意接收</translation>
    </message>
    <message>
        <source>No address is known.</source>
        <translation>没有已知的联系方式。</translation>
    </message>
    <message>
        <source>Who opted out gets nothing there but what a transaction needs.</source>
        <translation>退订的渠道只发送办理事务所必需的消息。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>There it is %1 now</source>
        <translation>当地现在 %1</translation>
    </message>
    <message>
        <source>There is no time zone &quot;%1&quot;. Choose one from the list: Asia/Shanghai, Europe/Berlin …</source>
        <translation>没有时区“%1”。请从列表中选择：Asia/Shanghai、Europe/Berlin 等。</translation>
    </message>
    <message>
        <source>Both times are the same. Choose another one, or “None”.</source>
        <translation>两个时间相同。请改一个，或选择“无”。</translation>
    </message>
</context>
<context>
    <name>remindesk::Desk</name>
    <message>
        <source>Bring changes from the ticket source</source>
        <translation>同步工单</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>待发箱</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Composing is not possible: %1</source>
        <translation>无法写提醒：%1</translation>
    </message>
    <message>
        <source>no gateway: nothing can be sent</source>
        <translation>没有网关：无法发送</translation>
    </message>
    <message numerus="yes">
        <source>%n gateway(s) set up</source>
        <translation>
            <numerusform>%n 个网关已配置</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) unknown, need(s) you</source>
        <translation>
            <numerusform>%n 条消息状态未知，需要您处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) failed</source>
        <translation>
            <numerusform>%n 条消息发送失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) held</source>
        <translation>
            <numerusform>%n 条消息暂缓</numerusform>
        </translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>正在同步…</translation>
    </message>
    <message>
        <source>Not synced: %1</source>
        <translation>未能同步：%1</translation>
    </message>
    <message>
        <source>Synced %1</source>
        <translation>%1已同步</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>偏好设置</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) on the way.</source>
        <translation>
            <numerusform>%n 条消息即将发出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too late for %n message(s): the outbox and the history say where they are.</source>
        <translation>
            <numerusform>%n 条消息已来不及撤回：去向见待发箱和历史。</numerusform>
        </translation>
    </message>
    <message>
        <source>The sync was stopped; the next one goes on where it was.</source>
        <translation>同步已停止，下次会从这里继续。</translation>
    </message>
    <message>
        <source>Syncing… %1 of %2</source>
        <translation>正在同步… %1 / %2</translation>
    </message>
    <message>
        <source>Syncing… %1</source>
        <translation>正在同步… %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Stopping after this batch…</source>
        <translation>完成这一批后停止…</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) taken back.</source>
        <translation>
            <numerusform>已撤回 %n 条消息。</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>What a held workspace would send…</source>
        <translation>暂停中的工作区会发什么…</translation>
    </message>
    <message>
        <source>No ticket source can be asked. Add one in the settings, under “Ticket sources”.</source>
        <translation>没有可以同步的工单来源。请在设置的“工单来源”中添加。</translation>
    </message>
</context>
<context>
    <name>remindesk::Doorkeeper</name>
    <message>
        <source>Lock the window</source>
        <translation>锁定窗口</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全局</translation>
    </message>
</context>
<context>
    <name>remindesk::DraftsModel</name>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存于</translation>
    </message>
    <message>
        <source>Needs approval: %1</source>
        <translation>待批准：%1</translation>
    </message>
    <message>
        <source>Given back by %1: %2</source>
        <translation>被%1退回：%2</translation>
    </message>
</context>
<context>
    <name>remindesk::DraftsPage</name>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>没有草稿</translation>
    </message>
    <message>
        <source>A reminder that is not finished stays here, saved while you type. Choose a ticket and press Ctrl+N to begin one.</source>
        <translation>没写完的提醒会留在这里，边写边存。选一个工单，按 Ctrl+N 开始写。</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>继续写</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>放弃草稿</translation>
    </message>
    <message>
        <source>Draft discarded.</source>
        <translation>草稿已放弃。</translation>
    </message>
    <message>
        <source>Duplicate draft</source>
        <translation>复制草稿</translation>
    </message>
</context>
<context>
    <name>remindesk::DriftBar</name>
    <message>
        <source>Take over</source>
        <translation>采用新值</translation>
    </message>
    <message>
        <source>Fields that you have not changed follow the ticket.</source>
        <translation>您未改动的字段跟随工单。</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>The form stays as it is; only the ticket&apos;s facts are renewed.</source>
        <translation>表单保持原样，只更新工单事实。</translation>
    </message>
    <message>
        <source>The ticket has changed since you began. %1</source>
        <translation>开始编写后工单已变化。%1</translation>
    </message>
</context>
<context>
    <name>remindesk::Enclosures</name>
    <message>
        <source>Screenshot %1 %2.png</source>
        <translation>截图 %1 %2.png</translation>
    </message>
</context>
<context>
    <name>remindesk::EntryEditor</name>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>移除 %1？</translation>
    </message>
    <message>
        <source>Type it to confirm.</source>
        <translation>输入它以确认。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Trying it…</source>
        <translation>正在尝试…</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>已移除。</translation>
    </message>
</context>
<context>
    <name>remindesk::EntryPane</name>
    <message>
        <source>None yet: fill in the fields beside this and save.</source>
        <translation>还没有：请填写旁边的字段并保存。</translation>
    </message>
</context>
<context>
    <name>remindesk::EntryView</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Not saved: a field needs another value.</source>
        <translation>未保存：有字段需要修改。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>remindesk::FactsCard</name>
    <message>
        <source>Ticket number</source>
        <translation>工单号</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Same facts in every channel</source>
        <translation>各渠道事实一致</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>remindesk::FieldRow</name>
    <message>
        <source>%1 (required)</source>
        <translation>%1（必填）</translation>
    </message>
</context>
<context>
    <name>remindesk::FieldsDialog</name>
    <message>
        <source>Fields a reminder needs</source>
        <translation>提醒必填字段</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Versions of the form</source>
        <translation>表单的版本</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>当前版本</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Needed here</source>
        <translation>此场景必填</translation>
    </message>
    <message>
        <source>Needed everywhere</source>
        <translation>所有场景必填</translation>
    </message>
    <message>
        <source>Why does it change?</source>
        <translation>为什么修改？</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>as it came</source>
        <translation>初始状态</translation>
    </message>
    <message>
        <source>Version %1 · %2</source>
        <translation>版本 %1 · %2</translation>
    </message>
    <message>
        <source>%1 (always)</source>
        <translation>%1（始终必填）</translation>
    </message>
    <message>
        <source>%1: needed here</source>
        <translation>%1：此场景必填</translation>
    </message>
    <message>
        <source>%1: needed everywhere</source>
        <translation>%1：所有场景必填</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: refused without %2</source>
        <translation>%1：不填“%2”将被拒绝</translation>
    </message>
    <message>
        <source>%1: may go without %2</source>
        <translation>%1：可以不填“%2”</translation>
    </message>
    <message>
        <source>✗ These templates cannot do without it: %1</source>
        <translation>✗ 这些模板离不开它：%1</translation>
    </message>
    <message numerus="yes">
        <source>✗ %n draft(s) could not be sent as they are: %1</source>
        <translation>
            <numerusform>✗ %n 份草稿将无法直接发送：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>不会有任何变化。</translation>
    </message>
</context>
<context>
    <name>remindesk::FigureChart</name>
    <message>
        <source>Messages over time</source>
        <translation>消息随时间的变化</translation>
    </message>
    <message>
        <source>From %1: %2 sent, %3 delivered, %4 answered</source>
        <translation>从 %1 起：发出 %2，送达 %3，回复 %4</translation>
    </message>
</context>
<context>
    <name>remindesk::FiguresStrip</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>Median time to answer</source>
        <translation>回复时间中位数</translation>
    </message>
    <message>
        <source>Green arrived, blue was answered, yellow was sent and not reported as arrived</source>
        <translation>绿色为已送达，蓝色为已回复，黄色为已发出但未报告送达</translation>
    </message>
    <message>
        <source>Counting… %1 %</source>
        <translation>正在统计… %1 %</translation>
    </message>
</context>
<context>
    <name>remindesk::FileEditor</name>
    <message>
        <source>+ File…</source>
        <translation>+ 文件…</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>附加文件</translation>
    </message>
    <message>
        <source>drop here, or paste a picture</source>
        <translation>拖到此处，或粘贴截图</translation>
    </message>
    <message>
        <source>%1, %2. Press to remove</source>
        <translation>%1，%2。按下移除</translation>
    </message>
    <message>
        <source>Goes with the e-mail. Click or Delete removes it.</source>
        <translation>随邮件发出。点击或按 Delete 移除。</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Files that are sent</source>
        <translation>可发送的文件</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
</context>
<context>
    <name>remindesk::FileView</name>
    <message>
        <source>gateway %1</source>
        <translation>网关 %1</translation>
    </message>
    <message>
        <source>source %1</source>
        <translation>来源 %1</translation>
    </message>
    <message>
        <source>person %1</source>
        <translation>人员 %1</translation>
    </message>
    <message>
        <source>value %1</source>
        <translation>值 %1</translation>
    </message>
    <message>
        <source>new: %1
    %2</source>
        <translation>新增：%1
    %2</translation>
    </message>
    <message>
        <source>removed: %1
    %2</source>
        <translation>移除：%1
    %2</translation>
    </message>
    <message>
        <source>changed: %1
    before %2
    after %3</source>
        <translation>更改：%1
    之前 %2
    之后 %3</translation>
    </message>
    <message>
        <source>All settings as one file, the same bytes for the same settings, so that it fits into a repository. Secrets are never in it: only where each is kept.</source>
        <translation>所有设置写成一个文件；相同的设置得到相同的字节，可放入代码库。文件中绝无密钥，只写明每个密钥存放在哪里。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Read a file…</source>
        <translation>读取文件…</translation>
    </message>
    <message>
        <source>Also remove what the file does not name</source>
        <translation>同时移除文件中没有的项</translation>
    </message>
    <message>
        <source>What the import would change</source>
        <translation>导入将更改的内容</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Export the settings</source>
        <translation>导出设置</translation>
    </message>
    <message>
        <source>Read settings</source>
        <translation>读取设置</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>不会有任何更改。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) would change.</source>
        <translation>
            <numerusform>将更改 %n 项。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) changed. Secrets that are not in this computer&apos;s keychain have to be given again.</source>
        <translation>
            <numerusform>已更改 %n 项。不在本机钥匙串中的密钥需要重新提供。</numerusform>
        </translation>
    </message>
    <message>
        <source>it is larger than any file of settings</source>
        <translation>比任何设置文件都大</translation>
    </message>
    <message>
        <source>No file read yet</source>
        <translation>尚未读取文件</translation>
    </message>
    <message>
        <source>Read a file to see here what it would change. Nothing is changed before you import it.</source>
        <translation>读取文件后，这里会列出它将改变的内容；导入之前不会改动任何设置。</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>没有可导入的内容</translation>
    </message>
    <message>
        <source>What the file says is set here already.</source>
        <translation>文件中的内容与现有设置相同。</translation>
    </message>
</context>
<context>
    <name>remindesk::FilterBar</name>
    <message>
        <source>Only tickets whose customer wrote after the last reminder and nobody has looked</source>
        <translation>只看客户在最近提醒之后来信、还没有人查看的工单</translation>
    </message>
    <message>
        <source>Filter tickets</source>
        <translation>筛选工单</translation>
    </message>
    <message>
        <source>Search number, customer, words…</source>
        <translation>搜索编号、客户、内容…</translation>
    </message>
    <message>
        <source>Search tickets</source>
        <translation>搜索工单</translation>
    </message>
    <message>
        <source>Rename filter…</source>
        <translation>重命名筛选…</translation>
    </message>
    <message>
        <source>Delete filter</source>
        <translation>删除筛选</translation>
    </message>
    <message>
        <source>Every stage</source>
        <translation>所有阶段</translation>
    </message>
    <message>
        <source>Save as filter…</source>
        <translation>存为筛选…</translation>
    </message>
    <message>
        <source>Replaces the filter of this name.</source>
        <translation>将替换同名筛选。</translation>
    </message>
    <message>
        <source>Save as filter</source>
        <translation>存为筛选</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Rename filter</source>
        <translation>重命名筛选</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>New answers</source>
        <translation>新答复</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s)</source>
        <translation>
            <numerusform>%n 个阶段</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>Keeps view, stages, words and order.</source>
        <translation>保存视图、阶段、搜索词和排序。</translation>
    </message>
</context>
<context>
    <name>remindesk::GatewaysView</name>
    <message>
        <source>off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Never twice: it recognises a message that is sent again.</source>
        <translation>绝不重复：它能认出再次发送的消息。</translation>
    </message>
    <message>
        <source>May repeat after a crash: such a message stays “unknown” until a person decides.</source>
        <translation>崩溃后可能重复：这样的消息保持“未知”，由人决定。</translation>
    </message>
    <message>
        <source>Reports whether a message was delivered.</source>
        <translation>会回报消息是否送达。</translation>
    </message>
    <message>
        <source>Sends no delivery reports: “sent” is the best that is known.</source>
        <translation>没有送达回报：最多只知道“已发送”。</translation>
    </message>
    <message>
        <source>Can be asked what became of a message.</source>
        <translation>可以查询消息的下落。</translation>
    </message>
    <message>
        <source>Cannot be asked what became of a message.</source>
        <translation>无法查询消息的下落。</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>New gateway</source>
        <translation>新建网关</translation>
    </message>
    <message>
        <source>another one</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Secret: %1</source>
        <translation>密钥：%1</translation>
    </message>
    <message>
        <source>What it promises is shown once it is saved and can be opened.</source>
        <translation>保存并能打开后，这里显示它能保证什么。</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved. A test message shows whether it works.</source>
        <translation>已保存。发一条测试消息即可知道是否可用。</translation>
    </message>
    <message>
        <source>Sending a test message…</source>
        <translation>正在发送测试消息…</translation>
    </message>
    <message>
        <source>%1 — the provider&apos;s words: %2</source>
        <translation>%1 — 服务商原话：%2</translation>
    </message>
    <message>
        <source>The provider took it: %1</source>
        <translation>服务商已接收：%1</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>未发送：%1</translation>
    </message>
    <message>
        <source>Known provider</source>
        <translation>已知服务商</translation>
    </message>
    <message>
        <source>an address or number of your own</source>
        <translation>您自己的地址或号码</translation>
    </message>
    <message>
        <source>Address for the test message</source>
        <translation>测试消息的地址</translation>
    </message>
    <message>
        <source>Send a test message</source>
        <translation>发送测试消息</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>后移</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Off: its channel goes another way or not at all.</source>
        <translation>已停用：该渠道改走其他网关，或不再发送。</translation>
    </message>
    <message>
        <source>On.</source>
        <translation>已启用。</translation>
    </message>
    <message>
        <source>Remove the gateway %1?</source>
        <translation>移除网关 %1？</translation>
    </message>
    <message>
        <source>Its settings and its secret are deleted. Type its name to confirm.</source>
        <translation>其设置和密钥将被删除。输入名称以确认。</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>已移除。</translation>
    </message>
    <message>
        <source>preferred</source>
        <translation>首选</translation>
    </message>
    <message>
        <source>fallback %1</source>
        <translation>备用 %1</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>Before the other gateways of its channel: the first is preferred, the others stand in for it (Alt+Up)</source>
        <translation>排到同渠道其他网关之前：第一个是首选，其余依次备用（Alt+↑）</translation>
    </message>
    <message>
        <source>Behind the other gateways of its channel (Alt+Down)</source>
        <translation>排到同渠道其他网关之后（Alt+↓）</translation>
    </message>
</context>
<context>
    <name>remindesk::HeldDialog</name>
    <message>
        <source>Sending is held</source>
        <translation>发送已暂停</translation>
    </message>
    <message>
        <source>Looking what was due…</source>
        <translation>正在查看有哪些到期…</translation>
    </message>
    <message>
        <source>What was due</source>
        <translation>到期的消息</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Canceling… %1</source>
        <translation>正在取消… %1</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) canceled; sending goes on.</source>
        <translation>
            <numerusform>已取消 %n 条消息；发送继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending goes on.</source>
        <translation>发送继续。</translation>
    </message>
    <message>
        <source>Leave it held</source>
        <translation>继续暂停</translation>
    </message>
    <message>
        <source>Let sending go on</source>
        <translation>让发送继续</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n, let the rest go</source>
        <translation>
            <numerusform>取消 %n 条，其余放行</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is due: nothing goes at once when sending goes on.</source>
        <translation>没有到期的消息：继续发送时不会立刻发出任何消息。</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) due: they go at once when sending goes on.</source>
        <translation>
            <numerusform>有 %n 条消息到期：继续发送时会立刻发出。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more than these.</source>
        <translation>还有更多未列出。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them was due before %1, when sending was held: it may have gone from elsewhere, or be too late.</source>
        <translation>
            <numerusform>其中 %n 条在 %1（发送暂停）之前就已到期：可能已从别处发出，或已经太迟。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending is not held: what is due goes by itself.</source>
        <translation>发送没有暂停：到期的消息会自动发出。</translation>
    </message>
    <message>
        <source>Sending is not held</source>
        <translation>发送没有暂停</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>remindesk::HistoryActions</name>
    <message>
        <source>Mark as arrived</source>
        <translation>标记为已到达</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>Call instead…</source>
        <translation>改打电话…</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>It leaves the list of what needs a person; its state stays</source>
        <translation>移出待处理清单，状态不变</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>纠正…</translation>
    </message>
    <message>
        <source>A new version to exactly those who got this one, on the same channels</source>
        <translation>把新版本发给收到这一版的人，渠道不变</translation>
    </message>
    <message>
        <source>It is on its way again.</source>
        <translation>已重新发出。</translation>
    </message>
    <message>
        <source>Marked as arrived.</source>
        <translation>已标记为已到达。</translation>
    </message>
    <message>
        <source>Noted in the history.</source>
        <translation>已记入历史。</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>致电 %1</translation>
    </message>
    <message>
        <source>No telephone number is known. What did you do instead?</source>
        <translation>没有电话号码。您是怎么处理的？</translation>
    </message>
    <message>
        <source>%1 — what was said?</source>
        <translation>%1：谈了什么？</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已联系上</translation>
    </message>
    <message>
        <source>Show personal data…</source>
        <translation>显示个人信息…</translation>
    </message>
    <message>
        <source>That you looked, and why, is noted in this message&apos;s history and in the audit log</source>
        <translation>谁看过、为什么看，会记入这条消息的历史和审计日志</translation>
    </message>
</context>
<context>
    <name>remindesk::HistoryDetailView</name>
    <message>
        <source>The message as it was sent</source>
        <translation>实际发出的内容</translation>
    </message>
    <message>
        <source>Choose a message</source>
        <translation>请选择一条消息</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) as they left</source>
        <translation>
            <numerusform>发出的 %n 字节原文</numerusform>
        </translation>
    </message>
    <message>
        <source>said by %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>发往 %1</translation>
    </message>
    <message>
        <source>As the customer saw it</source>
        <translation>客户看到的样子</translation>
    </message>
    <message>
        <source>As it left</source>
        <translation>发出的原文</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Ticket as of revision</source>
        <translation>工单版本</translation>
    </message>
    <message>
        <source>Corrects the reminder of %1</source>
        <translation>纠正 %1 的提醒</translation>
    </message>
    <message>
        <source>Corrected by the reminder of %1</source>
        <translation>已由 %1 的提醒纠正</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>消息内容</translation>
    </message>
    <message>
        <source>What happened to it</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>The text is hidden: somebody else deals with this customer.</source>
        <translation>正文已隐藏：这位客户由其他同事负责。</translation>
    </message>
    <message>
        <source>“Show personal data” shows name, address and text of this one message. It asks why, and notes that you looked.</source>
        <translation>“显示个人信息”会显示这一条消息的姓名、地址和正文；会询问理由，并记录您看过。</translation>
    </message>
</context>
<context>
    <name>remindesk::HistoryFiles</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Certificate…</source>
        <translation>证书…</translation>
    </message>
    <message>
        <source>Nothing is listed, so there is nothing to export.</source>
        <translation>列表是空的，没有可导出的内容。</translation>
    </message>
    <message>
        <source>Export the messages that are shown</source>
        <translation>导出当前列出的消息</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation>文档 (*.pdf)</translation>
    </message>
    <message>
        <source>The name must end in .csv, .xlsx or .pdf: it says which kind of file is meant.</source>
        <translation>文件名须以 .csv、.xlsx 或 .pdf 结尾，以表明文件类型。</translation>
    </message>
    <message>
        <source>Exporting… %1</source>
        <translation>正在导出… %1</translation>
    </message>
    <message>
        <source>Finishing the file…</source>
        <translation>正在完成文件…</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) exported</source>
        <translation>
            <numerusform>已导出 %n 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Export stopped, no file written</source>
        <translation>已停止导出，未写入文件</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>%1 events, unbroken</source>
        <translation>%1 条事件，完整无改动</translation>
    </message>
    <message>
        <source>Broken at event %1: somebody changed it</source>
        <translation>第 %1 条事件处断开：有人改动过</translation>
    </message>
    <message>
        <source>Certificate of the message history</source>
        <translation>消息历史证书</translation>
    </message>
    <message>
        <source>No line of the history was changed, removed, added or moved.</source>
        <translation>历史记录没有任何一行被改动、删除、添加或移动。</translation>
    </message>
    <message>
        <source>The history was changed. The first line that does not fit is number %1.</source>
        <translation>历史记录被改动过，第一处不符在第 %1 行。</translation>
    </message>
    <message>
        <source>Events checked</source>
        <translation>检查的事件数</translation>
    </message>
    <message>
        <source>Checked at</source>
        <translation>检查时间</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>检查人</translation>
    </message>
    <message>
        <source>On the computer</source>
        <translation>所在计算机</translation>
    </message>
    <message>
        <source>Hash of the last event</source>
        <translation>最后一条事件的哈希</translation>
    </message>
    <message>
        <source>Keep the certificate</source>
        <translation>保存证书</translation>
    </message>
    <message>
        <source>Certificate written</source>
        <translation>证书已写入</translation>
    </message>
    <message>
        <source>Shortened: %1 events are gone</source>
        <translation>被截短：少了 %1 条事件</translation>
    </message>
    <message>
        <source>%1 events; the key of %2 of them is not here, so they are not proved</source>
        <translation>%1 条事件；其中 %2 条的密钥不在这里，无法证明</translation>
    </message>
    <message>
        <source>No line of the history that can be proved here was changed, removed, added or moved.</source>
        <translation>在此处可证明的历史记录中，没有一行被更改、删除、添加或移动。</translation>
    </message>
    <message>
        <source>The history was shortened: %1 lines at its end are gone.</source>
        <translation>历史记录被截短：末尾少了 %1 行。</translation>
    </message>
    <message>
        <source>The history was written anew between line %1 and line %2.</source>
        <translation>历史记录在第 %1 行与第 %2 行之间被重写。</translation>
    </message>
    <message>
        <source>none: only this page and the chain itself</source>
        <translation>无：只有本页和链本身</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of it compared</source>
        <translation>
            <numerusform>比对了其中 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>last that fits: event %1, %2</source>
        <translation>最后相符：第 %1 条事件，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) after the last anchor</source>
        <translation>
            <numerusform>最后一个锚点之后有 %n 条事件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: without a key</source>
        <translation>%1：无密钥</translation>
    </message>
    <message>
        <source>%1: with key %2</source>
        <translation>%1：密钥 %2</translation>
    </message>
    <message>
        <source>%1: with key %2, which is not here: not proved</source>
        <translation>%1：密钥 %2 不在这里，未能证明</translation>
    </message>
    <message>
        <source>How they are chained</source>
        <translation>串联方式</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>锚点</translation>
    </message>
    <message>
        <source>Each event carries a hash over itself and the hash of the event before it; the check computes all of them again. With a key, which is not kept with the history, nobody without it can write events anew. An anchor, kept elsewhere, says how many events there were at a time and what the last hash was. Keep this page: as long as a later check of the same history shows the hash above at the same number of events, nothing up to here was changed.</source>
        <translation>每条事件都带有对自身和前一条事件哈希的哈希；检查时全部重新计算。密钥不与历史记录放在一起，没有密钥的人无法重写事件。锚点保存在别处，记着某一时刻有多少条事件、最后的哈希是什么。请保存本页：只要以后对同一历史记录的检查在相同条数处显示上面的哈希，到此为止就没有任何改动。</translation>
    </message>
</context>
<context>
    <name>remindesk::HistoryFilter</name>
    <message>
        <source>Search history</source>
        <translation>搜索历史</translation>
    </message>
    <message>
        <source>Search what was sent…</source>
        <translation>搜索已发内容…</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>全部渠道</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>不限时间</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>自定日期…</translation>
    </message>
    <message>
        <source>Needs a person</source>
        <translation>需要人处理</translation>
    </message>
    <message>
        <source>What failed, is unknown, came back, expired or was reported in two ways</source>
        <translation>失败、未知、被退回、已过期，或回报互相矛盾的消息</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>All owners</source>
        <translation>全部负责人</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>All templates</source>
        <translation>全部模板</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>All reasons</source>
        <translation>全部原因</translation>
    </message>
    <message>
        <source>What the customer did</source>
        <translation>客户的反应</translation>
    </message>
    <message>
        <source>Answered or not</source>
        <translation>不限客户反应</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Owner, template, reason, what the customer did</source>
        <translation>负责人、模板、原因、客户的反应</translation>
    </message>
    <message>
        <source>Show others again</source>
        <translation>恢复显示其他</translation>
    </message>
    <message>
        <source>Only %1 ✕</source>
        <translation>仅 %1 ✕</translation>
    </message>
    <message>
        <source>Only the word “%1”: too many begin with it. Type another letter.</source>
        <translation>只按整词“%1”查找：以它开头的词太多，请再输入一个字符。</translation>
    </message>
</context>
<context>
    <name>remindesk::HistoryPage</name>
    <message>
        <source>Search history</source>
        <translation>搜索历史</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Verify the history</source>
        <translation>校验历史</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No message fits this search.</source>
        <translation>没有符合条件的消息。</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>还没有发送记录</translation>
    </message>
    <message>
        <source>Every reminder that goes out is recorded here for good: what was sent, to whom, when, and what became of it.</source>
        <translation>每条发出的提醒都会永久记在这里：发了什么、给谁、何时、结果如何。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export what is shown…</source>
        <translation>导出当前列表…</translation>
    </message>
    <message>
        <source>Only this ticket</source>
        <translation>只看此工单</translation>
    </message>
    <message>
        <source>Only this customer</source>
        <translation>只看此客户</translation>
    </message>
    <message>
        <source>Keep the certificate…</source>
        <translation>保存证书…</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>保存此视图…</translation>
    </message>
    <message>
        <source>Delete this view</source>
        <translation>删除此视图</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>What needs a person</source>
        <translation>需要人处理的</translation>
    </message>
    <message>
        <source>Do what it needs</source>
        <translation>执行主要操作</translation>
    </message>
    <message>
        <source>Correct this reminder…</source>
        <translation>纠正此提醒…</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Few messages pass these filters; older ones are being looked through.</source>
        <translation>符合条件的消息很少，正在往更早处查找。</translation>
    </message>
    <message>
        <source>Export with personal data…</source>
        <translation>导出（含个人信息）…</translation>
    </message>
    <message>
        <source>Show personal data…</source>
        <translation>显示个人信息…</translation>
    </message>
    <message>
        <source>Export with personal data</source>
        <translation>导出（含个人信息）</translation>
    </message>
    <message>
        <source>What is the file needed for? Your name, the time and this are noted for good.</source>
        <translation>这个文件作什么用？您的姓名、时间和理由会永久记录。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>remindesk::HistoryViews</name>
    <message>
        <source>Save this view</source>
        <translation>保存此视图</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Replaces the view of this name.</source>
        <translation>将替换同名视图。</translation>
    </message>
    <message>
        <source>Keeps words, time and filters.</source>
        <translation>保存搜索词、时间和筛选条件。</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>视图：%1</translation>
    </message>
</context>
<context>
    <name>remindesk::Judgement</name>
    <message>
        <source>What there is to correct</source>
        <translation>需要改正的地方</translation>
    </message>
    <message numerus="yes">
        <source>✗ %n mistake(s): it cannot be published</source>
        <translation>
            <numerusform>✗ %n 处错误：不能发布</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the trial tickets…</source>
        <translation>正在用试验工单检查…</translation>
    </message>
    <message numerus="yes">
        <source>✗ %n trial ticket(s) cannot be rendered</source>
        <translation>
            <numerusform>✗ %n 张试验工单无法生成消息</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ Every trial ticket can be rendered</source>
        <translation>✓ 所有试验工单都能生成消息</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n 条建议</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <translation>第 %1 行第 %2 列</translation>
    </message>
</context>
<context>
    <name>remindesk::KeyModel</name>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>%1 alone writes text. Add Ctrl or Alt.</source>
        <translation>单独的 %1 用于输入文字。请加上 Ctrl 或 Alt。</translation>
    </message>
    <message>
        <source>%1 already means “%2”. Choose another key, or change that one first.</source>
        <translation>%1 已用于“%2”。请换一个，或先改掉那一个。</translation>
    </message>
</context>
<context>
    <name>remindesk::LetterView</name>
    <message>
        <source>The address takes about %1 lines; the envelope&apos;s window shows %2. Shorten it, or the letter will be refused.</source>
        <translation>地址约占 %1 行，信封窗口只能显示 %2 行。请缩短，否则信函会被拒绝。</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s), laid out on A4 with a window-envelope address</source>
        <translation>
            <numerusform>%n 字，A4 版面，开窗信封地址</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::LifecycleLine</name>
    <message>
        <source>Stage: %1</source>
        <translation>阶段：%1</translation>
    </message>
</context>
<context>
    <name>remindesk::LiquidCompleter</name>
    <message>
        <source>What can be written here</source>
        <translation>这里可以写的内容</translation>
    </message>
</context>
<context>
    <name>remindesk::ListenerView</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Token in the addresses that providers call; left empty: one is made</source>
        <translation>服务商所调地址中的令牌；留空则自动生成</translation>
    </message>
    <message>
        <source>Nothing listens.</source>
        <translation>没有监听。</translation>
    </message>
    <message>
        <source>Kannel, get-url of the sms-service; TOKEN stands for the secret:</source>
        <translation>Kannel 的 sms-service get-url；TOKEN 代表密钥：</translation>
    </message>
    <message>
        <source>Webhook %1: %2</source>
        <translation>Webhook %1：%2</translation>
    </message>
    <message>
        <source>Not saved: a field needs another value.</source>
        <translation>未保存：有字段需要修改。</translation>
    </message>
    <message>
        <source>remindeskd takes delivery reports, messages of customers and webhooks over HTTP. It takes a change over by itself.</source>
        <translation>remindeskd 通过 HTTP 接收送达回执、客户消息和 Webhook，并自动采用更改。</translation>
    </message>
    <message>
        <source>Saved. remindeskd takes it over by itself.</source>
        <translation>已保存，remindeskd 会自动采用。</translation>
    </message>
</context>
<context>
    <name>remindesk::MailView</name>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Formatted</source>
        <translation>排版</translation>
    </message>
    <message>
        <source>Mail text</source>
        <translation>邮件正文</translation>
    </message>
    <message>
        <source>Mail, formatted</source>
        <translation>邮件（排版）</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>%1 发给 %2</translation>
    </message>
    <message>
        <source>(no address)</source>
        <translation>（无地址）</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) as text</source>
        <translation>
            <numerusform>纯文本 %n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 — %3</source>
        <translation>%1：%2 — %3</translation>
    </message>
    <message numerus="yes">
        <source>subject %n, phones show about 35</source>
        <translation>
            <numerusform>主题 %n 字，手机约显示 35 字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::MainWindow</name>
    <message>
        <source>Everywhere</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>Find tickets and commands</source>
        <translation>查找工单和命令</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>转到%1</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Undo what was just done</source>
        <translation>撤销刚才的操作</translation>
    </message>
</context>
<context>
    <name>remindesk::MappingTable</name>
    <message>
        <source>nobody knows this word</source>
        <translation>无法识别</translation>
    </message>
    <message>
        <source>a custom field</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>as recognised: %1</source>
        <translation>自动识别：%1</translation>
    </message>
</context>
<context>
    <name>remindesk::MenuButton</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>What can be done here</source>
        <translation>这里可以做什么</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
</context>
<context>
    <name>remindesk::OutboxPage</name>
    <message>
        <source>Outbox</source>
        <translation>待发箱</translation>
    </message>
    <message>
        <source>Nothing on its way</source>
        <translation>没有待发消息</translation>
    </message>
    <message>
        <source>Reminders wait here until they have gone. What went stands in the history; what needs a decision stays here until you made it.</source>
        <translation>提醒发出之前都在这里。已发的在历史里；需要您决定的会一直留在这里。</translation>
    </message>
    <message>
        <source>Cancel message</source>
        <translation>取消消息</translation>
    </message>
    <message>
        <source>Mark as arrived</source>
        <translation>标记为已到达</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>立即发送</translation>
    </message>
    <message>
        <source>Nobody can know whether this message arrived. Ask the customer or the provider, then mark it as arrived, or send it again and risk that it comes twice.</source>
        <translation>无法得知这条消息是否到达。请向客户或服务商核实，然后标记为已到达；或重新发送，但客户可能收到两次。</translation>
    </message>
    <message>
        <source>Message to %1 canceled.</source>
        <translation>发给%1的消息已取消。</translation>
    </message>
    <message>
        <source>Message to %1 is being canceled.</source>
        <translation>发给%1的消息即将取消。</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃发送</translation>
    </message>
    <message>
        <source>Message to %1 is given up.</source>
        <translation>给%1的消息不再发送。</translation>
    </message>
    <message>
        <source>Another channel…</source>
        <translation>换渠道…</translation>
    </message>
    <message>
        <source>Send by another channel…</source>
        <translation>换渠道发送…</translation>
    </message>
    <message>
        <source>Show personal data…</source>
        <translation>显示个人信息…</translation>
    </message>
    <message>
        <source>That you looked, and why, is noted in this message&apos;s history and in the audit log</source>
        <translation>谁看过、为什么看，会记入这条消息的历史和审计日志</translation>
    </message>
</context>
<context>
    <name>remindesk::PasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Password until now</source>
        <translation>原密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>remindesk::PiecesDialog</name>
    <message>
        <source>Shared pieces</source>
        <translation>公用片段</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>The piece</source>
        <translation>片段内容</translation>
    </message>
    <message>
        <source>What is different, and why?</source>
        <translation>改了什么？为什么？</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>放弃草稿</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>%1, draft</source>
        <translation>%1，草稿</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>No text takes it in.</source>
        <translation>没有正文使用它。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>Taken in by %n text(s): %1 …</source>
        <translation>
            <numerusform>%n 份正文使用它：%1……</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken in by %n text(s): %1</source>
        <translation>
            <numerusform>%n 份正文使用它：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>version %1 is taken in</source>
        <translation>正在使用版本 %1</translation>
    </message>
    <message>
        <source>nothing is published yet</source>
        <translation>尚未发布</translation>
    </message>
    <message>
        <source>draft, begun over version %1</source>
        <translation>草稿，基于版本 %1</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Looking at the texts that take it in…</source>
        <translation>正在检查使用它的正文…</translation>
    </message>
    <message>
        <source>✗ %1 cannot be written with it for: %2</source>
        <translation>✗ %1 用它无法生成：%2</translation>
    </message>
    <message numerus="yes">
        <source>✓ %n text(s) read otherwise with it, and can be written for every trial ticket</source>
        <translation>
            <numerusform>✓ %n 份正文会随之改变，并且都能为每张试验工单生成</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>偏好设置</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Tell me on the desktop when a message needs me</source>
        <translation>我的消息需要处理时，在桌面上通知我</translation>
    </message>
    <message>
        <source>Not between</source>
        <translation>除了</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>安静开始</translation>
    </message>
    <message>
        <source>and</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>安静结束</translation>
    </message>
    <message>
        <source>Failed, bounced, unknown and expired messages that you wrote or own. What comes in quiet time waits in the outbox and is told in one note afterwards.</source>
        <translation>指您写的或负责的消息失败、退回、状态未知或过期。安静时段内的会留在待发箱，之后合成一条通知。</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令与快捷键</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <source>Standard key</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Choose a command, then press its new key.</source>
        <translation>先选命令，再按新的快捷键。</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Dense: more of them</source>
        <translation>紧凑，多显示几行</translation>
    </message>
    <message>
        <source>Rows of lists</source>
        <translation>列表行距</translation>
    </message>
    <message>
        <source>Language, text size and rows count from the next start.</source>
        <translation>语言、文字大小和列表行距下次启动时生效。</translation>
    </message>
</context>
<context>
    <name>remindesk::PreviewView</name>
    <message>
        <source>This scenario has no template yet.</source>
        <translation>这个场景还没有模板。</translation>
    </message>
    <message>
        <source>A fact differs from the other channels.</source>
        <translation>此渠道的事实与其他渠道不一致。</translation>
    </message>
</context>
<context>
    <name>remindesk::RailButton</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1，%n 项待处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::ReminderForm</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
</context>
<context>
    <name>remindesk::ReminderFormView</name>
    <message>
        <source>As the customer: %1</source>
        <translation>跟随客户：%1</translation>
    </message>
    <message>
        <source>tomorrow 18:00, in 3 days, 11-24</source>
        <translation>明天 18:00、3天后、11-24</translation>
    </message>
    <message>
        <source>Who does what, and how soon, after the customer has answered</source>
        <translation>收到后由谁、在多久内做什么</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>+ Add</source>
        <translation>+ 添加</translation>
    </message>
    <message>
        <source>= %1 in %2</source>
        <translation>= %2 %1</translation>
    </message>
    <message>
        <source>Files with the e-mail</source>
        <translation>随邮件的文件</translation>
    </message>
</context>
<context>
    <name>remindesk::Revealing</name>
    <message>
        <source>Show personal data</source>
        <translation>显示个人信息</translation>
    </message>
    <message>
        <source>Why do you need to see it? Your name, the time and this are noted for good.</source>
        <translation>为什么需要查看？您的姓名、时间和这条理由会永久记录。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>remindesk::SecretField</name>
    <message>
        <source>in this computer&apos;s keychain</source>
        <translation>在本机钥匙串中</translation>
    </message>
    <message>
        <source>in an environment variable</source>
        <translation>在环境变量中</translation>
    </message>
    <message>
        <source>in a systemd credential</source>
        <translation>在 systemd 凭据中</translation>
    </message>
    <message>
        <source>Where the secret is kept</source>
        <translation>密钥存放处</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>其名称</translation>
    </message>
    <message>
        <source>kept; type to replace it</source>
        <translation>已保存；输入即可替换</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>未提供</translation>
    </message>
    <message>
        <source>It goes straight to the keychain and is never shown again.</source>
        <translation>直接存入钥匙串，不再显示。</translation>
    </message>
    <message>
        <source>Only its name is kept; the value is read whenever it is needed.</source>
        <translation>只保存名称；需要时才读取其值。</translation>
    </message>
</context>
<context>
    <name>remindesk::Seeker</name>
    <message>
        <source>Remind: %1</source>
        <translation>提醒：%1</translation>
    </message>
    <message>
        <source>Template: %1</source>
        <translation>模板：%1</translation>
    </message>
</context>
<context>
    <name>remindesk::SettingsForm</name>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>as usual: %1</source>
        <translation>默认：%1</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>remindesk::SettingsPage</name>
    <message>
        <source>Sections of the settings</source>
        <translation>设置的各部分</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>Ticket sources</source>
        <translation>工单来源</translation>
    </message>
    <message>
        <source>People and teams</source>
        <translation>人员与团队</translation>
    </message>
    <message>
        <source>Queues (RACI)</source>
        <translation>队列（RACI）</translation>
    </message>
    <message>
        <source>Senders and signatures</source>
        <translation>发送方与签名</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>以谁的名义</translation>
    </message>
    <message>
        <source>In messages of every language that has no sender of its own. Addresses are set at each gateway.</source>
        <translation>用于没有单独发送方的各语言消息。发件地址在各网关中设置。</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Where it differs.</source>
        <translation>与上面不同之处。</translation>
    </message>
    <message>
        <source>Where nothing else is known</source>
        <translation>其他信息未知时</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>监听</translation>
    </message>
    <message>
        <source>Mailboxes</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Backup and retention</source>
        <translation>备份与保留</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Export and import</source>
        <translation>导出与导入</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Colours, language, text size, notifications and keys belong to each person: they are chosen in the preferences and count on this computer only.</source>
        <translation>颜色、语言、文字大小、通知和快捷键属于每个人自己：在偏好设置中选择，只在本机有效。</translation>
    </message>
    <message>
        <source>Open the preferences</source>
        <translation>打开偏好设置</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新建条目</translation>
    </message>
    <message>
        <source>Save what is typed</source>
        <translation>保存所填内容</translation>
    </message>
    <message>
        <source>Test what is typed</source>
        <translation>测试所填内容</translation>
    </message>
    <message>
        <source>Read the settings again</source>
        <translation>重新读取设置</translation>
    </message>
    <message>
        <source>To the sections</source>
        <translation>转到分区列表</translation>
    </message>
    <message>
        <source>Defaults and rules</source>
        <translation>默认值与规则</translation>
    </message>
    <message>
        <source>Anchor of the history</source>
        <translation>历史锚点</translation>
    </message>
    <message>
        <source>Signing in and approvals</source>
        <translation>登录与批准</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>When the team works</source>
        <translation>团队何时上班</translation>
    </message>
    <message>
        <source>What “in 2 working days” and a day without a time mean, and when sending is offered.</source>
        <translation>“2 个工作日后”和没写时刻的日子指什么，以及建议何时发送。</translation>
    </message>
    <message>
        <source>Hours and holidays</source>
        <translation>工作时间与节假日</translation>
    </message>
    <message>
        <source>How often, and when not</source>
        <translation>频次与免打扰</translation>
    </message>
</context>
<context>
    <name>remindesk::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>remindesk::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Remindesk is locked</source>
        <translation>Remindesk 已锁定</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>换人登录</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Type the account and its password.</source>
        <translation>请输入账号和密码。</translation>
    </message>
</context>
<context>
    <name>remindesk::SourcesView</name>
    <message>
        <source>off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>never synced</source>
        <translation>从未同步</translation>
    </message>
    <message>
        <source>Ticket sources</source>
        <translation>工单来源</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>New source</source>
        <translation>新建来源</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Show sample rows</source>
        <translation>显示样例行</translation>
    </message>
    <message>
        <source>Off: nothing comes from there.</source>
        <translation>已停用：不再从那里获取。</translation>
    </message>
    <message>
        <source>On.</source>
        <translation>已启用。</translation>
    </message>
    <message>
        <source>The last sync failed: %1</source>
        <translation>上次同步失败：%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Reading the first tickets…</source>
        <translation>正在读取最初的工单…</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) can be read.</source>
        <translation>
            <numerusform>可读取 %n 个工单。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping after this batch…</source>
        <translation>本批完成后停止…</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>正在同步…</translation>
    </message>
    <message>
        <source>New: %1, changed: %2, unchanged: %3.</source>
        <translation>新增：%1，更改：%2，未变：%3。</translation>
    </message>
    <message>
        <source>Stopped; the next sync goes on where it was. %1</source>
        <translation>已停止；下次同步从此处继续。%1</translation>
    </message>
    <message>
        <source>Syncing… %1 of %2</source>
        <translation>正在同步… %1 / %2</translation>
    </message>
    <message>
        <source>Syncing… %1</source>
        <translation>正在同步… %1</translation>
    </message>
    <message>
        <source>Remove the source %1?</source>
        <translation>移除来源 %1？</translation>
    </message>
    <message>
        <source>Its settings and its secret are deleted; its tickets stay. Type its name to confirm.</source>
        <translation>其设置和密钥将被删除，工单保留。输入名称以确认。</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>已移除。</translation>
    </message>
</context>
<context>
    <name>remindesk::SuggestionsDialog</name>
    <message>
        <source>Suggested templates</source>
        <translation>模板建议</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Use in this reminder</source>
        <translation>用于此提醒</translation>
    </message>
    <message>
        <source>Nobody has suggested anything. “Suggest as template” under “More” keeps the words of a reminder here, for everybody.</source>
        <translation>还没有人推荐模板。在“更多”里选“推荐为模板”，这份提醒的文字就会留在这里，供大家使用。</translation>
    </message>
</context>
<context>
    <name>remindesk::TemplateEditor</name>
    <message>
        <source>Template text</source>
        <translation>模板正文</translation>
    </message>
</context>
<context>
    <name>remindesk::TemplateTree</name>
    <message>
        <source>Filter templates</source>
        <translation>筛选模板</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Pieces…</source>
        <translation>片段…</translation>
    </message>
</context>
<context>
    <name>remindesk::TemplatesPage</name>
    <message>
        <source>No template is open</source>
        <translation>没有打开的模板</translation>
    </message>
    <message>
        <source>Choose one on the left.</source>
        <translation>请在左侧选择一个。</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>版本…</translation>
    </message>
    <message>
        <source>Fields…</source>
        <translation>字段…</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>放弃草稿</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>发布…</translation>
    </message>
    <message>
        <source>Version %1 is published: it is sent from now on.</source>
        <translation>版本 %1 已发布，即刻起用它发送。</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Publish template…</source>
        <translation>发布模板…</translation>
    </message>
    <message>
        <source>Versions of the template…</source>
        <translation>模板的版本…</translation>
    </message>
    <message>
        <source>Fields a reminder needs…</source>
        <translation>提醒必填字段…</translation>
    </message>
    <message>
        <source>Go to the mistake</source>
        <translation>跳到错误处</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在载入…</translation>
    </message>
    <message>
        <source>version %1 is sent</source>
        <translation>正在使用版本 %1</translation>
    </message>
    <message>
        <source>nothing is published yet</source>
        <translation>尚未发布</translation>
    </message>
    <message>
        <source>draft by %1, %2</source>
        <translation>%1的草稿，%2</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Not published. Line %1, column %2: %3</source>
        <translation>未发布。第 %1 行第 %2 列：%3</translation>
    </message>
    <message>
        <source>Not published. It cannot be rendered for: %1</source>
        <translation>未发布。无法为此工单生成消息：%1</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>What is different, and why?</source>
        <translation>改了什么？为什么？</translation>
    </message>
    <message>
        <source>Version %1 of the form is in force.</source>
        <translation>表单版本 %1 已生效。</translation>
    </message>
    <message>
        <source>Shared pieces…</source>
        <translation>公用片段…</translation>
    </message>
    <message numerus="yes">
        <source>%1: version %2 is taken in by %n text(s) from now on.</source>
        <translation>
            <numerusform>%1：从现在起，%n 份正文使用版本 %2。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::TicketListView</name>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>这里没有工单</translation>
    </message>
    <message>
        <source>No ticket belongs in this view right now.</source>
        <translation>目前没有工单属于此视图。</translation>
    </message>
    <message>
        <source>No tickets yet</source>
        <translation>还没有工单</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>取消选择</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) selected</source>
        <translation>
            <numerusform>已选 %n 张工单</numerusform>
        </translation>
    </message>
    <message>
        <source>No ticket has these words. Try fewer of them, or the ticket&apos;s number.</source>
        <translation>没有工单包含这些词。请减少词语，或输入工单编号。</translation>
    </message>
    <message>
        <source>No ticket in this view has these words.</source>
        <translation>此视图中没有工单包含这些词。</translation>
    </message>
    <message>
        <source>Search all tickets</source>
        <translation>搜索全部工单</translation>
    </message>
    <message>
        <source>No new answers</source>
        <translation>没有新答复</translation>
    </message>
    <message>
        <source>When a customer writes after a reminder, the ticket appears here until somebody has looked at it.</source>
        <translation>客户在提醒之后来信时，工单会出现在这里，直到有人查看。</translation>
    </message>
    <message>
        <source>Every stage</source>
        <translation>所有阶段</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>全部处理完毕</translation>
    </message>
    <message>
        <source>No open ticket is yours. What is assigned to you appears here.</source>
        <translation>您没有未结工单。分配给您的工单会出现在这里。</translation>
    </message>
    <message>
        <source>Nobody is waited for</source>
        <translation>没有等待中的客户</translation>
    </message>
    <message>
        <source>Tickets appear here while their customer has to do something.</source>
        <translation>需要客户采取行动的工单会出现在这里。</translation>
    </message>
    <message>
        <source>Nothing is due today</source>
        <translation>今天没有到期的工单</translation>
    </message>
    <message>
        <source>Open tickets appear here on the day they are due.</source>
        <translation>未结工单在到期当天出现在这里。</translation>
    </message>
    <message>
        <source>Everybody knows</source>
        <translation>客户都已知晓</translation>
    </message>
    <message>
        <source>Every open ticket&apos;s customer has been reminded at least once.</source>
        <translation>每张未结工单的客户都至少提醒过一次。</translation>
    </message>
    <message>
        <source>Selecting all that is found: %1…</source>
        <translation>正在选中全部结果：%1…</translation>
    </message>
    <message numerus="yes">
        <source>All %n ticket(s) found are selected</source>
        <translation>
            <numerusform>已选中全部 %n 张工单</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>These words seldom meet; older tickets are being looked through.</source>
        <translation>这些词很少同时出现，正在查找更早的工单。</translation>
    </message>
    <message>
        <source>Tickets come from your ticket system or from a file. Connect one, and they appear here.</source>
        <translation>工单来自工单系统或文件。接好来源，工单就会出现在这里。</translation>
    </message>
    <message>
        <source>Connect a ticket source</source>
        <translation>连接工单来源</translation>
    </message>
    <message>
        <source>Tickets come from your ticket system or from a file. An admin connects one in the settings.</source>
        <translation>工单来自工单系统或文件，由管理员在设置中连接。</translation>
    </message>
    <message>
        <source>No ticket of this view is in the chosen stages.</source>
        <translation>此视图中没有处于所选阶段的工单。</translation>
    </message>
</context>
<context>
    <name>remindesk::TicketPaneView</name>
    <message>
        <source>due %1</source>
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
</context>
<context>
    <name>remindesk::TicketsPage</name>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Write reminder</source>
        <translation>写提醒</translation>
    </message>
    <message>
        <source>Open ticket</source>
        <translation>打开工单</translation>
    </message>
    <message>
        <source>Search tickets</source>
        <translation>搜索工单</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Remind selected tickets…</source>
        <translation>提醒所选工单…</translation>
    </message>
    <message>
        <source>Tickets: %1</source>
        <translation>工单：%1</translation>
    </message>
    <message>
        <source>Tickets: new answers</source>
        <translation>工单：新答复</translation>
    </message>
    <message>
        <source>Filter tickets</source>
        <translation>筛选工单</translation>
    </message>
    <message>
        <source>Save as filter…</source>
        <translation>存为筛选…</translation>
    </message>
    <message>
        <source>Rename filter…</source>
        <translation>重命名筛选…</translation>
    </message>
    <message>
        <source>Delete filter</source>
        <translation>删除筛选</translation>
    </message>
    <message>
        <source>Columns and order…</source>
        <translation>列与排序…</translation>
    </message>
    <message>
        <source>Select all tickets found</source>
        <translation>选中全部找到的工单</translation>
    </message>
    <message>
        <source>Show personal data of this reminder…</source>
        <translation>显示此提醒的个人信息…</translation>
    </message>
    <message>
        <source>How to reach the customer…</source>
        <translation>如何联系客户…</translation>
    </message>
    <message>
        <source>Changed how %1 is reached.</source>
        <translation>已修改%1的联系方式设置。</translation>
    </message>
</context>
<context>
    <name>remindesk::TimelineView</name>
    <message>
        <source>What happened, newest first</source>
        <translation>往来记录，最新在前</translation>
    </message>
    <message>
        <source>Show personal data…</source>
        <translation>显示个人信息…</translation>
    </message>
</context>
<context>
    <name>remindesk::TimingCard</name>
    <message>
        <source>When it goes out</source>
        <translation>何时发出</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Choose a channel to see when it would go.</source>
        <translation>选择一个渠道后显示发送时间。</translation>
    </message>
</context>
<context>
    <name>remindesk::Tray</name>
    <message>
        <source>Show Remindesk</source>
        <translation>显示 Remindesk</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message numerus="yes">
        <source>Remindesk: %n message(s) need you</source>
        <translation>
            <numerusform>Remindesk：%n 条消息需要您处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remindesk::TrialView</name>
    <message>
        <source>As seen for</source>
        <translation>预览工单</translation>
    </message>
    <message>
        <source>Ticket whose message is shown</source>
        <translation>用于预览的工单</translation>
    </message>
    <message>
        <source>Correct the mistakes to see the message.</source>
        <translation>改正错误后才能看到消息。</translation>
    </message>
    <message>
        <source>✓ The same facts on every channel</source>
        <translation>✓ 各渠道事实一致</translation>
    </message>
    <message>
        <source>≠ The channels do not agree on the facts</source>
        <translation>≠ 各渠道事实不一致</translation>
    </message>
    <message>
        <source>That is the message before the mistakes. Correct them to see it anew.</source>
        <translation>以上是出错前的消息，改正错误后才会更新。</translation>
    </message>
</context>
<context>
    <name>remindesk::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>remindesk::ValuesView</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Not saved: a field needs another value.</source>
        <translation>未保存：有字段需要修改。</translation>
    </message>
</context>
<context>
    <name>remindesk::VersionsDialog</name>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Both texts, line by line</source>
        <translation>两个版本逐行对照</translation>
    </message>
    <message>
        <source>Publish this one again…</source>
        <translation>重新发布此版本…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>is sent</source>
        <translation>正在使用</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>随程序提供</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still waiting, with this text</source>
        <translation>
            <numerusform>%n 条仍在等待，沿用此正文</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Version %1 → draft</source>
        <translation>版本 %1 → 草稿</translation>
    </message>
    <message>
        <source>Version %1 → version %2, which is sent</source>
        <translation>版本 %1 → 版本 %2（正在使用）</translation>
    </message>
    <message>
        <source>The only version</source>
        <translation>唯一的版本</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Publish version %1 again</source>
        <translation>重新发布版本 %1</translation>
    </message>
    <message>
        <source>Why? It becomes a new version; messages that wait keep their text.</source>
        <translation>为什么？它会成为一个新版本；等待中的消息保留原来的正文。</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
</context>
<context>
    <name>remindesk::VoiceView</name>
    <message>
        <source>Read aloud</source>
        <translation>语音播报</translation>
    </message>
    <message>
        <source>Voice script</source>
        <translation>语音脚本</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation>
            <numerusform>约 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>■ Stop</source>
        <translation>■ 停止</translation>
    </message>
    <message>
        <source>▶ Play</source>
        <translation>▶ 播放</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>停止朗读</translation>
    </message>
    <message>
        <source>Read the script aloud</source>
        <translation>朗读语音脚本</translation>
    </message>
    <message>
        <source>To hear it, install the package “espeak-ng”. The call itself does not need it.</source>
        <translation>想试听请安装软件包“espeak-ng”；打电话本身不需要它。</translation>
    </message>
    <message>
        <source>The speech program could not play it. Is there a sound device?</source>
        <translation>朗读程序无法播放。有声音设备吗？</translation>
    </message>
</context>
<context>
    <name>remindesk::WelcomeDialog</name>
    <message>
        <source>Welcome to Remindesk</source>
        <translation>欢迎使用 Remindesk</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>第一条消息</translation>
    </message>
    <message>
        <source>Step %1 of %2 · %3</source>
        <translation>第 %1 步，共 %2 步 · %3</translation>
    </message>
    <message>
        <source>Open Remindesk</source>
        <translation>打开 Remindesk</translation>
    </message>
    <message>
        <source>Make the workspace</source>
        <translation>建立工作区</translation>
    </message>
    <message>
        <source>Making the workspace…</source>
        <translation>正在建立工作区…</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在发送…</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>您是谁？</translation>
    </message>
    <message>
        <source>Customers read your name as the one who handles their ticket.</source>
        <translation>客户会看到由您处理工单。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Login in the tracker</source>
        <translation>工单系统登录名</translation>
    </message>
    <message>
        <source>as your tickets name their owner</source>
        <translation>工单里负责人的写法</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Agent: I write reminders</source>
        <translation>坐席：写提醒</translation>
    </message>
    <message>
        <source>Supervisor: I also review them</source>
        <translation>主管：还要查看提醒</translation>
    </message>
    <message>
        <source>Admin: I also set everything up</source>
        <translation>管理员：还要做各项设置</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>as customers know it</source>
        <translation>客户熟悉的名称</translation>
    </message>
    <message>
        <source>Where do tickets come from?</source>
        <translation>工单从哪里来？</translation>
    </message>
    <message>
        <source>A sample workspace, to look around</source>
        <translation>示例工作区，先看看</translation>
    </message>
    <message>
        <source>Our Request Tracker</source>
        <translation>我们的 Request Tracker</translation>
    </message>
    <message>
        <source>Nothing yet: I import a list later</source>
        <translation>暂时没有：以后导入列表</translation>
    </message>
    <message>
        <source>Tickets of an invented company, in Chinese and English. Messages go into a folder only.</source>
        <translation>一家虚构公司的中英文工单。消息只写入文件夹。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>empty: all that you may see</source>
        <translation>留空：您能看到的全部</translation>
    </message>
    <message>
        <source>How do messages go out?</source>
        <translation>消息怎样发出？</translation>
    </message>
    <message>
        <source>Into a folder on this computer: nobody receives anything</source>
        <translation>写入本机文件夹：不会有人收到</translation>
    </message>
    <message>
        <source>E-mail through our mail server</source>
        <translation>通过我们的邮件服务器发邮件</translation>
    </message>
    <message>
        <source>SMS, letters and the other channels are set up later; passwords and tokens are kept in this computer&apos;s keychain only.</source>
        <translation>短信、信函和其他渠道以后再设；密码和令牌只存在本机的钥匙串里。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>常用端口</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>发件人</translation>
    </message>
    <message>
        <source>Sender&apos;s address</source>
        <translation>发件人地址</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Send yourself a first message</source>
        <translation>给自己发第一条消息</translation>
    </message>
    <message>
        <source>Your own e-mail address</source>
        <translation>您自己的邮箱</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>It proves that messages leave this computer. You can leave this out.</source>
        <translation>用来确认消息能从本机发出。也可以跳过。</translation>
    </message>
    <message>
        <source>Everything stays on this computer, and nothing is sent before you say so. All of it can be changed later.</source>
        <translation>数据都留在本机，未经您确认不会发出任何消息。以上内容以后都能修改。</translation>
    </message>
    <message>
        <source>Your tickets come in by themselves, and each reminder is noted at its ticket.</source>
        <translation>工单自动同步进来，每条提醒都会记回工单。</translation>
    </message>
    <message>
        <source>A CSV or JSON file, or another system: set up under Settings, Ticket sources.</source>
        <translation>CSV 或 JSON 文件，或其他系统：在“设置 · 工单来源”中接入。</translation>
    </message>
    <message>
        <source>Each message becomes a file to look at, until a gateway is set up.</source>
        <translation>在接入网关之前，每条消息都写成文件供查看。</translation>
    </message>
    <message>
        <source>Customers receive mails from your own address.</source>
        <translation>客户收到的邮件来自您自己的地址。</translation>
    </message>
    <message>
        <source>Keys to begin with</source>
        <translation>先记住这几个键</translation>
    </message>
    <message>
        <source>writes a reminder about the selected ticket</source>
        <translation>为选中的工单写提醒</translation>
    </message>
    <message>
        <source>sends it; for ten seconds it can be undone</source>
        <translation>发送；十秒内可以撤销</translation>
    </message>
    <message>
        <source>finds tickets, customers, templates and commands</source>
        <translation>查找工单、客户、模板和命令</translation>
    </message>
    <message>
        <source>shows every key</source>
        <translation>显示全部按键</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Sender&apos;s address</source>
        <translation>发件地址</translation>
    </message>
    <message>
        <source>Customers see it and answer to it.</source>
        <translation>客户看到并回复此地址。</translation>
    </message>
    <message>
        <source>Sender&apos;s name</source>
        <translation>发件人名称</translation>
    </message>
    <message>
        <source>What stands before the address in a mail program.</source>
        <translation>邮件程序中显示在地址前的名称。</translation>
    </message>
    <message>
        <source>Unsubscribe link</source>
        <translation>退订链接</translation>
    </message>
    <message>
        <source>https://… (one click) or mailto:…; put into mails that are no transaction.</source>
        <translation>https://…（一键）或 mailto:…；写入非交易类邮件。</translation>
    </message>
    <message>
        <source>Domain of Message-IDs</source>
        <translation>Message-ID 的域名</translation>
    </message>
    <message>
        <source>Left empty: the domain of the sender&apos;s address.</source>
        <translation>留空：发件地址的域名。</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>证书颁发机构</translation>
    </message>
    <message>
        <source>PEM file of a private authority; left empty: the system&apos;s.</source>
        <translation>私有机构的 PEM 文件；留空：使用系统的。</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接数</translation>
    </message>
    <message>
        <source>How many messages may be on their way at once.</source>
        <translation>可同时发送多少条消息。</translation>
    </message>
    <message>
        <source>Patience (seconds)</source>
        <translation>超时（秒）</translation>
    </message>
    <message>
        <source>How long one message may take.</source>
        <translation>一条消息最多用时。</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>At most so many begin: 10/s, 100/min or 5000/h; left empty: no limit.</source>
        <translation>最多开始发送的条数：10/s、100/min 或 5000/h；留空：不限。</translation>
    </message>
    <message>
        <source>Daily cap</source>
        <translation>每日上限</translation>
    </message>
    <message>
        <source>At most so many on one calendar day; the others wait for midnight.</source>
        <translation>每个自然日最多条数；其余等到午夜。</translation>
    </message>
    <message>
        <source>Rests after</source>
        <translation>暂停前的失败数</translation>
    </message>
    <message>
        <source>So many troubles of the gateway itself in a row.</source>
        <translation>网关自身连续出错的次数。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Messages are written there; it is made if missing.</source>
        <translation>消息写入此处；不存在则创建。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Name of the mail server, for example smtp.example.com.</source>
        <translation>邮件服务器名称，例如 smtp.example.com。</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Left empty: 587 with STARTTLS, 465 with TLS, 25 without.</source>
        <translation>留空：STARTTLS 用 587，TLS 用 465，不加密用 25。</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>A login is never sent unencrypted.</source>
        <translation>登录信息绝不以明文发送。</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Left empty: a relay that asks for none.</source>
        <translation>留空：不要求登录的中继。</translation>
    </message>
    <message>
        <source>Our name (EHLO)</source>
        <translation>本机名称（EHLO）</translation>
    </message>
    <message>
        <source>Delivery reports</source>
        <translation>送达回报</translation>
    </message>
    <message>
        <source>Which ones the server is asked for, where it offers them.</source>
        <translation>服务器支持时请求哪些回报。</translation>
    </message>
    <message>
        <source>Address of sendsms</source>
        <translation>sendsms 地址</translation>
    </message>
    <message>
        <source>https, or http on this machine.</source>
        <translation>https；本机可用 http。</translation>
    </message>
    <message>
        <source>The sendsms user of Kannel.</source>
        <translation>Kannel 的 sendsms 用户。</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>发送方</translation>
    </message>
    <message>
        <source>Number or name; left empty: Kannel&apos;s.</source>
        <translation>号码或名称；留空：用 Kannel 的。</translation>
    </message>
    <message>
        <source>Route (SMSC)</source>
        <translation>路由（SMSC）</translation>
    </message>
    <message>
        <source>Left empty: Kannel&apos;s choice.</source>
        <translation>留空：由 Kannel 选择。</translation>
    </message>
    <message>
        <source>Address for reports</source>
        <translation>回报地址</translation>
    </message>
    <message>
        <source>Left empty: the listener&apos;s, where one is set up.</source>
        <translation>留空：使用已设置的监听地址。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>https, or http on this machine; places: {secret} {token} {user} {to} {key}.</source>
        <translation>https；本机可用 http；可用占位：{secret} {token} {user} {to} {key}。</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Liquid; {{ text | json }} writes a JSON text with its quotes.</source>
        <translation>Liquid；{{ text | json }} 写出带引号的 JSON 文本。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>内容类型</translation>
    </message>
    <message>
        <source>More headers</source>
        <translation>其他标头</translation>
    </message>
    <message>
        <source>One “Name: value” a line; never a secret.</source>
        <translation>每行一个“名称: 值”；不可含密钥。</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>认证</translation>
    </message>
    <message>
        <source>How a request shows who sends it.</source>
        <translation>请求如何表明发送者身份。</translation>
    </message>
    <message>
        <source>Header of the secret</source>
        <translation>密钥标头</translation>
    </message>
    <message>
        <source>With the authentication “header” or “hmac”.</source>
        <translation>用于认证方式“header”或“hmac”。</translation>
    </message>
    <message>
        <source>With the authentication “basic” or “token”.</source>
        <translation>用于认证方式“basic”或“token”。</translation>
    </message>
    <message>
        <source>Number or name, for the body.</source>
        <translation>号码或名称，供正文使用。</translation>
    </message>
    <message>
        <source>Address of tokens</source>
        <translation>令牌地址</translation>
    </message>
    <message>
        <source>With the authentication “token”: where login and secret are exchanged.</source>
        <translation>用于认证方式“token”：在此用登录名和密钥换取令牌。</translation>
    </message>
    <message>
        <source>Header of our key</source>
        <translation>我方键的标头</translation>
    </message>
    <message>
        <source>For example Idempotency-Key.</source>
        <translation>例如 Idempotency-Key。</translation>
    </message>
    <message>
        <source>Provider honours the key</source>
        <translation>服务商按键去重</translation>
    </message>
    <message>
        <source>“yes” only if it takes one key once: then a message is sent again safely.</source>
        <translation>仅当同一键只被接受一次时选“是”：这样重发是安全的。</translation>
    </message>
    <message>
        <source>Place of success</source>
        <translation>成功值的位置</translation>
    </message>
    <message>
        <source>JSON Pointer in the answer; left empty: the status alone tells.</source>
        <translation>应答中的 JSON Pointer；留空：只看状态码。</translation>
    </message>
    <message>
        <source>Value of success</source>
        <translation>成功值</translation>
    </message>
    <message>
        <source>For example 0.</source>
        <translation>例如 0。</translation>
    </message>
    <message>
        <source>Place of the message&apos;s number</source>
        <translation>消息编号的位置</translation>
    </message>
    <message>
        <source>JSON Pointer in the answer.</source>
        <translation>应答中的 JSON Pointer。</translation>
    </message>
    <message>
        <source>Place of the provider&apos;s words</source>
        <translation>服务商原话的位置</translation>
    </message>
    <message>
        <source>JSON Pointer in the answer; shown when it refuses.</source>
        <translation>应答中的 JSON Pointer；被拒时显示。</translation>
    </message>
    <message>
        <source>Values that mean “later”</source>
        <translation>表示“稍后再试”的值</translation>
    </message>
    <message>
        <source>With commas.</source>
        <translation>以逗号分隔。</translation>
    </message>
    <message>
        <source>Values that mean “not you”</source>
        <translation>表示“无权”的值</translation>
    </message>
    <message>
        <source>With commas; the gateway then rests.</source>
        <translation>以逗号分隔；此时网关暂停。</translation>
    </message>
    <message>
        <source>Address to ask</source>
        <translation>查询地址</translation>
    </message>
    <message>
        <source>What became of a message: GET, with {key} and the other places.</source>
        <translation>查询消息下落：GET，可用 {key} 等占位。</translation>
    </message>
    <message>
        <source>Place of the state</source>
        <translation>状态的位置</translation>
    </message>
    <message>
        <source>JSON Pointer in the answer; with an address to ask.</source>
        <translation>应答中的 JSON Pointer；与查询地址一起用。</translation>
    </message>
    <message>
        <source>Values that mean “sent”</source>
        <translation>表示“已发送”的值</translation>
    </message>
    <message>
        <source>Values that mean “delivered”</source>
        <translation>表示“已送达”的值</translation>
    </message>
    <message>
        <source>Values that mean “refused”</source>
        <translation>表示“已拒绝”的值</translation>
    </message>
    <message>
        <source>Values that mean “never got it”</source>
        <translation>表示“未收到”的值</translation>
    </message>
    <message>
        <source>With commas; HTTP statuses count too, for example 404.</source>
        <translation>以逗号分隔；HTTP 状态码也算，例如 404。</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Interpreter that has Apprise.</source>
        <translation>装有 Apprise 的解释器。</translation>
    </message>
    <message>
        <source>Print folder</source>
        <translation>打印文件夹</translation>
    </message>
    <message>
        <source>Letters are put there as PDF; it is made if missing.</source>
        <translation>信函以 PDF 放入此处；不存在则创建。</translation>
    </message>
    <message>
        <source>Return address</source>
        <translation>寄件人地址</translation>
    </message>
    <message>
        <source>One small line over the recipient&apos;s.</source>
        <translation>收件人上方的一行小字。</translation>
    </message>
    <message>
        <source>Writes messages into a folder on this computer: nobody receives anything.</source>
        <translation>把消息写入本机文件夹：没有人会收到。</translation>
    </message>
    <message>
        <source>Mail server (SMTP)</source>
        <translation>邮件服务器（SMTP）</translation>
    </message>
    <message>
        <source>Sends e-mail through your mail server.</source>
        <translation>通过您的邮件服务器发送电子邮件。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Kannel</source>
        <translation>Kannel</translation>
    </message>
    <message>
        <source>Sends SMS through a Kannel gateway.</source>
        <translation>通过 Kannel 网关发送短信。</translation>
    </message>
    <message>
        <source>Provider over HTTP</source>
        <translation>HTTP 服务商</translation>
    </message>
    <message>
        <source>Any provider with an HTTP interface; begin with a known provider&apos;s settings where there are some.</source>
        <translation>任何提供 HTTP 接口的服务商；有现成设置的可从已知服务商开始。</translation>
    </message>
    <message>
        <source>Password or token</source>
        <translation>密码或令牌</translation>
    </message>
    <message>
        <source>Apprise</source>
        <translation>Apprise</translation>
    </message>
    <message>
        <source>The services that Debian&apos;s package apprise knows; one process for each message.</source>
        <translation>Debian 软件包 apprise 支持的服务；每条消息一个进程。</translation>
    </message>
    <message>
        <source>Apprise address</source>
        <translation>Apprise 地址</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>A4 PDFs for window envelopes, in a folder that somebody prints.</source>
        <translation>适合开窗信封的 A4 PDF，放入由人打印的文件夹。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>TLS from the start</source>
        <translation>一开始就用 TLS</translation>
    </message>
    <message>
        <source>of changed tickets, bit by bit</source>
        <translation>有变化的工单，逐步获取</translation>
    </message>
    <message>
        <source>bounces and delays</source>
        <translation>退信和延迟</translation>
    </message>
    <message>
        <source>recognised by itself</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>login and password (basic)</source>
        <translation>登录名和密码（basic）</translation>
    </message>
    <message>
        <source>token (bearer)</source>
        <translation>令牌（bearer）</translation>
    </message>
    <message>
        <source>secret in the address (url)</source>
        <translation>密钥在地址中（url）</translation>
    </message>
    <message>
        <source>secret in a header (header)</source>
        <translation>密钥在标头中（header）</translation>
    </message>
    <message>
        <source>signature in a header (hmac)</source>
        <translation>签名在标头中（hmac）</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>exchanged for a token (token)</source>
        <translation>换取令牌（token）</translation>
    </message>
    <message>
        <source>success too</source>
        <translation>也包括成功</translation>
    </message>
    <message>
        <source>of every ticket</source>
        <translation>所有工单</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Of customers without one of their own; left empty: the workspace&apos;s.</source>
        <translation>用于没有自己时区的客户；留空：工作区的时区。</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Where telephone numbers without + belong, for example CN; left empty: the workspace&apos;s.</source>
        <translation>不带 + 的电话号码所属地，例如 CN；留空：工作区的。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>CSV or JSON, read again at each sync.</source>
        <translation>CSV 或 JSON，每次同步重新读取。</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Only where it is not recognised rightly.</source>
        <translation>仅在识别有误时设置。</translation>
    </message>
    <message>
        <source>Of Request Tracker, for example https://rt.example.com.</source>
        <translation>Request Tracker 的地址，例如 https://rt.example.com。</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>With commas; left empty: every queue the token may see.</source>
        <translation>以逗号分隔；留空：令牌可见的所有队列。</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>往来记录</translation>
    </message>
    <message>
        <source>Which tickets&apos; conversations are brought.</source>
        <translation>获取哪些工单的往来记录。</translation>
    </message>
    <message>
        <source>Overlap (seconds)</source>
        <translation>重叠（秒）</translation>
    </message>
    <message>
        <source>How much each run reads again.</source>
        <translation>每次运行重读多长时间。</translation>
    </message>
    <message>
        <source>Request Tracker&apos;s time zone</source>
        <translation>Request Tracker 的时区</translation>
    </message>
    <message>
        <source>Only where it does not tell by itself.</source>
        <translation>仅在它自己不告知时设置。</translation>
    </message>
    <message>
        <source>Token over http</source>
        <translation>令牌走 http</translation>
    </message>
    <message>
        <source>“yes” lets the token travel unencrypted.</source>
        <translation>选“是”则令牌以明文传输。</translation>
    </message>
    <message>
        <source>Role of who is accountable</source>
        <translation>问责人的角色</translation>
    </message>
    <message>
        <source>AdminCc, Cc or the name of a custom role.</source>
        <translation>AdminCc、Cc 或自定义角色名。</translation>
    </message>
    <message>
        <source>Role of who is consulted</source>
        <translation>被咨询人的角色</translation>
    </message>
    <message>
        <source>Role of who is informed</source>
        <translation>被知会人的角色</translation>
    </message>
    <message>
        <source>Urgent from</source>
        <translation>紧急起点</translation>
    </message>
    <message>
        <source>Request Tracker&apos;s priority number.</source>
        <translation>Request Tracker 的优先级数字。</translation>
    </message>
    <message>
        <source>High from</source>
        <translation>高起点</translation>
    </message>
    <message>
        <source>Normal from</source>
        <translation>普通起点</translation>
    </message>
    <message>
        <source>File (CSV, JSON)</source>
        <translation>文件（CSV、JSON）</translation>
    </message>
    <message>
        <source>A list that somebody exports; nothing is written back.</source>
        <translation>由人导出的列表；不会写回。</translation>
    </message>
    <message>
        <source>Request Tracker</source>
        <translation>Request Tracker</translation>
    </message>
    <message>
        <source>Brings changes by itself, and writes a comment for each message that went out.</source>
        <translation>自动获取更改，并为每条发出的消息写一条评论。</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>As customers know it; it stands in every message.</source>
        <translation>客户所知的名称；写在每条消息中。</translation>
    </message>
    <message>
        <source>SMS signature</source>
        <translation>短信签名</translation>
    </message>
    <message>
        <source>Begins every SMS, usually the company&apos;s name in brackets. A Chinese one in an English SMS doubles its price.</source>
        <translation>每条短信以它开头，通常是方括号中的公司名。英文短信用中文签名会使费用翻倍。</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>热线</translation>
    </message>
    <message>
        <source>Whom customers call where the person in charge has no number.</source>
        <translation>负责人没有号码时客户拨打的电话。</translation>
    </message>
    <message>
        <source>Web site</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Stands below mails and letters.</source>
        <translation>写在邮件和信函末尾。</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>邮寄地址</translation>
    </message>
    <message>
        <source>How to unsubscribe</source>
        <translation>退订方式</translation>
    </message>
    <message>
        <source>Words in messages that are no transaction.</source>
        <translation>写在非交易类消息中的话。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Of messages to customers whose language is unknown.</source>
        <translation>用于语言未知的客户的消息。</translation>
    </message>
    <message>
        <source>Of customers whose zone is unknown; quiet hours go by it.</source>
        <translation>用于时区未知的客户；免打扰时段以此为准。</translation>
    </message>
    <message>
        <source>Where telephone numbers without + belong.</source>
        <translation>不带 + 的电话号码所属地。</translation>
    </message>
    <message>
        <source>Reminders at most</source>
        <translation>提醒上限</translation>
    </message>
    <message>
        <source>To one customer within the days beside it; more are held.</source>
        <translation>旁边天数内对同一客户的上限；超出的暂缓。</translation>
    </message>
    <message>
        <source>Within days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Over which reminders to one customer are counted.</source>
        <translation>统计同一客户提醒数的天数。</translation>
    </message>
    <message>
        <source>A backup every day</source>
        <translation>每日备份</translation>
    </message>
    <message>
        <source>Checked before it gets its name.</source>
        <translation>先检查再命名。</translation>
    </message>
    <message>
        <source>Daily ones kept (days)</source>
        <translation>每日备份保留（天）</translation>
    </message>
    <message>
        <source>Folder of backups</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>Another disk is best; left empty: inside the workspace.</source>
        <translation>最好放在另一块磁盘；留空：在工作区内。</translation>
    </message>
    <message>
        <source>Weekly ones kept (weeks)</source>
        <translation>每周备份保留（周）</translation>
    </message>
    <message>
        <source>Messages kept (days)</source>
        <translation>消息保留（天）</translation>
    </message>
    <message>
        <source>Older messages lose their content every night; left empty: kept for ever.</source>
        <translation>每晚清除更旧消息的内容；留空：永久保留。</translation>
    </message>
    <message>
        <source>Drafts kept (days)</source>
        <translation>草稿保留（天）</translation>
    </message>
    <message>
        <source>Older drafts are deleted every night; left empty: kept for ever.</source>
        <translation>每晚删除更旧的草稿；留空：永久保留。</translation>
    </message>
    <message>
        <source>Lock after minutes</source>
        <translation>几分钟后锁定</translation>
    </message>
    <message>
        <source>Without a key or a click, where people sign in.</source>
        <translation>需登录时，无按键或点击多久后锁定。</translation>
    </message>
    <message>
        <source>Who sits here</source>
        <translation>谁坐在这里</translation>
    </message>
    <message>
        <source>Key of a person, where nobody has an account.</source>
        <translation>人员的标识；用于无人有账户时。</translation>
    </message>
    <message>
        <source>Time zone here</source>
        <translation>本地时区</translation>
    </message>
    <message>
        <source>What unnamed times on screen mean; left empty: this computer&apos;s.</source>
        <translation>屏幕上未注明时区的时间；留空：本机时区。</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>As your tickets name it.</source>
        <translation>与工单中的名称一致。</translation>
    </message>
    <message>
        <source>Responsible (R)</source>
        <translation>负责人（R）</translation>
    </message>
    <message>
        <source>Does the next step where the ticket has no owner.</source>
        <translation>工单无人负责时由其完成下一步。</translation>
    </message>
    <message>
        <source>Accountable (A)</source>
        <translation>问责人（A）</translation>
    </message>
    <message>
        <source>Answers for the result; left empty: the first supervisor.</source>
        <translation>对结果负责；留空：第一位主管。</translation>
    </message>
    <message>
        <source>Consulted (C)</source>
        <translation>咨询（C）</translation>
    </message>
    <message>
        <source>Keys of people or teams, separated by semicolons.</source>
        <translation>人员或团队的标识，以分号分隔。</translation>
    </message>
    <message>
        <source>Informed (I)</source>
        <translation>知会（I）</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>The login in the tracker, as tickets name their owner.</source>
        <translation>工单系统中的登录名，与工单负责人一致。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>As customers read it.</source>
        <translation>客户看到的名称。</translation>
    </message>
    <message>
        <source>Number or link</source>
        <translation>号码或链接</translation>
    </message>
    <message>
        <source>Where customers ask; left empty: the hotline.</source>
        <translation>客户咨询之处；留空：热线。</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>A team stands for several people, for C and I.</source>
        <translation>团队代表多人，用于 C 和 I。</translation>
    </message>
    <message>
        <source>Address and port</source>
        <translation>地址与端口</translation>
    </message>
    <message>
        <source>Where remindeskd listens, for example 127.0.0.1:8090; left empty: nothing listens.</source>
        <translation>remindeskd 监听之处，例如 127.0.0.1:8090；留空：不监听。</translation>
    </message>
    <message>
        <source>Address outside</source>
        <translation>外部地址</translation>
    </message>
    <message>
        <source>What providers call, where a proxy stands in front.</source>
        <translation>前面有代理时服务商调用的地址。</translation>
    </message>
    <message>
        <source>Name of the IMAP server.</source>
        <translation>IMAP 服务器名称。</translation>
    </message>
    <message>
        <source>Left empty: 993 with TLS, 143 with STARTTLS.</source>
        <translation>留空：TLS 用 993，STARTTLS 用 143。</translation>
    </message>
    <message>
        <source>Where bounces and answers arrive.</source>
        <translation>退信和回信到达之处。</translation>
    </message>
    <message>
        <source>Look every (seconds)</source>
        <translation>查看间隔（秒）</translation>
    </message>
    <message>
        <source>Where the server does not tell by itself; 1 … 3600.</source>
        <translation>用于服务器不主动通知时；1…3600。</translation>
    </message>
    <message>
        <source>Stands in the path that the provider calls.</source>
        <translation>出现在服务商调用的路径中。</translation>
    </message>
    <message>
        <source>File of the anchor</source>
        <translation>锚点文件</translation>
    </message>
    <message>
        <source>Outside the workspace: it shows when somebody rewrote the whole history.</source>
        <translation>放在工作区之外：若有人改写整个历史，可据此发现。</translation>
    </message>
    <message>
        <source>Written every (seconds)</source>
        <translation>写入间隔（秒）</translation>
    </message>
    <message>
        <source>Where its key is</source>
        <translation>密钥存放处</translation>
    </message>
    <message>
        <source>keychain:…, env:… or credential:…; never the key itself.</source>
        <translation>keychain:…、env:… 或 credential:…；绝不是密钥本身。</translation>
    </message>
    <message>
        <source>Mailed daily to</source>
        <translation>每日邮寄至</translation>
    </message>
    <message>
        <source>An address of somebody who keeps it.</source>
        <translation>由其保存的人的地址。</translation>
    </message>
    <message>
        <source>Mass sends approved over</source>
        <translation>批量发送需批准的条数</translation>
    </message>
    <message>
        <source>More reminders at once than that need a second person; left empty: none do.</source>
        <translation>一次提醒数超过此值需第二人批准；留空：不需要。</translation>
    </message>
    <message>
        <source>Where the key of the history is</source>
        <translation>历史记录的密钥在哪里</translation>
    </message>
    <message>
        <source>keychain:…, env:… or credential:…; empty: the keychain of whoever runs the program; off: none.</source>
        <translation>keychain:…、env:… 或 credential:…；留空：运行者的钥匙串；off：不用。</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>周一至周五</translation>
    </message>
    <message>
        <source>Monday to Saturday</source>
        <translation>周一至周六</translation>
    </message>
    <message>
        <source>Sunday to Thursday</source>
        <translation>周日至周四</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>What &quot;in 2 working days&quot; counts.</source>
        <translation>“2 个工作日后”按哪些日子计算。</translation>
    </message>
    <message>
        <source>Work begins</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>When to send in the morning.</source>
        <translation>“明天上午”从此时起。</translation>
    </message>
    <message>
        <source>Work ends</source>
        <translation>下班</translation>
    </message>
    <message>
        <source>A deadline without a time of day.</source>
        <translation>没写时刻的截止日到此时为止。</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>A day or a span a line: 2026-10-01 … 2026-10-07; words behind it are for you.</source>
        <translation>每行一天或一段：2026-10-01 … 2026-10-07；后面的字供自己看。</translation>
    </message>
    <message>
        <source>Extra working days</source>
        <translation>调休上班日</translation>
    </message>
    <message>
        <source>Days worked although it is a weekend or a holiday, a line each.</source>
        <translation>周末或假日中要上班的日子，每行一个。</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>免打扰开始</translation>
    </message>
    <message>
        <source>In the customer&apos;s zone, of customers that have none of their own.</source>
        <translation>按客户当地时间，用于没有自己免打扰时段的客户。</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>免打扰结束</translation>
    </message>
    <message>
        <source>What is held goes out then. The same time twice: no quiet hours.</source>
        <translation>等待的消息此时发出。两个时间相同表示不设免打扰。</translation>
    </message>
    <message>
        <source>Place in the order</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>Among the gateways of its channel: the lowest is preferred and has the messages; the others stand in for it, in this order.</source>
        <translation>在同渠道网关中的次序：数字最小的是首选，消息都由它发；它发不了时，其余依次顶上。</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Received</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>待客户补充</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>被拦下</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>已定时</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>Bounced</source>
        <translation>退信</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>In-app</source>
        <translation>站内</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无需回应</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>点击</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>交易</translation>
    </message>
    <message>
        <source>Service progress</source>
        <translation>服务进展</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>关怀</translation>
    </message>
    <message>
        <source>Put into the outbox</source>
        <translation>进入待发箱</translation>
    </message>
    <message>
        <source>Taken for sending</source>
        <translation>取出发送</translation>
    </message>
    <message>
        <source>Handed to the provider</source>
        <translation>交给服务商</translation>
    </message>
    <message>
        <source>Accepted by the provider</source>
        <translation>服务商已受理</translation>
    </message>
    <message>
        <source>Nobody can know whether it arrived</source>
        <translation>无法得知是否送达</translation>
    </message>
    <message>
        <source>Will be tried again</source>
        <translation>将再次尝试</translation>
    </message>
    <message>
        <source>Found after a restart</source>
        <translation>重启后找回</translation>
    </message>
    <message>
        <source>Marked as arrived by a person</source>
        <translation>由人标记为已送达</translation>
    </message>
    <message>
        <source>Noted in the ticket</source>
        <translation>已写入工单备注</translation>
    </message>
    <message>
        <source>Could not be noted in the ticket</source>
        <translation>未能写入工单备注</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>What the customer should do</source>
        <translation>客户需要做什么</translation>
    </message>
    <message>
        <source>Our next step</source>
        <translation>客服下一步</translation>
    </message>
    <message>
        <source>Expected answer</source>
        <translation>期望形式</translation>
    </message>
    <message>
        <source>Needed items</source>
        <translation>所需信息</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Responsible (R)</source>
        <translation>负责 R</translation>
    </message>
    <message>
        <source>Accountable (A)</source>
        <translation>问责 A</translation>
    </message>
    <message>
        <source>Consulted (C)</source>
        <translation>咨询 C</translation>
    </message>
    <message>
        <source>Informed (I)</source>
        <translation>知会 I</translation>
    </message>
    <message>
        <source>Contact for questions</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Done when</source>
        <translation>完成标准</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Send at</source>
        <translation>发送时间</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>最晚发送</translation>
    </message>
    <message>
        <source>There is no scenario &quot;%1&quot;. Choose one from the list.</source>
        <translation>没有场景“%1”。请从列表中选择。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be filled in; placeholders like N/A do not count.</source>
        <translation>“%1”必须填写；“无”“N/A”之类的占位不算。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 characters; at most %3 fit. Shorten it.</source>
        <translation>“%1”有 %2 个字符，最多 %3 个。请缩短。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; contains a line end or an invisible control character (%2). Type it as one plain line.</source>
        <translation>“%1”含有换行或不可见的控制字符（%2）。请写成一行普通文字。</translation>
    </message>
    <message>
        <source>The name in &quot;%1&quot; (&quot;%2&quot;) contains &lt; or &gt;. Write the name only.</source>
        <translation>“%1”中的姓名（“%2”）含有 &lt; 或 &gt;。请只写姓名。</translation>
    </message>
    <message>
        <source>The name in &quot;%1&quot; looks like an address. Write the person&apos;s name.</source>
        <translation>“%1”中的姓名像是一个地址。请写人的姓名。</translation>
    </message>
    <message>
        <source>The draft belongs to another ticket or customer than %1. Compose it again from the ticket.</source>
        <translation>草稿不属于工单 %1 或其客户。请从工单重新编写。</translation>
    </message>
    <message>
        <source>The ticket has changed since you began: %1. Look at it again and refresh the draft.</source>
        <translation>开始编写后工单已变化：%1。请重新查看并刷新草稿。</translation>
    </message>
    <message>
        <source>The ticket has ended (stage: %1). A supervisor may let this reminder pass.</source>
        <translation>工单已结束（阶段：%1）。可由主管批准发送。</translation>
    </message>
    <message>
        <source>The customer&apos;s time zone is not known; %1 is assumed. Quiet hours may be wrong.</source>
        <translation>客户时区未知，按 %1 处理，免打扰时段可能不准。</translation>
    </message>
    <message>
        <source>Times are written in %1, but the customer lives by %2.</source>
        <translation>时间按 %1 书写，而客户所在时区为 %2。</translation>
    </message>
    <message>
        <source>This scenario asks for material: list at least one needed item.</source>
        <translation>此场景需要客户提供资料：请至少列出一项。</translation>
    </message>
    <message>
        <source>Everything on the list has been received. Choose another scenario.</source>
        <translation>清单上的资料都已收到。请改用其他场景。</translation>
    </message>
    <message>
        <source>A needed item has no name. Name it or remove it.</source>
        <translation>有一项所需资料没有名称。请填写或删除。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is on the list twice.</source>
        <translation>“%1”在清单中出现了两次。</translation>
    </message>
    <message>
        <source>The deadline %1 is over. Set one ahead.</source>
        <translation>时限 %1 已过。请设置将来的时间。</translation>
    </message>
    <message>
        <source>The deadline %1 is not after the sending time %2.</source>
        <translation>时限 %1 不晚于发送时间 %2。</translation>
    </message>
    <message>
        <source>The deadline %1 is more than a year away.</source>
        <translation>时限 %1 在一年以后。</translation>
    </message>
    <message>
        <source>The deadline falls into the customer&apos;s quiet hours (%1 there).</source>
        <translation>时限落在客户的免打扰时段（当地 %1）。</translation>
    </message>
    <message>
        <source>It would be sent at %1, more than a year away.</source>
        <translation>计划发送时间 %1 在一年以后。</translation>
    </message>
    <message>
        <source>%1 lies in the customer&apos;s quiet hours: it will go when they end.</source>
        <translation>%1 处于客户的免打扰时段，将在结束后发送。</translation>
    </message>
    <message>
        <source>The last sending time %1 is over.</source>
        <translation>最晚发送时间 %1 已过。</translation>
    </message>
    <message>
        <source>The last sending time %1 is not after the sending time %2.</source>
        <translation>最晚发送时间 %1 不晚于发送时间 %2。</translation>
    </message>
    <message>
        <source>It may go until %1, after the deadline %2.</source>
        <translation>允许发送到 %1，晚于时限 %2。</translation>
    </message>
    <message>
        <source>Nobody is responsible (R). Name the person who does the next step.</source>
        <translation>没有负责人（R）。请写明由谁执行下一步。</translation>
    </message>
    <message>
        <source>Nobody is accountable (A). Name the person who gets the escalation.</source>
        <translation>没有问责人（A）。请写明由谁接收升级。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names several people. Exactly one is responsible (R).</source>
        <translation>“%1”写了多个人。负责人（R）只能有一位。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names several people. Exactly one is accountable (A).</source>
        <translation>“%1”写了多个人。问责人（A）只能有一位。</translation>
    </message>
    <message>
        <source>%1 is both responsible and accountable: an escalation would reach the same person.</source>
        <translation>%1 既是负责人又是问责人：升级会回到同一个人。</translation>
    </message>
    <message>
        <source>Name the person the customer can ask.</source>
        <translation>请写明客户可以联系的人。</translation>
    </message>
    <message>
        <source>Say how to reach the contact: a telephone number or an https link.</source>
        <translation>请写明联系方式：电话号码或 https 链接。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no telephone number, hotline or https link.</source>
        <translation>“%1”不是电话号码、热线或 https 链接。</translation>
    </message>
    <message>
        <source>Add evidence: the ticket&apos;s link, the last contact in one line, or a document.</source>
        <translation>请补充证据：工单链接、最近一次联系的摘要或附件。</translation>
    </message>
    <message>
        <source>The class cannot be &quot;%1&quot;: the scenario&apos;s class is &quot;%2&quot;, which protects the customer more.</source>
        <translation>类别不能改为“%1”：该场景的类别为“%2”，对客户保护更严。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no amount with its currency. Write it like 128.50 CNY.</source>
        <translation>“%1”不是带币种的金额。请写成 128.50 CNY。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read as a time. Write it like 2026-11-24 18:00.</source>
        <translation>无法把“%1”理解为时间。请写成 2026-11-24 18:00。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no code: letters, digits and . _ / # - only, at most 64.</source>
        <translation>“%1”不是编号：只能用字母、数字和 . _ / # -，最多 64 个。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a field of the reminder nor of the scenario &quot;%2&quot;. Check its name.</source>
        <translation>“%1”既不是提醒字段，也不是场景“%2”的字段。请核对名称。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no web link.</source>
        <translation>“%1”不是网页链接。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not protected. Use an https link.</source>
        <translation>“%1”没有加密。请使用 https 链接。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; hides its real host behind an @. Use a link without it.</source>
        <translation>“%1”用 @ 掩盖了真实主机。请使用不带 @ 的链接。</translation>
    </message>
    <message>
        <source>The link leads to %1.</source>
        <translation>链接指向 %1。</translation>
    </message>
    <message>
        <source>%1 has no usable address on any channel of this scenario.</source>
        <translation>%1 在此场景的任何渠道上都没有可用地址。</translation>
    </message>
    <message>
        <source>The customer has no address for &quot;%1&quot;. Remove the channel or add one.</source>
        <translation>客户没有“%1”渠道的地址。请移除该渠道或补充地址。</translation>
    </message>
    <message>
        <source>The customer&apos;s address %2 cannot be used (%1). Correct it.</source>
        <translation>客户的地址 %2 无法使用（%1）。请更正。</translation>
    </message>
    <message>
        <source>The address %1 has never been verified.</source>
        <translation>地址 %1 未经验证。</translation>
    </message>
    <message>
        <source>The scenario &quot;%2&quot; is not made for the channel &quot;%1&quot;.</source>
        <translation>场景“%2”通常不使用“%1”渠道。</translation>
    </message>
    <message>
        <source>This channel is left out: the customer refused it.</source>
        <translation>已略过此渠道：客户拒绝接收。</translation>
    </message>
    <message>
        <source>This channel is left out: its address cannot be used (%1).</source>
        <translation>已略过此渠道：地址无法使用（%1）。</translation>
    </message>
    <message>
        <source>The customer refused messages by &quot;%1&quot;. Nothing but transactions may go there.</source>
        <translation>客户拒绝通过“%1”接收消息，除交易类外不得发送。</translation>
    </message>
    <message>
        <source>The customer refused &quot;%1&quot;; it goes there because it is a transaction.</source>
        <translation>客户拒绝了“%1”，因属交易类消息仍会发送。</translation>
    </message>
    <message>
        <source>The domain mixes alphabets; its real name is %1.</source>
        <translation>域名混用了不同文字，真实域名为 %1。</translation>
    </message>
    <message>
        <source>%1 is a mailbox of a function, perhaps nobody reads it.</source>
        <translation>%1 是职能邮箱，可能无人阅读。</translation>
    </message>
    <message>
        <source>The address has letters beyond ASCII: the mail server must support SMTPUTF8.</source>
        <translation>地址含非 ASCII 字符：邮件服务器须支持 SMTPUTF8。</translation>
    </message>
    <message>
        <source>%1 seems to be no mobile number; it may not receive SMS.</source>
        <translation>%1 似乎不是手机号，可能收不到短信。</translation>
    </message>
    <message>
        <source>No gateway sends on this channel (%1): add one, or choose another channel.</source>
        <translation>该渠道（%1）没有可用网关：请添加网关或换一个渠道。</translation>
    </message>
    <message>
        <source>canceled by an agent</source>
        <translation>客服已取消</translation>
    </message>
    <message>
        <source>the ticket is no longer in its source</source>
        <translation>工单在来源系统中已不存在</translation>
    </message>
    <message>
        <source>the ticket has ended</source>
        <translation>工单已结束</translation>
    </message>
    <message>
        <source>the customer wrote after this reminder was composed</source>
        <translation>撰写后客户已回复</translation>
    </message>
    <message>
        <source>the ticket has changed since the reminder was composed</source>
        <translation>撰写后工单有变化</translation>
    </message>
    <message>
        <source>the customer does not want messages of this kind on this channel</source>
        <translation>客户不接受该渠道的此类消息</translation>
    </message>
    <message>
        <source>its last sensible moment is over</source>
        <translation>已过最后适宜的发送时间</translation>
    </message>
    <message>
        <source>it is to be sent later</source>
        <translation>定时发送</translation>
    </message>
    <message>
        <source>quiet hours where the customer is</source>
        <translation>客户当地处于免打扰时段</translation>
    </message>
    <message>
        <source>the quiet hours end after its last sensible moment</source>
        <translation>免打扰时段结束时已过最后适宜时间</translation>
    </message>
    <message>
        <source>the customer has had enough messages for now</source>
        <translation>近期发送次数已达上限</translation>
    </message>
    <message>
        <source>the limit on messages frees up after its last sensible moment</source>
        <translation>次数限制解除时已过最后适宜时间</translation>
    </message>
    <message>
        <source>There is no %3 template for %1 in %2. Publish one or leave this channel out.</source>
        <translation>场景 %1 没有 %2 的 %3 模板，请发布一个，或不用这个渠道。</translation>
    </message>
    <message>
        <source>&quot;%4&quot; is empty, and the %2 of this message needs it (at %3). Fill it in.</source>
        <translation>“%4”是空的，而这条消息的 %2（%3 处）要用到，请填写。</translation>
    </message>
    <message>
        <source>The template cannot be rendered: %1 in %2 at %3. Correct the template.</source>
        <translation>模板无法生成文字：%2 的 %3 处出现 %1，请修改模板。</translation>
    </message>
    <message>
        <source>Invisible control characters were taken out of &quot;%1&quot;. Check that it still reads right.</source>
        <translation>已从“%1”中去掉看不见的控制字符，请核对内容是否正确。</translation>
    </message>
    <message>
        <source>The customer has no address for %1. Add one or leave this channel out.</source>
        <translation>客户没有 %1 的联系方式，请补充，或不用这个渠道。</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; looks like an address, so the message goes out without a name. Correct the customer&apos;s name.</source>
        <translation>姓名“%1”像一个地址，发送时不会带上姓名，请更正客户姓名。</translation>
    </message>
    <message>
        <source>The part &quot;%1&quot; came out empty. Correct the template.</source>
        <translation>部分“%1”生成后是空的，请修改模板。</translation>
    </message>
    <message>
        <source>The part &quot;%1&quot; has %2 characters; at most %3 are sent. Shorten it.</source>
        <translation>部分“%1”有 %2 个字符，最多发送 %3 个，请缩短。</translation>
    </message>
    <message>
        <source>The part &quot;%1&quot; contains invisible control characters. Remove them from the template.</source>
        <translation>部分“%1”含有看不见的控制字符，请从模板里删掉。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be one line, and a value brought a line break into it. Correct the value.</source>
        <translation>“%1”只能是一行，但有一个值带进了换行，请修改这个值。</translation>
    </message>
    <message>
        <source>The subject has %1 characters; at most %2 are allowed. Shorten it.</source>
        <translation>邮件主题有 %1 个字符，最多 %2 个，请缩短。</translation>
    </message>
    <message>
        <source>The mail contains %1, which may harm the reader. Remove it from the template.</source>
        <translation>邮件里有 %1，可能危害收件人，请从模板里删掉。</translation>
    </message>
    <message>
        <source>A care message must say how to stop it. Add the way to unsubscribe.</source>
        <translation>关怀类消息必须写明退订方式，请加上。</translation>
    </message>
    <message>
        <source>A Chinese SMS needs the company&apos;s signature in 【】 in front; the setting says &quot;%1&quot;. Set it in the settings.</source>
        <translation>中文短信前面必须有带【】的公司签名，现在的设置是“%1”，请到设置里填写。</translation>
    </message>
    <message>
        <source>The SMS takes %1 segments; at most %2 are sent. Shorten it.</source>
        <translation>短信要分 %1 条，最多 %2 条，请缩短。</translation>
    </message>
    <message>
        <source>The single character &quot;%1&quot; (%2) halves how much fits: the SMS takes %3 segments. Replace it by a plain one.</source>
        <translation>单个字符“%1”（%2）让每条短信的容量减半，现在要分 %3 条，请换成普通字符。</translation>
    </message>
    <message>
        <source>The push message takes %1 bytes; at most %2 are allowed. Shorten it.</source>
        <translation>推送消息有 %1 字节，最多 %2 字节，请缩短。</translation>
    </message>
    <message>
        <source>The title has %1 characters; phones show about %2. Shorten it.</source>
        <translation>推送标题有 %1 个字符，手机大约只显示 %2 个，请缩短。</translation>
    </message>
    <message>
        <source>The call takes about %1 seconds; people listen for %2. Shorten it.</source>
        <translation>语音约 %1 秒，一般人只听 %2 秒，请缩短。</translation>
    </message>
    <message>
        <source>A number of %1 or more digits would be read as one big number. Use the filter &quot;digits&quot; or &quot;spell_phone&quot;.</source>
        <translation>%1 位以上的数字会被读成一个大数，请用过滤器 digits 或 spell_phone。</translation>
    </message>
    <message>
        <source>The WeChat field %1 has %2 characters; WeChat takes %3. Shorten the value or the template.</source>
        <translation>微信字段 %1 有 %2 个字符，微信最多 %3 个，请缩短内容或修改模板。</translation>
    </message>
    <message>
        <source>The WeChat field %1 takes only %2, and &quot;%3&quot; is something else. Use another field type.</source>
        <translation>微信字段 %1 只接受 %2，而“%3”不符合，请换一种字段类型。</translation>
    </message>
    <message>
        <source>This message does not say the %1 (%2). Add it to the template.</source>
        <translation>这条消息没有写明 %1（%2），请加到模板里。</translation>
    </message>
    <message>
        <source>This message says &quot;%3&quot; where the %1 is %2. Correct the text, or let a supervisor approve it.</source>
        <translation>这条消息里写的是“%3”，而 %1 是 %2，请改正，或由主管批准。</translation>
    </message>
    <message>
        <source>An inner part of the program ended without a result. Start the program again; if it comes back, report it.</source>
        <translation>程序内部的一步没有给出结果。请重新启动程序；若再次出现，请反馈。</translation>
    </message>
    <message>
        <source>Sending was stopped before the ticket source answered.</source>
        <translation>工单来源尚未答复，发送已停止。</translation>
    </message>
    <message>
        <source>Another dispatcher already runs on this workspace (process %1). Stop it, or let it do the sending.</source>
        <translation>该工作区已有发送程序在运行（进程 %1）。请先停止它，或由它负责发送。</translation>
    </message>
    <message>
        <source>The lock file %1 cannot be made: %2. Check the folder and its permissions.</source>
        <translation>无法建立锁文件 %1：%2。请检查文件夹及其权限。</translation>
    </message>
    <message>
        <source>Sending is already running.</source>
        <translation>发送已在进行中。</translation>
    </message>
    <message>
        <source>There is no kind of gateway &quot;%1&quot;. Known kinds: %2.</source>
        <translation>没有“%1”这种网关。可用的种类：%2。</translation>
    </message>
    <message>
        <source>A %2 gateway has no setting &quot;%1&quot;. It has: %3.</source>
        <translation>%2 网关没有设置项“%1”。可用的设置项：%3。</translation>
    </message>
    <message>
        <source>Settings are missing: %1.</source>
        <translation>缺少设置项：%1。</translation>
    </message>
    <message>
        <source>Setting %1: &quot;%2&quot; is not possible here; expected: %3.</source>
        <translation>设置项 %1：“%2”不可用；应为：%3。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a secret and does not belong into the settings. Put it in the keychain, or name an environment variable with --secret-env.</source>
        <translation>“%1”是机密，不能写在设置里。请存入钥匙串，或用 --secret-env 指定环境变量。</translation>
    </message>
    <message>
        <source>The password would travel to %1 unencrypted. Use STARTTLS, SMTPS or https.</source>
        <translation>密码将以明文传到 %1。请使用 STARTTLS、SMTPS 或 https。</translation>
    </message>
    <message>
        <source>A %2 gateway cannot send the channel %1.</source>
        <translation>%2 网关不能发送 %1 渠道的消息。</translation>
    </message>
    <message>
        <source>User and password belong together: the %1 is missing.</source>
        <translation>用户名和密码须同时提供：缺少 %1。</translation>
    </message>
    <message>
        <source>The address contains a user name; its real host is %1. Write it without anything before an @.</source>
        <translation>该地址含有用户名，真正的主机是 %1。请去掉 @ 及其之前的内容。</translation>
    </message>
    <message>
        <source>The mail&apos;s %1 contains a control character or line break. Remove it.</source>
        <translation>邮件的 %1 含有控制字符或换行。请删除。</translation>
    </message>
    <message>
        <source>The mail address in &quot;%1&quot; cannot be used. Correct it.</source>
        <translation>“%1”中的邮件地址不可用。请改正。</translation>
    </message>
    <message>
        <source>The mail has no %1. Fill it in.</source>
        <translation>邮件缺少 %1。请补全。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no telephone number in international form (+86…). Correct it.</source>
        <translation>“%1”不是国际格式的电话号码（+86…）。请改正。</translation>
    </message>
    <message>
        <source>The SMS has no text.</source>
        <translation>短信没有正文。</translation>
    </message>
    <message>
        <source>The SMS&apos;s %1 contains a control character. Remove it.</source>
        <translation>短信的 %1 含有控制字符。请删除。</translation>
    </message>
    <message>
        <source>No font on this computer has the character &quot;%1&quot; (%2). Replace it or install a font.</source>
        <translation>本机没有包含字符“%1”（%2）的字体。请替换该字符或安装字体。</translation>
    </message>
    <message>
        <source>The letter would have %1 pages; at most %2 are possible. Shorten it.</source>
        <translation>信件将有 %1 页，最多 %2 页。请缩短。</translation>
    </message>
    <message>
        <source>The letter&apos;s PDF could not be made: %1.</source>
        <translation>无法生成信件 PDF：%1。</translation>
    </message>
    <message>
        <source>The letter&apos;s %1 is missing. Fill it in.</source>
        <translation>信件缺少 %1。请补全。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not name a secret. Write keychain:NAME, env:VARIABLE or credential:NAME.</source>
        <translation>“%1”不是机密的引用。请写 keychain:名称、env:变量 或 credential:名称。</translation>
    </message>
    <message>
        <source>The environment variable %1 is not set or empty.</source>
        <translation>环境变量 %1 未设置或为空。</translation>
    </message>
    <message>
        <source>The systemd credential %1 cannot be read: %2.</source>
        <translation>无法读取 systemd 凭据 %1：%2。</translation>
    </message>
    <message>
        <source>The keychain has no secret &quot;%1&quot;, or it is locked. Unlock it, or store the secret again.</source>
        <translation>钥匙串中没有“%1”，或钥匙串已锁定。请解锁，或重新保存该机密。</translation>
    </message>
    <message>
        <source>The keychain did not answer within %1 seconds. Unlock it, or use an environment variable or a systemd credential.</source>
        <translation>钥匙串在 %1 秒内没有答复。请解锁，或改用环境变量或 systemd 凭据。</translation>
    </message>
    <message>
        <source>There is no keychain here (%1). Use an environment variable or a systemd credential.</source>
        <translation>此处没有钥匙串（%1）。请使用环境变量或 systemd 凭据。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: only keychain: can.</source>
        <translation>无法写入“%1”：只有 keychain: 可以写入。</translation>
    </message>
    <message>
        <source>The keychain did not keep &quot;%1&quot;: it is probably locked. Unlock it and store the secret again.</source>
        <translation>钥匙串没有保存“%1”，可能已锁定。请解锁后重新保存。</translation>
    </message>
    <message>
        <source>The keychain refused: %1.</source>
        <translation>钥匙串拒绝：%1。</translation>
    </message>
    <message>
        <source>The e-mail address is empty. Type one like name@example.com.</source>
        <translation>邮箱地址为空。请填写形如 name@example.com 的地址。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no @. An e-mail address reads name@example.com.</source>
        <translation>“%1”中没有 @。邮箱地址应形如 name@example.com。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has more than one @. Write exactly one address.</source>
        <translation>“%1”中有多个 @。请只填写一个地址。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has nothing before the @. Add the mailbox name.</source>
        <translation>“%1”的 @ 前面没有内容。请补上邮箱名。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has nothing after the @. Add the domain.</source>
        <translation>“%1”的 @ 后面没有内容。请补上域名。</translation>
    </message>
    <message>
        <source>The part before the @ (&quot;%1&quot;) begins with a dot. Remove the dot.</source>
        <translation>@ 前的部分（“%1”）以点开头。请去掉这个点。</translation>
    </message>
    <message>
        <source>The part before the @ (&quot;%1&quot;) ends with a dot. Remove the dot.</source>
        <translation>@ 前的部分（“%1”）以点结尾。请去掉这个点。</translation>
    </message>
    <message>
        <source>The part before the @ (&quot;%1&quot;) has two dots in a row. Keep one.</source>
        <translation>@ 前的部分（“%1”）有连续两个点。请只保留一个。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a space inside. Remove it.</source>
        <translation>“%1”中间有空格。请去掉空格。</translation>
    </message>
    <message>
        <source>The character &quot;%1&quot; is not allowed before the @. Check the address.</source>
        <translation>@ 前不能使用字符“%1”。请核对地址。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a quoted mailbox name, which many servers refuse. Ask the customer for another address.</source>
        <translation>“%1”使用了带引号的邮箱名，很多服务器不接收。请向客户索取其他地址。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; contains a comment in brackets. Keep only the address.</source>
        <translation>“%1”中带有括号注释。请只保留地址本身。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has angle brackets. Put the name into the name field and only the address here.</source>
        <translation>“%1”中带有尖括号。请把姓名填到姓名栏，这里只填地址。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; looks like several addresses. Enter one per contact point.</source>
        <translation>“%1”像是多个地址。请每个联系方式只填一个。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names a server by its number. Use an address with a domain name.</source>
        <translation>“%1”用 IP 作为服务器。请使用带域名的地址。</translation>
    </message>
    <message>
        <source>The part before the @ is %1 bytes long; 64 are allowed. Check the address.</source>
        <translation>@ 前的部分有 %1 字节，最多 64 字节。请核对地址。</translation>
    </message>
    <message>
        <source>The address is %1 bytes long; 254 are allowed. Check the address.</source>
        <translation>地址共 %1 字节，最多 254 字节。请核对地址。</translation>
    </message>
    <message>
        <source>The domain part &quot;%1&quot; is %2 characters long; 63 are allowed between two dots.</source>
        <translation>域名中的“%1”有 %2 个字符，两点之间最多 63 个。</translation>
    </message>
    <message>
        <source>The domain &quot;%1&quot; has no dot. Write it in full, like example.com.</source>
        <translation>域名“%1”中没有点。请写完整，例如 example.com。</translation>
    </message>
    <message>
        <source>The domain &quot;%1&quot; begins or ends with a dot. Remove the dot.</source>
        <translation>域名“%1”以点开头或结尾。请去掉这个点。</translation>
    </message>
    <message>
        <source>The domain &quot;%1&quot; has two dots in a row. Keep one.</source>
        <translation>域名“%1”有连续两个点。请只保留一个。</translation>
    </message>
    <message>
        <source>The domain part &quot;%1&quot; begins or ends with a hyphen. Check the address.</source>
        <translation>域名中的“%1”以连字符开头或结尾。请核对地址。</translation>
    </message>
    <message>
        <source>The character &quot;%1&quot; is not allowed in a domain. Check the address.</source>
        <translation>域名中不能使用字符“%1”。请核对地址。</translation>
    </message>
    <message>
        <source>The address contains a control character (%1), for example a line end. Type it again by hand.</source>
        <translation>地址中含有控制字符（%1），例如换行。请手动重新输入。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; contains an invisible or broken character. Type the address again by hand.</source>
        <translation>“%1”中含有不可见或损坏的字符。请手动重新输入地址。</translation>
    </message>
    <message>
        <source>The domain &quot;%1&quot; cannot be written as an international domain name: a character or its encoded length is not allowed.</source>
        <translation>域名“%1”无法作为国际化域名使用：含有不允许的字符，或编码后过长。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; ends with a number instead of a domain like com or cn. Check the address.</source>
        <translation>“%1”以数字结尾，而不是 com、cn 之类的域名。请核对地址。</translation>
    </message>
    <message>
        <source>The telephone number is empty. Type it with its country, like +86 138 0013 8000.</source>
        <translation>电话号码为空。请连同国家代码填写，例如 +86 138 0013 8000。</translation>
    </message>
    <message>
        <source>Country needed: write the number with + and the country code, or set the list&apos;s country.</source>
        <translation>缺少国家代码：请以 + 和国家代码开头，或为列表设置所属国家。</translation>
    </message>
    <message>
        <source>The telephone number contains &quot;%1&quot;. Use digits, spaces and a leading + only; no extension.</source>
        <translation>电话号码中含有“%1”。只能使用数字、空格和开头的 +，不能带分机号。</translation>
    </message>
    <message>
        <source>The telephone number has %1 digits; at most 15 are possible. Check it.</source>
        <translation>电话号码有 %1 位，最多 15 位。请核对。</translation>
    </message>
    <message>
        <source>A country code never begins with 0. Remove the 0 after the +.</source>
        <translation>国家代码不以 0 开头。请去掉 + 后面的 0。</translation>
    </message>
    <message>
        <source>The number begins with two plus signs. Keep one.</source>
        <translation>号码以两个 + 开头。请只保留一个。</translation>
    </message>
    <message>
        <source>The number begins with 00. Write + instead of 00.</source>
        <translation>号码以 00 开头。请把 00 改为 +。</translation>
    </message>
    <message>
        <source>%1 is an emergency number. Nothing is ever sent there.</source>
        <translation>%1 是紧急号码，绝不会向其发送。</translation>
    </message>
    <message>
        <source>%1 is a short service number. Ask the customer for their own number.</source>
        <translation>%1 是服务短号。请向客户索取本人的号码。</translation>
    </message>
    <message>
        <source>This is a premium-rate number. Ask the customer for an ordinary one.</source>
        <translation>这是高额收费号码。请向客户索取普通号码。</translation>
    </message>
    <message>
        <source>The number is too short. Check it for missing digits.</source>
        <translation>号码太短。请检查是否漏了数字。</translation>
    </message>
    <message>
        <source>No country has this code. Check the digits after the +.</source>
        <translation>没有国家使用这个代码。请核对 + 后面的数字。</translation>
    </message>
    <message>
        <source>The number does not exist in the country %1. Check its digits.</source>
        <translation>%1 国家没有这样的号码。请核对数字。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no country code. Use two letters like CN or US.</source>
        <translation>“%1”不是国家代码。请使用 CN、US 之类的两位字母。</translation>
    </message>
    <message>
        <source>The time is empty. Write one like 2026-11-24 18:00 or &quot;tomorrow 18:00&quot;.</source>
        <translation>时间为空。请填写形如“2026-11-24 18:00”或“明天 18:00”的时间。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read as a time. Write it like 2026-11-24 18:00, &quot;tomorrow 18:00&quot; or &quot;in 2 days&quot;.</source>
        <translation>无法把“%1”理解为时间。请写成“2026-11-24 18:00”“明天 18:00”或“2天后”。</translation>
    </message>
    <message>
        <source>The date in &quot;%1&quot; does not exist. Check day and month.</source>
        <translation>“%1”中的日期不存在。请核对月和日。</translation>
    </message>
    <message>
        <source>The time of day in &quot;%1&quot; does not exist. Hours run from 0 to 23, minutes from 0 to 59.</source>
        <translation>“%1”中的时刻不存在。小时为 0 到 23，分钟为 0 到 59。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no offset from UTC. Write one like +08:00.</source>
        <translation>“%1”不是有效的 UTC 偏移。请写成 +08:00 的形式。</translation>
    </message>
    <message>
        <source>%1 is too far away. Write a date instead.</source>
        <translation>%1 太远了。请直接写日期。</translation>
    </message>
    <message>
        <source>The time zone is empty. Choose a place like Asia/Shanghai.</source>
        <translation>时区为空。请选择地点，例如 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is an offset, not a time zone: it knows no summer time. Choose a place like Asia/Shanghai.</source>
        <translation>“%1”是偏移量而不是时区，不含夏令时信息。请选择地点，例如 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is an abbreviation or a rule, not a place; several zones share it. Choose a place like America/New_York.</source>
        <translation>“%1”是缩写或规则，不是地点，可能对应多个时区。请选择地点，例如 America/New_York。</translation>
    </message>
    <message>
        <source>There is no time zone &quot;%1&quot; on this computer. Choose a place like Asia/Shanghai.</source>
        <translation>本机没有时区“%1”。请选择地点，例如 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; means %2: the sign of Etc zones is turned round. Choose a place like Asia/Shanghai.</source>
        <translation>“%1”实际表示 %2：Etc 时区的正负号是相反的。请选择地点，例如 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;. Check its name; scenario fields are written details.NAME.</source>
        <translation>没有名为“%1”的字段。请核对名称；场景字段写作 details.名称。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of the allowed values: %2.</source>
        <translation>“%1”不在允许的取值之内：%2。</translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; has the wrong type. Use text, or a list or object where the field has parts.</source>
        <translation>“%1”的值类型不对。请使用文本；有组成部分的字段可用列表或对象。</translation>
    </message>
    <message>
        <source>The needed item %1 has no name of its own. Give each item one name.</source>
        <translation>所需信息“%1”没有单独的名称。请为每一项写一个名称。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; comes from the ticket and cannot be set. Change it in the ticket.</source>
        <translation>“%1”来自工单，不能在此设置。请在工单中修改。</translation>
    </message>
    <message>
        <source>The stored draft has an unknown part &quot;%1&quot;. A newer version may have written it: update the program.</source>
        <translation>保存的草稿含有未知内容“%1”，可能由更新的版本写入：请升级程序。</translation>
    </message>
    <message>
        <source>The stored draft lacks &quot;%1&quot;. Write the reminder again from its ticket.</source>
        <translation>保存的草稿缺少“%1”。请从工单重新编写提醒。</translation>
    </message>
    <message>
        <source>In the stored draft &quot;%1&quot; is no %2. Write the reminder again from its ticket.</source>
        <translation>保存的草稿中“%1”不是 %2 类型。请从工单重新编写提醒。</translation>
    </message>
    <message>
        <source>In the stored draft &quot;%1&quot; is &quot;%2&quot;; allowed are: %3. Write the reminder again from its ticket.</source>
        <translation>保存的草稿中“%1”为“%2”，允许的取值：%3。请从工单重新编写提醒。</translation>
    </message>
    <message>
        <source>In the stored draft &quot;%1&quot; lies outside %2 to %3. Write the reminder again from its ticket.</source>
        <translation>保存的草稿中“%1”超出范围 %2 到 %3。请从工单重新编写提醒。</translation>
    </message>
    <message>
        <source>The file is not valid JSON: %1 at byte %2. Correct it there.</source>
        <translation>文件不是有效的 JSON：第 %2 字节处 %1。请在该处更正。</translation>
    </message>
    <message>
        <source>The file must hold one JSON object.</source>
        <translation>文件必须是一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Unknown key &quot;%1&quot;. Check its spelling or remove it.</source>
        <translation>未知的键“%1”。请检查拼写或删除。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing. Add it.</source>
        <translation>缺少“%1”。请补上。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be of the type: %2.</source>
        <translation>“%1”的类型必须是：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is &quot;%2&quot;; allowed are: %3.</source>
        <translation>“%1”的值为“%2”，允许的取值：%3。</translation>
    </message>
    <message>
        <source>The scenario key &quot;%1&quot; must be kebab-case English, like collect-materials.</source>
        <translation>场景键“%1”必须是小写英文加连字符，例如 collect-materials。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names &quot;%2&quot; twice. Keep one.</source>
        <translation>“%1”中“%2”出现了两次。请只保留一个。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must lie between %2 and %3.</source>
        <translation>“%1”必须在 %2 与 %3 之间。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty. Fill it in or remove it.</source>
        <translation>“%1”为空。请填写或删除。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no language tag. Use tags like zh-CN or en.</source>
        <translation>“%1”不是语言标记。请使用 zh-CN、en 之类的标记。</translation>
    </message>
    <message>
        <source>There is no reminder field &quot;%1&quot;. Check its name.</source>
        <translation>没有名为“%1”的提醒字段。请核对名称。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: &quot;%2&quot; cannot name a scenario field. Use small letters, digits and _, and no name the reminder has already.</source>
        <translation>“%1”：“%2”不能作为场景字段名。请使用小写字母、数字和 _，且不与提醒已有字段同名。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be &quot;resend&quot; for care messages. Use &quot;ask&quot;.</source>
        <translation>关怀类消息的“%1”不能是 resend。请使用 ask。</translation>
    </message>
    <message>
        <source>The default of &quot;%1&quot; (&quot;%2&quot;) cannot be read (%3). Correct it.</source>
        <translation>“%1”的默认值（“%2”）无法读取（%3）。请更正。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of rows — give a whole number from 1</source>
        <translation>“%1”不是行数 — 请给出从 1 开始的整数</translation>
    </message>
    <message>
        <source>there is no scenario &quot;%1&quot; — remindeskctl scenario list shows all</source>
        <translation>没有场景“%1” — 用 remindeskctl scenario list 查看全部</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be set — known keys: %2</source>
        <translation>无法设置“%1” — 可用的键：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no channel — email, sms, push, wechat, voice or letter</source>
        <translation>“%1”不是渠道 — 可用：email、sms、push、wechat、voice、letter</translation>
    </message>
    <message>
        <source>ticket and scenario are needed — give --ticket NO and --scenario KEY, or both in the file</source>
        <translation>缺少工单号或场景 — 请用 --ticket 和 --scenario 指定，或写在文件里</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no view — one of %2</source>
        <translation>“%1”不是视图 — 可用：%2</translation>
    </message>
    <message>
        <source>there is no source &quot;%1&quot; — remindeskctl source list shows all</source>
        <translation>没有来源“%1” — 用 remindeskctl source list 查看全部</translation>
    </message>
    <message>
        <source>more than one place for the secret was given — use one of --secret-env, --secret-credential, --secret-stdin</source>
        <translation>密码来源给了不止一个 — 请只用 --secret-env、--secret-credential、--secret-stdin 之一</translation>
    </message>
    <message>
        <source>there is no gateway &quot;%1&quot; — remindeskctl gateway list shows all</source>
        <translation>没有网关“%1” — 用 remindeskctl gateway list 查看全部</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no delivery state — for example sent, delivered, unknown, failed</source>
        <translation>“%1”不是投递状态 — 例如 sent、delivered、unknown、failed</translation>
    </message>
    <message>
        <source>the file cannot be read: %1 — check its name and permissions</source>
        <translation>文件无法读取：%1 — 请检查文件名和权限</translation>
    </message>
    <message>
        <source>the file is larger than %1 MiB — split it</source>
        <translation>文件超过 %1 MiB — 请拆分</translation>
    </message>
    <message>
        <source>the file is no JSON: %1 at byte %2 — mend it there</source>
        <translation>文件不是有效的 JSON：%1（第 %2 字节） — 请在该处修正</translation>
    </message>
    <message>
        <source>the file has no reminders — give an object or an array of objects</source>
        <translation>文件里没有提醒 — 请给出对象或对象数组</translation>
    </message>
    <message>
        <source>there is no such folder — check --partials</source>
        <translation>没有这个文件夹 — 请检查 --partials</translation>
    </message>
    <message>
        <source>the file cannot be written: %1 — choose another place</source>
        <translation>文件无法写入：%1 — 请换一个位置</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no channel — name template files after a channel</source>
        <translation>“%1”不是渠道 — 模板文件请以渠道命名</translation>
    </message>
    <message>
        <source>the sample workspace cannot be used: %1 — mend the file</source>
        <translation>示例工作区无法使用：%1 — 请修正文件</translation>
    </message>
    <message>
        <source>the reminder has findings that block it (%1) — mend them first</source>
        <translation>提醒还有未解决的问题（%1 项） — 请先处理</translation>
    </message>
    <message>
        <source>there is no workspace here — make one with: remindeskctl init</source>
        <translation>这里没有工作区 — 请先运行 remindeskctl init</translation>
    </message>
    <message>
        <source>the folder of the workspace cannot be made or protected — choose another with --profile</source>
        <translation>无法创建或保护工作区文件夹 — 请用 --profile 换一个位置</translation>
    </message>
    <message>
        <source>The ticket&apos;s source could not be asked whether it has changed; tried again soon.</source>
        <translation>无法向工单来源核对是否有变化；稍后重试。</translation>
    </message>
    <message>
        <source>Sending was stopped before this message&apos;s turn; it waits in the queue.</source>
        <translation>轮到此消息前发送已停止；它仍在队列中。</translation>
    </message>
    <message>
        <source>Broken off when sending was stopped; nothing was sent.</source>
        <translation>停止发送时中断；没有发出。</translation>
    </message>
    <message>
        <source>The store could not record the sending, so nothing was sent.</source>
        <translation>存储无法记录此次发送，因此没有发出。</translation>
    </message>
    <message>
        <source>Accepted by the mail server.</source>
        <translation>邮件服务器已接受。</translation>
    </message>
    <message>
        <source>The mail server is busy and closed the connection.</source>
        <translation>邮件服务器繁忙，关闭了连接。</translation>
    </message>
    <message>
        <source>The mail server asks to try again later (greylisting or a busy mailbox).</source>
        <translation>邮件服务器要求稍后重试（灰名单或邮箱繁忙）。</translation>
    </message>
    <message>
        <source>The mail server has a temporary problem.</source>
        <translation>邮件服务器暂时有问题。</translation>
    </message>
    <message>
        <source>The mail server has no room at the moment.</source>
        <translation>邮件服务器暂时空间不足。</translation>
    </message>
    <message>
        <source>The mail server cannot check the login at the moment.</source>
        <translation>邮件服务器暂时无法验证登录。</translation>
    </message>
    <message>
        <source>The mail server wants a login. Add user and password to the gateway.</source>
        <translation>邮件服务器要求登录。请为网关补充用户名和密码。</translation>
    </message>
    <message>
        <source>The mail server refused user or password. Correct them; nothing is sent until then.</source>
        <translation>邮件服务器拒绝了用户名或密码。请改正；在此之前不会发送。</translation>
    </message>
    <message>
        <source>The mail server refuses this address: it does not exist there.</source>
        <translation>邮件服务器拒绝该地址：地址不存在。</translation>
    </message>
    <message>
        <source>The mailbox is full or the mail too large.</source>
        <translation>邮箱已满或邮件过大。</translation>
    </message>
    <message>
        <source>The mail server does not accept this address.</source>
        <translation>邮件服务器不接受该地址。</translation>
    </message>
    <message>
        <source>The mail server refused this mail.</source>
        <translation>邮件服务器拒收此邮件。</translation>
    </message>
    <message>
        <source>The connection was lost after the mail was handed over: it may or may not have arrived.</source>
        <translation>邮件交出后连接中断：可能已送达，也可能没有。</translation>
    </message>
    <message>
        <source>The connection was lost before the mail was handed over; tried again.</source>
        <translation>邮件交出前连接中断；将重试。</translation>
    </message>
    <message>
        <source>The mail server took too long; nothing was handed over.</source>
        <translation>邮件服务器响应过慢；邮件尚未交出。</translation>
    </message>
    <message>
        <source>The mail server cannot take addresses with other than ASCII characters.</source>
        <translation>邮件服务器不支持含非 ASCII 字符的地址。</translation>
    </message>
    <message>
        <source>The mail server offers no way of logging in that this program knows.</source>
        <translation>邮件服务器没有本程序支持的登录方式。</translation>
    </message>
    <message>
        <source>The gateway&apos;s sender address cannot be used.</source>
        <translation>网关的发件人地址不可用。</translation>
    </message>
    <message>
        <source>The recipient&apos;s address cannot be used.</source>
        <translation>收件人地址不可用。</translation>
    </message>
    <message>
        <source>The gateway could not be reached: nothing listens there.</source>
        <translation>无法连接网关：对方没有监听。</translation>
    </message>
    <message>
        <source>The gateway did not answer in time.</source>
        <translation>网关没有及时响应。</translation>
    </message>
    <message>
        <source>The gateway closed the connection at once.</source>
        <translation>网关立即关闭了连接。</translation>
    </message>
    <message>
        <source>The gateway is too busy for new connections.</source>
        <translation>网关繁忙，暂不接受新连接。</translation>
    </message>
    <message>
        <source>A web page answered instead of the gateway: perhaps the network wants a login first.</source>
        <translation>回应的是网页而不是网关：网络可能要求先登录。</translation>
    </message>
    <message>
        <source>The gateway&apos;s name could not be looked up.</source>
        <translation>无法解析网关的域名。</translation>
    </message>
    <message>
        <source>The gateway&apos;s certificate is not trusted; neither password nor message was sent.</source>
        <translation>网关的证书不受信任；密码和消息都没有发出。</translation>
    </message>
    <message>
        <source>The gateway offers no encryption; nothing was sent.</source>
        <translation>网关不提供加密；没有发出任何内容。</translation>
    </message>
    <message>
        <source>The encrypted connection could not be made.</source>
        <translation>无法建立加密连接。</translation>
    </message>
    <message>
        <source>The file with the private certificate authority cannot be read.</source>
        <translation>无法读取私有证书颁发机构文件。</translation>
    </message>
    <message>
        <source>Accepted by the SMS gateway.</source>
        <translation>短信网关已接受。</translation>
    </message>
    <message>
        <source>Queued by the SMS gateway.</source>
        <translation>短信网关已排队。</translation>
    </message>
    <message>
        <source>The SMS gateway cannot take messages at the moment.</source>
        <translation>短信网关暂时无法接收消息。</translation>
    </message>
    <message>
        <source>The SMS gateway refuses this number.</source>
        <translation>短信网关拒绝该号码。</translation>
    </message>
    <message>
        <source>The SMS gateway gave an answer nobody can interpret: the message may have gone.</source>
        <translation>短信网关的答复无法理解：消息可能已发出。</translation>
    </message>
    <message>
        <source>A proxy in between did not understand the request.</source>
        <translation>中间的代理不理解请求。</translation>
    </message>
    <message>
        <source>The connection was lost after the request began: the message may have gone.</source>
        <translation>请求开始后连接中断：消息可能已发出。</translation>
    </message>
    <message>
        <source>No answer in time after the request began: the message may have gone.</source>
        <translation>请求开始后没有及时答复：消息可能已发出。</translation>
    </message>
    <message>
        <source>Written to the outbox folder.</source>
        <translation>已写入发件文件夹。</translation>
    </message>
    <message>
        <source>Was in the outbox folder already.</source>
        <translation>发件文件夹中已有此消息。</translation>
    </message>
    <message>
        <source>The outbox folder cannot be written.</source>
        <translation>无法写入发件文件夹。</translation>
    </message>
    <message>
        <source>The letter lies in the print folder.</source>
        <translation>信件已放入打印文件夹。</translation>
    </message>
    <message>
        <source>The letter was in the print folder already.</source>
        <translation>打印文件夹中已有此信件。</translation>
    </message>
    <message>
        <source>The print folder cannot be written.</source>
        <translation>无法写入打印文件夹。</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened: %2. Check its name and your right to read it.</source>
        <translation>无法打开文件 %1：%2。请检查文件名和读取权限。</translation>
    </message>
    <message>
        <source>%1 is not a regular file. Give the name of a CSV or JSON file.</source>
        <translation>%1 不是普通文件。请指定一个 CSV 或 JSON 文件。</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB. Split it into smaller files.</source>
        <translation>%1 超过 %2 MB。请拆分成较小的文件。</translation>
    </message>
    <message>
        <source>The file has no data rows. Export it again with at least one ticket.</source>
        <translation>文件没有数据行。请重新导出，至少包含一个工单。</translation>
    </message>
    <message>
        <source>%1 changed while it was being read. Wait until it is complete, then import it again.</source>
        <translation>%1 在读取过程中被修改。请等文件写完后重新导入。</translation>
    </message>
    <message>
        <source>The encoding of the file cannot be told for sure. Say it with --encoding: utf-8, gb18030, utf-16 or latin1.</source>
        <translation>无法确定文件的编码。请用 --encoding 指明：utf-8、gb18030、utf-16 或 latin1。</translation>
    </message>
    <message>
        <source>The encoding “%1” is not known. Use utf-8, gb18030, utf-16, latin1 or auto.</source>
        <translation>未知的编码“%1”。可用：utf-8、gb18030、utf-16、latin1、auto。</translation>
    </message>
    <message>
        <source>This row is not valid %1. Save the file in one encoding, or name the right one with --encoding.</source>
        <translation>这一行不是有效的 %1 文本。请用同一种编码保存文件，或用 --encoding 指明编码。</translation>
    </message>
    <message>
        <source>This row is longer than %1 bytes. Shorten it, or look for a missing line end.</source>
        <translation>这一行超过 %1 字节。请缩短，或检查是否缺少换行。</translation>
    </message>
    <message>
        <source>The file has %1 columns; %2 are allowed. Remove those that are not needed.</source>
        <translation>文件有 %1 列，最多允许 %2 列。请删除不需要的列。</translation>
    </message>
    <message>
        <source>These columns are missing: %1. Add them, or map other columns to them.</source>
        <translation>缺少以下列：%1。请补充，或把其他列映射到这些字段。</translation>
    </message>
    <message>
        <source>The quote opened at row %1 is not closed. Nothing was imported; close the quote and try again.</source>
        <translation>第 %1 行打开的引号没有闭合。未导入任何数据；请补上引号后重试。</translation>
    </message>
    <message>
        <source>This row has %1 values, the header has %2. Check it for a missing or an extra separator.</source>
        <translation>这一行有 %1 个值，表头有 %2 个。请检查是否缺少或多出分隔符。</translation>
    </message>
    <message>
        <source>There is text after the closing quote of value %1. Double the quotes inside a value.</source>
        <translation>第 %1 个值的结束引号后还有文字。值内的引号要写成两个。</translation>
    </message>
    <message>
        <source>Two columns are named “%1”. Rename one of them.</source>
        <translation>有两列都叫“%1”。请给其中一列改名。</translation>
    </message>
    <message>
        <source>Two columns are mapped to the field “%1”. Map only one.</source>
        <translation>有两列映射到同一字段“%1”。请只保留一个。</translation>
    </message>
    <message>
        <source>There is no column “%1” in the file, though it is mapped. Check the mapping.</source>
        <translation>映射中提到的列“%1”在文件中不存在。请检查映射。</translation>
    </message>
    <message>
        <source>The file is not valid JSON (near object %1). Nothing was imported; mend it and try again.</source>
        <translation>文件不是有效的 JSON（第 %1 个对象附近）。未导入任何数据；请修正后重试。</translation>
    </message>
    <message>
        <source>Object %1 is too deeply nested. Export plain values.</source>
        <translation>第 %1 个对象嵌套过深。请导出简单的值。</translation>
    </message>
    <message>
        <source>Entry %1 is not a JSON object. Each ticket must be an object.</source>
        <translation>第 %1 项不是 JSON 对象。每个工单必须是一个对象。</translation>
    </message>
    <message>
        <source>The value of “%1” is an object or a nested list. Only text, numbers, yes/no and plain lists are taken.</source>
        <translation>“%1”的值是对象或嵌套列表。只接受文本、数字、是/否和简单列表。</translation>
    </message>
    <message>
        <source>“%1” is empty, but every ticket needs it. Fill it in.</source>
        <translation>“%1”为空，但每个工单都必须有。请填写。</translation>
    </message>
    <message>
        <source>“%1” was turned into a scientific number by a spreadsheet; its digits are lost. Export the column as text.</source>
        <translation>“%1”已被电子表格变成科学计数，原来的数字已丢失。请把该列导出为文本。</translation>
    </message>
    <message>
        <source>Ticket %1 is already in row %2. Keep one of the two rows.</source>
        <translation>工单 %1 已在第 %2 行出现。请只保留一行。</translation>
    </message>
    <message>
        <source>The status “%1” is not known. Known are: %2. Map it to a stage, or use one of these.</source>
        <translation>未知的状态“%1”。可用：%2。请把它映射到某个阶段，或改用其中之一。</translation>
    </message>
    <message>
        <source>The owner “%1” is not known or disabled. Map the name to a colleague.</source>
        <translation>负责人“%1”不存在或已停用。请映射到一位同事。</translation>
    </message>
    <message>
        <source>The priority “%1” is not known. Use urgent, high, normal or low.</source>
        <translation>未知的优先级“%1”。请用 紧急、高、普通 或 低。</translation>
    </message>
    <message>
        <source>“%1” is not a language. Write for example zh-CN or en.</source>
        <translation>“%1”不是语言代码。请写成 zh-CN 或 en 这样的形式。</translation>
    </message>
    <message>
        <source>The value is longer than %1 characters. Shorten it.</source>
        <translation>值超过 %1 个字符。请缩短。</translation>
    </message>
    <message>
        <source>The ticket number “%1” contains control characters. Remove them.</source>
        <translation>工单号“%1”含有控制字符。请删除。</translation>
    </message>
    <message>
        <source>“%1” does not exist in %2, as the clocks go forward then; it was read as %3.</source>
        <translation>“%1”在 %2 不存在（时钟拨快）；已按 %3 读取。</translation>
    </message>
    <message>
        <source>“%1” comes twice in %2, as the clocks go back then; the first was taken: %3.</source>
        <translation>“%1”在 %2 出现两次（时钟拨慢）；取第一次：%3。</translation>
    </message>
    <message>
        <source>The row contained NUL characters; they are shown as ␀.</source>
        <translation>该行含有 NUL 字符，已显示为 ␀。</translation>
    </message>
    <message>
        <source>The rejected rows cannot be written to %1: %2. Choose another folder or free some space.</source>
        <translation>无法把被拒绝的行写入 %1：%2。请换一个文件夹或腾出空间。</translation>
    </message>
    <message>
        <source>The host %1 is not known. Check the address and the network.</source>
        <translation>找不到主机 %1。请检查地址和网络。</translation>
    </message>
    <message>
        <source>%1 refused the connection. Check the port, and whether the server is running.</source>
        <translation>%1 拒绝连接。请检查端口以及服务器是否在运行。</translation>
    </message>
    <message>
        <source>%1 took too long to answer. Try again later.</source>
        <translation>%1 回答时间过长。请稍后再试。</translation>
    </message>
    <message>
        <source>%1 stopped answering. Check the network and try again.</source>
        <translation>%1 没有再回应。请检查网络后重试。</translation>
    </message>
    <message>
        <source>The connection to %1 broke off (%2). Try again.</source>
        <translation>与 %1 的连接中断（%2）。请重试。</translation>
    </message>
    <message>
        <source>No secure connection to %1: %2. Check the server&apos;s certificate.</source>
        <translation>无法与 %1 建立安全连接：%2。请检查服务器证书。</translation>
    </message>
    <message>
        <source>The answer of %1 is too long and was cut off. Ask the server&apos;s administrator.</source>
        <translation>%1 的回答过长，已中断。请联系服务器管理员。</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2. Check the network.</source>
        <translation>无法访问 %1：%2。请检查网络。</translation>
    </message>
    <message>
        <source>%1 does not accept the token. Make a new one in Request Tracker (Settings &gt; Auth Tokens) and store it.</source>
        <translation>%1 不接受该令牌。请在 Request Tracker（设置 &gt; 认证令牌）中新建并保存。</translation>
    </message>
    <message>
        <source>%1 sends us to another page, usually its login. Check the address, and whether the token is valid.</source>
        <translation>%1 把请求转到其他页面（通常是登录页）。请检查地址以及令牌是否有效。</translation>
    </message>
    <message>
        <source>%1 does not allow this to the token&apos;s user. Ask for the right in Request Tracker.</source>
        <translation>%1 不允许该令牌的用户执行此操作。请在 Request Tracker 中申请权限。</translation>
    </message>
    <message>
        <source>Request Tracker has no such ticket, or the token may not see it. Check the number.</source>
        <translation>Request Tracker 中没有该工单，或令牌无权查看。请检查编号。</translation>
    </message>
    <message>
        <source>Request Tracker refused the request: %1. Check the settings of the source.</source>
        <translation>Request Tracker 拒绝了请求：%1。请检查工单来源的设置。</translation>
    </message>
    <message>
        <source>%1 has trouble of its own (status %2). Try again later; if it stays, tell its administrator.</source>
        <translation>%1 自身出现故障（状态 %2）。请稍后再试；若持续，请联系其管理员。</translation>
    </message>
    <message>
        <source>%1 answers with a web page instead of data. Check the address; a proxy or login page may stand in between.</source>
        <translation>%1 返回的是网页而不是数据。请检查地址，中间可能有代理或登录页。</translation>
    </message>
    <message>
        <source>The answer of %1 is cut off or damaged. Try again.</source>
        <translation>%1 的回答不完整或已损坏。请重试。</translation>
    </message>
    <message>
        <source>The answer of %1 lacks what Request Tracker 5 always sends. Check the address and the version.</source>
        <translation>%1 的回答缺少 Request Tracker 5 应有的内容。请检查地址和版本。</translation>
    </message>
    <message>
        <source>The server does not keep to the order of changes; the sync was stopped. Tell the administrator of Request Tracker.</source>
        <translation>服务器没有按变更顺序返回，同步已停止。请联系 Request Tracker 管理员。</translation>
    </message>
    <message>
        <source>The note was sent, but is not on ticket %1. Check the ticket before writing it again.</source>
        <translation>备注已发送，但工单 %1 上没有找到。请先查看工单再重写。</translation>
    </message>
    <message>
        <source>%1 is not Request Tracker 5 (version “%2”). Check the address.</source>
        <translation>%1 不是 Request Tracker 5（版本“%2”）。请检查地址。</translation>
    </message>
    <message>
        <source>The place where the sync should go on is damaged: %1. Start the sync from the beginning.</source>
        <translation>同步的续传位置已损坏：%1。请从头开始同步。</translation>
    </message>
    <message>
        <source>Ticket %1 was merged into %2. Use that one.</source>
        <translation>工单 %1 已合并到 %2。请使用后者。</translation>
    </message>
    <message>
        <source>The queue “%1” does not exist, or the token may not see it. Check its name.</source>
        <translation>队列“%1”不存在，或令牌无权查看。请检查名称。</translation>
    </message>
    <message>
        <source>The setting %1 is missing. Add it with --set %1=…</source>
        <translation>缺少设置 %1。请用 --set %1=… 添加。</translation>
    </message>
    <message>
        <source>The setting %1 is not known. Check its spelling.</source>
        <translation>未知的设置 %1。请检查拼写。</translation>
    </message>
    <message>
        <source>“%2” is not allowed for %1. Allowed: %3.</source>
        <translation>%1 不能是“%2”。允许：%3。</translation>
    </message>
    <message>
        <source>The setting %1 is no usable address: %2. Write https://host/, without a user name or query.</source>
        <translation>设置 %1 不是可用的地址：%2。请写成 https://主机/，不含用户名和查询参数。</translation>
    </message>
    <message>
        <source>The token would go to %1 unencrypted. Use https, or allow it with allow-plain=yes.</source>
        <translation>令牌将以明文发送到 %1。请使用 https，或用 allow-plain=yes 允许。</translation>
    </message>
    <message>
        <source>There is no usable token. Store one with --set-secret, without blanks or line ends.</source>
        <translation>没有可用的令牌。请用 --set-secret 保存，不含空格和换行。</translation>
    </message>
    <message>
        <source>The kind “%1” of ticket source is not known. Known are: %2.</source>
        <translation>未知的工单来源类型“%1”。可用：%2。</translation>
    </message>
    <message>
        <source>The tickets of this source come from files; there is no server to ask. Import the file again.</source>
        <translation>该来源的工单来自文件，没有可查询的服务器。请重新导入文件。</translation>
    </message>
    <message>
        <source>the store was closed before it answered — try again</source>
        <translation>存储在回答之前已关闭 — 请重试</translation>
    </message>
    <message>
        <source>“%1” is opened here and never closed: close it with “}}” or “%}”.</source>
        <translation>这里的“%1”没有结束：请用“}}”或“%}”结束。</translation>
    </message>
    <message>
        <source>“%1” stands here without a beginning: remove it, or put it between {% raw %} and {% endraw %}.</source>
        <translation>这里多了“%1”：请删除，或放在 {% raw %} 与 {% endraw %} 之间。</translation>
    </message>
    <message>
        <source>“%1” cannot stand here: remove it, or put the text in quotation marks.</source>
        <translation>这里不能出现“%1”：请删除，或把文字放在引号中。</translation>
    </message>
    <message>
        <source>“%1” is expected here, not “%2”.</source>
        <translation>这里应为“%1”，而不是“%2”。</translation>
    </message>
    <message>
        <source>There is no tag “%1”: check its spelling.</source>
        <translation>没有名为“%1”的标签：请检查拼写。</translation>
    </message>
    <message>
        <source>The block “%1” that begins here is never closed: add “end%1”.</source>
        <translation>从这里开始的“%1”没有结束：请加上“end%1”。</translation>
    </message>
    <message>
        <source>“%1” has no place inside “%2”: remove it, or close “%2” first.</source>
        <translation>“%1”不能放在“%2”中：请删除，或先结束“%2”。</translation>
    </message>
    <message>
        <source>The tag “%1” is not written rightly: write “%2”.</source>
        <translation>标签“%1”写法不对：请写成“%2”。</translation>
    </message>
    <message>
        <source>There is nothing between “{{” and “}}”: name a value.</source>
        <translation>“{{”与“}}”之间没有内容：请填写一个值。</translation>
    </message>
    <message>
        <source>There is no filter “%1”: check its spelling.</source>
        <translation>没有名为“%1”的过滤器：请检查拼写。</translation>
    </message>
    <message>
        <source>The filter “%1” has %2 values after it; it takes %3 to %4.</source>
        <translation>过滤器“%1”带了 %2 个参数，应为 %3 到 %4 个。</translation>
    </message>
    <message>
        <source>Every line of this comment must begin with “#”.</source>
        <translation>此注释的每一行都要以“#”开头。</translation>
    </message>
    <message>
        <source>There is no part “%1”: create it, or correct the name.</source>
        <translation>没有名为“%1”的片段：请新建，或改正名称。</translation>
    </message>
    <message>
        <source>“include” cannot be used inside a part that is rendered: use “render”.</source>
        <translation>“render”的片段中不能使用“include”：请改用“render”。</translation>
    </message>
    <message>
        <source>The name of the part to include is not a text: write it in quotation marks.</source>
        <translation>要包含的片段名称不是文字：请写在引号中。</translation>
    </message>
    <message>
        <source>Nothing is known as “%1”: correct the name, or give a “default”.</source>
        <translation>没有“%1”这个值：请改正名称，或用“default”给出默认值。</translation>
    </message>
    <message>
        <source>“%1” is empty: fill it in, or give a “default”.</source>
        <translation>“%1”为空：请填写，或用“default”给出默认值。</translation>
    </message>
    <message>
        <source>The filter “%1” cannot work with a value of the kind “%2”.</source>
        <translation>过滤器“%1”不能处理类型为“%2”的值。</translation>
    </message>
    <message>
        <source>A number is divided by zero here: check the divisor.</source>
        <translation>这里除以了零：请检查除数。</translation>
    </message>
    <message>
        <source>A number is too large to calculate with.</source>
        <translation>数字太大，无法计算。</translation>
    </message>
    <message>
        <source>A value of the kind “%1” cannot be compared with one of the kind “%2”.</source>
        <translation>类型“%1”与类型“%2”的值无法比较。</translation>
    </message>
    <message>
        <source>The items have no property “%1”: check the name.</source>
        <translation>这些项目没有属性“%1”：请检查名称。</translation>
    </message>
    <message>
        <source>A whole number is needed here.</source>
        <translation>这里需要一个整数。</translation>
    </message>
    <message>
        <source>The filter “%1” was given a text that is not encoded that way.</source>
        <translation>交给过滤器“%1”的文字不是这种编码。</translation>
    </message>
    <message>
        <source>There is no time zone “%1”: use a name such as Asia/Shanghai.</source>
        <translation>没有时区“%1”：请使用 Asia/Shanghai 这样的名称。</translation>
    </message>
    <message>
        <source>The template is larger than %1 bytes: split it.</source>
        <translation>模板大于 %1 字节：请拆分。</translation>
    </message>
    <message>
        <source>The template takes more than %1 steps: shorten its loops.</source>
        <translation>模板执行超过 %1 步：请缩短循环。</translation>
    </message>
    <message>
        <source>The text becomes larger than %1 bytes: shorten it.</source>
        <translation>生成的文字超过 %1 字节：请缩短。</translation>
    </message>
    <message>
        <source>The values made while rendering become larger than %1: shorten the texts and lists.</source>
        <translation>渲染中产生的数据超过 %1：请缩短文字和列表。</translation>
    </message>
    <message>
        <source>Tags, brackets or parts stand inside each other more than %1 deep: simplify.</source>
        <translation>标签、括号或片段嵌套超过 %1 层：请简化。</translation>
    </message>
    <message>
        <source>Rendering took longer than %1 ms and was stopped: simplify the template.</source>
        <translation>渲染超过 %1 毫秒，已停止：请简化模板。</translation>
    </message>
    <message>
        <source>The template is made of more than %1 pieces (texts, tags and the words in them): split it.</source>
        <translation>模板由超过 %1 个部分组成（文本、标签及其中的词）：请拆分。</translation>
    </message>
    <message>
        <source>This is no JSON: %1 (byte %2).</source>
        <translation>这不是 JSON：%1（第 %2 字节）。</translation>
    </message>
    <message>
        <source>This text stands before the first part: %1. Begin the file with a line such as &quot;--- text&quot;.</source>
        <translation>第一个部分之前有文字：%1。文件要以“--- text”这样的一行开头。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a part. Write &quot;--- &quot; and then small letters, digits or &quot;_&quot;, such as &quot;--- subject&quot;.</source>
        <translation>“%1”不是部分的名称。请写“--- ”加小写字母、数字或下划线，例如“--- subject”。</translation>
    </message>
    <message>
        <source>The part &quot;%1&quot; is there twice. Keep one of them.</source>
        <translation>部分“%1”出现了两次，请只保留一个。</translation>
    </message>
    <message>
        <source>The template file has no part. Begin it with a line such as &quot;--- text&quot;.</source>
        <translation>模板文件里没有任何部分。文件要以“--- text”这样的一行开头。</translation>
    </message>
    <message>
        <source>A template for %2 has no part named &quot;%1&quot;. Its parts are: %3.</source>
        <translation>%2 模板没有名为“%1”的部分，可用的是：%3。</translation>
    </message>
    <message>
        <source>The part &quot;%1&quot; is missing. A template for %2 needs: %3.</source>
        <translation>缺少部分“%1”。%2 模板需要：%3。</translation>
    </message>
    <message>
        <source>The part &quot;%1&quot; is empty. Write its text.</source>
        <translation>部分“%1”是空的，请写上内容。</translation>
    </message>
    <message>
        <source>There are two published templates %1 with version %2. Give one of them a new version.</source>
        <translation>模板 %1 有两个已发布的版本 %2，请给其中一个换新的版本号。</translation>
    </message>
    <message>
        <source>The WeChat template has no field. Add one, such as &quot;--- thing1&quot;.</source>
        <translation>微信模板没有任何字段，请至少加一个，例如“--- thing1”。</translation>
    </message>
    <message>
        <source>There is no variable &quot;%1&quot;. Check its spelling against the list of variables.</source>
        <translation>没有变量“%1”，请对照变量列表检查拼写。</translation>
    </message>
    <message>
        <source>There is no shared text &quot;%1&quot; in this language. Add it or correct the name.</source>
        <translation>这个语言里没有公用片段“%1”，请添加或改正名称。</translation>
    </message>
    <message>
        <source>The filter &quot;%1&quot; needs %2 and got &quot;%3&quot;. Use it on another variable.</source>
        <translation>过滤器“%1”需要 %2，得到的却是“%3”，请换一个变量。</translation>
    </message>
    <message>
        <source>Goes out now.</source>
        <translation>现在发出。</translation>
    </message>
    <message>
        <source>Goes out at %1 (%2): %3</source>
        <translation>%1（%2）发出：%3</translation>
    </message>
    <message>
        <source>Will not go out: %1</source>
        <translation>不会发出：%1</translation>
    </message>
    <message>
        <source>Too late to go out: %1</source>
        <translation>已太晚，不会发出：%1</translation>
    </message>
    <message>
        <source>The address does not fit the window of the envelope : %1 lines, at most %2. Shorten it.</source>
        <translation>地址放不进信封窗口：共 %1 行，最多 %2 行。请缩短。</translation>
    </message>
    <message>
        <source>Set aside: the program died three times while it held this message</source>
        <translation>已搁置：程序在处理这条消息时三次意外退出</translation>
    </message>
    <message>
        <source>Taken back after a crash: nothing had been sent</source>
        <translation>崩溃后收回：尚未发送任何内容</translation>
    </message>
    <message>
        <source>The program stopped while the message was on its way: nobody can know whether it arrived</source>
        <translation>消息发出途中程序停止：无法得知是否送达</translation>
    </message>
    <message>
        <source>Sent again after a crash: the gateway recognises our key and will not deliver twice</source>
        <translation>崩溃后重发：网关识别我们的标识，不会重复送达</translation>
    </message>
    <message>
        <source>Sent again after a crash, as the scenario allows</source>
        <translation>崩溃后按该场景的规则重发</translation>
    </message>
    <message>
        <source>A person confirmed that it arrived</source>
        <translation>已由人工确认送达</translation>
    </message>
    <message>
        <source>Put back, to be tried again</source>
        <translation>退回队列，稍后再试</translation>
    </message>
    <message>
        <source>Taken back after a crash</source>
        <translation>崩溃后收回</translation>
    </message>
    <message>
        <source>Put back by a person</source>
        <translation>人工重新排队</translation>
    </message>
    <message>
        <source>A result came too late to change anything</source>
        <translation>结果来得太晚，未作更改</translation>
    </message>
    <message>
        <source>%1 does not read times in the zone %2: changes would be missed. Set rt-zone to the time zone of the token&apos;s user in Request Tracker.</source>
        <translation>%1 没有按时区 %2 读取时间，可能漏掉变更。请把 rt-zone 设为该令牌用户在 Request Tracker 中的时区。</translation>
    </message>
    <message>
        <source>There is no folder %1 to hold the store, or the path is not a plain file. Make the folder, or choose another profile.</source>
        <translation>没有可以存放数据的文件夹 %1，或者该路径不是普通文件。请建立文件夹，或换一个配置目录。</translation>
    </message>
    <message>
        <source>This file is not a Remindesk store: its beginning is empty or damaged (%1 bytes). It was left as it is; restore a backup or move it away.</source>
        <translation>该文件不是 Remindesk 数据文件：文件头为空或已损坏（%1 字节）。文件未被改动；请恢复备份或把它移走。</translation>
    </message>
    <message>
        <source>The folder %1 is on a network drive, where the store can be damaged. Move the profile to a local disk.</source>
        <translation>文件夹 %1 在网络盘上，数据文件可能损坏。请把配置目录移到本地磁盘。</translation>
    </message>
    <message>
        <source>Another program keeps the store locked (%1: %2). Close it, or try again in a moment.</source>
        <translation>另一个程序正占用数据文件（%1：%2）。请关闭它，或稍后再试。</translation>
    </message>
    <message>
        <source>The store cannot be opened or written (%1: %2). Check that you may write to its folder.</source>
        <translation>数据文件无法打开或写入（%1：%2）。请检查该文件夹的写入权限。</translation>
    </message>
    <message>
        <source>The store was written by a newer Remindesk: it has version %1, this program knows version %2. Install the newer program; the file was not touched.</source>
        <translation>数据文件由更新版本的 Remindesk 写入：文件版本 %1，本程序支持到 %2。请安装新版本；文件未被改动。</translation>
    </message>
    <message>
        <source>The store is damaged (%1: %2). Nothing more is written; restore the last good backup.</source>
        <translation>数据文件已损坏（%1：%2）。已停止写入；请恢复最近一份完好的备份。</translation>
    </message>
    <message>
        <source>The disk failed while the store was written (%1: %2). Nothing more is written until the program starts again; check the disk.</source>
        <translation>写入数据时磁盘出错（%1：%2）。在重新启动程序之前不再写入；请检查磁盘。</translation>
    </message>
    <message>
        <source>The disk is full (%1: %2). Sending pauses; free some space, it then goes on by itself.</source>
        <translation>磁盘已满（%1：%2）。发送已暂停；请腾出空间，之后会自动继续。</translation>
    </message>
    <message>
        <source>The store could not do that (%1: %2). Try again; if it happens again, report the code.</source>
        <translation>数据操作失败（%1：%2）。请再试一次；若重复出现，请报告此代码。</translation>
    </message>
    <message>
        <source>There is no ticket with the number %1. Check the number, or sync the source first.</source>
        <translation>没有编号为 %1 的工单。请核对编号，或先同步工单来源。</translation>
    </message>
    <message>
        <source>Several sources have a ticket %1: %2. Choose it from the list.</source>
        <translation>多个来源都有编号 %1 的工单：%2。请从列表中选择。</translation>
    </message>
    <message>
        <source>The ticket %1 is not in the store. Sync its source and try again.</source>
        <translation>工单 %1 不在本地数据中。请同步来源后再试。</translation>
    </message>
    <message>
        <source>This is the database of another program. Choose another file; it was not touched.</source>
        <translation>这是其他程序的数据库。请选择别的文件；该文件未被改动。</translation>
    </message>
    <message>
        <source>The store did not pass its check before the upgrade (%1). It was not upgraded; restore the last good backup.</source>
        <translation>升级前检查未通过（%1）。没有升级；请恢复最近一份完好的备份。</translation>
    </message>
    <message>
        <source>The program&apos;s own schema files are incomplete at %1 (number %2 expected). Install the program again.</source>
        <translation>程序自带的结构文件不完整：%1（应为第 %2 号）。请重新安装程序。</translation>
    </message>
    <message>
        <source>The mark of the next page, %1, is not valid. Start again from the first page.</source>
        <translation>翻页标记 %1 无效。请从第一页重新开始。</translation>
    </message>
    <message>
        <source>A stored value cannot be read: %1 is %2. The file was changed by another program; restore a backup or correct the value.</source>
        <translation>有一个已存的值无法读取：%1 为 %2。文件被其他程序改动过；请恢复备份或更正该值。</translation>
    </message>
    <message>
        <source>A ticket of the source %1 has no number. Nothing of this batch was taken; correct the source.</source>
        <translation>来源 %1 有一张工单没有编号。这一批没有导入；请更正来源。</translation>
    </message>
    <message>
        <source>A draft without an id cannot be saved.</source>
        <translation>没有标识的草稿无法保存。</translation>
    </message>
    <message>
        <source>This reminder is queued already. Nothing was queued twice.</source>
        <translation>这条提醒已在发送队列中，没有重复加入。</translation>
    </message>
    <message>
        <source>That is not possible any more: the message is in the state &quot;%1&quot;.</source>
        <translation>已不能这样做：消息状态为“%1”。</translation>
    </message>
    <message>
        <source>The message is being sent right now. Wait for its result.</source>
        <translation>消息正在发送。请等待结果。</translation>
    </message>
    <message>
        <source>There is no message %1.</source>
        <translation>没有消息 %1。</translation>
    </message>
    <message>
        <source>The attempt %1 is not open any more: another process took the message over. Nothing was sent.</source>
        <translation>发送尝试 %1 已失效：消息已由另一个进程接手。没有发送。</translation>
    </message>
    <message>
        <source>A reminder needs at least one message to be queued.</source>
        <translation>提醒至少要有一条消息才能加入队列。</translation>
    </message>
    <message>
        <source>%1 files are attached; at most %2 go with a mail. Remove some.</source>
        <translation>附了 %1 个文件，一封邮件最多 %2 个。请移除一些。</translation>
    </message>
    <message>
        <source>The files have %1 MB together; mail servers take %2 MB at most. Remove some.</source>
        <translation>文件共 %1 MB，邮件服务器最多接收 %2 MB。请移除一些。</translation>
    </message>
    <message>
        <source>The PDF &quot;%1&quot; can run or open something. Send it only if you made it yourself.</source>
        <translation>PDF“%1”可运行或打开其他内容。只在确为自制时发送。</translation>
    </message>
    <message>
        <source>No e-mail goes out: the files stay with the reminder and are not sent.</source>
        <translation>没有邮件发出：文件只随提醒留存，不会发送。</translation>
    </message>
    <message>
        <source>The postal address takes about %1 lines; an envelope&apos;s window shows %2. Shorten it.</source>
        <translation>邮寄地址约占 %1 行，信封窗口只能显示 %2 行。请缩短。</translation>
    </message>
    <message>
        <source>%1 may not approve exceptions. Ask a supervisor.</source>
        <translation>%1 无权批准例外。请找主管。</translation>
    </message>
    <message>
        <source>The approval has no reason. Write why it may pass.</source>
        <translation>批准没有写理由。请写明为何放行。</translation>
    </message>
    <message>
        <source>approved by a supervisor</source>
        <translation>主管已批准</translation>
    </message>
    <message>
        <source>The file name &quot;%1&quot; cannot be used. Use up to 120 characters without / \ : * ? &quot; &lt; &gt; | or invisible ones.</source>
        <translation>文件名“%1”不能使用。请用 120 字以内、不含 / \ : * ? &quot; &lt; &gt; | 和不可见字符的名称。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty. Attach the file that has the content.</source>
        <translation>“%1”是空文件。请附上有内容的文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2; mail servers take %3 at most. Make it smaller or send a link.</source>
        <translation>“%1”有 %2，邮件服务器最多接收 %3。请压缩或改发链接。</translation>
    </message>
    <message>
        <source>Files like &quot;%1&quot; are not sent. Allowed are: %2.</source>
        <translation>不发送“%1”这类文件。允许：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not what its name says: the content is &quot;%2&quot;. Save it again in the right format.</source>
        <translation>“%1”与名称不符：内容是“%2”。请用正确的格式重新保存。</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; has %2 pixels; at most %3 are taken. Make it smaller.</source>
        <translation>图片“%1”有 %2 像素，最多 %3。请缩小。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read (%2). Choose a file that you can open.</source>
        <translation>“%1”无法读取（%2）。请选择能打开的文件。</translation>
    </message>
    <message>
        <source>The kept copy of &quot;%1&quot; is gone or was changed. Attach the file again.</source>
        <translation>“%1”的留存副本已丢失或被改动。请重新附上。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be kept in the profile (%2). Check the disk and try again.</source>
        <translation>“%1”无法存入工作区（%2）。请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>The message was refused: %1 %2. Check the server, the login and the address.</source>
        <translation>消息被拒收：%1 %2。请检查服务器、登录名和地址。</translation>
    </message>
    <message>
        <source>No e-mail gateway is set up yet, so nothing can be sent. Go back and choose one.</source>
        <translation>还没有设邮件网关，无法发送。请返回选择一个。</translation>
    </message>
    <message>
        <source>given up by an agent</source>
        <translation>坐席已放弃</translation>
    </message>
    <message>
        <source>The body of the request is no usable template: %1 at %2. Correct the setting body.</source>
        <translation>请求正文不是可用的模板：%1，位置 %2。请更正设置 body。</translation>
    </message>
    <message>
        <source>Authentication &quot;%1&quot; needs the setting %2. Give it.</source>
        <translation>认证方式“%1”需要设置 %2。请填写。</translation>
    </message>
    <message>
        <source>Authentication &quot;%1&quot; needs {%2} in the address. Put it where the provider wants it.</source>
        <translation>认证方式“%1”要求地址中有 {%2}。请放到服务商要求的位置。</translation>
    </message>
    <message>
        <source>With a sample message the body is not JSON: %1. Write values as {{ text | json }}, without quotes around them.</source>
        <translation>用示例消息得到的正文不是 JSON：%1。请把值写成 {{ text | json }}，外面不加引号。</translation>
    </message>
    <message>
        <source>The message has no recipient.</source>
        <translation>消息没有收件人。</translation>
    </message>
    <message>
        <source>The recipient&apos;s address contains a control character. Remove it.</source>
        <translation>收件人地址含有控制字符。请删除。</translation>
    </message>
    <message>
        <source>The preset %1 inside this program is damaged. Install the program again.</source>
        <translation>程序内的预设 %1 已损坏。请重新安装程序。</translation>
    </message>
    <message>
        <source>there is no preset &quot;%1&quot; — one of %2</source>
        <translation>没有预设“%1”——可选：%2</translation>
    </message>
    <message>
        <source>The gateway&apos;s address leads elsewhere. Correct the address; redirects are not followed.</source>
        <translation>网关地址指向别处。请更正地址；不会跟随重定向。</translation>
    </message>
    <message>
        <source>Accepted by the gateway.</source>
        <translation>网关已接收。</translation>
    </message>
    <message>
        <source>The gateway refuses this message.</source>
        <translation>网关拒绝这条消息。</translation>
    </message>
    <message>
        <source>The gateway cannot take the message at the moment.</source>
        <translation>网关暂时不能接收这条消息。</translation>
    </message>
    <message>
        <source>The gateway gave an answer nobody can interpret: the message may have gone.</source>
        <translation>网关的回答无法解读：消息可能已发出。</translation>
    </message>
    <message>
        <source>The gateway gave no access token for these credentials.</source>
        <translation>网关没有为这些凭据发放访问令牌。</translation>
    </message>
    <message>
        <source>The gateway&apos;s address is wrong.</source>
        <translation>网关地址有误。</translation>
    </message>
    <message>
        <source>The gateway is still busy with the same message.</source>
        <translation>网关仍在处理同一条消息。</translation>
    </message>
    <message>
        <source>The gateway asks to try again.</source>
        <translation>网关要求重试。</translation>
    </message>
    <message>
        <source>The gateway refused the credentials.</source>
        <translation>网关拒绝了凭据。</translation>
    </message>
    <message>
        <source>The gateway found the request too slow.</source>
        <translation>网关认为请求太慢。</translation>
    </message>
    <message>
        <source>The gateway asks to send more slowly.</source>
        <translation>网关要求放慢发送。</translation>
    </message>
    <message>
        <source>The gateway failed after taking the request: the message may have gone.</source>
        <translation>网关接下请求后出错：消息可能已发出。</translation>
    </message>
    <message>
        <source>A proxy lost the gateway: the message may have gone.</source>
        <translation>代理与网关失去联系：消息可能已发出。</translation>
    </message>
    <message>
        <source>The gateway is not available: the message may have gone.</source>
        <translation>网关不可用：消息可能已发出。</translation>
    </message>
    <message>
        <source>The gateway did not answer in time: the message may have gone.</source>
        <translation>网关没有按时回答：消息可能已发出。</translation>
    </message>
    <message>
        <source>The answer was too long to be one of a gateway: the message may have gone.</source>
        <translation>回答太长，不像网关的回答：消息可能已发出。</translation>
    </message>
    <message>
        <source>The message has no text.</source>
        <translation>消息没有正文。</translation>
    </message>
    <message>
        <source>The recipient %1 holds a “/”, which Apprise takes for the next part of an address. Correct the customer&apos;s address.</source>
        <translation>收件人 %1 含有“/”，Apprise 会把它当作地址的下一段。请更正客户的地址。</translation>
    </message>
    <message>
        <source>Accepted by the service.</source>
        <translation>服务已接收。</translation>
    </message>
    <message>
        <source>Apprise is not installed: install the package “apprise”.</source>
        <translation>未安装 Apprise：请安装软件包“apprise”。</translation>
    </message>
    <message>
        <source>Apprise does not know such an address: correct the gateway&apos;s secret.</source>
        <translation>Apprise 不认识这样的地址：请更正网关的密钥。</translation>
    </message>
    <message>
        <source>Apprise could not say what became of it: the message may have gone.</source>
        <translation>Apprise 说不清结果：消息可能已发出。</translation>
    </message>
    <message>
        <source>Stopped while it was being sent: the message may have gone.</source>
        <translation>发送途中被停止：消息可能已发出。</translation>
    </message>
    <message>
        <source>Apprise did not end in time: the message may have gone.</source>
        <translation>Apprise 没有按时结束：消息可能已发出。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>ticket number</source>
        <translation>工单号</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>contact for questions</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>letters, digits and signs</source>
        <translation>字母、数字和符号</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>signs</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>an amount of money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>a telephone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>a number plate</source>
        <translation>车牌号</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Chinese characters</source>
        <translation>汉字</translation>
    </message>
    <message>
        <source>subject line</source>
        <translation>主题行</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>text of the page</source>
        <translation>页面正文</translation>
    </message>
    <message>
        <source>formatted mail</source>
        <translation>带格式的邮件正文</translation>
    </message>
    <message>
        <source>name of the WeChat template</source>
        <translation>微信模板名称</translation>
    </message>
    <message>
        <source>the sending service</source>
        <translation>发送服务</translation>
    </message>
    <message>
        <source>gateway %1</source>
        <translation>网关 %1</translation>
    </message>
    <message>
        <source>ticket source %1</source>
        <translation>工单来源 %1</translation>
    </message>
    <message>
        <source>the ticket is in its source</source>
        <translation>工单仍在来源中</translation>
    </message>
    <message>
        <source>the ticket is open, or the reminder fits its end</source>
        <translation>工单未结束，或该提醒适用于结束后</translation>
    </message>
    <message>
        <source>the customer has not written since</source>
        <translation>客户此后没有来信</translation>
    </message>
    <message>
        <source>the ticket is as it was</source>
        <translation>工单没有变化</translation>
    </message>
    <message>
        <source>the customer has not refused this channel</source>
        <translation>客户没有拒绝此渠道</translation>
    </message>
    <message>
        <source>there is time enough</source>
        <translation>时间充足</translation>
    </message>
    <message>
        <source>its time has come</source>
        <translation>已到发送时间</translation>
    </message>
    <message>
        <source>no quiet hours where the customer is</source>
        <translation>客户当地不在免打扰时段</translation>
    </message>
    <message>
        <source>not too many messages lately</source>
        <translation>近期消息未超频次</translation>
    </message>
    <message>
        <source>given up: sent by another channel instead</source>
        <translation>已放弃：改用其他渠道发送</translation>
    </message>
    <message>
        <source>The file %1 cannot be written (%2) — choose another folder or make room, then export again.</source>
        <translation>文件 %1 无法写入（%2） — 请换一个文件夹或腾出空间，然后重新导出。</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation>工单号</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Link to the evidence</source>
        <translation>依据链接</translation>
    </message>
    <message>
        <source>The mail server answered %1.</source>
        <translation>邮件服务器返回 %1。</translation>
    </message>
    <message>
        <source>The gateway answered %1.</source>
        <translation>网关返回 %1。</translation>
    </message>
    <message>
        <source>The report names no message: its key is missing or too long.</source>
        <translation>报告没有指明消息：缺少标识或标识过长。</translation>
    </message>
    <message>
        <source>The report&apos;s type &quot;%1&quot; is none of Kannel&apos;s. Check the report address of the gateway.</source>
        <translation>报告类型“%1”不是 Kannel 的类型。请检查网关的回执地址。</translation>
    </message>
    <message>
        <source>The message that came in has no usable sender.</source>
        <translation>收到的消息没有可用的发件人。</translation>
    </message>
    <message>
        <source>The text that came in is in an unknown or broken encoding (%1).</source>
        <translation>收到的文字编码未知或已损坏（%1）。</translation>
    </message>
    <message>
        <source>The webhook&apos;s body is not JSON of the form that docs/receiving.md shows.</source>
        <translation>Webhook 内容不是 docs/receiving.md 所示格式的 JSON。</translation>
    </message>
    <message>
        <source>The webhook brought more than %1 events at once. Send fewer.</source>
        <translation>Webhook 一次带来的事件超过 %1 个，请减少数量。</translation>
    </message>
    <message>
        <source>One of the headers webhook-id, webhook-timestamp and webhook-signature is missing.</source>
        <translation>缺少 webhook-id、webhook-timestamp 或 webhook-signature 标头。</translation>
    </message>
    <message>
        <source>The webhook&apos;s signature is wrong. Both sides must have the same secret.</source>
        <translation>Webhook 签名不正确。双方的密钥必须一致。</translation>
    </message>
    <message>
        <source>The webhook&apos;s time differs by more than five minutes. Set the clocks.</source>
        <translation>Webhook 的时间相差超过五分钟。请校准时钟。</translation>
    </message>
    <message>
        <source>The address %1 cannot be listened on: %2. Choose another port or end the other program.</source>
        <translation>无法监听地址 %1：%2。请换一个端口，或结束占用它的程序。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address to listen on. Write it as 127.0.0.1:8090 or [::1]:8090.</source>
        <translation>“%1”不是可监听的地址。请写成 127.0.0.1:8090 或 [::1]:8090。</translation>
    </message>
    <message>
        <source>The webhook&apos;s secret is no base64 of at least %1 bytes. Copy it again from the provider.</source>
        <translation>Webhook 密钥不是至少 %1 字节的 base64。请从服务商处重新复制。</translation>
    </message>
    <message>
        <source>The query has a broken escape or too many parts.</source>
        <translation>查询参数的转义有误或数量过多。</translation>
    </message>
    <message>
        <source>The listener&apos;s secret must have at least %1 letters, digits, - or _. Without it no SMS report is taken.</source>
        <translation>监听密钥至少需要 %1 个字母、数字、- 或 _。没有它就不接收短信回执。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address that a provider can call. Write http://… or https://… without a user name.</source>
        <translation>“%1”不是服务商可以调用的地址。请写成 http://… 或 https://…，不要带用户名。</translation>
    </message>
    <message>
        <source>A mailbox has no setting &quot;%1&quot;. It has: %2. The password goes in with --secret-env or --secret-stdin.</source>
        <translation>邮箱没有“%1”这项设置，可用的有：%2。密码用 --secret-env 或 --secret-stdin 给出。</translation>
    </message>
    <message>
        <source>The mailbox&apos;s %1 is missing.</source>
        <translation>缺少邮箱的 %1。</translation>
    </message>
    <message>
        <source>Mailbox, %1: &quot;%2&quot; is not possible here.</source>
        <translation>邮箱的 %1 不能是“%2”。</translation>
    </message>
    <message>
        <source>The mail server cannot be reached: %1. Check host, port and security.</source>
        <translation>无法连接邮件服务器：%1。请检查主机、端口和加密方式。</translation>
    </message>
    <message>
        <source>The mail server&apos;s certificate is not trusted; no password was sent. Name its authority with ca_file.</source>
        <translation>邮件服务器的证书不受信任，未发送密码。请用 ca_file 指定其证书机构。</translation>
    </message>
    <message>
        <source>The mail server refused user or password. Correct them; it is tried again after five minutes.</source>
        <translation>邮件服务器拒绝了用户名或密码。请更正；五分钟后会重试。</translation>
    </message>
    <message>
        <source>The mailbox&apos;s folder %1 cannot be opened. Check its name.</source>
        <translation>无法打开邮箱文件夹 %1。请检查名称。</translation>
    </message>
    <message>
        <source>The connection to the mail server was lost; it is made again by itself.</source>
        <translation>与邮件服务器的连接中断，会自动重新连接。</translation>
    </message>
    <message>
        <source>The mail server answered in a way this program does not understand.</source>
        <translation>邮件服务器的应答无法理解。</translation>
    </message>
    <message>
        <source>There is no mailbox %1. remindeskctl mailbox list shows those there are.</source>
        <translation>没有邮箱 %1。用 remindeskctl mailbox list 查看已有的邮箱。</translation>
    </message>
    <message>
        <source>The provider has the message and goes on delivering it.</source>
        <translation>服务商已收下消息，正在继续投递。</translation>
    </message>
    <message>
        <source>The mail server could not deliver yet and goes on trying.</source>
        <translation>邮件服务器暂未送达，会继续尝试。</translation>
    </message>
    <message>
        <source>Handed on to a server that sends no reports.</source>
        <translation>已转交给不发送回执的服务器。</translation>
    </message>
    <message>
        <source>The provider reports that it arrived.</source>
        <translation>服务商报告已送达。</translation>
    </message>
    <message>
        <source>The provider reports that it could not be delivered.</source>
        <translation>服务商报告无法送达。</translation>
    </message>
    <message>
        <source>The provider gave up: its time was over.</source>
        <translation>服务商已放弃：超过了时限。</translation>
    </message>
    <message>
        <source>The network refused the message.</source>
        <translation>网络拒绝了这条消息。</translation>
    </message>
    <message>
        <source>The mail was sent back.</source>
        <translation>邮件被退回。</translation>
    </message>
    <message>
        <source>The provider reported something this program does not know.</source>
        <translation>服务商报告了本程序不认识的状态。</translation>
    </message>
    <message>
        <source>Two reports deny each other: please find out whether it arrived.</source>
        <translation>两份报告互相矛盾：请确认是否已送达。</translation>
    </message>
    <message>
        <source>Sent back: there is no such address.</source>
        <translation>被退回：没有这个地址。</translation>
    </message>
    <message>
        <source>Sent back: the mailbox is full.</source>
        <translation>被退回：邮箱已满。</translation>
    </message>
    <message>
        <source>Sent back: the recipient&apos;s server refuses our mails.</source>
        <translation>被退回：对方服务器拒收我方邮件。</translation>
    </message>
    <message>
        <source>Sent back: it could not be delivered in time.</source>
        <translation>被退回：未能在期限内送达。</translation>
    </message>
    <message>
        <source>Not sent: the customer answered first.</source>
        <translation>未发送：客户已先答复。</translation>
    </message>
    <message>
        <source>Not sent: the customer acknowledged the reminder.</source>
        <translation>未发送：客户已确认收到提醒。</translation>
    </message>
    <message>
        <source>Not sent: the customer opted out.</source>
        <translation>未发送：客户已退订。</translation>
    </message>
    <message>
        <source>Held: the customer may have meant to opt out. Please read the answer.</source>
        <translation>已暂缓：客户可能想退订。请阅读答复。</translation>
    </message>
    <message>
        <source>Could not be delivered</source>
        <translation>未能送达</translation>
    </message>
    <message>
        <source>Report of the provider</source>
        <translation>服务商回执</translation>
    </message>
    <message>
        <source>Contradictory report</source>
        <translation>互相矛盾的回执</translation>
    </message>
    <message>
        <source>The customer answered</source>
        <translation>客户已答复</translation>
    </message>
    <message>
        <source>The customer acknowledged it</source>
        <translation>客户已确认</translation>
    </message>
    <message>
        <source>The customer opted out</source>
        <translation>客户已退订</translation>
    </message>
    <message>
        <source>The answer was noted in the ticket</source>
        <translation>答复已记入工单</translation>
    </message>
    <message>
        <source>The answer could not be noted in the ticket</source>
        <translation>答复未能记入工单</translation>
    </message>
    <message>
        <source>Answer of the customer by %1 from %2, %3</source>
        <translation>客户通过%1答复，来自 %2，%3</translation>
    </message>
    <message>
        <source>The customer answered: read it in the ticket.</source>
        <translation>客户已答复：请在工单中查看。</translation>
    </message>
    <message>
        <source>The customer opted out of these messages.</source>
        <translation>客户已退订此类消息。</translation>
    </message>
    <message>
        <source>Not sent: it is still a draft.</source>
        <translation>未发送：仍是草稿。</translation>
    </message>
    <message>
        <source>Not sent: it waits for approval or completion (%1).</source>
        <translation>未发送：等待批准或补全（%1）。</translation>
    </message>
    <message>
        <source>Not sent yet: held until %1.</source>
        <translation>尚未发送：暂缓至 %1。</translation>
    </message>
    <message>
        <source>Not sent yet: held until %1, because: %2.</source>
        <translation>尚未发送：暂缓至 %1，原因：%2。</translation>
    </message>
    <message>
        <source>Not sent yet: %1 set it for %2.</source>
        <translation>尚未发送：%1 设定于 %2 发送。</translation>
    </message>
    <message>
        <source>Not sent yet: %1 put it back into the queue at %2.</source>
        <translation>尚未发送：%1 于 %2 将其放回队列。</translation>
    </message>
    <message>
        <source>Not sent yet: tried again from %1 on, because: %2.</source>
        <translation>尚未发送：%1 起再次尝试，原因：%2。</translation>
    </message>
    <message>
        <source>Not sent yet: in the queue since %1, to go from %2 on.</source>
        <translation>尚未发送：%1 起在队列中，%2 起可以发出。</translation>
    </message>
    <message>
        <source>Being sent since %1; its result is not known yet.</source>
        <translation>%1 开始发送，结果尚不清楚。</translation>
    </message>
    <message>
        <source>Sent, and %2 confirmed at %1 that it arrived.</source>
        <translation>已发送，%2 于 %1 确认已送达。</translation>
    </message>
    <message>
        <source>Sent, and delivered at %1 according to %2.</source>
        <translation>已发送，据 %2 于 %1 送达。</translation>
    </message>
    <message>
        <source>Sent at %1: every rule let it pass and %2 accepted it; whether it was delivered is not reported.</source>
        <translation>%1 已发送：各项规则均通过，%2 已接受；是否送达尚无回报。</translation>
    </message>
    <message>
        <source>Perhaps sent (%1), nobody can know: %2.</source>
        <translation>可能已发送（%1），无法确定：%2。</translation>
    </message>
    <message>
        <source>Not sent: only simulated at %1.</source>
        <translation>未发送：仅于 %1 模拟。</translation>
    </message>
    <message>
        <source>Sent, but not delivered: %2 reported at %1: %3.</source>
        <translation>已发送但未送达：%2 于 %1 回报：%3。</translation>
    </message>
    <message>
        <source>Not sent: stopped by %2 at %1, because: %3.</source>
        <translation>未发送：由 %2 于 %1 停止，原因：%3。</translation>
    </message>
    <message>
        <source>Not sent: it failed at %1, because: %2.</source>
        <translation>未发送：%1 失败，原因：%2。</translation>
    </message>
    <message>
        <source>Not sent: at %1 it was too late, because: %2.</source>
        <translation>未发送：到 %1 已太迟，原因：%2。</translation>
    </message>
    <message>
        <source>Not sent by itself: merged with another message at %1.</source>
        <translation>未单独发送：已于 %1 与另一条消息合并。</translation>
    </message>
    <message>
        <source>Not sent: decided at %1, because: %2.</source>
        <translation>未发送：于 %1 判定，原因：%2。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1; another report contradicts it.</source>
        <translation>%1；另有回报与此矛盾。</translation>
    </message>
    <message>
        <source>Your role (%1) may not do this: %2. Ask somebody who may: %3.</source>
        <translation>您的角色（%1）不能这样做：%2。请找有权的同事：%3。</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first.</source>
        <translation>没有人登录。请先登录。</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>sending service</source>
        <translation>发送服务</translation>
    </message>
    <message>
        <source>work on tickets</source>
        <translation>处理工单</translation>
    </message>
    <message>
        <source>send reminders</source>
        <translation>发送提醒</translation>
    </message>
    <message>
        <source>send to many tickets at once</source>
        <translation>批量发送</translation>
    </message>
    <message>
        <source>bring in tickets</source>
        <translation>导入工单</translation>
    </message>
    <message>
        <source>change how a customer is reached</source>
        <translation>修改客户联系方式</translation>
    </message>
    <message>
        <source>approve what others want to send</source>
        <translation>审批他人要发送的内容</translation>
    </message>
    <message>
        <source>see what others have sent</source>
        <translation>查看他人发送的内容</translation>
    </message>
    <message>
        <source>see personal data in the clear</source>
        <translation>查看未遮盖的个人信息</translation>
    </message>
    <message>
        <source>correct a wrong reminder</source>
        <translation>更正发错的提醒</translation>
    </message>
    <message>
        <source>export the history</source>
        <translation>导出历史</translation>
    </message>
    <message>
        <source>verify the history</source>
        <translation>校验历史</translation>
    </message>
    <message>
        <source>read the audit log</source>
        <translation>查看审计日志</translation>
    </message>
    <message>
        <source>edit templates</source>
        <translation>编辑模板</translation>
    </message>
    <message>
        <source>publish templates</source>
        <translation>发布模板</translation>
    </message>
    <message>
        <source>change settings</source>
        <translation>修改设置</translation>
    </message>
    <message>
        <source>manage accounts</source>
        <translation>管理账号</translation>
    </message>
    <message>
        <source>export everything about a customer</source>
        <translation>导出客户的全部数据</translation>
    </message>
    <message>
        <source>erase a customer</source>
        <translation>删除客户的全部数据</translation>
    </message>
    <message>
        <source>make backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>run the sending service</source>
        <translation>运行发送服务</translation>
    </message>
    <message>
        <source>delete what is older than the retention</source>
        <translation>删除超过保留期的数据</translation>
    </message>
    <message>
        <source>%1 gives out mailboxes that soon vanish: the message may reach nobody.</source>
        <translation>%1 提供的是很快失效的临时邮箱：消息可能无人收到。</translation>
    </message>
    <message>
        <source>Asking the gateway what became of a message needs %1 among the settings.</source>
        <translation>向网关查询消息结果还缺少设置 %1。</translation>
    </message>
    <message>
        <source>The gateway was asked: it never got this message.</source>
        <translation>已向网关查询：它从未收到这条消息。</translation>
    </message>
    <message>
        <source>The gateway could not say in time whether it got this message.</source>
        <translation>网关未能在规定时间内说明是否收到这条消息。</translation>
    </message>
    <message>
        <source>The gateway&apos;s daily cap is reached; it goes on at midnight.</source>
        <translation>网关已达到每日上限，零点后继续发送。</translation>
    </message>
    <message>
        <source>The name or the password is wrong. Try again.</source>
        <translation>账号或密码不正确。请重试。</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Wait %1 seconds, then try again, or ask an admin to set a new password.</source>
        <translation>密码错误次数过多。请等待 %1 秒后重试，或请管理员重设密码。</translation>
    </message>
    <message>
        <source>This account is switched off. Ask an admin.</source>
        <translation>此账号已停用。请联系管理员。</translation>
    </message>
    <message>
        <source>There is no password. Type it on a terminal, or say where it is: --as-secret env:VAR, credential:NAME or keychain:PLACE; a new one is read from the input.</source>
        <translation>没有密码。请在终端输入，或说明其位置：--as-secret env:VAR、credential:NAME 或 keychain:PLACE；新密码从标准输入读取。</translation>
    </message>
    <message>
        <source>Nobody could manage accounts any more. Make somebody else an admin first.</source>
        <translation>这样就没有人能管理账号了。请先设另一位管理员。</translation>
    </message>
    <message>
        <source>There is an account %1 already. Choose another name, or change that one.</source>
        <translation>账号 %1 已存在。请换一个名称，或修改该账号。</translation>
    </message>
    <message>
        <source>There is no account %1. Check the name.</source>
        <translation>没有账号 %1。请检查名称。</translation>
    </message>
    <message>
        <source>The password is too short or too long. Use at least %1 characters.</source>
        <translation>密码太短或太长。至少需要 %1 个字符。</translation>
    </message>
    <message>
        <source>The two passwords differ. Nothing was changed; try again.</source>
        <translation>两次输入的密码不同。未做任何更改，请重试。</translation>
    </message>
    <message>
        <source>%1 cannot be an account. It needs a name without blanks or commas, and at least one role.</source>
        <translation>%1 不能作为账号。名称不得含空格或逗号，且至少要有一个角色。</translation>
    </message>
    <message>
        <source>There is not enough memory to check a password. Close other programs and try again.</source>
        <translation>内存不足，无法核对密码。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>Sending was held</source>
        <translation>发送被暂停</translation>
    </message>
    <message>
        <source>Sending was let go on</source>
        <translation>发送已恢复</translation>
    </message>
    <message>
        <source>The store is damaged and only read (%1). Nothing is sent or changed; restore the last good backup (remindeskctl restore) or save what can be read (remindeskctl repair).</source>
        <translation>数据库已损坏，只能读取（%1）。不再发送或更改任何内容；请恢复最近的完好备份（remindeskctl restore），或抢救可读的部分（remindeskctl repair）。</translation>
    </message>
    <message>
        <source>Nothing is sent: %1</source>
        <translation>不发送任何内容：%1</translation>
    </message>
    <message>
        <source>The work was broken off before it was done. Begin again.</source>
        <translation>操作尚未完成即被中断。请重新开始。</translation>
    </message>
    <message>
        <source>There is a file %1 already. Choose another name; backups are never written over.</source>
        <translation>文件 %1 已存在。请换一个名称；备份从不覆盖已有文件。</translation>
    </message>
    <message>
        <source>The new copy did not pass its check (%1) and was thrown away. Check the disk, and the store with remindeskctl doctor.</source>
        <translation>新副本未通过检查（%1），已丢弃。请检查磁盘，并用 remindeskctl doctor 检查数据库。</translation>
    </message>
    <message>
        <source>This file is no backup of Remindesk. Choose another one.</source>
        <translation>此文件不是 Remindesk 的备份。请另选一个。</translation>
    </message>
    <message>
        <source>This backup is damaged (%1). It was not used; choose another one.</source>
        <translation>此备份已损坏（%1），未被使用；请另选一个。</translation>
    </message>
    <message>
        <source>Nothing of a store can be found in %1. Restore a backup.</source>
        <translation>在 %1 中找不到任何数据。请恢复备份。</translation>
    </message>
    <message>
        <source>There is no such file. Check its name.</source>
        <translation>没有这个文件。请检查名称。</translation>
    </message>
    <message>
        <source>The workspace is open in process %1. Close it first.</source>
        <translation>工作区正由进程 %1 打开。请先关闭它。</translation>
    </message>
    <message>
        <source>The anchor file cannot be read or written (%1). Check its place and who may write there.</source>
        <translation>锚点文件无法读取或写入（%1）。请检查其位置和写入权限。</translation>
    </message>
    <message>
        <source>Line %1 of the anchor file was changed, or was made with another key. Compare it with a copy of yours.</source>
        <translation>锚点文件第 %1 行被改动，或由另一把密钥生成。请与您保存的副本比对。</translation>
    </message>
    <message>
        <source>This anchor file belongs to another workspace. Choose another one.</source>
        <translation>此锚点文件属于另一个工作区。请另选一个。</translation>
    </message>
    <message>
        <source>There is no mail gateway that the anchor could be mailed with. Set one up.</source>
        <translation>没有可用来邮寄锚点的邮件网关。请设置一个。</translation>
    </message>
    <message>
        <source>The mail with the anchor was not accepted (%1). It is tried again within the hour.</source>
        <translation>锚点邮件未被接受（%1）。一小时内会再试。</translation>
    </message>
    <message>
        <source>The store is damaged and only read: nothing is sent or changed. Restore the last good backup (remindeskctl restore) or save what can be read (remindeskctl repair).</source>
        <translation>数据库已损坏，只能读取：不再发送或更改任何内容。请恢复最近的完好备份（remindeskctl restore），或抢救可读的部分（remindeskctl repair）。</translation>
    </message>
    <message>
        <source>The last backup failed: %1</source>
        <translation>最近一次备份失败：%1</translation>
    </message>
    <message>
        <source>The last good backup is %1 days old.</source>
        <translation>最近的完好备份是 %1 天前的。</translation>
    </message>
    <message>
        <source>The anchor of the history could not be written: %1</source>
        <translation>历史的锚点未能写入：%1</translation>
    </message>
    <message>
        <source>The setting %1 is missing. Give it.</source>
        <translation>缺少设置 %1。请填写。</translation>
    </message>
    <message>
        <source>There is no setting &quot;%1&quot;. Check how it is written.</source>
        <translation>没有“%1”这个设置。请检查写法。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a name. Take at most 40 letters, digits, dots, dashes and underscores.</source>
        <translation>“%1”不能作为名称。请用最多 40 个字母、数字、点、连字符和下划线。</translation>
    </message>
    <message>
        <source>There is no gateway &quot;%1&quot;. Read the list again.</source>
        <translation>没有网关“%1”。请重新读取列表。</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; is taken. Choose another one.</source>
        <translation>名称“%1”已被占用。请另选一个。</translation>
    </message>
    <message>
        <source>There is no ticket source &quot;%1&quot;. Read the list again.</source>
        <translation>没有工单来源“%1”。请重新读取列表。</translation>
    </message>
    <message>
        <source>%2 message(s) wait that only the gateway %1 may send. Decide on them in the outbox first, or switch the gateway off.</source>
        <translation>有 %2 条消息只能由网关 %1 发送，仍在等待。请先在发件箱中处理，或停用该网关。</translation>
    </message>
    <message>
        <source>%1 ticket(s) were read, %2 row(s) could not be. They are in %3 with the reason beside each; mend them and read that file.</source>
        <translation>已读取 %1 个工单，%2 行无法读取。这些行及原因在 %3 中；改正后再读取该文件。</translation>
    </message>
    <message>
        <source>%1 is no file of settings (%2). Choose one that was exported here.</source>
        <translation>%1 不是设置文件（%2）。请选择从这里导出的文件。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read or written: %2.</source>
        <translation>文件 %1 无法读写：%2。</translation>
    </message>
    <message>
        <source>A person needs a key and a name.</source>
        <translation>人员需要标识和名称。</translation>
    </message>
    <message>
        <source>The settings were changed since the differences were shown. Look at them again.</source>
        <translation>显示差异之后设置已被更改。请重新查看。</translation>
    </message>
    <message>
        <source>It does not say what the customer should do.</source>
        <translation>没有写明客户需要做什么。</translation>
    </message>
    <message>
        <source>There is a deadline, and the text does not say when.</source>
        <translation>有时限，正文却没有写明。</translation>
    </message>
    <message>
        <source>“%2” is a word of the trade. Customers understand: %1</source>
        <translation>“%2”是行话，客户能懂的说法：%1</translation>
    </message>
    <message>
        <source>“%1” shouts. Write it calmly.</source>
        <translation>“%1”语气过重，请平和表达。</translation>
    </message>
    <message>
        <source>“%1” advertises in a message that is no advertising. Take it out, or a second person must publish it.</source>
        <translation>“%1”是推销用语，而这不是营销消息。请删去，或由另一人发布。</translation>
    </message>
    <message>
        <source>The one character “%3” makes the SMS UCS-2: %1 SMS instead of %2. Replace it.</source>
        <translation>只因“%3”这一个字符，短信变成 UCS-2：%1 条而不是 %2 条。请替换。</translation>
    </message>
    <message>
        <source>The link&apos;s text names %2 and leads to %1. Customers take that for fraud.</source>
        <translation>链接文字写的是 %2，实际指向 %1。客户会当成诈骗。</translation>
    </message>
    <message>
        <source>Somebody saved version %1 of the form while you were changing version %2. Look at it again, then save.</source>
        <translation>您修改版本 %2 时，有人保存了表单版本 %1。请查看后再保存。</translation>
    </message>
    <message>
        <source>Say in a few words why the form changes.</source>
        <translation>请简单写明为什么修改表单。</translation>
    </message>
    <message>
        <source>Nothing has changed: the form is saved as it is.</source>
        <translation>没有变化：表单已经是这样。</translation>
    </message>
    <message>
        <source>These templates could not be rendered without what is no longer demanded: %1. Write them so that they can do without it, then save.</source>
        <translation>缺少不再必填的内容，这些模板将无法生成消息：%1。请先改写模板，再保存。</translation>
    </message>
    <message>
        <source>The scenario %2 has no detail &quot;%1&quot;. It has: %3.</source>
        <translation>场景 %2 没有“%1”这个专属字段。现有：%3。</translation>
    </message>
    <message>
        <source>%1 of %2 trial tickets cannot be rendered, the first: %3 (%4). Correct the text; nothing was published.</source>
        <translation>%2 张试验工单中有 %1 张无法生成消息，第一张：%3（%4）。请改正正文；没有发布任何内容。</translation>
    </message>
    <message>
        <source>Say in a few words why this version is published.</source>
        <translation>请简单写明为什么发布这个版本。</translation>
    </message>
    <message>
        <source>This advertises (%1) in a message that is no advertising. Take it out, or let somebody other than its author publish it.</source>
        <translation>这不是营销消息，却含推销用语（%1）。请删去，或由作者以外的人发布。</translation>
    </message>
    <message>
        <source>Version %2 of %1 was published while you were writing over version %3. Look at the differences, then publish again.</source>
        <translation>您基于版本 %3 修改时，%1 的版本 %2 已发布。请查看差异，再发布一次。</translation>
    </message>
    <message>
        <source>Nothing differs from version %1, which is published already.</source>
        <translation>与已发布的版本 %1 没有差别。</translation>
    </message>
    <message>
        <source>There is no template &quot;%1&quot;. Write SCENARIO/LOCALE/CHANNEL, such as progress/en/sms.</source>
        <translation>没有模板“%1”。请写成 场景/语言/渠道，例如 progress/en/sms。</translation>
    </message>
    <message>
        <source>%1 has no version %2.</source>
        <translation>%1 没有版本 %2。</translation>
    </message>
    <message>
        <source>The file could not be written: %1.</source>
        <translation>文件无法写入：%1。</translation>
    </message>
    <message>
        <source>name and salutation, in the order of the language</source>
        <translation>姓名和称呼，按语言习惯排列</translation>
    </message>
    <message>
        <source>customer&apos;s name</source>
        <translation>客户姓名</translation>
    </message>
    <message>
        <source>salutation</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>ticket subject</source>
        <translation>工单主题</translation>
    </message>
    <message>
        <source>product or service</source>
        <translation>产品或服务</translation>
    </message>
    <message>
        <source>stage, as a word</source>
        <translation>当前阶段（词语）</translation>
    </message>
    <message>
        <source>what the reminder is for</source>
        <translation>任务目标</translation>
    </message>
    <message>
        <source>what the customer should do</source>
        <translation>客户需要做什么</translation>
    </message>
    <message>
        <source>what we do next</source>
        <translation>客服下一步</translation>
    </message>
    <message>
        <source>when it is done</source>
        <translation>完成标准</translation>
    </message>
    <message>
        <source>how to answer, as a word</source>
        <translation>响应形式（词语）</translation>
    </message>
    <message>
        <source>priority, as a key</source>
        <translation>优先级（键）</translation>
    </message>
    <message>
        <source>needed items, each with name and received</source>
        <translation>所需资料，每项有 name 和 received</translation>
    </message>
    <message>
        <source>names of items still missing, a list</source>
        <translation>仍缺资料的名称列表</translation>
    </message>
    <message>
        <source>names of items already here, a list</source>
        <translation>已收到资料的名称列表</translation>
    </message>
    <message>
        <source>deadline; write it through “when”</source>
        <translation>时限；用 when 输出</translation>
    </message>
    <message>
        <source>time of sending; write it through “when”</source>
        <translation>发送时间；用 when 输出</translation>
    </message>
    <message>
        <source>the customer&apos;s time zone as people say it</source>
        <translation>客户时区的通俗说法</translation>
    </message>
    <message>
        <source>whom to ask</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>number or link of whom to ask</source>
        <translation>联系人的电话或链接</translation>
    </message>
    <message>
        <source>who does the next step (R)</source>
        <translation>负责人（R）</translation>
    </message>
    <message>
        <source>who steps in when it is late (A)</source>
        <translation>问责人（A）</translation>
    </message>
    <message>
        <source>the last contact in one line</source>
        <translation>上次联系摘要</translation>
    </message>
    <message>
        <source>our name</source>
        <translation>公司名称</translation>
    </message>
    <message>
        <source>our SMS signature</source>
        <translation>短信签名</translation>
    </message>
    <message>
        <source>our hotline</source>
        <translation>服务热线</translation>
    </message>
    <message>
        <source>our web site</source>
        <translation>公司网址</translation>
    </message>
    <message>
        <source>our postal address</source>
        <translation>公司地址</translation>
    </message>
    <message>
        <source>how to unsubscribe</source>
        <translation>退订方式</translation>
    </message>
    <message>
        <source>a time in the customer&apos;s zone; &quot;long&quot;, &quot;date&quot;, &quot;time&quot; …</source>
        <translation>按客户时区写时间；可选 &quot;long&quot;、&quot;date&quot;、&quot;time&quot; …</translation>
    </message>
    <message>
        <source>an amount with its currency</source>
        <translation>金额和币种</translation>
    </message>
    <message>
        <source>a list as words: A, B and C</source>
        <translation>把列表写成“A、B和C”</translation>
    </message>
    <message>
        <source>letters and digits one by one, for a voice</source>
        <translation>逐个读字母和数字（语音）</translation>
    </message>
    <message>
        <source>a telephone number in groups, for a voice</source>
        <translation>电话号码分组读（语音）</translation>
    </message>
    <message>
        <source>not escaped in HTML: for markup of your own only</source>
        <translation>HTML 中不转义：只用于自己写的标记</translation>
    </message>
    <message>
        <source>with a text after it</source>
        <translation>在后面加文字</translation>
    </message>
    <message>
        <source>with a text before it</source>
        <translation>在前面加文字</translation>
    </message>
    <message>
        <source>cut to a number of characters</source>
        <translation>截到指定字数</translation>
    </message>
    <message>
        <source>another value where it is empty</source>
        <translation>为空时用另一个值</translation>
    </message>
    <message>
        <source>in capitals</source>
        <translation>转成大写</translation>
    </message>
    <message>
        <source>in small letters</source>
        <translation>转成小写</translation>
    </message>
    <message>
        <source>with a capital at the beginning</source>
        <translation>首字母大写</translation>
    </message>
    <message>
        <source>one text for another, everywhere</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>without a text</source>
        <translation>去掉某段文字</translation>
    </message>
    <message>
        <source>without spaces at both ends</source>
        <translation>去掉首尾空格</translation>
    </message>
    <message>
        <source>how many characters or items</source>
        <translation>字数或项数</translation>
    </message>
    <message>
        <source>the first item</source>
        <translation>第一项</translation>
    </message>
    <message>
        <source>the last item</source>
        <translation>最后一项</translation>
    </message>
    <message>
        <source>a list with a text between its items</source>
        <translation>用文字连接列表</translation>
    </message>
    <message>
        <source>a list, cut where a text stands</source>
        <translation>按文字切成列表</translation>
    </message>
    <message>
        <source>escaped for HTML</source>
        <translation>HTML 转义</translation>
    </message>
    <message>
        <source>a time by a pattern of your own; “when” suits every language</source>
        <translation>按自定格式写时间；when 适合各种语言</translation>
    </message>
    <message>
        <source>added</source>
        <translation>加</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>减</translation>
    </message>
    <message>
        <source>multiplied</source>
        <translation>乘</translation>
    </message>
    <message>
        <source>divided</source>
        <translation>除</translation>
    </message>
    <message>
        <source>ordinary ticket</source>
        <translation>普通工单</translation>
    </message>
    <message>
        <source>longest names</source>
        <translation>最长的名称</translation>
    </message>
    <message>
        <source>nothing optional</source>
        <translation>无任何选填内容</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>阿拉伯语</translation>
    </message>
    <message>
        <source>emoji</source>
        <translation>表情符号</translation>
    </message>
    <message>
        <source>hostile values</source>
        <translation>恶意内容</translation>
    </message>
    <message>
        <source>You asked for this yourself. Somebody else has to approve it.</source>
        <translation>这是您自己提出的申请，须由他人批准。</translation>
    </message>
    <message>
        <source>A comment is needed. Write why.</source>
        <translation>需要写明意见。请说明原因。</translation>
    </message>
    <message>
        <source>This does not wait for an approval any more. Somebody decided, or the question was taken back.</source>
        <translation>此项已不在等待审批：已有人处理，或申请已撤回。</translation>
    </message>
    <message>
        <source>%1 findings remain that nobody may let pass. Give it back with a comment.</source>
        <translation>仍有 %1 项检查结果任何人都不能放行。请写明意见后退回。</translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translation>等待另一人审批</translation>
    </message>
    <message>
        <source>given back by a supervisor</source>
        <translation>被主管退回</translation>
    </message>
    <message>
        <source>the customer was erased</source>
        <translation>客户数据已删除</translation>
    </message>
    <message>
        <source>%1 customers answer to that, and exactly one is needed. Give the customer&apos;s key in the source, an address, or the id.</source>
        <translation>有 %1 位客户符合，必须恰好一位。请给出客户在来源中的标识、地址或 ID。</translation>
    </message>
    <message>
        <source>A message about ticket %1 is being sent right now. Nothing was erased; try again in a moment.</source>
        <translation>工单 %1 的一条消息正在发送。未删除任何内容，请稍后重试。</translation>
    </message>
    <message>
        <source>It is erased, but another program still reads old pages of the store. Close the other programs and erase once more.</source>
        <translation>已删除，但另一个程序仍在读取数据库的旧页。请关闭其他程序后再删除一次。</translation>
    </message>
    <message>
        <source>The file %1 cannot be deleted. Nothing was erased; check who may write there.</source>
        <translation>文件 %1 无法删除。未删除任何内容，请检查写入权限。</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2). Choose another folder.</source>
        <translation>%1 无法写入（%2）。请另选文件夹。</translation>
    </message>
    <message>
        <source>The history was changed at line %1: what is written there is not what was written then. Find out who did it; remindeskctl history verify says more.</source>
        <translation>历史在第 %1 行被改动：那里写的已不是当时写下的内容。请查明是谁所为；remindeskctl history verify 会说明更多。</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>link followed</source>
        <translation>点过链接</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>rated</source>
        <translation>已评价</translation>
    </message>
    <message>
        <source>asked back</source>
        <translation>有疑问</translation>
    </message>
    <message>
        <source>corrected us</source>
        <translation>指出错误</translation>
    </message>
    <message>
        <source>opted out</source>
        <translation>已退订</translation>
    </message>
    <message>
        <source>complained</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be used here — %2</source>
        <translation>这里不能使用“%1”——%2</translation>
    </message>
    <message>
        <source>Nobody got this reminder, so there is nothing to put right — cancel it in the outbox if it still waits.</source>
        <translation>没有人收到这条提醒，无需纠正；若仍在等待，请在待发箱里取消。</translation>
    </message>
    <message>
        <source>A correction was sent</source>
        <translation>已发出更正</translation>
    </message>
    <message>
        <source>The customer was called instead</source>
        <translation>已改打电话联系客户</translation>
    </message>
    <message>
        <source>Dealt with by a person</source>
        <translation>已由人处理</translation>
    </message>
    <message>
        <source>Message %1 belongs to somebody else&apos;s customer: its bytes are hidden. Use history reveal MESSAGE --why WORDS, if you may.</source>
        <translation>消息 %1 属于其他同事的客户：原始内容已隐藏。如有权限，请用 history reveal MESSAGE --why WORDS。</translation>
    </message>
    <message>
        <source>whoever approved it may not approve any more</source>
        <translation>批准它的人已没有批准权限</translation>
    </message>
    <message>
        <source>Its personal data was looked at</source>
        <translation>有人查看了个人信息</translation>
    </message>
    <message>
        <source>From here on the history is chained with a key</source>
        <translation>历史记录从此处起用密钥串联</translation>
    </message>
    <message>
        <source>From here on the history is chained without a key</source>
        <translation>历史记录从此处起不用密钥串联</translation>
    </message>
    <message>
        <source>There is no line of an anchor in it. Give the anchor file, or the text of a mail with the subject Remindesk anchor.</source>
        <translation>其中没有锚点的行。请给出锚点文件，或主题为 Remindesk anchor 的邮件正文。</translation>
    </message>
    <message>
        <source>This is no key of a history: it needs at least 16 characters without a space. Put another one there.</source>
        <translation>这不是历史记录的密钥：至少需要 16 个字符，不含空格。请换一个。</translation>
    </message>
    <message>
        <source>The key of the history lies where the setting history.secret says (%1). Put another one there, or clear the setting to use the keychain.</source>
        <translation>历史记录的密钥在设置 history.secret 所说的地方（%1）。请在那里换一个，或清除该设置以使用钥匙串。</translation>
    </message>
    <message>
        <source>%1 messages could not be canceled, so nothing was let go. Look again: another program may have changed them.</source>
        <translation>有 %1 条消息无法取消，因此没有放行。请再看一次：可能被另一个程序改动了。</translation>
    </message>
    <message>
        <source>The key of the history could not be read, so new lines are chained without it: %1</source>
        <translation>读不到历史记录的密钥，新行暂不用密钥串联：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no day. Write a day or a span a line, like 2026-10-01 … 2026-10-07.</source>
        <translation>“%1”不是日期。每行写一天或一段，如 2026-10-01 … 2026-10-07。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; ends before it begins, or is longer than a year.</source>
        <translation>“%1”的结束早于开始，或长于一年。</translation>
    </message>
    <message>
        <source>%2 other customers have the same address %1. Is it really this customer&apos;s own?</source>
        <translation>另有 %2 位客户使用同一地址 %1。它真是这位客户自己的吗？</translation>
    </message>
    <message>
        <source>%1 goes first, but: %2</source>
        <translation>首选是%1，但：%2</translation>
    </message>
    <message>
        <source>The gateway is switched off.</source>
        <translation>该网关已停用。</translation>
    </message>
    <message>
        <source>The gateway cannot be opened: its settings or its secret are not right.</source>
        <translation>该网关打不开：设置或密钥不对。</translation>
    </message>
    <message>
        <source>A fallback took it</source>
        <translation>由备用网关接手</translation>
    </message>
    <message>
        <source>%1; a fallback took it (%2).</source>
        <translation>%1；由备用网关发出（%2）。</translation>
    </message>
    <message>
        <source>Somebody published another text or shared piece while %1 was being checked. Open it again and publish it once more.</source>
        <translation>检查 %1 期间，有人发布了其他正文或公用片段。请重新打开后再发布一次。</translation>
    </message>
    <message>
        <source>With this piece %1 cannot be written for %2 of %3 trial tickets, the first: %4 (%5). Correct the piece; nothing was published.</source>
        <translation>用这个片段时，%1 在 %3 张试验工单中有 %2 张无法生成，第一张：%4（%5）。请修改片段；什么都没有发布。</translation>
    </message>
    <message>
        <source>There is no shared piece &quot;%1&quot;. Write LOCALE/NAME, such as en/contact.</source>
        <translation>没有公用片段“%1”。请写成“语言/名称”，例如 en/contact。</translation>
    </message>
    <message>
        <source>“%1” are no quiet hours. Write for example 22:00-08:00, or none.</source>
        <translation>“%1”不是免打扰时段。请写成 22:00-08:00 这样，没有就写“无”。</translation>
    </message>
    <message>
        <source>The list has %1 items; at most %2 are sent. Shorten it.</source>
        <translation>清单有 %1 项，最多发送 %2 项。请精简。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no pair — write key=value</source>
        <translation>“%1”不是键值对 — 请写成 key=value</translation>
    </message>
    <message>
        <source>the file &quot;%1&quot; is larger than 64 KiB — shorten it</source>
        <translation>文件“%1”超过 64 KiB — 请缩短</translation>
    </message>
    <message>
        <source>this is no regular file — give the name of a file</source>
        <translation>这不是普通文件 — 请给出一个文件名</translation>
    </message>
    <message>
        <source>the file is not UTF-8 throughout — save it as UTF-8</source>
        <translation>文件不全是 UTF-8 编码 — 请另存为 UTF-8</translation>
    </message>
    <message>
        <source>a file of the library of templates cannot be read: %1 — name a folder that template export wrote</source>
        <translation>模板库的文件无法读取：%1 — 请指定由 template export 写出的文件夹</translation>
    </message>
    <message>
        <source>This workspace was copied or brought to another machine, and the original may still send. Nothing is sent here until you let it go on.</source>
        <translation>此工作区被复制或移到了另一台机器，原件可能仍在发送。在您允许之前，这里不发送任何内容。</translation>
    </message>
    <message>
        <source>This workspace was put back from a backup of %1, and what was sent since is not in it. Nothing is sent until you let it go on.</source>
        <translation>此工作区由 %1 的备份恢复，其中没有此后已发送的内容。在您允许之前不发送任何内容。</translation>
    </message>
    <message>
        <source>The store lacks the last %1 lines of its history: an older file took its place. Nothing is sent until you let it go on.</source>
        <translation>数据库缺少历史的最后 %1 行：它被较旧的文件替换了。在您允许之前不发送任何内容。</translation>
    </message>
    <message>
        <source>The store&apos;s history is not the one it was: another file took its place. Nothing is sent until you let it go on.</source>
        <translation>数据库的历史已非原来的历史：它被另一个文件替换了。在您允许之前不发送任何内容。</translation>
    </message>
    <message>
        <source>This workspace was saved from a damaged store and may lack what was sent. Nothing is sent until you let it go on.</source>
        <translation>此工作区是从损坏的数据库中抢救出来的，可能缺少已发送的内容。在您允许之前不发送任何内容。</translation>
    </message>
    <message>
        <source>The clock jumped by %1 seconds or cannot be right. Check it; nothing is sent until you let it go on.</source>
        <translation>时钟跳变了 %1 秒，或不可能正确。请检查；在您允许之前不发送任何内容。</translation>
    </message>
    <message>
        <source>The customer was already written to about this at %1, their time. Send it again only if that is needed.</source>
        <translation>同一事项已在客户当地时间 %1 通知过。确有需要再重发。</translation>
    </message>
    <message>
        <source>No template is written in &quot;%1&quot;, so messages would go out in another language. Choose one of these: %2; or publish templates in that language first.</source>
        <translation>没有用“%1”写的模板，消息会以其他语言发出。请从这些语言中选择：%2；或先发布该语言的模板。</translation>
    </message>
    <message>
        <source>This customer is not there any more. Read the tickets again.</source>
        <translation>这位客户已不存在。请重新读取工单。</translation>
    </message>
    <message>
        <source>The customer&apos;s address for %1 is another one by now. Open the ticket again.</source>
        <translation>客户的%1地址已经变更。请重新打开工单。</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; stands a second time in one object, in line %2, column %3 — keep one of the two</source>
        <translation>键“%1”在同一对象中第二次出现（第 %2 行第 %3 列）——请只保留一个</translation>
    </message>
    <message>
        <source>“%1” stands twice in one object. Keep one of the two.</source>
        <translation>“%1”在同一对象中出现了两次。请只保留一个。</translation>
    </message>
    <message>
        <source>%1 in line %2, column %3 is half a character — write the whole one</source>
        <translation>第 %2 行第 %3 列的 %1 只是半个字符——请写完整</translation>
    </message>
    <message>
        <source>%1 is half a character. Write the whole one.</source>
        <translation>%1 只是半个字符。请写完整。</translation>
    </message>
    <message>
        <source>The secret of %1 is no reference. Write keychain:NAME, env:NAME or credential:NAME; a password never stands among the settings.</source>
        <translation>%1 的密钥不是引用。请写 keychain:名称、env:名称 或 credential:名称；设置中从不存放密码。</translation>
    </message>
</context>
</TS>
