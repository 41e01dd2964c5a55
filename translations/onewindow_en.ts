<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>CodePattern</name>
    <message>
        <source>%1个工作日</source>
        <translation>%1 working days</translation>
    </message>
    <message>
        <source>%1个月</source>
        <translation>%1 months</translation>
    </message>
    <message>
        <source>%1年</source>
        <translation>%1 years</translation>
    </message>
    <message>
        <source>%1日</source>
        <translation>%1 days</translation>
    </message>
    <message>
        <source>至少%1个部门同意</source>
        <translation>at least %1 departments agree</translation>
    </message>
    <message>
        <source>原件%1 复印件%2 共%3页</source>
        <translation>%1 originals, %2 copies, %3 pages</translation>
    </message>
    <message>
        <source>在途，送%1（%2）</source>
        <translation>on its way to %1 (%2)</translation>
    </message>
    <message>
        <source>下落不明（%1）</source>
        <translation>lost (%1)</translation>
    </message>
    <message>
        <source>%1，对方编号 %2，准予，证照编号 %3：%4</source>
        <translation>%1, their number %2, granted, certificate %3: %4</translation>
    </message>
    <message>
        <source>%1，对方编号 %2，准予，证照编号 %3</source>
        <translation>%1, their number %2, granted, certificate %3</translation>
    </message>
    <message>
        <source>%1，对方编号 %2，准予：%3</source>
        <translation>%1, their number %2, granted: %3</translation>
    </message>
    <message>
        <source>%1，对方编号 %2，不予：%3</source>
        <translation>%1, their number %2, rejected: %3</translation>
    </message>
    <message>
        <source>%1，对方编号 %2，准予</source>
        <translation>%1, their number %2, granted</translation>
    </message>
    <message>
        <source>%1，对方编号 %2，不予</source>
        <translation>%1, their number %2, rejected</translation>
    </message>
    <message>
        <source>%1，对方编号 %2</source>
        <translation>%1, their number %2</translation>
    </message>
    <message>
        <source>代办：%1（%2），%3</source>
        <translation>Agent: %1 (%2), %3</translation>
    </message>
    <message>
        <source>代办：%1（%2）</source>
        <translation>Agent: %1 (%2)</translation>
    </message>
    <message>
        <source>上门办理：%1（%2），%3</source>
        <translation>At home: %1 (%2), %3</translation>
    </message>
    <message>
        <source>上门办理：%1（%2）</source>
        <translation>At home: %1 (%2)</translation>
    </message>
    <message>
        <source>邮寄，%1</source>
        <translation>By mail, %1</translation>
    </message>
    <message>
        <source>网上，%1</source>
        <translation>Online, %1</translation>
    </message>
    <message>
        <source>公证书 %1</source>
        <translation>Notarial deed %1</translation>
    </message>
    <message>
        <source>远程签署记录 %1</source>
        <translation>Record of remote signing %1</translation>
    </message>
    <message>
        <source>捺指印（%1），见证人%2</source>
        <translation>Thumbprint (%1), witness %2</translation>
    </message>
    <message>
        <source>拒绝签名（%1），见证人%2</source>
        <translation>Refused to sign (%1), witness %2</translation>
    </message>
    <message>
        <source>%1　%2，%3提出，%4复核。原因：%5；复核意见：%6</source>
        <translation>%1　%2, asked for by %3, checked by %4. Reason: %5; opinion: %6</translation>
    </message>
    <message>
        <source>%1　%2，%3提出，%4复核。原因：%5</source>
        <translation>%1　%2, asked for by %3, checked by %4. Reason: %5</translation>
    </message>
    <message>
        <source>%1　%2，%3提出。原因：%4</source>
        <translation>%1　%2, asked for by %3. Reason: %4</translation>
    </message>
    <message>
        <source>%1 至 %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>%1 起长期</source>
        <translation>from %1, without end</translation>
    </message>
    <message>
        <source>今天起、不超过%1天的一段日期</source>
        <translation>a span of at most %1 days from today</translation>
    </message>
    <message>
        <source>“原件”或“复印件”：《%1》由%2出具，不能凭本人承诺</source>
        <translation>&quot;original&quot; or &quot;copy&quot;: %1 is made out by %2, a promise will not do</translation>
    </message>
    <message>
        <source>去掉“%1”</source>
        <translation>Remove &quot;%1&quot;</translation>
    </message>
    <message>
        <source>一次最多新增%1人</source>
        <translation>at most %1 new people at once</translation>
    </message>
    <message>
        <source>事项“%1”的第%2版</source>
        <translation>version %2 of the item &quot;%1&quot;</translation>
    </message>
    <message>
        <source>代号与文件里的“%1”不一致。</source>
        <translation>The code differs from &quot;%1&quot; in the file.</translation>
    </message>
    <message>
        <source>共 %1 处，请按下列各条改正。</source>
        <translation>%1 places; put them right as listed below.</translation>
    </message>
    <message>
        <source>第%1期</source>
        <translation>issue %1</translation>
    </message>
    <message>
        <source>机读码上的姓名 %1</source>
        <translation>the name in the machine-readable lines, %1</translation>
    </message>
</context>
<context>
    <name>CodeWords</name>
    <message>
        <source>%1“%2”</source>
        <translation>%1 “%2”</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>DayText</name>
    <message>
        <source>M月d日</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>yyyy年M月d日</source>
        <translation>d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>LightMark</name>
    <message>
        <source>%1，红灯</source>
        <translation>%1, red light</translation>
    </message>
    <message>
        <source>%1，黄灯</source>
        <translation>%1, yellow light</translation>
    </message>
    <message>
        <source>%1，绿灯</source>
        <translation>%1, green light</translation>
    </message>
</context>
<context>
    <name>Announcement</name>
    <message>
        <source>请%1号到%2号窗口办理</source>
        <translation>Number %1, please go to window %2</translation>
    </message>
</context>
<context>
    <name>CallWhyText</name>
    <message>
        <source>等了%1，“%2”权重 %3</source>
        <translation>Waited %1, &quot;%2&quot; has weight %3</translation>
    </message>
    <message>
        <source>等了%1，“%2”提前%3分钟</source>
        <translation>Waited %1, &quot;%2&quot; gains %3 min</translation>
    </message>
    <message>
        <source>等了%1</source>
        <translation>Waited %1</translation>
    </message>
    <message>
        <source>当时本窗口能叫的只有 %1，%2。</source>
        <translation>At that moment this window could only call %1, %2.</translation>
    </message>
    <message>
        <source>按公示规则，%1 折算 %2 分钟，排在最前（%3）。</source>
        <translation>By the published rules %1 counts %2 min and comes first (%3).</translation>
    </message>
    <message>
        <source>%1 等了%2，超过“%3”最长等候的%4分钟，先叫。</source>
        <translation>%1 has waited %2, longer than &quot;%3&quot; may (%4 min), and is called first.</translation>
    </message>
    <message>
        <source>优先号已连续叫满%1张，按公示规则轮到 %2（%3）。</source>
        <translation>%1 priority tickets were called in a row; by the published rules it is %2&apos;s turn (%3).</translation>
    </message>
    <message>
        <source>窗口点名呼叫 %1，原因：%2。</source>
        <translation>The window called %1 by name. Reason: %2.</translation>
    </message>
    <message>
        <source>未写</source>
        <translation>none given</translation>
    </message>
    <message>
        <source>%1 挂起后回到窗口，不再排队。</source>
        <translation>%1 was on hold and is back at the window without queueing.</translation>
    </message>
    <message>
        <source>这次呼叫没有留下说明。</source>
        <translation>This call left no explanation.</translation>
    </message>
    <message>
        <source>%1%2，补录前已叫的号不算越过。</source>
        <translation>%1%2; tickets called before it was entered were not passed over.</translation>
    </message>
    <message>
        <source>停电期间发的应急号，补录于 %1</source>
        <translation>Emergency number given during a power cut, entered at %1</translation>
    </message>
    <message>
        <source>断网期间取号，补录于 %1</source>
        <translation>Taken while the line was cut, entered at %1</translation>
    </message>
    <message>
        <source>叫的就是它</source>
        <translation>This is the one called</translation>
    </message>
    <message>
        <source>折算相同，取号在后</source>
        <translation>Same minutes, taken later</translation>
    </message>
    <message>
        <source>折算分钟较少</source>
        <translation>Fewer minutes</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>另有号超过最长等候</source>
        <translation>Another one had waited longer than allowed</translation>
    </message>
    <message>
        <source>优先号已连续叫满，让普通号</source>
        <translation>Enough priority tickets in a row; a regular one&apos;s turn</translation>
    </message>
    <message>
        <source>本窗口只是帮办，先叫自己的队列</source>
        <translation>This window only helps out; its own queues come first</translation>
    </message>
    <message>
        <source>折算分钟＝已等分钟＋本类别提前的分钟，多的先叫。</source>
        <translation>Counted minutes = minutes waited + minutes of the class; the most come first.</translation>
    </message>
    <message>
        <source>折算分钟＝已等分钟×本类别的权重，多的先叫。</source>
        <translation>Counted minutes = minutes waited × weight of the class; the most come first.</translation>
    </message>
    <message>
        <source>当时这个窗口只有这一位在等。</source>
        <translation>Nobody else was waiting for this window.</translation>
    </message>
    <message>
        <source>按等候时间先后叫号，优先对象按公示的规则适当提前。</source>
        <translation>Tickets are called in order of waiting; entitled visitors come somewhat earlier, by the published rules.</translation>
    </message>
    <message>
        <source>这位等候的时间超过了公示的上限，所以先叫。</source>
        <translation>This visitor had waited longer than the published limit and was called first.</translation>
    </message>
    <message>
        <source>优先的号已连续叫了几位，按公示的规则轮到一位普通号。</source>
        <translation>Several priority tickets were called in a row; by the published rules it was a regular one&apos;s turn.</translation>
    </message>
    <message>
        <source>窗口因工作需要点名呼叫了这位，原因已经记录，可以查询。</source>
        <translation>The window had to call this visitor by name; the reason is recorded and can be looked up.</translation>
    </message>
    <message>
        <source>这位先前已经轮到，办齐手续回来，不用重新排队。</source>
        <translation>This visitor had been called before and is back with what was missing, without queueing again.</translation>
    </message>
</context>
<context>
    <name>CaseText</name>
    <message>
        <source>今天到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>%1到期</source>
        <translation>Due %1</translation>
    </message>
    <message>
        <source>剩%1个工作日</source>
        <translation>%1 working days left</translation>
    </message>
    <message>
        <source>已超期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>已超期%1个工作日</source>
        <translation>%1 working days overdue</translation>
    </message>
    <message>
        <source>预计%1</source>
        <translation>Expected %1</translation>
    </message>
    <message>
        <source>不能到场：已去世</source>
        <translation>Cannot come: deceased</translation>
    </message>
    <message>
        <source>不能到场：有生效裁判文书</source>
        <translation>Cannot come: by a final court judgment</translation>
    </message>
    <message>
        <source>不能到场：宣告失踪</source>
        <translation>Cannot come: declared missing</translation>
    </message>
    <message>
        <source>不能到场：无民事行为能力</source>
        <translation>Cannot come: without legal capacity</translation>
    </message>
    <message>
        <source>已读证件，当场签署</source>
        <translation>Document read, signed here</translation>
    </message>
    <message>
        <source>远程签署，编号 %1</source>
        <translation>Signed remotely, no. %1</translation>
    </message>
    <message>
        <source>公证委托，公证书 %1，原件已核对</source>
        <translation>Notarised mandate, deed %1, original checked</translation>
    </message>
    <message>
        <source>有效至%1</source>
        <translation>Valid until %1</translation>
    </message>
    <message>
        <source>长期有效</source>
        <translation>Valid indefinitely</translation>
    </message>
    <message>
        <source>待前项办结</source>
        <translation>Waits for the item before it</translation>
    </message>
    <message>
        <source>前项未取得</source>
        <translation>Item before it not granted</translation>
    </message>
    <message>
        <source>期限暂停</source>
        <translation>Period stands still</translation>
    </message>
</context>
<context>
    <name>CourseSheet</name>
    <message>
        <source>启动特别程序</source>
        <translation>Start a special procedure</translation>
    </message>
    <message>
        <source>启动并出具告知书</source>
        <translation>Start and issue the notice</translation>
    </message>
    <message>
        <source>预计需要（工作日）</source>
        <translation>Expected working days</translation>
    </message>
    <message>
        <source>理由：为什么这件需要</source>
        <translation>Reason: why this case needs it</translation>
    </message>
    <message>
        <source>结束特别程序</source>
        <translation>End the special procedure</translation>
    </message>
    <message>
        <source>结束，恢复计时</source>
        <translation>End, the period goes on</translation>
    </message>
    <message>
        <source>结果：结论是什么</source>
        <translation>Result: what was found</translation>
    </message>
    <message>
        <source>申请延长办理期限</source>
        <translation>Ask for an extension</translation>
    </message>
    <message>
        <source>提交，等待批复</source>
        <translation>Submit for approval</translation>
    </message>
    <message>
        <source>延长天数</source>
        <translation>Days of extension</translation>
    </message>
    <message>
        <source>理由：写进给申请人的通知书</source>
        <translation>Reason, as it will stand in the applicant&apos;s notice</translation>
    </message>
    <message>
        <source>批复延期申请</source>
        <translation>Decide on the extension</translation>
    </message>
    <message>
        <source>批复</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>不同意时写明理由</source>
        <translation>Give the reason when you disagree</translation>
    </message>
    <message>
        <source>延长补齐期限</source>
        <translation>Extend the time to supplement</translation>
    </message>
    <message>
        <source>延长并出具通知书</source>
        <translation>Extend and issue the notice</translation>
    </message>
    <message>
        <source>延长（工作日）</source>
        <translation>Extend by (working days)</translation>
    </message>
    <message>
        <source>不可抗力的情形，例如：洪水停运，档案馆关闭</source>
        <translation>What force majeure, e.g. floods stopped traffic, the archive was closed</translation>
    </message>
    <message>
        <source>逾期未补齐处理</source>
        <translation>Supplement is overdue</translation>
    </message>
    <message>
        <source>确认处理</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>不记入时写明理由，例如：住院，有医院证明</source>
        <translation>Reason if not recorded, e.g. in hospital, with a certificate</translation>
    </message>
    <message>
        <source>退回重审</source>
        <translation>Back to review</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>理由：哪里要重新审查</source>
        <translation>Reason: what is to be reviewed again</translation>
    </message>
    <message>
        <source>终止办理</source>
        <translation>Terminate the case</translation>
    </message>
    <message>
        <source>终止并出具通知书</source>
        <translation>Terminate and issue the notice</translation>
    </message>
    <message>
        <source>理由，例如：申请的房屋已拆除</source>
        <translation>Reason, e.g. the house applied for was pulled down</translation>
    </message>
</context>
<context>
    <name>DeskTargets</name>
    <message>
        <source>等候%1人，现在没有窗口开着</source>
        <translation>%1 waiting, no window open</translation>
    </message>
    <message>
        <source>等候%1人，%2个窗口开着</source>
        <translation>%1 waiting, %2 windows open</translation>
    </message>
    <message>
        <source>%1号 %2</source>
        <translation>No. %1 %2</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1号窗口</source>
        <translation>Window %1</translation>
    </message>
</context>
<context>
    <name>DoubtText</name>
    <message>
        <source>这一页几乎没有内容，可能是空白页。</source>
        <translation>There is hardly anything on this page; it may be blank.</translation>
    </message>
    <message>
        <source>这一页与第%1页相同，可能采集了两次。</source>
        <translation>This page is the same as page %1; it may have been captured twice.</translation>
    </message>
    <message>
        <source>这一页不清楚，小字可能认不出，建议去掉后重拍。</source>
        <translation>This page is not sharp; small print may be unreadable. Better take it again.</translation>
    </message>
    <message>
        <source>这一页只有每英寸%1点，小字可能认不出，建议重新采集。</source>
        <translation>This page has only %1 dots per inch; small print may be unreadable. Better capture it again.</translation>
    </message>
    <message>
        <source>空白？</source>
        <translation>Blank?</translation>
    </message>
    <message>
        <source>重复？</source>
        <translation>Twice?</translation>
    </message>
    <message>
        <source>不清？</source>
        <translation>Blurred?</translation>
    </message>
    <message>
        <source>太粗？</source>
        <translation>Coarse?</translation>
    </message>
</context>
<context>
    <name>EmergencySlips</name>
    <message>
        <source>业务</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>取号时间</source>
        <translation>取号时间</translation>
    </message>
    <message>
        <source>应急号，来电后按取号时间排队，请留意叫号。</source>
        <translation>应急号，来电后按取号时间排队，请留意叫号。</translation>
    </message>
    <message>
        <source>应急号登记表　＿＿＿＿年＿＿月＿＿日</source>
        <translation>应急号登记表　＿＿＿＿年＿＿月＿＿日</translation>
    </message>
    <message>
        <source>停电或系统不能用时，每发一张应急号登记一行；来电后在导服台按“应急号补录”逐行录入。</source>
        <translation>停电或系统不能用时，每发一张应急号登记一行；来电后在导服台按“应急号补录”逐行录入。</translation>
    </message>
    <message>
        <source>号码</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>优先类别</source>
        <translation>优先类别</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>已补录</source>
        <translation>已补录</translation>
    </message>
    <message>
        <source>应急号条 %1–%2</source>
        <translation>应急号条 %1–%2</translation>
    </message>
</context>
<context>
    <name>FacetRow</name>
    <message>
        <source>行政许可</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>行政给付</source>
        <translation>Benefit</translation>
    </message>
    <message>
        <source>行政确认</source>
        <translation>Confirmation</translation>
    </message>
    <message>
        <source>其他行政权力</source>
        <translation>Other power</translation>
    </message>
    <message>
        <source>公共服务</source>
        <translation>Public service</translation>
    </message>
    <message>
        <source>自然人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>企业法人</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>事业法人</source>
        <translation>Public institution</translation>
    </message>
    <message>
        <source>社会组织法人</source>
        <translation>Social organisation</translation>
    </message>
    <message>
        <source>行政机关</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>其他组织</source>
        <translation>Other organisation</translation>
    </message>
    <message>
        <source>国家级</source>
        <translation>National</translation>
    </message>
    <message>
        <source>省级</source>
        <translation>Provincial</translation>
    </message>
    <message>
        <source>市级</source>
        <translation>City</translation>
    </message>
    <message>
        <source>县级</source>
        <translation>County</translation>
    </message>
    <message>
        <source>镇（街道）</source>
        <translation>Town (subdistrict)</translation>
    </message>
    <message>
        <source>村（社区）</source>
        <translation>Village (community)</translation>
    </message>
    <message>
        <source>分级行使</source>
        <translation>By level</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>电脑网上</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>手机</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>邮寄</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>其他方式</source>
        <translation>Other ways</translation>
    </message>
</context>
<context>
    <name>FolderText</name>
    <message>
        <source>%1：%2 送 %3，%4 送出，最迟 %5 签收。</source>
        <translation>%1: %2 to %3, sent %4, to be signed for by %5.</translation>
    </message>
    <message>
        <source>送件说明：%1。</source>
        <translation>Sender&apos;s note: %1.</translation>
    </message>
    <message>
        <source>%1 签收。</source>
        <translation>Signed for %1.</translation>
    </message>
    <message>
        <source>%1 收回：%2。</source>
        <translation>Taken back %1: %2.</translation>
    </message>
    <message>
        <source>%1　%2：%3（%4，%5 记下，送件人 %6）</source>
        <translation>%1　%2: %3 (%4, noted by %5, sender %6)</translation>
    </message>
    <message>
        <source>；%1 %2：%3</source>
        <translation>; %1 %2: %3</translation>
    </message>
    <message>
        <source>相符</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>在途，超期</source>
        <translation>On its way, overdue</translation>
    </message>
    <message>
        <source>%1，%2 项不符</source>
        <translation>%1, %2 do not match</translation>
    </message>
</context>
<context>
    <name>FormText</name>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>共同申请人</source>
        <translation>Joint applicant</translation>
    </message>
    <message>
        <source>配偶</source>
        <translation>Spouse</translation>
    </message>
    <message>
        <source>父亲</source>
        <translation>Father</translation>
    </message>
    <message>
        <source>母亲</source>
        <translation>Mother</translation>
    </message>
    <message>
        <source>子女</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>家庭成员</source>
        <translation>Family member</translation>
    </message>
    <message>
        <source>监护人</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>代理人</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>经营主体</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>股东</source>
        <translation>Shareholder</translation>
    </message>
    <message>
        <source>董事、监事和高级管理人员</source>
        <translation>Directors, supervisors and managers</translation>
    </message>
    <message>
        <source>从业人员</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>用人单位</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>转让方</source>
        <translation>Transferor</translation>
    </message>
    <message>
        <source>受让方</source>
        <translation>Transferee</translation>
    </message>
    <message>
        <source>不动产</source>
        <translation>Real estate</translation>
    </message>
    <message>
        <source>车辆</source>
        <translation>Vehicle</translation>
    </message>
    <message>
        <source>申请内容</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>结果领取</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>（变更前）</source>
        <translation> (before)</translation>
    </message>
    <message>
        <source>（变更后）</source>
        <translation> (after)</translation>
    </message>
    <message>
        <source>（上年度）</source>
        <translation> (last year)</translation>
    </message>
    <message>
        <source>（近三年）</source>
        <translation> (last three years)</translation>
    </message>
    <message>
        <source>申请人自述</source>
        <translation>Said by the applicant</translation>
    </message>
    <message>
        <source>以往申请中已核对</source>
        <translation>Checked in an earlier application</translation>
    </message>
    <message>
        <source>人工核对原件</source>
        <translation>Original checked by hand</translation>
    </message>
    <message>
        <source>读证核验</source>
        <translation>Read from the document</translation>
    </message>
    <message>
        <source>权威登记信息</source>
        <translation>Authoritative register</translation>
    </message>
    <message>
        <source>已改动（原为%1）</source>
        <translation>Changed (was %1)</translation>
    </message>
    <message>
        <source>由%1得出</source>
        <translation>Follows from %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>：现在不需要。需要的条件：%1。</source>
        <translation>: not needed now. Needed when: %1.</translation>
    </message>
    <message>
        <source>：一律需要</source>
        <translation>: always needed</translation>
    </message>
    <message>
        <source>：因为%1</source>
        <translation>: because %1</translation>
    </message>
    <message>
        <source>，必填</source>
        <translation>, required</translation>
    </message>
    <message>
        <source>；又因为%1，必填</source>
        <translation>; also because %1, required</translation>
    </message>
    <message>
        <source>，可不填</source>
        <translation>, optional</translation>
    </message>
    <message>
        <source>，可不填（%1时必填）</source>
        <translation>, optional (required when %1)</translation>
    </message>
    <message>
        <source>；只能填：%1</source>
        <translation>; only: %1</translation>
    </message>
    <message>
        <source>。</source>
        <translation>.</translation>
    </message>
    <message>
        <source>依据%1。</source>
        <translation>By %1.</translation>
    </message>
    <message>
        <source>%1所载（%2）已超过%3天，不再沿用，请当面询问。</source>
        <translation>%1 says so (%2), but more than %3 days ago; not taken over, please ask.</translation>
    </message>
    <message>
        <source>%1所载（%2）说的是另一时期，不能沿用，请当面询问。</source>
        <translation>%1 says so (%2) of another period; not to be taken over, please ask.</translation>
    </message>
    <message>
        <source>%1已于%2到期，不再沿用，请当面询问。</source>
        <translation>%1 expired on %2; not taken over, please ask.</translation>
    </message>
    <message>
        <source>%1。</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>由%1直接得出，不必填写。</source>
        <translation>Follows directly from %1, nothing to fill in.</translation>
    </message>
    <message>
        <source>&lt;b&gt;为什么要填，谁要求的：&lt;/b&gt;</source>
        <translation>&lt;b&gt;Why it is asked, and who asks for it:&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;为什么没有沿用：&lt;/b&gt;&lt;br&gt;· %1</source>
        <translation>&lt;b&gt;Why nothing was taken over:&lt;/b&gt;&lt;br&gt;· %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;现有内容从哪里来：&lt;/b&gt;</source>
        <translation>&lt;b&gt;Where the content comes from:&lt;/b&gt;</translation>
    </message>
    <message>
        <source>· 申请人在本窗口所述。</source>
        <translation>· Said by the applicant at this window.</translation>
    </message>
    <message>
        <source>· %1，%2，%3。</source>
        <translation>· %1, %2, %3.</translation>
    </message>
    <message>
        <source>后由工作人员改动</source>
        <translation>later changed by staff</translation>
    </message>
    <message>
        <source>· 编号%1。</source>
        <translation>· No. %1.</translation>
    </message>
    <message>
        <source>· 有效期至%1。</source>
        <translation>· Valid until %1.</translation>
    </message>
    <message>
        <source>· 原为“%1”，改动理由：%2%3。</source>
        <translation>· Was &quot;%1&quot;, reason of the change: %2%3.</translation>
    </message>
    <message>
        <source>（%1）</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>本表现问%1项。</source>
        <translation>This form asks %1 fields.</translation>
    </message>
    <message>
        <source>本表现问%1项；分开办理要填%2项，省去%3项。</source>
        <translation>This form asks %1 fields; filed separately there would be %2, %3 are spared.</translation>
    </message>
    <message>
        <source>材料要交%1份。</source>
        <translation>%1 papers to hand in.</translation>
    </message>
    <message>
        <source>材料只交%1份；分开办理要交%2份，省去%3份。</source>
        <translation>Only %1 papers to hand in; filed separately there would be %2, %3 are spared.</translation>
    </message>
</context>
<context>
    <name>GreeterAlerts</name>
    <message>
        <source>%1号窗口请求帮助</source>
        <translation>Window %1 asks for help</translation>
    </message>
    <message>
        <source>%1（%2）叫了 %3 次还没到 %4号窗口，请去找一找</source>
        <translation>%1 (%2) was called %3 times and is not at window %4; please look for him</translation>
    </message>
    <message>
        <source>%1 不知道办什么，请到取号机旁帮一帮</source>
        <translation>%1 does not know what to choose; please help at the kiosk</translation>
    </message>
    <message>
        <source>%1号窗口 %2</source>
        <translation>Window %1 %2</translation>
    </message>
</context>
<context>
    <name>HallMark</name>
    <message>
        <source>演示</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>演练</source>
        <translation>TRAINING</translation>
    </message>
</context>
<context>
    <name>ItemAnswers</name>
    <message>
        <source>适用于：%1。</source>
        <translation>For: %1.</translation>
    </message>
    <message>
        <source>要先办好：%1。</source>
        <translation>First: %1.</translation>
    </message>
    <message>
        <source>原件%1份</source>
        <translation>%1 originals</translation>
    </message>
    <message>
        <source>复印件%1份</source>
        <translation>%1 copies</translation>
    </message>
    <message>
        <source>可容缺</source>
        <translation>May be tolerated</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>不用带材料。</source>
        <translation>No papers needed.</translation>
    </message>
    <message>
        <source>不用带（联网核验）：%1。</source>
        <translation>Not needed (verified online): %1.</translation>
    </message>
    <message>
        <source>不收费。</source>
        <translation>Free of charge.</translation>
    </message>
    <message>
        <source>%1元。</source>
        <translation>%1 yuan.</translation>
    </message>
    <message>
        <source>当场办结。</source>
        <translation>Concluded on the spot.</translation>
    </message>
    <message>
        <source>承诺%1办结。</source>
        <translation>Promised within %1.</translation>
    </message>
    <message>
        <source>法定时限%1。</source>
        <translation>By law within %1.</translation>
    </message>
    <message>
        <source>材料可容缺受理，%1个工作日内补齐。</source>
        <translation>Papers may be tolerated, to be supplemented within %1 working days.</translation>
    </message>
    <message>
        <source>《%1》有效期%2。</source>
        <translation>&quot;%1&quot; is valid for %2.</translation>
    </message>
    <message>
        <source>办成后发《%1》。</source>
        <translation>You get &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>%1。</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1（%2）。</source>
        <translation>%1 (%2).</translation>
    </message>
    <message>
        <source>请到导服台取号。</source>
        <translation>Take a number at the reception desk.</translation>
    </message>
    <message>
        <source>取“%1”的号。</source>
        <translation>Take a number for &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>取“%1”的号，%2号窗口办理。</source>
        <translation>Take a number for &quot;%1&quot;, window %2.</translation>
    </message>
    <message>
        <source>由%1审批。</source>
        <translation>Decided by %1.</translation>
    </message>
    <message>
        <source>电话 %1。</source>
        <translation>Phone %1.</translation>
    </message>
    <message>
        <source>谁可以办？要什么条件？</source>
        <translation>Who may apply, and on what conditions?</translation>
    </message>
    <message>
        <source>要带什么材料？</source>
        <translation>Which papers are needed?</translation>
    </message>
    <message>
        <source>收费吗？</source>
        <translation>Is there a fee?</translation>
    </message>
    <message>
        <source>多久办好？</source>
        <translation>How long does it take?</translation>
    </message>
    <message>
        <source>在哪里办？</source>
        <translation>Where is it done?</translation>
    </message>
    <message>
        <source>依据是什么？</source>
        <translation>By which law?</translation>
    </message>
    <message>
        <source>哪天交来，哪天办好？</source>
        <translation>When will it be done?</translation>
    </message>
</context>
<context>
    <name>MissingText</name>
    <message>
        <source>%1号</source>
        <translation>Window %1</translation>
    </message>
    <message>
        <source>%1号（昨天%2）</source>
        <translation>Window %1 (yesterday %2)</translation>
    </message>
    <message>
        <source>%1号（%2月%3日%4）</source>
        <translation>Window %1 (%2/%3 %4)</translation>
    </message>
    <message>
        <source>应开未开 %1 个窗口：%2 等</source>
        <translation>%1 windows should be open: %2 and others</translation>
    </message>
    <message>
        <source>应开未开 %1 个窗口：%2</source>
        <translation>%1 windows should be open: %2</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>第 %1 页 共 %2 页</source>
        <translation>第 %1 页 共 %2 页</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>代办人</source>
        <translation>Person acting</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>申请</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>签发机关</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>预约</source>
        <translation>Booking</translation>
    </message>
    <message>
        <source>全厅通知</source>
        <translation>Hall notice</translation>
    </message>
    <message>
        <source>证件</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>办件</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>优先类别</source>
        <translation>Priority class</translation>
    </message>
    <message>
        <source>关门时间</source>
        <translation>Closing time</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>提前分钟</source>
        <translation>Minutes gained</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>设备</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>显示名</source>
        <translation>Display name</translation>
    </message>
    <message>
        <source>企业</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>民族</source>
        <translation>Ethnicity</translation>
    </message>
    <message>
        <source>窗口组</source>
        <translation>Window group</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>开放时段</source>
        <translation>Opening hours</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>拼音姓名</source>
        <translation>Name in Latin letters</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>国籍</source>
        <translation>Nationality</translation>
    </message>
    <message>
        <source>今天不开的窗口</source>
        <translation>Windows closed today</translation>
    </message>
    <message>
        <source>号码</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>开门时间</source>
        <translation>Opening time</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>口令</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>叫号规则</source>
        <translation>Calling rules</translation>
    </message>
    <message>
        <source>号头</source>
        <translation>Prefix</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>队列</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>收件日期</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>岗位</source>
        <translation>Station role</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>可办队列</source>
        <translation>Queues served</translation>
    </message>
    <message>
        <source>时段</source>
        <translation>Time slot</translation>
    </message>
    <message>
        <source>停留期限</source>
        <translation>Stay until</translation>
    </message>
    <message>
        <source>停止发号的队列</source>
        <translation>Queues giving no numbers</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>号票</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>开始取号时间</source>
        <translation>Numbers from</translation>
    </message>
    <message>
        <source>转到的队列</source>
        <translation>Target queue</translation>
    </message>
    <message>
        <source>转到的窗口</source>
        <translation>Target window</translation>
    </message>
    <message>
        <source>机构</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>用户</source>
        <translation>User</translation>
    </message>
    <message>
        <source>有效期起</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>有效期止</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>权重</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>区域</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>第%1个%2</source>
        <translation>%2 no. %1</translation>
    </message>
    <message>
        <source>的</source>
        <translation>: </translation>
    </message>
</context>
<context>
    <name>PolicyText</name>
    <message>
        <source>按提前分钟</source>
        <translation>By minutes gained</translation>
    </message>
    <message>
        <source>按权重累积</source>
        <translation>By weight</translation>
    </message>
    <message>
        <source>等满本类别最久等候的，不论折算先叫</source>
        <translation>Whoever has waited the longest of his class allows comes first</translation>
    </message>
    <message>
        <source>同一队列连叫%1张优先号后，让一张普通号</source>
        <translation>After %1 priority tickets in a row in a queue, one regular ticket</translation>
    </message>
    <message>
        <source>优先号连叫不限张数</source>
        <translation>Any number of priority tickets in a row</translation>
    </message>
    <message>
        <source>队列等候超过%1人，协助的窗口也来叫</source>
        <translation>When more than %1 wait, helping windows call too</translation>
    </message>
    <message>
        <source>协助的窗口只在自己没有号时来叫</source>
        <translation>Helping windows call only when they have nobody of their own</translation>
    </message>
    <message>
        <source>%1分钟</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>不限</source>
        <translation>No limit</translation>
    </message>
    <message>
        <source>一直等不到</source>
        <translation>Never called</translation>
    </message>
    <message>
        <source>可以</source>
        <translation>Good</translation>
    </message>
</context>
<context>
    <name>QuestionText</name>
    <message>
        <source>%1 答复（超时）</source>
        <translation>Answered by %1 (late)</translation>
    </message>
    <message>
        <source>%1 答复</source>
        <translation>Answered by %1</translation>
    </message>
    <message>
        <source>%1 撤回</source>
        <translation>Withdrawn by %1</translation>
    </message>
    <message>
        <source>超时 %1</source>
        <translation>%1 late</translation>
    </message>
    <message>
        <source>还剩 %1</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>%1 已答复</source>
        <translation>Answered by %1</translation>
    </message>
    <message>
        <source>%1 正在答复</source>
        <translation>%1 is answering</translation>
    </message>
    <message>
        <source>%1 已撤回</source>
        <translation>Withdrawn by %1</translation>
    </message>
    <message>
        <source>等任一审批人员打开</source>
        <translation>Any reviewer may open it</translation>
    </message>
    <message>
        <source>等%1打开</source>
        <translation>Waits for %1 to open it</translation>
    </message>
</context>
<context>
    <name>QueueText</name>
    <message>
        <source>不到1分钟</source>
        <translation>Under 1 min</translation>
    </message>
    <message>
        <source>%1分钟</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1小时%2分</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>预约 %1</source>
        <translation>Booked %1</translation>
    </message>
    <message>
        <source>已预审，%1份齐</source>
        <translation>Pre-checked, all %1 there</translation>
    </message>
    <message>
        <source>已预审，缺%1份</source>
        <translation>Pre-checked, %1 missing</translation>
    </message>
    <message>
        <source>未开窗</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>开窗</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>暂停：%1</source>
        <translation>Paused: %1</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Paused</translation>
    </message>
</context>
<context>
    <name>RoleText</name>
    <message>
        <source>窗口人员</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>导服</source>
        <translation>Greeter</translation>
    </message>
    <message>
        <source>审批人员</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <source>出件人员</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>大厅主管</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>系统管理员</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>导服台</source>
        <translation>Greeter</translation>
    </message>
    <message>
        <source>取号机</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>大厅屏</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>评价屏</source>
        <translation>Rating screen</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>出件</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>主管</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>叫号、核验、填表、受理</source>
        <translation>Call, identify, fill in, accept</translation>
    </message>
    <message>
        <source>代取号、预检材料、解答</source>
        <translation>Tickets for visitors, pre-check, answers</translation>
    </message>
    <message>
        <source>群众自助取号，打印号票</source>
        <translation>Visitors take and print numbers</translation>
    </message>
    <message>
        <source>显示和播报叫号、等候人数</source>
        <translation>Shows and speaks calls, and how many wait</translation>
    </message>
    <message>
        <source>群众评价本次服务</source>
        <translation>Visitors rate the service</translation>
    </message>
    <message>
        <source>审查、补正、决定</source>
        <translation>Review, correct, decide</translation>
    </message>
    <message>
        <source>核对身份，送达结果</source>
        <translation>Check identity, hand over results</translation>
    </message>
    <message>
        <source>看大厅现在，调度窗口</source>
        <translation>See the hall now, steer windows</translation>
    </message>
</context>
<context>
    <name>Slip</name>
    <message>
        <source>办完以后，请扫码评价（一次有效）</source>
        <translation>Scan to rate the service afterwards (valid once)</translation>
    </message>
    <message>
        <source>或打开 %1 输入评价码</source>
        <translation>Or open %1 and type the code</translation>
    </message>
    <message>
        <source>预约 %1</source>
        <translation>Booked for %1</translation>
    </message>
    <message>
        <source>前面等候 %1 人</source>
        <translation>%1 ahead of you</translation>
    </message>
    <message>
        <source>办理预约</source>
        <translation>Booked on</translation>
    </message>
    <message>
        <source>取号时间</source>
        <translation>Issued at</translation>
    </message>
    <message>
        <source>预约人</source>
        <translation>Booked by</translation>
    </message>
    <message>
        <source>取号人</source>
        <translation>Taken by</translation>
    </message>
    <message>
        <source>到厅后在取号机扫码签到</source>
        <translation>Scan at the kiosk to check in</translation>
    </message>
    <message>
        <source>用手机扫码查看排队进度</source>
        <translation>Scan to follow the queue on your phone</translation>
    </message>
    <message>
        <source>用手机扫码可查看、取消预约</source>
        <translation>Scan to see or cancel the booking</translation>
    </message>
    <message>
        <source>或打开 %1 输入号码和查询码</source>
        <translation>Or open %1 and type number and code</translation>
    </message>
    <message>
        <source>号票编码，工作人员使用</source>
        <translation>For our staff</translation>
    </message>
    <message>
        <source>请按时到厅签到；迟到按普通号排队。</source>
        <translation>Please check in on time; who is late joins the ordinary line.</translation>
    </message>
    <message>
        <source>来不了请提前到导服台取消。</source>
        <translation>To cancel, ask at the entrance desk beforehand.</translation>
    </message>
    <message>
        <source>请留意叫号屏和语音叫号。</source>
        <translation>Please watch the screens and listen for your number.</translation>
    </message>
    <message>
        <source>过号请到导服台，工作人员会帮您处理。</source>
        <translation>If you missed your call, go to the entrance desk.</translation>
    </message>
    <message>
        <source>号票 %1</source>
        <translation>Ticket %1</translation>
    </message>
</context>
<context>
    <name>StationContext</name>
    <message>
        <source>模拟</source>
        <translation>Simulated</translation>
    </message>
</context>
<context>
    <name>TicketStepText</name>
    <message>
        <source>预约</source>
        <translation>Booking</translation>
    </message>
    <message>
        <source>签到</source>
        <translation>Checked in</translation>
    </message>
    <message>
        <source>到时段，开始排队</source>
        <translation>Slot begins, queues from now</translation>
    </message>
    <message>
        <source>取号</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>补录</source>
        <translation>Entered later</translation>
    </message>
    <message>
        <source>呼叫</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>重呼</source>
        <translation>Recalled</translation>
    </message>
    <message>
        <source>过号</source>
        <translation>No-show</translation>
    </message>
    <message>
        <source>开始办理</source>
        <translation>Service began</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Concluded</translation>
    </message>
    <message>
        <source>挂起</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>回来继续办</source>
        <translation>Back, goes on</translation>
    </message>
    <message>
        <source>挂起到时，回到队列</source>
        <translation>Hold ran out, back in the queue</translation>
    </message>
    <message>
        <source>转移</source>
        <translation>Transferred</translation>
    </message>
    <message>
        <source>放回队列</source>
        <translation>Put back in the queue</translation>
    </message>
    <message>
        <source>换人接着办</source>
        <translation>Taken over by somebody else</translation>
    </message>
    <message>
        <source>过号恢复</source>
        <translation>No-show restored</translation>
    </message>
    <message>
        <source>延后</source>
        <translation>Postponed</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>预审材料</source>
        <translation>Papers pre-checked</translation>
    </message>
    <message>
        <source>顺带咨询</source>
        <translation>Question on the side</translation>
    </message>
    <message>
        <source>撤回上一步</source>
        <translation>Last step undone</translation>
    </message>
    <message>
        <source>系统</source>
        <translation>System</translation>
    </message>
    <message>
        <source>取号机</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>过号恢复%1次</source>
        <translation>No-show restored %1×</translation>
    </message>
</context>
<context>
    <name>ow::AgreePage</name>
    <message>
        <source>征求您的同意　Your consent</source>
        <translation>征求您的同意　Your consent</translation>
    </message>
    <message>
        <source>用途 Purpose</source>
        <translation>用途 Purpose</translation>
    </message>
    <message>
        <source>数据 Data</source>
        <translation>数据 Data</translation>
    </message>
    <message>
        <source>提供单位 From</source>
        <translation>提供单位 From</translation>
    </message>
    <message>
        <source>有效至 Until</source>
        <translation>有效至 Until</translation>
    </message>
    <message>
        <source>依据 Law</source>
        <translation>依据 Law</translation>
    </message>
    <message>
        <source>不同意　No</source>
        <translation>不同意　No</translation>
    </message>
    <message>
        <source>同意　Yes</source>
        <translation>同意　Yes</translation>
    </message>
</context>
<context>
    <name>ow::AlertList</name>
    <message>
        <source>需要有人过去</source>
        <translation>Somebody is needed</translation>
    </message>
    <message>
        <source>我去</source>
        <translation>I&apos;ll go</translation>
    </message>
    <message>
        <source>还有 %1 处需要有人过去</source>
        <translation>%1 more places need somebody</translation>
    </message>
    <message>
        <source>有人过去了：%1</source>
        <translation>Somebody went: %1</translation>
    </message>
</context>
<context>
    <name>ow::AmendSheet</name>
    <message>
        <source>更正申请内容</source>
        <translation>Amend the application</translation>
    </message>
    <message>
        <source>加入更正</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>原来的内容会保留。姓名和证件号码的更正，由另一个人复核以后才生效。</source>
        <translation>What stood before is kept. Names and identity numbers change only after another person has checked.</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Amend</translation>
    </message>
    <message>
        <source>查找要更正的一项</source>
        <translation>Find the field to amend</translation>
    </message>
    <message>
        <source>输入项目名称里的几个字，回车选中</source>
        <translation>Type some letters of the field&apos;s name, Enter picks it</translation>
    </message>
    <message>
        <source>申请内容</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>更正为</source>
        <translation>Amend to</translation>
    </message>
    <message>
        <source>更正原因</source>
        <translation>Reason of the amendment</translation>
    </message>
    <message>
        <source>更正原因，如：录入时看错，以身份证为准</source>
        <translation>Reason, e.g. misread while typing; the identity card holds</translation>
    </message>
    <message>
        <source>%1（第%2位）</source>
        <translation>%1 (no. %2)</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>原来填写：%1</source>
        <translation>Said before: %1</translation>
    </message>
    <message>
        <source>没有这一项</source>
        <translation>No such field</translation>
    </message>
    <message>
        <source>%1：%2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>ow::AmendmentPanel</name>
    <message>
        <source>提出日期</source>
        <translation>Proposed on</translation>
    </message>
    <message>
        <source>提出人</source>
        <translation>Proposed by</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>办件</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>更正内容</source>
        <translation>Amendment</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>查看前后内容</source>
        <translation>Show before and after</translation>
    </message>
    <message>
        <source>复核通过</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>不通过</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>等待复核的更正</source>
        <translation>Amendments to check</translation>
    </message>
    <message>
        <source>复核意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>复核意见；不通过时必须写</source>
        <translation>Opinion; required when rejecting</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>没有等待复核的更正</source>
        <translation>No amendments to check</translation>
    </message>
    <message>
        <source>姓名和证件号码的更正会列在这里</source>
        <translation>Amendments of names and identity numbers are listed here</translation>
    </message>
    <message>
        <source>等待复核 %1 件。复核前不作决定、不发证照；提出更正的人不能自己复核。</source>
        <translation>%1 to check. Until then nothing is decided or issued; nobody checks his own amendment.</translation>
    </message>
    <message>
        <source>复核更正</source>
        <translation>Check the amendment</translation>
    </message>
    <message>
        <source>%1：%2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>这次查看已记录</source>
        <translation>This look was recorded</translation>
    </message>
    <message>
        <source>更正已生效，请把更正通知书交申请人</source>
        <translation>Amended; please give the notice of amendment to the applicant</translation>
    </message>
    <message>
        <source>更正没有通过，已告知提出人</source>
        <translation>Not amended; the proposer was told</translation>
    </message>
</context>
<context>
    <name>ow::ArchiveListsPanel</name>
    <message>
        <source>移交 %1</source>
        <translation>Transfer %1</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>档号</source>
        <translation>Archive number</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>保管至</source>
        <translation>Kept until</translation>
    </message>
    <message>
        <source>销毁时间</source>
        <translation>Destroyed on</translation>
    </message>
    <message>
        <source>清单摘要</source>
        <translation>Digest of the list</translation>
    </message>
    <message>
        <source>存为表格…</source>
        <translation>Save as table…</translation>
    </message>
    <message>
        <source>批准销毁…</source>
        <translation>Approve destruction…</translation>
    </message>
    <message>
        <source>不批准…</source>
        <translation>Reject…</translation>
    </message>
    <message>
        <source>理由，例如：涉诉未结，继续保存</source>
        <translation>Reason, e.g. a lawsuit is open, keep it</translation>
    </message>
    <message>
        <source>鉴定意见，例如：经鉴定同意销毁</source>
        <translation>Appraisal, e.g. appraised, may be destroyed</translation>
    </message>
    <message>
        <source>移交目录和销毁清册</source>
        <translation>Transfer lists and destruction registers</translation>
    </message>
    <message>
        <source>列入的归档包</source>
        <translation>Packages listed</translation>
    </message>
    <message>
        <source>批准销毁</source>
        <translation>Approve destruction</translation>
    </message>
    <message>
        <source>%1，共 %2 个归档包。批准后立即销毁，不能恢复；清册和摘要保留。</source>
        <translation>%1, %2 packages. They are destroyed at once and cannot be restored; register and digests stay.</translation>
    </message>
    <message>
        <source>不批准销毁</source>
        <translation>Reject destruction</translation>
    </message>
    <message>
        <source>%1，归档包继续保存。</source>
        <translation>%1: the packages are kept.</translation>
    </message>
    <message>
        <source>不批准</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>没有移交目录和销毁清册</source>
        <translation>No transfer lists or destruction registers</translation>
    </message>
    <message>
        <source>在“归档包”里选中后列出</source>
        <translation>Select packages under &quot;Packages&quot; to list them</translation>
    </message>
    <message>
        <source>理由：%1</source>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <source>；%1 由 %2 批复：%3</source>
        <translation>; %1 decided by %2: %3</translation>
    </message>
    <message>
        <source>接收单位：%1</source>
        <translation>Received by: %1</translation>
    </message>
    <message>
        <source>存到哪里</source>
        <translation>Save where</translation>
    </message>
    <message>
        <source>表格 (*.csv)</source>
        <translation>Table (*.csv)</translation>
    </message>
    <message>
        <source>已存为 %1</source>
        <translation>Saved as %1</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ow::ArchivePage</name>
    <message>
        <source>归档包</source>
        <translation>Packages</translation>
    </message>
    <message>
        <source>移交和销毁</source>
        <translation>Transfer and destruction</translation>
    </message>
</context>
<context>
    <name>ow::ArchivePanel</name>
    <message>
        <source>正在检测</source>
        <translation>Testing</translation>
    </message>
    <message>
        <source>未检测</source>
        <translation>Not tested</translation>
    </message>
    <message>
        <source>通过</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>未通过</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>不通过</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>办件 %1，%2 个文件，%3 字节。清单摘要 %4</source>
        <translation>Case %1, %2 files, %3 bytes. Digest of the list %4</translation>
    </message>
    <message>
        <source>%1 由%2重新制作：%3</source>
        <translation>%1 made anew by %2: %3</translation>
    </message>
    <message>
        <source>%1 检测：%2。</source>
        <translation>%1 tested: %2.</translation>
    </message>
    <message>
        <source>归档包</source>
        <translation>Packages</translation>
    </message>
    <message>
        <source>· 另有 %1 处</source>
        <translation>· and %1 more</translation>
    </message>
    <message>
        <source>档号</source>
        <translation>Archive number</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>办结日期</source>
        <translation>Concluded on</translation>
    </message>
    <message>
        <source>保管期限</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>保管至</source>
        <translation>Kept until</translation>
    </message>
    <message>
        <source>四性检测</source>
        <translation>Four-property test</translation>
    </message>
    <message>
        <source>移交销毁</source>
        <translation>Transfer / destruction</translation>
    </message>
    <message>
        <source>重新检测</source>
        <translation>Test again</translation>
    </message>
    <message>
        <source>重新制作…</source>
        <translation>Make anew…</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>移交…</source>
        <translation>Transfer…</translation>
    </message>
    <message>
        <source>提请销毁…</source>
        <translation>Propose destruction…</translation>
    </message>
    <message>
        <source>标为涉密…</source>
        <translation>Mark as secret…</translation>
    </message>
    <message>
        <source>理由，例如：存储介质损坏，文件不能读出</source>
        <translation>Reason, e.g. the medium is damaged and unreadable</translation>
    </message>
    <message>
        <source>用途，例如：档案馆接收检查</source>
        <translation>Purpose, e.g. acceptance test of the archive</translation>
    </message>
    <message>
        <source>接收单位，例如：临江区档案馆</source>
        <translation>Receiver, e.g. Linjiang Archive</translation>
    </message>
    <message>
        <source>理由，例如：保管期满，鉴定无继续保存价值</source>
        <translation>Reason, e.g. retention is over, of no further value</translation>
    </message>
    <message>
        <source>办件编号</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>理由和依据，例如：保密办来函认定</source>
        <translation>Reason and basis, e.g. determined by the secrecy office</translation>
    </message>
    <message>
        <source>看哪些归档包</source>
        <translation>Which packages</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>检测未通过</source>
        <translation>Test failed</translation>
    </message>
    <message>
        <source>保管期满</source>
        <translation>Retention is over</translation>
    </message>
    <message>
        <source>重新制作归档包</source>
        <translation>Make the package anew</translation>
    </message>
    <message>
        <source>按大厅现有的数据和文件重新制作 %1，损坏的一份不再保留，原清单摘要记入档案管理记录。</source>
        <translation>%1 is made anew from the hall&apos;s data and files; the damaged one is dropped, its digest goes into the archive&apos;s record.</translation>
    </message>
    <message>
        <source>重新制作</source>
        <translation>Make anew</translation>
    </message>
    <message>
        <source>导出归档包</source>
        <translation>Export package</translation>
    </message>
    <message>
        <source>导出的是未加密的全部文件，含个人信息。谁导出、为什么，都会记录。</source>
        <translation>All files are exported unencrypted, personal data included. Who exports and why is recorded.</translation>
    </message>
    <message>
        <source>选择位置…</source>
        <translation>Choose a place…</translation>
    </message>
    <message>
        <source>移交归档包</source>
        <translation>Transfer packages</translation>
    </message>
    <message>
        <source>把选中的 %1 个归档包列成移交目录。</source>
        <translation>List the %1 packages chosen for transfer.</translation>
    </message>
    <message>
        <source>列目录</source>
        <translation>Make the list</translation>
    </message>
    <message>
        <source>提请销毁</source>
        <translation>Propose destruction</translation>
    </message>
    <message>
        <source>把选中的 %1 个归档包列成销毁清册，由另一位主管批准后销毁。</source>
        <translation>List the %1 packages chosen for destruction; another supervisor approves.</translation>
    </message>
    <message>
        <source>提请</source>
        <translation>Propose</translation>
    </message>
    <message>
        <source>标为涉及国家秘密</source>
        <translation>Mark as a state secret</translation>
    </message>
    <message>
        <source>标记后不再导出、移交、上报，不能撤销。请同时停止传阅，报告本单位保密机构。</source>
        <translation>It is no longer exported, transferred or reported, and this cannot be undone. Stop passing it round and tell your secrecy office.</translation>
    </message>
    <message>
        <source>标记</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>已归档 %1 件，待归档 %2 件，检测未通过 %3 件，保管期满 %4 件。办结后由大厅自动归档。</source>
        <translation>%1 archived, %2 to archive, %3 failed the test, %4 past retention. Concluded cases are archived by the hall itself.</translation>
    </message>
    <message>
        <source>没有归档包</source>
        <translation>No packages</translation>
    </message>
    <message>
        <source>办件办结、文书打印后，归档包列在这里</source>
        <translation>Once a case is concluded and its papers are printed, its package is listed here</translation>
    </message>
    <message>
        <source>选中 %1 个归档包</source>
        <translation>%1 packages chosen</translation>
    </message>
    <message>
        <source>选一个或几个归档包</source>
        <translation>Choose one or more packages</translation>
    </message>
    <message>
        <source>%1 正在重新检测</source>
        <translation>%1 is being tested</translation>
    </message>
    <message>
        <source>%1 正在重新制作</source>
        <translation>%1 is being made anew</translation>
    </message>
    <message>
        <source>存到哪里</source>
        <translation>Save where</translation>
    </message>
    <message>
        <source>归档包 (*.zip)</source>
        <translation>Package (*.zip)</translation>
    </message>
    <message>
        <source>已存为 %1</source>
        <translation>Saved as %1</translation>
    </message>
    <message>
        <source>%1 已列好，在“移交和销毁”里存为表格</source>
        <translation>%1 is listed; save it as a table under &quot;Transfer and destruction&quot;</translation>
    </message>
    <message>
        <source>%1 已提请，等另一位主管批准</source>
        <translation>%1 is proposed and waits for another supervisor</translation>
    </message>
    <message>
        <source>办件 %1 已标为涉及国家秘密，不再导出</source>
        <translation>Case %1 is marked as a state secret and no longer exported</translation>
    </message>
</context>
<context>
    <name>ow::AskDesk</name>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>窗口看后台的答复</source>
        <translation>The window reads the back office&apos;s answer</translation>
    </message>
</context>
<context>
    <name>ow::AskSheet</name>
    <message>
        <source>问后台</source>
        <translation>Ask the back office</translation>
    </message>
    <message>
        <source>拍照或扫描 (Ctrl+P)</source>
        <translation>Photo or scan (Ctrl+P)</translation>
    </message>
    <message>
        <source>不带照片</source>
        <translation>No photo</translation>
    </message>
    <message>
        <source>发出 (Enter)</source>
        <translation>Send (Enter)</translation>
    </message>
    <message>
        <source>要问的话</source>
        <translation>Your question</translation>
    </message>
    <message>
        <source>一两句话说清：什么材料、哪里拿不准、想怎么办</source>
        <translation>In a sentence or two: which paper, what is doubtful, what you would do</translation>
    </message>
    <message>
        <source>《%1》</source>
        <translation>&quot;%1&quot;</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>问事项的主管单位；按 Alt+数字选事项，答复会出现在本页。</source>
        <translation>Asks the unit in charge of the item; Alt+digit picks the item. The answer appears on this page.</translation>
    </message>
    <message>
        <source>问“%1”的主管单位；答复会出现在本页。</source>
        <translation>Asks the unit in charge of &quot;%1&quot;. The answer appears on this page.</translation>
    </message>
    <message>
        <source>问后台的照片</source>
        <translation>Photo for the back office</translation>
    </message>
    <message>
        <source>开始填写以后才能带照片</source>
        <translation>Photos can be added once a form was begun</translation>
    </message>
    <message>
        <source>已附 %1 页，只给答复的人看</source>
        <translation>%1 pages attached, seen only by who answers</translation>
    </message>
    <message>
        <source>可以不带照片</source>
        <translation>A photo is not required</translation>
    </message>
</context>
<context>
    <name>ow::AskStrip</name>
    <message>
        <source>后台答复：%1</source>
        <translation>Back office: %1</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>问后台　%1　%2</source>
        <translation>Back office　%1　%2</translation>
    </message>
    <message>
        <source>问：%1（附照片）</source>
        <translation>Q: %1 (with photo)</translation>
    </message>
    <message>
        <source>问：%1</source>
        <translation>Q: %1</translation>
    </message>
    <message>
        <source>答：%1</source>
        <translation>A: %1</translation>
    </message>
</context>
<context>
    <name>ow::AskedPanel</name>
    <message>
        <source> 分钟</source>
        <translation> min</translation>
    </message>
    <message>
        <source>改时限…</source>
        <translation>Change the time…</translation>
    </message>
    <message>
        <source>问后台的时限</source>
        <translation>Time for questions to the back office</translation>
    </message>
    <message>
        <source>答复时限 </source>
        <translation>Answer within </translation>
    </message>
    <message>
        <source>剩下多久变黄 </source>
        <translation>Yellow when left </translation>
    </message>
    <message>
        <source>今天的问题</source>
        <translation>Today&apos;s questions</translation>
    </message>
    <message>
        <source>从下一个问题起生效，已经问的不变。</source>
        <translation>Holds from the next question; earlier ones keep theirs.</translation>
    </message>
    <message>
        <source>改时限</source>
        <translation>Change the time</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>今天没有人问后台</source>
        <translation>Nobody asked the back office today</translation>
    </message>
    <message>
        <source>窗口按 Ctrl+Q 提的问题会列在这里</source>
        <translation>Questions asked by Ctrl+Q at a window are listed here</translation>
    </message>
    <message>
        <source>待答复 %1 个，已答复 %2 个，其中超时答复 %3 个；时限 %4 分钟</source>
        <translation>%1 open, %2 answered, %3 of them late; within %4 min</translation>
    </message>
    <message>
        <source>%1 个问题过了时限还没有答复，请催：%2</source>
        <translation>%1 questions are late, please press: %2</translation>
    </message>
    <message>
        <source>答复时限已改为 %1 分钟</source>
        <translation>Answers are now due within %1 min</translation>
    </message>
</context>
<context>
    <name>ow::AssignModel</name>
    <message>
        <source>取号机不发号</source>
        <translation>No numbers at the kiosk</translation>
    </message>
    <message>
        <source>随单位：%1</source>
        <translation>As its unit: %1</translation>
    </message>
    <message>
        <source>单位与事项</source>
        <translation>Units and items</translation>
    </message>
    <message>
        <source>取哪个队列的号</source>
        <translation>Number of which queue</translation>
    </message>
</context>
<context>
    <name>ow::AssignPage</name>
    <message>
        <source>事项去向</source>
        <translation>Where items go</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>筛选：单位、事项、队列</source>
        <translation>Filter: unit, item, queue</translation>
    </message>
    <message>
        <source>单位与事项</source>
        <translation>Units and items</translation>
    </message>
    <message>
        <source>群众要办的事，取哪个队列的号</source>
        <translation>Which queue&apos;s number each matter gets</translation>
    </message>
    <message>
        <source>领取结果的队列已改好</source>
        <translation>The queue for collecting results was changed</translation>
    </message>
    <message>
        <source>领取办理结果的队列</source>
        <translation>Queue for collecting results</translation>
    </message>
    <message>
        <source>选中的放到</source>
        <translation>Put the chosen one in</translation>
    </message>
    <message>
        <source>领取办理结果取哪个队列的号</source>
        <translation>Queue to collect results</translation>
    </message>
    <message>
        <source>与大厅服务失去联系，现在不能调整；恢复后会自动更新。</source>
        <translation>The hub is lost, nothing can be changed now; it comes back by itself.</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>没有这样的事项</source>
        <translation>No such item</translation>
    </message>
    <message>
        <source>换个字再筛</source>
        <translation>Try other words</translation>
    </message>
    <message>
        <source>%1　%2</source>
        <translation>%1　%2</translation>
    </message>
    <message>
        <source>不取号，到导服台</source>
        <translation>No number, reception desk</translation>
    </message>
    <message>
        <source>先在左边选一行</source>
        <translation>Choose a line on the left first</translation>
    </message>
    <message>
        <source>%1　随单位</source>
        <translation>%1　as its unit</translation>
    </message>
    <message>
        <source>%1　取号机不发号</source>
        <translation>%1　no numbers at the kiosk</translation>
    </message>
    <message>
        <source>“%1”已改好，取号机上马上生效</source>
        <translation>&quot;%1&quot; changed; it holds at the kiosk at once</translation>
    </message>
</context>
<context>
    <name>ow::BackEntryPanel</name>
    <message>
        <source>补录（回车）</source>
        <translation>Enter it (Enter)</translation>
    </message>
    <message>
        <source>打印空白应急号条和登记表</source>
        <translation>Print blank emergency slips and register</translation>
    </message>
    <message>
        <source>应急号补录</source>
        <translation>Emergency numbers</translation>
    </message>
    <message>
        <source>停电时发出的手写应急号，按纸质登记表逐条补录。时间照登记表写，只能是今天，不能晚于现在；号码不变，按这个时间排队。</source>
        <translation>Enter the handwritten slips of the power cut line by line from the register. The time is that of the register, today, and not later than now; the number stays and queues from that time.</translation>
    </message>
    <message>
        <source>应急号</source>
        <translation>Emergency number</translation>
    </message>
    <message>
        <source>取号时间</source>
        <translation>Issued at</translation>
    </message>
    <message>
        <source>如 0932 或 9:32</source>
        <translation>e.g. 0932 or 9:32</translation>
    </message>
    <message>
        <source>业务</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>姓名（可不填）</source>
        <translation>Name (optional)</translation>
    </message>
    <message>
        <source>可不填，只留隐去的姓名</source>
        <translation>Optional; only its masked form is kept</translation>
    </message>
    <message>
        <source>从上面的号码起印 %1 张，平时备好</source>
        <translation>Print %1 from the number above, to have them ready</translation>
    </message>
    <message>
        <source>返回代取号（Esc）</source>
        <translation>Back to tickets (Esc)</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>请按登记表填写取号时间，如 0932。</source>
        <translation>Please type the time of the register, e.g. 0932.</translation>
    </message>
    <message>
        <source>%1 已补录：%2，%3，前面等候 %4 人。</source>
        <translation>%1 entered: %2, %3, %4 ahead.</translation>
    </message>
    <message>
        <source>%1 先前已经补录：%2，%3，没有再改。有误的请在右边的号票里改排或取消。</source>
        <translation>%1 was entered before: %2, %3, unchanged. If wrong, move or cancel it on the right.</translation>
    </message>
</context>
<context>
    <name>ow::BadRatingPanel</name>
    <message>
        <source>超期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>快到期</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>在期内</source>
        <translation>In time</translation>
    </message>
    <message>
        <source>%1 回访%2：%3</source>
        <translation>%1 called back %2: %3</translation>
    </message>
    <message>
        <source>（没有接通）</source>
        <translation>(not reached)</translation>
    </message>
    <message>
        <source>%1 本人说明：%2</source>
        <translation>%1 statement: %2</translation>
    </message>
    <message>
        <source>%1 认定属实（%2）：%3</source>
        <translation>%1 found true (%2): %3</translation>
    </message>
    <message>
        <source>复杂</source>
        <translation>complex</translation>
    </message>
    <message>
        <source>简单</source>
        <translation>simple</translation>
    </message>
    <message>
        <source>%1 提请认定无效：%2；证据：%3</source>
        <translation>%1 proposed as invalid: %2; evidence: %3</translation>
    </message>
    <message>
        <source>%1 确认无效</source>
        <translation>%1 confirmed as invalid</translation>
    </message>
    <message>
        <source>%1 本人申诉：%2</source>
        <translation>%1 appeal: %2</translation>
    </message>
    <message>
        <source>%1 申诉%2：%3</source>
        <translation>%1 appeal %2: %3</translation>
    </message>
    <message>
        <source>成立</source>
        <translation>upheld</translation>
    </message>
    <message>
        <source>不成立</source>
        <translation>dismissed</translation>
    </message>
    <message>
        <source>%1 整改：%2；答复：%3</source>
        <translation>%1 rectified: %2; answer: %3</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>Dissatisfied</translation>
    </message>
    <message>
        <source>%1 追评（%2）：%3 %4</source>
        <translation>%1 rated again (%2): %3 %4</translation>
    </message>
    <message>
        <source>改时限…</source>
        <translation>Change the time…</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>期限到</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>号票</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>窗口和人员</source>
        <translation>Window and staff</translation>
    </message>
    <message>
        <source>评价</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>说了什么</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>核实人</source>
        <translation>Verified by</translation>
    </message>
    <message>
        <source>评价和差评处置的时限</source>
        <translation>Time limits of ratings and bad ratings</translation>
    </message>
    <message>
        <source>评价码有效 </source>
        <translation>Rating code valid for </translation>
    </message>
    <message>
        <source> 天</source>
        <translation> days</translation>
    </message>
    <message>
        <source>回访核实 </source>
        <translation>Call back and verify within </translation>
    </message>
    <message>
        <source> 个工作日</source>
        <translation> working days</translation>
    </message>
    <message>
        <source>复杂问题整改 </source>
        <translation>Rectify complex ones within </translation>
    </message>
    <message>
        <source>差评</source>
        <translation>Bad rating</translation>
    </message>
    <message>
        <source>从下一次评价起生效，已经开始的不变。</source>
        <translation>Holds from the next rating; those under way keep theirs.</translation>
    </message>
    <message>
        <source>改时限</source>
        <translation>Change the time</translation>
    </message>
    <message>
        <source>回访时的重新评价</source>
        <translation>Rated again when called back</translation>
    </message>
    <message>
        <source>没有重新评价</source>
        <translation>Not rated again</translation>
    </message>
    <message>
        <source>已登记回访结果</source>
        <translation>Call-back recorded</translation>
    </message>
    <message>
        <source>受领核实</source>
        <translation>Take it on</translation>
    </message>
    <message>
        <source>由您回访核实，请今天联系评价人</source>
        <translation>It is yours to call back, please do it today</translation>
    </message>
    <message>
        <source>看评价人</source>
        <translation>Show the rater</translation>
    </message>
    <message>
        <source>已接通</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>已登记回访</source>
        <translation>Call-back recorded</translation>
    </message>
    <message>
        <source>没有接通</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>已登记，请换个时间再打</source>
        <translation>Recorded, please try at another time</translation>
    </message>
    <message>
        <source>属实·简单</source>
        <translation>True · simple</translation>
    </message>
    <message>
        <source>已认定属实，请马上整改</source>
        <translation>Found true, please rectify at once</translation>
    </message>
    <message>
        <source>属实·复杂</source>
        <translation>True · complex</translation>
    </message>
    <message>
        <source>已认定属实，请在期限内整改</source>
        <translation>Found true, please rectify in time</translation>
    </message>
    <message>
        <source>提请无效</source>
        <translation>Propose as invalid</translation>
    </message>
    <message>
        <source>已提请，由另一个人确认</source>
        <translation>Proposed; another person confirms</translation>
    </message>
    <message>
        <source>确认无效</source>
        <translation>Confirm as invalid</translation>
    </message>
    <message>
        <source>已认定无效，原评价保留、不计入</source>
        <translation>Found invalid; the rating is kept but not counted</translation>
    </message>
    <message>
        <source>维持评价</source>
        <translation>Keep the rating</translation>
    </message>
    <message>
        <source>评价照旧有效</source>
        <translation>The rating holds as it was</translation>
    </message>
    <message>
        <source>放回</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>已放回</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>登记整改和答复</source>
        <translation>Rectified and answered</translation>
    </message>
    <message>
        <source>已登记，请再回访评价人</source>
        <translation>Recorded; please call the rater once more</translation>
    </message>
    <message>
        <source>回访满意</source>
        <translation>Call-back: satisfied</translation>
    </message>
    <message>
        <source>回访不满意</source>
        <translation>Call-back: dissatisfied</translation>
    </message>
    <message>
        <source>继续整改</source>
        <translation>Rectify further</translation>
    </message>
    <message>
        <source>请继续整改</source>
        <translation>Please rectify further</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Concluded</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>申诉成立</source>
        <translation>Uphold the appeal</translation>
    </message>
    <message>
        <source>申诉成立，由您重新核实</source>
        <translation>Upheld; you verify it anew</translation>
    </message>
    <message>
        <source>申诉不成立</source>
        <translation>Dismiss the appeal</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>%1·申诉</source>
        <translation>%1 · appeal</translation>
    </message>
    <message>
        <source>%1号 %2</source>
        <translation>No. %1 %2</translation>
    </message>
    <message>
        <source>一年内没有差评</source>
        <translation>No bad ratings in a year</translation>
    </message>
    <message>
        <source>评为不满意或非常不满意的服务会马上列在这里</source>
        <translation>Services rated dissatisfied or very dissatisfied are listed here at once</translation>
    </message>
    <message>
        <source>办理中 %1 条，其中待核实 %2 条。一年内：实名差评回访率 %3，按期核实 %4，按期整改 %5</source>
        <translation>%1 open, %2 of them to verify. In a year: named ones called back %3, verified in time %4, rectified in time %5</translation>
    </message>
    <message>
        <source>%1 条差评过了期限，请马上办理</source>
        <translation>%1 bad ratings are overdue, please act now</translation>
    </message>
    <message>
        <source>%1 条差评快到期限，请抓紧办理</source>
        <translation>%1 bad ratings are due soon</translation>
    </message>
    <message>
        <source>回访或核实的情况和证据（不要写评价人的姓名、电话）</source>
        <translation>What the call-back or check found, with evidence (no name or phone of the rater)</translation>
    </message>
    <message>
        <source>整改了什么，凭什么看得出</source>
        <translation>What was rectified, and how one can see it</translation>
    </message>
    <message>
        <source>评价人怎么说（不要写姓名、电话）</source>
        <translation>What the rater says (no name or phone)</translation>
    </message>
    <message>
        <source>复核的理由</source>
        <translation>Reason of the re-check</translation>
    </message>
    <message>
        <source>提请无效的证据，如：监控、录音、号票</source>
        <translation>Evidence, e.g. video, recording, ticket</translation>
    </message>
    <message>
        <source>答复评价人的话</source>
        <translation>Answer to the rater</translation>
    </message>
    <message>
        <source>选一条看经过和下一步</source>
        <translation>Choose one to see its course and the next step</translation>
    </message>
    <message>
        <source>%1 %2，%3。%4</source>
        <translation>%1 %2, %3. %4</translation>
    </message>
    <message>
        <source>实名，须回访</source>
        <translation>Named, must be called back</translation>
    </message>
    <message>
        <source>评价人没有留下身份，按内容核实</source>
        <translation>Anonymous, verify by what it says</translation>
    </message>
    <message>
        <source>差评回访</source>
        <translation>Bad ratings</translation>
    </message>
    <message>
        <source>评价人 %1，电话 %2（这次查看已记录）</source>
        <translation>Rater %1, phone %2 (this look was recorded)</translation>
    </message>
    <message>
        <source>没有留</source>
        <translation>not left</translation>
    </message>
    <message>
        <source>时限已改</source>
        <translation>Time limits changed</translation>
    </message>
</context>
<context>
    <name>ow::Banner</name>
    <message>
        <source>自 %1 起</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ow::BatchSheet</name>
    <message>
        <source>批量准予</source>
        <translation>Batch approval</translation>
    </message>
    <message>
        <source>可否</source>
        <translation>Possible</translation>
    </message>
    <message>
        <source>短号</source>
        <translation>Short no.</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>审查意见，或要单独办理的原因</source>
        <translation>Opinion, or why to decide it alone</translation>
    </message>
    <message>
        <source>勾选的办件</source>
        <translation>Ticked cases</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>决定理由</source>
        <translation>Reason of the decision</translation>
    </message>
    <message>
        <source>决定理由，写在每一份决定书上</source>
        <translation>Reason, as it stands in every decision</translation>
    </message>
    <message>
        <source>符合法定条件和标准，准予许可。</source>
        <translation>符合法定条件和标准，准予许可。</translation>
    </message>
    <message>
        <source>准予</source>
        <translation>Grant</translation>
    </message>
    <message>
        <source>办的是%1</source>
        <translation>is about %1</translation>
    </message>
    <message>
        <source>✓ 可以</source>
        <translation>✓ Yes</translation>
    </message>
    <message>
        <source>✗ 单独办</source>
        <translation>✗ Alone</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>事项：%1</source>
        <translation>Item: %1</translation>
    </message>
    <message>
        <source>勾选的办件都要单独办理。</source>
        <translation>All ticked cases must be decided alone.</translation>
    </message>
    <message>
        <source>每件各出一份决定书。不予许可须逐件写明理由，不能批量办理。</source>
        <translation>Each case gets its own decision. Refusals need their own reasons and are never made in batches.</translation>
    </message>
    <message>
        <source>其中 %1 件要单独办理，不包含在内。</source>
        <translation>%1 of them must be decided alone and are left out.</translation>
    </message>
    <message>
        <source>准予 %1 件</source>
        <translation>Grant %1 cases</translation>
    </message>
</context>
<context>
    <name>ow::BlankBar</name>
    <message>
        <source>打印证照 (Ctrl+P)</source>
        <translation>Print the licence (Ctrl+P)</translation>
    </message>
    <message>
        <source>打坏了，作废…</source>
        <translation>Spoiled, cancel it…</translation>
    </message>
    <message>
        <source>清点…</source>
        <translation>Count…</translation>
    </message>
    <message>
        <source>空白证照“%1”：手里 %2 张，下一张 %3</source>
        <translation>Blanks &quot;%1&quot;: %2 in hand, next %3</translation>
    </message>
    <message>
        <source>空白证照“%1”：手里没有了，请向大厅主管领取</source>
        <translation>Blanks &quot;%1&quot;: none in hand, please fetch some from the supervisor</translation>
    </message>
    <message>
        <source>，不多了，请及时领取</source>
        <translation>, running low, please fetch some</translation>
    </message>
    <message>
        <source>这份证照印在 %1 号空白证照上。</source>
        <translation>This licence is printed on blank no. %1.</translation>
    </message>
</context>
<context>
    <name>ow::BlankBooksPanel</name>
    <message>
        <source>%1 %2核对</source>
        <translation>Checked by %1 %2</translation>
    </message>
    <message>
        <source>等第二个人核对</source>
        <translation>Waits for a second person</translation>
    </message>
    <message>
        <source>（办件 %1）</source>
        <translation> (case %1)</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Spoiled</translation>
    </message>
    <message>
        <source>入库</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>%1—%2</source>
        <translation>%1—%2</translation>
    </message>
    <message>
        <source>%1 张</source>
        <translation>%1 pcs</translation>
    </message>
    <message>
        <source>清点</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>相符，%1 张</source>
        <translation>Matches, %1 pcs</translation>
    </message>
    <message>
        <source>实有 %1 张，账上 %2 张：%3</source>
        <translation>%1 there, %2 booked: %3</translation>
    </message>
    <message>
        <source>不符</source>
        <translation>Mismatch</translation>
    </message>
    <message>
        <source>什么</source>
        <translation>What</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>编号或地方</source>
        <translation>Number or place</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>经手人</source>
        <translation>By</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>看过实物，核对无误</source>
        <translation>I have seen them; it is right</translation>
    </message>
    <message>
        <source>作废、入库和清点</source>
        <translation>Spoiled, received and counted</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>还没有作废、入库和清点</source>
        <translation>Nothing spoiled, received or counted yet</translation>
    </message>
    <message>
        <source>等核对 %1 条，清点不符 %2 次</source>
        <translation>%1 to check, %2 mismatches</translation>
    </message>
    <message>
        <source>已核对</source>
        <translation>Checked</translation>
    </message>
</context>
<context>
    <name>ow::BlankCountSheet</name>
    <message>
        <source>清点空白证照</source>
        <translation>Count blank licences</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>实有张数</source>
        <translation>Number there</translation>
    </message>
    <message>
        <source>最前一张的编号</source>
        <translation>First number</translation>
    </message>
    <message>
        <source>最后一张的编号</source>
        <translation>Last number</translation>
    </message>
    <message>
        <source>不符的原因</source>
        <translation>Why it does not match</translation>
    </message>
    <message>
        <source>为什么不符，例如：0000012 破损，还没有作废</source>
        <translation>Why it does not match, e.g. 0000012 is torn and not cancelled yet</translation>
    </message>
    <message>
        <source>%1，%2。请照实物填写，一张也没有的编号留空。</source>
        <translation>%1, %2. Fill in what lies there; without any leave the numbers empty.</translation>
    </message>
    <message>
        <source>库存</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>请填完张数和两头的编号</source>
        <translation>Fill in the count and both numbers</translation>
    </message>
    <message>
        <source>与账上相符</source>
        <translation>Matches the books</translation>
    </message>
    <message>
        <source>与账上不符：账上 %1 张，%2。请再数一遍；仍不符请写明原因，缺的那张随后按遗失作废。</source>
        <translation>Does not match: %1 booked, %2. Please count again; if it stays so, say why, and cancel the missing one as lost.</translation>
    </message>
    <message>
        <source>没有编号</source>
        <translation>No numbers</translation>
    </message>
</context>
<context>
    <name>ow::BlankHandSheet</name>
    <message>
        <source>发放空白证照</source>
        <translation>Hand out blank licences</translation>
    </message>
    <message>
        <source>发放</source>
        <translation>Hand out</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>从哪里</source>
        <translation>From</translation>
    </message>
    <message>
        <source>交给</source>
        <translation>To</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>退回库存</source>
        <translation>Back to stock</translation>
    </message>
    <message>
        <source>窗口号或登录名</source>
        <translation>Window number or login name</translation>
    </message>
    <message>
        <source>张数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>库存</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>例如 qianjin</source>
        <translation>e.g. qianjin</translation>
    </message>
    <message>
        <source>例如 7</source>
        <translation>e.g. 7</translation>
    </message>
    <message>
        <source>两边是同一处，请改一边</source>
        <translation>Both sides are the same place, change one</translation>
    </message>
    <message>
        <source>这里只有 %1 张</source>
        <translation>Only %1 here</translation>
    </message>
    <message>
        <source>按编号从前往后发，接收人请当面点清</source>
        <translation>Handed out in order of numbers; the receiver counts them at once</translation>
    </message>
</context>
<context>
    <name>ow::BlankLowSheet</name>
    <message>
        <source>低量提醒</source>
        <translation>Low stock</translation>
    </message>
    <message>
        <source>设定</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>库存剩这么多张时提醒</source>
        <translation>Warn when the stock has</translation>
    </message>
    <message>
        <source>柜台剩这么多张时提醒</source>
        <translation>Warn when a counter has</translation>
    </message>
</context>
<context>
    <name>ow::BlankPage</name>
    <message>
        <source>库存和领用</source>
        <translation>Stock and use</translation>
    </message>
    <message>
        <source>作废、入库和清点</source>
        <translation>Spoiled, received and counted</translation>
    </message>
</context>
<context>
    <name>ow::BlankReceiveSheet</name>
    <message>
        <source>收入一批空白证照</source>
        <translation>Take in blank licences</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>Take in</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>起号</source>
        <translation>First number</translation>
    </message>
    <message>
        <source>照印的写，例如 LJ0000101</source>
        <translation>As printed, e.g. LJ0000101</translation>
    </message>
    <message>
        <source>止号</source>
        <translation>Last number</translation>
    </message>
    <message>
        <source>请拆箱点清再登记；您作为大厅主管登记即可，其他人登记的须由第二个人核对。</source>
        <translation>Open the box and count first. A supervisor may enter it alone; anybody else&apos;s entry is checked by a second person.</translation>
    </message>
    <message>
        <source>共 %1 张</source>
        <translation>%1 pcs</translation>
    </message>
    <message>
        <source>起号和止号要一样长、字母一样，止号不小于起号</source>
        <translation>Both numbers need the same length and letters, the last not before the first</translation>
    </message>
</context>
<context>
    <name>ow::BlankSpoilSheet</name>
    <message>
        <source>作废空白证照</source>
        <translation>Cancel a blank licence</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Spoiled</translation>
    </message>
    <message>
        <source>空白证照编号</source>
        <translation>Number of the blank</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>怎么破损、怎么遗失的，例如：茶水泼上</source>
        <translation>How it was spoiled or lost, e.g. tea spilt over it</translation>
    </message>
    <message>
        <source>%1。作废的那张请盖“作废”章留好，由另一个人核对确认。</source>
        <translation>%1. Stamp the cancelled one &quot;作废&quot; and keep it until another person has checked.</translation>
    </message>
</context>
<context>
    <name>ow::BlankStockPanel</name>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>在库</source>
        <translation>In stock</translation>
    </message>
    <message>
        <source>在柜台</source>
        <translation>At counters</translation>
    </message>
    <message>
        <source>已使用</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>待第二人核对</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>在库编号</source>
        <translation>Numbers in stock</translation>
    </message>
    <message>
        <source>在谁手里</source>
        <translation>Held by</translation>
    </message>
    <message>
        <source>张数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>收入一批…</source>
        <translation>Take in…</translation>
    </message>
    <message>
        <source>发放或退库…</source>
        <translation>Hand out or return…</translation>
    </message>
    <message>
        <source>清点库存…</source>
        <translation>Count the stock…</translation>
    </message>
    <message>
        <source>低量提醒…</source>
        <translation>Low stock…</translation>
    </message>
    <message>
        <source>空白证照库存</source>
        <translation>Stock of blank licences</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>空白证照领用</source>
        <translation>Blank licences handed out</translation>
    </message>
    <message>
        <source>都在库里</source>
        <translation>All are in stock</translation>
    </message>
    <message>
        <source>发给窗口或人员以后，编号会列在这里</source>
        <translation>Once handed to a window or person, the numbers are listed here</translation>
    </message>
    <message>
        <source>%1 收入 %2 张</source>
        <translation>%1: %2 taken in</translation>
    </message>
    <message>
        <source>%1至%2 共 %3 张交给了%4</source>
        <translation>%1 to %2, %3 pcs, handed to %4</translation>
    </message>
    <message>
        <source>清点相符，%1 张</source>
        <translation>Count matches, %1 pcs</translation>
    </message>
    <message>
        <source>已记录：实有 %1 张，账上 %2 张</source>
        <translation>Recorded: %1 there, %2 booked</translation>
    </message>
    <message>
        <source>库存剩 %1 张、柜台剩 %2 张时提醒</source>
        <translation>Warns at %1 in stock and %2 at a counter</translation>
    </message>
    <message>
        <source>没有读到库存</source>
        <translation>Stock could not be read</translation>
    </message>
    <message>
        <source>“%1”库存只剩 %2 张</source>
        <translation>Only %2 of &quot;%1&quot; in stock</translation>
    </message>
    <message>
        <source>%1的“%2”只剩 %3 张</source>
        <translation>%1 has only %3 of &quot;%2&quot;</translation>
    </message>
    <message>
        <source>没有用编号空白证照的事项</source>
        <translation>No item uses numbered blanks</translation>
    </message>
    <message>
        <source>事项目录里写明后会列在这里</source>
        <translation>Items that say so in the catalogue are listed here</translation>
    </message>
    <message>
        <source>不多了：%1。请及时补充。</source>
        <translation>Running low: %1. Please restock.</translation>
    </message>
</context>
<context>
    <name>ow::BoardPage</name>
    <message>
        <source>等候人数</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>星期一</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>星期二</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>星期三</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>星期四</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>星期五</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>星期六</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>星期日</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>%1月%2日 %3</source>
        <translation>%3, %1/%2</translation>
    </message>
    <message>
        <source>屏幕暂停更新，请听窗口人员招呼；取号请到导服台</source>
        <translation>This screen is not up to date; please listen to the windows. Tickets at the reception desk.</translation>
    </message>
    <message>
        <source>正在连接大厅服务…</source>
        <translation>Connecting to the hub…</translation>
    </message>
    <message>
        <source>今天不开放</source>
        <translation>Closed today</translation>
    </message>
    <message>
        <source>今天服务时间 %1</source>
        <translation>Open today %1</translation>
    </message>
    <message>
        <source>%1　听到叫号请到窗口，过号请到导服台　咨询电话 %2</source>
        <translation>%1　Go to the window when called; if you missed it, ask at the reception desk　Phone %2</translation>
    </message>
    <message>
        <source>%1　%2</source>
        <translation>%1　%2</translation>
    </message>
</context>
<context>
    <name>ow::BoardRow</name>
    <message>
        <source>请到 %1号窗口</source>
        <translation>Go to window %1</translation>
    </message>
    <message>
        <source>过号，请到导服台</source>
        <translation>Missed; please go to the reception desk</translation>
    </message>
    <message>
        <source>%1号窗口 办理中</source>
        <translation>Being served at window %1</translation>
    </message>
    <message>
        <source>%1号，%2</source>
        <translation>Number %1, %2</translation>
    </message>
</context>
<context>
    <name>ow::BookingPanel</name>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>%1月%2日 %3</source>
        <translation>%3, %1/%2</translation>
    </message>
    <message>
        <source>%1（今天）</source>
        <translation>%1 (today)</translation>
    </message>
    <message>
        <source>约下</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>代预约</source>
        <translation>Book for a visitor</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>业务</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>公民身份号码</source>
        <translation>Citizen identity number</translation>
    </message>
    <message>
        <source>18位，没带证件的请群众报</source>
        <translation>18 digits; without the card ask for it</translation>
    </message>
    <message>
        <source>正在读取可预约的时间…</source>
        <translation>Looking for free times…</translation>
    </message>
    <message>
        <source>请选到厅时间</source>
        <translation>Please choose a time</translation>
    </message>
    <message>
        <source>近几天都约满了。</source>
        <translation>The next days are fully booked.</translation>
    </message>
    <message>
        <source>%1 余%2</source>
        <translation>%1: %2 left</translation>
    </message>
    <message>
        <source>%1 满</source>
        <translation>%1: full</translation>
    </message>
    <message>
        <source>%1，余 %2 位</source>
        <translation>%1, %2 left</translation>
    </message>
    <message>
        <source>%1，已约满</source>
        <translation>%1, full</translation>
    </message>
    <message>
        <source>请填写是谁预约</source>
        <translation>Please say who books</translation>
    </message>
    <message>
        <source>已约 %1：%2 %3，%4</source>
        <translation>Booked %1: %2 %3, %4</translation>
    </message>
</context>
<context>
    <name>ow::BridgeCardReader</name>
    <message>
        <source>读身份证</source>
        <translation>Read ID card</translation>
    </message>
    <message>
        <source>模拟读卡器</source>
        <translation>Simulated reader</translation>
    </message>
    <message>
        <source>不读了</source>
        <translation>Stop reading</translation>
    </message>
    <message>
        <source>正在启动读卡程序…</source>
        <translation>Starting the reader…</translation>
    </message>
    <message>
        <source>请把证件放在读卡器上…</source>
        <translation>Please lay the document on the reader…</translation>
    </message>
    <message>
        <source>证件还在读卡器上，请办事人收好。</source>
        <translation>The document still lies on the reader; its holder should take it.</translation>
    </message>
</context>
<context>
    <name>ow::BroadcastSheet</name>
    <message>
        <source>全厅通知</source>
        <translation>Hall notice</translation>
    </message>
    <message>
        <source>通知内容</source>
        <translation>Text of the notice</translation>
    </message>
    <message>
        <source>留空就是撤下通知</source>
        <translation>Leave empty to take it down</translation>
    </message>
    <message>
        <source>例如：系统升级，15:00起暂停缴费业务</source>
        <translation>e.g. System upgrade: no payments from 15:00</translation>
    </message>
    <message>
        <source>这行字会马上显示在所有大屏和取号机上，不要写个人信息。今天有效。</source>
        <translation>Shown on all boards and kiosks at once: no personal data. For today.</translation>
    </message>
    <message>
        <source>更新通知</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>发布通知</source>
        <translation>Publish</translation>
    </message>
</context>
<context>
    <name>ow::BroughtRow</name>
    <message>
        <source>窗口当面</source>
        <translation>At the window</translation>
    </message>
    <message>
        <source>邮寄</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>网上</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>怎样交来的</source>
        <translation>How it was handed in</translation>
    </message>
    <message>
        <source>交来的日期</source>
        <translation>Handed in on</translation>
    </message>
    <message>
        <source>交来方式</source>
        <translation>Handed in by</translation>
    </message>
    <message>
        <source>交来日期</source>
        <translation>Handed in on</translation>
    </message>
    <message>
        <source>请写 %1 到 %2 之间的日期</source>
        <translation>A date from %1 to %2</translation>
    </message>
    <message>
        <source>按投递日期，以邮戳为准</source>
        <translation>The day of posting, by the postmark</translation>
    </message>
    <message>
        <source>按网上提交的日期</source>
        <translation>The day it was sent online</translation>
    </message>
</context>
<context>
    <name>ow::BundlePanel</name>
    <message>
        <source>有一项不予许可的，其余停办，征求申请人意见后再继续</source>
        <translation>One refused: the rest waits for the applicant</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>取消这个一件事</source>
        <translation>Cancel this life event</translation>
    </message>
    <message>
        <source>保存一件事</source>
        <translation>Save life event</translation>
    </message>
    <message>
        <source>取消一件事</source>
        <translation>Cancel life event</translation>
    </message>
    <message>
        <source>一件事</source>
        <translation>Life event</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>包含的事项</source>
        <translation>Items in it</translation>
    </message>
    <message>
        <source>先后</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>“%1”将按所选事项一并办理。</source>
        <translation>&quot;%1&quot; is then done as one, with the chosen items.</translation>
    </message>
    <message>
        <source>不再提供“%1”，各事项仍可单独办理。</source>
        <translation>&quot;%1&quot; is no longer offered; its items remain.</translation>
    </message>
    <message>
        <source>新建一件事…</source>
        <translation>New life event…</translation>
    </message>
    <message>
        <source>%1：待%2办结后起算，不再填报和提交其结果</source>
        <translation>%1: begins once %2 is concluded; its result need not be filled in or brought</translation>
    </message>
    <message>
        <source>各事项同时办理</source>
        <translation>All items at the same time</translation>
    </message>
    <message>
        <source>“%1”已保存</source>
        <translation>&quot;%1&quot; saved</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
</context>
<context>
    <name>ow::BundleStrip</name>
    <message>
        <source>预计 %1</source>
        <translation>Expected %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1：共 %2 项，办完 %3 项</source>
        <translation>%1: %3 of %2 items concluded</translation>
    </message>
    <message>
        <source>%1，预计%2全部办结</source>
        <translation>%1, all concluded by about %2</translation>
    </message>
    <message>
        <source>%1，有特别程序或者补正未完，办结日期待定</source>
        <translation>%1, open end: a special procedure or correction is under way</translation>
    </message>
    <message>
        <source>%1，%2，%3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>各事项进度</source>
        <translation>Progress of its items</translation>
    </message>
</context>
<context>
    <name>ow::CallCandidateModel</name>
    <message>
        <source>号码</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>业务</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>等候</source>
        <translation>Waited</translation>
    </message>
    <message>
        <source>折算分钟</source>
        <translation>Minutes counted</translation>
    </message>
    <message>
        <source>为何不是它</source>
        <translation>Why not this one</translation>
    </message>
</context>
<context>
    <name>ow::CallListPanel</name>
    <message>
        <source>情况</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>办件</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>About</translation>
    </message>
    <message>
        <source>手机</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>做于</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>最近一次</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>显示号码 (回车)</source>
        <translation>Show the number (Enter)</translation>
    </message>
    <message>
        <source>1 已告知</source>
        <translation>1 Told</translation>
    </message>
    <message>
        <source>2 没接通</source>
        <translation>2 Not reached</translation>
    </message>
    <message>
        <source>3 号码不对</source>
        <translation>3 Wrong number</translation>
    </message>
    <message>
        <source>看哪些通知</source>
        <translation>Which notices</translation>
    </message>
    <message>
        <source>待电话通知</source>
        <translation>To be called</translation>
    </message>
    <message>
        <source>全部通知</source>
        <translation>All notices</translation>
    </message>
    <message>
        <source>电话通知单</source>
        <translation>Call list</translation>
    </message>
    <message>
        <source>通话情况</source>
        <translation>About the call</translation>
    </message>
    <message>
        <source>通话情况，例如：家人接的，答应转告；号码不对时必须写</source>
        <translation>About the call, e.g. family will pass it on; required for a wrong number</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>没有填写</source>
        <translation>None given</translation>
    </message>
    <message>
        <source>还没有通知</source>
        <translation>Not told yet</translation>
    </message>
    <message>
        <source>没有要打电话的</source>
        <translation>Nobody to call</translation>
    </message>
    <message>
        <source>短信发不出去、没有回执或不收短信的，会排在这里</source>
        <translation>Whom no message reached, or who wants none, is listed here</translation>
    </message>
    <message>
        <source>待电话通知 %1 条，待发送 %2 条，等短信回执 %3 条</source>
        <translation>%1 to call, %2 to send, %3 waiting for a receipt</translation>
    </message>
    <message>
        <source>告知内容：%1</source>
        <translation>To be told: %1</translation>
    </message>
    <message>
        <source>电话通知：%1</source>
        <translation>Call: %1</translation>
    </message>
    <message>
        <source>%1 已电话通知</source>
        <translation>%1 was told by phone</translation>
    </message>
    <message>
        <source>%1 这次没有通知到，已记录</source>
        <translation>%1 was not reached, recorded</translation>
    </message>
</context>
<context>
    <name>ow::CallSheet</name>
    <message>
        <source>电话通知单</source>
        <translation>Call list</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ow::CallStrip</name>
    <message>
        <source>等待恢复…</source>
        <translation>Waiting for the hub…</translation>
    </message>
    <message>
        <source>正在叫号…</source>
        <translation>Calling…</translation>
    </message>
    <message>
        <source>正在重呼…</source>
        <translation>Calling again…</translation>
    </message>
    <message>
        <source>正在提交…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>现在无人等候</source>
        <translation>Nobody is waiting</translation>
    </message>
    <message>
        <source>F2 或空格</source>
        <translation>F2 or Space</translation>
    </message>
    <message>
        <source>%1 · %2秒后</source>
        <translation>%1 · in %2 s</translation>
    </message>
    <message>
        <source>呼满%1次后</source>
        <translation>After %1 calls</translation>
    </message>
    <message>
        <source>F4 · %1秒后自动</source>
        <translation>F4 · by itself in %1 s</translation>
    </message>
    <message>
        <source>F2 · %1</source>
        <translation>F2 · %1</translation>
    </message>
    <message>
        <source>F2 再选结果</source>
        <translation>F2, then the outcome</translation>
    </message>
    <message>
        <source>开窗</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>关窗</source>
        <translation>Close window</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>恢复叫号</source>
        <translation>Resume calling</translation>
    </message>
    <message>
        <source>下一位</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>重呼</source>
        <translation>Recalled</translation>
    </message>
    <message>
        <source>过号</source>
        <translation>No-show</translation>
    </message>
    <message>
        <source>开始办理</source>
        <translation>Service began</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Concluded</translation>
    </message>
    <message>
        <source>办结叫下一位</source>
        <translation>Done, call next</translation>
    </message>
    <message>
        <source>挂起</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>继续办理</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>转移</source>
        <translation>Transferred</translation>
    </message>
    <message>
        <source>点名呼叫</source>
        <translation>Call by name</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>顺带咨询</source>
        <translation>Question on the side</translation>
    </message>
    <message>
        <source>再办一件</source>
        <translation>Another matter</translation>
    </message>
    <message>
        <source>接替本窗口</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>求助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>需要悄悄求助时按 Ctrl+F1</source>
        <translation>Quietly ask for help: Ctrl+F1</translation>
    </message>
    <message>
        <source>已求助</source>
        <translation>Help asked</translation>
    </message>
    <message>
        <source>我挂起的</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>我挂起的 %1　%2</source>
        <translation>On hold %1　%2</translation>
    </message>
    <message>
        <source>%1号窗口</source>
        <translation>Window %1</translation>
    </message>
    <message>
        <source>未设置</source>
        <translation>Not set up</translation>
    </message>
    <message>
        <source>大厅设置里没有这个窗口，请主管检查。</source>
        <translation>This window is not in the hall&apos;s set-up; please ask the supervisor.</translation>
    </message>
    <message>
        <source>正由%1使用</source>
        <translation>In use by %1</translation>
    </message>
    <message>
        <source>他人</source>
        <translation>somebody else</translation>
    </message>
    <message>
        <source>自 %1</source>
        <translation>since %1</translation>
    </message>
</context>
<context>
    <name>ow::CapturePanel</name>
    <message>
        <source>保留 K</source>
        <translation>Keep K</translation>
    </message>
    <message>
        <source>旋转 R</source>
        <translation>Rotate R</translation>
    </message>
    <message>
        <source>裁边 C</source>
        <translation>Crop C</translation>
    </message>
    <message>
        <source>去掉 Del</source>
        <translation>Remove Del</translation>
    </message>
    <message>
        <source>身份证两面印在一张纸上 I</source>
        <translation>Both card sides on one page I</translation>
    </message>
    <message>
        <source>原件在场 O</source>
        <translation>Original seen O</translation>
    </message>
    <message>
        <source>本人制作并承诺 P</source>
        <translation>Self-made, promised true P</translation>
    </message>
    <message>
        <source>空格 拍一页　O 原件在场　Tab 转到页　←→ 选页　Alt+←→ 换位置　Ctrl+V 粘贴文件　Ctrl+回车 完成　Esc 放弃</source>
        <translation>Space capture　O original seen　Tab to the pages　←→ choose　Alt+←→ move　Ctrl+V paste files　Ctrl+Enter done　Esc discard</translation>
    </message>
    <message>
        <source>从文件导入 Ctrl+O</source>
        <translation>Import files Ctrl+O</translation>
    </message>
    <message>
        <source>已对照原件，登记为B级</source>
        <translation>Compared with the original, grade B</translation>
    </message>
    <message>
        <source>没有说明原件在场，登记为C级，受理前须核对原件</source>
        <translation>No original seen, grade C; check it before accepting</translation>
    </message>
    <message>
        <source>本人制作并承诺属实，登记为D级</source>
        <translation>Self-made and promised true, grade D</translation>
    </message>
    <message>
        <source>再按一次 Ctrl+回车就照现在这样用，按别的键继续。</source>
        <translation>Ctrl+Enter again uses it as it is; any other key goes on.</translation>
    </message>
    <message>
        <source>身份证还缺国徽面。</source>
        <translation>The emblem side of the card is missing.</translation>
    </message>
    <message>
        <source>第%1页：</source>
        <translation>Page %1: </translation>
    </message>
    <message>
        <source>已采集的%1页还没有用上。再按一次 Esc 就放弃这些页，按别的键继续。</source>
        <translation>%1 captured pages are not used yet. Esc again discards them; any other key goes on.</translation>
    </message>
    <message>
        <source>仅用于办理%1</source>
        <translation>Only for %1</translation>
    </message>
    <message>
        <source>%1年%2月%3日</source>
        <translation>%1-%2-%3</translation>
    </message>
    <message>
        <source>%1号窗口</source>
        <translation>Window %1</translation>
    </message>
    <message>
        <source>还没有页</source>
        <translation>No pages yet</translation>
    </message>
    <message>
        <source>共%1页</source>
        <translation>%1 pages</translation>
    </message>
    <message>
        <source>正在处理……</source>
        <translation>Working…</translation>
    </message>
    <message>
        <source>请翻到国徽面再拍</source>
        <translation>Turn the card over and capture</translation>
    </message>
    <message>
        <source>请再扫描或导入国徽面</source>
        <translation>Scan or import the emblem side too</translation>
    </message>
    <message>
        <source>身份证两面都有了</source>
        <translation>Both sides are there</translation>
    </message>
    <message>
        <source>请放身份证人像面</source>
        <translation>Lay down the portrait side</translation>
    </message>
    <message>
        <source>请扫描或导入身份证人像面</source>
        <translation>Scan or import the portrait side</translation>
    </message>
    <message>
        <source>正在打开高拍仪……</source>
        <translation>Opening the document camera…</translation>
    </message>
    <message>
        <source>请把纸放进扫描仪，按空格开始扫描。</source>
        <translation>Put the paper into the scanner; Space scans.</translation>
    </message>
    <message>
        <source>把文件拖到这里，或按 Ctrl+O 从文件导入，Ctrl+V 粘贴。</source>
        <translation>Drop files here, Ctrl+O imports, Ctrl+V pastes.</translation>
    </message>
    <message>
        <source>重试</source>
        <translation>Retry</translation>
    </message>
    <message>
        <source>导入材料文件</source>
        <translation>Import papers</translation>
    </message>
    <message>
        <source>PDF 和图片 (*.pdf *.jpg *.jpeg *.png)</source>
        <translation>PDF and pictures (*.pdf *.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>剪贴板里没有文件或图片，请先复制再粘贴。</source>
        <translation>Nothing to paste; copy a file or picture first.</translation>
    </message>
</context>
<context>
    <name>ow::CaptureSheet</name>
    <message>
        <source>采集材料</source>
        <translation>Capture papers</translation>
    </message>
    <message>
        <source>完成 Ctrl+回车</source>
        <translation>Done Ctrl+Enter</translation>
    </message>
    <message>
        <source>材料标有密级，停止采集</source>
        <translation>The paper is classified: stop capturing</translation>
    </message>
    <message>
        <source>材料：%1</source>
        <translation>Paper: %1</translation>
    </message>
</context>
<context>
    <name>ow::CardForm</name>
    <message>
        <source>核对并使用</source>
        <translation>Check and use</translation>
    </message>
    <message>
        <source>请选择</source>
        <translation>Please choose</translation>
    </message>
    <message>
        <source>男</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>女</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>未载明</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>证件种类</source>
        <translation>Kind of document</translation>
    </message>
    <message>
        <source>机读码（扫描或照抄下边两行）</source>
        <translation>Machine-readable lines (scan or copy the two lines)</translation>
    </message>
    <message>
        <source>两行各44个字符，填好后其余自动带出</source>
        <translation>Two lines of 44 characters; the rest follows by itself</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>拼音姓名（姓名是汉字时填）</source>
        <translation>Name in Latin letters (when the name is in Chinese)</translation>
    </message>
    <message>
        <source>姓在前：ZHAO MINGYUE</source>
        <translation>Surname first: ZHAO MINGYUE</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>国籍（三个字母）</source>
        <translation>Nationality (three letters)</translation>
    </message>
    <message>
        <source>中国护照可不填</source>
        <translation>Optional for Chinese passports</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>签发机关</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>有效期自</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>停留（居留）至</source>
        <translation>Stay until</translation>
    </message>
    <message>
        <source>外国人必填，看签证或居留许可</source>
        <translation>Required for foreigners: see visa or residence permit</translation>
    </message>
    <message>
        <source>长期证件留空</source>
        <translation>Leave empty when without end</translation>
    </message>
    <message>
        <source>拉丁字母姓名已按机读码改为姓在前，请再核对一遍，再按一次“核对并使用”。</source>
        <translation>The Latin name was put surname first as in the lines; check it and press &quot;Check and use&quot; again.</translation>
    </message>
    <message>
        <source>请再核对一遍，与证件一致就再按一次“核对并使用”。</source>
        <translation>Check it once more; if it agrees with the document press &quot;Check and use&quot; again.</translation>
    </message>
</context>
<context>
    <name>ow::CaseFilePanel</name>
    <message>
        <source>已收，%1项标准核对无误</source>
        <translation>Received, %1 criteria met</translation>
    </message>
    <message>
        <source>未提交</source>
        <translation>Not handed in</translation>
    </message>
    <message>
        <source>已共享核验，免提交</source>
        <translation>Verified by register, not needed</translation>
    </message>
    <message>
        <source>本次不需要</source>
        <translation>Not needed this time</translation>
    </message>
    <message>
        <source>办件卷宗</source>
        <translation>Case file</translation>
    </message>
    <message>
        <source>证件信息</source>
        <translation>Identity document</translation>
    </message>
    <message>
        <source>问后台的问答</source>
        <translation>Questions to the back office</translation>
    </message>
    <message>
        <source>扫描件或文书</source>
        <translation>Scan or paper</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1　%2　%3收件</source>
        <translation>%1　%2　received %3</translation>
    </message>
    <message>
        <source>容缺补齐</source>
        <translation>Tolerated papers</translation>
    </message>
    <message>
        <source>%1已补齐</source>
        <translation>Supplemented %1</translation>
    </message>
    <message>
        <source>尚未补齐，最迟%1（%2）</source>
        <translation>Not supplemented, by %1 (%2)</translation>
    </message>
    <message>
        <source>审查意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>审查人</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <source>%1（%2认领）</source>
        <translation>%1 (claimed by %2)</translation>
    </message>
    <message>
        <source>%1　%2</source>
        <translation>%1　%2</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>%1（%2 %3）</source>
        <translation>%1 (%2 %3)</translation>
    </message>
    <message>
        <source>%1　退回%2</source>
        <translation>%1　sent back %2</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>决定日期</source>
        <translation>Decided on</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>申请材料</source>
        <translation>Papers handed in</translation>
    </message>
    <message>
        <source>没有登记材料</source>
        <translation>No papers recorded</translation>
    </message>
    <message>
        <source>查阅记录</source>
        <translation>Who looked</translation>
    </message>
    <message>
        <source>%1　%2：%3</source>
        <translation>%1　%2: %3</translation>
    </message>
    <message>
        <source>期限怎么算的</source>
        <translation>How the period is counted</translation>
    </message>
    <message>
        <source>一件事</source>
        <translation>Life event</translation>
    </message>
    <message>
        <source>%1没有取得，本项所依据的结果不存在</source>
        <translation>%1 was not granted; the result this item rests on does not exist</translation>
    </message>
    <message>
        <source>%1办结，本项自此起算期限</source>
        <translation>%1 is concluded; this item&apos;s period begins</translation>
    </message>
    <message>
        <source>办结后本项才起算期限、作出决定</source>
        <translation>Its period begins, and it is decided, once that is concluded</translation>
    </message>
    <message>
        <source>继续办理</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>%1（%2 %3登记）</source>
        <translation>%1 (entered by %2 %3)</translation>
    </message>
    <message>
        <source>没有获准，其余事项停办，请先征求申请人意见</source>
        <translation>not granted; the other items stand still until the applicant was asked</translation>
    </message>
    <message>
        <source>申请人要求继续</source>
        <translation>The applicant wants to go on</translation>
    </message>
    <message>
        <source>申请人当面要求继续办理</source>
        <translation>The applicant said here to go on</translation>
    </message>
    <message>
        <source>申请人来电要求继续办理</source>
        <translation>The applicant said on the phone to go on</translation>
    </message>
    <message>
        <source>申请人书面要求继续办理</source>
        <translation>The applicant wrote to go on</translation>
    </message>
    <message>
        <source>部门意见</source>
        <translation>Departments&apos; opinions</translation>
    </message>
    <message>
        <source>%1　%2（%3）</source>
        <translation>%1　%2 (%3)</translation>
    </message>
    <message>
        <source>%1；%2退回：%3</source>
        <translation>%1; sent back by %2: %3</translation>
    </message>
    <message>
        <source>到%1没有答复，依%2视为同意</source>
        <translation>no answer by %1; by %2 this counts as consent</translation>
    </message>
    <message>
        <source>待答复，最迟%1：%2</source>
        <translation>open, by %1: %2</translation>
    </message>
    <message>
        <source>怎样合成</source>
        <translation>How they combine</translation>
    </message>
    <message>
        <source>查看（%1页）</source>
        <translation>Show (%1 pages)</translation>
    </message>
    <message>
        <source>查看 %1 的扫描件</source>
        <translation>Show the scan of %1</translation>
    </message>
    <message>
        <source>申报来源</source>
        <translation>Handed in by</translation>
    </message>
    <message>
        <source>部门系统</source>
        <translation>Department system</translation>
    </message>
    <message>
        <source>%1录入</source>
        <translation>entered by %1</translation>
    </message>
    <message>
        <source>系统自动送达</source>
        <translation>Delivered by the system</translation>
    </message>
    <message>
        <source>送达</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>签署方式</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Amend</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>复核</source>
        <translation>Re-check</translation>
    </message>
    <message>
        <source>由提出人以外的人核对证件后复核</source>
        <translation>Another person re-checks it against the document</translation>
    </message>
    <message>
        <source>通过</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>不通过</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>与证件不符</source>
        <translation>Differs from the document</translation>
    </message>
    <message>
        <source>没有看到证件</source>
        <translation>Document not seen</translation>
    </message>
    <message>
        <source>应办理变更，不是更正</source>
        <translation>This is a change, not an amendment</translation>
    </message>
    <message>
        <source>更正申请内容… (Alt+M)</source>
        <translation>Amend the application… (Alt+M)</translation>
    </message>
    <message>
        <source>问后台</source>
        <translation>Ask the back office</translation>
    </message>
    <message>
        <source>%1 %2 %3问</source>
        <translation>%1 %2 asked by %3</translation>
    </message>
    <message>
        <source>%1（附照片 %2 页）</source>
        <translation>%1 (%2 photo pages)</translation>
    </message>
    <message>
        <source>%1答</source>
        <translation>Answered by %1</translation>
    </message>
    <message>
        <source>纸质材料在哪里</source>
        <translation>Where the paper file is</translation>
    </message>
    <message>
        <source>%1起</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>收件以后</source>
        <translation>Since received</translation>
    </message>
    <message>
        <source>流转异常，待说明</source>
        <translation>Exception on the way, to be explained</translation>
    </message>
    <message>
        <source>流转异常，已了结</source>
        <translation>Exception on the way, settled</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Papers issued</translation>
    </message>
    <message>
        <source>%1（未打印）</source>
        <translation>%1 (not printed)</translation>
    </message>
    <message>
        <source>补打</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>补打 %1</source>
        <translation>Print %1 again</translation>
    </message>
    <message>
        <source>申请人遗失</source>
        <translation>Lost by the applicant</translation>
    </message>
    <message>
        <source>原件污损</source>
        <translation>Original soiled</translation>
    </message>
    <message>
        <source>办事需要多一份</source>
        <translation>Another copy needed</translation>
    </message>
    <message>
        <source>存档用</source>
        <translation>For the archive</translation>
    </message>
    <message>
        <source>同来和共同签署的人</source>
        <translation>Companions and co-signers</translation>
    </message>
    <message>
        <source>已读证件</source>
        <translation>Document read</translation>
    </message>
    <message>
        <source>已在副屏上签名</source>
        <translation>Signed on the second screen</translation>
    </message>
    <message>
        <source>没有签名</source>
        <translation>Not signed</translation>
    </message>
    <message>
        <source>扫描件 %1</source>
        <translation>Scan of %1</translation>
    </message>
    <message>
        <source>特别程序</source>
        <translation>Special procedure</translation>
    </message>
    <message>
        <source>%1至%2，%3</source>
        <translation>%1 to %2, %3</translation>
    </message>
    <message>
        <source>%1起，预计%2：%3</source>
        <translation>since %1, expected %2: %3</translation>
    </message>
    <message>
        <source>延期</source>
        <translation>Extension</translation>
    </message>
    <message>
        <source>等待批复</source>
        <translation>Awaits approval</translation>
    </message>
    <message>
        <source>已批准</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>未批准</source>
        <translation>Not approved</translation>
    </message>
    <message>
        <source>%1；未批准：%2</source>
        <translation>%1; not approved: %2</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ow::CaseListModel</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>办件编号</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>待补材料</source>
        <translation>Papers missing</translation>
    </message>
    <message>
        <source>补齐期限</source>
        <translation>Supplement by</translation>
    </message>
    <message>
        <source>补齐剩余</source>
        <translation>Left to supplement</translation>
    </message>
    <message>
        <source>证照名称</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>证照编号</source>
        <translation>Licence number</translation>
    </message>
    <message>
        <source>有效期</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>短号</source>
        <translation>Short no.</translation>
    </message>
</context>
<context>
    <name>ow::CaseScans</name>
    <message>
        <source>%1的证明</source>
        <translation>Proof of %1</translation>
    </message>
    <message>
        <source>审查材料</source>
        <translation>Review papers</translation>
    </message>
</context>
<context>
    <name>ow::CatalogueListModel</name>
    <message>
        <source>%1，应于%2前发布，已超期</source>
        <translation>%1, should have been published by %2</translation>
    </message>
    <message>
        <source>%1，应于%2前发布</source>
        <translation>%1, to be published by %2</translation>
    </message>
    <message>
        <source>%1起施行</source>
        <translation>In force from %1</translation>
    </message>
    <message>
        <source>已停止办理</source>
        <translation>No longer offered</translation>
    </message>
    <message>
        <source>须到专门窗口</source>
        <translation>At a special window only</translation>
    </message>
    <message>
        <source>不用跑</source>
        <translation>No visit</translation>
    </message>
    <message>
        <source>最多跑一次</source>
        <translation>One visit</translation>
    </message>
    <message>
        <source>跑%1次</source>
        <translation>%1 visits</translation>
    </message>
    <message>
        <source>第%1版</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>主管部门</source>
        <translation>Unit in charge</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>ow::CataloguePage</name>
    <message>
        <source>编辑…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>新建事项</source>
        <translation>New item</translation>
    </message>
    <message>
        <source>改窗口、时间和电话</source>
        <translation>The hall&apos;s part</translation>
    </message>
    <message>
        <source>事项草稿</source>
        <translation>Item draft</translation>
    </message>
    <message>
        <source>导入导出</source>
        <translation>Import and export</translation>
    </message>
    <message>
        <source>导入事项目录</source>
        <translation>Import catalogue</translation>
    </message>
    <message>
        <source>事项目录</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>已打印：%1</source>
        <translation>Printed: %1</translation>
    </message>
    <message>
        <source>查找事项</source>
        <translation>Find an item</translation>
    </message>
    <message>
        <source>名称、拼音首字母、编码或部门</source>
        <translation>Name, initials, code or unit</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>全部事项</source>
        <translation>All items</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>最多跑一次清单</source>
        <translation>One-visit list</translation>
    </message>
    <message>
        <source>必须到现场清单</source>
        <translation>Must-come list</translation>
    </message>
    <message>
        <source>将要施行</source>
        <translation>Not yet in force</translation>
    </message>
    <message>
        <source>已停止办理</source>
        <translation>No longer offered</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>本版内容</source>
        <translation>This version</translation>
    </message>
    <message>
        <source>版本差异</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>与上一版的差异</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>办事指南</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>一件事</source>
        <translation>Life event</translation>
    </message>
    <message>
        <source>公布清单</source>
        <translation>Published lists</translation>
    </message>
    <message>
        <source>送审</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>审定</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>发布</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Spoiled</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>没有这样的事项</source>
        <translation>No such item</translation>
    </message>
    <message>
        <source>换一个词或筛选再试</source>
        <translation>Try other words or another filter</translation>
    </message>
    <message>
        <source>共 %1 项</source>
        <translation>%1 items</translation>
    </message>
    <message>
        <source>%1（第%2版）</source>
        <translation>%1 (version %2)</translation>
    </message>
    <message>
        <source>由市平台统一发布，%1负责；本大厅只能改窗口、时间和电话。</source>
        <translation>Published by the city platform, %1 in charge; this hall changes windows, hours and phones only.</translation>
    </message>
    <message>
        <source>%1负责；窗口、时间和电话由本大厅负责。</source>
        <translation>%1 in charge; windows, hours and phones are the hall&apos;s.</translation>
    </message>
    <message>
        <source>与第%1版相同</source>
        <translation>Same as version %1</translation>
    </message>
    <message>
        <source>这是第一版</source>
        <translation>This is the first version</translation>
    </message>
    <message>
        <source>不能发布：%1</source>
        <translation>Cannot be published: %1</translation>
    </message>
    <message>
        <source>请留意：%1</source>
        <translation>Please note: %1</translation>
    </message>
    <message>
        <source>编辑草稿…</source>
        <translation>Edit draft…</translation>
    </message>
    <message>
        <source>编辑，起草新版…</source>
        <translation>Edit, draft a new version…</translation>
    </message>
    <message>
        <source>“%1”第%2版：%3</source>
        <translation>&quot;%1&quot; version %2: %3</translation>
    </message>
    <message>
        <source>已%1</source>
        <translation>Done: %1</translation>
    </message>
    <message>
        <source>用表格导入事项或人员…</source>
        <translation>Import items or staff from a sheet…</translation>
    </message>
    <message>
        <source>用文件夹导入整个目录…</source>
        <translation>Import a whole catalogue folder…</translation>
    </message>
    <message>
        <source>存一份事项空表…</source>
        <translation>Save an empty item sheet…</translation>
    </message>
    <message>
        <source>存一份全部事项的表格…</source>
        <translation>Save a sheet of all items…</translation>
    </message>
    <message>
        <source>存一份人员表格…</source>
        <translation>Save a sheet of the staff…</translation>
    </message>
    <message>
        <source>选择表格</source>
        <translation>Choose a sheet</translation>
    </message>
    <message>
        <source>表格 (*.xlsx)</source>
        <translation>Sheet (*.xlsx)</translation>
    </message>
    <message>
        <source>存到哪里</source>
        <translation>Save where</translation>
    </message>
    <message>
        <source>选择事项目录所在的文件夹</source>
        <translation>Choose the catalogue&apos;s folder</translation>
    </message>
    <message>
        <source>共%1个文件，有一处错误就整体不导入，现有目录不变。</source>
        <translation>%1 files; with one fault nothing is imported and the catalogue stays.</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>目录没有变化</source>
        <translation>The catalogue did not change</translation>
    </message>
    <message>
        <source>已导入，新增或换版%1项</source>
        <translation>Imported, %1 items new or in a new version</translation>
    </message>
    <message>
        <source>已保存，办事指南随即更新</source>
        <translation>Saved; the guide follows at once</translation>
    </message>
    <message>
        <source>分页</source>
        <translation>Tabs</translation>
    </message>
</context>
<context>
    <name>ow::CellField</name>
    <message>
        <source>一行写一条</source>
        <translation>One a line</translation>
    </message>
    <message>
        <source>如 2026-10-01</source>
        <translation>e.g. 2026-10-01</translation>
    </message>
    <message>
        <source>如 5个工作日、60日、1个月，当场办结的写“当场”</source>
        <translation>e.g. 5个工作日, 60日, 1个月; on the spot: 当场</translation>
    </message>
    <message>
        <source>元，如 35.50</source>
        <translation>Yuan, e.g. 35.50</translation>
    </message>
    <message>
        <source>整数</source>
        <translation>Whole number</translation>
    </message>
    <message>
        <source>%1（必填）</source>
        <translation>%1 (required)</translation>
    </message>
    <message>
        <source>没有规则</source>
        <translation>No rule</translation>
    </message>
    <message>
        <source>有规则，内容见“本版内容”；规则随目录文件或表格修改</source>
        <translation>Has a rule, see &quot;This version&quot;; rules are changed by file or sheet</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>（请选）</source>
        <translation>(choose)</translation>
    </message>
</context>
<context>
    <name>ow::CheckPage</name>
    <message>
        <source>上一页　Back</source>
        <translation>上一页　Back</translation>
    </message>
    <message>
        <source>%1　有不对的，请按“有误”　Touch “Wrong” beside what is not right</source>
        <translation>%1　有不对的，请按“有误”　Touch “Wrong” beside what is not right</translation>
    </message>
    <message>
        <source>请您核对（%1/%2）　Please check</source>
        <translation>请您核对（%1/%2）　Please check</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>有误　Wrong</source>
        <translation>有误　Wrong</translation>
    </message>
    <message>
        <source>%1有误</source>
        <translation>%1 is wrong</translation>
    </message>
    <message>
        <source>这一页看完了，下一页　Next</source>
        <translation>这一页看完了，下一页　Next</translation>
    </message>
    <message>
        <source>全部无误　All right</source>
        <translation>全部无误　All right</translation>
    </message>
    <message>
        <source>有 %1 处要改　To be changed: %1</source>
        <translation>有 %1 处要改　To be changed: %1</translation>
    </message>
</context>
<context>
    <name>ow::ChipCardReader</name>
    <message>
        <source>读芯片</source>
        <translation>Read the chip</translation>
    </message>
    <message>
        <source>不读芯片，直接使用</source>
        <translation>Use without the chip</translation>
    </message>
    <message>
        <source>作罢</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>护照、通行证的机读码</source>
        <translation>Machine-readable lines of the passport or pass</translation>
    </message>
    <message>
        <source>护照、通行证：扫描或照抄机读码，再把证件放在读卡器上</source>
        <translation>Passport or pass: scan or type its machine-readable lines, then lay it on the reader</translation>
    </message>
    <message>
        <source>请接着扫描或输入下一行。</source>
        <translation>Please scan or type the next line.</translation>
    </message>
    <message>
        <source>芯片已读，资料自签发后没有改动；没有签发国的证书，未核验签发机关，请对照证件。</source>
        <translation>The chip was read and is unchanged since it was issued. The issuer could not be checked. Please compare it with the document.</translation>
    </message>
    <message>
        <source>芯片已读，签发机关已核验；芯片里没有汉字姓名，请对照证件。</source>
        <translation>The chip was read and its issuer checked. It holds no Chinese name; please compare it with the document.</translation>
    </message>
    <message>
        <source>芯片已读，签发机关已核验。</source>
        <translation>The chip was read and its issuer checked.</translation>
    </message>
    <message>
        <source>正在读芯片，请不要拿开证件…</source>
        <translation>Reading the chip. Please leave the document where it is…</translation>
    </message>
    <message>
        <source>请把证件放在读卡器上，读芯片核对。</source>
        <translation>Please lay the document on the reader.</translation>
    </message>
</context>
<context>
    <name>ow::ChoiceSheet</name>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>或写几个字</source>
        <translation>or a few words</translation>
    </message>
</context>
<context>
    <name>ow::ChooserPage</name>
    <message>
        <source>这台电脑用作什么？</source>
        <translation>What is this computer for?</translation>
    </message>
    <message>
        <source>选一次就会记住；以后可用 --role 更换。</source>
        <translation>Choose once and it is remembered; --role changes it later.</translation>
    </message>
    <message>
        <source>先练习一下：进入演练</source>
        <translation>Practise first: training</translation>
    </message>
    <message>
        <source>本机位置</source>
        <translation>Where this station is</translation>
    </message>
    <message>
        <source>开始使用</source>
        <translation>Start</translation>
    </message>
    <message>
        <source> 号窗口</source>
        <translation>  (window)</translation>
    </message>
    <message>
        <source>请输入本机在大厅配置中的设备编号，例如 %1。</source>
        <translation>Type this station&apos;s device code in the hall&apos;s set-up, e.g. %1.</translation>
    </message>
    <message>
        <source>请选择本机所在的窗口。</source>
        <translation>Choose the window of this station.</translation>
    </message>
    <message>
        <source>设备编号</source>
        <translation>Device code</translation>
    </message>
    <message>
        <source>窗口号</source>
        <translation>Window number</translation>
    </message>
</context>
<context>
    <name>ow::CitizenScreen</name>
    <message>
        <source>副屏</source>
        <translation>Second screen</translation>
    </message>
    <message>
        <source>副屏 %1号窗口</source>
        <translation>Second screen, window %1</translation>
    </message>
    <message>
        <source>请带好您的证件</source>
        <translation>请带好您的证件</translation>
    </message>
    <message>
        <source>请检查证件、材料和随身物品，慢走。
Please take your card, papers and belongings.</source>
        <translation>请检查证件、材料和随身物品，慢走。
Please take your card, papers and belongings.</translation>
    </message>
    <message>
        <source>%1号窗口　Window %1</source>
        <translation>%1号窗口　Window %1</translation>
    </message>
    <message>
        <source>欢迎　Welcome</source>
        <translation>欢迎　Welcome</translation>
    </message>
    <message>
        <source>请 %1 号到本窗口</source>
        <translation>请 %1 号到本窗口</translation>
    </message>
    <message>
        <source>请留意叫号　Please wait for your number</source>
        <translation>请留意叫号　Please wait for your number</translation>
    </message>
    <message>
        <source>请出示证件　Number %1, please show your card</source>
        <translation>请出示证件　Number %1, please show your card</translation>
    </message>
    <message>
        <source>谢谢　Thank you</source>
        <translation>谢谢　Thank you</translation>
    </message>
</context>
<context>
    <name>ow::CitizenSeat</name>
    <message>
        <source>您的申请已经提交，请稍候领取文书。
Your application has been handed in.</source>
        <translation>您的申请已经提交，请稍候领取文书。
Your application has been handed in.</translation>
    </message>
    <message>
        <source>申请人说有 %1 处有误，已标在表单上</source>
        <translation>The applicant marked %1 mistakes; they are marked in the form</translation>
    </message>
    <message>
        <source>本人在副屏上选择不签</source>
        <translation>The applicant declined to sign on the second screen</translation>
    </message>
    <message>
        <source>签名已收到，请稍候。
Your signature has been taken.</source>
        <translation>签名已收到，请稍候。
Your signature has been taken.</translation>
    </message>
</context>
<context>
    <name>ow::ClosingPage</name>
    <message>
        <source>闭厅清单</source>
        <translation>Closing list</translation>
    </message>
    <message>
        <source>号票</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>今日取号</source>
        <translation>Taken today</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>过号</source>
        <translation>No-show</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>未办</source>
        <translation>Not served</translation>
    </message>
    <message>
        <source>其中挂起</source>
        <translation>of them on hold</translation>
    </message>
    <message>
        <source>今日取号 %1 张 = 已办结 %2 + 过号 %3 + 未办 %4</source>
        <translation>%1 taken today = %2 done + %3 no-show + %4 not served</translation>
    </message>
    <message>
        <source> + 已取消 %1</source>
        <translation> + %1 cancelled</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>今天取的号都办完了</source>
        <translation>All of today&apos;s tickets are served</translation>
    </message>
    <message>
        <source>没有这样的号票</source>
        <translation>No such ticket</translation>
    </message>
    <message>
        <source>与大厅服务失去联系，正在自动重连。下面是断开前的情况，恢复后自动更新。</source>
        <translation>The hub is lost, reconnecting. This is how it was before; it updates by itself.</translation>
    </message>
    <message>
        <source>已到闭厅时间，还有 %1 张号没有办完，请安排延时办理或改约。</source>
        <translation>Closing time, and %1 tickets are not served: arrange overtime or another day.</translation>
    </message>
</context>
<context>
    <name>ow::CollectPanel</name>
    <message>
        <source>打了电话</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>发了短信</source>
        <translation>Sent a message</translation>
    </message>
    <message>
        <source>寄了信</source>
        <translation>Wrote a letter</translation>
    </message>
    <message>
        <source>等候</source>
        <translation>Waited</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>证照</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>领取方式</source>
        <translation>Way of delivery</translation>
    </message>
    <message>
        <source>最近情况</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>改为邮寄</source>
        <translation>By post instead</translation>
    </message>
    <message>
        <source>装件…</source>
        <translation>Pack…</translation>
    </message>
    <message>
        <source>催领…</source>
        <translation>Remind…</translation>
    </message>
    <message>
        <source>转归档待领</source>
        <translation>File away</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>邮件号码</source>
        <translation>Tracking number</translation>
    </message>
    <message>
        <source>寄递企业</source>
        <translation>Carrier</translation>
    </message>
    <message>
        <source>收件人</source>
        <translation>Addressee</translation>
    </message>
    <message>
        <source>交寄清单</source>
        <translation>Dispatch list</translation>
    </message>
    <message>
        <source>交寄…</source>
        <translation>Hand over…</translation>
    </message>
    <message>
        <source>妥投…</source>
        <translation>Delivered…</translation>
    </message>
    <message>
        <source>退回…</source>
        <translation>Returned…</translation>
    </message>
    <message>
        <source>拆件…</source>
        <translation>Unpack…</translation>
    </message>
    <message>
        <source>催领</source>
        <translation>Remind</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>说了什么、谁接的，例如：本人接听，周五来取</source>
        <translation>What was said and by whom, e.g. himself, comes on Friday</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>交寄</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>%1 %2 件。将打印交寄清单，请寄递企业签收。交寄当天即算送达（行政许可法第四十四条）。</source>
        <translation>%1: %2. The dispatch list is printed for the carrier to sign. Handed over counts as delivered that day (Administrative Licence Law, art. 44).</translation>
    </message>
    <message>
        <source>待领证照</source>
        <translation>Licences to collect</translation>
    </message>
    <message>
        <source>没有等待领取的证照</source>
        <translation>No licence waits to be collected</translation>
    </message>
    <message>
        <source>邮件</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>没有在途的邮件</source>
        <translation>Nothing in the post</translation>
    </message>
    <message>
        <source>%1个工作日　%2</source>
        <translation>%1 working days　%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>邮寄</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>待领 %1 件：该催领 %2 件，该转归档 %3 件</source>
        <translation>%1 to collect: %2 to remind, %3 to file away</translation>
    </message>
    <message>
        <source>待交寄 %1 件，在途 %2 件</source>
        <translation>%1 to hand over, %2 under way</translation>
    </message>
    <message>
        <source>邮件 %1</source>
        <translation>Parcel %1</translation>
    </message>
    <message>
        <source>%1转归档待领</source>
        <translation>Filed away on %1</translation>
    </message>
    <message>
        <source>最迟%1交寄</source>
        <translation>Hand over by %1</translation>
    </message>
    <message>
        <source>%1催领：%2</source>
        <translation>Reminded %1: %2</translation>
    </message>
    <message>
        <source>%1邮件退回</source>
        <translation>Parcel came back %1</translation>
    </message>
    <message>
        <source>%1 %2，%3</source>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>登记妥投</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>谁签收的，例如：本人签收</source>
        <translation>Who signed, e.g. himself</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>登记退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>为什么退回，例如：无人签收</source>
        <translation>Why it came back, e.g. nobody there</translation>
    </message>
    <message>
        <source>拆件</source>
        <translation>Unpack</translation>
    </message>
    <message>
        <source>为什么拆开，例如：申请人改为到窗口领取</source>
        <translation>Why unpacked, e.g. will be collected at the window</translation>
    </message>
    <message>
        <source>改为窗口领取</source>
        <translation>Collected at the window instead</translation>
    </message>
</context>
<context>
    <name>ow::CollectWatchPanel</name>
    <message>
        <source>个工作日</source>
        <translation> working days</translation>
    </message>
    <message>
        <source>多久催领</source>
        <translation>Remind after</translation>
    </message>
    <message>
        <source>多久转归档待领</source>
        <translation>File away after</translation>
    </message>
    <message>
        <source>设定</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>等候</source>
        <translation>Waited</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>证照</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>领取方式</source>
        <translation>Way of delivery</translation>
    </message>
    <message>
        <source>出件日</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>催领次数</source>
        <translation>Reminders</translation>
    </message>
    <message>
        <source>待领和邮寄</source>
        <translation>To collect and by post</translation>
    </message>
    <message>
        <source>出件满</source>
        <translation>Remind after</translation>
    </message>
    <message>
        <source>该催领，超过</source>
        <translation> since issued; file away after</translation>
    </message>
    <message>
        <source>转归档待领</source>
        <translation>To uncollected files</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>%1个工作日　%2</source>
        <translation>%1 working days　%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>邮寄</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>没有等待领取的证照</source>
        <translation>No licence waits to be collected</translation>
    </message>
    <message>
        <source>待领 %1 件：该催领 %2 件，已催领 %3 件，该转归档 %4 件，归档待领 %5 件。邮件待交寄 %6 件，在途 %7 件，退回过 %8 件。</source>
        <translation>%1 to collect: %2 to remind, %3 reminded, %4 to file away, %5 filed away. Post: %6 to hand over, %7 under way, %8 came back.</translation>
    </message>
    <message>
        <source>出件满 %1 个工作日催领，超过 %2 个工作日转归档待领</source>
        <translation>Reminded %1 working days after issue, filed away after more than %2</translation>
    </message>
</context>
<context>
    <name>ow::CorrectionSheet</name>
    <message>
        <source>收补正材料</source>
        <translation>Take corrections</translation>
    </message>
    <message>
        <source>按逾期未补正处理</source>
        <translation>Close as not corrected</translation>
    </message>
    <message>
        <source>收下，打印凭证 (回车)</source>
        <translation>Take, print receipt (Enter)</translation>
    </message>
    <message>
        <source>告知过：%1</source>
        <translation>Told: %1</translation>
    </message>
    <message>
        <source>%1（%2），%3 告知，最迟 %4 补正。请勾选这次交来的材料，收下后重新核对。</source>
        <translation>%1 (%2), told %3, to be corrected by %4. Tick what came in; it is then checked anew.</translation>
    </message>
    <message>
        <source>%1（%2），%3 告知，没有规定最后期限。请勾选这次交来的材料，收下后重新核对。</source>
        <translation>%1 (%2), told %3, without a last day. Tick what came in; it is then checked anew.</translation>
    </message>
    <message>
        <source>补正期限已过。期限内交来的（例如邮戳在期限内），请改交来日期后收下。</source>
        <translation>The time to correct is over. What came in time (e.g. by postmark): change the date, then take it.</translation>
    </message>
</context>
<context>
    <name>ow::CourseSheet</name>
    <message>
        <source>按本事项规定：视为撤回申请，退回材料，出具退件通知书。</source>
        <translation>By the item&apos;s rule: the application counts as withdrawn; papers go back with a notice.</translation>
    </message>
    <message>
        <source>按本事项规定：撤销受理，退回材料，出具撤销受理决定书。</source>
        <translation>By the item&apos;s rule: acceptance is revoked; papers go back with a decision.</translation>
    </message>
    <message>
        <source>按本事项规定：不予许可，出具不予行政许可决定书。</source>
        <translation>By the item&apos;s rule: not granted; a decision is issued.</translation>
    </message>
    <message>
        <source>程序进行期间不计办理期限；结束后期限自动顺延。</source>
        <translation>The period stands still meanwhile and moves on afterwards.</translation>
    </message>
    <message>
        <source>结束后继续计算办理期限，重叠的程序只算一次。</source>
        <translation>Afterwards the period goes on; overlapping procedures count once.</translation>
    </message>
    <message>
        <source>最多延长%1，只能延一次，由另一人批复。</source>
        <translation>Up to %1, once only, approved by another person.</translation>
    </message>
    <message>
        <source>申请延长%1。理由：%2</source>
        <translation>Asks for %1. Reason: %2</translation>
    </message>
    <message>
        <source>只限不可抗力；给申请人出具新期限的通知书。</source>
        <translation>Only for force majeure; the applicant gets a notice with the new date.</translation>
    </message>
    <message>
        <source>退回后由原审查人员重新出具意见；此前的意见留作记录，不再作为决定的依据。期限照常计算。</source>
        <translation>The reviewer gives a new opinion; earlier ones stay on record but decide nothing. The period runs on.</translation>
    </message>
    <message>
        <source>终止后不再作出决定，材料退回申请人。</source>
        <translation>No decision is made any more; the papers go back.</translation>
    </message>
    <message>
        <source>同意延期</source>
        <translation>Approve the extension</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>记入失信记录，%1内不得容缺</source>
        <translation>Record as breach of promise: no tolerance for %1</translation>
    </message>
    <message>
        <source>不记入</source>
        <translation>Do not record</translation>
    </message>
    <message>
        <source>%1（%2起）</source>
        <translation>%1 (from %2)</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>ow::CreditPanel</name>
    <message>
        <source>当事人</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>制度</source>
        <translation>Regime</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>未补的材料</source>
        <translation>Papers missing</translation>
    </message>
    <message>
        <source>自</source>
        <translation>From</translation>
    </message>
    <message>
        <source>至</source>
        <translation>To</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>修复…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>理由，例如：当事人已补交材料，情有可原</source>
        <translation>Reason, e.g. handed in later, excusable</translation>
    </message>
    <message>
        <source>依据，例如：市一院住院证明原件，已核对</source>
        <translation>Basis, e.g. original hospital certificate, checked</translation>
    </message>
    <message>
        <source>看哪些记录</source>
        <translation>Which records</translation>
    </message>
    <message>
        <source>限制中的</source>
        <translation>Barred now</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>失信记录</source>
        <translation>Broken promises</translation>
    </message>
    <message>
        <source>修复失信记录</source>
        <translation>Restore a record</translation>
    </message>
    <message>
        <source>%1，%2，%3至%4不得容缺。修复后即可容缺受理；登记的人不能自己修复。</source>
        <translation>%1, %2, no tolerance from %3 to %4. Restored, tolerance is possible again; nobody restores what he entered himself.</translation>
    </message>
    <message>
        <source>修复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>没有限制中的记录</source>
        <translation>Nobody is barred</translation>
    </message>
    <message>
        <source>容缺材料逾期未补，审批人员处理后会记在这里</source>
        <translation>Tolerated papers never handed in are recorded here once a reviewer has handled them</translation>
    </message>
    <message>
        <source>限制中 %1 人次，共 %2 条。容缺受理与告知承诺分别记录，互不影响。</source>
        <translation>%1 barred, %2 records. Tolerance and informed promises are kept apart.</translation>
    </message>
    <message>
        <source>选一条看详情，按回车修复</source>
        <translation>Choose one to see it, Enter restores</translation>
    </message>
    <message>
        <source>办件 %1，由 %2 登记。</source>
        <translation>Case %1, recorded by %2.</translation>
    </message>
    <message>
        <source>%1 由 %2 修复：%3；依据：%4</source>
        <translation>%1 restored by %2: %3; basis: %4</translation>
    </message>
    <message>
        <source>%1 的失信记录已修复</source>
        <translation>Record of %1 restored</translation>
    </message>
</context>
<context>
    <name>ow::DataTable</name>
    <message>
        <source>暂无内容</source>
        <translation>Nothing here</translation>
    </message>
</context>
<context>
    <name>ow::DayWordsSheet</name>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>ow::DecisionPanel</name>
    <message>
        <source>常用意见 (Alt+X)</source>
        <translation>Usual opinions (Alt+X)</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>准予</source>
        <translation>Grant</translation>
    </message>
    <message>
        <source>不予</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>出件</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>核查承诺…</source>
        <translation>Check the promise…</translation>
    </message>
    <message>
        <source>审查意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>审查意见：核对了什么、结论是什么</source>
        <translation>Opinion: what was checked, what follows</translation>
    </message>
    <message>
        <source>决定理由</source>
        <translation>Reason of the decision</translation>
    </message>
    <message>
        <source>决定理由；不予时必须写明依据</source>
        <translation>Reason; the legal basis is required when refusing</translation>
    </message>
    <message>
        <source>“%1”尚未补齐（最迟%2）</source>
        <translation>&quot;%1&quot; is not supplemented (by %2)</translation>
    </message>
    <message>
        <source>%1正在进行，办理期限暂停。结束后才能作出决定。</source>
        <translation>%1 is under way and the period stands still. Decide when it has ended.</translation>
    </message>
    <message>
        <source>%1。现在可以写审查意见，补齐后才能决定和出件。</source>
        <translation>%1. Write the opinion now; decide and issue after the supplement.</translation>
    </message>
    <message>
        <source>部门意见已经齐了，可以作出决定。准予后请制作证照，再按“出件”。</source>
        <translation>All departments have answered, you can decide. After granting have the licence made, then &quot;Issue&quot;.</translation>
    </message>
    <message>
        <source>适用告知承诺：凭承诺书当场作出决定，决定后再核查。</source>
        <translation>Informed promise: decide on the letter at once, check afterwards.</translation>
    </message>
    <message>
        <source>材料齐全，可以作出决定。准予后请制作证照，再按“出件”。</source>
        <translation>All papers are there, you can decide. After granting have the licence made, then &quot;Issue&quot;.</translation>
    </message>
    <message>
        <source>已责令在%1前整改。整改到位登记属实；期满仍不符合，撤销决定。</source>
        <translation>Ordered to put it right by %1. Record it when done; otherwise revoke the decision.</translation>
    </message>
    <message>
        <source>请在%1前核查告知承诺是否属实。</source>
        <translation>Check by %1 whether the promise is true.</translation>
    </message>
    <message>
        <source>已准予。证照制作好以后按“出件”，交出件窗口发放。%1</source>
        <translation>Granted. Press &quot;Issue&quot; when the licence is made; it goes to the delivery counter. %1</translation>
    </message>
    <message>
        <source>已撤销决定，决定书请送达当事人，并收回证照。</source>
        <translation>Revoked. Deliver the decision and take the licence back.</translation>
    </message>
    <message>
        <source>已准予。请先把证照打印在编号的空白证照上，再按“出件”。</source>
        <translation>Granted. Print the licence on a numbered blank first, then &quot;Issue&quot;.</translation>
    </message>
    <message>
        <source>已准予。证照制作好以后按“出件”，交出件窗口发放。</source>
        <translation>Granted. Press &quot;Issue&quot; when the licence is made; it goes to the delivery counter.</translation>
    </message>
    <message>
        <source>已出件，等申请人到出件窗口领取。</source>
        <translation>Issued, to be collected at the delivery counter.</translation>
    </message>
    <message>
        <source>已作出不予决定，决定书请送达申请人。</source>
        <translation>Refused; deliver the decision to the applicant.</translation>
    </message>
</context>
<context>
    <name>ow::DecisionSection</name>
    <message>
        <source>受理</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>容缺受理</source>
        <translation>Tolerant acceptance</translation>
    </message>
    <message>
        <source>一次性告知</source>
        <translation>One-time notice</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>当场办结</source>
        <translation>Concluded at once</translation>
    </message>
    <message>
        <source>告知承诺</source>
        <translation>Informed promise</translation>
    </message>
    <message>
        <source>打印承诺书</source>
        <translation>Print the commitment</translation>
    </message>
    <message>
        <source>申请人已签署</source>
        <translation>Applicant has signed</translation>
    </message>
    <message>
        <source>捺指印…</source>
        <translation>Thumb print…</translation>
    </message>
    <message>
        <source>承诺书由申请人本人签署；不能书写的，捺指印并由他人见证。</source>
        <translation>The applicant signs in person; who cannot write gives a thumb print before a witness.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>不予受理的理由</source>
        <translation>Reason for refusing</translation>
    </message>
    <message>
        <source>不予受理的理由，会写在决定书上</source>
        <translation>Reason for refusing, as it will stand in the decision</translation>
    </message>
    <message>
        <source>按现有材料可以：%1</source>
        <translation>With these papers: %1</translation>
    </message>
    <message>
        <source>承诺书已签署</source>
        <translation>Commitment signed</translation>
    </message>
    <message>
        <source>请逐条讲清，申请人看清后签字</source>
        <translation>Explain every line; the applicant reads and signs</translation>
    </message>
    <message>
        <source>请申请人看清补齐期限后签字</source>
        <translation>The applicant reads the last day and signs</translation>
    </message>
    <message>
        <source>先打印告知承诺书，逐条讲清条件和后果，由申请人签字</source>
        <translation>First print the informed promise, explain conditions and consequences, have it signed</translation>
    </message>
    <message>
        <source>容缺受理前先打印承诺书，由申请人签字</source>
        <translation>Before tolerant acceptance print the commitment and have it signed</translation>
    </message>
    <message>
        <source>收件，打印收件凭证 (Ctrl+回车)</source>
        <translation>Receive, print receipt (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>提交决定 (Ctrl+回车)</source>
        <translation>Submit decision (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>告知后材料退回，申请人备齐后另行提交</source>
        <translation>Papers go back with the notice; the applicant hands in anew when complete</translation>
    </message>
    <message>
        <source>当场不予受理，决定书上一次列明全部问题</source>
        <translation>Refused here and now; the decision names everything at once</translation>
    </message>
    <message>
        <source>告知后%1内补正，补正后重新核对</source>
        <translation>To be corrected within %1 after the notice, then checked anew</translation>
    </message>
    <message>
        <source>告知后补正，补正后重新核对</source>
        <translation>To be corrected after the notice, then checked anew</translation>
    </message>
    <message>
        <source>请在 %1（预计）前补齐《%2》。%3</source>
        <translation>Supplement &quot;%2&quot; by %1 (expected). %3</translation>
    </message>
    <message>
        <source>请在 %1 前补齐《%2》。%3</source>
        <translation>Supplement &quot;%2&quot; by %1. %3</translation>
    </message>
    <message>
        <source>%1 前告知是否受理，已列入待录入。%2</source>
        <translation>Told by %1 whether accepted; listed to be entered. %2</translation>
    </message>
    <message>
        <source>%1 前核查承诺是否属实。</source>
        <translation>Check by %1 whether the promise is true.</translation>
    </message>
    <message>
        <source>已办结：%1 %2，到出件窗口领取。</source>
        <translation>Concluded: %1 %2, to be collected at the delivery counter.</translation>
    </message>
    <message>
        <source>“%1”办结后开始计算时限</source>
        <translation>The period begins once &quot;%1&quot; is concluded</translation>
    </message>
    <message>
        <source>预计 %1 前办结。%2</source>
        <translation>Concluded by %1 (expected). %2</translation>
    </message>
    <message>
        <source>%1 前办结。%2</source>
        <translation>Concluded by %1. %2</translation>
    </message>
    <message>
        <source>已一次性告知 %1 处问题，材料已退回，备齐后另行提交</source>
        <translation>Told %1 defects at once; papers returned, to be handed in anew</translation>
    </message>
    <message>
        <source>已一次列明 %1 处问题，备齐后可以另行申请</source>
        <translation>Named %1 defects at once; may be applied for again</translation>
    </message>
    <message>
        <source>已一次性告知 %1 处问题，%2 前补正。%3</source>
        <translation>Told %1 defects at once, to be corrected by %2. %3</translation>
    </message>
    <message>
        <source>已一次性告知 %1 处问题，补正后再来</source>
        <translation>Told %1 defects at once, to be corrected</translation>
    </message>
    <message>
        <source>补录完成。按 Esc 回到名单，按 F2 叫下一位。</source>
        <translation>Entered. Esc goes back to the list, F2 calls the next.</translation>
    </message>
    <message>
        <source>把文书交给群众后，按 F2 办结并叫下一位；按 F6 只办结。</source>
        <translation>Give the papers to the visitor, then F2: done and call next; F6: done only.</translation>
    </message>
</context>
<context>
    <name>ow::DeliveryDesk</name>
    <message>
        <source>编号都核对过 (A)</source>
        <translation>All numbers checked (A)</translation>
    </message>
    <message>
        <source>重签</source>
        <translation>Sign again</translation>
    </message>
    <message>
        <source>捺印、拒签… (Alt+Z)</source>
        <translation>Thumb print, refusal… (Alt+Z)</translation>
    </message>
    <message>
        <source>发放</source>
        <translation>Hand out</translation>
    </message>
    <message>
        <source>缴费…</source>
        <translation>Fee…</translation>
    </message>
    <message>
        <source>退回制证…</source>
        <translation>Back to making…</translation>
    </message>
    <message>
        <source>出件</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>发放证照</source>
        <translation>Hand over licences</translation>
    </message>
    <message>
        <source>待领证照</source>
        <translation>Licences to collect</translation>
    </message>
    <message>
        <source>邮寄和催领</source>
        <translation>Post and reminders</translation>
    </message>
    <message>
        <source>可领取的证照</source>
        <translation>Licences to collect</translation>
    </message>
    <message>
        <source>没有等待领取的证照</source>
        <translation>No licence waits to be collected</translation>
    </message>
    <message>
        <source>审批准予后会自动出现</source>
        <translation>They appear once granted</translation>
    </message>
    <message>
        <source>待领 %1 件，待出件 %2 件</source>
        <translation>%1 to collect, %2 to issue</translation>
    </message>
    <message>
        <source>%1　%2</source>
        <translation>%1　%2</translation>
    </message>
    <message>
        <source>先按 F2 叫号，再请领取人刷身份证。</source>
        <translation>Call by F2, then read the collector&apos;s card.</translation>
    </message>
    <message>
        <source>%1 号：请代领人刷本人身份证，再输入申请人的办件短号。</source>
        <translation>No. %1: read the proxy&apos;s own card, then type the applicant&apos;s short case number.</translation>
    </message>
    <message>
        <source>%1 号：请领取人刷身份证，核对本人后发放。</source>
        <translation>No. %1: read the collector&apos;s card, compare, hand over.</translation>
    </message>
    <message>
        <source>没有可领取的证照。在办 %1 件，待补材料 %2 件。</source>
        <translation>Nothing to collect. %1 under way, %2 short of papers.</translation>
    </message>
    <message>
        <source>可领取 %1 件：逐件核对编号后勾选，或都核对过再按 A；请领取人签名，再按 Ctrl+回车发放。</source>
        <translation>%1 to collect: check each number and tick, or A for all; the collector signs, Ctrl+Enter hands over.</translation>
    </message>
    <message>
        <source>%1　%2　%3%4</source>
        <translation>%1　%2　%3%4</translation>
    </message>
    <message>
        <source>　空白证照 %1</source>
        <translation>　blank %1</translation>
    </message>
    <message>
        <source>发放 %1 件：领取人没有在签字板上签名，写进送达回证。</source>
        <translation>Hand over %1: not signed on the pad, written into the delivery record.</translation>
    </message>
    <message>
        <source>证照内容与决定不一致</source>
        <translation>Licence differs from the decision</translation>
    </message>
    <message>
        <source>印刷不清、错位或污损</source>
        <translation>Print unclear, shifted or soiled</translation>
    </message>
    <message>
        <source>用错空白证照</source>
        <translation>Wrong blank used</translation>
    </message>
    <message>
        <source>登记信息已更正</source>
        <translation>Registered data were corrected</translation>
    </message>
    <message>
        <source>发放 %1 件 (Ctrl+回车)</source>
        <translation>Hand over %1 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>发放 (Ctrl+回车)</source>
        <translation>Hand over (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>分页</source>
        <translation>Tabs</translation>
    </message>
</context>
<context>
    <name>ow::DeliveryPage</name>
    <message>
        <source>出件窗口</source>
        <translation>Delivery counter</translation>
    </message>
    <message>
        <source>%1 已退回制证，重新制作后再出件</source>
        <translation>%1 goes back to be made anew and is issued again afterwards</translation>
    </message>
    <message>
        <source>%1 有 %2 件可以代领</source>
        <translation>%2 to collect for %1</translation>
    </message>
    <message>
        <source>已改为邮寄，请装件</source>
        <translation>By post now, please pack</translation>
    </message>
    <message>
        <source>已改为窗口领取</source>
        <translation>Collected at the window now</translation>
    </message>
    <message>
        <source>邮件 %1 已装好，等交寄</source>
        <translation>Parcel %1 packed, to be handed over</translation>
    </message>
    <message>
        <source>催领已记录</source>
        <translation>Reminder recorded</translation>
    </message>
    <message>
        <source>%1 件已转归档待领</source>
        <translation>%1 filed away</translation>
    </message>
    <message>
        <source>已交寄 %1 件，清单请寄递企业签收</source>
        <translation>%1 handed over; the carrier signs the list</translation>
    </message>
    <message>
        <source>邮件 %1：%2</source>
        <translation>Parcel %1: %2</translation>
    </message>
    <message>
        <source>缴费通知单已开，应缴 %1 元</source>
        <translation>Fee notice made out, %1 yuan due</translation>
    </message>
    <message>
        <source>票据 %1 已登记，可以出件</source>
        <translation>Receipt %1 recorded, it can be issued</translation>
    </message>
    <message>
        <source>减免已报大厅主管</source>
        <translation>Reduction sent to the supervisor</translation>
    </message>
    <message>
        <source>邮寄装件</source>
        <translation>Pack for the post</translation>
    </message>
    <message>
        <source>已发放 %1 件，请领取人对本次服务评价</source>
        <translation>%1 handed over; the collector may rate the service</translation>
    </message>
    <message>
        <source>已发放 %1 件，还有 %2 件没领：%3</source>
        <translation>%1 handed over, %2 left: %3</translation>
    </message>
    <message>
        <source>%1 已出件</source>
        <translation>%1 issued</translation>
    </message>
    <message>
        <source>证照印在 %1 号空白证照上。打印完好请出件，打坏了请作废重打</source>
        <translation>Printed on blank %1. Issue it if it is sound; otherwise cancel and print again</translation>
    </message>
    <message>
        <source>%1 号空白证照已作废，请留好等另一个人核对</source>
        <translation>Blank %1 cancelled; keep it for another person to check</translation>
    </message>
    <message>
        <source>清点相符，%1 张</source>
        <translation>Count matches, %1 pcs</translation>
    </message>
    <message>
        <source>清点不符已记录，大厅主管会看到</source>
        <translation>Mismatch recorded; the supervisor will see it</translation>
    </message>
</context>
<context>
    <name>ow::DeputySheet</name>
    <message>
        <source>%1：%2 至 %3，%4</source>
        <translation>%1: %2 to %3, %4</translation>
    </message>
    <message>
        <source>外出代理</source>
        <translation>Deputy</translation>
    </message>
    <message>
        <source>我回来了，收回代理</source>
        <translation>I am back, end it</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>From which day</translation>
    </message>
    <message>
        <source>到哪天止</source>
        <translation>To which day</translation>
    </message>
    <message>
        <source>请他代理</source>
        <translation>Make deputy</translation>
    </message>
    <message>
        <source>请谁代理</source>
        <translation>Who stands in</translation>
    </message>
    <message>
        <source>外出原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>外出原因，例如：参加培训</source>
        <translation>Reason, e.g. on a course</translation>
    </message>
    <message>
        <source>代理人</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>代理期间，由代理人替您出具本单位的部门意见，记录里写两个人的名字。代理人不能再转给别人。</source>
        <translation>The deputy gives your unit&apos;s opinions for you; both names are recorded. It cannot be passed on.</translation>
    </message>
    <message>
        <source>请 %1 代理</source>
        <translation>Ask %1</translation>
    </message>
    <message>
        <source>您代理 %1</source>
        <translation>You stand in for %1</translation>
    </message>
    <message>
        <source>已请 %1 代理</source>
        <translation>%1 stands in for you</translation>
    </message>
    <message>
        <source>已收回 %1 的代理</source>
        <translation>%1 no longer stands in</translation>
    </message>
</context>
<context>
    <name>ow::DisclosurePanel</name>
    <message>
        <source>设定</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>最迟公示</source>
        <translation>Publish by</translation>
    </message>
    <message>
        <source>行政相对人</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>许可事项</source>
        <translation>What is licensed</translation>
    </message>
    <message>
        <source>许可编号</source>
        <translation>Licence number</translation>
    </message>
    <message>
        <source>决定日期</source>
        <translation>Decided on</translation>
    </message>
    <message>
        <source>有效期</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>公示清单</source>
        <translation>Publication list</translation>
    </message>
    <message>
        <source>把清单存成表格…</source>
        <translation>Save the list as a table…</translation>
    </message>
    <message>
        <source>作出决定后几个工作日内公示</source>
        <translation>Working days after the decision</translation>
    </message>
    <message>
        <source> 个工作日</source>
        <translation> working days</translation>
    </message>
    <message>
        <source>行政许可公示</source>
        <translation>Licences made public</translation>
    </message>
    <message>
        <source>作出决定后</source>
        <translation>Made public within</translation>
    </message>
    <message>
        <source>内公示</source>
        <translation> of the decision</translation>
    </message>
    <message>
        <source>作出决定后 %1 个工作日内公示</source>
        <translation>Made public within %1 working days</translation>
    </message>
    <message>
        <source>公示在：</source>
        <translation>Made public at:</translation>
    </message>
    <message>
        <source>不予公示的理由</source>
        <translation>Reason not to publish</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>待公示 %1 件，其中超期 %2 件</source>
        <translation>%1 to publish, %2 of them late</translation>
    </message>
    <message>
        <source>☑ %1</source>
        <translation>☑ %1</translation>
    </message>
    <message>
        <source>☐ %1</source>
        <translation>☐ %1</translation>
    </message>
    <message>
        <source>待公示，超期</source>
        <translation>To publish, late</translation>
    </message>
    <message>
        <source>还没有要公示的行政许可决定</source>
        <translation>No licences to publish</translation>
    </message>
    <message>
        <source>作出准予决定后会自动排进来</source>
        <translation>They come in when granted</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 公示于%2</source>
        <translation>%1 published %2</translation>
    </message>
    <message>
        <source>更正前：%1 %2 %3</source>
        <translation>Before the correction: %1 %2 %3</translation>
    </message>
    <message>
        <source>%1 决定被撤销</source>
        <translation>%1 revoked</translation>
    </message>
    <message>
        <source>统一社会信用代码 %1</source>
        <translation>Credit code %1</translation>
    </message>
    <message>
        <source>公示 (空格选)</source>
        <translation>Publish (Space ticks)</translation>
    </message>
    <message>
        <source>公示选中的 %1 件</source>
        <translation>Publish the %1 chosen</translation>
    </message>
    <message>
        <source>恢复公示</source>
        <translation>Publish after all</translation>
    </message>
    <message>
        <source>不予公示</source>
        <translation>Do not publish</translation>
    </message>
    <message>
        <source>为什么可以公示了，按回车恢复</source>
        <translation>Why it may be published now; Enter restores</translation>
    </message>
    <message>
        <source>不予公示的具体说明，例如：含未公开的工艺参数；按回车记下</source>
        <translation>Why it is not published, e.g. holds secret process data; Enter records</translation>
    </message>
    <message>
        <source>%1 已公示 %2 件，清单请张贴；可以存成表格报送</source>
        <translation>%1 published, %2; post the list, or save it as a table</translation>
    </message>
    <message>
        <source>存到哪里</source>
        <translation>Save where</translation>
    </message>
    <message>
        <source>表格 (*.csv)</source>
        <translation>Table (*.csv)</translation>
    </message>
    <message>
        <source>已存为 %1</source>
        <translation>Saved as %1</translation>
    </message>
</context>
<context>
    <name>ow::DriftRows</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>证件或登记系统里的内容变了，表单上还是原来的，请与申请人核对：</source>
        <translation>A document or register says something else than the form; ask the applicant:</translation>
    </message>
    <message>
        <source>%1：%2现在是“%3”</source>
        <translation>%1: %2 is now &quot;%3&quot;</translation>
    </message>
    <message>
        <source>采用新内容 (Alt+J)</source>
        <translation>Take the new one (Alt+J)</translation>
    </message>
    <message>
        <source>采用新内容</source>
        <translation>Take the new one</translation>
    </message>
    <message>
        <source>%1：采用新内容</source>
        <translation>%1: take the new one</translation>
    </message>
</context>
<context>
    <name>ow::DuplicatePanel</name>
    <message>
        <source>还没有判断</source>
        <translation>Not judged yet</translation>
    </message>
    <message>
        <source>是同一件</source>
        <translation>Same matter</translation>
    </message>
    <message>
        <source>不是同一件</source>
        <translation>Another matter</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>单位名称</source>
        <translation>Name of unit</translation>
    </message>
    <message>
        <source>信用代码</source>
        <translation>Credit code</translation>
    </message>
    <message>
        <source>收件日期</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>没有不同</source>
        <translation>No difference</translation>
    </message>
    <message>
        <source>设定</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>这次</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>以前</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>不同之处</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>判断</source>
        <translation>Judgment</translation>
    </message>
    <message>
        <source>判断人</source>
        <translation>Judged by</translation>
    </message>
    <message>
        <source>判为同一件</source>
        <translation>Same matter</translation>
    </message>
    <message>
        <source>判为不是同一件</source>
        <translation>Another matter</translation>
    </message>
    <message>
        <source>查重天数</source>
        <translation>Days looked back</translation>
    </message>
    <message>
        <source>天</source>
        <translation> days</translation>
    </message>
    <message>
        <source>不查重</source>
        <translation>No look back</translation>
    </message>
    <message>
        <source>重复申请</source>
        <translation>Duplicates</translation>
    </message>
    <message>
        <source>以前的申请算几天内的：</source>
        <translation>Earlier applications of the last:</translation>
    </message>
    <message>
        <source>判断的依据</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>判断的依据，如：两张营业执照地址不同</source>
        <translation>Why, e.g. the two licences have different addresses</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>没有重复申请</source>
        <translation>No duplicates</translation>
    </message>
    <message>
        <source>窗口受理前发现很像的办件，会记在这里</source>
        <translation>Cases much alike found at a window before acceptance are recorded here</translation>
    </message>
    <message>
        <source>还没有判断 %1 对，共 %2 对</source>
        <translation>%1 not judged, %2 in all</translation>
    </message>
    <message>
        <source>选一对看判断的依据</source>
        <translation>Choose a pair to see why</translation>
    </message>
    <message>
        <source>%1 %2：%3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>%1 已经看到对照，还没有判断，这项不能受理</source>
        <translation>%1 has seen both and not judged; the item cannot be accepted</translation>
    </message>
    <message>
        <source>已判为同一件，窗口不能再受理这一件</source>
        <translation>Judged the same; it can no longer be accepted</translation>
    </message>
    <message>
        <source>已判为不是同一件，窗口可以受理</source>
        <translation>Judged another matter; it can be accepted</translation>
    </message>
    <message>
        <source>以前%1天内的申请会提示窗口对照</source>
        <translation>Windows are shown applications of the last %1 days</translation>
    </message>
    <message>
        <source>不再提示窗口对照以前的申请</source>
        <translation>Windows are no longer shown earlier applications</translation>
    </message>
</context>
<context>
    <name>ow::DuplicateSheet</name>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>单位名称</source>
        <translation>Name of unit</translation>
    </message>
    <message>
        <source>统一社会信用代码</source>
        <translation>Credit code</translation>
    </message>
    <message>
        <source>收件日期</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>可能已经申请过</source>
        <translation>Probably applied for already</translation>
    </message>
    <message>
        <source>是同一件</source>
        <translation>Same matter</translation>
    </message>
    <message>
        <source>不是同一件，继续受理 (回车)</source>
        <translation>Another matter, go on (Enter)</translation>
    </message>
    <message>
        <source>回去核对</source>
        <translation>Back to check</translation>
    </message>
    <message>
        <source>判断的依据</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>判断的依据，例如：另开一家分店；申请人忘了已经来过</source>
        <translation>Why, e.g. another branch shop; forgot to have been here</translation>
    </message>
    <message>
        <source>“%1”和办件 %2（%3）很像。请对照后说明是不是同一件，说过就不再问。</source>
        <translation>&quot;%1&quot; is much like case %2 (%3). Compare and say whether it is the same; it is asked once.</translation>
    </message>
    <message>
        <source>这次 %1</source>
        <translation>Now %1</translation>
    </message>
    <message>
        <source>以前 %1</source>
        <translation>Before %1</translation>
    </message>
    <message>
        <source>没有填</source>
        <translation>not filled in</translation>
    </message>
    <message>
        <source>不同</source>
        <translation>differs</translation>
    </message>
    <message>
        <source>相同</source>
        <translation>same</translation>
    </message>
</context>
<context>
    <name>ow::ExchangePage</name>
    <message>
        <source>现在没有报送对象，办件数据不上报。请点“报送对象”设定。</source>
        <translation>There is nobody to report to now, so no case data goes up. Choose with “Reported to”.</translation>
    </message>
    <message>
        <source>报送</source>
        <translation>Reported to</translation>
    </message>
    <message>
        <source>报送对象… (Alt+O)</source>
        <translation>Reported to… (Alt+O)</translation>
    </message>
    <message>
        <source>已开始报送，从现在起有变动的办件都会报送</source>
        <translation>Reporting has begun: every case that moves from now on is reported</translation>
    </message>
    <message>
        <source>已停止报送</source>
        <translation>Reporting has ended</translation>
    </message>
    <message>
        <source>已存为 %1</source>
        <translation>Saved as %1</translation>
    </message>
    <message>
        <source>已改正，等受理信息送达后送出</source>
        <translation>Put right; sent once its acceptance has arrived</translation>
    </message>
    <message>
        <source>（未选）</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>数据</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>办件编号</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>改正…</source>
        <translation>Put right…</translation>
    </message>
    <message>
        <source>重新送出</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>不改了</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>被退回数据</source>
        <translation>Rows sent back</translation>
    </message>
    <message>
        <source>这一行的内容</source>
        <translation>Content of this row</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>报送%1：已送达 %2 行，待送达 %3 行，送出前待改正 %4 行，被退回 %5 行。</source>
        <translation>Sent to %1: %2 rows delivered, %3 to deliver, %4 to put right first, %5 sent back.</translation>
    </message>
    <message>
        <source>没有要改正的数据</source>
        <translation>Nothing to put right</translation>
    </message>
    <message>
        <source>被退回的、送出前就不符合要求的，都列在这里</source>
        <translation>Rows sent back, and rows that do not fit before sending, are listed here</translation>
    </message>
    <message>
        <source>选一行看哪里不对，按回车改正</source>
        <translation>Choose a row to see what is wrong, Enter puts it right</translation>
    </message>
    <message>
        <source>%1，已送出 %2 次。%3</source>
        <translation>%1, sent %2 times. %3</translation>
    </message>
    <message>
        <source>已改正，等受理信息送达后自动送出。</source>
        <translation>Put right; sent by itself once its acceptance has arrived.</translation>
    </message>
    <message>
        <source>改正上报数据</source>
        <translation>Put data right</translation>
    </message>
    <message>
        <source>%1（必填）</source>
        <translation>%1 (required)</translation>
    </message>
    <message>
        <source>%1，办件 %2。内容含个人信息，查看已记录。%3</source>
        <translation>%1, case %2. Holds personal data; this look was recorded. %3</translation>
    </message>
    <message>
        <source>还没有送出过。</source>
        <translation>Never sent.</translation>
    </message>
    <message>
        <source>原批次 %1，保留不变。</source>
        <translation>Batch %1 stays as it was.</translation>
    </message>
    <message>
        <source>已改正，重新送出</source>
        <translation>Put right and sent again</translation>
    </message>
</context>
<context>
    <name>ow::ExternalPanel</name>
    <message>
        <source>复制下一项 (Alt+C)</source>
        <translation>Copy the next (Alt+C)</translation>
    </message>
    <message>
        <source>登记编号</source>
        <translation>Record the number</translation>
    </message>
    <message>
        <source>登记对方结果</source>
        <translation>Record their result</translation>
    </message>
    <message>
        <source>对方系统要填的内容</source>
        <translation>What their system asks for</translation>
    </message>
    <message>
        <source>对方系统的编号</source>
        <translation>Number in their system</translation>
    </message>
    <message>
        <source>对方系统给出的编号</source>
        <translation>Number given by their system</translation>
    </message>
    <message>
        <source>准予</source>
        <translation>Grant</translation>
    </message>
    <message>
        <source>不予</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>对方的证照编号</source>
        <translation>Their licence number</translation>
    </message>
    <message>
        <source>证照编号（没有可不填）</source>
        <translation>Licence number (if any)</translation>
    </message>
    <message>
        <source>对方的理由</source>
        <translation>Their reason</translation>
    </message>
    <message>
        <source>对方的理由，会写进决定书</source>
        <translation>Their reason, as it stands in the decision</translation>
    </message>
    <message>
        <source>对方决定的日期</source>
        <translation>Date of their decision</translation>
    </message>
    <message>
        <source>在“%1”里决定　%2</source>
        <translation>Decided in &quot;%1&quot;　%2</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
</context>
<context>
    <name>ow::FacetRow</name>
    <message>
        <source>性质</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>层级</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>形式</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>按%1找</source>
        <translation>Find by %1</translation>
    </message>
    <message>
        <source>全部%1</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>只看：%1</source>
        <translation>Only: %1</translation>
    </message>
</context>
<context>
    <name>ow::FaqPanel</name>
    <message>
        <source>记下</source>
        <translation>Note it down</translation>
    </message>
    <message>
        <source>分情形的指南…</source>
        <translation>Guide by situation…</translation>
    </message>
    <message>
        <source>群众问什么</source>
        <translation>What the visitor asks</translation>
    </message>
    <message>
        <source>没答上来的问题</source>
        <translation>Unanswered question</translation>
    </message>
    <message>
        <source>没答上来？记下群众怎么问的，主管会看到</source>
        <translation>No answer? Note the question, the supervisor will see it</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>没有查到“%1”，可换一个词，或在下面记下来。</source>
        <translation>&quot;%1&quot; not found; try other words, or note it below.</translation>
    </message>
    <message>
        <source>%1（第%2版，%3起）</source>
        <translation>%1 (version %2, from %3)</translation>
    </message>
    <message>
        <source>先查找事项。</source>
        <translation>Find an item first.</translation>
    </message>
</context>
<context>
    <name>ow::FeePanel</name>
    <message>
        <source>设定</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>办件</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>应缴</source>
        <translation>Payable</translation>
    </message>
    <message>
        <source>减免申请</source>
        <translation>Reduction asked for</translation>
    </message>
    <message>
        <source>批准减免</source>
        <translation>Approve reduction</translation>
    </message>
    <message>
        <source>不批准</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>缴费期限</source>
        <translation>Time to pay</translation>
    </message>
    <message>
        <source> 个工作日</source>
        <translation> working days</translation>
    </message>
    <message>
        <source>待缴费</source>
        <translation>To be paid</translation>
    </message>
    <message>
        <source>批复意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>批复意见；不批准时必须写</source>
        <translation>Opinion; required when rejecting</translation>
    </message>
    <message>
        <source>通知后</source>
        <translation>Pay within</translation>
    </message>
    <message>
        <source>内缴清</source>
        <translation> of the notice</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>已减 %1 元</source>
        <translation>Reduced by %1 yuan</translation>
    </message>
    <message>
        <source>没有批准</source>
        <translation>Not approved</translation>
    </message>
    <message>
        <source>%1申请少收 %2 元：%3</source>
        <translation>%1 asks for %2 yuan less: %3</translation>
    </message>
    <message>
        <source>逾期未缴</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>%1 元</source>
        <translation>%1 yuan</translation>
    </message>
    <message>
        <source>没有待缴费的办件</source>
        <translation>Nothing to be paid</translation>
    </message>
    <message>
        <source>待缴费 %1 件，逾期 %2 件，减免待批 %3 件</source>
        <translation>%1 to be paid, %2 overdue, %3 reductions to decide</translation>
    </message>
    <message>
        <source>已批准减免，还应缴 %1 元</source>
        <translation>Approved, %1 yuan left to pay</translation>
    </message>
    <message>
        <source>减免没有批准</source>
        <translation>Reduction not approved</translation>
    </message>
    <message>
        <source>缴费期限设为通知后 %1 个工作日</source>
        <translation>To be paid within %1 working days of the notice</translation>
    </message>
</context>
<context>
    <name>ow::FeeSheet</name>
    <message>
        <source>缴费</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>申请减免</source>
        <translation>Ask for a reduction</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>非税票据号</source>
        <translation>Receipt number</translation>
    </message>
    <message>
        <source>照票据输号码；不要输银行卡号</source>
        <translation>As on the receipt; never a bank card number</translation>
    </message>
    <message>
        <source>缴费日期</source>
        <translation>Paid on</translation>
    </message>
    <message>
        <source>少收多少元</source>
        <translation>Yuan less</translation>
    </message>
    <message>
        <source> 元</source>
        <translation> yuan</translation>
    </message>
    <message>
        <source>减免的理由</source>
        <translation>Reason of the reduction</translation>
    </message>
    <message>
        <source>理由和依据，例如：小微企业免收</source>
        <translation>Reason and basis, e.g. free for small businesses</translation>
    </message>
    <message>
        <source>少收</source>
        <translation>Less by</translation>
    </message>
    <message>
        <source>开缴费通知单</source>
        <translation>Make out the fee notice</translation>
    </message>
    <message>
        <source>%1：%2。选好收费项目和数量，通知单上写明依据和期限。</source>
        <translation>%1: %2. Choose the fees and amounts; basis and last day stand in the notice.</translation>
    </message>
    <message>
        <source>登记缴费 %1 元</source>
        <translation>Record payment of %1 yuan</translation>
    </message>
    <message>
        <source>已申请减免 %1 元，等大厅主管批。</source>
        <translation>Asked for %1 yuan less, awaits the supervisor.</translation>
    </message>
    <message>
        <source>已批准减免 %1 元。</source>
        <translation>Reduced by %1 yuan.</translation>
    </message>
    <message>
        <source>减免没有批准：%1。</source>
        <translation>Reduction not approved: %1.</translation>
    </message>
    <message>
        <source>%1　%2，共 %3 元，还应缴 %4 元，%5 到期。%6</source>
        <translation>%1　%2, total %3 yuan, %4 to pay by %5. %6</translation>
    </message>
    <message>
        <source>%1　%2，%3。%4</source>
        <translation>%1　%2, %3. %4</translation>
    </message>
    <message>
        <source>票据 %1，%2 元</source>
        <translation>Receipt %1, %2 yuan</translation>
    </message>
    <message>
        <source>%1　%2元/%3</source>
        <translation>%1　%2 yuan/%3</translation>
    </message>
    <message>
        <source>这个事项不收费。</source>
        <translation>This item is free.</translation>
    </message>
    <message>
        <source>合计 %1 元</source>
        <translation>Total %1 yuan</translation>
    </message>
</context>
<context>
    <name>ow::FieldEditor</name>
    <message>
        <source>%1的改动理由</source>
        <translation>Why %1 was changed</translation>
    </message>
    <message>
        <source>改动理由，如：已改名，见户口簿</source>
        <translation>Reason, e.g. renamed, see household register</translation>
    </message>
    <message>
        <source>（%1）</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>%1，必填</source>
        <translation>%1, required</translation>
    </message>
    <message>
        <source>%1个事项共用</source>
        <translation>Shared by %1 items</translation>
    </message>
    <message>
        <source>请选择</source>
        <translation>Please choose</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>按数字键直接选第几项，空格展开</source>
        <translation>A digit chooses, Space opens the list</translation>
    </message>
    <message>
        <source>如 2026-09-24 或 20260924</source>
        <translation>e.g. 2026-09-24 or 20260924</translation>
    </message>
</context>
<context>
    <name>ow::FiledSheet</name>
    <message>
        <source>窗口　申请人自己到窗口来办</source>
        <translation>Window　the applicant comes in person</translation>
    </message>
    <message>
        <source>代办　代办员免费送来，申请人自己签署</source>
        <translation>Helper　brought by a helper for free; the applicant signs himself</translation>
    </message>
    <message>
        <source>上门　工作人员到申请人家里收取</source>
        <translation>At home　taken in by staff at the applicant&apos;s home</translation>
    </message>
    <message>
        <source>邮寄　申请人寄来</source>
        <translation>Post　sent by the applicant</translation>
    </message>
    <message>
        <source>申报来源</source>
        <translation>Handed in by</translation>
    </message>
    <message>
        <source>会写进每个办件，一直到归档。代办人员不是代理人，不能替申请人签署。</source>
        <translation>Written into every case, down to the archive. A helper is no agent and signs nothing.</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>%1　%2</source>
        <translation>%1　%2</translation>
    </message>
    <message>
        <source>代办或上门人员姓名</source>
        <translation>Name of the helper or staff member</translation>
    </message>
    <message>
        <source>所在单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>所在单位，如：东湖社区便民服务站</source>
        <translation>Unit, e.g. Donghu Community Service Station</translation>
    </message>
    <message>
        <source>收取或寄出的日期</source>
        <translation>Date taken in or posted</translation>
    </message>
</context>
<context>
    <name>ow::FindSheet</name>
    <message>
        <source>查办件</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>查看本人信息</source>
        <translation>Show personal data</translation>
    </message>
    <message>
        <source>接着办这件网上申请 (Alt+G)</source>
        <translation>Go on with this online application (Alt+G)</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>要查的内容</source>
        <translation>What to find</translation>
    </message>
    <message>
        <source>短号、姓名或拼音、手机或证件后四位、办件编号、证照编号、单位名称的一部分；可以用空格写几样</source>
        <translation>Short number, name or pinyin, last four of phone or card, case or licence number, part of a unit&apos;s name; several with spaces</translation>
    </message>
    <message>
        <source>查到的办件</source>
        <translation>Cases found</translation>
    </message>
    <message>
        <source>查看的理由</source>
        <translation>Reason to look</translation>
    </message>
    <message>
        <source>请选择理由</source>
        <translation>Choose a reason</translation>
    </message>
    <message>
        <source>核对来查询的本人</source>
        <translation>Check who asks</translation>
    </message>
    <message>
        <source>电话联系办事人</source>
        <translation>Phone the visitor</translation>
    </message>
    <message>
        <source>处理投诉</source>
        <translation>Handle a complaint</translation>
    </message>
    <message>
        <source>显示一分钟。谁在什么时候、为什么看的，会记录下来。</source>
        <translation>Shown for a minute. Who looked, when and why is recorded.</translation>
    </message>
    <message>
        <source>还没有查</source>
        <translation>Nothing looked for yet</translation>
    </message>
    <message>
        <source>写好后按回车，或读来查询的人的证件</source>
        <translation>Type and press Enter, or read the card of who asks</translation>
    </message>
    <message>
        <source>正在查…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>没有查到</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>这样的办件太多，只看了最近的；加一样（例如后四位）可以查到更早的</source>
        <translation>Too many; only the latest were looked at. One more word (e.g. last four) finds older ones</translation>
    </message>
    <message>
        <source>请核对后再查，或换一样来查，例如手机后四位</source>
        <translation>Check and try again, or try another way, e.g. last four of the phone</translation>
    </message>
    <message>
        <source>先列出最近的%1件，加一样（例如后四位）可以查得更准</source>
        <translation>The latest %1 first; one more word (e.g. last four) narrows it</translation>
    </message>
    <message>
        <source>查到%1件</source>
        <translation>%1 found</translation>
    </message>
    <message>
        <source>%1　%2</source>
        <translation>%1　%2</translation>
    </message>
    <message>
        <source>申请人：%1</source>
        <translation>Applicant: %1</translation>
    </message>
    <message>
        <source>办件编号：%1</source>
        <translation>Case number: %1</translation>
    </message>
    <message>
        <source>期限：%1，%2</source>
        <translation>Due: %1, %2</translation>
    </message>
    <message>
        <source>结果：%1 %2</source>
        <translation>Result: %1 %2</translation>
    </message>
    <message>
        <source>告诉群众：%1</source>
        <translation>Tell the visitor: %1</translation>
    </message>
    <message>
        <source>纸质材料：%1，有流转异常待说明</source>
        <translation>Paper file: %1, with an exception to explain</translation>
    </message>
    <message>
        <source>纸质材料：%1</source>
        <translation>Paper file: %1</translation>
    </message>
    <message>
        <source>%1　%2 %3　电话 %4</source>
        <translation>%1　%2 %3　phone %4</translation>
    </message>
    <message>
        <source>没有登记</source>
        <translation>none</translation>
    </message>
    <message>
        <source>收补齐的材料 (Alt+G)</source>
        <translation>Take in the papers to come (Alt+G)</translation>
    </message>
    <message>
        <source>收补正的材料 (Alt+G)</source>
        <translation>Take in the corrected papers (Alt+G)</translation>
    </message>
</context>
<context>
    <name>ow::FirstRunPage</name>
    <message>
        <source>登录已失效，请用管理员登录后继续导入。</source>
        <translation>Signed out; sign in as administrator to go on importing.</translation>
    </message>
    <message>
        <source>首次启用：建立系统管理员</source>
        <translation>First start: make the administrator</translation>
    </message>
    <message>
        <source>首次启用码显示在大厅服务启动时的输出里，10 分钟内有效。</source>
        <translation>The first-start code is in the hub&apos;s output and holds for 10 minutes.</translation>
    </message>
    <message>
        <source>建立管理员</source>
        <translation>Make administrator</translation>
    </message>
    <message>
        <source>首次启用码</source>
        <translation>First-start code</translation>
    </message>
    <message>
        <source>用户名（2 到 32 个字）</source>
        <translation>User name (2 to 32 characters)</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>密码（至少 12 个字）</source>
        <translation>Password (12 characters or more)</translation>
    </message>
    <message>
        <source>已有管理员，去登录</source>
        <translation>There is one already, sign in</translation>
    </message>
    <message>
        <source>导入大厅配置</source>
        <translation>Import the hall&apos;s set-up</translation>
    </message>
    <message>
        <source>选择大厅配置文件（hall.json）。文件整体检查，有一处错误就整体不导入，并逐条列出位置。</source>
        <translation>Choose the set-up (hall.json). It is checked as a whole; with one fault nothing is imported and all are listed.</translation>
    </message>
    <message>
        <source>选择文件并导入…</source>
        <translation>Choose and import…</translation>
    </message>
    <message>
        <source>大厅配置</source>
        <translation>Hall set-up</translation>
    </message>
    <message>
        <source>大厅配置 (*.json)</source>
        <translation>Hall set-up (*.json)</translation>
    </message>
</context>
<context>
    <name>ow::FloorPlan</name>
    <message>
        <source>全部窗口</source>
        <translation>All windows</translation>
    </message>
    <message>
        <source>其他窗口</source>
        <translation>Other windows</translation>
    </message>
    <message>
        <source>大厅平面</source>
        <translation>Floor plan</translation>
    </message>
    <message>
        <source>%1 · 今天不开</source>
        <translation>%1 · closed today</translation>
    </message>
    <message>
        <source>%1　%2 个窗口，开 %3 个</source>
        <translation>%1　%2 windows, %3 open</translation>
    </message>
</context>
<context>
    <name>ow::FloorWindow</name>
    <message>
        <source>求助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>开窗</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>未开</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>%1号</source>
        <translation>Window %1</translation>
    </message>
    <message>
        <source>%1 · 挂起%2</source>
        <translation>%1 · %2 on hold</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>空闲</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>%1窗口，%2</source>
        <translation>Window %1, %2</translation>
    </message>
</context>
<context>
    <name>ow::FolderCountBar</name>
    <message>
        <source>原件份数</source>
        <translation>Originals</translation>
    </message>
    <message>
        <source>复印件份数</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>总页数</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>点清 (回车)</source>
        <translation>Counted (Enter)</translation>
    </message>
    <message>
        <source>没有收到 (Alt+0)</source>
        <translation>Not received (Alt+0)</translation>
    </message>
    <message>
        <source>原件</source>
        <translation>Originals</translation>
    </message>
    <message>
        <source>复印件</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>共几页</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>扫一件，或在上面选一行按回车，再点数</source>
        <translation>Scan one, or choose a line above and press Enter, then count</translation>
    </message>
</context>
<context>
    <name>ow::FolderLedgerPanel</name>
    <message>
        <source>设定</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>批次</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>送出</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>最迟签收</source>
        <translation>Sign by</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>材料批次</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>办件</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>清单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>清点</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>选中批次的清单</source>
        <translation>List of the chosen batch</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>送件人</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>了结</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>流转异常</source>
        <translation>Exceptions</translation>
    </message>
    <message>
        <source>材料在途最多几个工作日</source>
        <translation>Working days a batch may be under way</translation>
    </message>
    <message>
        <source> 个工作日</source>
        <translation> working days</translation>
    </message>
    <message>
        <source>送出后最多在途</source>
        <translation>Under way for at most</translation>
    </message>
    <message>
        <source>材料送出后最多在途 %1 个工作日</source>
        <translation>A batch may be under way for %1 working days</translation>
    </message>
    <message>
        <source>%1 的异常已了结</source>
        <translation>Exception of %1 settled</translation>
    </message>
    <message>
        <source>%1 已收回，材料又在%2</source>
        <translation>%1 taken back; the papers are at %2 again</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>在途 %1 批，其中超期 %2 批；没了结的异常 %3 条</source>
        <translation>%1 batches under way, %2 overdue; %3 exceptions open</translation>
    </message>
    <message>
        <source>还没有送过材料</source>
        <translation>Nothing sent yet</translation>
    </message>
    <message>
        <source>窗口按 Ctrl+T 送件</source>
        <translation>Windows send by Ctrl+T</translation>
    </message>
    <message>
        <source>待说明</source>
        <translation>To be explained</translation>
    </message>
    <message>
        <source>已了结</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>没有流转异常</source>
        <translation>No exceptions</translation>
    </message>
    <message>
        <source>没有选批次</source>
        <translation>No batch chosen</translation>
    </message>
</context>
<context>
    <name>ow::FolderPackPanel</name>
    <message>
        <source>清点</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>办件</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>说明，没有可以不写</source>
        <translation>Note, may be left out</translation>
    </message>
    <message>
        <source>送到哪里</source>
        <translation>Send to</translation>
    </message>
    <message>
        <source>在这里的材料</source>
        <translation>Papers here</translation>
    </message>
    <message>
        <source>送件说明</source>
        <translation>Sender&apos;s note</translation>
    </message>
    <message>
        <source>送件说明，例如：图纸卷成一筒，另放</source>
        <translation>Note, e.g. drawings rolled up apart</translation>
    </message>
    <message>
        <source>送到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>回车点数，Delete 取出；点清的装进这一批</source>
        <translation>Enter counts, Delete takes out; what is counted goes into this batch</translation>
    </message>
    <message>
        <source>%1（%2件）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>☑ %1</source>
        <translation>☑ %1</translation>
    </message>
    <message>
        <source>☐ 未点</source>
        <translation>☐ not counted</translation>
    </message>
    <message>
        <source>别人收的</source>
        <translation>Received by others</translation>
    </message>
    <message>
        <source>这里没有要送往那里的材料</source>
        <translation>Nothing here to go there</translation>
    </message>
    <message>
        <source>扫材料上的码可以加进来</source>
        <translation>Scanning a paper&apos;s code adds it</translation>
    </message>
    <message>
        <source>送出 (Ctrl+回车)</source>
        <translation>Send (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>送出 %1 件，打印凭证 (Ctrl+回车)</source>
        <translation>Send %1, print voucher (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>%1　%2</source>
        <translation>%1　%2</translation>
    </message>
</context>
<context>
    <name>ow::FolderReceivePanel</name>
    <message>
        <source>批次</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>从哪里来</source>
        <translation>From</translation>
    </message>
    <message>
        <source>送出</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>最迟签收</source>
        <translation>Sign by</translation>
    </message>
    <message>
        <source>清点</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>办件</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>清单上</source>
        <translation>On the list</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>破损、缺页等情况，没有不用写</source>
        <translation>Torn, pages missing…; may be left out</translation>
    </message>
    <message>
        <source>送到这里的批次</source>
        <translation>Batches sent here</translation>
    </message>
    <message>
        <source>这一批的材料</source>
        <translation>Papers of this batch</translation>
    </message>
    <message>
        <source>每件都点清或记“没有收到”以后签收；Delete 重新点</source>
        <translation>Count each or mark &quot;not received&quot;, then sign; Delete counts again</translation>
    </message>
    <message>
        <source>没有送到这里的批次</source>
        <translation>Nothing sent here</translation>
    </message>
    <message>
        <source>☐ 未点</source>
        <translation>☐ not counted</translation>
    </message>
    <message>
        <source>☒ 没有收到</source>
        <translation>☒ not received</translation>
    </message>
    <message>
        <source>☑ %1</source>
        <translation>☑ %1</translation>
    </message>
    <message>
        <source>清单上没有</source>
        <translation>not on the list</translation>
    </message>
    <message>
        <source>还没有选批次</source>
        <translation>No batch chosen yet</translation>
    </message>
    <message>
        <source>扫凭证上的码，或在上面选一批按回车</source>
        <translation>Scan the voucher, or choose a batch above and press Enter</translation>
    </message>
    <message>
        <source>签收，已点 %1 / %2 件 (Ctrl+回车)</source>
        <translation>Sign, %1 / %2 counted (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>%1 件全部相符，签收 (Ctrl+回车)</source>
        <translation>All %1 match, sign (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>签收，%1 件没有收到，%2 件不符 (Ctrl+回车)</source>
        <translation>Sign, %1 not received, %2 mismatches (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>%1 不在这批清单上，点数后记为清单外的材料</source>
        <translation>%1 is not on this list; count it as an extra</translation>
    </message>
    <message>
        <source>%1　%2　清单上 %3</source>
        <translation>%1　%2　listed %3</translation>
    </message>
</context>
<context>
    <name>ow::FolderSettleBar</name>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>写清原因，例如：封面没有算进页数；按回车记下</source>
        <translation>The cause, e.g. covers were not counted as pages; Enter records</translation>
    </message>
    <message>
        <source>说明 (回车)</source>
        <translation>Explain (Enter)</translation>
    </message>
    <message>
        <source>收回的原因，例如：送错了单位；按回车收回</source>
        <translation>Why, e.g. sent to the wrong unit; Enter takes it back</translation>
    </message>
    <message>
        <source>收回这一批 (回车)</source>
        <translation>Take the batch back (Enter)</translation>
    </message>
</context>
<context>
    <name>ow::FolderSheet</name>
    <message>
        <source>材料流转</source>
        <translation>Paper folders</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>扫描或输入编号</source>
        <translation>Scan or type a number</translation>
    </message>
    <message>
        <source>扫物料流转凭证或办件文书上的码，也可以输入批次号（如 12）、短号、办件编号，按回车</source>
        <translation>Scan the voucher or a case paper, or type batch (e.g. 12), short or case number, then Enter</translation>
    </message>
    <message>
        <source>%1 已送出，%2。凭证一式两联随材料走，对方签收前是在途。</source>
        <translation>%1 sent, %2. Both copies of the voucher go along; it is under way until signed for.</translation>
    </message>
    <message>
        <source>%1 已签收，全部相符。</source>
        <translation>%1 signed, everything matches.</translation>
    </message>
    <message>
        <source>%1 已签收，%2 条异常已告知送件人 %3 和大厅主管。</source>
        <translation>%1 signed, %2 exceptions told to sender %3 and the supervisor.</translation>
    </message>
    <message>
        <source>%1 的异常已了结：%2</source>
        <translation>Exception of %1 settled: %2</translation>
    </message>
    <message>
        <source>%1 已收回，材料又在%2。</source>
        <translation>%1 taken back; the papers are at %2 again.</translation>
    </message>
    <message>
        <source>送件 (Alt+1)</source>
        <translation>Send (Alt+1)</translation>
    </message>
    <message>
        <source>收件 (Alt+2)</source>
        <translation>Receive (Alt+2)</translation>
    </message>
    <message>
        <source>在途和异常 (Alt+3)</source>
        <translation>Under way, exceptions (Alt+3)</translation>
    </message>
    <message>
        <source>材料流转 Ctrl+T（%1）</source>
        <translation>Folders Ctrl+T (%1)</translation>
    </message>
    <message>
        <source>材料流转 Ctrl+T</source>
        <translation>Folders Ctrl+T</translation>
    </message>
    <message>
        <source>这里是：%1</source>
        <translation>Here: %1</translation>
    </message>
    <message>
        <source>收件 %1 批 (Alt+2)</source>
        <translation>Receive %1 (Alt+2)</translation>
    </message>
    <message>
        <source>在途和异常 %1 (Alt+3)</source>
        <translation>Under way, exceptions %1 (Alt+3)</translation>
    </message>
    <message>
        <source>“%1”不是批次号、短号或办件编号，请再扫一次。</source>
        <translation>&quot;%1&quot; is no batch, short or case number; scan again.</translation>
    </message>
    <message>
        <source>没有送到这里的 %1，请核对凭证。</source>
        <translation>No %1 sent here; check the voucher.</translation>
    </message>
    <message>
        <source>%1 的材料不在这里，也不在送到这里的批次里。</source>
        <translation>The papers of %1 are neither here nor in a batch sent here.</translation>
    </message>
    <message>
        <source>分页</source>
        <translation>Tabs</translation>
    </message>
</context>
<context>
    <name>ow::FolderWatchPanel</name>
    <message>
        <source>情况</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>批次</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>办件</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>Other side</translation>
    </message>
    <message>
        <source>在途的批次和异常</source>
        <translation>Batches under way and exceptions</translation>
    </message>
    <message>
        <source>请说明：%1</source>
        <translation>Please explain: %1</translation>
    </message>
    <message>
        <source>等说明：%1</source>
        <translation>To be explained: %1</translation>
    </message>
    <message>
        <source>没有在途的批次和没了结的异常</source>
        <translation>Nothing under way, no open exceptions</translation>
    </message>
</context>
<context>
    <name>ow::FollowOnSheet</name>
    <message>
        <source>同一人再办一件</source>
        <translation>Another matter of the same visitor</translation>
    </message>
    <message>
        <source>取号</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>取哪个队列的号</source>
        <translation>Number of which queue</translation>
    </message>
    <message>
        <source>%1 的群众接着办下一件：新号留给您叫，优先类别照旧，群众不用再去取号。按数字键直接取号。</source>
        <translation>The visitor of %1 has another matter: the new number is kept for you, with the same priority, and he need not take one. A digit takes it.</translation>
    </message>
    <message>
        <source>%1  %2　%3</source>
        <translation>%1  %2　%3</translation>
    </message>
</context>
<context>
    <name>ow::FormSection</name>
    <message>
        <source>撤销上一步 (Ctrl+U)</source>
        <translation>Undo (Ctrl+U)</translation>
    </message>
    <message>
        <source>跳到没填好的 (F7)</source>
        <translation>Go to what is missing (F7)</translation>
    </message>
    <message>
        <source>申请人说这里有误，请问清后改正。</source>
        <translation>The applicant says this is wrong; ask and put it right.</translation>
    </message>
    <message>
        <source>代理人（由他人代办时填写）</source>
        <translation>Agent (when somebody acts for him)</translation>
    </message>
    <message>
        <source>删去这一项 (Ctrl+减号)</source>
        <translation>Remove this one (Ctrl+Minus)</translation>
    </message>
    <message>
        <source>再添一项%1 (Ctrl+加号)</source>
        <translation>Another %1 (Ctrl+Plus)</translation>
    </message>
    <message>
        <source>带入上次填的%1 %2 项（%3，办件 %4）(Ctrl+B)</source>
        <translation>Take over %2 fields of %1 from %3, case %4 (Ctrl+B)</translation>
    </message>
    <message>
        <source>为什么要填</source>
        <translation>Why it is asked</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>关于“%1”</source>
        <translation>About &quot;%1&quot;</translation>
    </message>
    <message>
        <source>表单已填好，随时可改，每填一项自动保存。F1 查看为什么要填</source>
        <translation>The form is complete; it can be changed at any time and saves itself. F1: why it is asked</translation>
    </message>
    <message>
        <source>还有 %1 项没有填好，每填一项自动保存。F1 查看为什么要填</source>
        <translation>%1 fields missing; it saves itself. F1: why it is asked</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>下列内容已不需要，提交时不会带走；条件恢复后仍在：%1</source>
        <translation>No longer needed and not submitted; they come back with their condition: %1</translation>
    </message>
</context>
<context>
    <name>ow::FreeSheet</name>
    <message>
        <source>关停窗口</source>
        <translation>Free a window</translation>
    </message>
    <message>
        <source>号票放回队列最前面，由别的窗口叫</source>
        <translation>Ticket goes to the front of its queue for another window</translation>
    </message>
    <message>
        <source>号票留在本窗口，等接替的人来办</source>
        <translation>Ticket stays here for who takes over</translation>
    </message>
    <message>
        <source>工作人员</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>%1号窗口由%2开着，%3 %4。请先确定人不在。</source>
        <translation>Window %1 is held by %2, %3 %4. Make sure that nobody is there.</translation>
    </message>
    <message>
        <source>%1号窗口由%2开着，没有号票。请先确定人不在。</source>
        <translation>Window %1 is held by %2, without a ticket. Make sure that nobody is there.</translation>
    </message>
    <message>
        <source>关停</source>
        <translation>Free it</translation>
    </message>
</context>
<context>
    <name>ow::GreeterPage</name>
    <message>
        <source>代预约 C</source>
        <translation>Book C</translation>
    </message>
    <message>
        <source>改排到哪个业务</source>
        <translation>Move to which service</translation>
    </message>
    <message>
        <source>取消号票</source>
        <translation>Cancel ticket</translation>
    </message>
    <message>
        <source>导服台</source>
        <translation>Greeter</translation>
    </message>
    <message>
        <source>代办</source>
        <translation>For visitors</translation>
    </message>
    <message>
        <source>问答 Z</source>
        <translation>Answers Z</translation>
    </message>
    <message>
        <source>应急号 L</source>
        <translation>Emergency L</translation>
    </message>
    <message>
        <source>今天的号票</source>
        <translation>Today&apos;s tickets</translation>
    </message>
    <message>
        <source>电话通知 K</source>
        <translation>Calls K</translation>
    </message>
    <message>
        <source>电话通知 %1 K</source>
        <translation>Calls %1 K</translation>
    </message>
    <message>
        <source>已回应%1号窗口，请过去看看</source>
        <translation>You answered window %1, please go there</translation>
    </message>
    <message>
        <source>大家都看到了：%1过去</source>
        <translation>Everybody sees it: %1 goes there</translation>
    </message>
    <message>
        <source>%1 已改排到“%2”，取号时间不变</source>
        <translation>%1 moved to &quot;%2&quot;, its time stays</translation>
    </message>
    <message>
        <source>%1 已取消</source>
        <translation>%1 cancelled</translation>
    </message>
    <message>
        <source>预审已保存：材料齐全</source>
        <translation>Pre-check saved: all there</translation>
    </message>
    <message>
        <source>预审已保存：还缺 %1 样，请告诉群众</source>
        <translation>Pre-check saved: %1 missing, please tell the visitor</translation>
    </message>
    <message>
        <source>已约好</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>已记下，主管会看到</source>
        <translation>Noted, the supervisor will see it</translation>
    </message>
    <message>
        <source>号票已打印</source>
        <translation>Ticket printed</translation>
    </message>
    <message>
        <source>连不上大厅服务，正在自动重连。请先用纸号登记，下面是断开前的情况。</source>
        <translation>The hub is lost, reconnecting. Use paper numbers; below is how it was before.</translation>
    </message>
    <message>
        <source>正在读取大厅的最新情况…</source>
        <translation>Loading the hall…</translation>
    </message>
    <message>
        <source>%1 已恢复，排在后面几位之后</source>
        <translation>%1 restored, a few places further back</translation>
    </message>
    <message>
        <source>%1 已签到</source>
        <translation>%1 checked in</translation>
    </message>
    <message>
        <source>%1 现在排在“%2”。号码和取号时间不变。</source>
        <translation>%1 is now in &quot;%2&quot;. Number and time stay.</translation>
    </message>
    <message>
        <source>不办了</source>
        <translation>No longer wanted</translation>
    </message>
    <message>
        <source>取错了号</source>
        <translation>Wrong number</translation>
    </message>
    <message>
        <source>材料没带齐，改天再来</source>
        <translation>Papers missing, comes another day</translation>
    </message>
    <message>
        <source>%1 取消后不再叫号。</source>
        <translation>%1 will not be called any more.</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>已打印：%1</source>
        <translation>Printed: %1</translation>
    </message>
    <message>
        <source>应急号条和登记表已打印</source>
        <translation>Emergency slips and register printed</translation>
    </message>
</context>
<context>
    <name>ow::GuidePanel</name>
    <message>
        <source>打印这份指南</source>
        <translation>Print this guide</translation>
    </message>
    <message>
        <source>打印明白卡</source>
        <translation>Print the card</translation>
    </message>
    <message>
        <source>请带的材料</source>
        <translation>Papers to bring</translation>
    </message>
    <message>
        <source>第%1版　%2　%3</source>
        <translation>Version %1　%2　%3</translation>
    </message>
    <message>
        <source>来源：%1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>填写</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>共%1项</source>
        <translation>%1 fields</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>到哪里办</source>
        <translation>Where to go</translation>
    </message>
    <message>
        <source>（各种情形）</source>
        <translation>(all situations)</translation>
    </message>
</context>
<context>
    <name>ow::GuidePaper</name>
    <message>
        <source>（未选，按各种情形列出）</source>
        <translation>（未选，按各种情形列出）</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>申请人自备</source>
        <translation>申请人自备</translation>
    </message>
    <message>
        <source>办事指南　第%1版　%2　%3</source>
        <translation>办事指南　第%1版　%2　%3</translation>
    </message>
    <message>
        <source>您的情形</source>
        <translation>您的情形</translation>
    </message>
    <message>
        <source>受理条件</source>
        <translation>受理条件</translation>
    </message>
    <message>
        <source>请带的材料</source>
        <translation>请带的材料</translation>
    </message>
    <message>
        <source>时限、收费和结果</source>
        <translation>时限、收费和结果</translation>
    </message>
    <message>
        <source>到哪里办</source>
        <translation>到哪里办</translation>
    </message>
    <message>
        <source>扫码把这份清单存到手机</source>
        <translation>扫码把这份清单存到手机</translation>
    </message>
    <message>
        <source>办事指南：%1</source>
        <translation>办事指南：%1</translation>
    </message>
    <message>
        <source>%1　%2　第%3版</source>
        <translation>%1　%2　第%3版</translation>
    </message>
</context>
<context>
    <name>ow::GuideSlip</name>
    <message>
        <source>来源：%1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>办事明白卡　第%1版　%2</source>
        <translation>办事明白卡　第%1版　%2</translation>
    </message>
    <message>
        <source>您的情形</source>
        <translation>您的情形</translation>
    </message>
    <message>
        <source>请带这些材料</source>
        <translation>请带这些材料</translation>
    </message>
    <message>
        <source>多久、多少钱、拿到什么</source>
        <translation>多久、多少钱、拿到什么</translation>
    </message>
    <message>
        <source>到哪里办</source>
        <translation>到哪里办</translation>
    </message>
    <message>
        <source>扫码把这份清单存到手机</source>
        <translation>扫码把这份清单存到手机</translation>
    </message>
    <message>
        <source>窗口不会要求这张卡以外的材料；%1负责解释。</source>
        <translation>窗口不会要求这张卡以外的材料；%1负责解释。</translation>
    </message>
    <message>
        <source>%1（第%2版，%3）</source>
        <translation>%1（第%2版，%3）</translation>
    </message>
    <message>
        <source>明白卡：%1</source>
        <translation>明白卡：%1</translation>
    </message>
</context>
<context>
    <name>ow::HallPartSheet</name>
    <message>
        <source>修改窗口、时间和电话</source>
        <translation>Change windows, hours and phones</translation>
    </message>
    <message>
        <source>办理地点，例如：一楼1—4号窗口</source>
        <translation>Place, e.g. ground floor, windows 1–4</translation>
    </message>
    <message>
        <source>办理时间，例如：工作日9:00—17:00</source>
        <translation>Hours, e.g. working days 9:00–17:00</translation>
    </message>
    <message>
        <source>咨询电话，带区号</source>
        <translation>Phone for questions, with area code</translation>
    </message>
    <message>
        <source>投诉电话，带区号，不能与咨询电话相同</source>
        <translation>Phone for complaints, with area code, not the same</translation>
    </message>
    <message>
        <source>“%1”的其余内容由主管部门负责，这里不能改。</source>
        <translation>The rest of &quot;%1&quot; belongs to its unit and cannot be changed here.</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>ow::HandoverPage</name>
    <message>
        <source>交接班</source>
        <translation>Shifts</translation>
    </message>
    <message>
        <source>材料流转</source>
        <translation>Paper folders</translation>
    </message>
    <message>
        <source>通知和电话单</source>
        <translation>Notices and call lists</translation>
    </message>
    <message>
        <source>通知时间</source>
        <translation>Notice times</translation>
    </message>
    <message>
        <source>缴费和减免</source>
        <translation>Fees and reductions</translation>
    </message>
    <message>
        <source>许可公示</source>
        <translation>Publication</translation>
    </message>
</context>
<context>
    <name>ow::HearingDesk</name>
    <message>
        <source>打开第一件 (F2)</source>
        <translation>Open the first (F2)</translation>
    </message>
    <message>
        <source>征求我单位意见的办件</source>
        <translation>Cases we are asked about</translation>
    </message>
    <message>
        <source>征求我单位意见 %1 件</source>
        <translation>%1 cases ask for our opinion</translation>
    </message>
</context>
<context>
    <name>ow::HearingLinesModel</name>
    <message>
        <source>答复期限</source>
        <translation>Answer by</translation>
    </message>
    <message>
        <source>请我单位审查</source>
        <translation>Our unit is asked</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
</context>
<context>
    <name>ow::HearingPanel</name>
    <message>
        <source>还差：%1</source>
        <translation>Missing: %1</translation>
    </message>
    <message>
        <source>合成意见：同意</source>
        <translation>Together: consent</translation>
    </message>
    <message>
        <source>合成意见：不同意</source>
        <translation>Together: no consent</translation>
    </message>
    <message>
        <source>我单位同意 (Alt+Y)</source>
        <translation>We consent (Alt+Y)</translation>
    </message>
    <message>
        <source>我单位不同意 (Alt+N)</source>
        <translation>We do not consent (Alt+N)</translation>
    </message>
    <message>
        <source>部门意见（%1）　%2</source>
        <translation>Opinion (%1)　%2</translation>
    </message>
    <message>
        <source>%1（可否决）</source>
        <translation>%1 (may veto)</translation>
    </message>
    <message>
        <source>%1　%2，%3</source>
        <translation>%1　%2, %3</translation>
    </message>
    <message>
        <source>%1　到%2没有答复，依%3视为同意</source>
        <translation>%1　no answer by %2; by %3 this counts as consent</translation>
    </message>
    <message>
        <source>%1　%2退回重出：%3（%4）</source>
        <translation>%1　%2 sent back: %3 (%4)</translation>
    </message>
    <message>
        <source>%1　最迟%2（%3）</source>
        <translation>%1　by %2 (%3)</translation>
    </message>
    <message>
        <source>退回重出</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>%1的意见和理由</source>
        <translation>Opinion and reasons of %1</translation>
    </message>
    <message>
        <source>要退回的，写明理由再按“退回重出”</source>
        <translation>To send one back, give the reason, then &quot;Send back&quot;</translation>
    </message>
</context>
<context>
    <name>ow::HeldSheet</name>
    <message>
        <source>我挂起的</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>继续办理</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>没有挂起的号</source>
        <translation>Nobody on hold</translation>
    </message>
    <message>
        <source>挂起的群众回来，从这里继续办理</source>
        <translation>Who was on hold is back: go on here</translation>
    </message>
    <message>
        <source>群众回来不用重新排队，草稿和材料都在。按行号的数字键直接继续办理。</source>
        <translation>No queueing again; draft and papers are there. The line&apos;s digit resumes.</translation>
    </message>
</context>
<context>
    <name>ow::HelpStrip</name>
    <message>
        <source>窗口求助</source>
        <translation>Help wanted</translation>
    </message>
    <message>
        <source>另有 %1 个窗口</source>
        <translation>and %1 more windows</translation>
    </message>
    <message>
        <source>%1号 %2 %3 · 回应</source>
        <translation>No. %1 %2 %3 · answer</translation>
    </message>
    <message>
        <source>派人过去后按一下，提示就收起</source>
        <translation>Press when somebody goes there; the line goes</translation>
    </message>
    <message>
        <source>%1号窗口</source>
        <translation>Window %1</translation>
    </message>
    <message>
        <source>窗口求助：%1</source>
        <translation>Help wanted: %1</translation>
    </message>
</context>
<context>
    <name>ow::IntakePanel</name>
    <message>
        <source>接过草稿继续填</source>
        <translation>Take over the draft</translation>
    </message>
    <message>
        <source>问后台 (Ctrl+Q)</source>
        <translation>Back office (Ctrl+Q)</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>表单</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>%1 的补齐材料已收下</source>
        <translation>Supplement of %1 taken</translation>
    </message>
    <message>
        <source>%1 的补正材料已收下，请重新核对</source>
        <translation>Corrections of %1 taken, check anew</translation>
    </message>
    <message>
        <source>%1 已按逾期未补正处理，文书请送达申请人</source>
        <translation>%1 closed as not corrected; deliver the paper</translation>
    </message>
    <message>
        <source>已发给后台，答复会出现在本页</source>
        <translation>Sent; the answer appears on this page</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>核对 %1 %2 的补正材料（%3 交来，编号 %4）。%5 前告知是否受理；按 Esc 放下，已填的都在草稿里。</source>
        <translation>Check the corrections of %1 %2 (came %3, no. %4). Tell by %5 whether accepted; Esc puts it down, all is in the draft.</translation>
    </message>
    <message>
        <source>网上申请 %1 %2（%3 提交，编号 %4，%5）。%6 前答复；按 Esc 放下，已填的都在草稿里。</source>
        <translation>Online: %1 %2 (sent %3, no. %4, %5). Answer by %6; Esc puts it down, all is in the draft.</translation>
    </message>
    <message>
        <source>补录 %1 %2 的收件（%3 收下，编号 %4）。%5 前告知是否受理；按 Esc 放下，已填的都在草稿里。</source>
        <translation>Enter what was received from %1 %2 (%3, no. %4). Tell by %5 whether accepted; Esc puts it down, all is in the draft.</translation>
    </message>
    <message>
        <source>正在办理…</source>
        <translation>Working…</translation>
    </message>
    <message>
        <source>草稿已保存</source>
        <translation>Draft saved</translation>
    </message>
    <message>
        <source>正在保存…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>草稿已由他人接手</source>
        <translation>The draft was taken over by somebody</translation>
    </message>
    <message>
        <source>已记在本机，连上大厅服务后自动送出</source>
        <translation>Kept on this station, sent once the hub is back</translation>
    </message>
    <message>
        <source>可继续填写，连上后自动保存</source>
        <translation>Go on; it is saved once the line is back</translation>
    </message>
    <message>
        <source>本次办理</source>
        <translation>This visit</translation>
    </message>
</context>
<context>
    <name>ow::IntakeSession</name>
    <message>
        <source>导服台预审过</source>
        <translation>Pre-checked by the greeter</translation>
    </message>
    <message>
        <source>取号时说来办</source>
        <translation>Said at the kiosk</translation>
    </message>
    <message>
        <source>本人 %1 办过</source>
        <translation>Applied for on %1</translation>
    </message>
    <message>
        <source>本窗口常办</source>
        <translation>Often at this window</translation>
    </message>
</context>
<context>
    <name>ow::IntakeWatchPage</name>
    <message>
        <source>失信记录</source>
        <translation>Broken promises</translation>
    </message>
    <message>
        <source>二次告知</source>
        <translation>Second notices</translation>
    </message>
    <message>
        <source>即办抽查</source>
        <translation>Spot checks</translation>
    </message>
    <message>
        <source>容缺统计</source>
        <translation>Tolerance</translation>
    </message>
    <message>
        <source>重复申请</source>
        <translation>Duplicates</translation>
    </message>
    <message>
        <source>问后台</source>
        <translation>Back office</translation>
    </message>
    <message>
        <source>待领和邮寄</source>
        <translation>To collect</translation>
    </message>
    <message>
        <source>更正复核</source>
        <translation>Amendments</translation>
    </message>
    <message>
        <source>环节预警</source>
        <translation>Step alarms</translation>
    </message>
    <message>
        <source>常用意见</source>
        <translation>Usual opinions</translation>
    </message>
</context>
<context>
    <name>ow::ItemEditor</name>
    <message>
        <source>删除这一行</source>
        <translation>Delete this line</translation>
    </message>
    <message>
        <source>上移</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>保存草稿…</source>
        <translation>Save draft…</translation>
    </message>
    <message>
        <source>保存草稿</source>
        <translation>Save draft</translation>
    </message>
    <message>
        <source>编辑事项</source>
        <translation>Edit item</translation>
    </message>
    <message>
        <source>分组</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>不保存，返回</source>
        <translation>Back without saving</translation>
    </message>
    <message>
        <source>各行</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>增加一行</source>
        <translation>Add a line</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>%1（第%2版，草稿）</source>
        <translation>%1 (version %2, draft)</translation>
    </message>
    <message>
        <source>新建事项</source>
        <translation>New item</translation>
    </message>
    <message>
        <source>写完保存为草稿，再送审、审定、发布。</source>
        <translation>Saved as a draft, then checked, approved, published.</translation>
    </message>
    <message>
        <source>%1负责。改好后保存为草稿，再送审、审定、发布；正在施行的版本不变。</source>
        <translation>%1 in charge. Saved as a draft, then checked, approved, published; the version in force stays.</translation>
    </message>
    <message>
        <source>已公布的事项不能换编码</source>
        <translation>The code of a published item stays</translation>
    </message>
    <message>
        <source>版本号由程序接着上一版编</source>
        <translation>The program counts the versions</translation>
    </message>
    <message>
        <source>请写明这一版为什么改，公布时一并说明。</source>
        <translation>Say why this version changes; it is published with it.</translation>
    </message>
    <message>
        <source>%1　%2处要改</source>
        <translation>%1　%2 to put right</translation>
    </message>
    <message>
        <source>“%1”第%2版保存为草稿，正在施行的版本不变。</source>
        <translation>&quot;%1&quot; version %2 is saved as a draft; the version in force stays.</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>草稿已保存，可以送审</source>
        <translation>Draft saved, ready to be checked</translation>
    </message>
    <message>
        <source>草稿已保存，还有%1处改好后才能送审</source>
        <translation>Draft saved; %1 to put right before it can be checked</translation>
    </message>
    <message>
        <source>事项内容</source>
        <translation>Content of the item</translation>
    </message>
</context>
<context>
    <name>ow::ItemFinder</name>
    <message>
        <source>查找事项</source>
        <translation>Find an item</translation>
    </message>
    <message>
        <source>事项名称或拼音首字母，回车选定</source>
        <translation>Item name or initials, Enter chooses</translation>
    </message>
    <message>
        <source>查到的事项</source>
        <translation>Items found</translation>
    </message>
    <message>
        <source>%1　%2</source>
        <translation>%1　%2</translation>
    </message>
    <message>
        <source>%1　（已停止受理）</source>
        <translation>%1　(no longer accepted)</translation>
    </message>
</context>
<context>
    <name>ow::ItemLinesModel</name>
    <message>
        <source>（原来没有）</source>
        <translation>(nothing before)</translation>
    </message>
    <message>
        <source>（取消）</source>
        <translation>(removed)</translation>
    </message>
    <message>
        <source>部分</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>现行规定</source>
        <translation>Now in force</translation>
    </message>
    <message>
        <source>原来</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>改为</source>
        <translation>Now</translation>
    </message>
</context>
<context>
    <name>ow::ItemSection</name>
    <message>
        <source>按类别找 (Ctrl+G)</source>
        <translation>By category (Ctrl+G)</translation>
    </message>
    <message>
        <source>加入</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>开始填写一张表 (回车)</source>
        <translation>Begin one form (Enter)</translation>
    </message>
    <message>
        <source>涉及国家秘密</source>
        <translation>State secret</translation>
    </message>
    <message>
        <source>查找事项</source>
        <translation>Find an item</translation>
    </message>
    <message>
        <source>事项名称、拼音首字母或编码，如 cbwls；回车加入，上下键另选</source>
        <translation>Name, initials or code, e.g. cbwls; Enter adds, ↑↓ choose another</translation>
    </message>
    <message>
        <source>查到的事项</source>
        <translation>Items found</translation>
    </message>
    <message>
        <source>材料由代办员送来、上门收取或者邮寄来的，在这里登记</source>
        <translation>Papers brought by a helper, taken in at home or posted are recorded here</translation>
    </message>
    <message>
        <source>涉及国家秘密的事项和材料不得进入本系统，勾选后按保密规定处理</source>
        <translation>Secret items and papers never enter this system; ticked, they are handled by the secrecy rules</translation>
    </message>
    <message>
        <source>%1　%2</source>
        <translation>%1　%2</translation>
    </message>
    <message>
        <source>（专门窗口办理）</source>
        <translation> (special window)</translation>
    </message>
    <message>
        <source>（已停止受理）</source>
        <translation> (no longer accepted)</translation>
    </message>
    <message>
        <source>没有查到“%1”。可换一个词，或请导服台帮忙确认事项。</source>
        <translation>&quot;%1&quot; not found. Try other words, or ask the greeter which item it is.</translation>
    </message>
    <message>
        <source>“%1”由专门窗口办理，不能并入本窗口的申请。请给群众取专门窗口的号，或说明：%2</source>
        <translation>&quot;%1&quot; is done at a special window and cannot join this application. Give a number for that window, or explain: %2</translation>
    </message>
    <message>
        <source>%1　×</source>
        <translation>%1　×</translation>
    </message>
    <message>
        <source>已选 %1，按下移除</source>
        <translation>%1 chosen, press to remove</translation>
    </message>
    <message>
        <source>改为当场填表 (Ctrl+R)</source>
        <translation>Fill in the form now (Ctrl+R)</translation>
    </message>
    <message>
        <source>只收件，以后补录 (Ctrl+R)</source>
        <translation>Receive only, enter later (Ctrl+R)</translation>
    </message>
    <message>
        <source>来源　%1</source>
        <translation>Handed in by　%1</translation>
    </message>
    <message>
        <source>%1件事共需填写 %2 项，合并后只问 %3 项，其中 %4 项已自动带出</source>
        <translation>%1 matters would need %2 fields; together only %3 are asked, %4 of them known already</translation>
    </message>
    <message>
        <source>两</source>
        <translation>Two</translation>
    </message>
    <message>
        <source>共需填写 %1 项，其中 %2 项已自动带出</source>
        <translation>%1 fields, %2 of them known already</translation>
    </message>
</context>
<context>
    <name>ow::KeyPad</name>
    <message>
        <source>解锁码</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>号码</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>退格</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>ow::KioskCard</name>
    <message>
        <source>请把身份证放在读卡区</source>
        <translation>Please place your ID card on the reader</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>ow::KioskCheckIn</name>
    <message>
        <source>预约签到</source>
        <translation>Check in</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>把预约单上的二维码对准扫码口，
或输入预约号 Y 后面的数字：</source>
        <translation>Hold the code on your booking slip to the scanner,
or type the digits after the Y of its number:</translation>
    </message>
    <message>
        <source>刷身份证签到</source>
        <translation>Check in with ID card</translation>
    </message>
    <message>
        <source>没有带预约单也可以</source>
        <translation>Works without the slip</translation>
    </message>
    <message>
        <source>没有认出这个号码，请看预约单上 Y 后面的数字。</source>
        <translation>This number is not known. Please look at the digits after the Y on your booking slip.</translation>
    </message>
</context>
<context>
    <name>ow::KioskCountdown</name>
    <message>
        <source>继续使用</source>
        <translation>I am still here</translation>
    </message>
    <message numerus="yes">
        <source>还在吗？%n 秒后回到首页，这里的内容会全部清除。</source>
        <translation>
            <numerusform>Still there? In %n second everything here is cleared.</numerusform>
            <numerusform>Still there? In %n seconds everything here is cleared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ow::KioskGuide</name>
    <message>
        <source>打印明白卡</source>
        <translation>Print this guide</translation>
    </message>
    <message>
        <source>取这项的号</source>
        <translation>Take a number</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>正在读取办事指南…</source>
        <translation>Loading the guide…</translation>
    </message>
    <message>
        <source>办事指南第%1版　%2</source>
        <translation>Guide, version %1　%2</translation>
    </message>
    <message>
        <source>扫码把这份清单存到手机</source>
        <translation>Scan to keep this list on your phone</translation>
    </message>
    <message>
        <source>明白卡已打印，请取走。</source>
        <translation>The guide is printed. Please take it.</translation>
    </message>
    <message>
        <source>现在打印不了。请扫这一页的二维码存到手机，或到导服台打印。</source>
        <translation>It cannot be printed now. Please scan the code on this page, or ask at the reception desk.</translation>
    </message>
    <message>
        <source>这项不分情形，按清单准备就可以。</source>
        <translation>There is nothing to choose here. Please bring what is on the list.</translation>
    </message>
    <message>
        <source>%1（可选几项）</source>
        <translation>%1 (choose any)</translation>
    </message>
    <message>
        <source>请带这些材料</source>
        <translation>What to bring</translation>
    </message>
    <message>
        <source>多久、多少钱、拿到什么</source>
        <translation>How long, how much, what you get</translation>
    </message>
    <message>
        <source>受理条件</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>到哪里办</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>放大二维码</source>
        <translation>Larger code</translation>
    </message>
    <message>
        <source>回到指南</source>
        <translation>Back to the guide</translation>
    </message>
    <message>
        <source>用手机扫一扫，这份清单就存在您的手机里，不用打印。</source>
        <translation>Scan it with your phone to keep this list. No print needed.</translation>
    </message>
    <message>
        <source>来源：%1</source>
        <translation>From: %1</translation>
    </message>
    <message>
        <source>来源：您自己准备</source>
        <translation>From: yourself</translation>
    </message>
</context>
<context>
    <name>ow::KioskHead</name>
    <message>
        <source>M月d日</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>普通模式</source>
        <translation>Normal type</translation>
    </message>
    <message>
        <source>长者模式</source>
        <translation>Large type</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>朗读</source>
        <translation>Read aloud</translation>
    </message>
</context>
<context>
    <name>ow::KioskInquiry</name>
    <message>
        <source>现在查不了事项，请按“返回”选业务，或到导服台。</source>
        <translation>Search is not possible now. Please press Back and choose a service, or ask at the entrance desk.</translation>
    </message>
    <message>
        <source>现在读不到这份指南，请到导服台问一问。</source>
        <translation>This guide cannot be read now. Please ask at the reception desk.</translation>
    </message>
</context>
<context>
    <name>ow::KioskLost</name>
    <message>
        <source>断网备用的号已经发完</source>
        <translation>The spare numbers are used up</translation>
    </message>
    <message>
        <source>暂时不能取号</source>
        <translation>No numbers for the moment</translation>
    </message>
    <message>
        <source>正在连接，请稍候</source>
        <translation>Connecting, please wait</translation>
    </message>
    <message>
        <source>请找大厅门口的导服人员帮您取号。</source>
        <translation>Please ask the staff at the entrance for a number.</translation>
    </message>
    <message>
        <source>取号机从 %1 起连不上大厅服务，正在自动重连。
</source>
        <translation>This machine lost the hall at %1 and keeps trying to reach it.
</translation>
    </message>
</context>
<context>
    <name>ow::KioskOffer</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>现在没有可以领取的办理结果</source>
        <translation>There is nothing to collect yet</translation>
    </message>
    <message>
        <source>可能还没有办好，或登记在别人名下。也可以照常取号，到窗口问一问。</source>
        <translation>It may not be ready, or stands under another name. You may take a number and ask at the window.</translation>
    </message>
    <message>
        <source>照常取号</source>
        <translation>Take a number all the same</translation>
    </message>
    <message>
        <source>%1号窗口</source>
        <translation>window %1</translation>
    </message>
    <message>
        <source>%1号窗口（%2）</source>
        <translation>window %1 (%2)</translation>
    </message>
    <message>
        <source>取一个领取号</source>
        <translation>Take a number to collect</translation>
    </message>
    <message numerus="yes">
        <source>您有 %n 件办理结果可以领取</source>
        <translation>
            <numerusform>%n result of yours is ready to collect</numerusform>
            <numerusform>%n results of yours are ready to collect</numerusform>
        </translation>
    </message>
    <message>
        <source>请到导服台领取。</source>
        <translation>Please collect at the entrance desk.</translation>
    </message>
    <message>
        <source>请到 %1 领取。</source>
        <translation>Please collect at %1.</translation>
    </message>
</context>
<context>
    <name>ow::KioskPage</name>
    <message>
        <source>取号机现在打印不了。照常取号，号码和二维码会显示在屏幕上。</source>
        <translation>This machine cannot print now. Take a number as usual: the number and its code are shown on the screen.</translation>
    </message>
    <message>
        <source>与服务大厅主机的连接中断，仍可取号，号码以 %1 开头</source>
        <translation>The hall cannot be reached. Numbers are still given; they begin with %1</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>取号机不发这项的号</source>
        <translation>No numbers for this at the machine</translation>
    </message>
    <message>
        <source>“%1”请到大厅门口的导服台，工作人员告诉您到哪里办、要带什么。</source>
        <translation>For &quot;%1&quot;, please go to the entrance desk: the staff will tell you where it is handled and what to bring.</translation>
    </message>
    <message>
        <source>现在取不到“%1”的号</source>
        <translation>No numbers for &quot;%1&quot; now</translation>
    </message>
    <message>
        <source>这个业务今天已停止取号，或还没有开放。可以到导服台问一问，或改天再来。</source>
        <translation>Numbers have been stopped for today, or have not begun yet. Please ask at the entrance desk, or come another day.</translation>
    </message>
    <message>
        <source>取一个咨询号</source>
        <translation>Take an enquiry number</translation>
    </message>
    <message>
        <source>不取号了</source>
        <translation>No number, thank you</translation>
    </message>
    <message>
        <source>现在不能预约</source>
        <translation>No bookings now</translation>
    </message>
    <message>
        <source>先看看您的办理结果好了没有。没有带证件的，按“返回”直接取号。</source>
        <translation>We first look whether your result is ready. Without a card, press Back and take a number.</translation>
    </message>
    <message>
        <source>只用来核对本人，号票上只印隐去的姓名。没有带证件的，按“返回”直接取号。</source>
        <translation>Only to know it is you; the slip shows a masked name. Without a card, press Back and take a number.</translation>
    </message>
    <message>
        <source>预约要本人的身份证。没有带证件的，请到导服台，或按“返回”。</source>
        <translation>A booking needs your own ID card. Without it, ask at the entrance desk or press Back.</translation>
    </message>
    <message>
        <source>请用预约时的那张身份证。</source>
        <translation>Please use the ID card you booked with.</translation>
    </message>
    <message>
        <source>接着取号：%1</source>
        <translation>Go on: %1</translation>
    </message>
    <message>
        <source>接着预约</source>
        <translation>Go on booking</translation>
    </message>
    <message>
        <source>核对身份</source>
        <translation>your identity</translation>
    </message>
    <message>
        <source>没有取到号</source>
        <translation>No number was given</translation>
    </message>
    <message>
        <source>请在这里稍等，导服人员会过来帮您。</source>
        <translation>Please wait here: a member of staff is coming to help you.</translation>
    </message>
    <message>
        <source>预约</source>
        <translation>Book a time</translation>
    </message>
    <message>
        <source>没有约上</source>
        <translation>The booking was not made</translation>
    </message>
    <message>
        <source>接着签到</source>
        <translation>Go on checking in</translation>
    </message>
    <message>
        <source>预约签到</source>
        <translation>Check in</translation>
    </message>
    <message>
        <source>没有签到</source>
        <translation>Not checked in</translation>
    </message>
    <message>
        <source>正在打开，请稍候…</source>
        <translation>One moment, please…</translation>
    </message>
    <message>
        <source>打印测试</source>
        <translation>Printer test</translation>
    </message>
    <message>
        <source>演示大厅：本机这次的密码是 %1。</source>
        <translation>Demo hall: the code here is %1 this time.</translation>
    </message>
    <message>
        <source>这台机器不取号</source>
        <translation>This machine gives no numbers</translation>
    </message>
    <message>
        <source>办“%1”请到取号机取号，取了号再回来填表。</source>
        <translation>For “%1” please take a number at a ticket machine, then come back to fill in the form.</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>ow::KioskPriority</name>
    <message>
        <source>直接取号</source>
        <translation>Take a number</translation>
    </message>
    <message>
        <source>没有下面的情形，按这里</source>
        <translation>If none of the below applies</translation>
    </message>
    <message>
        <source>优先办理（请带好证件备查）</source>
        <translation>Priority (please have your papers ready)</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>刷身份证取号</source>
        <translation>Use ID card</translation>
    </message>
    <message>
        <source>已读：%1</source>
        <translation>Card read: %1</translation>
    </message>
    <message>
        <source>到窗口不用再问，号票只印隐去的姓名</source>
        <translation>No questions at the window; the slip shows a masked name</translation>
    </message>
    <message>
        <source>不是本人，按这里重读</source>
        <translation>Not you? Press to read again</translation>
    </message>
</context>
<context>
    <name>ow::KioskProgress</name>
    <message>
        <source>待提交原件</source>
        <translation>Originals to be shown</translation>
    </message>
    <message>
        <source>预审通过，请带身份证件和所列材料的原件到大厅任一综合窗口接着办。</source>
        <translation>Checked online. Please bring your identity document and the originals of the listed papers to any integrated window of the hall.</translation>
    </message>
    <message>
        <source>%1年%2月%3日</source>
        <translation>%1-%2-%3</translation>
    </message>
    <message>
        <source>查办理进度</source>
        <translation>Check your case</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>短号和查询码印在交给您的文书上方。没有带文书的，请带身份证件到窗口查询。</source>
        <translation>Both are printed at the top of your papers. Without them, please ask at a window with your identity document.</translation>
    </message>
    <message>
        <source>办理经过</source>
        <translation>What has been done</translation>
    </message>
    <message>
        <source>请输入办件短号，按“确定”：</source>
        <translation>Enter the short number and press OK:</translation>
    </message>
    <message>
        <source>这个短号有一位不对，请对照文书再输一遍。</source>
        <translation>One digit is wrong. Please compare with your paper and enter it again.</translation>
    </message>
    <message>
        <source>短号 %1</source>
        <translation>Short number %1</translation>
    </message>
    <message>
        <source>请输入查询码，按“确定”：</source>
        <translation>Enter the query code and press OK:</translation>
    </message>
    <message>
        <source>正在查询…</source>
        <translation>Looking it up…</translation>
    </message>
    <message>
        <source>输错的次数多了，请%1分钟后再试，或带身份证件到窗口查询。</source>
        <translation>Too many wrong tries. Please try again in %1 minutes, or ask at a window with your identity document.</translation>
    </message>
    <message>
        <source>短号或查询码不对，请对照文书再输一遍。</source>
        <translation>Short number or query code is wrong. Please compare with your paper and enter them again.</translation>
    </message>
    <message>
        <source>事项：%1</source>
        <translation>Service: %1</translation>
    </message>
    <message>
        <source>申请人：%1</source>
        <translation>Applicant: %1</translation>
    </message>
    <message>
        <source>短号：%1</source>
        <translation>Short number: %1</translation>
    </message>
    <message>
        <source>预计：%1前</source>
        <translation>Expected by %1</translation>
    </message>
    <message>
        <source>%1　%2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>已收件</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>待补正</source>
        <translation>Papers needed from you</translation>
    </message>
    <message>
        <source>审批中</source>
        <translation>Under review</translation>
    </message>
    <message>
        <source>待签收</source>
        <translation>Ready to collect</translation>
    </message>
    <message>
        <source>待评价</source>
        <translation>Please rate the service</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Concluded</translation>
    </message>
    <message>
        <source>材料已经收下，窗口会告诉您是否受理。</source>
        <translation>Your papers are here. The window will tell you whether they are accepted.</translation>
    </message>
    <message>
        <source>还有材料要交，所缺的写在交给您的文书上；也可以到窗口询问。</source>
        <translation>Some papers are still needed. They are listed on the paper you were given; you can also ask at a window.</translation>
    </message>
    <message>
        <source>正在审批，您不用再做什么。</source>
        <translation>It is being reviewed. There is nothing you need to do.</translation>
    </message>
    <message>
        <source>已经办好。请带身份证件到出件窗口领取；选择邮寄的请等候寄送。</source>
        <translation>It is ready. Please collect it at the delivery counter with your identity document; if you chose mail, it will be sent to you.</translation>
    </message>
    <message>
        <source>已经领取，请为这次服务评价。</source>
        <translation>You have collected it. Please rate the service.</translation>
    </message>
    <message>
        <source>已经办完，结果写在交给您的文书上；也可以到窗口询问。</source>
        <translation>It is concluded. The outcome is on the paper you were given; you can also ask at a window.</translation>
    </message>
    <message>
        <source>补交材料单的二维码</source>
        <translation>Code of the hand-in slip</translation>
    </message>
    <message>
        <source>打印补交材料单</source>
        <translation>Print the hand-in slip</translation>
    </message>
    <message>
        <source>还要带来的材料</source>
        <translation>Papers still to be brought</translation>
    </message>
    <message>
        <source>补交材料</source>
        <translation>Bring missing papers</translation>
    </message>
    <message>
        <source>取号去交：%1</source>
        <translation>Take a number: %1</translation>
    </message>
    <message>
        <source>最晚 %1 带来</source>
        <translation>Bring them by %1</translation>
    </message>
    <message>
        <source>请取走补交材料单，交材料时给窗口扫上面的码。</source>
        <translation>Please take the slip; the window scans its code when you hand in the papers.</translation>
    </message>
    <message>
        <source>没有打印出来。请拍下这个码，交材料时给窗口扫一下。</source>
        <translation>The slip was not printed. Photograph this code; the window scans it when you hand in the papers.</translation>
    </message>
</context>
<context>
    <name>ow::KioskQueues</name>
    <message>
        <source>查进度</source>
        <translation>Case progress</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>不知道办什么</source>
        <translation>Not sure</translation>
    </message>
    <message>
        <source>按事项查找</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>预约</source>
        <translation>Book a time</translation>
    </message>
    <message>
        <source>约好时间再来</source>
        <translation>Come at a set time</translation>
    </message>
    <message>
        <source>预约签到</source>
        <translation>Check in</translation>
    </message>
    <message>
        <source>更多业务</source>
        <translation>More services</translation>
    </message>
    <message>
        <source>请选择要预约的业务</source>
        <translation>Which service do you want to book?</translation>
    </message>
    <message>
        <source>请选择要办的业务</source>
        <translation>Which service do you need?</translation>
    </message>
    <message>
        <source>今天不开放，不能取号。</source>
        <translation>Closed today: no numbers are given.</translation>
    </message>
    <message>
        <source>现在不取号。今天服务时间：%1</source>
        <translation>No numbers now. Opening hours today: %1</translation>
    </message>
    <message>
        <source>导服人员来帮您</source>
        <translation>Staff will help you</translation>
    </message>
    <message>
        <source>约过的按这里</source>
        <translation>If you have booked</translation>
    </message>
    <message>
        <source>按拼音或主题</source>
        <translation>Letters or theme</translation>
    </message>
    <message>
        <source>未开放</source>
        <translation>Not open</translation>
    </message>
    <message>
        <source>今天已停止取号</source>
        <translation>No more numbers today</translation>
    </message>
    <message>
        <source>可以取号</source>
        <translation>Numbers are given</translation>
    </message>
    <message>
        <source>等候 %1 人</source>
        <translation>%1 waiting</translation>
    </message>
    <message>
        <source>自助服务</source>
        <translation>Self-service</translation>
    </message>
</context>
<context>
    <name>ow::KioskResult</name>
    <message>
        <source>前面还有 %1 人</source>
        <translation>%1 ahead of you</translation>
    </message>
    <message>
        <source>前面没有人，请留意叫号</source>
        <translation>Nobody ahead of you: please listen for your number</translation>
    </message>
    <message>
        <source>预约改天来</source>
        <translation>Book another day</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>号票的二维码</source>
        <translation>Code of the ticket</translation>
    </message>
    <message>
        <source>正在办理：%1，请稍候</source>
        <translation>Working on %1, please wait</translation>
    </message>
    <message>
        <source>您的号码是%1</source>
        <translation>Your number is %1</translation>
    </message>
    <message>
        <source>正在打印…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>快到下班时间，今天可能办不到您。号还有效，也可以预约改天来。</source>
        <translation>We close soon and may not reach you today. Your number stays valid; you may also book another day.</translation>
    </message>
    <message>
        <source>快到下班时间，今天可能办不到您，请先问一下导服台。</source>
        <translation>We close soon and may not reach you today. Please ask at the entrance desk first.</translation>
    </message>
    <message>
        <source>主机恢复后，按您现在的取号时间排队</source>
        <translation>You will be in line from now on, once the hall is back</translation>
    </message>
    <message>
        <source>需要优先照顾的，请同时告诉导服人员。</source>
        <translation>If you need priority, please tell the staff as well.</translation>
    </message>
    <message>
        <source>已约好：%1 %2</source>
        <translation>Booked: %1, %2</translation>
    </message>
    <message>
        <source>M月d日</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>签到成功，%1 起参加排队</source>
        <translation>Checked in: you are in line from %1</translation>
    </message>
    <message>
        <source>签到成功，%1</source>
        <translation>Checked in. %1</translation>
    </message>
    <message>
        <source>已过预约时间，按普通号排队。</source>
        <translation>The booked time has passed: you are in the ordinary line.</translation>
    </message>
    <message>
        <source>请取走预约单，当天凭它签到</source>
        <translation>Please take your booking slip and check in with it on the day</translation>
    </message>
    <message>
        <source>请取走号票，留意大厅屏和广播</source>
        <translation>Please take your slip, and watch the screens</translation>
    </message>
    <message>
        <source>没有打印出来。号码有效，请记住或拍下号码和二维码</source>
        <translation>Nothing was printed. The number is valid: please remember or photograph it with its code</translation>
    </message>
    <message>
        <source>请找导服人员</source>
        <translation>Please ask the staff</translation>
    </message>
    <message>
        <source>导服台就在大厅门口，工作人员会帮您弄清楚要办什么。</source>
        <translation>The desk is at the entrance: the staff will find out with you what you need.</translation>
    </message>
</context>
<context>
    <name>ow::KioskSearch</name>
    <message>
        <source>全部主题</source>
        <translation>All themes</translation>
    </message>
    <message>
        <source>按事项查找</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>要办的事项</source>
        <translation>What you need</translation>
    </message>
    <message>
        <source>拼音首字母</source>
        <translation>Pinyin letters</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>退格</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>正在读取事项…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>没有查到。请换个说法，按主题找，或按“返回”后选“不知道办什么”。</source>
        <translation>Nothing found. Try other letters or a theme, or press Back and choose &quot;Not sure&quot;.</translation>
    </message>
    <message>
        <source>这里现在没有事项。</source>
        <translation>Nothing here now.</translation>
    </message>
    <message>
        <source>现在没有可查的事项，请到导服台。</source>
        <translation>Nothing to search now. Please ask at the entrance desk.</translation>
    </message>
    <message numerus="yes">
        <source>%n 项</source>
        <translation>
            <numerusform>%n matter</numerusform>
            <numerusform>%n matters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>查到 %n 项，请选要办的：</source>
        <translation>
            <numerusform>%n found, please choose:</numerusform>
            <numerusform>%n found, please choose:</numerusform>
        </translation>
    </message>
    <message>
        <source>取号机不发这项的号，按这里看怎么办</source>
        <translation>No numbers here: press to see what to do</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>这里不再受理：</source>
        <translation>No longer handled here:</translation>
    </message>
    <message>
        <source>办事指南</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>“%1”的办事指南</source>
        <translation>Guide to &quot;%1&quot;</translation>
    </message>
    <message>
        <source>按主题</source>
        <translation>By theme</translation>
    </message>
    <message>
        <source>一件事</source>
        <translation>Life events</translation>
    </message>
    <message>
        <source>按部门</source>
        <translation>By office</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>输入拼音首字母，或在下面选：</source>
        <translation>Type pinyin letters, or choose below:</translation>
    </message>
    <message>
        <source>办好“%1”后自动接着办</source>
        <translation>Follows by itself after &quot;%1&quot;</translation>
    </message>
    <message>
        <source>先办这项</source>
        <translation>This one comes first</translation>
    </message>
    <message>
        <source>打汉字</source>
        <translation>Pinyin</translation>
    </message>
</context>
<context>
    <name>ow::KioskSlots</name>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>M月d日</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>预约：%1</source>
        <translation>Booking: %1</translation>
    </message>
    <message>
        <source>正在读取可预约的时间…</source>
        <translation>Loading the times…</translation>
    </message>
    <message>
        <source>请选日期和到厅时间</source>
        <translation>Please choose a day and a time</translation>
    </message>
    <message>
        <source>近几天都约满了，请过些时候再来，或到导服台问一问。</source>
        <translation>The next days are full. Please come back later, or ask at the entrance desk.</translation>
    </message>
    <message>
        <source>%1
余 %2 位</source>
        <translation>%1
%2 left</translation>
    </message>
    <message>
        <source>%1
已约满</source>
        <translation>%1
full</translation>
    </message>
</context>
<context>
    <name>ow::KioskStaff</name>
    <message>
        <source>工作人员</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>请输入工作人员密码，按“确定”。</source>
        <translation>Enter the staff code and press OK.</translation>
    </message>
    <message>
        <source>已换纸</source>
        <translation>Paper refilled</translation>
    </message>
    <message>
        <source>收起打印机的提示</source>
        <translation>Clears the printer notice</translation>
    </message>
    <message>
        <source>好的。请再打印一张测试页，确认能出纸。</source>
        <translation>Thank you. Please print a test page as well.</translation>
    </message>
    <message>
        <source>打印测试页</source>
        <translation>Print a test page</translation>
    </message>
    <message>
        <source>看看打印机好不好用</source>
        <translation>Whether the printer works</translation>
    </message>
    <message>
        <source>重新启动</source>
        <translation>Restart</translation>
    </message>
    <message>
        <source>程序关掉再打开，约十秒</source>
        <translation>Closes and opens the program, about ten seconds</translation>
    </message>
    <message>
        <source>结束程序</source>
        <translation>End the program</translation>
    </message>
    <message>
        <source>回到系统桌面</source>
        <translation>Back to the desktop</translation>
    </message>
    <message>
        <source>本机还没有设工作人员密码，请大厅工程师设置。</source>
        <translation>No staff code is set here. Please ask the hall engineer.</translation>
    </message>
    <message>
        <source>输错的次数多了，请%1分钟后再试。</source>
        <translation>Too many wrong tries. Please wait %1 minutes.</translation>
    </message>
    <message>
        <source>正在核对…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>密码不对。</source>
        <translation>Wrong code.</translation>
    </message>
    <message>
        <source>测试页已送到打印机，请看出纸口。</source>
        <translation>The test page was sent to the printer.</translation>
    </message>
    <message>
        <source>打印不了，请看打印机的电源、纸和连线。</source>
        <translation>It cannot be printed. Please check power, paper and cable.</translation>
    </message>
</context>
<context>
    <name>ow::LevelButton</name>
    <message>
        <source>%1星，按数字键 %1</source>
        <translation>%1 stars, press %1</translation>
    </message>
</context>
<context>
    <name>ow::ListPaper</name>
    <message>
        <source>第%1期　%2公布　共%3项</source>
        <translation>第%1期　%2公布　共%3项</translation>
    </message>
    <message>
        <source>未公布稿　%1　共%2项</source>
        <translation>未公布稿　%1　共%2项</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>部门</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>到现场次数</source>
        <translation>到现场次数</translation>
    </message>
    <message>
        <source>须到现场的原因</source>
        <translation>须到现场的原因</translation>
    </message>
    <message>
        <source>与第%1期的差异</source>
        <translation>与第%1期的差异</translation>
    </message>
    <message>
        <source>变化</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>原来</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>ow::ListsPanel</name>
    <message>
        <source>不用到现场</source>
        <translation>No visit</translation>
    </message>
    <message>
        <source>到现场%1次：%2</source>
        <translation>%1 visits: %2</translation>
    </message>
    <message>
        <source>公布这一期…</source>
        <translation>Publish this one…</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>公布清单</source>
        <translation>Published lists</translation>
    </message>
    <message>
        <source>哪种清单</source>
        <translation>Which list</translation>
    </message>
    <message>
        <source>哪一期</source>
        <translation>Which issue</translation>
    </message>
    <message>
        <source>与哪一期比较</source>
        <translation>Compare with</translation>
    </message>
    <message>
        <source>清单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>两期的差异</source>
        <translation>Differences of the two</translation>
    </message>
    <message>
        <source>差异</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>公布后这一期不再改动，以后各期与它比较。</source>
        <translation>Once published it never changes; later ones are compared with it.</translation>
    </message>
    <message>
        <source>公布</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>现在的（未公布）</source>
        <translation>Now (not published)</translation>
    </message>
    <message>
        <source>第%1期　%2</source>
        <translation>No. %1　%2</translation>
    </message>
    <message>
        <source>与%1比较</source>
        <translation>Compare with %1</translation>
    </message>
    <message>
        <source>与第%1期相同</source>
        <translation>Same as no. %1</translation>
    </message>
    <message>
        <source>还没有可比较的一期</source>
        <translation>Nothing to compare with yet</translation>
    </message>
    <message>
        <source>差异（%1处）</source>
        <translation>Differences (%1)</translation>
    </message>
    <message>
        <source>第%1期，共%2项，%3由%4公布：%5</source>
        <translation>No. %1, %2 items, published %3 by %4: %5</translation>
    </message>
    <message>
        <source>共%1项，还没有公布</source>
        <translation>%1 items, not published yet</translation>
    </message>
    <message>
        <source>%1第%2期已公布</source>
        <translation>%1 no. %2 published</translation>
    </message>
    <message>
        <source>已打印：%1</source>
        <translation>Printed: %1</translation>
    </message>
    <message>
        <source>分页</source>
        <translation>Tabs</translation>
    </message>
</context>
<context>
    <name>ow::LockOverlay</name>
    <message>
        <source>解锁</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>屏幕已锁定</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>解锁码</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>换人登录</source>
        <translation>Somebody else</translation>
    </message>
    <message>
        <source>%1，输入解锁码继续工作。</source>
        <translation>%1, type your PIN to go on.</translation>
    </message>
</context>
<context>
    <name>ow::MaterialRow</name>
    <message>
        <source>已收</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>缺</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>核验</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>不适用</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>扫描 (C)</source>
        <translation>Scan (C)</translation>
    </message>
    <message>
        <source>原件已看 (E)</source>
        <translation>Original seen (E)</translation>
    </message>
    <message>
        <source>核验 (A)</source>
        <translation>Verify (A)</translation>
    </message>
    <message>
        <source>改看材料… (R)</source>
        <translation>See a paper instead… (R)</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1：原件已看</source>
        <translation>%1: original seen</translation>
    </message>
    <message>
        <source>%1：扫描</source>
        <translation>%1: scan</translation>
    </message>
    <message>
        <source>%1：共享核验</source>
        <translation>%1: verify by register</translation>
    </message>
    <message>
        <source>%1：改看材料</source>
        <translation>%1: see a paper instead</translation>
    </message>
    <message>
        <source>主要</source>
        <translation>Primary</translation>
    </message>
    <message>
        <source>共享核验，免提交</source>
        <translation>Verified by register, not needed</translation>
    </message>
    <message>
        <source>可容缺</source>
        <translation>May be tolerated</translation>
    </message>
    <message>
        <source>次要</source>
        <translation>Secondary</translation>
    </message>
    <message>
        <source>情形：%1</source>
        <translation>Situation: %1</translation>
    </message>
    <message>
        <source>已于 %1 到期，按不符处理。</source>
        <translation>Expired on %1, counts as a defect.</translation>
    </message>
    <message>
        <source>日期不合要求，按不符处理。</source>
        <translation>Date not as required, counts as a defect.</translation>
    </message>
    <message>
        <source>将于 %1 到期，早于 %2 的办结期限 %3，请提醒申请人。</source>
        <translation>Expires on %1, before %2 is due (%3); tell the applicant.</translation>
    </message>
    <message>
        <source>%1。%2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>原件还没有看，请核对原件。</source>
        <translation>The original has not been seen; check it.</translation>
    </message>
    <message>
        <source>份数不足，请补足。</source>
        <translation>Too few copies, ask for more.</translation>
    </message>
    <message>
        <source>网上已传 %1 个文件，原件还没有看</source>
        <translation>%1 files came online, original not seen</translation>
    </message>
    <message>
        <source>网上已传 %1 个文件</source>
        <translation>%1 files came online</translation>
    </message>
</context>
<context>
    <name>ow::MessageTermsPanel</name>
    <message>
        <source>晚上从几点起不发短信</source>
        <translation>No messages in the evening from</translation>
    </message>
    <message>
        <source>早上几点以后才发短信</source>
        <translation>No messages in the morning until</translation>
    </message>
    <message>
        <source>最多发几次</source>
        <translation>Tries at most</translation>
    </message>
    <message>
        <source> 次</source>
        <translation> times</translation>
    </message>
    <message>
        <source>没发出去隔多久再发</source>
        <translation>Try again after</translation>
    </message>
    <message>
        <source> 分钟</source>
        <translation> min</translation>
    </message>
    <message>
        <source>没有回执多久改打电话</source>
        <translation>Without a receipt, call after</translation>
    </message>
    <message>
        <source> 小时</source>
        <translation> hours</translation>
    </message>
    <message>
        <source>设定</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>从几点起不发短信</source>
        <translation>No messages from</translation>
    </message>
    <message>
        <source>到几点以后才发短信</source>
        <translation>Messages again from</translation>
    </message>
    <message>
        <source>一条短信最多发几次，都没发出去就打电话</source>
        <translation>Tries of a message before somebody calls</translation>
    </message>
    <message>
        <source>没发出去，隔多久再发（以后每次加倍）</source>
        <translation>Failed: try again after (each time double)</translation>
    </message>
    <message>
        <source>没有回执，多久以后改打电话（不再重发）</source>
        <translation>No receipt: somebody calls after (not sent again)</translation>
    </message>
    <message>
        <source>%1 到 %2 不发短信，最多发 %3 次</source>
        <translation>No messages from %1 to %2, %3 tries at most</translation>
    </message>
</context>
<context>
    <name>ow::MirrorPage</name>
    <message>
        <source>工作人员正在为您填表，有不对的请随时说　Your form as it is being filled in</source>
        <translation>工作人员正在为您填表，有不对的请随时说　Your form as it is being filled in</translation>
    </message>
    <message>
        <source>还没有填</source>
        <translation>Nothing filled in yet</translation>
    </message>
    <message>
        <source>刚填写</source>
        <translation>just filled in</translation>
    </message>
</context>
<context>
    <name>ow::NotTodaySheet</name>
    <message>
        <source>今天不开的窗口</source>
        <translation>Windows closed today</translation>
    </message>
    <message>
        <source>%1号 %2</source>
        <translation>No. %1 %2</translation>
    </message>
    <message>
        <source>打勾的窗口今天不再提醒应开未开；窗口随时可以照常打开。明天自动恢复提醒。</source>
        <translation>Ticked windows raise no reminder today; they may open at any time. Tomorrow the reminders are back.</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Record</translation>
    </message>
</context>
<context>
    <name>ow::Notice</name>
    <message>
        <source>……另有 %1 处</source>
        <translation>… and %1 more</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ow::NoticePanel</name>
    <message>
        <source>违反一次性告知</source>
        <translation>Against one-time notice</translation>
    </message>
    <message>
        <source>已告知未改正</source>
        <translation>Told and not corrected</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>已核实</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>待核实</source>
        <translation>To verify</translation>
    </message>
    <message>
        <source>· %1：%2。首次已经告知，没有改正</source>
        <translation>· %1: %2. Told the first time and not corrected</translation>
    </message>
    <message>
        <source>· %1：%2。首次就能看出，没有告知</source>
        <translation>· %1: %2. Could be seen the first time and was not told</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>首次告知</source>
        <translation>First notice</translation>
    </message>
    <message>
        <source>再次告知</source>
        <translation>Second notice</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>核实…</source>
        <translation>Verify…</translation>
    </message>
    <message>
        <source>核实情况和处理，例如：首次漏看签字，已向窗口指出</source>
        <translation>What was found and done, e.g. a missing signature was overlooked; window told</translation>
    </message>
    <message>
        <source>二次告知</source>
        <translation>Second notices</translation>
    </message>
    <message>
        <source>核实二次告知</source>
        <translation>Verify second notice</translation>
    </message>
    <message>
        <source>办件 %1，%2。</source>
        <translation>Case %1, %2.</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Note it down</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>没有二次告知</source>
        <translation>No second notices</translation>
    </message>
    <message>
        <source>补正后又告知首次就能看出的问题，会记在这里</source>
        <translation>Defects told after a correction that could be seen the first time are recorded here</translation>
    </message>
    <message>
        <source>待核实 %1 条，共 %2 条</source>
        <translation>%1 to verify, %2 in all</translation>
    </message>
    <message>
        <source>选一条看告知了什么，按回车核实</source>
        <translation>Choose one to see what was told, Enter verifies</translation>
    </message>
    <message>
        <source>办件 %1
</source>
        <translation>Case %1
</translation>
    </message>
    <message>
        <source>
%1 核实：%2</source>
        <translation>
%1 verified: %2</translation>
    </message>
    <message>
        <source>已记下核实情况</source>
        <translation>Recorded</translation>
    </message>
</context>
<context>
    <name>ow::NowPage</name>
    <message>
        <source>大厅现况</source>
        <translation>The hall now</translation>
    </message>
    <message>
        <source>已回应%1号窗口的求助</source>
        <translation>You answered the call of window %1</translation>
    </message>
    <message>
        <source>%1号窗口已关停</source>
        <translation>Window %1 was freed</translation>
    </message>
    <message>
        <source>%1号窗口的队列已调整</source>
        <translation>Queues of window %1 changed</translation>
    </message>
    <message>
        <source>%1号窗口已恢复大厅设置</source>
        <translation>Window %1 is back to the hall&apos;s set-up</translation>
    </message>
    <message>
        <source>“%1”已停止发号</source>
        <translation>&quot;%1&quot; gives no more numbers</translation>
    </message>
    <message>
        <source>“%1”已恢复发号</source>
        <translation>&quot;%1&quot; gives numbers again</translation>
    </message>
    <message>
        <source>今天不开的窗口已登记</source>
        <translation>Windows closed today recorded</translation>
    </message>
    <message>
        <source>通知已发布</source>
        <translation>Notice published</translation>
    </message>
    <message>
        <source>通知已撤下</source>
        <translation>Notice taken down</translation>
    </message>
    <message>
        <source>还没有读到大厅情况</source>
        <translation>The hall is not loaded yet</translation>
    </message>
    <message>
        <source>正在读取大厅情况…</source>
        <translation>Loading the hall…</translation>
    </message>
    <message>
        <source>与大厅服务连上后会自动显示</source>
        <translation>Shown once the hub is reached</translation>
    </message>
    <message>
        <source>“%1”第%2版已审定，应在%3前公布，现在还没有公布。</source>
        <translation>&quot;%1&quot; version %2 is approved and should have been published by %3; it is not.</translation>
    </message>
    <message>
        <source>%1个审定了的事项过了公布期限还没有公布，最早的应在%2前公布。</source>
        <translation>%1 approved items are past their day of publication, the first by %2.</translation>
    </message>
    <message>
        <source>市平台发来的目录有%1处错误，已整体拒绝，仍用原来的目录。第一处：%2%3</source>
        <translation>The catalogue from the city platform has %1 faults and was refused whole; the old one holds. First: %2%3</translation>
    </message>
    <message>
        <source>　</source>
        <translation>　</translation>
    </message>
</context>
<context>
    <name>ow::NowPanel</name>
    <message>
        <source>正在读取大厅情况…</source>
        <translation>Loading the hall…</translation>
    </message>
    <message>
        <source>今日取号</source>
        <translation>Taken today</translation>
    </message>
    <message>
        <source>等候</source>
        <translation>Waited</translation>
    </message>
    <message>
        <source>已呼叫</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>办理中</source>
        <translation>Serving</translation>
    </message>
    <message>
        <source>已挂起</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>过号</source>
        <translation>No-show</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>最久等候</source>
        <translation>Longest wait</translation>
    </message>
    <message>
        <source>关停窗口…</source>
        <translation>Free a window…</translation>
    </message>
    <message>
        <source>调整队列…</source>
        <translation>Queues…</translation>
    </message>
    <message>
        <source>今天不开…</source>
        <translation>Closed today…</translation>
    </message>
    <message>
        <source>停止发号…</source>
        <translation>Stop numbers…</translation>
    </message>
    <message>
        <source>全厅通知…</source>
        <translation>Notice…</translation>
    </message>
    <message>
        <source>调整发号</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>“%1”重新开始发号。</source>
        <translation>&quot;%1&quot; gives numbers again.</translation>
    </message>
    <message>
        <source>“%1”今天不再发号，取号机上显示已停；已取的号照常叫。</source>
        <translation>&quot;%1&quot; gives no more numbers today and says so at the kiosk; numbers already taken are called.</translation>
    </message>
    <message>
        <source>恢复发号</source>
        <translation>Give numbers</translation>
    </message>
    <message>
        <source>停止发号</source>
        <translation>Stop numbers</translation>
    </message>
    <message>
        <source>大厅平面</source>
        <translation>Floor plan</translation>
    </message>
    <message>
        <source>队列</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>大厅还没有配置队列</source>
        <translation>The hall has no queues yet</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>筛选：号码、业务、窗口、结果</source>
        <translation>Filter: number, service, window, outcome</translation>
    </message>
    <message>
        <source>号票</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>%1分</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>全厅通知：%1</source>
        <translation>Notice: %1</translation>
    </message>
    <message>
        <source>改或撤下…</source>
        <translation>Change or take down…</translation>
    </message>
    <message>
        <source>恢复发号…</source>
        <translation>Give numbers…</translation>
    </message>
    <message>
        <source>去公布</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>看目录</source>
        <translation>See catalogue</translation>
    </message>
    <message>
        <source>今天不开的…</source>
        <translation>Closed today…</translation>
    </message>
    <message>
        <source>没有这样的号票</source>
        <translation>No such ticket</translation>
    </message>
    <message>
        <source>有变化会自动出现</source>
        <translation>Changes appear by themselves</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>共 %1 张</source>
        <translation>%1 pcs</translation>
    </message>
    <message>
        <source>筛出 %1 张，共 %2 张</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>截至 %1</source>
        <translation>As of %1</translation>
    </message>
    <message>
        <source>正在读取大厅的最新情况…</source>
        <translation>Loading the hall…</translation>
    </message>
    <message>
        <source>与大厅服务失去联系，正在自动重连。下面是断开前的情况，数字和名单恢复后自动更新，不用重启。</source>
        <translation>The hub is lost, reconnecting. Below is how it was before; it updates by itself, no restart needed.</translation>
    </message>
    <message>
        <source>%1号窗口</source>
        <translation>Window %1</translation>
    </message>
</context>
<context>
    <name>ow::NumberTile</name>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ow::OnlineDesk</name>
    <message>
        <source>预审第一件 (F4)</source>
        <translation>Pre-check the first (F4)</translation>
    </message>
    <message>
        <source>待预审的网上申请</source>
        <translation>Online applications to pre-check</translation>
    </message>
    <message>
        <source>网上申请待预审 %1 件</source>
        <translation>%1 online applications to pre-check</translation>
    </message>
    <message>
        <source>预审网上申请</source>
        <translation>Pre-check an online application</translation>
    </message>
    <message>
        <source>预审通过，已通知申请人带原件来，编号 %1 不变</source>
        <translation>Passed; the applicant is told to bring originals, no. %1 stays</translation>
    </message>
    <message>
        <source>已受理，编号 %1</source>
        <translation>Accepted, no. %1</translation>
    </message>
    <message>
        <source>已一次性告知 %1 处问题</source>
        <translation>Told %1 defects at once</translation>
    </message>
    <message>
        <source>已不予受理，决定书请送达申请人</source>
        <translation>Refused; deliver the decision</translation>
    </message>
</context>
<context>
    <name>ow::OnlineSheet</name>
    <message>
        <source>看上传的文件 (Alt+W)</source>
        <translation>See the uploaded files (Alt+W)</translation>
    </message>
    <message>
        <source>还有 %1 个文件正从市平台传来</source>
        <translation>%1 files are still coming from the city platform</translation>
    </message>
    <message>
        <source>%1 补正后再次提交，请重新核对。</source>
        <translation>Corrected and sent again on %1. Please look at it anew.</translation>
    </message>
    <message>
        <source>预审通过，带原件来</source>
        <translation>Passed, bring originals</translation>
    </message>
    <message>
        <source>直接受理</source>
        <translation>Accept at once</translation>
    </message>
    <message>
        <source>一次性告知</source>
        <translation>One-time notice</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>预审网上申请</source>
        <translation>Pre-check an online application</translation>
    </message>
    <message>
        <source>答复 (Alt+S)</source>
        <translation>Answer (Alt+S)</translation>
    </message>
    <message>
        <source>%1 (Alt+%2)</source>
        <translation>%1 (Alt+%2)</translation>
    </message>
    <message>
        <source>不予受理的理由</source>
        <translation>Reason for refusing</translation>
    </message>
    <message>
        <source>不予受理的理由，会写进决定书</source>
        <translation>Reason for refusing, as it will stand in the decision</translation>
    </message>
    <message>
        <source>还有 %1 处。</source>
        <translation>%1 more.</translation>
    </message>
    <message>
        <source>%1（%2），编号 %3，%4 网上提交，%5 前答复（%6）。
%7</source>
        <translation>%1 (%2), no. %3, sent online %4, answer by %5 (%6).
%7</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>窗口要看：原件%1份、复印件%2份</source>
        <translation>At the window: %1 originals, %2 copies</translation>
    </message>
</context>
<context>
    <name>ow::OpinionDesk</name>
    <message>
        <source>同意</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>把写好的存为常用（同意）(&amp;S)</source>
        <translation>&amp;Save as usual opinion (consent)</translation>
    </message>
    <message>
        <source>把写好的存为常用（不同意）(&amp;N)</source>
        <translation>Save as usual opinio&amp;n (no consent)</translation>
    </message>
    <message>
        <source>已存为您的常用意见</source>
        <translation>Saved as your usual opinion</translation>
    </message>
    <message>
        <source>删除我的常用意见(&amp;D)</source>
        <translation>&amp;Delete my usual opinion</translation>
    </message>
    <message>
        <source>已删除这条常用意见</source>
        <translation>Usual opinion deleted</translation>
    </message>
</context>
<context>
    <name>ow::OpinionsPanel</name>
    <message>
        <source>结论</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>加为“同意”</source>
        <translation>Add as consent</translation>
    </message>
    <message>
        <source>加为“不同意”</source>
        <translation>Add as no consent</translation>
    </message>
    <message>
        <source>上移</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>审批人员写审查意见时可以一键选用，再按实际情况修改。每人还可以另存自己的常用意见。</source>
        <translation>Reviewers pick one with a key and adapt it. Everybody may keep own ones besides.</translation>
    </message>
    <message>
        <source>常用意见</source>
        <translation>Usual opinions</translation>
    </message>
    <message>
        <source>新的常用意见</source>
        <translation>New usual opinion</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>还没有常用意见</source>
        <translation>No usual opinions yet</translation>
    </message>
    <message>
        <source>在下面写一条</source>
        <translation>Write one below</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>已加入常用意见</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>顺序已调整</source>
        <translation>Order changed</translation>
    </message>
    <message>
        <source>已删除这条常用意见</source>
        <translation>Usual opinion deleted</translation>
    </message>
</context>
<context>
    <name>ow::OwnRatingsSheet</name>
    <message>
        <source>对我的差评</source>
        <translation>Ratings</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>评价</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>说了什么</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>办到哪一步</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>提交说明</source>
        <translation>Submit statement</translation>
    </message>
    <message>
        <source>提出申诉</source>
        <translation>Appeal</translation>
    </message>
    <message>
        <source>评价人是谁不会显示，也请不要去打听。说明和申诉各交一次，由大厅主管核实。</source>
        <translation>Who rated is not shown; please do not try to find out. One statement and one appeal each; the supervisor verifies.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>当时的情况</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>当时的情况，凭什么看得出（不要写办事人的姓名、电话）</source>
        <translation>What happened and how one can see it (no names or phones of visitors)</translation>
    </message>
    <message>
        <source>说明已提交</source>
        <translation>Statement submitted</translation>
    </message>
    <message>
        <source>申诉已提交，由另一个人复核</source>
        <translation>Appeal submitted, another person re-checks</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>现在读不到</source>
        <translation>Cannot be loaded now</translation>
    </message>
    <message>
        <source>没有差评</source>
        <translation>No bad ratings</translation>
    </message>
    <message>
        <source>评为不满意的服务会列在这里</source>
        <translation>Services rated dissatisfied are listed here</translation>
    </message>
    <message>
        <source>我的说明：%1</source>
        <translation>My statement: %1</translation>
    </message>
    <message>
        <source>核实认定属实：%1</source>
        <translation>Found true: %1</translation>
    </message>
    <message>
        <source>我的申诉：%1</source>
        <translation>My appeal: %1</translation>
    </message>
    <message>
        <source>申诉%1：%2</source>
        <translation>Appeal %1: %2</translation>
    </message>
    <message>
        <source>成立</source>
        <translation>upheld</translation>
    </message>
    <message>
        <source>不成立</source>
        <translation>dismissed</translation>
    </message>
</context>
<context>
    <name>ow::PackSheet</name>
    <message>
        <source>邮寄装件</source>
        <translation>Pack for the post</translation>
    </message>
    <message>
        <source>装好了</source>
        <translation>Packed</translation>
    </message>
    <message>
        <source>寄递企业</source>
        <translation>Carrier</translation>
    </message>
    <message>
        <source>邮件号码</source>
        <translation>Tracking number</translation>
    </message>
    <message>
        <source>收件人</source>
        <translation>Addressee</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>扫描面单，或照着输</source>
        <translation>Scan the label, or type it</translation>
    </message>
    <message>
        <source>这个信封里装：%1。请核对证照、收件人和地址再封口。</source>
        <translation>In this envelope: %1. Check licence, addressee and address before closing.</translation>
    </message>
    <message>
        <source>邮件号码校验相符</source>
        <translation>Tracking number is well-formed</translation>
    </message>
    <message>
        <source>请填写收件人、电话和详细地址</source>
        <translation>Fill in addressee, phone and full address</translation>
    </message>
</context>
<context>
    <name>ow::PageStrip</name>
    <message>
        <source>已采集的页</source>
        <translation>Captured pages</translation>
    </message>
    <message>
        <source>第%1页</source>
        <translation>Page %1</translation>
    </message>
</context>
<context>
    <name>ow::PanelTabs</name>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>分页</source>
        <translation>Tabs</translation>
    </message>
</context>
<context>
    <name>ow::PaperFacts</name>
    <message>
        <source>原件</source>
        <translation>Originals</translation>
    </message>
    <message>
        <source>复印件</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>有效期至 (D)</source>
        <translation>Valid until (D)</translation>
    </message>
    <message>
        <source>出具日期 (D)</source>
        <translation>Date of issue (D)</translation>
    </message>
    <message>
        <source>%1：收到%2份数</source>
        <translation>%1: %2 received</translation>
    </message>
    <message>
        <source>备注（可不填，写在标准用语之后）(M)</source>
        <translation>Note (optional, after the standard words) (M)</translation>
    </message>
    <message>
        <source>如 20301231</source>
        <translation>e.g. 20301231</translation>
    </message>
    <message>
        <source>“%1”不是日期，请按 20301231 的样子填写。</source>
        <translation>&quot;%1&quot; is no date; type it like 20301231.</translation>
    </message>
</context>
<context>
    <name>ow::PaperReader</name>
    <message>
        <source>对照材料</source>
        <translation>Compare papers</translation>
    </message>
    <message>
        <source>收起 (%1)</source>
        <translation>Close (%1)</translation>
    </message>
    <message>
        <source>这件没有扫描的材料</source>
        <translation>No scanned papers in this case</translation>
    </message>
    <message>
        <source>纸质材料请看流转的材料袋。</source>
        <translation>See the paper folder.</translation>
    </message>
    <message>
        <source>材料 %1/%2　%3　%4</source>
        <translation>Paper %1/%2　%3　%4</translation>
    </message>
    <message>
        <source>正在取扫描件…</source>
        <translation>Fetching the scan…</translation>
    </message>
</context>
<context>
    <name>ow::PapersSection</name>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>《%1》</source>
        <translation>&quot;%1&quot;</translation>
    </message>
    <message>
        <source>以下任一即可（用于 %1）</source>
        <translation>One of these is enough (for %1)</translation>
    </message>
    <message>
        <source>已登记改看的材料</source>
        <translation>Paper seen instead recorded</translation>
    </message>
    <message>
        <source>没有登记系统可查，请按R登记改看了什么、为什么</source>
        <translation>No register to ask; by R record what was seen instead, and why</translation>
    </message>
    <message>
        <source>%1已证明，数据截至%2，免提交</source>
        <translation>%1 has proved it, data of %2, no paper needed</translation>
    </message>
    <message>
        <source>改看了%1（%2）</source>
        <translation>%1 seen instead (%2)</translation>
    </message>
    <message>
        <source>正在向%1核验，不用等</source>
        <translation>Asking %1, no need to wait</translation>
    </message>
    <message>
        <source>%1里没有查到，请按R登记改看了什么、为什么</source>
        <translation>Not in %1; by R record what was seen instead, and why</translation>
    </message>
    <message>
        <source>没有核验成功，可按A再核验，或按R登记改看了什么、为什么</source>
        <translation>Not verified; A tries again, or R records what was seen instead, and why</translation>
    </message>
    <message>
        <source>须先征求本人同意，按A请他同意，或按R登记改看了什么</source>
        <translation>Needs consent first: A asks for it, or R records what was seen instead</translation>
    </message>
    <message>
        <source>填好统一社会信用代码后自动核验</source>
        <translation>Verified by itself once the credit code is there</translation>
    </message>
    <message>
        <source>还没有核验，按A核验</source>
        <translation>Not verified, A verifies</translation>
    </message>
    <message>
        <source>原件%1份</source>
        <translation>%1 originals</translation>
    </message>
    <message>
        <source>复印件%1份</source>
        <translation>%1 copies</translation>
    </message>
    <message>
        <source>免提交，由登记系统核验</source>
        <translation>Not needed, verified by register</translation>
    </message>
    <message>
        <source>%1以后出具（%2）</source>
        <translation>Issued after %1 (%2)</translation>
    </message>
    <message>
        <source>有效期须到%1（%2）</source>
        <translation>Valid until %1 at least (%2)</translation>
    </message>
    <message>
        <source>用于 %1</source>
        <translation>For %1</translation>
    </message>
    <message>
        <source>还缺一份</source>
        <translation>One is missing</translation>
    </message>
    <message>
        <source>已满足：%1</source>
        <translation>Met: %1</translation>
    </message>
    <message>
        <source>表单填好后可能还需要：%1</source>
        <translation>May be needed once the form is filled in: %1</translation>
    </message>
</context>
<context>
    <name>ow::PartyRows</name>
    <message>
        <source>还有别的%1就再登记</source>
        <translation>Record another %1 if there is one</translation>
    </message>
    <message>
        <source>须由%1共同签署，还没有登记</source>
        <translation>Must be signed by %1 too, not recorded yet</translation>
    </message>
    <message>
        <source>读%1的证件 (Alt+P)</source>
        <translation>Read the document of %1 (Alt+P)</translation>
    </message>
    <message>
        <source>读%1的证件</source>
        <translation>Read the document of %1</translation>
    </message>
    <message>
        <source>%1没有到场时</source>
        <translation>When %1 is not here</translation>
    </message>
    <message>
        <source>没有到场…</source>
        <translation>Not here…</translation>
    </message>
    <message>
        <source>远程签署</source>
        <translation>Signed remotely</translation>
    </message>
    <message>
        <source>公证委托</source>
        <translation>Notarised mandate</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>公证书原件已核对</source>
        <translation>Original deed checked</translation>
    </message>
    <message>
        <source>%1公证委托</source>
        <translation>%1: notarised mandate</translation>
    </message>
    <message>
        <source>%1远程签署</source>
        <translation>%1: signed remotely</translation>
    </message>
    <message>
        <source>请核对公证书原件，填写公证书编号。登记后可以扫描公证书，随本次申请存档。</source>
        <translation>Check the original deed and type its number; the deed can then be scanned into this application.</translation>
    </message>
    <message>
        <source>请填写远程签署平台给出的编号。登记后可以扫描签署记录，随本次申请存档。</source>
        <translation>Type the number given by the signing platform; the record can then be scanned into this application.</translation>
    </message>
    <message>
        <source>公证书编号</source>
        <translation>Number of the deed</translation>
    </message>
    <message>
        <source>远程签署的编号</source>
        <translation>Number of the remote signature</translation>
    </message>
</context>
<context>
    <name>ow::PdfFolderPrinter</name>
    <message>
        <source>模拟打印机</source>
        <translation>Simulated printer</translation>
    </message>
</context>
<context>
    <name>ow::PersonReveal</name>
    <message>
        <source>查看完整信息…</source>
        <translation>Show in full…</translation>
    </message>
    <message>
        <source>查看完整信息</source>
        <translation>Show in full</translation>
    </message>
    <message>
        <source>将显示证件号码、电话和住址一分钟。谁在什么时候、为什么看的，会记录下来。</source>
        <translation>Shows number, phone and address for a minute. Who looked, when and why is recorded.</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>查看的理由</source>
        <translation>Reason to look</translation>
    </message>
    <message>
        <source>请选择理由</source>
        <translation>Choose a reason</translation>
    </message>
    <message>
        <source>核对证件</source>
        <translation>Check the document</translation>
    </message>
    <message>
        <source>电话联系办事人</source>
        <translation>Phone the visitor</translation>
    </message>
    <message>
        <source>填写邮寄地址</source>
        <translation>Fill in a postal address</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>其他理由</source>
        <translation>Other reason</translation>
    </message>
    <message>
        <source>请写明理由</source>
        <translation>Please give the reason</translation>
    </message>
    <message>
        <source>证件号码、电话、住址已隐去</source>
        <translation>Number, phone and address are masked</translation>
    </message>
    <message>
        <source>没有登记</source>
        <translation>none</translation>
    </message>
    <message>
        <source>%1　%2 %3　电话 %4　住址 %5</source>
        <translation>%1　%2 %3　phone %4　address %5</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ow::PersonSection</name>
    <message>
        <source>下一位申请人</source>
        <translation>Next applicant</translation>
    </message>
    <message>
        <source>人工比对一致 (Alt+V)</source>
        <translation>Compared by eye, same person (Alt+V)</translation>
    </message>
    <message>
        <source>请选择关系</source>
        <translation>Choose the relation</translation>
    </message>
    <message>
        <source>到场身份</source>
        <translation>Here as</translation>
    </message>
    <message>
        <source>与申请人的关系</source>
        <translation>Relation to the applicant</translation>
    </message>
    <message>
        <source>委托书有效期至</source>
        <translation>Mandate valid until</translation>
    </message>
    <message>
        <source>委托至 2026-12-31，可不填</source>
        <translation>Until 2026-12-31, optional</translation>
    </message>
    <message>
        <source>手工录入证件</source>
        <translation>Type the document</translation>
    </message>
    <message>
        <source>孩子没有身份证</source>
        <translation>Child without a card</translation>
    </message>
    <message>
        <source>不再由代理人办</source>
        <translation>No longer by an agent</translation>
    </message>
    <message>
        <source>请读%1的证件。</source>
        <translation>Please read the document of %1.</translation>
    </message>
    <message>
        <source>请读代理人的证件，选好与申请人的关系；换下一位申请人时不必再读。</source>
        <translation>Read the agent&apos;s document and choose the relation; not again for the next applicant.</translation>
    </message>
    <message>
        <source>请读监护人的证件，选好与孩子的关系，由监护人签字。</source>
        <translation>Read the guardian&apos;s document and choose the relation; the guardian signs.</translation>
    </message>
    <message>
        <source>请读申请人的证件，可由代理人出示。</source>
        <translation>Read the applicant&apos;s document; the agent may show it.</translation>
    </message>
    <message>
        <source>委托书的有效期请写成 2026-12-31 的样子，改好后再读一次证件。</source>
        <translation>Write the mandate&apos;s end like 2026-12-31, then read the document again.</translation>
    </message>
    <message>
        <source>%1 号办事人的证件还在读卡器上，请提醒取走。</source>
        <translation>The document of no. %1 is still on the reader; remind him to take it.</translation>
    </message>
    <message>
        <source>%1　%2</source>
        <translation>%1　%2</translation>
    </message>
    <message>
        <source>申请人收件时已核验身份，现在不在窗口。</source>
        <translation>Identity was checked when received; not at the window now.</translation>
    </message>
    <message>
        <source>凭证件取的号。请读证件核对是不是本人，不必再问姓名。</source>
        <translation>Number taken by document. Read it to check who stands here; no need to ask the name.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>身份已核验</source>
        <translation>Identity checked</translation>
    </message>
    <message>
        <source>身份已核验。同来：%1</source>
        <translation>Identity checked. With: %1</translation>
    </message>
    <message>
        <source>%1监护人：%2。</source>
        <translation>Guardian of %1: %2.</translation>
    </message>
    <message>
        <source>%1，有效期至 %2</source>
        <translation>%1, valid until %2</translation>
    </message>
    <message>
        <source>%1，长期有效或不载有效期</source>
        <translation>%1, without end or none stated</translation>
    </message>
    <message>
        <source>%1，已于 %2 到期：能不能办看事项，开始填表时会告知</source>
        <translation>%1, expired on %2: whether it will do depends on the item; the form will say</translation>
    </message>
    <message>
        <source>准许停留（居留）的期限已于 %1 届满</source>
        <translation>Permission to stay ended on %1</translation>
    </message>
    <message>
        <source>准许停留（居留）至 %1</source>
        <translation>May stay until %1</translation>
    </message>
    <message>
        <source>%1周岁，监护人 %2 到场并签字</source>
        <translation>%1 years old, guardian %2 is here and signs</translation>
    </message>
    <message>
        <source>%1周岁，一般须由监护人到场：请在下面选“监护人”，再读监护人的证件</source>
        <translation>%1 years old, a guardian is normally needed: choose &quot;Guardian&quot; below and read the guardian&apos;s document</translation>
    </message>
    <message>
        <source>代理人：%1　%2</source>
        <translation>Agent: %1　%2</translation>
    </message>
    <message>
        <source>，%1</source>
        <translation>, %1</translation>
    </message>
    <message>
        <source>，委托至 %1</source>
        <translation>, until %1</translation>
    </message>
    <message>
        <source>接着填</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>未填完的草稿：%1（%2 起，%3 填写）</source>
        <translation>Unfinished draft: %1 (since %2, by %3)</translation>
    </message>
    <message>
        <source>收补齐材料</source>
        <translation>Take supplement</translation>
    </message>
    <message>
        <source>待补齐：%1（%2），最迟 %3</source>
        <translation>To supplement: %1 (%2), by %3</translation>
    </message>
    <message>
        <source>接着办</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>网上申请：%1，%2，编号 %3</source>
        <translation>Online: %1, %2, no. %3</translation>
    </message>
    <message>
        <source>收补正材料</source>
        <translation>Take corrections</translation>
    </message>
    <message>
        <source>待补正：%1，%2 处，最迟 %3</source>
        <translation>To correct: %1, %2, by %3</translation>
    </message>
    <message>
        <source>待补正：%1，%2 处</source>
        <translation>To correct: %1, %2</translation>
    </message>
    <message>
        <source>在办：%1，%2%3</source>
        <translation>Under way: %1, %2%3</translation>
    </message>
    <message>
        <source>，%1 前办结</source>
        <translation>, due %1</translation>
    </message>
    <message>
        <source>待领取：%1，请到出件窗口领取</source>
        <translation>To collect: %1, at the delivery counter</translation>
    </message>
</context>
<context>
    <name>ow::PictureView</name>
    <message>
        <source>画面</source>
        <translation>Picture</translation>
    </message>
</context>
<context>
    <name>ow::PointGrid</name>
    <message>
        <source>不符</source>
        <translation>Mismatch</translation>
    </message>
    <message>
        <source>不符：%1</source>
        <translation>Defect: %1</translation>
    </message>
    <message>
        <source>全部符合 (A)</source>
        <translation>All in order (A)</translation>
    </message>
</context>
<context>
    <name>ow::PolicyPage</name>
    <message>
        <source>叫号规则</source>
        <translation>Calling rules</translation>
    </message>
    <message>
        <source>新的叫号规则已启用</source>
        <translation>The new calling rules hold</translation>
    </message>
    <message>
        <source>已恢复大厅设置的叫号规则</source>
        <translation>Back to the calling rules of the set-up</translation>
    </message>
    <message>
        <source>照今天“%1”的%2张号填</source>
        <translation>As &quot;%1&quot; today: %2 tickets</translation>
    </message>
    <message>
        <source>今天的号还少，先按窗口办得完的量填</source>
        <translation>few yet: by capacity</translation>
    </message>
</context>
<context>
    <name>ow::PolicyPanel</name>
    <message>
        <source>恢复大厅设置…</source>
        <translation>Back to the set-up…</translation>
    </message>
    <message>
        <source>优先号最多连叫几张</source>
        <translation>Priority tickets in a row</translation>
    </message>
    <message>
        <source>等候超过多少人时协助</source>
        <translation>Help when more wait than</translation>
    </message>
    <message>
        <source>窗口数</source>
        <translation>Windows</translation>
    </message>
    <message>
        <source>每件办理分钟</source>
        <translation>Minutes each</translation>
    </message>
    <message>
        <source>开放小时</source>
        <translation>Hours open</translation>
    </message>
    <message>
        <source>从现行规则重来</source>
        <translation>Start from the rules in force</translation>
    </message>
    <message>
        <source>启用…</source>
        <translation>Put in force…</translation>
    </message>
    <message>
        <source>启用叫号规则</source>
        <translation>Put the calling rules in force</translation>
    </message>
    <message>
        <source>恢复大厅设置的叫号规则</source>
        <translation>Back to the calling rules of the set-up</translation>
    </message>
    <message>
        <source>现行规则</source>
        <translation>Rules in force</translation>
    </message>
    <message>
        <source>今后的叫号照大厅设置里的规则，不再用主管启用的这一套。</source>
        <translation>From now on the rules of the set-up hold, not those of the supervisor.</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>改一份，先推演再启用</source>
        <translation>Change a copy, look ahead, then put it in force</translation>
    </message>
    <message>
        <source>排序方式</source>
        <translation>Order by</translation>
    </message>
    <message>
        <source>照今天填</source>
        <translation>As today</translation>
    </message>
    <message>
        <source>优先号最多连叫</source>
        <translation>Priority in a row</translation>
    </message>
    <message>
        <source>张</source>
        <translation>tickets</translation>
    </message>
    <message>
        <source>等候超过</source>
        <translation>More than</translation>
    </message>
    <message>
        <source>人时协助（0：不设）</source>
        <translation>wait: help (0: never)</translation>
    </message>
    <message>
        <source>推演：</source>
        <translation>Look ahead:</translation>
    </message>
    <message>
        <source>个窗口，每件</source>
        <translation>windows, each</translation>
    </message>
    <message>
        <source>分钟，开放</source>
        <translation>min, open</translation>
    </message>
    <message>
        <source>小时</source>
        <translation>h</translation>
    </message>
    <message>
        <source>从现在起照此叫号，直到再次调整。</source>
        <translation>Calls follow this from now on, until it is changed.</translation>
    </message>
    <message>
        <source>启用</source>
        <translation>Put in force</translation>
    </message>
    <message>
        <source>%1（主管启用）</source>
        <translation>%1 (by the supervisor)</translation>
    </message>
    <message>
        <source>%1（大厅设置）</source>
        <translation>%1 (by the set-up)</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>提前</source>
        <translation>Gains</translation>
    </message>
    <message>
        <source>权重</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>最久等候</source>
        <translation>Longest wait</translation>
    </message>
    <message>
        <source>%1分钟</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>提前分钟</source>
        <translation>Minutes gained</translation>
    </message>
    <message>
        <source>最久等候
0：不限</source>
        <translation>Longest
0: none</translation>
    </message>
    <message>
        <source>每小时
来号</source>
        <translation>Come
an hour</translation>
    </message>
    <message>
        <source>推演
最久等</source>
        <translation>Longest
foreseen</translation>
    </message>
    <message>
        <source>若先来
先办</source>
        <translation>First come
first served</translation>
    </message>
    <message>
        <source>最多被几张
后来的超过</source>
        <translation>Overtaken
by at most</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>每小时来号</source>
        <translation>Come an hour</translation>
    </message>
    <message>
        <source>%1张</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>没有哪一类会一直等不到，可以启用。</source>
        <translation>No class waits for ever; it can be put in force.</translation>
    </message>
    <message>
        <source>和现行规则一样。改几个数，看看各类要等多久。</source>
        <translation>Same as the rules in force. Change some figures and see how long each class waits.</translation>
    </message>
    <message>
        <source>正在推演…</source>
        <translation>Looking ahead…</translation>
    </message>
    <message>
        <source>每一类都要填来号量，才能看出有没有人一直等不到。</source>
        <translation>Fill in how many come of each class to see whether anybody waits for ever.</translation>
    </message>
    <message>
        <source>不能启用。%1</source>
        <translation>Cannot be put in force. %1</translation>
    </message>
    <message>
        <source>现行规则刚被改过，请从现行规则重来，以免盖掉别人的调整。</source>
        <translation>The rules in force were changed meanwhile; start from them, lest somebody&apos;s change is lost.</translation>
    </message>
    <message>
        <source>与大厅服务失去联系，正在自动重连。可以先推演，恢复后再启用。</source>
        <translation>The hub is lost, reconnecting. Look ahead now, put it in force when it is back.</translation>
    </message>
</context>
<context>
    <name>ow::PracticeBar</name>
    <message>
        <source>结束演练</source>
        <translation>End training</translation>
    </message>
    <message>
        <source>演练群众到了：%1，%2</source>
        <translation>A practice visitor came: %1, %2</translation>
    </message>
    <message>
        <source>来%1位 Ctrl+Y</source>
        <translation>%1 come Ctrl+Y</translation>
    </message>
    <message>
        <source>来一位 Ctrl+Y</source>
        <translation>One comes Ctrl+Y</translation>
    </message>
    <message>
        <source>请%1位演练群众来取号 Ctrl+Y</source>
        <translation>Have %1 practice visitors take a number Ctrl+Y</translation>
    </message>
    <message>
        <source>请一位演练群众来取号 Ctrl+Y</source>
        <translation>Have a practice visitor take a number Ctrl+Y</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>End</translation>
    </message>
</context>
<context>
    <name>ow::PrecheckPanel</name>
    <message>
        <source>保存预审结果</source>
        <translation>Save pre-check</translation>
    </message>
    <message>
        <source>不预审了</source>
        <translation>Leave pre-check</translation>
    </message>
    <message>
        <source>没有查到“%1”，可换一个词。</source>
        <translation>&quot;%1&quot; not found, try other words.</translation>
    </message>
    <message>
        <source>预审材料：%1</source>
        <translation>Pre-check: %1</translation>
    </message>
    <message>
        <source>先查找要办的事项。</source>
        <translation>Find the item first.</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1（联网核验，不用带）</source>
        <translation>%1 (verified online, not needed)</translation>
    </message>
    <message>
        <source>%1（可容缺）</source>
        <translation>%1 (may be tolerated)</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>有</source>
        <translation>There</translation>
    </message>
    <message>
        <source>缺</source>
        <translation>Missing</translation>
    </message>
</context>
<context>
    <name>ow::PrintBar</name>
    <message>
        <source>重新打印</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>没出来，重打　Alt+R</source>
        <translation>Not there, again　Alt+R</translation>
    </message>
    <message>
        <source>换打印机　Alt+O</source>
        <translation>Another printer　Alt+O</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>《%1》已在“%2”补打第 %3 份</source>
        <translation>&quot;%1&quot; printed again by &quot;%2&quot;, copy %3</translation>
    </message>
    <message>
        <source>《%1》已在“%2”重打</source>
        <translation>&quot;%1&quot; printed once more by &quot;%2&quot;</translation>
    </message>
    <message>
        <source>没有打印出来：%1</source>
        <translation>Not printed: %1</translation>
    </message>
    <message>
        <source>正在打印第 %1 份，共 %2 份…</source>
        <translation>Printing %1 of %2…</translation>
    </message>
    <message>
        <source>文书已打印 %1 份，请按顺序盖章。都出来了吗？</source>
        <translation>%1 papers printed, stamp them in order. All there?</translation>
    </message>
    <message>
        <source>《%1》没有打印出来：%2</source>
        <translation>&quot;%1&quot; not printed: %2</translation>
    </message>
    <message>
        <source>&amp;%1　%2　%3</source>
        <translation>&amp;%1　%2　%3</translation>
    </message>
    <message>
        <source>&amp;0　全部重打</source>
        <translation>&amp;0　All again</translation>
    </message>
    <message>
        <source>现在用“%1”。没出来的请重打。</source>
        <translation>&quot;%1&quot; from now on. Print again what is missing.</translation>
    </message>
    <message>
        <source>只有“%1”一台打印机，请检查纸张和连线后重打。</source>
        <translation>&quot;%1&quot; is the only printer; check paper and cable, then print again.</translation>
    </message>
</context>
<context>
    <name>ow::PromiseSheet</name>
    <message>
        <source>属实，核查结束</source>
        <translation>True, the check is over</translation>
    </message>
    <message>
        <source>尚不符合，责令限期整改</source>
        <translation>Not yet so, order to put it right</translation>
    </message>
    <message>
        <source>承诺不实，撤销决定</source>
        <translation>Untrue, revoke the decision</translation>
    </message>
    <message>
        <source>核查告知承诺</source>
        <translation>Check the promise</translation>
    </message>
    <message>
        <source>不记入失信记录</source>
        <translation>Do not record as broken</translation>
    </message>
    <message>
        <source>看到的情况：什么时候、在哪里、看了什么</source>
        <translation>What was seen: when, where, what</translation>
    </message>
    <message>
        <source>不记入的理由，例如：因火灾停业，有消防证明</source>
        <translation>Reason not to record, e.g. closed after a fire, with certificate</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>整改期限（工作日）</source>
        <translation>Time to put it right (working days)</translation>
    </message>
    <message>
        <source>申请人承诺符合下列条件，决定已据此作出。逐条核对，不符合的请勾选。</source>
        <translation>The applicant promised these conditions and was granted on that. Check each and tick what does not hold.</translation>
    </message>
    <message>
        <source>已责令在 %1 前整改。</source>
        <translation>Ordered to put it right by %1.</translation>
    </message>
    <message>
        <source>最迟 %1 核查完。</source>
        <translation>To be checked by %1.</translation>
    </message>
    <message>
        <source>不符合：%1</source>
        <translation>Not so: %1</translation>
    </message>
    <message>
        <source>撤销决定，出具决定书</source>
        <translation>Revoke, issue the decision</translation>
    </message>
    <message>
        <source>责令整改，出具通知书</source>
        <translation>Order, issue the notice</translation>
    </message>
    <message>
        <source>登记属实</source>
        <translation>Record as true</translation>
    </message>
</context>
<context>
    <name>ow::ProxyStrip</name>
    <message>
        <source>替别人代领 (Alt+D)</source>
        <translation>Collect for another (Alt+D)</translation>
    </message>
    <message>
        <source>查件</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>看过授权材料原件</source>
        <translation>Original of the mandate seen</translation>
    </message>
    <message>
        <source>申请人的办件短号</source>
        <translation>Applicant&apos;s short case number</translation>
    </message>
    <message>
        <source>授权材料</source>
        <translation>Mandate</translation>
    </message>
    <message>
        <source>授权材料，例如：授权委托书 2026年9月20日</source>
        <translation>Mandate, e.g. power of attorney of 20 Sept 2026</translation>
    </message>
</context>
<context>
    <name>ow::QuestionDesk</name>
    <message>
        <source>打开最早的 (Ctrl+Q)</source>
        <translation>Open the oldest (Ctrl+Q)</translation>
    </message>
    <message>
        <source>窗口的问题</source>
        <translation>Questions from windows</translation>
    </message>
    <message>
        <source>答复已到窗口</source>
        <translation>The answer is at the window</translation>
    </message>
    <message>
        <source>已放回，别人可以答复</source>
        <translation>Put back, others may answer</translation>
    </message>
    <message>
        <source>答复窗口的问题</source>
        <translation>Answer a window</translation>
    </message>
    <message>
        <source>%1号窗口的照片</source>
        <translation>Photo of window %1</translation>
    </message>
    <message>
        <source>窗口的问题 %1 个，超时 %2 个</source>
        <translation>%1 questions from windows, %2 late</translation>
    </message>
    <message>
        <source>窗口的问题 %1 个</source>
        <translation>%1 questions from windows</translation>
    </message>
</context>
<context>
    <name>ow::QuestionLinesModel</name>
    <message>
        <source>%1号窗口</source>
        <translation>Window %1</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>提问</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>问谁</source>
        <translation>Of whom</translation>
    </message>
    <message>
        <source>提问人</source>
        <translation>By</translation>
    </message>
    <message>
        <source>答复情况</source>
        <translation>Answer</translation>
    </message>
</context>
<context>
    <name>ow::QuestionListModel</name>
    <message>
        <source>没有查到事项</source>
        <translation>No item found</translation>
    </message>
    <message>
        <source>%1（第%2版）</source>
        <translation>%1 (version %2)</translation>
    </message>
    <message>
        <source>%1月%2日 %3</source>
        <translation>%3, %1/%2</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>群众问的</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>谁记的</source>
        <translation>Noted by</translation>
    </message>
</context>
<context>
    <name>ow::QuestionPanel</name>
    <message>
        <source>放回</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>答复 (Enter)</source>
        <translation>Answer (Enter)</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>结论先写：可以还是不可以；再写窗口要做什么</source>
        <translation>Conclusion first: yes or no; then what the window should do</translation>
    </message>
    <message>
        <source>Alt+%1  %2</source>
        <translation>Alt+%1  %2</translation>
    </message>
    <message>
        <source>看照片（%1 页，Ctrl+P）</source>
        <translation>Photos (%1 pages, Ctrl+P)</translation>
    </message>
    <message>
        <source>%1号窗口 %2 问</source>
        <translation>Window %1 asked %2</translation>
    </message>
    <message>
        <source>%1 号</source>
        <translation>no. %1</translation>
    </message>
</context>
<context>
    <name>ow::QuestionsPage</name>
    <message>
        <source>没答上来的问题</source>
        <translation>Unanswered question</translation>
    </message>
    <message>
        <source>导服台没答上来的问题</source>
        <translation>Questions the greeters could not answer</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>没有记下的问题</source>
        <translation>No questions</translation>
    </message>
    <message>
        <source>导服台遇到答不上来的会记在这里</source>
        <translation>Questions greeters cannot answer are listed here</translation>
    </message>
    <message>
        <source>共 %1 条，补进办事指南后就不会再问</source>
        <translation>%1; once in the guide they will not be asked again</translation>
    </message>
</context>
<context>
    <name>ow::QueueLineModel</name>
    <message>
        <source>无窗口</source>
        <translation>No window</translation>
    </message>
    <message>
        <source>已停</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>发号</source>
        <translation>Gives numbers</translation>
    </message>
    <message>
        <source>队列</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>等候</source>
        <translation>Waited</translation>
    </message>
    <message>
        <source>最久</source>
        <translation>Longest</translation>
    </message>
    <message>
        <source>开窗</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>取号</source>
        <translation>Taken</translation>
    </message>
</context>
<context>
    <name>ow::RatingListModel</name>
    <message>
        <source>等待评价</source>
        <translation>To be rated</translation>
    </message>
    <message>
        <source>未评价</source>
        <translation>Not rated</translation>
    </message>
    <message>
        <source>%1号</source>
        <translation>Window %1</translation>
    </message>
    <message>
        <source>取件</source>
        <translation>Collecting</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>号码</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>About</translation>
    </message>
    <message>
        <source>评价</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>ow::RatingPage</name>
    <message>
        <source>您的评价帮助我们改进</source>
        <translation>Your rating helps us improve</translation>
    </message>
    <message>
        <source>办理结束后，请在这里给我们打分</source>
        <translation>When you are done, please rate us here</translation>
    </message>
    <message>
        <source>正在提交…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>请稍候，不用再按</source>
        <translation>One moment, no need to press again</translation>
    </message>
    <message>
        <source>谢谢您的评价</source>
        <translation>Thank you for your rating</translation>
    </message>
    <message>
        <source>您的意见我们会认真对待。请带好随身物品，慢走。</source>
        <translation>We take it seriously. Mind your belongings, goodbye.</translation>
    </message>
    <message>
        <source>服务评价</source>
        <translation>Rate the service</translation>
    </message>
    <message>
        <source>恢复后会自动继续，您也可以请工作人员帮忙。</source>
        <translation>It goes on by itself; staff will help you too.</translation>
    </message>
    <message>
        <source>评价屏从 %1 起连不上大厅服务，正在自动重连。
</source>
        <translation>No connection since %1, reconnecting.
</translation>
    </message>
    <message>
        <source>暂时不能评价</source>
        <translation>Cannot rate now</translation>
    </message>
    <message>
        <source>正在连接，请稍候</source>
        <translation>Connecting, one moment</translation>
    </message>
    <message>
        <source>%1号窗口</source>
        <translation>Window %1</translation>
    </message>
    <message>
        <source>请对本次取件服务作出评价</source>
        <translation>Please rate the delivery</translation>
    </message>
    <message>
        <source>请对本次服务作出评价</source>
        <translation>Please rate this service</translation>
    </message>
    <message>
        <source>号码 %1　%2号窗口　只评一次，窗口人员看不到是谁评的</source>
        <translation>Number %1　Window %2　Once only; the clerk does not see who rated</translation>
    </message>
</context>
<context>
    <name>ow::RatingReasons</name>
    <message>
        <source>提交评价</source>
        <translation>Send rating</translation>
    </message>
    <message>
        <source>请告诉我们哪里没有做好（可多选，也可以写一句话）</source>
        <translation>What was not good? (choose any, or write a sentence)</translation>
    </message>
    <message>
        <source>一句话</source>
        <translation>A sentence</translation>
    </message>
    <message>
        <source>想说的话（可不写）</source>
        <translation>Your words (optional)</translation>
    </message>
    <message>
        <source>返回重选</source>
        <translation>Choose again</translation>
    </message>
    <message>
        <source>您选择了“%1”</source>
        <translation>You chose &quot;%1&quot;</translation>
    </message>
</context>
<context>
    <name>ow::RatingWatchPage</name>
    <message>
        <source>差评处置</source>
        <translation>Bad ratings</translation>
    </message>
    <message>
        <source>异常评价</source>
        <translation>Unusual ratings</translation>
    </message>
    <message>
        <source>意见建议</source>
        <translation>Suggestions</translation>
    </message>
</context>
<context>
    <name>ow::RatingWatchPanel</name>
    <message>
        <source>短时间集中评价</source>
        <translation>Many at once</translation>
    </message>
    <message>
        <source>非常满意过多</source>
        <translation>Too many &quot;very satisfied&quot;</translation>
    </message>
    <message>
        <source>几乎人人都评</source>
        <translation>Nearly everybody rates</translation>
    </message>
    <message>
        <source>%1号窗口</source>
        <translation>Window %1</translation>
    </message>
    <message>
        <source>%1分钟内 %2 次，全天 %3 次</source>
        <translation>%2 within %1 min, %3 all day</translation>
    </message>
    <message>
        <source>%1次里不到1次</source>
        <translation>less than 1 in %1</translation>
    </message>
    <message>
        <source>异常</source>
        <translation>What is unusual</translation>
    </message>
    <message>
        <source>窗口或人员</source>
        <translation>Window or person</translation>
    </message>
    <message>
        <source>从何时起</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>看到的</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>大厅其他人</source>
        <translation>Rest of the hall</translation>
    </message>
    <message>
        <source>碰巧的可能</source>
        <translation>By chance</translation>
    </message>
    <message>
        <source>看三件事：同一窗口%1分钟内的评价是不是太集中；某人的“非常满意”是不是比别人多得出奇；某人的服务是不是几乎次次都有评价。每件事都算“没有人作假时碰巧这样的可能”，一次查看里所有比对合起来误报的可能不超过 %2%：没有人作假时，查看一百次，最多约一次会列出东西来。列出的只是请您去核实的线索，不是结论。</source>
        <translation>Three things: ratings of one window too dense within %1 min; somebody&apos;s &quot;very satisfied&quot; far above the others; nearly every service of somebody rated. For each the chance that it happens without cheating is reckoned; all comparisons of one look raise a false alarm in no more than %2%: of a hundred looks without cheating about one lists anything. What is listed is a lead to check, not a verdict.</translation>
    </message>
    <message>
        <source>异常评价</source>
        <translation>Unusual ratings</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>%1 至 %2，共 %3 次服务、%4 次评价；异常 %5 条</source>
        <translation>%1 to %2, %3 services, %4 ratings; %5 unusual</translation>
    </message>
    <message>
        <source>没有异常</source>
        <translation>Nothing unusual</translation>
    </message>
    <message>
        <source>一个月内的评价看不出碰巧以外的规律</source>
        <translation>A month&apos;s ratings show nothing beyond chance</translation>
    </message>
</context>
<context>
    <name>ow::ReasonChoice</name>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>其他原因</source>
        <translation>Other reason</translation>
    </message>
</context>
<context>
    <name>ow::ReceivedList</name>
    <message>
        <source>待补正的办件</source>
        <translation>Cases to correct</translation>
    </message>
    <message>
        <source>待预审的网上申请</source>
        <translation>Online applications to pre-check</translation>
    </message>
    <message>
        <source>待录入的收件</source>
        <translation>Received, to enter</translation>
    </message>
    <message>
        <source>待补正 %1 件，最早的一件%2（Alt+K 到名单，回车收邮寄或网上交来的补正材料）</source>
        <translation>%1 to correct, the oldest %2 (Alt+K to the list)</translation>
    </message>
    <message>
        <source>网上申请待预审 %1 件，最早的一件%2（Alt+W 到名单，回车打开）</source>
        <translation>%1 online to pre-check, the oldest %2 (Alt+W to the list)</translation>
    </message>
    <message>
        <source>待录入 %1 件，最早的一件%2（Alt+L 到名单，回车录入）</source>
        <translation>%1 received to enter, the oldest %2 (Alt+L to the list)</translation>
    </message>
</context>
<context>
    <name>ow::ReviewPage</name>
    <message>
        <source>从左边选一件</source>
        <translation>Choose a case on the left</translation>
    </message>
    <message>
        <source>回车或双击打开。打开办件会留下查阅记录。</source>
        <translation>Enter or double click opens it. Opening leaves a trace.</translation>
    </message>
    <message>
        <source>对照材料 (Alt+V)</source>
        <translation>Compare papers (Alt+V)</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>审查意见已记录</source>
        <translation>Opinion recorded</translation>
    </message>
    <message>
        <source>已作出准予决定</source>
        <translation>Granted</translation>
    </message>
    <message>
        <source>已作出不予决定</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>已出件，出件窗口可以发放</source>
        <translation>Issued; the delivery counter can hand it over</translation>
    </message>
    <message>
        <source>证照已送去打印。打印完好请出件，打坏了请作废重打</source>
        <translation>Licence printing. Issue it if it is sound; otherwise cancel and print again</translation>
    </message>
    <message>
        <source>空白证照已作废，请留好等另一个人核对</source>
        <translation>Blank cancelled; keep it for another person to check</translation>
    </message>
    <message>
        <source>清点已记录</source>
        <translation>Count recorded</translation>
    </message>
    <message>
        <source>已撤销决定，决定书请送达当事人</source>
        <translation>Revoked; deliver the decision</translation>
    </message>
    <message>
        <source>已责令限期整改，通知书请交当事人</source>
        <translation>Ordered to put it right; hand over the notice</translation>
    </message>
    <message>
        <source>承诺属实，核查结束</source>
        <translation>The promise is true, the check is over</translation>
    </message>
    <message>
        <source>我单位的意见已送主办部门</source>
        <translation>Our opinion went to the lead unit</translation>
    </message>
    <message>
        <source>已退回，期限重新计算</source>
        <translation>Sent back, the period is counted anew</translation>
    </message>
    <message>
        <source>对方编号已登记</source>
        <translation>Their number recorded</translation>
    </message>
    <message>
        <source>对方结果已登记，请照此作出决定</source>
        <translation>Their result recorded; decide accordingly</translation>
    </message>
    <message>
        <source>更正已登记；姓名、证件号码的更正请另一个人复核</source>
        <translation>Amendment recorded; names and identity numbers are re-checked by another person</translation>
    </message>
    <message>
        <source>更正已生效，请把更正通知书交申请人</source>
        <translation>Amended; please give the notice of amendment to the applicant</translation>
    </message>
    <message>
        <source>更正没有通过</source>
        <translation>Not amended</translation>
    </message>
    <message>
        <source>已登记，可以继续审批</source>
        <translation>Recorded, the review goes on</translation>
    </message>
    <message>
        <source>正在打开办件…</source>
        <translation>Opening the case…</translation>
    </message>
    <message>
        <source>审查办件</source>
        <translation>Reviewing</translation>
    </message>
    <message>
        <source>办件没有打开</source>
        <translation>The case did not open</translation>
    </message>
    <message>
        <source>请再选一次。</source>
        <translation>Choose it again.</translation>
    </message>
    <message>
        <source>特别程序已启动，告知书请交申请人</source>
        <translation>Special procedure started; hand over the notice</translation>
    </message>
    <message>
        <source>特别程序已结束，期限已重新计算</source>
        <translation>Special procedure ended, the period is counted anew</translation>
    </message>
    <message>
        <source>延期申请已提交，等另一人批复</source>
        <translation>Extension asked for, another person decides</translation>
    </message>
    <message>
        <source>已同意延期，通知书请交申请人</source>
        <translation>Extension approved; hand over the notice</translation>
    </message>
    <message>
        <source>已答复不同意延期</source>
        <translation>Extension not approved</translation>
    </message>
    <message>
        <source>补齐期限已延长，通知书请交申请人</source>
        <translation>Time to supplement extended; hand over the notice</translation>
    </message>
    <message>
        <source>已按逾期未补齐处理，文书请送达申请人</source>
        <translation>Overdue supplement handled; deliver the paper</translation>
    </message>
    <message>
        <source>已退回，等新的审查意见</source>
        <translation>Sent back, awaits a new opinion</translation>
    </message>
    <message>
        <source>已终止办理，通知书请送达申请人</source>
        <translation>Terminated; deliver the notice</translation>
    </message>
    <message>
        <source>与大厅服务失去联系，正在自动重连。可以继续看已打开的办件；意见、决定等恢复后再提交，不用重启。</source>
        <translation>The hub is lost, reconnecting. Open cases can be read; opinions and decisions wait, no restart needed.</translation>
    </message>
    <message>
        <source>正在读取最新的办件…</source>
        <translation>Loading the latest cases…</translation>
    </message>
</context>
<context>
    <name>ow::SaidDesk</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ow::SamplePanel</name>
    <message>
        <source>待查</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>改比例…</source>
        <translation>Change the share…</translation>
    </message>
    <message>
        <source>办结日期</source>
        <translation>Concluded on</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>签号</source>
        <translation>Draw</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>无误</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>有误…</source>
        <translation>Faulty…</translation>
    </message>
    <message>
        <source>即办件</source>
        <translation>On-the-spot case</translation>
    </message>
    <message>
        <source>抽中</source>
        <translation>Drawn</translation>
    </message>
    <message>
        <source>已查</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>有误</source>
        <translation>Faulty</translation>
    </message>
    <message>
        <source>差错率</source>
        <translation>Fault rate</translation>
    </message>
    <message>
        <source>哪里有误，例如：平面图没有标注尺寸</source>
        <translation>What is wrong, e.g. the plan has no dimensions</translation>
    </message>
    <message>
        <source>抽查比例</source>
        <translation>Share checked</translation>
    </message>
    <message>
        <source>抽中的即办件</source>
        <translation>Cases drawn</translation>
    </message>
    <message>
        <source>各经办人近一年的即办件</source>
        <translation>On-the-spot cases by clerk, one year</translation>
    </message>
    <message>
        <source>每千件抽 </source>
        <translation>Drawn of a thousand </translation>
    </message>
    <message>
        <source> 件</source>
        <translation> cases</translation>
    </message>
    <message>
        <source>每千件抽多少件</source>
        <translation>Drawn of a thousand</translation>
    </message>
    <message>
        <source>各经办人近一年</source>
        <translation>By clerk, one year</translation>
    </message>
    <message>
        <source>抽查有误</source>
        <translation>Faulty</translation>
    </message>
    <message>
        <source>办件 %1，%2，经办人 %3。</source>
        <translation>Case %1, %2, by %3.</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Note it down</translation>
    </message>
    <message>
        <source>从下一件起生效，已经抽中的不变。</source>
        <translation>Holds from the next case; those drawn stay.</translation>
    </message>
    <message>
        <source>改比例</source>
        <translation>Change the share</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>没有抽中的即办件</source>
        <translation>No cases drawn</translation>
    </message>
    <message>
        <source>窗口当场办结的件按签号抽取，抽中的列在这里</source>
        <translation>Cases concluded on the spot are drawn by lot and listed here</translation>
    </message>
    <message>
        <source>近一年没有即办件</source>
        <translation>No on-the-spot cases in a year</translation>
    </message>
    <message>
        <source>每千件抽 %1 件：签号由办件编码算出，小于 %2 的抽中，谁也不能挑选。待查 %3 件，共抽中 %4 件。</source>
        <translation>%1 of a thousand are drawn: the lot follows from the case&apos;s id, below %2 is drawn, and nobody can choose. %3 to check, %4 drawn.</translation>
    </message>
    <message>
        <source>选一件，调出案卷核对后写结论</source>
        <translation>Choose one, check its file, then say what was found</translation>
    </message>
    <message>
        <source>办件 %1，签号 %2，当时每千件抽 %3 件，小于 %4，抽中。</source>
        <translation>Case %1, lot %2; %3 of a thousand, below %4: drawn.</translation>
    </message>
    <message>
        <source>%1 由 %2 抽查：%3。%4</source>
        <translation>%1 checked by %2: %3. %4</translation>
    </message>
    <message>
        <source>抽查结论已记下</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>抽查比例已改为每千件 %1 件</source>
        <translation>Now %1 of a thousand</translation>
    </message>
</context>
<context>
    <name>ow::SamplePictures</name>
    <message>
        <source>合格样例</source>
        <translation>Good sample</translation>
    </message>
    <message>
        <source>不合格样例</source>
        <translation>Bad sample</translation>
    </message>
    <message>
        <source>%1：合格样例</source>
        <translation>%1: good sample</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ow::ScanDesk</name>
    <message>
        <source>沿用到新的申请</source>
        <translation>Take over into a new application</translation>
    </message>
    <message>
        <source>窗口核对材料</source>
        <translation>Window checks papers</translation>
    </message>
</context>
<context>
    <name>ow::ScanRows</name>
    <message>
        <source>高拍仪</source>
        <translation>Document camera</translation>
    </message>
    <message>
        <source>扫描仪</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>文件导入</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>多种方式</source>
        <translation>Several ways</translation>
    </message>
    <message>
        <source>沿用</source>
        <translation>Taken over</translation>
    </message>
    <message>
        <source>网上上传</source>
        <translation>Uploaded online</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>today</translation>
    </message>
    <message>
        <source>%1天前</source>
        <translation>%1 days ago</translation>
    </message>
    <message>
        <source>%1个月前</source>
        <translation>%1 months ago</translation>
    </message>
    <message>
        <source>%1年前</source>
        <translation>%1 years ago</translation>
    </message>
    <message>
        <source>已扫描 %1 页</source>
        <translation>%1 pages scanned</translation>
    </message>
    <message>
        <source>沿用自办件 %1</source>
        <translation>From case %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>查看 (V)</source>
        <translation>Show (V)</translation>
    </message>
    <message>
        <source>核对原件 (O)</source>
        <translation>Check original (O)</translation>
    </message>
    <message>
        <source>重扫</source>
        <translation>Scan again</translation>
    </message>
    <message>
        <source>移除 (Del)</source>
        <translation>Remove (Del)</translation>
    </message>
    <message>
        <source>为什么移除？</source>
        <translation>Why remove it?</translation>
    </message>
    <message>
        <source>不移除</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>正在上传</source>
        <translation>uploading</translation>
    </message>
    <message>
        <source>待上传，已加密留在本机，连上后自动送出</source>
        <translation>to upload, kept encrypted here and sent once the line is back</translation>
    </message>
    <message>
        <source>待上传</source>
        <translation>to upload</translation>
    </message>
    <message>
        <source>已扫描 %1 页 · %2</source>
        <translation>%1 pages scanned · %2</translation>
    </message>
    <message>
        <source>可沿用：%1（%2）的扫描件 %3 页 · %4 · 办件 %5 · 可用到 %6</source>
        <translation>May be taken over: %1 (%2), %3 pages scanned · %4 · case %5 · until %6</translation>
    </message>
    <message>
        <source>沿用 (U)</source>
        <translation>Take over (U)</translation>
    </message>
    <message>
        <source>谁看过 (L)</source>
        <translation>Who looked (L)</translation>
    </message>
    <message>
        <source>%1 %2 %3：%4</source>
        <translation>%1 %2 %3: %4</translation>
    </message>
    <message>
        <source>还没有人调阅过。</source>
        <translation>Nobody has looked.</translation>
    </message>
    <message>
        <source>查阅记录
%1</source>
        <translation>Who looked
%1</translation>
    </message>
</context>
<context>
    <name>ow::ScanView</name>
    <message>
        <source>上一页 (K)</source>
        <translation>Page before (K)</translation>
    </message>
    <message>
        <source>下一页 (J)</source>
        <translation>Next page (J)</translation>
    </message>
    <message>
        <source>放大 (+)</source>
        <translation>Larger (+)</translation>
    </message>
    <message>
        <source>缩小 (-)</source>
        <translation>Smaller (-)</translation>
    </message>
    <message>
        <source>整页 (0)</source>
        <translation>Whole page (0)</translation>
    </message>
    <message>
        <source>旋转 (R)</source>
        <translation>Rotate (R)</translation>
    </message>
    <message>
        <source>这份文件显示不出来，请重新扫描。</source>
        <translation>This file cannot be shown; scan it again.</translation>
    </message>
    <message>
        <source>第 %1 页，共 %2 页</source>
        <translation>Page %1 of %2</translation>
    </message>
</context>
<context>
    <name>ow::ScanViewer</name>
    <message>
        <source>查看扫描件</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>正在取扫描件…</source>
        <translation>Fetching the scan…</translation>
    </message>
</context>
<context>
    <name>ow::ScannerCardReader</name>
    <message>
        <source>护照机读码、社保卡码、身份码可用扫码枪直接扫。</source>
        <translation>Scan passport lines, social security or identity codes right away.</translation>
    </message>
    <message>
        <source>已扫到，请核对。</source>
        <translation>Scanned, please check.</translation>
    </message>
    <message>
        <source>已扫到身份码。</source>
        <translation>Identity code scanned.</translation>
    </message>
</context>
<context>
    <name>ow::ServicePage</name>
    <message>
        <source>办件与评价</source>
        <translation>Cases and ratings</translation>
    </message>
    <message>
        <source>容缺待补</source>
        <translation>To supplement</translation>
    </message>
    <message>
        <source>补齐超期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>今日评价</source>
        <translation>Rated today</translation>
    </message>
    <message>
        <source>未评价</source>
        <translation>Not rated</translation>
    </message>
    <message>
        <source>差评</source>
        <translation>Bad rating</translation>
    </message>
    <message>
        <source>容缺待补材料</source>
        <translation>Tolerated papers to come</translation>
    </message>
    <message>
        <source>补齐超期的材料</source>
        <translation>Papers overdue</translation>
    </message>
    <message>
        <source>今日未评价</source>
        <translation>Not rated today</translation>
    </message>
    <message>
        <source>今日差评</source>
        <translation>Bad today</translation>
    </message>
    <message>
        <source>共 %1 件</source>
        <translation>%1 cases</translation>
    </message>
    <message>
        <source>没有这样的材料</source>
        <translation>No such papers</translation>
    </message>
    <message>
        <source>没有这样的办件</source>
        <translation>No such cases</translation>
    </message>
    <message>
        <source>有变化会自动出现</source>
        <translation>Changes appear by themselves</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>共 %1 次</source>
        <translation>%1 ratings</translation>
    </message>
    <message>
        <source>今天还没有</source>
        <translation>None today</translation>
    </message>
    <message>
        <source>有评价会自动出现</source>
        <translation>They appear by themselves</translation>
    </message>
    <message>
        <source>与大厅服务失去联系，正在自动重连。下面是断开前的情况，恢复后自动更新，不用重启。</source>
        <translation>The hub is lost, reconnecting. Below is how it was before; it updates by itself, no restart needed.</translation>
    </message>
    <message>
        <source>办件</source>
        <translation>Case</translation>
    </message>
</context>
<context>
    <name>ow::Sheet</name>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancelled</translation>
    </message>
</context>
<context>
    <name>ow::SheetImport</name>
    <message>
        <source>新用户初始口令</source>
        <translation>First passwords of new users</translation>
    </message>
    <message>
        <source>请裁开分发给本人，首次登录后妥善保管。</source>
        <translation>Cut apart and give to each; to be kept safe after the first sign-in.</translation>
    </message>
    <message>
        <source>表格会改动这些内容</source>
        <translation>The sheet changes this</translation>
    </message>
    <message>
        <source>新用户的初始口令，只显示这一次</source>
        <translation>First passwords, shown this once</translation>
    </message>
    <message>
        <source>表格的内容</source>
        <translation>Content of the sheet</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>没有变化</source>
        <translation>No change</translation>
    </message>
    <message>
        <source>表格里的内容与现在的完全相同。</source>
        <translation>The sheet says what is there already.</translation>
    </message>
    <message>
        <source>新增%1条，改动%2条，没有变化%3条。确认后才生效。</source>
        <translation>%1 new, %2 changed, %3 the same. Holds once confirmed.</translation>
    </message>
    <message>
        <source>有%1处错误，什么都不会导入；请在表格里改正后重新选择。</source>
        <translation>%1 faults; nothing is imported. Put the sheet right and choose it again.</translation>
    </message>
    <message>
        <source>确认导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>已导入：新增%1条，改动%2条</source>
        <translation>Imported: %1 new, %2 changed</translation>
    </message>
    <message>
        <source>人员已导入</source>
        <translation>Staff imported</translation>
    </message>
    <message>
        <source>%1　用户名 %2　口令 %3</source>
        <translation>%1　user %2　password %3</translation>
    </message>
    <message>
        <source>表格已存为%1</source>
        <translation>Saved as %1</translation>
    </message>
</context>
<context>
    <name>ow::SheetLinesModel</name>
    <message>
        <source>错误</source>
        <translation>Fault</translation>
    </message>
    <message>
        <source>新增%1</source>
        <translation>%1 new</translation>
    </message>
    <message>
        <source>改动%1</source>
        <translation>%1 changed</translation>
    </message>
    <message>
        <source>%1（第%2版）</source>
        <translation>%1 (version %2)</translation>
    </message>
    <message>
        <source>变化</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>怎样改正</source>
        <translation>How to put it right</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
</context>
<context>
    <name>ow::ShiftLedgerPanel</name>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>交班时间</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>地方</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>交班人</source>
        <translation>By</translation>
    </message>
    <message>
        <source>接班人或保管</source>
        <translation>To or kept by</translation>
    </message>
    <message>
        <source>交接内容</source>
        <translation>What</translation>
    </message>
    <message>
        <source>不符</source>
        <translation>Mismatch</translation>
    </message>
    <message>
        <source>清单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>编号和数量</source>
        <translation>Numbers and counts</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>交接班清单</source>
        <translation>Shift lists</translation>
    </message>
    <message>
        <source>选中清单的内容</source>
        <translation>Content of the chosen list</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>%1 项</source>
        <translation>%1 lines</translation>
    </message>
    <message>
        <source>还没有交接班清单</source>
        <translation>No shift lists yet</translation>
    </message>
    <message>
        <source>窗口按 Ctrl+F10 做交接班清单</source>
        <translation>Windows make one by Ctrl+F10</translation>
    </message>
    <message>
        <source>等签收 %1 张，在保管 %2 张</source>
        <translation>%1 to sign, %2 kept</translation>
    </message>
    <message>
        <source>不符：%1</source>
        <translation>Defect: %1</translation>
    </message>
    <message>
        <source>交班后已办结或移走</source>
        <translation>concluded or moved since</translation>
    </message>
    <message>
        <source>相符</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>没有要交接的</source>
        <translation>nothing to hand over</translation>
    </message>
    <message>
        <source>交班说明：%1</source>
        <translation>Note: %1</translation>
    </message>
</context>
<context>
    <name>ow::ShiftSheet</name>
    <message>
        <source>交接班</source>
        <translation>Shifts</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>编号和数量</source>
        <translation>Numbers and counts</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>交班说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>交班说明，例如：打印机缺墨；张女士下午来补材料</source>
        <translation>Note, e.g. printer low on ink; Ms Zhang comes back this afternoon</translation>
    </message>
    <message>
        <source>哪里不符</source>
        <translation>What does not match</translation>
    </message>
    <message>
        <source>选中一行，写哪里不符，例如：少一张；按回车记下，空着按回车是相符</source>
        <translation>Choose a line and say what does not match, e.g. one missing; Enter records, empty means it matches</translation>
    </message>
    <message>
        <source>记不符</source>
        <translation>Mismatch</translation>
    </message>
    <message>
        <source>交给谁保管</source>
        <translation>Kept by</translation>
    </message>
    <message>
        <source>交给谁或放在哪里，例如：大厅主管卫东、保管柜3号</source>
        <translation>Kept by whom or where, e.g. supervisor Wei Dong, safe 3</translation>
    </message>
    <message>
        <source>没有接班人的原因</source>
        <translation>Why nobody takes over</translation>
    </message>
    <message>
        <source>原因，例如：今天最后一班</source>
        <translation>Reason, e.g. last shift today</translation>
    </message>
    <message>
        <source>交保管</source>
        <translation>Give into keeping</translation>
    </message>
    <message>
        <source>收回重做</source>
        <translation>Take back, do anew</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>交接内容</source>
        <translation>What</translation>
    </message>
    <message>
        <source>没有接班人时：</source>
        <translation>Nobody takes over:</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>%1 现在由您交出的都在下面。清点好，写上说明，按回车做交接班清单，等接班人签收。</source>
        <translation>%1, all you hold is below. Count it, add a note, Enter makes the list; who takes over signs it.</translation>
    </message>
    <message>
        <source>做交接班清单 (回车)</source>
        <translation>Make the list (Enter)</translation>
    </message>
    <message>
        <source>这张清单已交 %1 保管。要接着用，请由下一位用自己的账号登录后签收，或者收回重做。</source>
        <translation>The list is kept by %1. Who goes on signs in under his own name and signs it; or take it back.</translation>
    </message>
    <message>
        <source>清单已做好。请接班人用自己的账号在本窗口登录，按 Ctrl+F10 逐项核对、签收。</source>
        <translation>The list is ready. Who takes over signs in here under his own name, presses Ctrl+F10, checks and signs.</translation>
    </message>
    <message>
        <source>%1 由 %2 交班。请逐项核对实物，不符的在下面写清楚，再签收。%3</source>
        <translation>%1 handed over by %2. Check every line, say what does not match, then sign. %3</translation>
    </message>
    <message>
        <source>说明：%1</source>
        <translation>Note: %1</translation>
    </message>
    <message>
        <source>核对无误，签收</source>
        <translation>All right, sign</translation>
    </message>
    <message>
        <source>签收，%1 项不符</source>
        <translation>Sign, %1 mismatches</translation>
    </message>
    <message>
        <source>已签收，清单 %1，一式两联，请双方签名。</source>
        <translation>Signed, list %1, two copies; both sign.</translation>
    </message>
    <message>
        <source>已交 %1 保管，清单 %2，请双方签名。</source>
        <translation>Kept by %1, list %2; both sign.</translation>
    </message>
    <message>
        <source>不符：%1</source>
        <translation>Defect: %1</translation>
    </message>
    <message>
        <source>交班后已办结或移走</source>
        <translation>concluded or moved since</translation>
    </message>
    <message>
        <source>相符</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>没有要交接的</source>
        <translation>nothing to hand over</translation>
    </message>
    <message>
        <source>没有号票、草稿、原件和空白证照在您手里</source>
        <translation>You hold no ticket, draft, original or blank</translation>
    </message>
</context>
<context>
    <name>ow::SignInPage</name>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>用户名</source>
        <translation>User</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>进入演练</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>在另外的演练大厅里练习，不影响真实业务。</source>
        <translation>Practise in a training hall of its own; real work is not touched.</translation>
    </message>
    <message>
        <source>演练用户</source>
        <translation>Training users</translation>
    </message>
    <message>
        <source>演示用户</source>
        <translation>Demo users</translation>
    </message>
    <message>
        <source>仅演练大厅</source>
        <translation>Training hall only</translation>
    </message>
    <message>
        <source>仅演示大厅</source>
        <translation>Demo hall only</translation>
    </message>
    <message>
        <source>解锁码 %1</source>
        <translation>PIN %1</translation>
    </message>
    <message>
        <source>正在登录…</source>
        <translation>Signing in…</translation>
    </message>
    <message>
        <source>正在连接大厅服务…</source>
        <translation>Connecting to the hub…</translation>
    </message>
</context>
<context>
    <name>ow::SignPage</name>
    <message>
        <source>重签　Again</source>
        <translation>重签　Again</translation>
    </message>
    <message>
        <source>签好了　Done</source>
        <translation>签好了　Done</translation>
    </message>
    <message>
        <source>请用手指或笔在这里签名　Sign here</source>
        <translation>请用手指或笔在这里签名　Sign here</translation>
    </message>
    <message>
        <source>不签　Decline</source>
        <translation>不签　Decline</translation>
    </message>
    <message>
        <source>请您签名　Please sign</source>
        <translation>请您签名　Please sign</translation>
    </message>
    <message>
        <source>请%1签名　Please sign</source>
        <translation>请%1签名　Please sign</translation>
    </message>
    <message>
        <source>我申请办理：%1。刚才核对的内容是我的真实意思，所填属实。
I apply for the above; what I have just checked is true.</source>
        <translation>我申请办理：%1。刚才核对的内容是我的真实意思，所填属实。
I apply for the above; what I have just checked is true.</translation>
    </message>
</context>
<context>
    <name>ow::SignaturePad</name>
    <message>
        <source>请领取人在这里签名</source>
        <translation>The collector signs here</translation>
    </message>
    <message>
        <source>勾选证照后签名</source>
        <translation>Tick licences, then sign</translation>
    </message>
    <message>
        <source>签名板</source>
        <translation>Signature pad</translation>
    </message>
</context>
<context>
    <name>ow::SignerRow</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>去掉</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>去掉%1</source>
        <translation>Remove %1</translation>
    </message>
    <message>
        <source>扫描 (C)</source>
        <translation>Scan (C)</translation>
    </message>
    <message>
        <source>%1：扫描</source>
        <translation>%1: scan</translation>
    </message>
</context>
<context>
    <name>ow::SigningSheet</name>
    <message>
        <source>本人已在纸上签名</source>
        <translation>Signed on paper in person</translation>
    </message>
    <message>
        <source>不能书写，已在纸上捺指印</source>
        <translation>Cannot write, thumb print on paper</translation>
    </message>
    <message>
        <source>拒绝签名</source>
        <translation>Refuses to sign</translation>
    </message>
    <message>
        <source>不用签字板签署</source>
        <translation>Signing without the pad</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>见证人姓名</source>
        <translation>Name of the witness</translation>
    </message>
    <message>
        <source>见证人姓名，不能是经办人自己</source>
        <translation>Name of the witness, not the clerk himself</translation>
    </message>
    <message>
        <source>%1　%2 (Alt+%1)</source>
        <translation>%1　%2 (Alt+%1)</translation>
    </message>
    <message>
        <source>请在纸上签名处捺右手食指印，由见证人在旁签名。系统不采集指纹。</source>
        <translation>Right index finger where the signature goes, the witness signs beside it. The system takes no fingerprints.</translation>
    </message>
    <message>
        <source>请在文书上写明拒签的情况，由见证人签名。</source>
        <translation>Write on the paper that he refuses; the witness signs.</translation>
    </message>
    <message>
        <source>原因，如：手受伤不能书写</source>
        <translation>Reason, e.g. hurt hand, cannot write</translation>
    </message>
    <message>
        <source>原因，如：认为结果有误</source>
        <translation>Reason, e.g. thinks the result is wrong</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>ow::SimulatedCardReader</name>
    <message>
        <source>取走证件</source>
        <translation>Take the document</translation>
    </message>
    <message>
        <source>忘取证件</source>
        <translation>Forget it</translation>
    </message>
    <message>
        <source>按下后，模拟的办事人走时不取证件</source>
        <translation>Pressed, the simulated visitor leaves without his document</translation>
    </message>
    <message>
        <source>读身份证</source>
        <translation>Read ID card</translation>
    </message>
    <message>
        <source>模拟读卡：选一张证件</source>
        <translation>Simulated reader: choose a document</translation>
    </message>
    <message>
        <source>%1　%2　%3</source>
        <translation>%1　%2　%3</translation>
    </message>
    <message>
        <source>模拟读卡器</source>
        <translation>Simulated reader</translation>
    </message>
</context>
<context>
    <name>ow::SimulatedSource</name>
    <message>
        <source>模拟高拍仪</source>
        <translation>Simulated document camera</translation>
    </message>
</context>
<context>
    <name>ow::SitePlanSheet</name>
    <message>
        <source>安排踏勘</source>
        <translation>Plan site visits</translation>
    </message>
    <message>
        <source>踏勘人员</source>
        <translation>Inspectors</translation>
    </message>
    <message>
        <source>踏勘的办件</source>
        <translation>Cases to visit</translation>
    </message>
    <message>
        <source>两个以上部门可以一次踏勘。踏勘期间计入办理期限。</source>
        <translation>Departments may come together once. The visit counts as part of the period.</translation>
    </message>
    <message>
        <source>安排并打印路线单</source>
        <translation>Plan, print the route</translation>
    </message>
    <message>
        <source>踏勘日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>到达第一处的时刻</source>
        <translation>First stop at</translation>
    </message>
    <message>
        <source>每处相隔</source>
        <translation>Between stops</translation>
    </message>
    <message>
        <source> 分钟</source>
        <translation> min</translation>
    </message>
    <message>
        <source>查看内容</source>
        <translation>What to look at</translation>
    </message>
    <message>
        <source>每处</source>
        <translation>Each stop</translation>
    </message>
    <message>
        <source>踏勘人员（不少于两人，第一人带队）</source>
        <translation>Inspectors (two or more, the first leads)</translation>
    </message>
    <message>
        <source>办件（从上到下是路线，可以拖动）</source>
        <translation>Cases (top to bottom is the route, drag to change)</translation>
    </message>
    <message>
        <source>查看内容（几项之间用分号隔开）</source>
        <translation>What to look at (separated by semicolons)</translation>
    </message>
    <message>
        <source>%1　%2</source>
        <translation>%1　%2</translation>
    </message>
    <message>
        <source>%1　%2　%3</source>
        <translation>%1　%2　%3</translation>
    </message>
    <message>
        <source>经营场所与申请一致；设施布局与图纸一致</source>
        <translation>经营场所与申请一致；设施布局与图纸一致</translation>
    </message>
    <message>
        <source>还要再选 %1 人</source>
        <translation>%1 more inspectors</translation>
    </message>
    <message>
        <source>请勾选要踏勘的办件</source>
        <translation>Tick the cases to visit</translation>
    </message>
    <message>
        <source>共 %1 处，最后一处 %2 到达</source>
        <translation>%1 stops, the last at %2</translation>
    </message>
</context>
<context>
    <name>ow::SiteRecordSheet</name>
    <message>
        <source>记录踏勘</source>
        <translation>Record a site visit</translation>
    </message>
    <message>
        <source>1　符合 (Alt+1)</source>
        <translation>1　In order (Alt+1)</translation>
    </message>
    <message>
        <source>2　不符合 (Alt+2)</source>
        <translation>2　Not in order (Alt+2)</translation>
    </message>
    <message>
        <source>现场照片…</source>
        <translation>Photos…</translation>
    </message>
    <message>
        <source>记录并打印</source>
        <translation>Record and print</translation>
    </message>
    <message>
        <source>查看情况</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>查看情况：看了什么、怎么样；不符合的写明哪里不符合</source>
        <translation>Findings: what was looked at and how it is; if not in order, what is not</translation>
    </message>
    <message>
        <source>%1　%2　查看：%3</source>
        <translation>%1　%2　look at: %3</translation>
    </message>
    <message>
        <source>《%1》</source>
        <translation>&quot;%1&quot;</translation>
    </message>
    <message>
        <source>现场照片</source>
        <translation>Site photos</translation>
    </message>
    <message>
        <source>已附 %1 页，存入本办件</source>
        <translation>%1 pages attached to this case</translation>
    </message>
    <message>
        <source>可以不带照片</source>
        <translation>A photo is not required</translation>
    </message>
</context>
<context>
    <name>ow::SiteVisitPanel</name>
    <message>
        <source>已安排%1踏勘 %2 处，请带上路线单</source>
        <translation>%2 stops planned on %1; take the route along</translation>
    </message>
    <message>
        <source>踏勘已记录，请被踏勘人在记录上签名</source>
        <translation>Recorded; the visited one signs the record</translation>
    </message>
    <message>
        <source>看踏勘记录</source>
        <translation>Show the record</translation>
    </message>
    <message>
        <source>踏勘　%1 %2　%3</source>
        <translation>Site visit　%1 %2　%3</translation>
    </message>
    <message>
        <source>已取消：%1</source>
        <translation>Cancelled: %1</translation>
    </message>
    <message>
        <source>%1　%2</source>
        <translation>%1　%2</translation>
    </message>
    <message>
        <source>符合</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>不符合</source>
        <translation>Not in order</translation>
    </message>
    <message>
        <source>待记录　查看：%1</source>
        <translation>To be recorded　look at: %1</translation>
    </message>
    <message>
        <source>照片（%1页）</source>
        <translation>Photos (%1 pages)</translation>
    </message>
    <message>
        <source>取消…</source>
        <translation>Cancel…</translation>
    </message>
    <message>
        <source>记录踏勘… (Alt+W)</source>
        <translation>Record visit… (Alt+W)</translation>
    </message>
    <message>
        <source>由踏勘人员记录</source>
        <translation>Recorded by an inspector</translation>
    </message>
    <message>
        <source>踏勘当天起可以记录</source>
        <translation>Can be recorded from the day of the visit</translation>
    </message>
    <message>
        <source>申请人要求改期</source>
        <translation>The applicant wants another day</translation>
    </message>
    <message>
        <source>天气原因</source>
        <translation>Weather</translation>
    </message>
    <message>
        <source>人员调整</source>
        <translation>Other inspectors</translation>
    </message>
    <message>
        <source>不再需要踏勘</source>
        <translation>No visit needed any more</translation>
    </message>
    <message>
        <source>这次踏勘已取消</source>
        <translation>The visit is cancelled</translation>
    </message>
    <message>
        <source>现场照片</source>
        <translation>Site photos</translation>
    </message>
    <message>
        <source>看踏勘照片</source>
        <translation>Look at site photos</translation>
    </message>
</context>
<context>
    <name>ow::SkillSheet</name>
    <message>
        <source>调整窗口办理的队列</source>
        <translation>Queues of a window</translation>
    </message>
    <message>
        <source>恢复大厅设置</source>
        <translation>Back to the set-up</translation>
    </message>
    <message>
        <source>%1号窗口今天办理下面勾选的队列，明天恢复大厅设置。一级先叫，二、三级在一级没有人时协助。</source>
        <translation>Window %1 serves the ticked queues today, tomorrow those of the set-up. Level 1 first; levels 2 and 3 help when nobody is in level 1.</translation>
    </message>
    <message>
        <source>就这样办</source>
        <translation>Do it</translation>
    </message>
    <message>
        <source>%1的级别</source>
        <translation>Level of %1</translation>
    </message>
    <message>
        <source>一级 本职</source>
        <translation>1 own work</translation>
    </message>
    <message>
        <source>二级 协助</source>
        <translation>2 helps</translation>
    </message>
    <message>
        <source>三级 后备</source>
        <translation>3 reserve</translation>
    </message>
    <message>
        <source>至少勾选一个队列；不再办理请关停窗口。</source>
        <translation>Tick one at least; to serve none, free the window.</translation>
    </message>
    <message>
        <source>这样就没有窗口办理：%1。</source>
        <translation>Then no window serves: %1.</translation>
    </message>
    <message>
        <source>可办队列</source>
        <translation>Queues served</translation>
    </message>
</context>
<context>
    <name>ow::SlipDesk</name>
    <message>
        <source>已预审：材料齐全</source>
        <translation>Pre-checked: all there</translation>
    </message>
    <message>
        <source>已预审：还缺 %1 样材料</source>
        <translation>Pre-checked: %1 missing</translation>
    </message>
    <message>
        <source>%1 起参加排队</source>
        <translation>Queues from %1</translation>
    </message>
    <message>
        <source>与主机的连接中断时取的号，恢复后按取号时间排队。</source>
        <translation>Taken while the line was cut; it queues from this time once the line is back.</translation>
    </message>
    <message>
        <source>补打于 %1</source>
        <translation>Printed again at %1</translation>
    </message>
</context>
<context>
    <name>ow::SourceBar</name>
    <message>
        <source>用进纸器</source>
        <translation>Use the feeder</translation>
    </message>
    <message>
        <source>翻页自动拍 A</source>
        <translation>By itself on turning A</translation>
    </message>
    <message>
        <source>模拟</source>
        <translation>simulated</translation>
    </message>
    <message>
        <source>采集设备</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>清晰度</source>
        <translation>Resolution</translation>
    </message>
    <message>
        <source>每英寸%1点</source>
        <translation>%1 dots per inch</translation>
    </message>
    <message>
        <source>正在扫描……</source>
        <translation>Scanning…</translation>
    </message>
    <message>
        <source>扫描 空格</source>
        <translation>Scan Space</translation>
    </message>
    <message>
        <source>拍一页 空格</source>
        <translation>Capture Space</translation>
    </message>
</context>
<context>
    <name>ow::StaffShell</name>
    <message>
        <source>锁屏</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>%1号窗口</source>
        <translation>Window %1</translation>
    </message>
    <message>
        <source>登录已失效，请重新登录。页面上的内容还在。</source>
        <translation>You were signed out; sign in again. The page is as it was.</translation>
    </message>
    <message>
        <source>屏幕已锁定。您还没有解锁码，请用密码登录。</source>
        <translation>Locked. You have no PIN; sign in by password.</translation>
    </message>
    <message>
        <source>已退出，请登录。</source>
        <translation>Signed out.</translation>
    </message>
</context>
<context>
    <name>ow::StartPage</name>
    <message>
        <source>换一个岗位或设备</source>
        <translation>Another role or device</translation>
    </message>
    <message>
        <source>一窗</source>
        <translation>OneWindow</translation>
    </message>
    <message>
        <source>大厅没有接受本机</source>
        <translation>The hub did not accept this station</translation>
    </message>
    <message>
        <source>从 %1 起连不上，正在自动重试。请检查网线和大厅服务器。</source>
        <translation>No connection since %1, trying on. Check the cable and the hub.</translation>
    </message>
    <message>
        <source>正在连接大厅服务…</source>
        <translation>Connecting to the hub…</translation>
    </message>
    <message>
        <source>不能启动</source>
        <translation>Cannot start</translation>
    </message>
</context>
<context>
    <name>ow::SteeringReasonSheet</name>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>原因（必填，会留下记录），例如：人流集中、设备故障</source>
        <translation>Reason (required, recorded), e.g. crowded, device failed</translation>
    </message>
</context>
<context>
    <name>ow::StepAlarmsPanel</name>
    <message>
        <source>预警</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>环节</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>审查人</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <source>短号</source>
        <translation>Short no.</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>法定到期</source>
        <translation>Due by law</translation>
    </message>
    <message>
        <source>放回待认领</source>
        <translation>Put back unclaimed</translation>
    </message>
    <message>
        <source>环节预警</source>
        <translation>Step alarms</translation>
    </message>
    <message>
        <source>放回的理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>放回的理由，例如：本人病假</source>
        <translation>Reason, e.g. on sick leave</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>超环节时限%1个工作日</source>
        <translation>%1 working days over the step&apos;s time</translation>
    </message>
    <message>
        <source>已过%1的环节时限</source>
        <translation>Step was due %1</translation>
    </message>
    <message>
        <source>%1个工作日没有办理</source>
        <translation>Untouched for %1 working days</translation>
    </message>
    <message>
        <source>没有人认领</source>
        <translation>Nobody claimed it</translation>
    </message>
    <message>
        <source>没有环节预警</source>
        <translation>No step alarms</translation>
    </message>
    <message>
        <source>超过环节时限、或几天没有办理的件会列在这里</source>
        <translation>Cases past a step&apos;s time, or untouched for days, are listed here</translation>
    </message>
    <message>
        <source>超环节时限 %1 件，久未办理 %2 件。环节时限是内部要求，法定期限不因此改变。</source>
        <translation>%1 past a step&apos;s time, %2 long untouched. Step times are internal; the legal period stays.</translation>
    </message>
    <message>
        <source>已放回，其他审批人员可以认领</source>
        <translation>Put back, other reviewers can claim it</translation>
    </message>
</context>
<context>
    <name>ow::SupervisorPage</name>
    <message>
        <source>大厅现况</source>
        <translation>Hall now</translation>
    </message>
    <message>
        <source>办件与评价</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>闭厅清单</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>没答上来的</source>
        <translation>Unanswered</translation>
    </message>
    <message>
        <source>叫号规则</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>事项去向</source>
        <translation>Routing</translation>
    </message>
    <message>
        <source>事项目录</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>受理监督</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>受理监督 · %1 问超时</source>
        <translation>Intake · %1 questions late</translation>
    </message>
    <message>
        <source>好差评</source>
        <translation>Ratings</translation>
    </message>
    <message>
        <source>好差评 · %1 条超期</source>
        <translation>Ratings · %1 overdue</translation>
    </message>
    <message>
        <source>好差评 · %1 条待核实</source>
        <translation>Ratings · %1 to verify</translation>
    </message>
    <message>
        <source>空白证照</source>
        <translation>Blanks</translation>
    </message>
    <message>
        <source>交接与通知</source>
        <translation>Shifts</translation>
    </message>
    <message>
        <source>档案</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>数据上报</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>分页</source>
        <translation>Tabs</translation>
    </message>
    <message>
        <source>系统</source>
        <translation>System</translation>
    </message>
    <message>
        <source>设备</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>设备 · %1 处要看</source>
        <translation>Devices · %1 to look at</translation>
    </message>
</context>
<context>
    <name>ow::SupplementSheet</name>
    <message>
        <source>收补齐材料</source>
        <translation>Take supplement</translation>
    </message>
    <message>
        <source>收下 (回车)</source>
        <translation>Take (Enter)</translation>
    </message>
    <message>
        <source>这份材料的受理标准</source>
        <translation>Criteria of this paper</translation>
    </message>
    <message>
        <source>%1　最迟 %2
%3</source>
        <translation>%1　by %2
%3</translation>
    </message>
</context>
<context>
    <name>ow::SystemPrinter</name>
    <message>
        <source>默认打印机</source>
        <translation>Default printer</translation>
    </message>
</context>
<context>
    <name>ow::TakePanel</name>
    <message>
        <source>代取号</source>
        <translation>Ticket for a visitor</translation>
    </message>
    <message>
        <source>姓名（可不填）</source>
        <translation>Name (optional)</translation>
    </message>
    <message>
        <source>没带证件和手机的填姓名（N），只留隐去的姓名</source>
        <translation>Without card and phone: the name (N), kept masked only</translation>
    </message>
    <message>
        <source>业务（数字键）</source>
        <translation>Service (digit)</translation>
    </message>
    <message>
        <source>类别（0 或字母键，按下即取号）</source>
        <translation>Class (0 or letter, pressed it issues)</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1（停止取号）</source>
        <translation>%1 (stopped)</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1，停止取号</source>
        <translation>%1, no more numbers</translation>
    </message>
    <message>
        <source>%1，等候 %2 人</source>
        <translation>%1, %2 waiting</translation>
    </message>
    <message>
        <source>取号：%1</source>
        <translation>Ticket: %1</translation>
    </message>
    <message>
        <source>正在取号…</source>
        <translation>Issuing…</translation>
    </message>
    <message>
        <source>先按数字选业务，再按类别；一共两个键。</source>
        <translation>A digit for the service, then the class; two keys in all.</translation>
    </message>
    <message>
        <source>已选“%1”，按 0 或字母取号，Esc 重选。</source>
        <translation>&quot;%1&quot; chosen; 0 or a letter issues, Esc chooses again.</translation>
    </message>
    <message>
        <source>取到 %1</source>
        <translation>Issued %1</translation>
    </message>
    <message>
        <source>%1，前面 %2 人</source>
        <translation>%1, %2 ahead</translation>
    </message>
    <message>
        <source>取号人 %1</source>
        <translation>For %1</translation>
    </message>
    <message>
        <source>快到下班时间，今天可能办不到，请告诉群众</source>
        <translation>Near closing time, it may not be done today; please say so</translation>
    </message>
    <message>
        <source>没有取到号</source>
        <translation>No number issued</translation>
    </message>
</context>
<context>
    <name>ow::TicketCard</name>
    <message>
        <source>%1 取号，等了%2</source>
        <translation>%1 taken, waited %2</translation>
    </message>
    <message>
        <source>；%1 开始，已办%2</source>
        <translation>; %1 began, %2 so far</translation>
    </message>
    <message>
        <source>已呼 %1/%2 次，最近 %3</source>
        <translation>Called %1/%2, last %3</translation>
    </message>
    <message>
        <source>；%1秒后自动记为过号</source>
        <translation>; no-show by itself in %1 s</translation>
    </message>
    <message>
        <source>；一票到底，这是第%1站</source>
        <translation>; one ticket throughout, stop %1</translation>
    </message>
    <message>
        <source>；过号后恢复</source>
        <translation>; restored after a no-show</translation>
    </message>
    <message>
        <source>数字 %1；Ctrl+%1 办结后接着叫下一位</source>
        <translation>Digit %1; Ctrl+%1 done and call next</translation>
    </message>
    <message>
        <source>窗口未开</source>
        <translation>Window closed</translation>
    </message>
    <message>
        <source>按 F2 开窗后可以叫号</source>
        <translation>F2 opens it, then calls</translation>
    </message>
    <message>
        <source>本窗口正由%1使用</source>
        <translation>This window is used by %1</translation>
    </message>
    <message>
        <source>他人</source>
        <translation>somebody else</translation>
    </message>
    <message>
        <source>来接班的，按 Ctrl+F2 接替；否则请换窗口</source>
        <translation>To take over press Ctrl+F2; otherwise use another window</translation>
    </message>
    <message>
        <source>窗口已暂停</source>
        <translation>Window paused</translation>
    </message>
    <message>
        <source>恢复后可以叫号</source>
        <translation>Resume to call</translation>
    </message>
    <message>
        <source>没有当前号</source>
        <translation>No current ticket</translation>
    </message>
    <message>
        <source>现在无人等候，有人取号会自动出现</source>
        <translation>Nobody is waiting; new tickets appear by themselves</translation>
    </message>
    <message>
        <source>%1 人等候，按 F2 或空格叫下一位</source>
        <translation>%1 waiting, F2 or Space calls the next</translation>
    </message>
    <message>
        <source>优先：%1</source>
        <translation>Priority: %1</translation>
    </message>
    <message>
        <source>缺：%1</source>
        <translation>Missing: %1</translation>
    </message>
    <message>
        <source>顺带咨询 +%1</source>
        <translation>Side questions +%1</translation>
    </message>
    <message>
        <source>来办：%1</source>
        <translation>Came for: %1</translation>
    </message>
    <message>
        <source>来办：%1；预审缺：%2</source>
        <translation>Came for: %1; missing at pre-check: %2</translation>
    </message>
</context>
<context>
    <name>ow::TicketHistoryPanel</name>
    <message>
        <source>经过</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>当时看过的号</source>
        <translation>Tickets looked at then</translation>
    </message>
    <message>
        <source>选一次呼叫，看它为什么叫这张号</source>
        <translation>Choose a call to see why this ticket</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>还没有经过</source>
        <translation>No course yet</translation>
    </message>
    <message>
        <source>为什么是这张号：%1</source>
        <translation>Why this ticket: %1</translation>
    </message>
</context>
<context>
    <name>ow::TicketHistorySheet</name>
    <message>
        <source>号票的经过</source>
        <translation>Course of a ticket</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ow::TicketListModel</name>
    <message>
        <source>号码</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>业务</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>优先</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>取号</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>等候</source>
        <translation>Waited</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>最迟返回</source>
        <translation>Back by</translation>
    </message>
    <message>
        <source>%1号</source>
        <translation>Window %1</translation>
    </message>
</context>
<context>
    <name>ow::TicketStepModel</name>
    <message>
        <source>%1号</source>
        <translation>Window %1</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>之后</source>
        <translation>After</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>由谁</source>
        <translation>By</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>ow::TodayList</name>
    <message>
        <source>按号码查找</source>
        <translation>Find by number</translation>
    </message>
    <message>
        <source>按号码查找（F），如 A012 或 12</source>
        <translation>Find by number (F), e.g. A012 or 12</translation>
    </message>
    <message>
        <source>今天的号票</source>
        <translation>Today&apos;s tickets</translation>
    </message>
    <message>
        <source>预审材料 S</source>
        <translation>Pre-check S</translation>
    </message>
    <message>
        <source>签到 A</source>
        <translation>Check in A</translation>
    </message>
    <message>
        <source>补打 B</source>
        <translation>Print again B</translation>
    </message>
    <message>
        <source>改排 G</source>
        <translation>Move G</translation>
    </message>
    <message>
        <source>恢复过号 H</source>
        <translation>Restore H</translation>
    </message>
    <message>
        <source>取消 X</source>
        <translation>Cancel X</translation>
    </message>
    <message>
        <source>正在读取今天的号票…</source>
        <translation>Loading today&apos;s tickets…</translation>
    </message>
    <message>
        <source>没有这样的号票</source>
        <translation>No such ticket</translation>
    </message>
    <message>
        <source>取了号会自动出现</source>
        <translation>Tickets appear once taken</translation>
    </message>
    <message>
        <source>选中一张号票，再选下面要做的事。</source>
        <translation>Choose a ticket, then what to do.</translation>
    </message>
    <message>
        <source>预约 %1</source>
        <translation>Booked %1</translation>
    </message>
    <message>
        <source>已预审，材料齐全</source>
        <translation>Pre-checked, all there</translation>
    </message>
    <message>
        <source>已预审，缺 %1 样</source>
        <translation>Pre-checked, %1 missing</translation>
    </message>
</context>
<context>
    <name>ow::ToleranceFiguresPanel</name>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>容缺</source>
        <translation>Tolerated</translation>
    </message>
    <message>
        <source>按期</source>
        <translation>In time</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>未补</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>待补</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>按期补齐率</source>
        <translation>Supplemented in time</translation>
    </message>
    <message>
        <source>平均用时</source>
        <translation>Average time</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>导出表格…</source>
        <translation>Export table…</translation>
    </message>
    <message>
        <source>从什么时候起</source>
        <translation>Since when</translation>
    </message>
    <message>
        <source>近一年</source>
        <translation>One year</translation>
    </message>
    <message>
        <source>近三个月</source>
        <translation>Three months</translation>
    </message>
    <message>
        <source>近一个月</source>
        <translation>One month</translation>
    </message>
    <message>
        <source>容缺材料统计</source>
        <translation>Tolerated papers</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>没有可以容缺的材料</source>
        <translation>No papers may be tolerated</translation>
    </message>
    <message>
        <source>在事项目录里设定哪些次要材料可以容缺</source>
        <translation>The catalogue says which secondary papers may be</translation>
    </message>
    <message>
        <source>%1 至 %2 受理：容缺 %3 件次，按期补齐 %4/%5（%6）。平均用时按工作日。</source>
        <translation>Accepted %1 to %2: %3 tolerated, in time %4/%5 (%6). Average in working days.</translation>
    </message>
    <message>
        <source>存到哪里</source>
        <translation>Save where</translation>
    </message>
    <message>
        <source>表格 (*.csv)</source>
        <translation>Table (*.csv)</translation>
    </message>
    <message>
        <source>已存为 %1</source>
        <translation>Saved as %1</translation>
    </message>
</context>
<context>
    <name>ow::TopBar</name>
    <message>
        <source>正在连接</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>已联机</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>已断开</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>%1 起断开</source>
        <translation>Offline since %1</translation>
    </message>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>%1月%2日 %3 %4</source>
        <translation>%3, %1/%2 %4</translation>
    </message>
</context>
<context>
    <name>ow::TouchKeyboard</name>
    <message>
        <source>更多字</source>
        <translation>More</translation>
    </message>
    <message>
        <source>退格</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>英文</source>
        <translation>EN</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>中</translation>
    </message>
    <message>
        <source>字母</source>
        <translation>ABC</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>123</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>ow::TransferSheet</name>
    <message>
        <source>转移号票</source>
        <translation>Transfer ticket</translation>
    </message>
    <message>
        <source>取错号，应在别处办</source>
        <translation>Wrong number, belongs elsewhere</translation>
    </message>
    <message>
        <source>下一步在别处办</source>
        <translation>Next step is elsewhere</translation>
    </message>
    <message>
        <source>写几个字，例如：需要会签</source>
        <translation>A few words, e.g. to be countersigned</translation>
    </message>
    <message>
        <source>本窗口已办完（一票到底，群众可评价本窗口）</source>
        <translation>Done here (one ticket throughout; this window may be rated)</translation>
    </message>
    <message>
        <source>转移</source>
        <translation>Transferred</translation>
    </message>
    <message>
        <source>1  转到队列</source>
        <translation>1  To a queue</translation>
    </message>
    <message>
        <source>2  转给窗口</source>
        <translation>2  To a window</translation>
    </message>
    <message>
        <source>3  转给个人</source>
        <translation>3  To a person</translation>
    </message>
    <message>
        <source>转到哪里</source>
        <translation>To where</translation>
    </message>
    <message>
        <source>%1 号码不变，按原来的取号时间排队。</source>
        <translation>%1 keeps its number and queues from its own time.</translation>
    </message>
    <message>
        <source>%1　%2</source>
        <translation>%1　%2</translation>
    </message>
    <message>
        <source>没有别的队列</source>
        <translation>No other queue</translation>
    </message>
    <message>
        <source>没有别的窗口开着</source>
        <translation>No other window open</translation>
    </message>
</context>
<context>
    <name>ow::WhySheet</name>
    <message>
        <source>为什么是这张号</source>
        <translation>Why this ticket</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>当时在等的号</source>
        <translation>Tickets waiting then</translation>
    </message>
    <message>
        <source>没有别的号</source>
        <translation>No other tickets</translation>
    </message>
    <message>
        <source>恢复或转来的号没有比较</source>
        <translation>Nothing was compared for restored or transferred tickets</translation>
    </message>
    <message>
        <source>%1 %2 呼叫。%3</source>
        <translation>%1 called %2. %3</translation>
    </message>
    <message>
        <source>有群众问起，可以说：%1</source>
        <translation>When a visitor asks, say: %1</translation>
    </message>
</context>
<context>
    <name>ow::WindowPage</name>
    <message>
        <source>%1号窗口</source>
        <translation>Window %1</translation>
    </message>
    <message>
        <source>%1 已办结；现在无人等候</source>
        <translation>%1 done; nobody is waiting</translation>
    </message>
    <message>
        <source>已取 %1（%2），留给您叫</source>
        <translation>%1 taken (%2), kept for you</translation>
    </message>
    <message>
        <source>%1 已记为过号</source>
        <translation>%1 is a no-show</translation>
    </message>
    <message>
        <source>%1 已办结：%2</source>
        <translation>%1 done: %2</translation>
    </message>
    <message>
        <source>%1 已挂起，最迟 %2 回来</source>
        <translation>%1 on hold, back by %2</translation>
    </message>
    <message>
        <source>%1 已转到%2</source>
        <translation>%1 transferred to %2</translation>
    </message>
    <message>
        <source>已撤销，%1 回到“%2”</source>
        <translation>Undone, %1 is &quot;%2&quot; again</translation>
    </message>
    <message>
        <source>还没有读到大厅情况</source>
        <translation>The hall is not loaded yet</translation>
    </message>
    <message>
        <source>正在读取大厅情况…</source>
        <translation>Loading the hall…</translation>
    </message>
    <message>
        <source>与大厅服务连上后会自动显示</source>
        <translation>Shown once the hub is reached</translation>
    </message>
</context>
<context>
    <name>ow::WindowPanel</name>
    <message>
        <source>F2 下一位　F3 重呼　F4 过号　F5 开始办理　F6 办结　1–6 直接选结果　F9 暂停
办完再按 F2：办结并叫下一位　Ctrl+1–6：选结果并叫下一位
F8 挂起或继续挂起的　F11 转移　F12 为什么是这张号　+ 顺带咨询　Ctrl+Z 撤销
在等候名单上按回车或双击，可以点名呼叫</source>
        <translation>F2 next　F3 recall　F4 no-show　F5 begin　F6 done　1–6 outcome　F9 pause
Done, then F2: done and call next　Ctrl+1–6: outcome and call next
F8 hold or resume　F11 transfer　F12 why this ticket　+ side question　Ctrl+Z undo
Enter or double click in the list calls by name</translation>
    </message>
    <message>
        <source>正在读取大厅情况…</source>
        <translation>Loading the hall…</translation>
    </message>
    <message>
        <source>暂停窗口</source>
        <translation>Pause the window</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>午餐</source>
        <translation>Lunch</translation>
    </message>
    <message>
        <source>开会</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>休息</source>
        <translation>Break</translation>
    </message>
    <message>
        <source>写几个字，例如：设备维修</source>
        <translation>A few words, e.g. repairs</translation>
    </message>
    <message>
        <source>挂起</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>去取材料或复印</source>
        <translation>Fetches papers or copies</translation>
    </message>
    <message>
        <source>去缴费</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>去拍照或填表</source>
        <translation>Photo or form</translation>
    </message>
    <message>
        <source>写几个字，例如：等家人送证件</source>
        <translation>A few words, e.g. waits for a document</translation>
    </message>
    <message>
        <source>点名呼叫</source>
        <translation>Call by name</translation>
    </message>
    <message>
        <source>呼叫</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>约好再来的</source>
        <translation>Came by appointment</translation>
    </message>
    <message>
        <source>行动不便或有急事</source>
        <translation>Cannot walk well or urgent</translation>
    </message>
    <message>
        <source>接着办上一件</source>
        <translation>Goes on from before</translation>
    </message>
    <message>
        <source>写几个字，会记入日志</source>
        <translation>A few words, recorded</translation>
    </message>
    <message>
        <source>撤销上一步</source>
        <translation>Undo last step</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>按错了</source>
        <translation>Wrong key</translation>
    </message>
    <message>
        <source>叫错了号</source>
        <translation>Wrong number called</translation>
    </message>
    <message>
        <source>人又回来了</source>
        <translation>He came back</translation>
    </message>
    <message>
        <source>接替窗口</source>
        <translation>Take over the window</translation>
    </message>
    <message>
        <source>接替</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>交接班</source>
        <translation>Shifts</translation>
    </message>
    <message>
        <source>交班、接班 (Ctrl+F10)</source>
        <translation>Hand over shift (Ctrl+F10)</translation>
    </message>
    <message>
        <source>等候名单</source>
        <translation>Waiting list</translation>
    </message>
    <message>
        <source>现在无人等候</source>
        <translation>Nobody is waiting</translation>
    </message>
    <message>
        <source>有人取号后会出现在这里</source>
        <translation>Appears once somebody takes a number</translation>
    </message>
    <message>
        <source>（截至 %1）</source>
        <translation> (as of %1)</translation>
    </message>
    <message>
        <source>等候 %1 人%2</source>
        <translation>%1 waiting%2</translation>
    </message>
    <message>
        <source>我今日已办 %1</source>
        <translation>I served %1 today</translation>
    </message>
    <message>
        <source>叫号后在这里办理</source>
        <translation>Works here after a call</translation>
    </message>
    <message>
        <source>等 %1 号来到窗口</source>
        <translation>Waiting for %1 to come</translation>
    </message>
    <message>
        <source>来了按 F5 开始办理；只问一句的，直接按 2 记为仅咨询；
没来的，隔%1秒按 F3 重呼，呼满%2次会自动记为过号</source>
        <translation>Here: F5 begins; only a question: 2 records it;
not here: F3 calls again every %1 s, after %2 calls it becomes a no-show by itself</translation>
    </message>
    <message>
        <source>来了按 F5 开始办理；只问一句的，直接按 2 记为仅咨询；
没来的，隔%1秒按 F3 重呼，呼满%2次按 F4 记为过号</source>
        <translation>Here: F5 begins; only a question: 2 records it;
not here: F3 calls again every %1 s, after %2 calls F4 makes it a no-show</translation>
    </message>
    <message>
        <source>%1 号正在办理</source>
        <translation>Serving %1</translation>
    </message>
    <message>
        <source>办完按 F2 再按 1–6：办结并叫下一位；只按 1–6：办结，不叫下一位</source>
        <translation>Done: F2 then 1–6, done and call next; only 1–6: done, no call</translation>
    </message>
    <message>
        <source>可以继续接待；与大厅服务恢复联系后再办结</source>
        <translation>Go on serving; end it when the hub is back</translation>
    </message>
    <message>
        <source>正在读取大厅的最新情况…</source>
        <translation>Loading the hall…</translation>
    </message>
    <message>
        <source>与大厅服务失去联系，正在自动重连。可以查看当前号、填写草稿；叫号、受理等恢复后再办，不用重启。</source>
        <translation>The hub is lost, reconnecting. Ticket and draft stay; calling and accepting wait, no restart needed.</translation>
    </message>
    <message>
        <source>暂停后本窗口不再叫号。按数字键直接选择原因。</source>
        <translation>A paused window calls nobody. A digit chooses the reason.</translation>
    </message>
    <message>
        <source>%1 的群众离开一会儿，回来不用重新排队；草稿和材料都留着，最多%2分钟。</source>
        <translation>The visitor of %1 leaves for a while and need not queue again; draft and papers stay, for %2 min at most.</translation>
    </message>
    <message>
        <source>撤销 %1 的“%2”，号票回到这一步之前。</source>
        <translation>Undo &quot;%2&quot; of %1; the ticket is as it was before.</translation>
    </message>
    <message>
        <source>越过前面的人直接呼叫 %1。原因会和这次呼叫一起记入日志。</source>
        <translation>Calls %1 before those ahead. The reason is recorded with the call.</translation>
    </message>
    <message>
        <source>%1号窗口没有人。</source>
        <translation>Nobody is at window %1.</translation>
    </message>
    <message>
        <source>%1号窗口正由%2使用。</source>
        <translation>Window %1 is used by %2.</translation>
    </message>
    <message>
        <source>%1接替后，当前号 %2 连同草稿由您以自己的名义接着办。</source>
        <translation>%1 Taken over, ticket %2 and its draft go on in your name.</translation>
    </message>
    <message>
        <source>%1接替后，这个窗口由您以自己的名义使用。</source>
        <translation>%1 Taken over, the window is used in your name.</translation>
    </message>
    <message>
        <source>按数字选结果：办结并叫下一位（Esc 返回）</source>
        <translation>Outcome by digit: done and call next (Esc back)</translation>
    </message>
    <message>
        <source>按数字选结果：办结，不叫下一位（Esc 返回）</source>
        <translation>Outcome by digit: done, no call (Esc back)</translation>
    </message>
</context>
<context>
    <name>ow::WordSection</name>
    <message>
        <source>申请表</source>
        <translation>申请表</translation>
    </message>
    <message>
        <source>以上内容本人已核对无误，是本人的真实意思。</source>
        <translation>以上内容本人已核对无误，是本人的真实意思。</translation>
    </message>
    <message>
        <source>%1（签名）：________________　日期：%2</source>
        <translation>%1（签名）：________________　日期：%2</translation>
    </message>
    <message>
        <source>请他核对 (Alt+K)</source>
        <translation>Have it checked (Alt+K)</translation>
    </message>
    <message>
        <source>打印表单</source>
        <translation>Print the form</translation>
    </message>
    <message>
        <source>已核对并手写签名</source>
        <translation>Checked and signed by hand</translation>
    </message>
    <message>
        <source>捺印、拒签…</source>
        <translation>Thumb print, refusal…</translation>
    </message>
    <message>
        <source>请他签名</source>
        <translation>Have it signed</translation>
    </message>
    <message>
        <source>本人不同意查询，请改看纸质材料</source>
        <translation>Consent refused; see a paper instead</translation>
    </message>
    <message>
        <source>须先征求本人同意</source>
        <translation>Needs consent first</translation>
    </message>
    <message>
        <source>填好统一社会信用代码后自动核验</source>
        <translation>Verified by itself once the credit code is there</translation>
    </message>
    <message>
        <source>还没有核验</source>
        <translation>Not verified</translation>
    </message>
    <message>
        <source>正在核验，不用等，可继续填表…</source>
        <translation>Verifying; go on with the form…</translation>
    </message>
    <message>
        <source>已核验，数据截至 %1</source>
        <translation>Verified, data of %1</translation>
    </message>
    <message>
        <source>%1；没有查到%2</source>
        <translation>%1; not found: %2</translation>
    </message>
    <message>
        <source>没有查到，请改看纸质材料</source>
        <translation>Not found; see a paper instead</translation>
    </message>
    <message>
        <source>登记系统没有及时应答，可再核验或改看纸质材料</source>
        <translation>The register did not answer in time; try again or see a paper</translation>
    </message>
    <message>
        <source>与市平台联系不上，没有核验，请改看纸质材料</source>
        <translation>The city platform cannot be reached; see a paper instead</translation>
    </message>
    <message>
        <source>登记系统出了故障，可再核验或改看纸质材料</source>
        <translation>The register failed; try again or see a paper</translation>
    </message>
    <message>
        <source>改看了%1（%2）</source>
        <translation>%1 seen instead (%2)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>请他同意</source>
        <translation>Ask for consent</translation>
    </message>
    <message>
        <source>已书面同意</source>
        <translation>Consent in writing</translation>
    </message>
    <message>
        <source>再核验</source>
        <translation>Verify again</translation>
    </message>
    <message>
        <source>改看材料…</source>
        <translation>See a paper…</translation>
    </message>
    <message>
        <source>%1：改看材料</source>
        <translation>%1: see a paper instead</translation>
    </message>
    <message>
        <source>申请人还没有核对表单（本次办理必须核对）</source>
        <translation>The applicant has not checked the form (required)</translation>
    </message>
    <message>
        <source>申请人还没有核对表单</source>
        <translation>The applicant has not checked the form</translation>
    </message>
    <message>
        <source>核对以后又改了 %1 处，请他重新核对</source>
        <translation>%1 changes since it was checked; have it checked again</translation>
    </message>
    <message>
        <source>申请人已在副屏上核对无误</source>
        <translation>Checked by the applicant on the second screen</translation>
    </message>
    <message>
        <source>各签名人已在打印的表单上核对并签名</source>
        <translation>Checked and signed on the printed form by all who sign</translation>
    </message>
    <message>
        <source>申请人已在打印的表单上核对并签名</source>
        <translation>Checked and signed on the printed form</translation>
    </message>
    <message>
        <source>请%1签名 (Alt+G)</source>
        <translation>Signature of %1 (Alt+G)</translation>
    </message>
    <message>
        <source>请他签名 (Alt+G)</source>
        <translation>Have it signed (Alt+G)</translation>
    </message>
    <message>
        <source>还没有签名（本次办理必须签名）</source>
        <translation>Not signed (required)</translation>
    </message>
    <message>
        <source>还没有签名</source>
        <translation>Not signed</translation>
    </message>
    <message>
        <source>已在副屏上签名</source>
        <translation>Signed on the second screen</translation>
    </message>
    <message>
        <source>申请人不签名</source>
        <translation>The applicant does not sign</translation>
    </message>
    <message>
        <source>不签名（%1）</source>
        <translation>Does not sign (%1)</translation>
    </message>
    <message>
        <source>没有说原因</source>
        <translation>no reason given</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>改看材料</source>
        <translation>See a paper instead</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>看了什么</source>
        <translation>What was seen</translation>
    </message>
    <message>
        <source>看了什么，如：居民身份证原件</source>
        <translation>What was seen, e.g. original identity card</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>为什么，如：登记系统没有应答</source>
        <translation>Why, e.g. the register did not answer</translation>
    </message>
    <message>
        <source>“%1”没有共享核验成功。请写明看了什么、为什么，会记录下来。</source>
        <translation>&quot;%1&quot; could not be verified by register. Say what was seen and why; it is recorded.</translation>
    </message>
    <message>
        <source>%1核对了表单，没有在签字板上签名。请先打印表单。</source>
        <translation>%1 checked the form and did not sign on the pad. Print the form first.</translation>
    </message>
    <message>
        <source>申请表：%1</source>
        <translation>申请表：%1</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>申请表已打印，请申请人核对并签名</source>
        <translation>Form printed; the applicant checks and signs it</translation>
    </message>
</context>
<context>
    <name>ow::WorkListModel</name>
    <message>
        <source>已勾选，%1</source>
        <translation>ticked, %1</translation>
    </message>
    <message>
        <source>期限暂停</source>
        <translation>Period stands still</translation>
    </message>
    <message>
        <source>待前项办结</source>
        <translation>Waits for the item before it</translation>
    </message>
    <message>
        <source>前项未取得</source>
        <translation>Item before it not granted</translation>
    </message>
    <message>
        <source>预计%1</source>
        <translation>Expected %1</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>我</source>
        <translation>me</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>承诺核查</source>
        <translation>Promise check</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>审查</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>待补材料</source>
        <translation>Papers missing</translation>
    </message>
</context>
<context>
    <name>ow::WorkListPanel</name>
    <message>
        <source>认领 (Alt+L)</source>
        <translation>Claim (Alt+L)</translation>
    </message>
    <message>
        <source>放回 (Alt+U)</source>
        <translation>Put back (Alt+U)</translation>
    </message>
    <message>
        <source>批量准予… (Alt+B)</source>
        <translation>Batch approval… (Alt+B)</translation>
    </message>
    <message>
        <source>显示哪些办件</source>
        <translation>Which cases</translation>
    </message>
    <message>
        <source>全部待办</source>
        <translation>All to do</translation>
    </message>
    <message>
        <source>本单位的</source>
        <translation>Of my unit</translation>
    </message>
    <message>
        <source>我认领的</source>
        <translation>Claimed by me</translation>
    </message>
    <message>
        <source>没有认领的</source>
        <translation>Unclaimed</translation>
    </message>
    <message>
        <source>意见为同意的</source>
        <translation>Opinion: consent</translation>
    </message>
    <message>
        <source>安排踏勘… (Alt+T)</source>
        <translation>Plan site visits… (Alt+T)</translation>
    </message>
    <message>
        <source>外出代理…</source>
        <translation>Deputy…</translation>
    </message>
    <message>
        <source>待审办件，空格键勾选</source>
        <translation>To review, Space ticks</translation>
    </message>
    <message>
        <source>已准予 %1 件</source>
        <translation>%1 granted</translation>
    </message>
    <message>
        <source>待审办件</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>还没有读到办件</source>
        <translation>Not loaded yet</translation>
    </message>
    <message>
        <source>正在读取办件…</source>
        <translation>Loading cases…</translation>
    </message>
    <message>
        <source>与大厅服务连上后会自动显示</source>
        <translation>Shown once the hub is reached</translation>
    </message>
    <message>
        <source>待审 %1 件，待出件 %2 件</source>
        <translation>%1 to review, %2 to issue</translation>
    </message>
    <message>
        <source>，承诺核查 %1 件</source>
        <translation>, %1 promise checks</translation>
    </message>
    <message>
        <source>没有待审的办件</source>
        <translation>Nothing to review</translation>
    </message>
    <message>
        <source>窗口受理后会自动出现</source>
        <translation>They appear once a window accepted them</translation>
    </message>
    <message>
        <source>没有这一类办件</source>
        <translation>No such cases</translation>
    </message>
    <message>
        <source>在下面选“全部待办”查看其余 %1 件</source>
        <translation>&quot;All to do&quot; below shows the other %1</translation>
    </message>
    <message>
        <source>已勾选 %1 件</source>
        <translation>%1 ticked</translation>
    </message>
    <message>
        <source>空格键勾选，Shift+J、Shift+K 打开下一件、上一件</source>
        <translation>Space ticks, Shift+J and Shift+K open the next and the one before</translation>
    </message>
    <message>
        <source>已认领 %1 件</source>
        <translation>%1 claimed</translation>
    </message>
    <message>
        <source>已放回，其他审批人员可以认领</source>
        <translation>Put back, other reviewers can claim it</translation>
    </message>
</context>
<context>
    <name>ow::KioskServices</name>
    <message>
        <source>自助服务</source>
        <translation>Self-service</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>先把表填好</source>
        <translation>Fill in your form</translation>
    </message>
    <message>
        <source>取了号的，等候时先填申请表</source>
        <translation>While you wait with a number</translation>
    </message>
    <message>
        <source>查进度</source>
        <translation>Case progress</translation>
    </message>
    <message>
        <source>凭文书上的短号和查询码</source>
        <translation>With short number and code of a paper</translation>
    </message>
    <message>
        <source>查办事指南</source>
        <translation>Guides</translation>
    </message>
    <message>
        <source>要带什么、到哪里办</source>
        <translation>What to bring and where to go</translation>
    </message>
    <message>
        <source>补交材料</source>
        <translation>Bring missing papers</translation>
    </message>
    <message>
        <source>还缺什么、最晚哪天，打印交件单</source>
        <translation>What is missing and until when</translation>
    </message>
    <message>
        <source>评价服务</source>
        <translation>Rate the service</translation>
    </message>
    <message>
        <source>凭号票或文书，一次有效</source>
        <translation>By the code of your slip or paper, once</translation>
    </message>
    <message>
        <source>意见建议</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>写给大厅，凭查询号看答复</source>
        <translation>Write to the hall, read its answer</translation>
    </message>
</context>
<context>
    <name>ow::KioskFill</name>
    <message>
        <source>有人等着取号</source>
        <translation>Others are waiting</translation>
    </message>
    <message>
        <source>先把表填好</source>
        <translation>Fill in your form</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>您来办这些事，合成一张表填：</source>
        <translation>You are here for these; they share one form:</translation>
    </message>
    <message>
        <source>添加事项</source>
        <translation>Add a matter</translation>
    </message>
    <message>
        <source>开始填表</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>上一项</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>先不填</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>下一项</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>填完了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>请扫号票上的二维码，或输入号码：</source>
        <translation>Scan the code of your slip, or type your number:</translation>
    </message>
    <message>
        <source>没有认出这个号码，请对照号票再输一遍。</source>
        <translation>This number was not recognised. Please compare with your slip and try again.</translation>
    </message>
    <message>
        <source>%1 号：请输入号票上的查询码：</source>
        <translation>Number %1: please type the code of your slip:</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>输错的次数多了，请%1分钟后再试，或到窗口填写。</source>
        <translation>Too many wrong tries. Please try again in %1 min, or fill in the form at the window.</translation>
    </message>
    <message>
        <source>号码或查询码不对，或者号票已经过期，请对照号票再试一次。</source>
        <translation>Number and code do not match, or the slip is from another day. Please compare with your slip.</translation>
    </message>
    <message>
        <source>这些事项没有要先填的内容</source>
        <translation>Nothing needs to be filled in beforehand</translation>
    </message>
    <message>
        <source>没有保存上，请到窗口填写</source>
        <translation>This could not be saved. Please fill in the form at the window</translation>
    </message>
    <message>
        <source>“%1”取号机不发号，请到导服台问一问。</source>
        <translation>There are no numbers for “%1”. Please ask at the service desk.</translation>
    </message>
    <message>
        <source>“%1”在“%2”办，请另外取号。</source>
        <translation>“%1” is handled in “%2”; please take another number for it.</translation>
    </message>
    <message>
        <source>一张表最多合 %1 项，其余的请到窗口再说。</source>
        <translation>One form takes %1 matters at most; please tell the window about the others.</translation>
    </message>
    <message>
        <source>不办了</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>%1：不办了</source>
        <translation>%1: remove</translation>
    </message>
    <message>
        <source>请按“添加事项”，选您要办的事。</source>
        <translation>Press “Add a matter” to choose what you are here for.</translation>
    </message>
    <message>
        <source>%1　%2/%3</source>
        <translation>%1 %2/%3</translation>
    </message>
    <message>
        <source>（%1）</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>%1（必填）</source>
        <translation>%1 (required)</translation>
    </message>
    <message>
        <source>这一项已经填过，不用再填；要改请重填。</source>
        <translation>Answered already; answer again only to change it.</translation>
    </message>
    <message>
        <source>再添一项：%1</source>
        <translation>Add one more: %1</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>填好了</source>
        <translation>All done</translation>
    </message>
    <message>
        <source>叫到您时，窗口会看到您填的内容，请带好证件再核对一遍。填的内容只在当天有效，这台机器上什么都不留。</source>
        <translation>When you are called, the window sees what you filled in; please bring your papers and check it once more. It is kept for today only, and nothing stays on this machine.</translation>
    </message>
    <message>
        <source>%1 号，请现在到 %2 号窗口</source>
        <translation>Number %1, please go to window %2 now</translation>
    </message>
    <message>
        <source>请让等着取号的人先用</source>
        <translation>Please let those who wait for a number come first</translation>
    </message>
    <message>
        <source>已经填的都保存了。还想接着填，请用手机扫号票上的码，或到大厅的填表机。</source>
        <translation>What you filled in is saved. To go on, scan the code of your slip with your phone, or use a form machine in the hall.</translation>
    </message>
</context>
<context>
    <name>ow::HandInSlip</name>
    <message>
        <source>演示 · 非真实业务</source>
        <translation>Demonstration</translation>
    </message>
    <message>
        <source>补交材料单</source>
        <translation>Papers to hand in</translation>
    </message>
    <message>
        <source>申请人：%1</source>
        <translation>Applicant: %1</translation>
    </message>
    <message>
        <source>短号：%1</source>
        <translation>Short number: %1</translation>
    </message>
    <message>
        <source>请带来：</source>
        <translation>Please bring:</translation>
    </message>
    <message>
        <source>最晚：%1</source>
        <translation>Latest day: %1</translation>
    </message>
    <message>
        <source>交材料时给窗口扫这个码，直接打开这一件。</source>
        <translation>The window scans this code when you hand in the papers.</translation>
    </message>
    <message>
        <source>补交材料单：%1</source>
        <translation>Papers to hand in: %1</translation>
    </message>
</context>
<context>
    <name>ow::KioskRate</name>
    <message>
        <source>评价服务</source>
        <translation>Rate the service</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>写几句</source>
        <translation>Add words</translation>
    </message>
    <message>
        <source>提交评价</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>改选</source>
        <translation>Choose again</translation>
    </message>
    <message>
        <source>请写下您想说的（最多 %1 字）：</source>
        <translation>Your words (up to %1 characters):</translation>
    </message>
    <message>
        <source>想说的话</source>
        <translation>Your words</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>请扫评价码，或输入评价码、短号：</source>
        <translation>Scan or type a rating code or short number:</translation>
    </message>
    <message>
        <source>没有认出这个码，请对照号票或文书再输一遍。</source>
        <translation>This code was not recognised. Please compare with your slip or paper.</translation>
    </message>
    <message>
        <source>请输入文书上的查询码：</source>
        <translation>Please type the query code of the paper:</translation>
    </message>
    <message>
        <source>正在查询…</source>
        <translation>Looking it up…</translation>
    </message>
    <message>
        <source>您选择了“%1”</source>
        <translation>You chose “%1”</translation>
    </message>
    <message>
        <source>请选哪里不好，或写几句，我们会回访改进。</source>
        <translation>Please say what was wrong, by a tick or in words; we will follow it up.</translation>
    </message>
    <message>
        <source>可以选哪里好，也可以直接提交。</source>
        <translation>You may say what was good, or send it as it is.</translation>
    </message>
    <message>
        <source>改写这几句</source>
        <translation>Change your words</translation>
    </message>
    <message>
        <source>这次服务已经评价过了，谢谢您。</source>
        <translation>This service has been rated already. Thank you.</translation>
    </message>
    <message>
        <source>号码 %1　%2 号窗口　窗口人员看不到是谁评的</source>
        <translation>Number %1 · window %2 · the staff cannot see who rated</translation>
    </message>
    <message>
        <source>服务还没有结束，办完以后再来评价。</source>
        <translation>The service is not over yet; please rate it afterwards.</translation>
    </message>
    <message>
        <source>评价码、短号或查询码不对，或者已经过期，请对照号票或文书再试一次。</source>
        <translation>The code or number is not right, or no longer valid. Please compare with your slip or paper.</translation>
    </message>
    <message>
        <source>请选哪里不好，或写几句。</source>
        <translation>Please say what was wrong, by a tick or in words.</translation>
    </message>
    <message>
        <source>谢谢您的评价</source>
        <translation>Thank you for rating</translation>
    </message>
    <message>
        <source>以后还想补充一次的，请记下这个评价码：%1</source>
        <translation>To add a word later, once, note this code: %1</translation>
    </message>
    <message>
        <source>您的意见我们会认真对待。</source>
        <translation>We take your words seriously.</translation>
    </message>
</context>
<context>
    <name>ow::KioskSuggest</name>
    <message>
        <source>意见建议</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>看答复</source>
        <translation>Read the answer</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>请写下对大厅的意见或建议。要投诉的，请到导服台或拨打 12345。</source>
        <translation>Please write your suggestion to the hall. For complaints see the service desk or ring 12345.</translation>
    </message>
    <message>
        <source>意见或建议</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>写好了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>多了 %1 字，请删短一些</source>
        <translation>%1 characters too many</translation>
    </message>
    <message>
        <source>还可以写 %1 字</source>
        <translation>%1 characters left</translation>
    </message>
    <message>
        <source>想要我们回电的，请输入电话号码；不想的，按“不留电话”。号码加密保存，只有回电的人看得到。</source>
        <translation>To be called back, type your telephone number; if not, press “No number”. It is kept sealed and seen only by who calls you.</translation>
    </message>
    <message>
        <source>不留电话</source>
        <translation>No number</translation>
    </message>
    <message>
        <source>请输入留意见时给您的查询号，按“完成”：</source>
        <translation>Type the code you were given:</translation>
    </message>
    <message>
        <source>查询号</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>正在查询…</source>
        <translation>Looking it up…</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>正在保存…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>查询号：%1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>谢谢您，意见已经交给大厅主管。请记下或拍下查询号，几天后在这台机器上按“看答复”查看。</source>
        <translation>Thank you, your words have gone to the supervisor. Please note the code; in a few days press “Read the answer” here.</translation>
    </message>
    <message>
        <source>没有这个查询号，请核对后再输一遍。</source>
        <translation>No such code. Please check and try again.</translation>
    </message>
    <message>
        <source>大厅的答复</source>
        <translation>The hall’s answer</translation>
    </message>
    <message>
        <source>已经办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>谢谢您的意见，大厅已经记下。</source>
        <translation>Thank you, the hall has taken note.</translation>
    </message>
    <message>
        <source>还没有答复</source>
        <translation>No answer yet</translation>
    </message>
    <message>
        <source>大厅正在研究您的意见，请过几天再来看。</source>
        <translation>The hall is looking into it; please come back in a few days.</translation>
    </message>
</context>
<context>
    <name>ow::PrefillStrip</name>
    <message>
        <source>已带入本人预填的 %1 项，请与申请人核对。</source>
        <translation>%1 answers filled in beforehand were taken over. Please check them with the applicant.</translation>
    </message>
    <message>
        <source>已带入本人预填的 %1 项，请与申请人核对。下面几项表上写的不一样，没有改动：</source>
        <translation>%1 answers filled in beforehand were taken over. Please check them with the applicant. The form says otherwise in these, and was not changed:</translation>
    </message>
    <message>
        <source>本人已预填 %1 项（%2，%3）。</source>
        <translation>The visitor filled in %1 answers beforehand (%2, %3).</translation>
    </message>
    <message>
        <source>核验身份后可以带入。</source>
        <translation> They can be taken over once the identity is checked.</translation>
    </message>
    <message>
        <source>再带入一次 (Alt+F)</source>
        <translation>Take over again (Alt+F)</translation>
    </message>
    <message>
        <source>带入 (Alt+F)</source>
        <translation>Take over (Alt+F)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1：表上是“%2”，本人预填“%3”</source>
        <translation>%1: the form says “%2”, filled in beforehand “%3”</translation>
    </message>
    <message>
        <source>以证件为准</source>
        <translation>the document holds</translation>
    </message>
    <message>
        <source>改用预填的</source>
        <translation>Use the visitor’s</translation>
    </message>
    <message>
        <source>%1：改用预填的</source>
        <translation>%1: use the visitor’s</translation>
    </message>
</context>
<context>
    <name>ow::SuggestionPanel</name>
    <message>
        <source>编号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>By</translation>
    </message>
    <message>
        <source>答复 (Alt+Y)</source>
        <translation>Answer (Alt+Y)</translation>
    </message>
    <message>
        <source>办结 (Alt+E)</source>
        <translation>Close (Alt+E)</translation>
    </message>
    <message>
        <source>看回电号码</source>
        <translation>Show the number</translation>
    </message>
    <message>
        <source>意见建议</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>答复或办结说明</source>
        <translation>Answer, or why it is closed</translation>
    </message>
    <message>
        <source>答复，留意见的人凭查询号看得到；不用答复的，写办结的理由</source>
        <translation>The answer, read by who left the words; or why none is needed</translation>
    </message>
    <message>
        <source>查看的理由</source>
        <translation>Reason for looking</translation>
    </message>
    <message>
        <source>请选择理由</source>
        <translation>Choose a reason</translation>
    </message>
    <message>
        <source>回电了解情况</source>
        <translation>Call back to learn more</translation>
    </message>
    <message>
        <source>回电告知答复</source>
        <translation>Call back with the answer</translation>
    </message>
    <message>
        <source>谁在什么时候、为什么看的，会记录下来。</source>
        <translation>Who looked, when and why is recorded.</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>还没有意见建议</source>
        <translation>No suggestions yet</translation>
    </message>
    <message>
        <source>手机</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>群众在自助机和手机上留下的意见建议会列在这里</source>
        <translation>What citizens leave at the kiosks and on their phones is listed here</translation>
    </message>
    <message>
        <source>待答复 %1 条，共 %2 条</source>
        <translation>%1 to be answered, %2 in all</translation>
    </message>
    <message>
        <source>选一条看全文</source>
        <translation>Choose one to read it</translation>
    </message>
    <message>
        <source>回电 %1</source>
        <translation>Call back %1</translation>
    </message>
    <message>
        <source>没有留电话</source>
        <translation>No number left</translation>
    </message>
    <message>
        <source>%1 办结%2</source>
        <translation>Closed by %1%2</translation>
    </message>
    <message>
        <source>：%1</source>
        <translation>: %1</translation>
    </message>
    <message>
        <source>已答复第 %1 条意见建议</source>
        <translation>Suggestion %1 was answered</translation>
    </message>
    <message>
        <source>第 %1 条意见建议已办结</source>
        <translation>Suggestion %1 was closed</translation>
    </message>
</context>
<context>
    <name>BackupText</name>
    <message>
        <source>磁盘空间不够，备份没有做成。请系统管理员清理磁盘，或把备份目录改到更大的磁盘上。</source>
        <translation>No backup was made: the disk is short of room. Ask the administrator to free some, or move the backup folder to a larger disk.</translation>
    </message>
    <message>
        <source>备份目录写不进去。请检查存放备份的磁盘是否接好、目录是否可写，再点“立即备份”。</source>
        <translation>The backup folder cannot be written. Check that its disk is connected and writable, then press “Back up now”.</translation>
    </message>
    <message>
        <source>备份目录里是另一个大厅的备份。请换一个目录。</source>
        <translation>The backup folder holds another hall’s backups. Choose another folder.</translation>
    </message>
    <message>
        <source>数据没有读全，备份没有做成。请检查本机磁盘，再点“立即备份”。</source>
        <translation>No backup was made: the data could not be read in full. Check this machine’s disk, then press “Back up now”.</translation>
    </message>
    <message>
        <source>做出的备份检查不通过，没有留用。请立即联系系统管理员检查本机磁盘，以前的备份不要删。</source>
        <translation>The backup did not pass its check and was not kept. Have the administrator check this machine’s disk at once, and keep the earlier backups.</translation>
    </message>
    <message>
        <source>附件没有备份全。请检查磁盘，再点“立即备份”。</source>
        <translation>Not all attachments could be backed up. Check the disk, then press “Back up now”.</translation>
    </message>
    <message>
        <source>备份目录里原来的备份不见了，多半是磁盘没有接上。请接好磁盘再点“立即备份”，换了新盘就重新设定目录。</source>
        <translation>The earlier backups are gone from the folder; its disk is probably not connected. Connect it and press “Back up now”; for a new disk set the folder again.</translation>
    </message>
    <message>
        <source>每天定时</source>
        <translation>Daily</translation>
    </message>
    <message>
        <source>闭厅时</source>
        <translation>At closing</translation>
    </message>
    <message>
        <source>主管要求</source>
        <translation>On request</translation>
    </message>
</context>
<context>
    <name>ow::BackupPanel</name>
    <message>
        <source>完好，到第 %1 条</source>
        <translation>Sound, up to event %1</translation>
    </message>
    <message>
        <source>%1 个，新增 %2</source>
        <translation>%1, %2 new</translation>
    </message>
    <message>
        <source>%1 秒</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>立即备份 (Alt+B)</source>
        <translation>Back up now (Alt+B)</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>缘由</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>用时</source>
        <translation>Took</translation>
    </message>
    <message>
        <source>每天定时备份</source>
        <translation>Every day at</translation>
    </message>
    <message>
        <source>闭厅时备份</source>
        <translation>At closing</translation>
    </message>
    <message>
        <source>保存规则 (Alt+S)</source>
        <translation>Save rule (Alt+S)</translation>
    </message>
    <message>
        <source>备份记录</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>每天几点备份</source>
        <translation>Time of the daily backup</translation>
    </message>
    <message>
        <source>保留最近多少份</source>
        <translation>How many backups are kept</translation>
    </message>
    <message>
        <source> 份</source>
        <translation> backups</translation>
    </message>
    <message>
        <source>备份放在哪个目录</source>
        <translation>Folder of the backups</translation>
    </message>
    <message>
        <source>不填就放在数据目录的 backups 里；最好另放一块磁盘，如 /mnt/backup</source>
        <translation>Empty: backups in the data folder; better a disk of its own, such as /mnt/backup</translation>
    </message>
    <message>
        <source>保留最近</source>
        <translation>Keep the last</translation>
    </message>
    <message>
        <source>备份目录</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>还没有备份</source>
        <translation>No backups yet</translation>
    </message>
    <message>
        <source>到了规则里的时间会自动备份，也可以点“立即备份”</source>
        <translation>Made by itself at the times of the rule, or with “Back up now”</translation>
    </message>
    <message>
        <source>最近一次完好的备份：%1，%2，到第 %3 条</source>
        <translation>Last sound backup: %1, %2, up to event %3</translation>
    </message>
    <message>
        <source>还没有完好的备份</source>
        <translation>No sound backup yet</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>正在备份…</source>
        <translation>Backing up…</translation>
    </message>
    <message>
        <source>下一次：%1</source>
        <translation>Next: %1</translation>
    </message>
    <message>
        <source>没有设定定时备份，只在点“立即备份”时才做</source>
        <translation>No times set: only made with “Back up now”</translation>
    </message>
    <message>
        <source>备份规则已保存</source>
        <translation>The rule was saved</translation>
    </message>
</context>
<context>
    <name>ow::SystemPage</name>
    <message>
        <source>备份</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>备份失败</source>
        <translation>Backup failed</translation>
    </message>
    <message>
        <source>磁盘空间</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>磁盘已满</source>
        <translation>Disk full</translation>
    </message>
    <message>
        <source>磁盘快满</source>
        <translation>Disk nearly full</translation>
    </message>
    <message>
        <source>磁盘不多</source>
        <translation>Disk getting short</translation>
    </message>
    <message>
        <source>市平台</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>市平台有问题</source>
        <translation>Platform alarm</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Recovery</translation>
    </message>
    <message>
        <source>数据待恢复</source>
        <translation>data to be recovered</translation>
    </message>
    <message>
        <source>恢复待核对</source>
        <translation>recovery to be checked</translation>
    </message>
</context>
<context>
    <name>ow::SpacePanel</name>
    <message>
        <source>磁盘空间充足。</source>
        <translation>There is ample room on the disk.</translation>
    </message>
    <message>
        <source>磁盘空间不多了，业务照常。请系统管理员尽快清理磁盘或换大一些的磁盘。</source>
        <translation>Room on the disk is getting short; all work goes on. Ask the administrator to free some soon, or to put in a larger disk.</translation>
    </message>
    <message>
        <source>磁盘空间不够：暂时不能保存附件，也不做归档包，其他业务照常。请系统管理员马上清理磁盘。</source>
        <translation>The disk is short of room: no attachments and no archive packages for now, all else goes on. Ask the administrator to free some at once.</translation>
    </message>
    <message>
        <source>磁盘快满了：只能叫号、收件和受理。请系统管理员马上清理磁盘，腾出空间后会自动恢复。</source>
        <translation>The disk is nearly full: only calling, receiving and accepting go on. Ask the administrator to free some room at once; the rest then comes back by itself.</translation>
    </message>
    <message>
        <source>磁盘已满：大厅服务暂为只读，已经答复的都在。请系统管理员马上清理磁盘，腾出空间后会自动恢复。</source>
        <translation>The disk is full: the hall is read-only, and all that was answered is safe. Ask the administrator to free some room at once; work then goes on by itself.</translation>
    </message>
    <message>
        <source>设定界限 (Alt+L)</source>
        <translation>Set limits (Alt+L)</translation>
    </message>
    <message>
        <source>空闲少于多少时提醒</source>
        <translation>Warn below</translation>
    </message>
    <message>
        <source>少于多少时不再保存附件</source>
        <translation>No attachments below</translation>
    </message>
    <message>
        <source>少于多少时只叫号、收件和受理</source>
        <translation>Only calling, receiving and accepting below</translation>
    </message>
    <message>
        <source>少于多少时转为只读</source>
        <translation>Read-only below</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>%1起，当时空闲 %2，磁盘共 %3。</source>
        <translation>Since %1, with %2 of %3 free then.</translation>
    </message>
    <message>
        <source>界限已设定</source>
        <translation>The limits were set</translation>
    </message>
    <message>
        <source>磁盘不大时，这几项最多按总容量的 1/5、1/10、1/20、1/50 算。</source>
        <translation>On a small disk these count as at most 1/5, 1/10, 1/20 and 1/50 of it.</translation>
    </message>
</context>
<context>
    <name>DeviceText</name>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1号窗口 · %2</source>
        <translation>Window %1 · %2</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>Well</translation>
    </message>
    <message>
        <source>没开机</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>没有启动过</source>
        <translation>Never started</translation>
    </message>
    <message>
        <source>没有连上</source>
        <translation>Not connected</translation>
    </message>
    <message>
        <source>要看一下</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>读卡器</source>
        <translation>Card reader</translation>
    </message>
    <message>
        <source>音响</source>
        <translation>Loudspeaker</translation>
    </message>
    <message>
        <source>高拍仪</source>
        <translation>Document camera</translation>
    </message>
    <message>
        <source>扫描仪</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>模拟</source>
        <translation>simulated</translation>
    </message>
    <message>
        <source>纸快用完</source>
        <translation>paper low</translation>
    </message>
    <message>
        <source>缺纸</source>
        <translation>out of paper</translation>
    </message>
    <message>
        <source>盖子没关好</source>
        <translation>cover open</translation>
    </message>
    <message>
        <source>没有接上</source>
        <translation>not connected</translation>
    </message>
    <message>
        <source>有故障</source>
        <translation>faulty</translation>
    </message>
    <message>
        <source>%1%2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1，%2 张没有打出来</source>
        <translation>%1, %2 not printed</translation>
    </message>
</context>
<context>
    <name>ow::DevicesPage</name>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>站点</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>设备</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>从何时起</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>程序</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>上次自动重启</source>
        <translation>Last restart by itself</translation>
    </message>
    <message>
        <source>站点和设备</source>
        <translation>Stations and devices</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>没有反应</source>
        <translation>hung</translation>
    </message>
    <message>
        <source>意外退出</source>
        <translation>crashed</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>还没有站点连上来</source>
        <translation>No station has connected yet</translation>
    </message>
    <message>
        <source>每台取号机、显示屏和窗口电脑启动后都会列在这里</source>
        <translation>Every kiosk, screen and window PC is listed here once it has started</translation>
    </message>
    <message>
        <source>%1 处要去看一下，共 %2 处</source>
        <translation>%1 of %2 to look at</translation>
    </message>
    <message>
        <source>共 %1 处，设备都正常</source>
        <translation>%1 stations, no device faulty</translation>
    </message>
</context>
<context>
    <name>ow::UplinkPanel</name>
    <message>
        <source>办理情况 %1 条</source>
        <translation>%1 events</translation>
    </message>
    <message>
        <source>第 %1 条</source>
        <translation>Event %1</translation>
    </message>
    <message>
        <source>报送数据 %1 行</source>
        <translation>%1 rows of national data</translation>
    </message>
    <message>
        <source>与市平台断线，线路恢复后自动上传，不用处理。</source>
        <translation>The line to the platform is cut; sent by itself when it is back. Nothing to do.</translation>
    </message>
    <message>
        <source>正在上传，不用处理。</source>
        <translation>On its way. Nothing to do.</translation>
    </message>
    <message>
        <source>市平台的记录与本厅不一致，请立即联系系统管理员。</source>
        <translation>The platform’s record differs from the hall’s. Call the administrator at once.</translation>
    </message>
    <message>
        <source>市平台的程序还认不出这一条，升级后会自动处理，不用重传。</source>
        <translation>The platform’s program does not know this one yet; it is dealt with after its upgrade. Nothing to send again.</translation>
    </message>
    <message>
        <source>市平台收下了但不能用，请联系市平台管理员，报上这一条的号。</source>
        <translation>The platform has it and cannot use it. Call the platform’s administrator with the number of this event.</translation>
    </message>
    <message>
        <source>正在报送，不用处理。</source>
        <translation>Being reported. Nothing to do.</translation>
    </message>
    <message>
        <source>送出前就不符合要求，请到“数据上报”改正。</source>
        <translation>Held back as it does not meet the rules. Put it right under “Reported data”.</translation>
    </message>
    <message>
        <source>被退回，请到“数据上报”改正后重新送出。</source>
        <translation>Sent back. Put it right under “Reported data” and send it again.</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>What</translation>
    </message>
    <message>
        <source>自何时</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>原因和办法</source>
        <translation>Why, and what to do</translation>
    </message>
    <message>
        <source>还没有送达的</source>
        <translation>Not delivered yet</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>与大厅服务断开，送达情况暂时看不到。</source>
        <translation>The hall service is not reached, so what is delivered cannot be seen now.</translation>
    </message>
    <message>
        <source>最近一次与市平台通信：%1</source>
        <translation>Last contact with the platform: %1</translation>
    </message>
    <message>
        <source>没有未送达的</source>
        <translation>Nothing is undelivered</translation>
    </message>
    <message>
        <source>没有接入市平台</source>
        <translation>No platform is connected</translation>
    </message>
    <message>
        <source>没有送达的会连同原因列在这里</source>
        <translation>What is not delivered is listed here with the reason</translation>
    </message>
    <message>
        <source>大厅数据还没有补回，暂停上传，请到“恢复”里处理。</source>
        <translation>The hall’s data is not all back. Uploading stands still; see “Recovery”.</translation>
    </message>
</context>
<context>
    <name>ow::PeerSheet</name>
    <message>
        <source>报送对象</source>
        <translation>Reported to</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>Peer</translation>
    </message>
    <message>
        <source>报送</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>表</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>From</translation>
    </message>
    <message>
        <source>已送达</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>By</translation>
    </message>
    <message>
        <source>导入对照表… (Alt+I)</source>
        <translation>Import tables… (Alt+I)</translation>
    </message>
    <message>
        <source>存一份对照表… (Alt+E)</source>
        <translation>Save the tables… (Alt+E)</translation>
    </message>
    <message>
        <source>有变动的办件按每个对象的对照表各报送一份。停止报送以后，已送达的数据不受影响。</source>
        <translation>Every case that moves is reported to each peer by the tables of that peer. When reporting ends, what was delivered stays there.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>不报送</source>
        <translation>Not reported</translation>
    </message>
    <message>
        <source>%1 张</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>本厅导入</source>
        <translation>Imported here</translation>
    </message>
    <message>
        <source>随软件提供</source>
        <translation>Comes with the program</translation>
    </message>
    <message>
        <source>%1 行</source>
        <translation>%1 rows</translation>
    </message>
    <message>
        <source>停止报送 (Alt+T)</source>
        <translation>End reporting (Alt+T)</translation>
    </message>
    <message>
        <source>开始报送 (Alt+T)</source>
        <translation>Begin reporting (Alt+T)</translation>
    </message>
    <message>
        <source>%1（代号 %2）：%3</source>
        <translation>%1 (code %2): %3</translation>
    </message>
    <message>
        <source>选择对照表</source>
        <translation>Choose a file of tables</translation>
    </message>
    <message>
        <source>对照表 (*.json)</source>
        <translation>Tables (*.json)</translation>
    </message>
    <message>
        <source>存到哪里</source>
        <translation>Where to save</translation>
    </message>
</context>
<context>
    <name>ow::RecoveryPanel</name>
    <message>
        <source>恢复</source>
        <translation>Recovery</translation>
    </message>
    <message>
        <source>提出恢复 (Alt+R)</source>
        <translation>Ask for recovery (Alt+R)</translation>
    </message>
    <message>
        <source>确认恢复 (Alt+C)</source>
        <translation>Confirm recovery (Alt+C)</translation>
    </message>
    <message>
        <source>不等市平台</source>
        <translation>Do not wait for the platform</translation>
    </message>
    <message>
        <source>补回并恢复办理 (Alt+G)</source>
        <translation>Put back and resume work (Alt+G)</translation>
    </message>
    <message>
        <source>核对完毕 (Alt+F)</source>
        <translation>List gone through (Alt+F)</translation>
    </message>
    <message>
        <source>打印清单 (Alt+P)</source>
        <translation>Print the list (Alt+P)</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>From</translation>
    </message>
    <message>
        <source>补回</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>本来就有</source>
        <translation>Was there</translation>
    </message>
    <message>
        <source>没补回</source>
        <translation>Not put back</translation>
    </message>
    <message>
        <source>时间段</source>
        <translation>Time span</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>About</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>原因和办法</source>
        <translation>Why, and what to do</translation>
    </message>
    <message>
        <source>为什么要恢复</source>
        <translation>Why recovery is needed</translation>
    </message>
    <message>
        <source>为什么要恢复，如：硬盘坏了，从昨天闭厅的备份恢复</source>
        <translation>Why, for instance: the disk failed, restored from yesterday’s closing backup</translation>
    </message>
    <message>
        <source>从哪里补回了多少</source>
        <translation>How much came back from where</translation>
    </message>
    <message>
        <source>没有补回的</source>
        <translation>What was not put back</translation>
    </message>
    <message>
        <source>已提出恢复，请另一位主管确认</source>
        <translation>Recovery asked for; another supervisor must confirm it</translation>
    </message>
    <message>
        <source>已确认，正在补回</source>
        <translation>Confirmed, putting back</translation>
    </message>
    <message>
        <source>正在补回工作站的记录</source>
        <translation>Putting back what stations kept</translation>
    </message>
    <message>
        <source>已核对完毕</source>
        <translation>The list is gone through</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>大厅服务的数据是最新的，没有要恢复的。</source>
        <translation>The hall’s data is up to date; there is nothing to recover.</translation>
    </message>
    <message>
        <source>还没有交回的</source>
        <translation>Nothing handed in yet</translation>
    </message>
    <message>
        <source>工作站连上以后会自己交回</source>
        <translation>Stations hand in by themselves once they are connected</translation>
    </message>
    <message>
        <source>没有留下的</source>
        <translation>Nothing is left</translation>
    </message>
    <message>
        <source>补不回来的会连同原因列在这里</source>
        <translation>What cannot be put back is listed here with the reason</translation>
    </message>
    <message>
        <source>没有补回的：%1 条</source>
        <translation>Not put back: %1</translation>
    </message>
    <message>
        <source>没有补回的：无</source>
        <translation>Not put back: none</translation>
    </message>
    <message>
        <source>；另有 %1 条市平台和工作站都没有，请按纸件查对</source>
        <translation>; %1 more are neither at the platform nor at any station, check them against the papers</translation>
    </message>
    <message>
        <source>已打印：%1</source>
        <translation>Printed: %1</translation>
    </message>
    <message>
        <source>%1 至 %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>补回 %1 条</source>
        <translation>%1 put back</translation>
    </message>
    <message>
        <source>%1 条</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>已交回，%1 步</source>
        <translation>Handed in, %1 steps</translation>
    </message>
    <message>
        <source>正在交回，已有 %1 步</source>
        <translation>Handing in, %1 steps so far</translation>
    </message>
    <message>
        <source>还没有交回</source>
        <translation>Not handed in yet</translation>
    </message>
    <message>
        <source>大厅数据恢复清单</source>
        <translation>Recovery list of the hall’s data</translation>
    </message>
    <message>
        <source>补回的</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>没有补回的（%1 条）</source>
        <translation>Not put back (%1)</translation>
    </message>
    <message>
        <source>另有 %1 条市平台和工作站都没有，无法补回，请按纸件查对。</source>
        <translation>%1 more are neither at the platform nor at any station and cannot be put back. Check them against the papers.</translation>
    </message>
    <message>
        <source>核对人：____________　　日期：____________</source>
        <translation>Checked by: ____________　　Date: ____________</translation>
    </message>
    <message>
        <source>大厅服务是从备份恢复的，备份之后办的事还没有补回。</source>
        <translation>The hall service was restored from a backup; what was done after the backup is not back yet.</translation>
    </message>
    <message>
        <source>大厅服务的数据比上次关机时旧，磁盘可能换过，或退回到了以前。</source>
        <translation>The hall’s data is older than when the service last stopped. The disk may have been changed or rolled back.</translation>
    </message>
    <message>
        <source>大厅服务的数据与上次关机时的不一样，可能换成了另一台机器的数据。</source>
        <translation>The hall’s data differs from when the service last stopped. It may be another machine’s data.</translation>
    </message>
    <message>
        <source>工作站上办成过的事，大厅服务里没有，数据可能退回到了以前。</source>
        <translation>Stations got things done that the hall service does not have. Its data may have been rolled back.</translation>
    </message>
    <message>
        <source>同一个序号，工作站记下的和大厅服务里的不是一件事，可能有两台大厅服务同时在用。</source>
        <translation>Under one number a station has something else than the hall service. Two hall services may be in use.</translation>
    </message>
    <message>
        <source>市平台收到过的记录，大厅服务里没有，数据可能退回到了以前。</source>
        <translation>The platform received records the hall service does not have. Its data may have been rolled back.</translation>
    </message>
    <message>
        <source>同一个序号，市平台收到的和大厅服务里的不是一件事，可能有两台大厅服务同时在用。</source>
        <translation>Under one number the platform has something else than the hall service. Two hall services may be in use.</translation>
    </message>
    <message>
        <source>另一台机器正以本厅的身份上传。请先查清哪一台是对的，关掉另一台，再提出恢复。</source>
        <translation>Another machine uploads as this hall. Find out which one is right, switch the other off, then ask for recovery.</translation>
    </message>
    <message>
        <source>本厅后来恢复过一次，这份数据是那之前的，太旧了。</source>
        <translation>The hall was recovered once since; this data is from before that and too old.</translation>
    </message>
    <message>
        <source>现在暂停叫号和受理：取号机发备用号，窗口可以先收件，已经办成的不会丢。请一位主管写明原因提出恢复，再请另一位主管用自己的账号确认。</source>
        <translation>Calling and accepting stand still: kiosks give reserve numbers, windows can receive papers, nothing that was done is lost. One supervisor asks for recovery with the reason, another confirms it under his own account.</translation>
    </message>
    <message>
        <source>已经提出恢复，请另一位主管用自己的账号登录后确认。确认之前仍暂停叫号和受理。</source>
        <translation>Recovery was asked for. Another supervisor signs in under his own account and confirms it. Until then calling and accepting stand still.</translation>
    </message>
    <message>
        <source>市平台上的记录已补回，正在等各工作站交回它们保存的。交齐后点“补回并恢复办理”。</source>
        <translation>The platform’s records are back. Stations are handing in what they kept. When all have, choose “Put back and resume work”.</translation>
    </message>
    <message>
        <source>正在从市平台补回，各工作站也在交回它们保存的。补完、交齐后点“补回并恢复办理”。</source>
        <translation>Records come back from the platform, and stations hand in what they kept. When all is there, choose “Put back and resume work”.</translation>
    </message>
    <message>
        <source>正在按原来的顺序补回工作站的记录，马上就好…</source>
        <translation>Putting back what stations kept, in its order; almost done…</translation>
    </message>
    <message>
        <source>已恢复办理。请核对下面的清单，把没有补回的逐项处理好，再点“核对完毕”。</source>
        <translation>Work is resumed. Go through the list below, settle what was not put back, then choose “List gone through”.</translation>
    </message>
    <message>
        <source>已恢复办理，市平台上的记录联系上以后会自动补回。补完后请核对清单。</source>
        <translation>Work is resumed. The platform’s records come back by themselves once it is reached. Then go through the list.</translation>
    </message>
    <message>
        <source>上一次恢复已由%1在%2核对完毕。</source>
        <translation>The last recovery was gone through by %1 at %2.</translation>
    </message>
    <message>
        <source>%1发现，当时大厅服务有到第 %2 条</source>
        <translation>%1: noticed; the hall service had up to no. %2</translation>
    </message>
    <message>
        <source>，别处见过第 %1 条</source>
        <translation>, no. %1 was seen elsewhere</translation>
    </message>
    <message>
        <source>%1，%2提出恢复：%3</source>
        <translation>%1: %2 asked for recovery: %3</translation>
    </message>
    <message>
        <source>%1，%2确认恢复，此后的记录另起一批</source>
        <translation>%1: %2 confirmed it; records since are a new series</translation>
    </message>
    <message>
        <source>%1，%2恢复办理</source>
        <translation>%1: %2 resumed work</translation>
    </message>
    <message>
        <source>恢复之前这件事在本厅已经另外办过，以现在的为准。请核对，不对的按更正办理。</source>
        <translation>The hall has gone on with this meanwhile, and that stands. Check it, and correct it where it is wrong.</translation>
    </message>
    <message>
        <source>号码或位置已经被别的占用。请按原纸件查对，需要的重新办理。</source>
        <translation>The number or place is taken by now. Check against the papers, and do it again where needed.</translation>
    </message>
    <message>
        <source>它前面的一步没有补回，单独补不上。请按纸件补录。</source>
        <translation>The step before it did not come back. Enter it from the papers.</translation>
    </message>
    <message>
        <source>内容保密，没有上传过市平台。请等保存它的工作站交回，或按纸件补录。</source>
        <translation>It is secret and never went to the platform. Wait for the station that kept it, or enter it from the papers.</translation>
    </message>
    <message>
        <source>这条记录读不出来，请联系系统管理员。</source>
        <translation>This record cannot be read. Call the system administrator.</translation>
    </message>
    <message>
        <source>号票</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>办件</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>申请</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>到厅</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>身份核验</source>
        <translation>Identification</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Paper issued</translation>
    </message>
    <message>
        <source>评价</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>大厅设置</source>
        <translation>Hall set-up</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>事项目录</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>扫描件</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>邮寄</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>交接班</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>备份记录</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>办理记录</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>市平台</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>工作站</source>
        <translation>Station</translation>
    </message>
</context>
</TS>
