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
        <translation>勿扰</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 · quiet now</source>
        <translation>%1 · 现在是勿扰时段</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1, assumed</source>
        <translation>%1,推定</translation>
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
        <translation>UCS-2(因“%1”)</translation>
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
            <numerusform>%n 个字段,各有字数上限</numerusform>
        </translation>
    </message>
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
    <message numerus="yes">
        <source>%n character(s), laid out on A4 with a window-envelope address</source>
        <translation>
            <numerusform>%n 字,A4 版面,开窗信封地址</numerusform>
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
        <translation>只打开网页链接(http、https)。</translation>
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
</context>
<context>
    <name>console</name>
    <message>
        <source>There is no workspace in %1 yet.</source>
        <translation>%1 中还没有工作区。</translation>
    </message>
    <message>
        <source>A sample workspace has tickets to look around with and sends into folders only.</source>
        <translation>示例工作区带有可供浏览的工单,发送只写入文件夹。</translation>
    </message>
    <message>
        <source>Sample workspace</source>
        <translation>示例工作区</translation>
    </message>
    <message>
        <source>Empty workspace</source>
        <translation>空工作区</translation>
    </message>
</context>
<context>
    <name>remindesk::ChecklistEditor</name>
    <message>
        <source>+ Add item, Enter</source>
        <translation>+ 添加,回车</translation>
    </message>
    <message>
        <source>Add a needed item</source>
        <translation>添加所需信息</translation>
    </message>
    <message>
        <source>%1 (received)</source>
        <translation>%1(已收到)</translation>
    </message>
    <message>
        <source>Checked: already received, will not be asked for. Delete removes it.</source>
        <translation>勾选表示已收到,不再索要。按 Delete 移除。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>remindesk::CommandBox</name>
    <message>
        <source>Find tickets, customers or commands…   Ctrl+K</source>
        <translation>查找工单、客户或命令…   Ctrl+K</translation>
    </message>
    <message>
        <source>Find tickets, customers or commands</source>
        <translation>查找工单、客户或命令</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
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
        <translation>关闭,保留草稿</translation>
    </message>
    <message>
        <source>Draft discarded.</source>
        <translation>草稿已放弃。</translation>
    </message>
</context>
<context>
    <name>remindesk::ComposerView</name>
    <message>
        <source>Reminder · %1 %2</source>
        <translation>提醒 · %1 %2</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>采用新值</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>定位</translation>
    </message>
    <message>
        <source>Draft not saved: %1</source>
        <translation>草稿未保存:%1</translation>
    </message>
    <message>
        <source>The ticket has changed: look at the bar above first.</source>
        <translation>工单已变化:请先看上方提示。</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>定时发送</translation>
    </message>
    <message>
        <source>When? (your time, %1)</source>
        <translation>何时发送?(您的时间,%1)</translation>
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
        <translation>一个将来的时间,例如“明天 9:00”“2小时后”“11-24 18:00”。</translation>
    </message>
    <message>
        <source>%1 here, %2 for the customer (%3)</source>
        <translation>这里 %1,客户当地 %2(%3)</translation>
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
            <numerusform>还差 %n 项:</numerusform>
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
        <source>The ticket has changed since you began. %1</source>
        <translation>您开始写之后,工单有变化。%1</translation>
    </message>
</context>
<context>
    <name>remindesk::Desk</name>
    <message>
        <source>supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>坐席</translation>
    </message>
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
    <message numerus="yes">
        <source>%n message(s) in the outbox.</source>
        <translation>
            <numerusform>%n 条消息已进入待发箱。</numerusform>
        </translation>
    </message>
    <message>
        <source>Composing is not possible: %1</source>
        <translation>无法写提醒:%1</translation>
    </message>
    <message>
        <source>no gateway: nothing can be sent</source>
        <translation>没有网关:无法发送</translation>
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
            <numerusform>%n 条消息状态未知,需要您处理</numerusform>
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
        <translation>未能同步:%1</translation>
    </message>
    <message>
        <source>Synced %1</source>
        <translation>%1已同步</translation>
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
        <translation>没写完的提醒会留在这里,边写边存。选一个工单,按 Ctrl+N 开始写。</translation>
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
</context>
<context>
    <name>remindesk::FieldRow</name>
    <message>
        <source>%1 (required)</source>
        <translation>%1(必填)</translation>
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
        <translation>来源:%1</translation>
    </message>
