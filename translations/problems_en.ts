<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Problem</name>
    <message>
        <source>程序遇到意外情况，请联系系统管理员。{what}</source>
        <comment>unexpected</comment>
        <translation>Something unexpected happened. Please ask the staff.</translation>
    </message>
    <message>
        <source>提交的内容有误，请按下列各条改正后重新提交。</source>
        <comment>input-refused</comment>
        <translation>Something given is not right. Please try again or ask the staff.</translation>
    </message>
    <message>
        <source>没有找到{what}，请核对后重试。</source>
        <comment>not-found</comment>
        <translation>It was not found. Please check and try again.</translation>
    </message>
    <message>
        <source>您的岗位不能办理这项操作，请联系主管。</source>
        <comment>forbidden</comment>
        <translation>This cannot be done here. Please ask the staff.</translation>
    </message>
    <message>
        <source>请求过多，请稍候再试。</source>
        <comment>too-many-requests</comment>
        <translation>Too many requests. Please wait a moment and try again.</translation>
    </message>
    <message>
        <source>大厅服务正忙，请稍候再试。</source>
        <comment>busy</comment>
        <translation>The hall is busy. Please wait a moment and try again.</translation>
    </message>
    <message>
        <source>数据没有写入磁盘，本次操作没有生效，请联系系统管理员。</source>
        <comment>database-failed</comment>
        <translation>Nothing was stored and nothing was done. Please ask the staff.</translation>
    </message>
    <message>
        <source>磁盘出现故障，大厅服务已转为只读，请立即联系系统管理员。</source>
        <comment>database-read-only</comment>
        <translation>The hall can take nothing in now. Please ask the staff.</translation>
    </message>
    <message>
        <source>本机还没有接入大厅，请重新连接。</source>
        <comment>station-unknown</comment>
        <translation>This machine is not connected to the hall. Please ask the staff.</translation>
    </message>
    <message>
        <source>这台设备不能办理这项操作。</source>
        <comment>station-role</comment>
        <translation>This machine cannot do that. Please ask the staff.</translation>
    </message>
    <message>
        <source>大厅还没有配置，请先导入大厅配置。</source>
        <comment>hall-not-configured</comment>
        <translation>The hall has not been set up yet.</translation>
    </message>
    <message>
        <source>缺少必填内容。</source>
        <comment>field-missing</comment>
        <translation>Something is missing. Please try again.</translation>
    </message>
    <message>
        <source>出现了不认识的内容，请删除。</source>
        <comment>field-unknown</comment>
        <translation>Something given is not known. Please try again.</translation>
    </message>
    <message>
        <source>类型不对，应为{expected}。</source>
        <comment>field-type</comment>
        <translation>Something given has the wrong form. Please try again.</translation>
    </message>
    <message>
        <source>数值应在{min}到{max}之间。</source>
        <comment>field-range</comment>
        <translation>A number should be between {min} and {max}.</translation>
    </message>
    <message>
        <source>长度应为{min}到{max}个字。</source>
        <comment>field-length</comment>
        <translation>It should have {min} to {max} characters.</translation>
    </message>
    <message>
        <source>只能是：{choices}。</source>
        <comment>field-choice</comment>
        <translation>Something given cannot be chosen. Please try again.</translation>
    </message>
    <message>
        <source>格式不对，应为{expected}。</source>
        <comment>field-format</comment>
        <translation>Something given has the wrong form. Please try again.</translation>
    </message>
    <message>
        <source>引用的{what}不存在。</source>
        <comment>reference-unknown</comment>
        <translation>It no longer exists. Please choose again.</translation>
    </message>
    <message>
        <source>{what}重复。</source>
        <comment>duplicate</comment>
        <translation>It was given twice.</translation>
    </message>
    <message>
        <source>{queue}现在不取号，服务时间：{hours}。</source>
        <comment>queue-closed</comment>
        <translation>{queue} gives no numbers now. Please look at the opening hours.</translation>
    </message>
    <message>
        <source>没有这个队列，请重新选择。</source>
        <comment>queue-unknown</comment>
        <translation>There is no such service any more. Please choose again.</translation>
    </message>
    <message>
        <source>没有这个号，请核对后重试。</source>
        <comment>ticket-unknown</comment>
        <translation>There is no such number. Please check it.</translation>
    </message>
    <message>
        <source>{number}号现在是“{state}”，不能{act}。</source>
        <comment>ticket-state</comment>
        <translation>{number} cannot be checked in now. Please ask at the entrance desk.</translation>
    </message>
    <message>
        <source>{queue}今天已停止取号，请到咨询台了解其他办法。</source>
        <comment>queue-stopped</comment>
        <translation>{queue} gives no more numbers today. Please ask at the entrance desk.</translation>
    </message>
    <message>
        <source>本大厅没有开通预约。</source>
        <comment>booking-off</comment>
        <translation>This hall takes no bookings.</translation>
    </message>
    <message>
        <source>{slot}已约满，请换一个时段。</source>
        <comment>booking-full</comment>
        <translation>This time is full. Please choose another one.</translation>
    </message>
    <message>
        <source>这个时段不能预约，请在今后{days}个开放日内选择。</source>
        <comment>booking-time</comment>
        <translation>This time cannot be booked. Please choose one within the next {days} opening days.</translation>
    </message>
    <message>
        <source>您已经预约了{queue}，{slot}，请先取消再约。</source>
        <comment>booking-twice</comment>
        <translation>You have already booked {queue}. Please cancel that first.</translation>
    </message>
    <message>
        <source>近90天内有{count}次预约没有到，请直接到大厅取号。</source>
        <comment>booking-missed</comment>
        <translation>{count} bookings were missed in the last 90 days. Please come and take a number instead.</translation>
    </message>
    <message>
        <source>距预约时段不足{hours}小时，不能取消，请按时到厅或直接取号。</source>
        <comment>booking-late</comment>
        <translation>It is less than {hours} hours to your time: it can no longer be cancelled.</translation>
    </message>
    <message>
        <source>您已有{count}张未办的号，请先办理。</source>
        <comment>ticket-limit</comment>
        <translation>You already hold {count} numbers. Please use those first.</translation>
    </message>
    <message>
        <source>公民身份号码应为18位，现在是{length}位。</source>
        <comment>identity-length</comment>
        <translation>An ID number has 18 characters, this one {length}.</translation>
    </message>
    <message>
        <source>公民身份号码只能是数字，末位可为X。</source>
        <comment>identity-character</comment>
        <translation>An ID number has digits only; the last may be an X.</translation>
    </message>
    <message>
        <source>15位旧号码已停用，请出示18位证件。</source>
        <comment>identity-old-form</comment>
        <translation>Numbers of 15 digits are no longer used. Please use your 18-digit card.</translation>
    </message>
    <message>
        <source>号码中的出生日期{date}不存在或在今天之后，请核对证件。</source>
        <comment>identity-date</comment>
        <translation>The date of birth in the number is not right. Please check your card.</translation>
    </message>
    <message>
        <source>号码的校验位不对，请逐位核对。</source>
        <comment>identity-check-digit</comment>
        <translation>The check digit of the number is wrong. Please check your card.</translation>
    </message>
    <message>
        <source>号码前两位的地区代码不存在，请核对证件。</source>
        <comment>identity-region</comment>
        <translation>The region in the number does not exist. Please check your card.</translation>
    </message>
    <message>
        <source>证件已于{date}到期，请办理换证或出示其他有效证件。</source>
        <comment>card-expired</comment>
        <translation>Your card expired on {date}. Please use another valid document.</translation>
    </message>
    <message>
        <source>证件上的{what}与公民身份号码不一致，请核对证件。</source>
        <comment>card-contradicts</comment>
        <translation>The card contradicts its own number. Please check it.</translation>
    </message>
    <message>
        <source>证件的有效期起始日{date}有误或还没有到，请核对证件。</source>
        <comment>card-not-yet-valid</comment>
        <translation>Your card is not valid yet. Please check it.</translation>
    </message>
    <message>
        <source>姓名含有不允许的字符，请核对证件。</source>
        <comment>name-invalid</comment>
        <translation>The name on the card could not be read. Please ask the staff.</translation>
    </message>
    <message>
        <source>没有这个事项，请重新选择。</source>
        <comment>item-unknown</comment>
        <translation>There is no such matter any more. Please choose again.</translation>
    </message>
    <message>
        <source>与大厅服务失去联系，正在重新连接。</source>
        <comment>hub-lost</comment>
        <translation>The hall cannot be reached. Trying again.</translation>
    </message>
    <message>
        <source>大厅服务的证书与登记的不一致，为安全起见没有连接，请联系系统管理员。</source>
        <comment>hub-untrusted</comment>
        <translation>The hall could not be verified. Please ask the staff.</translation>
    </message>
    <message>
        <source>大厅服务的答复不完整，正在重新询问。</source>
        <comment>reply-broken</comment>
        <translation>The answer was not complete. Asking again.</translation>
    </message>
    <message>
        <source>没有打印成功，请检查打印机的电源、纸张和连接后重打。</source>
        <comment>print-failed</comment>
        <translation>It was not printed. Please ask the staff.</translation>
    </message>
    <message>
        <source>二维码内容过长，无法生成，请联系系统管理员。</source>
        <comment>qr-too-long</comment>
        <translation>No code could be made. Please ask the staff.</translation>
    </message>
    <message>
        <source>{document}的号码应为{expected}，请核对证件。</source>
        <comment>document-number-format</comment>
        <translation>The number of this document should be: {expected}. Please check it, or ask the staff.</translation>
    </message>
    <message>
        <source>这是{document}的号码，请核对选的证件种类。</source>
        <comment>document-kind-mismatch</comment>
        <translation>This is the number of another kind of document. Please check it, or ask the staff.</translation>
    </message>
    <message>
        <source>准许停留（居留）的期限已于{date}届满，请先到出入境管理部门办理。</source>
        <comment>stay-expired</comment>
        <translation>The permitted stay ended on {date}. Please see the exit and entry administration first.</translation>
    </message>
    <message>
        <source>这张证件已登记挂失，不能使用，请出示其他有效证件。</source>
        <comment>card-lost</comment>
        <translation>This document has been reported lost and cannot be used. Please use another one.</translation>
    </message>
    <message>
        <source>读卡程序没有启动成功，正在重试，可先手工录入证件；一直如此请联系系统管理员。</source>
        <comment>bridge-missing</comment>
        <translation>The card reader is not ready yet. Please take a number without a card, or ask the staff.</translation>
    </message>
    <message>
        <source>读卡程序意外停止，正在重新启动，请重放证件，也可手工录入。</source>
        <comment>bridge-lost</comment>
        <translation>The card reader is starting again. Please place the card once more.</translation>
    </message>
    <message>
        <source>读卡程序与本程序的版本不符，请联系系统管理员，可先手工录入证件。</source>
        <comment>bridge-foreign</comment>
        <translation>The card reader does not work here. Please take a number without a card, or ask the staff.</translation>
    </message>
    <message>
        <source>没有找到读卡器，请检查连线和电源，可先手工录入证件。</source>
        <comment>reader-missing</comment>
        <translation>The card reader is not connected. Please take a number without a card, or ask the staff.</translation>
    </message>
    <message>
        <source>证件没有读出来，请重放一次；仍读不出请手工录入。</source>
        <comment>reader-unreadable</comment>
        <translation>The card could not be read. Please place it once more.</translation>
    </message>
    <message>
        <source>读卡器的授权无效或已过期，请联系设备厂商，可先手工录入证件。</source>
        <comment>reader-unlicensed</comment>
        <translation>The card reader is out of service. Please take a number without a card, or ask the staff.</translation>
    </message>
    <message>
        <source>本机的智能卡服务没有运行，请联系系统管理员；可先扫描机读码或手工录入证件。</source>
        <comment>pcsc-missing</comment>
        <translation>The card reader does not work at the moment. Please ask the staff.</translation>
    </message>
    <message>
        <source>读卡器正被别的程序占用，请关闭那个程序，再重放证件。</source>
        <comment>chip-reader-busy</comment>
        <translation>The card reader is busy. Please ask the staff.</translation>
    </message>
    <message>
        <source>证件拿开得太早，请放回读卡器，读完再拿。</source>
        <comment>chip-removed</comment>
        <translation>The document was taken away too early. Please lay it back on the reader.</translation>
    </message>
    <message>
        <source>读卡器很久没有回应，请拿开证件再放一次；仍不行请手工录入。</source>
        <comment>chip-silent</comment>
        <translation>The reader does not answer. Please take the document away and lay it down again.</translation>
    </message>
    <message>
        <source>芯片没有打开：号码、出生日期、有效期与放着的证件不符，请核对后重新扫描机读码。</source>
        <comment>chip-key-wrong</comment>
        <translation>The chip did not open. Please scan the lines of the document that lies on the reader.</translation>
    </message>
    <message>
        <source>这张证件的芯片用的加密方式本机不支持，请按机读码办理。</source>
        <comment>chip-pace-only</comment>
        <translation>This chip cannot be read here. Please use the machine-readable lines.</translation>
    </message>
    <message>
        <source>放着的不是电子护照或电子通行证，请换一张证件，或按机读码办理。</source>
        <comment>chip-foreign</comment>
        <translation>This is no electronic passport or pass. Please use another document.</translation>
    </message>
    <message>
        <source>芯片里的资料与签发时不一致，不能作为身份依据，请核对证件真伪，或请办事人出示其他证件。</source>
        <comment>chip-altered</comment>
        <translation>The data of this chip are not as they were issued. Please show another document.</translation>
    </message>
    <message>
        <source>“{item}”受理到{date}为止，现由{receiver}受理，请到该单位申请，这里不再接受新的申请。</source>
        <comment>item-ended</comment>
        <translation>This is no longer handled here. Please ask at the reception desk.</translation>
    </message>
    <message>
        <source>“{item}”已经取消，受理到{date}为止，不再接受新的申请。</source>
        <comment>item-abolished</comment>
        <translation>This no longer exists. Please ask at the reception desk.</translation>
    </message>
</context>
</TS>
