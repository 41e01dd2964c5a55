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
    <message>
        <source>登录已失效，请重新登录。</source>
        <comment>unauthorised</comment>
        <translation>You were signed out; please sign in again.</translation>
    </message>
    <message>
        <source>{what}已被他人改动，请刷新后重试。</source>
        <comment>conflict</comment>
        <translation>{what} was changed by somebody else. Refresh and try again.</translation>
    </message>
    <message>
        <source>至少要有一项。</source>
        <comment>list-empty</comment>
        <translation>One at least is needed.</translation>
    </message>
    <message>
        <source>报文不是合法的 JSON（第{offset}字节）。</source>
        <comment>json-syntax</comment>
        <translation>The message is no valid JSON (byte {offset}).</translation>
    </message>
    <message>
        <source>报文不是合法的 UTF-8（第{offset}字节）。</source>
        <comment>json-encoding</comment>
        <translation>The message is no valid UTF-8 (byte {offset}).</translation>
    </message>
    <message>
        <source>报文嵌套超过{max}层。</source>
        <comment>json-depth</comment>
        <translation>The message is nested deeper than {max}.</translation>
    </message>
    <message>
        <source>报文中的键重复：{key}。</source>
        <comment>json-duplicate-key</comment>
        <translation>A key stands twice: {key}.</translation>
    </message>
    <message>
        <source>报文中的数字不是允许范围内的整数。</source>
        <comment>json-number</comment>
        <translation>A number is no whole number within the limits.</translation>
    </message>
    <message>
        <source>报文或其中的文字过长，上限为{max}字节。</source>
        <comment>json-too-large</comment>
        <translation>The message or a text in it exceeds {max} bytes.</translation>
    </message>
    <message>
        <source>请求格式有误，连接已关闭。</source>
        <comment>request-malformed</comment>
        <translation>The request is malformed; the connection was closed.</translation>
    </message>
    <message>
        <source>请求的长度不明确，连接已关闭。</source>
        <comment>request-framing</comment>
        <translation>The length of the request is unclear; the connection was closed.</translation>
    </message>
    <message>
        <source>请求过大，上限为{max}字节。</source>
        <comment>request-too-large</comment>
        <translation>The request exceeds {max} bytes.</translation>
    </message>
    <message>
        <source>请求没有在规定时间内发完。</source>
        <comment>request-timeout</comment>
        <translation>The request was not sent in time.</translation>
    </message>
    <message>
        <source>请求缺少内容摘要。</source>
        <comment>digest-missing</comment>
        <translation>The request has no content digest.</translation>
    </message>
    <message>
        <source>内容在途中被改动或截断，请重新发送。</source>
        <comment>digest-mismatch</comment>
        <translation>The content was changed or cut on its way. Send it again.</translation>
    </message>
    <message>
        <source>没有这个地址。</source>
        <comment>route-unknown</comment>
        <translation>No such address.</translation>
    </message>
    <message>
        <source>这个地址不支持该方法。</source>
        <comment>method-not-allowed</comment>
        <translation>This address does not take that method.</translation>
    </message>
    <message>
        <source>端口{port}无法监听，可能已被占用，请换一个端口或关闭占用的程序。</source>
        <comment>listen-failed</comment>
        <translation>Cannot listen on port {port}; it may be in use. Choose another, or end the program that uses it.</translation>
    </message>
    <message>
        <source>数据文件由更新的版本写成（{found}），本程序只认识到{known}，请升级程序。</source>
        <comment>database-newer</comment>
        <translation>The data file was written by a newer version ({found}); this program knows {known}. Update it.</translation>
    </message>
    <message>
        <source>这不是一窗的数据文件，请检查数据目录。</source>
        <comment>database-foreign</comment>
        <translation>This is no OneWindow data file. Check the data folder.</translation>
    </message>
    <message>
        <source>数据文件已损坏，请用最近的备份恢复。</source>
        <comment>database-corrupt</comment>
        <translation>The data file is damaged. Restore the latest backup.</translation>
    </message>
    <message>
        <source>事件链在第{seq}条断裂，数据可能被改动，请联系系统管理员。</source>
        <comment>chain-broken</comment>
        <translation>The event chain is broken at {seq}; data may have been changed. Tell the administrator.</translation>
    </message>
    <message>
        <source>密钥与数据不符，请放回原来的密钥文件后再启动。</source>
        <comment>key-wrong</comment>
        <translation>The keys do not fit the data. Put the right key files back and start again.</translation>
    </message>
    <message>
        <source>缺少密钥文件{file}，请从密钥备份恢复后再启动。</source>
        <comment>key-missing</comment>
        <translation>The key file {file} is missing. Restore it from the key backup and start again.</translation>
    </message>
    <message>
        <source>加密内容无法打开，可能已损坏或已按规定销毁。</source>
        <comment>seal-broken</comment>
        <translation>The sealed content does not open; it may be damaged, or destroyed as required.</translation>
    </message>
    <message>
        <source>文件{file}无法读写，请检查磁盘与权限。</source>
        <comment>file-failed</comment>
        <translation>Cannot read or write {file}. Check disk and permissions.</translation>
    </message>
    <message>
        <source>数据目录里已有另一套密钥（{file}），没有覆盖，请换一个数据目录再导入。</source>
        <comment>keys-differ</comment>
        <translation>The data folder has other keys ({file}); nothing was overwritten. Choose another folder.</translation>
    </message>
    <message>
        <source>密钥备份文件已损坏或不完整，请换一份密钥备份再导入。</source>
        <comment>key-export-damaged</comment>
        <translation>The key backup is damaged or incomplete. Use another one.</translation>
    </message>
    <message>
        <source>密钥备份的口令不对，请核对后重试。</source>
        <comment>passphrase-wrong</comment>
        <translation>The passphrase of the key backup is wrong. Check it and try again.</translation>
    </message>
    <message>
        <source>密钥备份的口令至少{min}个字，请换一个更长的。</source>
        <comment>passphrase-short</comment>
        <translation>The passphrase needs {min} characters or more.</translation>
    </message>
    <message>
        <source>两次输入的口令不一样，请重新输入。</source>
        <comment>passphrase-differs</comment>
        <translation>The two passphrases differ. Type them again.</translation>
    </message>
    <message>
        <source>内存不足，处理口令需要{mib}兆字节，请关闭其他程序后重试。</source>
        <comment>memory-short</comment>
        <translation>Too little memory: checking a password takes {mib} MiB. Close other programs and try again.</translation>
    </message>
    <message>
        <source>这个数据目录已有大厅服务在运行，不能再启动一个。</source>
        <comment>hub-running</comment>
        <translation>A hub already runs on this data folder.</translation>
    </message>
    <message>
        <source>大厅服务器上没有这份文件，请重新扫描。</source>
        <comment>blob-unknown</comment>
        <translation>The hub does not have this file. Scan it again.</translation>
    </message>
    <message>
        <source>只能存完整的PDF、JPEG或PNG文件，请重新扫描，或另存为其中一种再试。</source>
        <comment>blob-kind</comment>
        <translation>Only complete PDF, JPEG or PNG files are kept. Scan again, or save it as one of these.</translation>
    </message>
    <message>
        <source>不认识的命令{command}，请升级程序。</source>
        <comment>command-unknown</comment>
        <translation>Unknown command {command}. Update the program.</translation>
    </message>
    <message>
        <source>同一命令编号提交了不同内容，已拒绝。</source>
        <comment>command-reused</comment>
        <translation>The same command number came with other content and was refused.</translation>
    </message>
    <message>
        <source>本机命令次序不连续：应为{expected}，收到{received}。</source>
        <comment>station-sequence</comment>
        <translation>Commands of this station are out of order: {expected} expected, {received} received.</translation>
    </message>
    <message>
        <source>用户名或密码不对，请重试。</source>
        <comment>sign-in-failed</comment>
        <translation>User name or password is wrong. Try again.</translation>
    </message>
    <message>
        <source>连续输错次数过多，请{minutes}分钟后再试，或请管理员解锁。</source>
        <comment>user-locked</comment>
        <translation>Too many wrong tries. Try again in {minutes} minutes, or ask the administrator.</translation>
    </message>
    <message>
        <source>解锁码不对，请重试。</source>
        <comment>pin-wrong</comment>
        <translation>Wrong PIN. Try again.</translation>
    </message>
    <message>
        <source>首次启用码不对或已过期，请查看大厅服务的启动输出。</source>
        <comment>first-code-wrong</comment>
        <translation>The first-start code is wrong or expired. See the hub&apos;s output.</translation>
    </message>
    <message>
        <source>管理员已经建立，请直接登录。</source>
        <comment>first-user-exists</comment>
        <translation>There is an administrator already. Sign in.</translation>
    </message>
    <message>
        <source>密码至少{min}个字。</source>
        <comment>password-weak</comment>
        <translation>The password needs {min} characters or more.</translation>
    </message>
    <message>
        <source>今天已经取号，请在闭厅后再换配置。</source>
        <comment>hall-has-tickets</comment>
        <translation>Numbers were taken today. Change the set-up after closing.</translation>
    </message>
    <message>
        <source>数据目录里有真实业务，不能用作演示。</source>
        <comment>demo-refused</comment>
        <translation>The data folder holds real work and cannot be used for a demonstration.</translation>
    </message>
    <message>
        <source>没有{window}号窗口，请检查本机设置。</source>
        <comment>window-unknown</comment>
        <translation>There is no window {window}. Check this station&apos;s settings.</translation>
    </message>
    <message>
        <source>{window}号窗口还没有开窗，请先签到开窗。</source>
        <comment>window-closed</comment>
        <translation>Window {window} is not open. Open it first.</translation>
    </message>
    <message>
        <source>{window}号窗口已暂停，请先恢复。</source>
        <comment>window-paused</comment>
        <translation>Window {window} is paused. Resume first.</translation>
    </message>
    <message>
        <source>{window}号窗口正由{clerk}使用，不能重复开窗。</source>
        <comment>window-taken</comment>
        <translation>Window {window} is used by {clerk} and cannot be opened twice.</translation>
    </message>
    <message>
        <source>{window}号窗口还有{number}号没有办完，请先办完再操作。</source>
        <comment>window-busy</comment>
        <translation>Window {window} still has {number}. End that first.</translation>
    </message>
    <message>
        <source>现在没有等候的号。</source>
        <comment>no-ticket-waiting</comment>
        <translation>Nobody is waiting.</translation>
    </message>
    <message>
        <source>{number}号在{window}号窗口办理，不能在本窗口操作。</source>
        <comment>ticket-elsewhere</comment>
        <translation>{number} is served at window {window}, not here.</translation>
    </message>
    <message>
        <source>距上次呼叫不足{seconds}秒，请稍候再重呼。</source>
        <comment>recall-too-soon</comment>
        <translation>Under {seconds} seconds since the last call. Wait a moment.</translation>
    </message>
    <message>
        <source>{number}号只呼叫了{calls}次，呼满{needed}次才能记为过号。</source>
        <comment>recalls-missing</comment>
        <translation>{number} was called {calls} times; a no-show needs {needed}.</translation>
    </message>
    <message>
        <source>{number}号已呼满{needed}次，请记为过号。</source>
        <comment>recalls-spent</comment>
        <translation>{number} was called {needed} times. Make it a no-show.</translation>
    </message>
    <message>
        <source>{number}号今天已恢复过{count}次，请重新取号。</source>
        <comment>restores-spent</comment>
        <translation>{number} was restored {count} times today. A new number is needed.</translation>
    </message>
    <message>
        <source>{window}号窗口已挂起{count}张号，请先办完挂起的。</source>
        <comment>held-too-many</comment>
        <translation>Window {window} has {count} on hold. Serve those first.</translation>
    </message>
    <message>
        <source>请选择转到哪个队列、窗口或人员中的一个。</source>
        <comment>transfer-target</comment>
        <translation>Choose one of queue, window or person.</translation>
    </message>
    <message>
        <source>没有可以撤销的一步：只能撤销自己在{minutes}分钟内的最后一步。</source>
        <comment>undo-nothing</comment>
        <translation>Nothing to undo: only your own last step, within {minutes} minutes.</translation>
    </message>
    <message>
        <source>{number}号已经评价，不能撤销办结。</source>
        <comment>undo-rated</comment>
        <translation>{number} was rated; its end cannot be undone.</translation>
    </message>
    <message>
        <source>这套叫号规则会让“{class}”一直等不到：{example}</source>
        <comment>policy-starves</comment>
        <translation>With these calling rules &quot;{class}&quot; would wait for ever: {example}</translation>
    </message>
    <message>
        <source>统一社会信用代码应为18位，现在是{length}位。</source>
        <comment>credit-code-length</comment>
        <translation>A credit code has 18 characters, not {length}.</translation>
    </message>
    <message>
        <source>统一社会信用代码只含数字和大写字母（不含I、O、S、V、Z）。</source>
        <comment>credit-code-character</comment>
        <translation>A credit code has digits and capitals only (no I, O, S, V, Z).</translation>
    </message>
    <message>
        <source>统一社会信用代码的校验位不对，请逐位核对。</source>
        <comment>credit-code-check-digit</comment>
        <translation>The check digit of the credit code is wrong. Check every digit.</translation>
    </message>
    <message>
        <source>证件与号票登记的人不一致，请核对。</source>
        <comment>person-mismatch</comment>
        <translation>The document is not that of the ticket&apos;s holder. Check it.</translation>
    </message>
    <message>
        <source>电话应为11位手机号或带区号的固定电话。</source>
        <comment>phone-invalid</comment>
        <translation>A phone number is a mobile number of 11 digits, or a landline with area code.</translation>
    </message>
    <message>
        <source>机读码应为2行各44个字符或3行各30个字符，现在是{found}，请重新扫描。</source>
        <comment>mrz-lines</comment>
        <translation>Two lines of 44 or three of 30 characters are needed, not {found}. Scan again.</translation>
    </message>
    <message>
        <source>机读码第{line}行第{column}个字符不是字母、数字或“&lt;”，请重新扫描。</source>
        <comment>mrz-character</comment>
        <translation>Line {line}, character {column} is no letter, digit or &quot;&lt;&quot;. Scan again.</translation>
    </message>
    <message>
        <source>机读码中{field}的校验位不对，请重新扫描或逐位核对。</source>
        <comment>mrz-check-digit</comment>
        <translation>The check digit of {field} is wrong. Scan again or check every digit.</translation>
    </message>
    <message>
        <source>机读码中的{field}不是存在的日期，请重新扫描或核对证件。</source>
        <comment>mrz-date</comment>
        <translation>{field} is no date. Scan again or check the document.</translation>
    </message>
    <message>
        <source>机读码里没有姓名，请重新扫描。</source>
        <comment>mrz-name</comment>
        <translation>The lines hold no name. Scan again.</translation>
    </message>
    <message>
        <source>这不是护照或身份证件的机读码，请换一份证件。</source>
        <comment>mrz-kind</comment>
        <translation>These are no lines of a passport or identity card. Use another document.</translation>
    </message>
    <message>
        <source>有效期不是{document}规定的年限，请再核对一遍证件。</source>
        <comment>card-term</comment>
        <translation>The term is not that of {document}. Check it once more.</translation>
    </message>
    <message>
        <source>办理“{item}”，{who}的证件须在有效期内；出示的证件已经过期，请先换证或出示其他有效证件。</source>
        <comment>document-expired-stops</comment>
        <translation>&quot;{item}&quot; needs a valid document of {who}; this one has expired. Renew it or show another.</translation>
    </message>
    <message>
        <source>{who}的证件已经过期，“{item}”可以继续办理，请提醒尽快换证。</source>
        <comment>document-expired-warns</comment>
        <translation>The document of {who} has expired. &quot;{item}&quot; can go on; remind them to renew it.</translation>
    </message>
    <message>
        <source>{who}准许停留（居留）的期限已经届满，不能办理“{item}”，请先到出入境管理部门办理。</source>
        <comment>stay-stops</comment>
        <translation>The permission of {who} to stay has ended; &quot;{item}&quot; cannot be done. See the exit-entry authority first.</translation>
    </message>
    <message>
        <source>{who}准许停留（居留）的期限已经届满，“{item}”可以继续办理，请提醒到出入境管理部门办理。</source>
        <comment>stay-warns</comment>
        <translation>The permission of {who} to stay has ended. &quot;{item}&quot; can go on; remind them to see the exit-entry authority.</translation>
    </message>
    <message>
        <source>办理“{item}”不能用临时居民身份证，请{who}出示居民身份证。</source>
        <comment>temporary-stops</comment>
        <translation>A temporary card will not do for &quot;{item}&quot;. {who} must show the identity card.</translation>
    </message>
    <message>
        <source>办理“{item}”须核对{who}的人脸与证件，请先比对。</source>
        <comment>face-unchecked</comment>
        <translation>&quot;{item}&quot; needs {who} compared with the document&apos;s photo. Compare first.</translation>
    </message>
    <message>
        <source>{who}与证件照片比对不一致，不能办理“{item}”，请换人复核或出示其他证件。</source>
        <comment>face-differs</comment>
        <translation>{who} does not look like the photo; &quot;{item}&quot; cannot be done. Have somebody else compare, or show another document.</translation>
    </message>
    <message>
        <source>申请人{age}周岁，办理“{item}”须由监护人到场，请读监护人的证件。</source>
        <comment>guardian-needed</comment>
        <translation>The applicant is {age}; &quot;{item}&quot; needs the guardian here. Read the guardian&apos;s document.</translation>
    </message>
    <message>
        <source>监护人应年满{age}周岁并出示本人身份证件，请核对后再办理“{item}”。</source>
        <comment>guardian-unfit</comment>
        <translation>A guardian is {age} or older and shows a document. Check it before &quot;{item}&quot;.</translation>
    </message>
    <message>
        <source>申请人已满{age}周岁，办理“{item}”须出示本人身份证件，不能用{document}代替。</source>
        <comment>own-card-needed</comment>
        <translation>The applicant is {age} or older; &quot;{item}&quot; needs the identity card, {document} will not do.</translation>
    </message>
    <message>
        <source>“{item}”须本人办理，不能由他人代办，请本人到场。</source>
        <comment>agent-refused</comment>
        <translation>&quot;{item}&quot; is done in person, not by others.</translation>
    </message>
    <message>
        <source>授权委托书已于{date}到期，请重新出具后再办理“{item}”。</source>
        <comment>authority-expired</comment>
        <translation>The mandate ended on {date}. A new one is needed for &quot;{item}&quot;.</translation>
    </message>
    <message>
        <source>“{item}”须由{party}共同签署：请读{party}的证件，或登记远程签署、公证委托、不能到场的原因。</source>
        <comment>party-missing</comment>
        <translation>&quot;{item}&quot; is signed by {party} too: read their document, or record remote signature, notarised mandate or why they cannot come.</translation>
    </message>
    <message>
        <source>没有读过{party}的证件，请先读证件。</source>
        <comment>party-unknown</comment>
        <translation>No document of {party} was read. Read it first.</translation>
    </message>
    <message>
        <source>{party}不能与申请人或其他各方是同一个人，请核对。</source>
        <comment>party-twice</comment>
        <translation>{party} cannot be the same person as another party. Check it.</translation>
    </message>
    <message>
        <source>这不是市平台签发的身份码，请办事人重新打开，或改读证件。</source>
        <comment>identity-code-foreign</comment>
        <translation>This code is not from the city platform. Open it again, or read a document.</translation>
    </message>
    <message>
        <source>身份码已于{time}过期，请办事人刷新后再扫。</source>
        <comment>identity-code-expired</comment>
        <translation>The code expired at {time}. Refresh it and scan again.</translation>
    </message>
    <message>
        <source>这个身份码已经用过，请办事人刷新后再扫。</source>
        <comment>identity-code-used</comment>
        <translation>The code was used already. Refresh it and scan again.</translation>
    </message>
    <message>
        <source>本大厅没有接入市平台，认不了身份码，请读证件。</source>
        <comment>identity-code-off</comment>
        <translation>This hall has no city platform and reads no identity codes. Read a document.</translation>
    </message>
    <message>
        <source>日历有误：{what}。</source>
        <comment>calendar-invalid</comment>
        <translation>The calendar is wrong: {what}.</translation>
    </message>
    <message>
        <source>事项目录有误，已整体拒绝，正在使用的目录不变。</source>
        <comment>catalogue-refused</comment>
        <translation>The catalogue is faulty and was refused whole; the one in use stays.</translation>
    </message>
    <message>
        <source>“{item}”由专门窗口办理，不能并入综合窗口的申请。</source>
        <comment>item-not-merged</comment>
        <translation>&quot;{item}&quot; is done at a special window and cannot join an application here.</translation>
    </message>
    <message>
        <source>“{item}”已有更新的版本，旧版本不再导入。</source>
        <comment>item-version-older</comment>
        <translation>A newer version of &quot;{item}&quot; is there; the older one is not imported.</translation>
    </message>
    <message>
        <source>“{element}”还没有填写。</source>
        <comment>answer-missing</comment>
        <translation>&quot;{element}&quot; is not filled in.</translation>
    </message>
    <message>
        <source>“{element}”填写有误：{reason}</source>
        <comment>answer-invalid</comment>
        <translation>&quot;{element}&quot; is wrong: {reason}</translation>
    </message>
    <message>
        <source>{what}。</source>
        <comment>catalogue-rule</comment>
        <translation>{what}.</translation>
    </message>
    <message>
        <source>“{item}”须在“{earlier}”办结后办理，请先申请后者。</source>
        <comment>items-sequential</comment>
        <translation>&quot;{item}&quot; follows &quot;{earlier}&quot;. Apply for that first.</translation>
    </message>
    <message>
        <source>这份表单没有“{element}”这一项，请删除。</source>
        <comment>answer-unknown</comment>
        <translation>This form has no &quot;{element}&quot;. Remove it.</translation>
    </message>
    <message>
        <source>“{item}”的填写条件互相等待：{cycle}，请改掉其中一条。</source>
        <comment>form-cycle</comment>
        <translation>Conditions of &quot;{item}&quot; wait for one another: {cycle}. Change one.</translation>
    </message>
    <message>
        <source>“{element}”的要求互相矛盾：“{item}”依据{basis}，“{other}”依据{otherBasis}，没有一个值能同时符合，不能一并申请。</source>
        <comment>form-conflict</comment>
        <translation>&quot;{element}&quot; is asked in two ways: &quot;{item}&quot; by {basis}, &quot;{other}&quot; by {otherBasis}. Nothing fits both; apply separately.</translation>
    </message>
    <message>
        <source>“{element}”应为{allowed}：“{item}”依据{basis}这样要求。</source>
        <comment>answer-narrowed</comment>
        <translation>&quot;{element}&quot; must be {allowed}: &quot;{item}&quot; asks so by {basis}.</translation>
    </message>
    <message>
        <source>“{element}”取自{source}，要改动请写明理由。</source>
        <comment>answer-locked</comment>
        <translation>&quot;{element}&quot; comes from {source}. Give a reason to change it.</translation>
    </message>
    <message>
        <source>“{group}”的各行有误或超过{max}行，请核对。</source>
        <comment>answer-rows</comment>
        <translation>Rows of &quot;{group}&quot; are wrong or more than {max}. Check them.</translation>
    </message>
    <message>
        <source>“{element}”在{source}中已变为新的内容，与表单上的不一致，请核对后重填。</source>
        <comment>answer-drift</comment>
        <translation>&quot;{element}&quot; has changed in {source} and differs from the form. Check and fill it in again.</translation>
    </message>
    <message>
        <source>事项由市平台统一发布，本大厅不能修改，请向事项的主管部门提出。</source>
        <comment>catalogue-elsewhere</comment>
        <translation>Items come from the city platform and cannot be changed here. Ask the unit in charge.</translation>
    </message>
    <message>
        <source>没有这份事项草稿，请刷新后重选。</source>
        <comment>draft-unknown</comment>
        <translation>No such item draft. Refresh and choose again.</translation>
    </message>
    <message>
        <source>“{item}”的草稿现在是“{state}”，不能{act}。</source>
        <comment>draft-state</comment>
        <translation>The draft of &quot;{item}&quot; is &quot;{state}&quot; now: &quot;{act}&quot; is not possible.</translation>
    </message>
    <message>
        <source>起草人不能审定自己的草稿，请交其他人审定。</source>
        <comment>draft-same-hands</comment>
        <translation>Nobody approves his own draft. Give it to somebody else.</translation>
    </message>
    <message>
        <source>“{item}”还不能发布，请按下列各条改正。</source>
        <comment>publication-refused</comment>
        <translation>&quot;{item}&quot; cannot be published yet. Put the following right.</translation>
    </message>
    <message>
        <source>这份表格读不了：{what}。</source>
        <comment>sheet-unreadable</comment>
        <translation>The sheet cannot be read: {what}.</translation>
    </message>
    <message>
        <source>表格有误，什么都没有导入，请按下列各条改正后重新导入。</source>
        <comment>sheet-refused</comment>
        <translation>The sheet is faulty and nothing was imported. Put the following right and import it again.</translation>
    </message>
    <message>
        <source>新目录缺少“{item}”第{version}版，{why}。请补上这一版；停办的事项应写明停止受理日期和承接单位，不能从目录中删去。</source>
        <comment>item-version-lost</comment>
        <translation>Version {version} of &quot;{item}&quot; is missing: {why}. Add it; an item that ends gets its last day and its successor, and is never left out.</translation>
    </message>
    <message>
        <source>“{item}”第{version}版的内容与已发布的不同，请改用新版本号。</source>
        <comment>item-version-altered</comment>
        <translation>Version {version} of &quot;{item}&quot; differs from the published one. Use a new version number.</translation>
    </message>
    <message>
        <source>“{list}”与上一期相同，不需要重新公布。</source>
        <comment>list-unchanged</comment>
        <translation>&quot;{list}&quot; is the same as the one before; nothing to publish.</translation>
    </message>
    <message>
        <source>没有这次到厅的记录。</source>
        <comment>visit-unknown</comment>
        <translation>No such visit.</translation>
    </message>
    <message>
        <source>没有这次申请，请重新打开。</source>
        <comment>application-unknown</comment>
        <translation>No such application. Open it again.</translation>
    </message>
    <message>
        <source>没有这个办件，请核对办件编号。</source>
        <comment>case-unknown</comment>
        <translation>No such case. Check the number.</translation>
    </message>
    <message>
        <source>办件现在是“{state}”，不能{act}。</source>
        <comment>case-state</comment>
        <translation>The case is &quot;{state}&quot; now: &quot;{act}&quot; is not possible.</translation>
    </message>
    <message>
        <source>草稿正由{holder}填写，您的改动已另存，请协商后再改。</source>
        <comment>draft-taken</comment>
        <translation>{holder} is filling in the draft; your changes are kept aside. Talk to each other first.</translation>
    </message>
    <message>
        <source>缺少材料“{material}”，不能受理。</source>
        <comment>material-missing</comment>
        <translation>&quot;{material}&quot; is missing; cannot be accepted.</translation>
    </message>
    <message>
        <source>“{material}”还有未核对的要点：{criterion}。</source>
        <comment>material-unticked</comment>
        <translation>Points of &quot;{material}&quot; are not checked: {criterion}.</translation>
    </message>
    <message>
        <source>“{material}”不符合要求：{defect}。</source>
        <comment>material-defect</comment>
        <translation>&quot;{material}&quot; is not as required: {defect}.</translation>
    </message>
    <message>
        <source>“{material}”是主要材料，不能容缺。</source>
        <comment>tolerance-primary</comment>
        <translation>&quot;{material}&quot; is a primary paper and cannot be tolerated.</translation>
    </message>
    <message>
        <source>“{item}”涉及安全或健康，不适用容缺受理。</source>
        <comment>tolerance-excluded</comment>
        <translation>&quot;{item}&quot; concerns safety or health; no tolerant acceptance.</translation>
    </message>
    <message>
        <source>承诺书还没有签署，请先打印并由申请人签字。</source>
        <comment>tolerance-unsigned</comment>
        <translation>The commitment is not signed. Print it and have it signed.</translation>
    </message>
    <message>
        <source>材料已齐全，请直接受理。</source>
        <comment>tolerance-not-needed</comment>
        <translation>All papers are there. Accept.</translation>
    </message>
    <message>
        <source>申请人{since}在“{case}”中逾期未补齐容缺材料，到{until}为止不能容缺受理；请备齐材料后受理，或告知所缺材料，认为有误的请主管核实修复。</source>
        <comment>tolerance-barred</comment>
        <translation>The applicant broke a commitment in &quot;{case}&quot; ({since}); no tolerance until {until}. Accept with all papers, or tell what is missing; if wrong, the supervisor can restore it.</translation>
    </message>
    <message>
        <source>补齐期限不能晚于{date}。</source>
        <comment>tolerance-due-date</comment>
        <translation>The last day to supplement is {date} at most.</translation>
    </message>
    <message>
        <source>“{item}”不适用告知承诺，请按受理、一次性告知或不予受理办理。</source>
        <comment>promise-unavailable</comment>
        <translation>&quot;{item}&quot; has no informed promise. Accept, tell or refuse.</translation>
    </message>
    <message>
        <source>告知承诺书还没有签署，请先打印，逐条讲清后由申请人签字。</source>
        <comment>promise-unsigned</comment>
        <translation>The informed promise is not signed. Print it, explain every line, have it signed.</translation>
    </message>
    <message>
        <source>表单上选的不是告知承诺，请与申请人确认后改选，或按其他方式办理。</source>
        <comment>promise-unchosen</comment>
        <translation>The form does not choose the informed promise. Ask the applicant and change it, or do it another way.</translation>
    </message>
    <message>
        <source>表单上选的是告知承诺，请按告知承诺办理；不适用的，请与申请人确认后改选。</source>
        <comment>promise-chosen</comment>
        <translation>The form chooses the informed promise. Do so, or ask the applicant and change it.</translation>
    </message>
    <message>
        <source>申请人{since}在“{case}”中承诺不实，到{until}为止不能适用告知承诺；请按一般程序受理，认为有误的请主管核实修复。</source>
        <comment>promise-barred</comment>
        <translation>The applicant&apos;s promise in &quot;{case}&quot; ({since}) was untrue; none until {until}. Use the ordinary way; if wrong, the supervisor can restore it.</translation>
    </message>
    <message>
        <source>这件没有待核查的告知承诺，请刷新后重试。</source>
        <comment>promise-settled</comment>
        <translation>No promise of this case is to be checked. Refresh and try again.</translation>
    </message>
    <message>
        <source>已要求在{date}前整改，期满仍不符合再撤销决定；现在符合的请登记属实。</source>
        <comment>promise-mending</comment>
        <translation>To be put right by {date}; revoke only after that. If it holds now, record it as true.</translation>
    </message>
    <message>
        <source>已经限期整改过一次，请登记属实，或撤销决定。</source>
        <comment>promise-mend-twice</comment>
        <translation>It was to be put right once already. Record it as true, or revoke.</translation>
    </message>
    <message>
        <source>请勾选不符合承诺的条件。</source>
        <comment>promise-unmet</comment>
        <translation>Tick the conditions that do not hold.</translation>
    </message>
    <message>
        <source>承诺书里没有这一条，请刷新后重试。</source>
        <comment>promise-condition-unknown</comment>
        <translation>The letter has no such condition. Refresh and try again.</translation>
    </message>
    <message>
        <source>没有发现缺陷，不需要一次性告知。</source>
        <comment>notice-empty</comment>
        <translation>No defect was found; there is nothing to tell.</translation>
    </message>
    <message>
        <source>请写明理由。</source>
        <comment>reason-missing</comment>
        <translation>Give the reason.</translation>
    </message>
    <message>
        <source>“{material}”尚未补齐，不能{act}。</source>
        <comment>supplement-open</comment>
        <translation>&quot;{material}&quot; is not supplemented yet: &quot;{act}&quot; is not possible.</translation>
    </message>
    <message>
        <source>“{item}”不是即办件，请先受理，由审批人员决定。</source>
        <comment>item-not-instant</comment>
        <translation>&quot;{item}&quot; is not concluded on the spot. Accept it; a reviewer decides.</translation>
    </message>
    <message>
        <source>您没有即办授权，请先受理，由审批人员决定。</source>
        <comment>instant-unauthorised</comment>
        <translation>You may not conclude on the spot. Accept it; a reviewer decides.</translation>
    </message>
    <message>
        <source>还没有收下一份材料，请先勾选收到的材料，再出具收件凭证。</source>
        <comment>receipt-empty</comment>
        <translation>Nothing was received yet. Tick what came in, then issue the receipt.</translation>
    </message>
    <message>
        <source>{date}收件已满{days}个工作日，依法视为受理，不能再{act}。</source>
        <comment>deemed-accepted</comment>
        <translation>{days} working days have passed since {date}; by law it counts as accepted: &quot;{act}&quot; is not possible.</translation>
    </message>
    <message>
        <source>收件人不能审批自己收的件，请交其他审批人员。</source>
        <comment>same-hands</comment>
        <translation>Who received a case does not decide it. Give it to another reviewer.</translation>
    </message>
    <message>
        <source>请填写结果文书编号。</source>
        <comment>result-number-missing</comment>
        <translation>Fill in the number of the result.</translation>
    </message>
    <message>
        <source>请先核验领取人身份。</source>
        <comment>receiver-unverified</comment>
        <translation>Check the collector&apos;s identity first.</translation>
    </message>
    <message>
        <source>还没有签名，请领取人签名。</source>
        <comment>signature-missing</comment>
        <translation>Not signed yet; the collector signs.</translation>
    </message>
    <message>
        <source>没有这份文书。</source>
        <comment>paper-unknown</comment>
        <translation>No such paper.</translation>
    </message>
    <message>
        <source>{number}还没有打印，请先打印再签署。</source>
        <comment>paper-unprinted</comment>
        <translation>{number} is not printed. Print it first, then sign.</translation>
    </message>
    <message>
        <source>{number}已经签署，不能再改，请另出一份。</source>
        <comment>paper-signed</comment>
        <translation>{number} is signed and cannot change. Issue another one.</translation>
    </message>
    <message>
        <source>{number}不是今天打印的，请按补打另出一份，写明原因。</source>
        <comment>paper-long-out</comment>
        <translation>{number} was not printed today. Print it again as a copy, with the reason.</translation>
    </message>
    <message>
        <source>{number}打印的次数太多了，请告知主管后用已有的一份复印。</source>
        <comment>paper-copies</comment>
        <translation>{number} was printed too often. Tell the supervisor and photocopy one.</translation>
    </message>
    <message>
        <source>办理“{item}”须由申请人核对表单：请在副屏上核对，或打印出来签字。</source>
        <comment>confirmation-missing</comment>
        <translation>&quot;{item}&quot; needs the form checked by the applicant: on the second screen, or printed and signed.</translation>
    </message>
    <message>
        <source>“{element}”与申请人核对时看到的不一样，请申请人重新核对。</source>
        <comment>confirmation-drift</comment>
        <translation>&quot;{element}&quot; differs from what the applicant checked. Have it checked again.</translation>
    </message>
    <message>
        <source>办理“{item}”须由申请人签名：请在副屏上签名，或在打印的表单上签字。</source>
        <comment>confirmation-unsigned</comment>
        <translation>&quot;{item}&quot; needs the applicant&apos;s signature: on the second screen, or on the printed form.</translation>
    </message>
    <message>
        <source>签名以后表单有改动，请申请人重新核对、签名。</source>
        <comment>signature-unbound</comment>
        <translation>The form changed after it was signed. Have it checked and signed again.</translation>
    </message>
    <message>
        <source>签名没有完整传来，请申请人重签一次。</source>
        <comment>signature-shape</comment>
        <translation>The signature did not arrive whole. Sign once more.</translation>
    </message>
    <message>
        <source>查询{register}须先由本人同意：请在副屏上征求同意，或改看纸质材料。</source>
        <comment>consent-missing</comment>
        <translation>Asking {register} needs consent: ask on the second screen, or see a paper instead.</translation>
    </message>
    <message>
        <source>这次申请不用查询{register}，请刷新后重试。</source>
        <comment>consent-unneeded</comment>
        <translation>This application does not ask {register}. Refresh and try again.</translation>
    </message>
    <message>
        <source>同意书的文字已经更新，请重新征求同意。</source>
        <comment>consent-version</comment>
        <translation>The words of the consent have changed. Ask for it again.</translation>
    </message>
    <message>
        <source>要查询{register}，请先填对{what}。</source>
        <comment>register-subject-missing</comment>
        <translation>To ask {register}, fill in {what} first.</translation>
    </message>
    <message>
        <source>登记系统没有正常应答，请稍候再查，或改看纸质材料。</source>
        <comment>registry-failed</comment>
        <translation>The register did not answer as it should. Try again later, or see a paper instead.</translation>
    </message>
    <message>
        <source>“{material}”还没有共享核验成功，请重新核验，或登记改看了什么、为什么。</source>
        <comment>material-unchecked</comment>
        <translation>&quot;{material}&quot; was not verified by register. Verify again, or record what was seen instead and why.</translation>
    </message>
    <message>
        <source>没有待补的材料。</source>
        <comment>supplement-none</comment>
        <translation>Nothing is to be supplemented.</translation>
    </message>
    <message>
        <source>待补材料还没有到期，请等到期后再处理。</source>
        <comment>supplement-in-time</comment>
        <translation>The supplement is not due yet. Wait until it is.</translation>
    </message>
    <message>
        <source>“{material}”最迟应在{date}补齐，现已逾期；属不可抗力的，请审批人员先延长补齐期限。</source>
        <comment>supplement-late</comment>
        <translation>&quot;{material}&quot; was due on {date}. In case of force majeure a reviewer extends the time first.</translation>
    </message>
    <message>
        <source>“{item}”的办理期限依法不能延长。</source>
        <comment>extension-unknown</comment>
        <translation>The period of &quot;{item}&quot; cannot be extended by law.</translation>
    </message>
    <message>
        <source>已经申请或批准过延期，只能延期一次。</source>
        <comment>extension-twice</comment>
        <translation>An extension was asked for or granted already; there is only one.</translation>
    </message>
    <message>
        <source>办理期限已过，不能再延期，请尽快作出决定。</source>
        <comment>extension-late</comment>
        <translation>The period is over and cannot be extended. Decide as soon as possible.</translation>
    </message>
    <message>
        <source>没有待批复的延期申请。</source>
        <comment>extension-none</comment>
        <translation>No extension waits for approval.</translation>
    </message>
    <message>
        <source>延期不能由提出的人自己批准，请交其他审批人员。</source>
        <comment>extension-same-hands</comment>
        <translation>Nobody approves his own extension. Give it to another reviewer.</translation>
    </message>
    <message>
        <source>“{item}”没有这种特别程序；可选：{choices}。</source>
        <comment>procedure-unknown</comment>
        <translation>&quot;{item}&quot; has no such special procedure; there are: {choices}.</translation>
    </message>
    <message>
        <source>补正材料最迟应在{date}交来，现已逾期；请按逾期未补正处理，申请人可以重新申请。</source>
        <comment>correction-late</comment>
        <translation>Corrections were due on {date}. Close it as not corrected; it may be applied for again.</translation>
    </message>
    <message>
        <source>补正期限到{date}为止，还没有到期，请等到期后再处理。</source>
        <comment>correction-in-time</comment>
        <translation>Corrections are due on {date}, not yet. Wait until then.</translation>
    </message>
    <message>
        <source>“{item}”的补正没有规定期限，不能按逾期处理；确实办不下去的请终止办理。</source>
        <comment>correction-endless</comment>
        <translation>Corrections of &quot;{item}&quot; have no last day and cannot be overdue. Terminate it if it really cannot go on.</translation>
    </message>
    <message>
        <source>这次申请正在补正，不能增减事项；要办别的事项请另开一次申请。</source>
        <comment>correction-items</comment>
        <translation>The application is being corrected; items stay as they are. Begin another one for other matters.</translation>
    </message>
    <message>
        <source>交来的日期应在{from}到{to}之间，请核对。</source>
        <comment>correction-date</comment>
        <translation>Handed in between {from} and {to}. Check the date.</translation>
    </message>
    <message>
        <source>“{item}”补正后仍不符合要求的应不予受理，不再告知补正，请选择“不予受理”并写明理由。</source>
        <comment>notice-spent</comment>
        <translation>&quot;{item}&quot; is still not as required after correction and is refused, not told again. Choose &quot;Refuse&quot; with the reason.</translation>
    </message>
    <message>
        <source>没有这条失信记录，请刷新后重试。</source>
        <comment>credit-unknown</comment>
        <translation>No such record. Refresh and try again.</translation>
    </message>
    <message>
        <source>这条失信记录现在是“{state}”，不用修复。</source>
        <comment>credit-state</comment>
        <translation>The record is &quot;{state}&quot; now and needs no restoring.</translation>
    </message>
    <message>
        <source>失信记录不能由登记的人自己修复，请交其他主管。</source>
        <comment>credit-same-hands</comment>
        <translation>Nobody restores what he recorded himself. Give it to another supervisor.</translation>
    </message>
    <message>
        <source>请写明依据了什么材料。</source>
        <comment>evidence-missing</comment>
        <translation>Say on which papers it rests.</translation>
    </message>
    <message>
        <source>这件没有被抽中，请刷新后重试。</source>
        <comment>sample-unknown</comment>
        <translation>This case was not drawn. Refresh and try again.</translation>
    </message>
    <message>
        <source>这件已经由{by}抽查过，结论不再改动。</source>
        <comment>sample-judged</comment>
        <translation>{by} has checked this case; the finding stays.</translation>
    </message>
    <message>
        <source>办理人不能抽查自己办结的件，请交其他主管。</source>
        <comment>sample-same-hands</comment>
        <translation>Nobody checks his own cases. Give it to another supervisor.</translation>
    </message>
    <message>
        <source>标为涉及国家秘密的{what}不能进入本系统：依照《中华人民共和国保守国家秘密法》，国家秘密不得用非涉密的系统存储、处理、传输。请停止录入和扫描，交还原件，转本单位保密机构按规定办理。</source>
        <comment>secret-refused</comment>
        <translation>{what} marked as a state secret may not enter this system: by the Law on Guarding State Secrets, secrets are not stored, processed or sent by systems not made for it. Stop typing and scanning, give the originals back, turn to your secrecy office.</translation>
    </message>
    <message>
        <source>办件{cases}标为涉及国家秘密，没有导出：依照《中华人民共和国保守国家秘密法》，国家秘密不得由非涉密的系统传输。请立即报告本单位保密机构。</source>
        <comment>secret-export</comment>
        <translation>Cases {cases} are marked as state secrets and were not exported: by the Law on Guarding State Secrets, they are not sent by systems not made for it. Tell your secrecy office at once.</translation>
    </message>
    <message>
        <source>没有这份扫描件，或者已经移除，请刷新后再试。</source>
        <comment>scan-unknown</comment>
        <translation>No such scan, or it was removed. Refresh and try again.</translation>
    </message>
    <message>
        <source>“{material}”的旧扫描件不能沿用：{reason}。请扫描带来的材料。</source>
        <comment>scan-not-reusable</comment>
        <translation>The old scan of &quot;{material}&quot; cannot be taken over: {reason}. Scan the paper brought.</translation>
    </message>
    <message>
        <source>“{material}”的扫描件还没有与原件核对，请核对后点“核对原件”。</source>
        <comment>scan-unchecked</comment>
        <translation>The scan of &quot;{material}&quot; was not compared with the original. Compare, then &quot;Check original&quot;.</translation>
    </message>
    <message>
        <source>一次申请的扫描件最多{max}份，请先移除不用的。</source>
        <comment>scan-too-many</comment>
        <translation>{max} scans an application at most. Remove what is not needed.</translation>
    </message>
    <message>
        <source>{party}不在现场签署：远程签署请填签署编号；公证委托请填公证书编号并核对公证书原件。</source>
        <comment>party-unproved</comment>
        <translation>{party} does not sign here: for a remote signature give its number; for a notarised mandate its number, and check the original.</translation>
    </message>
    <message>
        <source>办理“{item}”须由{who}签名，现在还没有签：请在副屏上签名，或在打印的表单上签字。</source>
        <comment>signer-missing</comment>
        <translation>&quot;{item}&quot; needs the signature of {who}: on the second screen, or on the printed form.</translation>
    </message>
    <message>
        <source>办理“{item}”须由{who}签名，他没有签（{reason}）：请再征求一次，或作其他决定。</source>
        <comment>signer-declined</comment>
        <translation>&quot;{item}&quot; needs the signature of {who}, who did not sign ({reason}). Ask once more, or decide otherwise.</translation>
    </message>
    <message>
        <source>没有这个归档包，请刷新后重试。</source>
        <comment>archive-unknown</comment>
        <translation>No such package. Refresh and try again.</translation>
    </message>
    <message>
        <source>档号重复（1-2-2）：{number}已经用在别的归档包上，没有再用，请换一个档号。</source>
        <comment>archive-number-taken</comment>
        <translation>Archive number twice (1-2-2): {number} is used by another package. Choose another.</translation>
    </message>
    <message>
        <source>{number}没有通过四性检测，不能{act}，请先查明原因并重新检测。</source>
        <comment>archive-unsound</comment>
        <translation>{number} failed the four-property test: &quot;{act}&quot; is not possible. Find the cause and test again.</translation>
    </message>
    <message>
        <source>{number}现在是“{state}”，不能{act}。</source>
        <comment>archive-busy</comment>
        <translation>{number} is &quot;{state}&quot; now: &quot;{act}&quot; is not possible.</translation>
    </message>
    <message>
        <source>{number}的保管期限到{until}为止，还没有到期，不能销毁。</source>
        <comment>archive-retained</comment>
        <translation>{number} is kept until {until} and cannot be destroyed yet.</translation>
    </message>
    <message>
        <source>{number}是永久保管的，不能销毁。</source>
        <comment>archive-permanent</comment>
        <translation>{number} is kept for ever and cannot be destroyed.</translation>
    </message>
    <message>
        <source>办件{number}已经标为涉及国家秘密。</source>
        <comment>archive-secret-twice</comment>
        <translation>Case {number} is marked as a state secret already.</translation>
    </message>
    <message>
        <source>没有这份销毁清册，请刷新后重试。</source>
        <comment>destruction-unknown</comment>
        <translation>No such destruction register. Refresh and try again.</translation>
    </message>
    <message>
        <source>{number}现在是“{state}”，不能再批复。</source>
        <comment>destruction-state</comment>
        <translation>{number} is &quot;{state}&quot; now and cannot be decided again.</translation>
    </message>
    <message>
        <source>销毁清册不能由提出的人自己批准，请交另一位主管。</source>
        <comment>destruction-same-hands</comment>
        <translation>Nobody approves his own register. Give it to another supervisor.</translation>
    </message>
    <message>
        <source>{field}没有填写，{peer}不接收，请补填。</source>
        <comment>exchange-missing</comment>
        <translation>{field} is not filled in; {peer} will not take it.</translation>
    </message>
    <message>
        <source>{field}超过{max}位，{peer}不接收，{cure}。</source>
        <comment>exchange-too-long</comment>
        <translation>{field} has more than {max} characters; {peer} will not take it. {cure}.</translation>
    </message>
    <message>
        <source>{field}“{value}”在{peer}的代码表里没有对应的代码，请核对后改填。</source>
        <comment>exchange-code</comment>
        <translation>{field} &quot;{value}&quot; has no code at {peer}. Check and change it.</translation>
    </message>
    <message>
        <source>{field}应是{expected}，{peer}不接收别的写法，请改正。</source>
        <comment>exchange-form</comment>
        <translation>{field} should be {expected}; {peer} takes nothing else.</translation>
    </message>
    <message>
        <source>这张表没有“{field}”这一项，请刷新后重试。</source>
        <comment>exchange-column</comment>
        <translation>This table has no &quot;{field}&quot;. Refresh and try again.</translation>
    </message>
    <message>
        <source>没有这一行数据，请刷新后重试。</source>
        <comment>exchange-unknown</comment>
        <translation>No such row. Refresh and try again.</translation>
    </message>
    <message>
        <source>这一行现在是“{state}”，不用改正。</source>
        <comment>exchange-state</comment>
        <translation>The row is &quot;{state}&quot; now and needs nothing.</translation>
    </message>
    <message>
        <source>这一行还不能送出，请按下列各条改正。</source>
        <comment>exchange-invalid</comment>
        <translation>The row cannot be sent yet. Put the following right.</translation>
    </message>
    <message>
        <source>对照表有误：{what}</source>
        <comment>exchange-table</comment>
        <translation>The mapping is wrong: {what}</translation>
    </message>
    <message>
        <source>这样查到的太多，请写全一些：姓名或拼音、手机或证件后四位、短号、办件编号、证照编号，或单位名称里连续的两个字。</source>
        <comment>find-too-short</comment>
        <translation>That would find too many. Give more: name or pinyin, last four of phone or card, short, case or licence number, or two neighbouring characters of a unit&apos;s name.</translation>
    </message>
    <message>
        <source>“{item}”与办件{number}很像，请先对照，写明是不是同一件，再受理。</source>
        <comment>duplicate-open</comment>
        <translation>&quot;{item}&quot; is much like case {number}. Compare and say whether it is the same, then accept.</translation>
    </message>
    <message>
        <source>“{item}”与办件{number}已判定为同一件，不能再受理，请按原办件办理。</source>
        <comment>duplicate-same</comment>
        <translation>&quot;{item}&quot; is the same as case {number} and cannot be accepted. Go on with that case.</translation>
    </message>
    <message>
        <source>没有这个问题，请刷新后重试。</source>
        <comment>question-unknown</comment>
        <translation>No such question. Refresh and try again.</translation>
    </message>
    <message>
        <source>这个问题现在是“{state}”，不能再{act}。</source>
        <comment>question-state</comment>
        <translation>The question is &quot;{state}&quot; now: &quot;{act}&quot; is not possible.</translation>
    </message>
    <message>
        <source>这个问题问的是{unit}，请那里的审批人员答复。</source>
        <comment>question-unit</comment>
        <translation>This question is for {unit}; a reviewer there answers.</translation>
    </message>
    <message>
        <source>{by}正在答复这个问题；过了答复时限仍没有答的，别人可以接过来。</source>
        <comment>question-taken</comment>
        <translation>{by} is answering; others may take it over once it is late.</translation>
    </message>
    <message>
        <source>自己问的问题不能自己答复，请等别人答复。</source>
        <comment>question-own</comment>
        <translation>Nobody answers his own question. Wait for others.</translation>
    </message>
    <message>
        <source>这个问题是{by}问的，请由提问的人撤回。</source>
        <comment>question-asker</comment>
        <translation>{by} asked this and withdraws it.</translation>
    </message>
    <message>
        <source>已经有一个问题在等{unit}答复，请等答复，或先撤回再问。</source>
        <comment>question-waiting</comment>
        <translation>A question already waits for {unit}. Wait for the answer, or withdraw it first.</translation>
    </message>
    <message>
        <source>还没有开始填写申请，照片没有地方保管，请先选定事项，或只写文字。</source>
        <comment>question-photo</comment>
        <translation>No form was begun, so photos have no place. Choose an item first, or write only.</translation>
    </message>
    <message>
        <source>还在等{units}的意见，不能{act}；等意见出齐，或按规则已有定论，再作决定。</source>
        <comment>opinions-missing</comment>
        <translation>Opinions of {units} are missing: &quot;{act}&quot; is not possible. Decide when all are there, or the rule has settled it.</translation>
    </message>
    <message>
        <source>{units}不同意，按本事项“{rule}”的规则不能{act}；可以不予许可，或退回部门重出意见。</source>
        <comment>opinions-against</comment>
        <translation>{units} did not consent; by this item&apos;s rule &quot;{rule}&quot;: &quot;{act}&quot; is not possible. Refuse, or send it back to the department.</translation>
    </message>
    <message>
        <source>已代表{unit}出具意见的人不再作决定，请主办部门的其他审批人员作出。</source>
        <comment>opinion-giver</comment>
        <translation>Who gave the opinion of {unit} does not decide. Another reviewer of the lead unit does.</translation>
    </message>
    <message>
        <source>这件没有征求{unit}的意见。</source>
        <comment>opinion-unasked</comment>
        <translation>{unit} was not asked about this case.</translation>
    </message>
    <message>
        <source>{unit}的意见由{unit}的审批人员出具。</source>
        <comment>opinion-unit</comment>
        <translation>The opinion of {unit} is given by its own reviewers.</translation>
    </message>
    <message>
        <source>{unit}已经出具意见；要改的，请主办部门先退回。</source>
        <comment>opinion-given</comment>
        <translation>{unit} has answered; to change it the lead unit sends it back.</translation>
    </message>
    <message>
        <source>{unit}还没有出具意见，不用退回。</source>
        <comment>opinion-awaited</comment>
        <translation>{unit} has not answered; there is nothing to send back.</translation>
    </message>
    <message>
        <source>自己单位的意见不能自己退回，请主办部门退回。</source>
        <comment>opinion-own</comment>
        <translation>Nobody sends back the opinion of his own unit; the lead unit does.</translation>
    </message>
    <message>
        <source>代理人须是本大厅的审批人员，请另选一位。</source>
        <comment>deputy-unknown</comment>
        <translation>A deputy is a reviewer of this hall. Choose another.</translation>
    </message>
    <message>
        <source>不能请自己代理，请另选一位。</source>
        <comment>deputy-self</comment>
        <translation>You cannot stand in for yourself. Choose another.</translation>
    </message>
    <message>
        <source>这几天已经请{by}代理，要换人的请先收回。</source>
        <comment>deputy-twice</comment>
        <translation>{by} stands in on these days already. End that first.</translation>
    </message>
    <message>
        <source>{name}这几天自己也外出，已请人代理，请另选一位。</source>
        <comment>deputy-away</comment>
        <translation>{name} is away on these days too. Choose another.</translation>
    </message>
    <message>
        <source>这几天您正代理{name}，代理不能再转给别人，请先告诉{name}另找人。</source>
        <comment>deputy-of-deputy</comment>
        <translation>You stand in for {name} on these days; it cannot be passed on. Tell {name} to choose somebody else.</translation>
    </message>
    <message>
        <source>这次评价已经结束。</source>
        <comment>rating-closed</comment>
        <translation>This rating is over.</translation>
    </message>
    <message>
        <source>本次服务已评价，请勿重复评价。</source>
        <comment>rating-duplicate</comment>
        <translation>This service was rated already.</translation>
    </message>
    <message>
        <source>请勾选不满意的原因，或写一句话。</source>
        <comment>rating-reason-missing</comment>
        <translation>Tick what was not good, or write a sentence.</translation>
    </message>
    <message>
        <source>工作人员不能代为评价。</source>
        <comment>rating-by-staff</comment>
        <translation>Staff cannot rate for others.</translation>
    </message>
    <message>
        <source>评价码不对，或者已经过期，请对照号票再输一遍。</source>
        <comment>rating-code-wrong</comment>
        <translation>The rating code is wrong or expired. Compare it with the slip and type it again.</translation>
    </message>
    <message>
        <source>这次服务还没有办完，办完以后再来评价。</source>
        <comment>rating-not-yet</comment>
        <translation>The service is not over yet. Rate it afterwards.</translation>
    </message>
    <message>
        <source>没有给出的评价不用认定无效。</source>
        <comment>rating-not-given</comment>
        <translation>A rating nobody gave needs no finding.</translation>
    </message>
    <message>
        <source>这条评价已经提请或者认定无效，不用再提。</source>
        <comment>rating-invalid-already</comment>
        <translation>It is proposed or found invalid already.</translation>
    </message>
    <message>
        <source>没有人提请认定这条评价无效，请先写明理由和证据。</source>
        <comment>rating-invalid-unasked</comment>
        <translation>Nobody proposed it as invalid. Give reason and evidence first.</translation>
    </message>
    <message>
        <source>认定无效须由另一个人确认，不能自己确认自己提请的。</source>
        <comment>rating-same-hands</comment>
        <translation>Another person confirms what you proposed.</translation>
    </message>
    <message>
        <source>被评价的人不能处置对自己的评价。</source>
        <comment>rating-own</comment>
        <translation>The rated one does not handle his own rating.</translation>
    </message>
    <message>
        <source>没有找到这条差评，请刷新列表后再选。</source>
        <comment>bad-rating-unknown</comment>
        <translation>No such bad rating. Refresh the list and choose again.</translation>
    </message>
    <message>
        <source>这条差评现在是“{state}”，不能{act}。</source>
        <comment>bad-rating-state</comment>
        <translation>The bad rating is &quot;{state}&quot; now: &quot;{act}&quot; is not possible.</translation>
    </message>
    <message>
        <source>这条差评由{by}回访核实，请由他办理，或先由他放回。</source>
        <comment>bad-rating-taken</comment>
        <translation>{by} calls back and verifies this one, or puts it back first.</translation>
    </message>
    <message>
        <source>只有被评价的人可以作说明或申诉。</source>
        <comment>bad-rating-not-rated</comment>
        <translation>Only the rated one makes a statement or appeals.</translation>
    </message>
    <message>
        <source>已经提交过说明，不能修改。有新情况请写进申诉。</source>
        <comment>bad-rating-stated</comment>
        <translation>There is a statement already and it cannot change. Put what is new into the appeal.</translation>
    </message>
    <message>
        <source>评价人没有留下身份，不能回访，请按评价内容核实。</source>
        <comment>bad-rating-nobody</comment>
        <translation>The rater left no identity and cannot be called back. Verify by what was said.</translation>
    </message>
    <message>
        <source>实名差评须先回访评价人，登记回访结果，再作核实结论。</source>
        <comment>bad-rating-uncalled</comment>
        <translation>A named bad rating is called back first; record that, then verify.</translation>
    </message>
    <message>
        <source>大厅服务没有启动成功：{what}</source>
        <comment>hub-not-started</comment>
        <translation>The hub did not start: {what}</translation>
    </message>
    <message>
        <source>大厅地址应形如 https://主机:端口#sha256=指纹。</source>
        <comment>address-invalid</comment>
        <translation>A hub&apos;s address looks like https://host:port#sha256=fingerprint.</translation>
    </message>
    <message>
        <source>语音没有播出，请看屏幕文字，并检查扬声器与语音程序。</source>
        <comment>voice-failed</comment>
        <translation>The voice was not heard; see the screen, and check loudspeaker and speech program.</translation>
    </message>
    <message>
        <source>本机的一窗程序已在运行，请使用已打开的窗口，或先退出再启动。</source>
        <comment>station-running</comment>
        <translation>OneWindow already runs on this station. Use its window, or end it first.</translation>
    </message>
    <message>
        <source>批次不连续，平台已有到第{have}条。</source>
        <comment>batch-gap</comment>
        <translation>Batches do not follow; the platform has up to {have}.</translation>
    </message>
    <message>
        <source>同一序号出现不同内容，已停止接收并报警。</source>
        <comment>batch-fork</comment>
        <translation>One sequence number came with two contents; receiving stopped, alarm raised.</translation>
    </message>
    <message>
        <source>与市平台失去联系，本地业务照常，恢复后自动上传。</source>
        <comment>platform-lost</comment>
        <translation>The city platform is lost. Work goes on here; data are sent once it is back.</translation>
    </message>
    <message>
        <source>市平台的证书与登记的不一致，为安全起见没有连接，请联系系统管理员。</source>
        <comment>platform-untrusted</comment>
        <translation>The certificate of the city platform is not the registered one; not connected, for safety. Tell the administrator.</translation>
    </message>
    <message>
        <source>这个数据目录已有平台服务在运行，不能再启动一个。</source>
        <comment>platform-running</comment>
        <translation>A platform already runs on this data folder.</translation>
    </message>
    <message>
        <source>大厅{hall}已经登记，不能重复登记。</source>
        <comment>hall-exists</comment>
        <translation>Hall {hall} is registered already.</translation>
    </message>
    <message>
        <source>平台没有登记大厅{hall}，请先登记。</source>
        <comment>hall-unregistered</comment>
        <translation>Hall {hall} is not registered at the platform. Register it first.</translation>
    </message>
    <message>
        <source>目录的签名与登记的市平台公钥不符，已整体拒绝。</source>
        <comment>catalogue-signature</comment>
        <translation>The catalogue&apos;s signature does not fit the platform&apos;s key; refused whole.</translation>
    </message>
    <message>
        <source>文件内容与目录清单的摘要不符。</source>
        <comment>catalogue-file-digest</comment>
        <translation>A file does not fit the digest in the catalogue&apos;s list.</translation>
    </message>
    <message>
        <source>平台凭据文件不对，应是平台登记大厅时给出的一行文字。</source>
        <comment>platform-credentials</comment>
        <translation>Wrong credentials file: it holds the line the platform gave at registration.</translation>
    </message>
    <message>
        <source>规则有误，请按下列各条改正后重新提交。</source>
        <comment>rule-refused</comment>
        <translation>The rule is faulty. Put the following right and submit it again.</translation>
    </message>
    <message>
        <source>规则里的“{name}”不在数据元字典里，请改用字典里的名称。</source>
        <comment>rule-name</comment>
        <translation>&quot;{name}&quot; in the rule is no known data element. Use a name of the dictionary.</translation>
    </message>
    <message>
        <source>规则里没有“{operator}”这种运算，请换一种。</source>
        <comment>rule-operator</comment>
        <translation>There is no operator &quot;{operator}&quot;. Use another.</translation>
    </message>
    <message>
        <source>运算“{operator}”的这一项应是{expected}，现在是{found}，请改正。</source>
        <comment>rule-operand</comment>
        <translation>Operator &quot;{operator}&quot; wants {expected} here, not {found}.</translation>
    </message>
    <message>
        <source>运算“{operator}”应有{expected}项，请补足或删去。</source>
        <comment>rule-operand-count</comment>
        <translation>Operator &quot;{operator}&quot; takes {expected} operands.</translation>
    </message>
    <message>
        <source>规则的结果应是{expected}，现在是{found}，请改正。</source>
        <comment>rule-type</comment>
        <translation>The rule should give {expected}, not {found}.</translation>
    </message>
    <message>
        <source>“{name}”没有代码“{code}”，请从它的代码表里选。</source>
        <comment>rule-code</comment>
        <translation>&quot;{name}&quot; has no code &quot;{code}&quot;. Choose one of its list.</translation>
    </message>
    <message>
        <source>这里应写{expected}，请改正。</source>
        <comment>rule-constant</comment>
        <translation>{expected} belongs here.</translation>
    </message>
    <message>
        <source>匹配式不合法或超过{max}个字，请改正。</source>
        <comment>rule-pattern</comment>
        <translation>The pattern is invalid or longer than {max}.</translation>
    </message>
    <message>
        <source>“{name}”按{group}逐行填写，只能用在逐行的运算里或同一行的规则里。</source>
        <comment>rule-outside</comment>
        <translation>&quot;{name}&quot; stands in rows of {group}; use it in row operators or rules of the same row only.</translation>
    </message>
    <message>
        <source>运算“{operator}”的第一项应是可重复填写的一组，请写成它的名称。</source>
        <comment>rule-rows</comment>
        <translation>The first operand of &quot;{operator}&quot; is a repeated group; give its name.</translation>
    </message>
    <message>
        <source>一个运算只能写成一个名称和它的各项，请拆开或补全。</source>
        <comment>rule-shape</comment>
        <translation>An operator is one name with its operands. Split or complete it.</translation>
    </message>
    <message>
        <source>规则里不能写空值；要问有没有填写，请用“present”。</source>
        <comment>rule-null</comment>
        <translation>Rules hold no null; use &quot;present&quot; to ask whether something is filled in.</translation>
    </message>
    <message>
        <source>一列值只能写在“in”和“codeIn”的第二项，请改正。</source>
        <comment>rule-list</comment>
        <translation>Lists stand only second in &quot;in&quot; and &quot;codeIn&quot;.</translation>
    </message>
    <message>
        <source>规则过长或套得过深，上限为{max}，请拆成几条。</source>
        <comment>rule-too-long</comment>
        <translation>The rule is longer or deeper than {max}. Split it.</translation>
    </message>
    <message>
        <source>这份材料超过{max}兆字节，请分成几份收，或降低清晰度重新扫描。</source>
        <comment>scan-too-large</comment>
        <translation>This paper exceeds {max} MB. Take it in parts, or scan it with less resolution.</translation>
    </message>
    <message>
        <source>一份材料最多{max}页，请分成几份收。</source>
        <comment>scan-pages-too-many</comment>
        <translation>{max} pages a paper at most. Take it in parts.</translation>
    </message>
    <message>
        <source>这份PDF设了打开口令，请用没有口令的一份，或打印出来再扫描。</source>
        <comment>pdf-locked</comment>
        <translation>This PDF needs a password. Use one without, or print and scan it.</translation>
    </message>
    <message>
        <source>这份PDF已损坏，打不开，请重新导出，或打印出来再扫描。</source>
        <comment>pdf-damaged</comment>
        <translation>This PDF is damaged. Export it again, or print and scan it.</translation>
    </message>
    <message>
        <source>这张图片已损坏，打不开，请重新拍摄或扫描。</source>
        <comment>picture-damaged</comment>
        <translation>This picture is damaged. Take or scan it again.</translation>
    </message>
    <message>
        <source>这张图片的像素过多，请用较低的清晰度重新拍摄或扫描。</source>
        <comment>picture-too-large</comment>
        <translation>This picture has too many pixels. Take or scan it with less resolution.</translation>
    </message>
    <message>
        <source>没有在画面里看到证件，请把证件放平、四边露出，再拍一次。</source>
        <comment>card-not-seen</comment>
        <translation>No card seen. Lay it flat with all four edges showing and try again.</translation>
    </message>
    <message>
        <source>没有找到高拍仪，请检查连线和电源后重试，也可从文件导入。</source>
        <comment>camera-missing</comment>
        <translation>No document camera found. Check cable and power and retry, or import files.</translation>
    </message>
    <message>
        <source>高拍仪断开了，已拍的页都在，请检查连线后重试，也可从文件导入。</source>
        <comment>camera-lost</comment>
        <translation>The document camera is gone; pages taken are kept. Check the cable and retry, or import files.</translation>
    </message>
    <message>
        <source>没有找到扫描仪，请检查连线和电源后重试，也可从文件导入。</source>
        <comment>scanner-missing</comment>
        <translation>No scanner found. Check cable and power and retry, or import files.</translation>
    </message>
    <message>
        <source>扫描仪没有回应，已扫的页都在，请检查连线和电源后重试。</source>
        <comment>scanner-lost</comment>
        <translation>The scanner does not answer; pages scanned are kept. Check cable and power and retry.</translation>
    </message>
    <message>
        <source>扫描仪正由别的程序使用，请稍候再试，或关闭那个程序。</source>
        <comment>scanner-busy</comment>
        <translation>Another program uses the scanner. Try again later, or close it.</translation>
    </message>
    <message>
        <source>进纸器里没有纸，请放好纸再扫，或改用平板。</source>
        <comment>scanner-empty</comment>
        <translation>The feeder is empty. Put in paper, or use the flatbed.</translation>
    </message>
    <message>
        <source>扫描仪卡纸了，已扫的页都在，请取出卡住的纸，从那一页接着扫。</source>
        <comment>scanner-jammed</comment>
        <translation>Paper jam; pages scanned are kept. Take the paper out and go on from that page.</translation>
    </message>
    <message>
        <source>扫描仪的盖子没有合上，请合好再扫。</source>
        <comment>scanner-cover</comment>
        <translation>The scanner&apos;s cover is open. Close it.</translation>
    </message>
    <message>
        <source>没有登记过编号为{number}的空白证照，请核对种类和编号。</source>
        <comment>blank-unknown</comment>
        <translation>No blank {number} is registered. Check kind and number.</translation>
    </message>
    <message>
        <source>编号{first}至{last}里有登记过的，请核对这批空白证照的起止编号。</source>
        <comment>blank-number-taken</comment>
        <translation>Some of {first} to {last} are registered already. Check the first and last number.</translation>
    </message>
    <message>
        <source>空白证照{number}现在是“{state}”，不能{act}。</source>
        <comment>blank-state</comment>
        <translation>Blank {number} is &quot;{state}&quot; now: &quot;{act}&quot; is not possible.</translation>
    </message>
    <message>
        <source>{holder}手里没有“{kind}”空白证照了，请先向大厅主管领取。</source>
        <comment>blank-none</comment>
        <translation>{holder} has no blanks &quot;{kind}&quot;. Fetch some from the supervisor.</translation>
    </message>
    <message>
        <source>{holder}的“{kind}”空白证照只有{have}张可以发出，请减少张数，或先收新的一批。</source>
        <comment>blank-stock-short</comment>
        <translation>{holder} has only {have} blanks &quot;{kind}&quot; to hand out. Take fewer, or take in a new lot.</translation>
    </message>
    <message>
        <source>空白证照须由另一个人核对确认，不能自己确认自己登记的。</source>
        <comment>blank-same-hands</comment>
        <translation>Another person checks blanks; nobody checks his own entry.</translation>
    </message>
    <message>
        <source>“{item}”的结果要印在编号的空白证照上，请先打印证照，再出件。</source>
        <comment>blank-missing</comment>
        <translation>The result of &quot;{item}&quot; goes on a numbered blank. Print it first, then issue.</translation>
    </message>
    <message>
        <source>这份证照已经印在{number}号空白证照上。打坏了请先作废那一张，再重打。</source>
        <comment>blank-present</comment>
        <translation>This licence is printed on blank {number}. If spoiled, cancel that one and print again.</translation>
    </message>
    <message>
        <source>“{item}”的结果不用编号的空白证照，可以直接出件。</source>
        <comment>blank-not-asked</comment>
        <translation>The result of &quot;{item}&quot; needs no numbered blank. Issue it.</translation>
    </message>
    <message>
        <source>证照已经发给申请人，{number}号空白证照不能再作废。</source>
        <comment>blank-given</comment>
        <translation>The licence was handed over; blank {number} cannot be cancelled any more.</translation>
    </message>
    <message>
        <source>止号不能小于起号，一批最多{max}张，请核对。</source>
        <comment>blank-run-wrong</comment>
        <translation>The last number is not before the first, {max} in a lot at most.</translation>
    </message>
    <message>
        <source>邮件号码的校验位不符，请重新扫描面单，或照面单再输一遍。</source>
        <comment>tracking-wrong</comment>
        <translation>The check digit of the tracking number is wrong. Scan the label again, or type it again.</translation>
    </message>
    <message>
        <source>邮件号码{number}已经登记在另一件上，请核对面单。</source>
        <comment>tracking-taken</comment>
        <translation>Tracking number {number} belongs to another parcel. Check the label.</translation>
    </message>
    <message>
        <source>没有找到这件邮件，请刷新列表后再选。</source>
        <comment>parcel-unknown</comment>
        <translation>No such parcel. Refresh the list and choose again.</translation>
    </message>
    <message>
        <source>邮件{number}现在是“{state}”，不能{act}。</source>
        <comment>parcel-state</comment>
        <translation>Parcel {number} is &quot;{state}&quot; now: &quot;{act}&quot; is not possible.</translation>
    </message>
    <message>
        <source>邮件{number}由{carrier}寄送，不能写进别家的交寄清单。</source>
        <comment>parcel-carrier</comment>
        <translation>Parcel {number} goes with {carrier} and not on another carrier&apos;s list.</translation>
    </message>
    <message>
        <source>这份结果已经装进邮件{number}，退回或拆件以后才能在窗口发放。</source>
        <comment>result-mailed</comment>
        <translation>This result is packed in parcel {number}; handed over here only when it came back or was unpacked.</translation>
    </message>
    <message>
        <source>这份结果不是邮寄领取，请先为申请人改选邮寄，写明收件人和地址。</source>
        <comment>result-not-by-mail</comment>
        <translation>This result does not go by post. Choose post for the applicant first, with addressee and address.</translation>
    </message>
    <message>
        <source>申请人不在场。请刷代领人的证件，核对授权材料后再发放。</source>
        <comment>proxy-missing</comment>
        <translation>The applicant is not here. Read the collector&apos;s card and check the mandate.</translation>
    </message>
    <message>
        <source>代领须看授权材料的原件，请核对后勾选。</source>
        <comment>proxy-unread</comment>
        <translation>See the original of the mandate and tick it.</translation>
    </message>
    <message>
        <source>领取期限到{date}，到期以后才能转入归档待领。</source>
        <comment>shelf-too-early</comment>
        <translation>To be collected until {date}; filed away afterwards.</translation>
    </message>
    <message>
        <source>要等“{earlier}”办结才能{act}，办结后自动开始计算时限。</source>
        <comment>earlier-open</comment>
        <translation>&quot;{act}&quot; needs &quot;{earlier}&quot; concluded; its period begins by itself then.</translation>
    </message>
    <message>
        <source>所依据的“{earlier}”没有取得，不能{act}。请作出不予许可决定，或者由申请人撤回。</source>
        <comment>earlier-lost</comment>
        <translation>&quot;{earlier}&quot; was not granted: &quot;{act}&quot; is not possible. Refuse, or the applicant withdraws.</translation>
    </message>
    <message>
        <source>“{item}”要等“{earlier}”的结果，后者没有受理，本项不能受理。</source>
        <comment>earlier-not-taken</comment>
        <translation>&quot;{item}&quot; needs the result of &quot;{earlier}&quot;, which was not accepted; this one cannot be either.</translation>
    </message>
    <message>
        <source>同一件事的“{other}”没有获准，其余事项已停办。请先征求申请人意见，他要求继续的登记后再{act}。</source>
        <comment>bundle-stopped</comment>
        <translation>&quot;{other}&quot; of the same life event was not granted and the rest stands still. Ask the applicant, record the wish to go on: then &quot;{act}&quot;.</translation>
    </message>
    <message>
        <source>没有这个一件事，或者所选事项里只有它的一项。请重新选择。</source>
        <comment>bundle-unknown</comment>
        <translation>No such life event, or only one of its items is chosen. Choose again.</translation>
    </message>
    <message>
        <source>没有找到这张交接单，请刷新列表后再选。</source>
        <comment>shift-unknown</comment>
        <translation>No such shift list. Refresh the list and choose again.</translation>
    </message>
    <message>
        <source>这张交接单现在是“{state}”，不能{act}。</source>
        <comment>shift-state</comment>
        <translation>The shift list is &quot;{state}&quot; now: &quot;{act}&quot; is not possible.</translation>
    </message>
    <message>
        <source>交接单须由接班人用自己的账号签收，不能自己交给自己。</source>
        <comment>shift-same-hands</comment>
        <translation>Who takes over signs under his own name, not the one who hands over.</translation>
    </message>
    <message>
        <source>只有交班人{name}本人能{act}这张交接单。</source>
        <comment>shift-not-his</comment>
        <translation>Only {name} who hands over may do this: &quot;{act}&quot;.</translation>
    </message>
    <message>
        <source>{place}已有一张{name}的交接单等人签收，请先由接班人签收，或由交班人收回。</source>
        <comment>shift-waiting</comment>
        <translation>A list of {name} waits at {place}. It is signed first, or taken back.</translation>
    </message>
    <message>
        <source>交接单上的内容刚有变化，请核对新的内容后再签。</source>
        <comment>shift-changed</comment>
        <translation>The list has just changed. Check it anew, then sign.</translation>
    </message>
    <message>
        <source>{number}号还在窗口办理，请先办完、挂起或转走，再把班交给保管处。</source>
        <comment>shift-visitor-here</comment>
        <translation>{number} is still being served. End, hold or transfer it first.</translation>
    </message>
    <message>
        <source>没有找到这条通知，请刷新列表后再选。</source>
        <comment>notice-unknown</comment>
        <translation>No such notice. Refresh the list and choose again.</translation>
    </message>
    <message>
        <source>这条通知现在是“{state}”，不能{act}。</source>
        <comment>notice-state</comment>
        <translation>The notice is &quot;{state}&quot; now: &quot;{act}&quot; is not possible.</translation>
    </message>
    <message>
        <source>申请时没有填写手机号码，请用别的办法告知。</source>
        <comment>notice-phone-missing</comment>
        <translation>The application has no mobile number. Tell them in another way.</translation>
    </message>
    <message>
        <source>“{item}”须先缴清费用才能{act}，还应缴{amount}元（{basis}）。</source>
        <comment>fee-unpaid</comment>
        <translation>&quot;{item}&quot;: &quot;{act}&quot; needs the fee paid, {amount} yuan due ({basis}).</translation>
    </message>
    <message>
        <source>“{item}”是收费事项，须先开缴费通知单、缴清后才能{act}。</source>
        <comment>fee-unnoticed</comment>
        <translation>&quot;{item}&quot; has a fee: make out the notice and have it paid, then &quot;{act}&quot;.</translation>
    </message>
    <message>
        <source>“{item}”不收费，不用开缴费通知单。</source>
        <comment>fee-none</comment>
        <translation>&quot;{item}&quot; is free; no fee notice.</translation>
    </message>
    <message>
        <source>这笔费用现在是“{state}”，不能{act}。</source>
        <comment>fee-state</comment>
        <translation>The fee is &quot;{state}&quot; now: &quot;{act}&quot; is not possible.</translation>
    </message>
    <message>
        <source>非税票据号应是{min}到{max}位字母或数字，请照票据再输一遍。</source>
        <comment>fee-receipt-wrong</comment>
        <translation>A receipt number has {min} to {max} letters or digits. Type it as on the receipt.</translation>
    </message>
    <message>
        <source>票据号{number}已经登记在另一件办件上，请核对票据。</source>
        <comment>fee-receipt-taken</comment>
        <translation>Receipt {number} belongs to another case. Check it.</translation>
    </message>
    <message>
        <source>应缴{due}元，登记的是{given}元，请核对票据上的金额。</source>
        <comment>fee-amount</comment>
        <translation>{due} yuan due, {given} entered. Check the amount on the receipt.</translation>
    </message>
    <message>
        <source>减免须由另一个人批准，不能批准自己提出的减免。</source>
        <comment>fee-same-hands</comment>
        <translation>Another person approves a reduction, not the one who asked.</translation>
    </message>
    <message>
        <source>捺指印和拒绝签名都要有见证人，请写明见证人姓名。</source>
        <comment>witness-missing</comment>
        <translation>Thumb prints and refusals need a witness. Give the name.</translation>
    </message>
    <message>
        <source>经办人不能自己作见证人，请另请一人见证。</source>
        <comment>witness-self</comment>
        <translation>The clerk is no witness of his own act. Ask somebody else.</translation>
    </message>
    <message>
        <source>申请人不签{paper}，就不能按承诺办理。请改选一次性告知或不予受理。</source>
        <comment>promise-refused</comment>
        <translation>Without {paper} signed there is no way by promise. Choose one-time notice or refuse.</translation>
    </message>
    <message>
        <source>请填写代办或上门人员的姓名。</source>
        <comment>helper-missing</comment>
        <translation>Give the name of the helper or staff member.</translation>
    </message>
    <message>
        <source>请填写代办或上门人员的单位。</source>
        <comment>helper-unit-missing</comment>
        <translation>Give the unit of the helper or staff member.</translation>
    </message>
    <message>
        <source>填写的内容和原来一样，没有可更正的。</source>
        <comment>amendment-empty</comment>
        <translation>That is what it said before; nothing to amend.</translation>
    </message>
    <message>
        <source>这件办件还有一份更正等人复核，请先复核。</source>
        <comment>amendment-open</comment>
        <translation>An amendment of this case waits to be checked. Check it first.</translation>
    </message>
    <message>
        <source>这份更正现在是“{state}”，不能再复核。</source>
        <comment>amendment-state</comment>
        <translation>The amendment is &quot;{state}&quot; now and cannot be checked again.</translation>
    </message>
    <message>
        <source>姓名和证件号码的更正须由另一个人复核，不能复核自己提出的更正。</source>
        <comment>amendment-same-hands</comment>
        <translation>Another person checks names and identity numbers, not the one who proposed.</translation>
    </message>
    <message>
        <source>办件现在是“{state}”，不能再更正申请内容；结果已经发出的，请办理变更。</source>
        <comment>amendment-late</comment>
        <translation>The case is &quot;{state}&quot; now and cannot be amended; once handed out, a change is applied for.</translation>
    </message>
    <message>
        <source>“{item}”不在部门自己的系统里办理。</source>
        <comment>external-none</comment>
        <translation>&quot;{item}&quot; is not done in a department&apos;s own system.</translation>
    </message>
    <message>
        <source>这件办件在{system}现在是“{state}”，不能{act}。</source>
        <comment>external-state</comment>
        <translation>The case is &quot;{state}&quot; now in {system}: &quot;{act}&quot; is not possible.</translation>
    </message>
    <message>
        <source>{system}的编号{number}已经登记在另一件办件上，请核对。</source>
        <comment>external-number-taken</comment>
        <translation>Number {number} of {system} belongs to another case. Check it.</translation>
    </message>
    <message>
        <source>这件办件由{system}决定，请先登记对方的结果。</source>
        <comment>external-unanswered</comment>
        <translation>{system} decides this case. Record its result first.</translation>
    </message>
    <message>
        <source>{system}的结果与此相反，不能{act}。请核对对方结果，登记有误的先改正。</source>
        <comment>external-otherwise</comment>
        <translation>{system} decided the opposite: &quot;{act}&quot; is not possible. Check its result, and correct it if recorded wrongly.</translation>
    </message>
    <message>
        <source>没有找到这次踏勘，请刷新列表后再选。</source>
        <comment>site-visit-unknown</comment>
        <translation>No such site visit. Refresh the list and choose again.</translation>
    </message>
    <message>
        <source>这次踏勘现在是“{state}”，不能{act}。</source>
        <comment>site-visit-state</comment>
        <translation>The site visit is &quot;{state}&quot; now: &quot;{act}&quot; is not possible.</translation>
    </message>
    <message>
        <source>现场踏勘须有两名以上工作人员，请再选人。</source>
        <comment>site-visit-officers</comment>
        <translation>A site visit needs two inspectors or more. Choose another.</translation>
    </message>
    <message>
        <source>这件办件已经安排了{date}的踏勘，请先记录或取消那一次。</source>
        <comment>site-visit-open</comment>
        <translation>A visit on {date} is planned for this case. Record or cancel it first.</translation>
    </message>
    <message>
        <source>没有找到这批材料，请核对凭证上的批次号。</source>
        <comment>folder-batch-unknown</comment>
        <translation>No such batch. Check the number on the voucher.</translation>
    </message>
    <message>
        <source>批次{number}现在是“{state}”，不能{act}。</source>
        <comment>folder-batch-state</comment>
        <translation>Batch {number} is &quot;{state}&quot; now: &quot;{act}&quot; is not possible.</translation>
    </message>
    <message>
        <source>{number}的材料现在{place}，不能从这里送出，请核对。</source>
        <comment>folder-elsewhere</comment>
        <translation>The papers of {number} are {place} now and cannot be sent from here.</translation>
    </message>
    <message>
        <source>{number}现在是“{state}”，材料不能送{place}。</source>
        <comment>folder-not-movable</comment>
        <translation>{number} is &quot;{state}&quot; now; its papers cannot go to {place}.</translation>
    </message>
    <message>
        <source>{number}的材料不能随批次送，请交大厅主管按专门规定递送。</source>
        <comment>folder-secret</comment>
        <translation>The papers of {number} do not go in a batch. The supervisor sends them by the special rules.</translation>
    </message>
    <message>
        <source>{number}的材料已经在{place}，不用再送。</source>
        <comment>folder-same-place</comment>
        <translation>The papers of {number} are at {place} already.</translation>
    </message>
    <message>
        <source>{number}已经在清单上，一批里只能有一次。</source>
        <comment>folder-twice</comment>
        <translation>{number} is on the list already.</translation>
    </message>
    <message>
        <source>{number}的原件和复印件都是0份，没有可送的，请点清后再送。</source>
        <comment>folder-nothing</comment>
        <translation>{number} has neither originals nor copies to send. Count, then send.</translation>
    </message>
    <message>
        <source>{number}共有{pieces}份材料，页数不能少于份数，请重新点。</source>
        <comment>folder-pages</comment>
        <translation>{number} has {pieces} papers; pages cannot be fewer. Count again.</translation>
    </message>
    <message>
        <source>{number}还没有清点，请点清，或记为没有收到。</source>
        <comment>folder-uncounted</comment>
        <translation>{number} is not counted. Count it, or record it as not received.</translation>
    </message>
    <message>
        <source>这批材料送{place}，请由那里的人签收。</source>
        <comment>folder-not-addressed</comment>
        <translation>This batch goes to {place}; people there sign for it.</translation>
    </message>
    <message>
        <source>材料流转须由另一个人签收和说明，不能自己送自己收。</source>
        <comment>folder-same-hands</comment>
        <translation>Another person signs and explains; nobody sends to himself.</translation>
    </message>
    <message>
        <source>只有送件人{name}或大厅主管能{act}。</source>
        <comment>folder-not-his</comment>
        <translation>Only sender {name} or the supervisor may do this: &quot;{act}&quot;.</translation>
    </message>
    <message>
        <source>没有找到这条流转异常，请刷新列表后再选。</source>
        <comment>folder-exception-unknown</comment>
        <translation>No such exception. Refresh the list and choose again.</translation>
    </message>
    <message>
        <source>批次{number}的这条异常已经说明过了，不用再说明。</source>
        <comment>folder-exception-closed</comment>
        <translation>This exception of batch {number} is explained already.</translation>
    </message>
    <message>
        <source>“{fault}”不能按“{outcome}”了结，请另选一种结果。</source>
        <comment>folder-outcome-wrong</comment>
        <translation>&quot;{fault}&quot; cannot be settled as &quot;{outcome}&quot;. Choose another result.</translation>
    </message>
    <message>
        <source>没有找到这条公示信息，请刷新列表后再选。</source>
        <comment>disclosure-unknown</comment>
        <translation>No such publication. Refresh the list and choose again.</translation>
    </message>
    <message>
        <source>“{number}”的公示信息现在是“{state}”，不能{act}。</source>
        <comment>disclosure-state</comment>
        <translation>The publication of &quot;{number}&quot; is &quot;{state}&quot; now: &quot;{act}&quot; is not possible.</translation>
    </message>
    <message>
        <source>“{number}”的公示内容刚有变化，请核对新的内容后再公示。</source>
        <comment>disclosure-changed</comment>
        <translation>The publication of &quot;{number}&quot; has just changed. Check it anew, then publish.</translation>
    </message>
    <message>
        <source>{number}由{name}认领审查。请等他出具意见或放回；他不在时，请主管放回。</source>
        <comment>claimed-by-other</comment>
        <translation>{number} is claimed by {name}. Wait for the opinion, or until it is put back; in absence a supervisor does that.</translation>
    </message>
    <message>
        <source>{number}没有人认领，不用放回。</source>
        <comment>claim-none</comment>
        <translation>Nobody claimed {number}; nothing to put back.</translation>
    </message>
    <message>
        <source>{number}还没有可退回的审查意见。</source>
        <comment>opinion-none</comment>
        <translation>{number} has no opinion to send back yet.</translation>
    </message>
    <message>
        <source>这件已退回重审（{reason}），有了新的审查意见才能{act}。</source>
        <comment>opinion-anew</comment>
        <translation>Sent back to review ({reason}); &quot;{act}&quot; needs a new opinion.</translation>
    </message>
    <message>
        <source>{number}的证照已交寄（{parcel}），收回后才能退回制证。</source>
        <comment>remand-mailed</comment>
        <translation>The licence of {number} is in the post ({parcel}); back to making once it returned.</translation>
    </message>
    <message>
        <source>批量准予只用于同一事项、同一版本的办件，“{number}”办的是{item}。</source>
        <comment>batch-mixed</comment>
        <translation>A batch has one item in one version; &quot;{number}&quot; is about {item}.</translation>
    </message>
    <message>
        <source>“{number}”{why}，请单独办理。</source>
        <comment>batch-not-clean</comment>
        <translation>&quot;{number}&quot; {why}. Decide it alone.</translation>
    </message>
    <message>
        <source>编号{number}在本大厅已经是另一件办件，不能再用，请换一个编号。</source>
        <comment>online-number-taken</comment>
        <translation>Number {number} is another case of this hall. Use another one.</translation>
    </message>
    <message>
        <source>编号{number}的申请已经收到过，内容与这次的不同；要改内容，请先撤回再用新的编号申请。</source>
        <comment>online-otherwise</comment>
        <translation>Application {number} came before with other content; withdraw it first and use a new number.</translation>
    </message>
    <message>
        <source>没有找到编号{number}的网上申请。</source>
        <comment>online-unknown</comment>
        <translation>No online application {number}.</translation>
    </message>
    <message>
        <source>“{item}”还要核对{material}的原件，不能直接受理，请预审通过并请申请人带原件来。</source>
        <comment>online-originals</comment>
        <translation>&quot;{item}&quot; needs the original of {material} and cannot be accepted at once. Let it pass and ask for originals.</translation>
    </message>
    <message>
        <source>“{item}”没有要核对的原件，请直接受理，不用申请人再跑一趟。</source>
        <comment>online-no-originals</comment>
        <translation>&quot;{item}&quot; needs no originals. Accept it and spare the applicant the way.</translation>
    </message>
    <message>
        <source>演练大厅与真实大厅的数据不能混用，请核对数据目录和启动方式。</source>
        <comment>training-refused</comment>
        <translation>Training and real halls do not share data. Check the data folder and how it was started.</translation>
    </message>
    <message>
        <source>演练大厅不与外面往来，请去掉市平台、短信目录、部门系统目录和手机端口的启动选项。</source>
        <comment>training-outside</comment>
        <translation>A training hall has nothing to do with the outside. Leave out the options for platform, messages, departments and phones.</translation>
    </message>
    <message>
        <source>本机按演练启动，不能连接真实大厅。请退出演练，或改连演练大厅。</source>
        <comment>training-station</comment>
        <translation>This station was started for training and cannot join a real hall. End training, or join a training hall.</translation>
    </message>
    <message>
        <source>对方是演练大厅，正式工作的电脑不能连接。请核对大厅地址，要练习请从“演练”进入。</source>
        <comment>training-hall</comment>
        <translation>This is a training hall; a working station cannot join it. Check the address; to practise choose &quot;Training&quot;.</translation>
    </message>
    <message>
        <source>练习用的群众只在演练大厅里有。请先进入演练。</source>
        <comment>training-only</comment>
        <translation>Practice visitors exist in a training hall only. Go to training first.</translation>
    </message>
    <message>
        <source>备份{name}不完整、被改动过，或不是本厅的，请改用另一个备份。</source>
        <comment>backup-broken</comment>
        <translation>Backup {name} is incomplete, was changed, or belongs to another hall. Use another backup.</translation>
    </message>
    <message>
        <source>{folder}里没有本厅可用的备份，请核对目录和密钥。</source>
        <comment>backup-none</comment>
        <translation>There is no usable backup of this hall in {folder}. Check the folder and the keys.</translation>
    </message>
    <message>
        <source>{folder}里是另一个大厅的备份，请换一个目录。</source>
        <comment>backup-foreign</comment>
        <translation>{folder} holds the backups of another hall. Choose another folder.</translation>
    </message>
    <message>
        <source>磁盘空间不够，暂时不能保存附件。请通知系统管理员清理磁盘，腾出空间后再传。</source>
        <comment>space-attachments</comment>
        <translation>The disk is short of room, so attachments cannot be kept now. Ask the administrator to free some room, then send them again.</translation>
    </message>
    <message>
        <source>磁盘空间快用完了，现在只能叫号、收件和受理。请通知系统管理员清理磁盘，之后再做这一步。</source>
        <comment>space-essentials</comment>
        <translation>The disk is nearly full: only calling, receiving and accepting go on. Ask the administrator to free some room, then do this again.</translation>
    </message>
    <message>
        <source>磁盘已满，这一步没有生效。请通知系统管理员清理磁盘，腾出空间后会自动继续。</source>
        <comment>space-full</comment>
        <translation>The disk is full and this was not done. Ask the administrator to free some room; work then goes on by itself.</translation>
    </message>
    <message>
        <source>这份文件还没有上传，请先上传再提交。</source>
        <comment>online-file-missing</comment>
        <translation>This file is not uploaded yet. Upload it first, then send the application.</translation>
    </message>
    <message>
        <source>上传的文件是{media}、{bytes}字节，与填写的不同，请改正。</source>
        <comment>online-file-other</comment>
        <translation>The uploaded file is {media} of {bytes} bytes, which is not what was written here. Correct it.</translation>
    </message>
    <message>
        <source>平台没有这份文件，请先上传。</source>
        <comment>online-file-unknown</comment>
        <translation>The platform does not have this file. Upload it first.</translation>
    </message>
    <message>
        <source>上一次补正大厅还没有收到，大厅收到后才能再补。</source>
        <comment>online-correction-sent</comment>
        <translation>The hall has not received the last correction yet. Send another one once it has.</translation>
    </message>
    <message>
        <source>没有要补正的内容，请补传材料或改填内容。</source>
        <comment>online-correction-empty</comment>
        <translation>There is nothing to correct. Upload papers or change answers.</translation>
    </message>
    <message>
        <source>“{question}”已随其他事项办理，不能在补正时改，请到窗口办理更正。</source>
        <comment>online-answer-settled</comment>
        <translation>“{question}” was used for another item already and cannot be changed here. Have it amended at a window.</translation>
    </message>
    <message>
        <source>平台还没有“{peer}”的对照表，请先上传。</source>
        <comment>exchange-peer-unknown</comment>
        <translation>The platform does not have the tables of “{peer}” yet. Upload them first.</translation>
    </message>
    <message>
        <source>“{peer}”的对照表随软件提供，不能改。请给您的对照表另取一个代号。</source>
        <comment>exchange-peer-shipped</comment>
        <translation>The tables of “{peer}” come with the program and cannot be changed. Give yours another code.</translation>
    </message>
    <message>
        <source>大厅服务的数据可能不是最新的，正等两位主管确认后补回，这一步暂时不能办。</source>
        <comment>hub-held</comment>
        <translation>The hall service’s data may not be up to date. Two supervisors must release it first; this cannot be done right now.</translation>
    </message>
    <message>
        <source>现在没有要恢复的，这一步不用做。</source>
        <comment>recovery-none</comment>
        <translation>There is nothing to recover; this need not be done.</translation>
    </message>
    <message>
        <source>恢复已经进行到别的一步，请看页面上的最新情况再办。</source>
        <comment>recovery-stage</comment>
        <translation>The recovery stands at another step. Look at the page before you go on.</translation>
    </message>
    <message>
        <source>恢复要由两位主管各用自己的账号确认，请另一位主管登录后确认。</source>
        <comment>recovery-same-person</comment>
        <translation>Recovery takes two supervisors, each under his own account. Another one must sign in and confirm.</translation>
    </message>
    <message>
        <source>市平台上的记录还没有全部补回。请等补完；市平台长时间联系不上时，可以勾选“不等市平台”。</source>
        <comment>recovery-platform-open</comment>
        <translation>The platform’s records are not all back. Wait for them; when the platform stays out of reach, tick “Do not wait for the platform”.</translation>
    </message>
    <message>
        <source>这一步在恢复之前已经办成，结果已经补回，不用再办。</source>
        <comment>command-recovered</comment>
        <translation>This was done before the recovery and is back. It need not be done again.</translation>
    </message>
    <message>
        <source>这份回执不是本厅的，或已损坏，不能用来补回。</source>
        <comment>receipt-broken</comment>
        <translation>This receipt is not of this hall or is damaged, and cannot be used.</translation>
    </message>
    <message>
        <source>另一台大厅服务正以同一身份上传，本次上传没有收下。</source>
        <comment>hub-cloned</comment>
        <translation>Another hall service uploads under the same identity. This upload was not taken.</translation>
    </message>
    <message>
        <source>这家大厅已经换了新的记录批次，旧批次不再接收。</source>
        <comment>epoch-retired</comment>
        <translation>This hall goes on under a newer series of records; the old one is not taken any more.</translation>
    </message>
</context>
</TS>