</context>
<context>
    <name>remindesk::HistoryPage</name>
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
        <source>Search history</source>
        <translation>搜索历史</translation>
    </message>
    <message>
        <source>Search what was sent…</source>
        <translation>搜索已发内容…</translation>
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
        <source>Checking…</source>
        <translation>正在校验…</translation>
    </message>
    <message>
        <source>%1 events, unbroken</source>
        <translation>%1 条事件,未被改动</translation>
    </message>
    <message>
        <source>Broken at event %1: somebody changed it</source>
        <translation>第 %1 条事件处断裂:有人改动过</translation>
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
        <translation>每条发出的提醒都会永久记在这里:发了什么、给谁、何时、结果如何。</translation>
    </message>
</context>
<context>
    <name>remindesk::LifecycleLine</name>
    <message>
        <source>Stage: %1</source>
        <translation>阶段:%1</translation>
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
        <translation>邮件(排版)</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>%1 发给 %2</translation>
    </message>
    <message>
        <source>(no address)</source>
        <translation>(无地址)</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) as text</source>
        <translation>
            <numerusform>纯文本 %n 字</numerusform>
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
        <translation>提醒发出之前都在这里。已发的在历史里;需要您决定的会一直留在这里。</translation>
    </message>
    <message>
        <source>Cancel message</source>
        <translation>取消消息</translation>
    </message>
    <message>
        <source>Mark as arrived</source>
        <translation>标记为已送达</translation>
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
        <translation>无法得知这条消息是否送达。请向客户或服务商核实,然后标记为已送达;或重新发送,但客户可能收到两次。</translation>
    </message>
    <message>
        <source>Message to %1 canceled.</source>
        <translation>发给%1的消息已取消。</translation>
    </message>
    <message>
        <source>Message to %1 is being canceled.</source>
        <translation>发给%1的消息即将取消。</translation>
    </message>
</context>
<context>
    <name>remindesk::PreviewView</name>
    <message>
        <source>This scenario has no template yet.</source>
        <translation>这个场景还没有模板。</translation>
    </message>
</context>
<context>
    <name>remindesk::RailButton</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1,%n 项待处理</numerusform>
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
        <translation>%1:%2 → %3</translation>
    </message>
</context>
<context>
    <name>remindesk::ReminderFormView</name>
    <message>
        <source>As the customer: %1</source>
        <translation>跟随客户:%1</translation>
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
    <name>remindesk::TicketListView</name>
    <message>
        <source>Search number, customer, words…</source>
        <translation>搜索编号、客户、内容…</translation>
    </message>
    <message>
        <source>Search tickets</source>
        <translation>搜索工单</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
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
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No ticket in this view has these words. Try “All”, or fewer words.</source>
        <translation>此视图中没有含这些词的工单。试试“全部”,或减少几个词。</translation>
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
        <source>Tickets come from a ticket source or a file. Connect one with “remindeskctl source add”, or import a list with “remindeskctl ticket import FILE”.</source>
        <translation>工单来自工单系统或文件。用“remindeskctl source add”连接,或用“remindeskctl ticket import 文件”导入。</translation>
    </message>
</context>
<context>
    <name>remindesk::TicketPaneView</name>
    <message>
        <source>due %1</source>
        <translation>%1 到期</translation>
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
</context>
<context>
    <name>remindesk::TimelineView</name>
    <message>
        <source>What happened, newest first</source>
        <translation>往来记录,最新在前</translation>
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
    <name>remindesk::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
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
</context>
</TS>
