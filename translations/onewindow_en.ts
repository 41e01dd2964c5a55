<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Announcement</name>
    <message>
        <source>请%1号到%2号窗口办理</source>
        <translation>Number %1, please go to window %2</translation>
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
        <source>演示 · 非真实业务</source>
        <translation>Demonstration</translation>
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
        <source>演示</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>模拟</source>
        <translation>Simulated</translation>
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
        <source>现在查不了事项，请按“返回”选业务，或到导服台。</source>
        <translation>Search is not possible now. Please press Back and choose a service, or ask at the entrance desk.</translation>
    </message>
    <message>
        <source>取号机不发这项的号</source>
        <translation>No numbers for this at the machine</translation>
    </message>
    <message>
        <source>“%1”请到大厅门口的导服台，工作人员告诉您到哪里办、要带什么。</source>
        <translation>For “%1”, please go to the entrance desk: the staff will tell you where it is handled and what to bring.</translation>
    </message>
    <message>
        <source>现在取不到“%1”的号</source>
        <translation>No numbers for “%1” now</translation>
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
        <translation>Nothing found. Try other letters or a theme, or press Back and choose “Not sure”.</translation>
    </message>
    <message>
        <source>这里现在没有事项。</source>
        <translation>Nothing here now.</translation>
    </message>
    <message>
        <source>现在没有可查的事项，请到导服台。</source>
        <translation>Nothing to search now. Please ask at the entrance desk.</translation>
    </message>
    <message>
        <source>输入拼音首字母，或选主题：</source>
        <translation>Letters, or a theme:</translation>
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
        <translation>Guide to “%1”</translation>
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
        <translation>Follows by itself after “%1”</translation>
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
</TS>
