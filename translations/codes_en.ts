<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Code</name>
    <message>
        <source>等待复核</source>
        <translation>Waiting for the check</translation>
    </message>
    <message>
        <source>已更正</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>未通过复核</source>
        <translation>Check not passed</translation>
    </message>
    <message>
        <source>申请类</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>受理类</source>
        <translation>Acceptance</translation>
    </message>
    <message>
        <source>审查类</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>决定类</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>送达类</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>其他类</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>真实性</source>
        <translation>Authenticity</translation>
    </message>
    <message>
        <source>完整性</source>
        <translation>Integrity</translation>
    </message>
    <message>
        <source>可用性</source>
        <translation>Usability</translation>
    </message>
    <message>
        <source>安全性</source>
        <translation>Security</translation>
    </message>
    <message>
        <source>正在归档</source>
        <translation>Being archived</translation>
    </message>
    <message>
        <source>已封存</source>
        <translation>Sealed</translation>
    </message>
    <message>
        <source>正在销毁</source>
        <translation>Being destroyed</translation>
    </message>
    <message>
        <source>已销毁</source>
        <translation>Destroyed</translation>
    </message>
    <message>
        <source>受领核实</source>
        <translation>Take over to verify</translation>
    </message>
    <message>
        <source>放回</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>登记回访电话</source>
        <translation>Record the call back</translation>
    </message>
    <message>
        <source>认定属实</source>
        <translation>Find it true</translation>
    </message>
    <message>
        <source>认定无效</source>
        <translation>Found invalid</translation>
    </message>
    <message>
        <source>登记整改和答复</source>
        <translation>Record mending and answer</translation>
    </message>
    <message>
        <source>登记回访结果</source>
        <translation>Record the call back's outcome</translation>
    </message>
    <message>
        <source>继续整改</source>
        <translation>Go on mending</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>待核实</source>
        <translation>To be verified</translation>
    </message>
    <message>
        <source>核实中</source>
        <translation>Being verified</translation>
    </message>
    <message>
        <source>整改中</source>
        <translation>Being put right</translation>
    </message>
    <message>
        <source>已答复</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>已回访</source>
        <translation>Called back</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>Sign for</translation>
    </message>
    <message>
        <source>收回</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>在途</source>
        <translation>On its way</translation>
    </message>
    <message>
        <source>已签收</source>
        <translation>Signed for</translation>
    </message>
    <message>
        <source>已收回</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>发放</source>
        <translation>Hand out</translation>
    </message>
    <message>
        <source>退库</source>
        <translation>Return to stock</translation>
    </message>
    <message>
        <source>打印证照</source>
        <translation>Print the certificate</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>核对作废</source>
        <translation>Check what was voided</translation>
    </message>
    <message>
        <source>在库</source>
        <translation>In stock</translation>
    </message>
    <message>
        <source>在柜台</source>
        <translation>At the counter</translation>
    </message>
    <message>
        <source>已使用</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>补齐材料</source>
        <translation>Supplement papers</translation>
    </message>
    <message>
        <source>延长补齐期限</source>
        <translation>Extend the supplement period</translation>
    </message>
    <message>
        <source>按逾期未补齐处理</source>
        <translation>Handle as not supplemented in time</translation>
    </message>
    <message>
        <source>出具审查意见</source>
        <translation>Give an opinion</translation>
    </message>
    <message>
        <source>启动特别程序</source>
        <translation>Start a special procedure</translation>
    </message>
    <message>
        <source>结束特别程序</source>
        <translation>End a special procedure</translation>
    </message>
    <message>
        <source>申请延期</source>
        <translation>Ask for an extension</translation>
    </message>
    <message>
        <source>批复延期</source>
        <translation>Answer an extension</translation>
    </message>
    <message>
        <source>准予许可</source>
        <translation>Granted</translation>
    </message>
    <message>
        <source>不予许可</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>出件</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>送达</source>
        <translation>Deliver</translation>
    </message>
    <message>
        <source>撤回申请</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>终止办理</source>
        <translation>Terminate</translation>
    </message>
    <message>
        <source>收补正材料</source>
        <translation>Take in corrected papers</translation>
    </message>
    <message>
        <source>按逾期未补正处理</source>
        <translation>Handle as not corrected in time</translation>
    </message>
    <message>
        <source>登记承诺属实</source>
        <translation>Record that the promise is true</translation>
    </message>
    <message>
        <source>责令限期整改</source>
        <translation>Order mending in time</translation>
    </message>
    <message>
        <source>撤销决定</source>
        <translation>Annul the decision</translation>
    </message>
    <message>
        <source>出具部门意见</source>
        <translation>Give the department's opinion</translation>
    </message>
    <message>
        <source>退回部门意见</source>
        <translation>Send back the department's opinion</translation>
    </message>
    <message>
        <source>认领</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>退回重审</source>
        <translation>Send back to review</translation>
    </message>
    <message>
        <source>退回制证</source>
        <translation>Send back to be made anew</translation>
    </message>
    <message>
        <source>预审通过</source>
        <translation>Pre-check passed</translation>
    </message>
    <message>
        <source>网上补正</source>
        <translation>Corrected online</translation>
    </message>
    <message>
        <source>待补正</source>
        <translation>To be corrected</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>已受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>容缺受理</source>
        <translation>Tolerantly accepted</translation>
    </message>
    <message>
        <source>待领取</source>
        <translation>Ready to collect</translation>
    </message>
    <message>
        <source>已送达</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>特别程序</source>
        <translation>Special procedure</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>撤销受理</source>
        <translation>Acceptance revoked</translation>
    </message>
    <message>
        <source>已终止</source>
        <translation>Terminated</translation>
    </message>
    <message>
        <source>已收件</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>已撤销决定</source>
        <translation>Decision annulled</translation>
    </message>
    <message>
        <source>待预审</source>
        <translation>Waiting for pre-check</translation>
    </message>
    <message>
        <source>审批中</source>
        <translation>Being decided</translation>
    </message>
    <message>
        <source>待签收</source>
        <translation>To be signed for</translation>
    </message>
    <message>
        <source>待评价</source>
        <translation>To be rated</translation>
    </message>
    <message>
        <source>待提交原件</source>
        <translation>Originals to be brought</translation>
    </message>
    <message>
        <source>待领</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>该催领</source>
        <translation>To be reminded</translation>
    </message>
    <message>
        <source>已催领</source>
        <translation>Reminded</translation>
    </message>
    <message>
        <source>该转归档待领</source>
        <translation>To be put away</translation>
    </message>
    <message>
        <source>归档待领</source>
        <translation>Put away</translation>
    </message>
    <message>
        <source>邮寄中</source>
        <translation>In the post</translation>
    </message>
    <message>
        <source>告知承诺</source>
        <translation>Informed promise</translation>
    </message>
    <message>
        <source>限制中</source>
        <translation>Barred</translation>
    </message>
    <message>
        <source>已期满</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>已修复</source>
        <translation>Repaired</translation>
    </message>
    <message>
        <source>待批准</source>
        <translation>To be approved</translation>
    </message>
    <message>
        <source>未批准</source>
        <translation>Not approved</translation>
    </message>
    <message>
        <source>已批准，正在销毁</source>
        <translation>Approved, being destroyed</translation>
    </message>
    <message>
        <source>公示</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>改为不予公示</source>
        <translation>Do not publish</translation>
    </message>
    <message>
        <source>恢复公示</source>
        <translation>Publish after all</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Revoke</translation>
    </message>
    <message>
        <source>大厅网站</source>
        <translation>Hall's website</translation>
    </message>
    <message>
        <source>大厅公示栏</source>
        <translation>Hall's notice board</translation>
    </message>
    <message>
        <source>信用网站</source>
        <translation>Credit website</translation>
    </message>
    <message>
        <source>待公示</source>
        <translation>To be published</translation>
    </message>
    <message>
        <source>不予公示</source>
        <translation>Not published</translation>
    </message>
    <message>
        <source>已公示</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>已公示撤销</source>
        <translation>Revocation published</translation>
    </message>
    <message>
        <source>决定已撤销，不公示</source>
        <translation>Decision revoked, not published</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>送审</source>
        <translation>Send to review</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Send back</translation>
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
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>待审核</source>
        <translation>To be reviewed</translation>
    </message>
    <message>
        <source>已审定，待发布</source>
        <translation>Approved, to be published</translation>
    </message>
    <message>
        <source>已发布</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>待录入</source>
        <translation>To be entered</translation>
    </message>
    <message>
        <source>已录入，等对方结果</source>
        <translation>Entered, waiting for the result</translation>
    </message>
    <message>
        <source>对方已答复</source>
        <translation>Answered by the other side</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>代办</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>上门办理</source>
        <translation>At home</translation>
    </message>
    <message>
        <source>邮寄</source>
        <translation>By mail</translation>
    </message>
    <message>
        <source>网上</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>没有收到</source>
        <translation>Not received</translation>
    </message>
    <message>
        <source>数目不符</source>
        <translation>Number differs</translation>
    </message>
    <message>
        <source>破损或异样</source>
        <translation>Damaged or odd</translation>
    </message>
    <message>
        <source>清单外的材料</source>
        <translation>Papers not on the list</translation>
    </message>
    <message>
        <source>已说明</source>
        <translation>Explained</translation>
    </message>
    <message>
        <source>没有装进去，还在送件方</source>
        <translation>Not packed, still with the sender</translation>
    </message>
    <message>
        <source>后来找到了，在收件方</source>
        <translation>Found later, with the receiver</translation>
    </message>
    <message>
        <source>确认遗失</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>一次性告知</source>
        <translation>One-time notice</translation>
    </message>
    <message>
        <source>当场办结</source>
        <translation>Concluded at once</translation>
    </message>
    <message>
        <source>按告知承诺受理</source>
        <translation>Accept on a promise</translation>
    </message>
    <message>
        <source>须补齐材料</source>
        <translation>Papers to be supplemented</translation>
    </message>
    <message>
        <source>补齐期限将到</source>
        <translation>Supplement due soon</translation>
    </message>
    <message>
        <source>补齐最后一天</source>
        <translation>Last day to supplement</translation>
    </message>
    <message>
        <source>须补正材料</source>
        <translation>Papers to be corrected</translation>
    </message>
    <message>
        <source>已作出决定</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>可以领取</source>
        <translation>Ready to collect</translation>
    </message>
    <message>
        <source>催领</source>
        <translation>Reminder to collect</translation>
    </message>
    <message>
        <source>已寄出</source>
        <translation>Sent by mail</translation>
    </message>
    <message>
        <source>待缴费</source>
        <translation>To be paid</translation>
    </message>
    <message>
        <source>网上预审通过</source>
        <translation>Online pre-check passed</translation>
    </message>
    <message>
        <source>网上申请已受理</source>
        <translation>Online application accepted</translation>
    </message>
    <message>
        <source>网上申请不予受理</source>
        <translation>Online application refused</translation>
    </message>
    <message>
        <source>待发送</source>
        <translation>To be sent</translation>
    </message>
    <message>
        <source>已交短信通道</source>
        <translation>Handed to the SMS gateway</translation>
    </message>
    <message>
        <source>待电话通知</source>
        <translation>To be called</translation>
    </message>
    <message>
        <source>已电话通知</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>不用再通知</source>
        <translation>No longer needed</translation>
    </message>
    <message>
        <source>交短信通道</source>
        <translation>Handed to the SMS gateway</translation>
    </message>
    <message>
        <source>短信已送达</source>
        <translation>Message delivered</translation>
    </message>
    <message>
        <source>短信没发出去</source>
        <translation>Message not sent</translation>
    </message>
    <message>
        <source>短信没有回执</source>
        <translation>No receipt of the message</translation>
    </message>
    <message>
        <source>没有接短信通道</source>
        <translation>No SMS gateway</translation>
    </message>
    <message>
        <source>申请人不接收短信</source>
        <translation>Applicant takes no messages</translation>
    </message>
    <message>
        <source>没有可发短信的手机号码</source>
        <translation>No mobile number</translation>
    </message>
    <message>
        <source>电话已告知</source>
        <translation>Told by phone</translation>
    </message>
    <message>
        <source>电话没接通</source>
        <translation>Nobody answered</translation>
    </message>
    <message>
        <source>号码不对</source>
        <translation>Wrong number</translation>
    </message>
    <message>
        <source>直接受理</source>
        <translation>Accept directly</translation>
    </message>
    <message>
        <source>仅咨询</source>
        <translation>Asked only</translation>
    </message>
    <message>
        <source>已取件</source>
        <translation>Collected</translation>
    </message>
    <message>
        <source>转其他窗口</source>
        <translation>To another window</translation>
    </message>
    <message>
        <source>自行离开</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>A级·发证机关提供</source>
        <translation>A · given by the issuer</translation>
    </message>
    <message>
        <source>B级·已核对原件</source>
        <translation>B · held against the original</translation>
    </message>
    <message>
        <source>C级·待核对原件</source>
        <translation>C · original to be seen</translation>
    </message>
    <message>
        <source>D级·本人制作并承诺</source>
        <translation>D · own paper with a promise</translation>
    </message>
    <message>
        <source>容缺受理承诺书</source>
        <translation>Commitment letter</translation>
    </message>
    <message>
        <source>受理通知书</source>
        <translation>Notice of acceptance</translation>
    </message>
    <message>
        <source>容缺受理通知书</source>
        <translation>Notice of tolerant acceptance</translation>
    </message>
    <message>
        <source>一次性告知书</source>
        <translation>One-time notice</translation>
    </message>
    <message>
        <source>不予受理决定书</source>
        <translation>Refusal</translation>
    </message>
    <message>
        <source>准予行政许可决定书</source>
        <translation>Decision to grant</translation>
    </message>
    <message>
        <source>不予行政许可决定书</source>
        <translation>Decision to reject</translation>
    </message>
    <message>
        <source>送达回证</source>
        <translation>Proof of delivery</translation>
    </message>
    <message>
        <source>收件凭证</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>特别程序期限告知书</source>
        <translation>Notice of a special procedure</translation>
    </message>
    <message>
        <source>延长办理期限通知书</source>
        <translation>Notice of an extension</translation>
    </message>
    <message>
        <source>延长补齐期限通知书</source>
        <translation>Notice of more time to supplement</translation>
    </message>
    <message>
        <source>撤回申请确认书</source>
        <translation>Confirmation of withdrawal</translation>
    </message>
    <message>
        <source>退件通知书</source>
        <translation>Notice of return</translation>
    </message>
    <message>
        <source>撤销受理决定书</source>
        <translation>Decision to revoke acceptance</translation>
    </message>
    <message>
        <source>终止办理通知书</source>
        <translation>Notice of termination</translation>
    </message>
    <message>
        <source>告知承诺书</source>
        <translation>Promise letter</translation>
    </message>
    <message>
        <source>责令限期整改通知书</source>
        <translation>Order to mend</translation>
    </message>
    <message>
        <source>撤销行政许可决定书</source>
        <translation>Decision to annul</translation>
    </message>
    <message>
        <source>证照正本</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>交寄清单</source>
        <translation>List for the carrier</translation>
    </message>
    <message>
        <source>交接班清单</source>
        <translation>Shift list</translation>
    </message>
    <message>
        <source>缴费通知单</source>
        <translation>Fee notice</translation>
    </message>
    <message>
        <source>更正通知书</source>
        <translation>Notice of amendment</translation>
    </message>
    <message>
        <source>现场踏勘路线单</source>
        <translation>Route of site visits</translation>
    </message>
    <message>
        <source>现场踏勘记录</source>
        <translation>Record of a site visit</translation>
    </message>
    <message>
        <source>物料流转凭证</source>
        <translation>Folder slip</translation>
    </message>
    <message>
        <source>行政许可公示清单</source>
        <translation>List of published decisions</translation>
    </message>
    <message>
        <source>交寄</source>
        <translation>Hand to the carrier</translation>
    </message>
    <message>
        <source>登记妥投</source>
        <translation>Record as delivered</translation>
    </message>
    <message>
        <source>登记退回</source>
        <translation>Record as returned</translation>
    </message>
    <message>
        <source>拆件</source>
        <translation>Unpack</translation>
    </message>
    <message>
        <source>待交寄</source>
        <translation>To be handed on</translation>
    </message>
    <message>
        <source>已交寄</source>
        <translation>Handed on</translation>
    </message>
    <message>
        <source>已妥投</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>已拆件</source>
        <translation>Unpacked</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>共同申请人</source>
        <translation>Co-applicant</translation>
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
        <source>股东</source>
        <translation>Shareholder</translation>
    </message>
    <message>
        <source>董事、监事或高级管理人员</source>
        <translation>Director, supervisor or senior manager</translation>
    </message>
    <message>
        <source>从业人员</source>
        <translation>Staff member</translation>
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
        <source>其他当事人</source>
        <translation>Other party</translation>
    </message>
    <message>
        <source>审查</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>制证</source>
        <translation>Make the certificate</translation>
    </message>
    <message>
        <source>最多跑一次事项清单</source>
        <translation>Items done in one visit at most</translation>
    </message>
    <message>
        <source>必须到现场办理事项清单</source>
        <translation>Items that need a visit</translation>
    </message>
    <message>
        <source>打开答复</source>
        <translation>Open to answer</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>待答复</source>
        <translation>To be answered</translation>
    </message>
    <message>
        <source>正在答复</source>
        <translation>Being answered</translation>
    </message>
    <message>
        <source>评价屏</source>
        <translation>Rating screen</translation>
    </message>
    <message>
        <source>扫码</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>回访</source>
        <translation>Call back</translation>
    </message>
    <message>
        <source>自助机</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>非常满意</source>
        <translation>Very satisfied</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>基本满意</source>
        <translation>Fairly satisfied</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>Dissatisfied</translation>
    </message>
    <message>
        <source>非常不满意</source>
        <translation>Very dissatisfied</translation>
    </message>
    <message>
        <source>永久</source>
        <translation>Permanent</translation>
    </message>
    <message>
        <source>30年</source>
        <translation>30 years</translation>
    </message>
    <message>
        <source>10年</source>
        <translation>10 years</translation>
    </message>
    <message>
        <source>待改正</source>
        <translation>To be corrected</translation>
    </message>
    <message>
        <source>待送达</source>
        <translation>To be delivered</translation>
    </message>
    <message>
        <source>被退回</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>是否</source>
        <translation>Yes or no</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>多个代码</source>
        <translation>Several codes</translation>
    </message>
    <message>
        <source>无误</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>有误</source>
        <translation>Faulty</translation>
    </message>
    <message>
        <source>不是这份材料</source>
        <translation>Another paper</translation>
    </message>
    <message>
        <source>看不清</source>
        <translation>Not readable</translation>
    </message>
    <message>
        <source>重复</source>
        <translation>Twice</translation>
    </message>
    <message>
        <source>不是本人的材料</source>
        <translation>Somebody else's paper</translation>
    </message>
    <message>
        <source>已换新扫描件</source>
        <translation>Scanned anew</translation>
    </message>
    <message>
        <source>签署人已不在申请中</source>
        <translation>Signer no longer in the application</translation>
    </message>
    <message>
        <source>转交保管</source>
        <translation>Hand to be kept</translation>
    </message>
    <message>
        <source>号票</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>收存原件</source>
        <translation>Originals held</translation>
    </message>
    <message>
        <source>空白证照</source>
        <translation>Blanks</translation>
    </message>
    <message>
        <source>待领结果</source>
        <translation>Results to collect</translation>
    </message>
    <message>
        <source>待寄邮件</source>
        <translation>Mail to send</translation>
    </message>
    <message>
        <source>在途材料</source>
        <translation>Papers on their way</translation>
    </message>
    <message>
        <source>等接班人签收</source>
        <translation>Waiting for the successor</translation>
    </message>
    <message>
        <source>交主管或保管柜</source>
        <translation>With the supervisor or in the safe</translation>
    </message>
    <message>
        <source>已安排</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>听证</source>
        <translation>Hearing</translation>
    </message>
    <message>
        <source>招标</source>
        <translation>Tender</translation>
    </message>
    <message>
        <source>拍卖</source>
        <translation>Auction</translation>
    </message>
    <message>
        <source>检验</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>检测</source>
        <translation>Testing</translation>
    </message>
    <message>
        <source>检疫</source>
        <translation>Quarantine</translation>
    </message>
    <message>
        <source>鉴定</source>
        <translation>Appraisal</translation>
    </message>
    <message>
        <source>专家评审</source>
        <translation>Expert review</translation>
    </message>
    <message>
        <source>本事项法律规定的程序</source>
        <translation>Procedure of the item's own law</translation>
    </message>
    <message>
        <source>签到</source>
        <translation>Check in</translation>
    </message>
    <message>
        <source>进入排队</source>
        <translation>Join the queue</translation>
    </message>
    <message>
        <source>记为爽约</source>
        <translation>Mark as not come</translation>
    </message>
    <message>
        <source>呼叫</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>重呼</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>记为过号</source>
        <translation>Mark as missed</translation>
    </message>
    <message>
        <source>恢复排队</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>开始办理</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>挂起</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>继续办理</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>回到队列</source>
        <translation>Back to the queue</translation>
    </message>
    <message>
        <source>转移</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>放回队列</source>
        <translation>Put back to the queue</translation>
    </message>
    <message>
        <source>结束办理</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>延后</source>
        <translation>Postpone</translation>
    </message>
    <message>
        <source>已预约</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>已签到，未到时段</source>
        <translation>Checked in, before its time</translation>
    </message>
    <message>
        <source>等候中</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>已呼叫</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>办理中</source>
        <translation>Being served</translation>
    </message>
    <message>
        <source>已挂起</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>过号</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>逾期未答</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Agrees</translation>
    </message>
    <message>
        <source>视为同意</source>
        <translation>Counts as agreed</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Disagrees</translation>
    </message>
    <message>
        <source>陪同人</source>
        <translation>Companion</translation>
    </message>
    <message>
        <source>共同签署人</source>
        <translation>Co-signer</translation>
    </message>
    <message>
        <source>打印坏了</source>
        <translation>Misprinted</translation>
    </message>
    <message>
        <source>破损</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>遗失</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>涉及国家秘密</source>
        <translation>State secret</translation>
    </message>
    <message>
        <source>涉及商业秘密</source>
        <translation>Trade secret</translation>
    </message>
    <message>
        <source>涉及个人隐私</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>date of birth</translation>
    </message>
    <message>
        <source>有效期</source>
        <translation>validity</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>paper</translation>
    </message>
    <message>
        <source>办件</source>
        <translation>case</translation>
    </message>
    <message>
        <source>窗口能登记的申报来源</source>
        <translation>source a window may record</translation>
    </message>
    <message>
        <source>这次对照</source>
        <translation>this comparison</translation>
    </message>
    <message>
        <source>其他部门</source>
        <translation>other departments</translation>
    </message>
    <message>
        <source>缺陷</source>
        <translation>defect</translation>
    </message>
    <message>
        <source>要点</source>
        <translation>point</translation>
    </message>
    <message>
        <source>列表</source>
        <translation>list</translation>
    </message>
    <message>
        <source>这个人</source>
        <translation>this person</translation>
    </message>
    <message>
        <source>寄递企业</source>
        <translation>carrier</translation>
    </message>
    <message>
        <source>开缴费通知单</source>
        <translation>Make out a fee notice</translation>
    </message>
    <message>
        <source>再开缴费通知单</source>
        <translation>Make out another fee notice</translation>
    </message>
    <message>
        <source>收费项目</source>
        <translation>charge</translation>
    </message>
    <message>
        <source>进行中的</source>
        <translation>running one</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>item</translation>
    </message>
    <message>
        <source>今天或更早的日期</source>
        <translation>today or an earlier date</translation>
    </message>
    <message>
        <source>正在窗口办理补正</source>
        <translation>being corrected at a window</translation>
    </message>
    <message>
        <source>这份更正</source>
        <translation>this amendment</translation>
    </message>
    <message>
        <source>这条警示</source>
        <translation>this warning</translation>
    </message>
    <message>
        <source>待补材料</source>
        <translation>missing paper</translation>
    </message>
    <message>
        <source>受理日到今天之间的日期</source>
        <translation>a date from acceptance to today</translation>
    </message>
    <message>
        <source>空白证照种类</source>
        <translation>kind of blank</translation>
    </message>
    <message>
        <source>窗口或人员</source>
        <translation>window or person</translation>
    </message>
    <message>
        <source>这批空白证照</source>
        <translation>this lot of blanks</translation>
    </message>
    <message>
        <source>“原件”或“复印件”</source>
        <translation>"original" or "copy"</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>source</translation>
    </message>
    <message>
        <source>扫描件</source>
        <translation>scan</translation>
    </message>
    <message>
        <source>再出收件凭证</source>
        <translation>Issue another receipt</translation>
    </message>
    <message>
        <source>开缴费通知单到今天之间的日期</source>
        <translation>a date from the fee notice to today</translation>
    </message>
    <message>
        <source>再申请减免</source>
        <translation>Ask for a waiver again</translation>
    </message>
    <message>
        <source>收件到今天之间的日期</source>
        <translation>a date from receipt to today</translation>
    </message>
    <message>
        <source>登记申请人要求继续办理</source>
        <translation>Record that the applicant wants to go on</translation>
    </message>
    <message>
        <source>签名人</source>
        <translation>signer</translation>
    </message>
    <message>
        <source>属实时不勾选条件</source>
        <translation>no condition ticked when all is true</translation>
    </message>
    <message>
        <source>整改期限</source>
        <translation>time to mend</translation>
    </message>
    <message>
        <source>需要补正的材料</source>
        <translation>papers to be corrected</translation>
    </message>
    <message>
        <source>这项代理</source>
        <translation>this deputy</translation>
    </message>
    <message>
        <source>大写字母开头、字母结尾，例如 LJ</source>
        <translation>capital letters, such as LJ</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>unit</translation>
    </message>
    <message>
        <source>收回这一批</source>
        <translation>Take back this batch</translation>
    </message>
    <message>
        <source>清单上的办件</source>
        <translation>case on the list</translation>
    </message>
    <message>
        <source>说明这条异常</source>
        <translation>Explain this finding</translation>
    </message>
    <message>
        <source>这次评价</source>
        <translation>this rating</translation>
    </message>
    <message>
        <source>4至8位数字</source>
        <translation>4 to 8 digits</translation>
    </message>
    <message>
        <source>用户名</source>
        <translation>user name</translation>
    </message>
    <message>
        <source>正在开窗的这位人员</source>
        <translation>this person at an open window</translation>
    </message>
    <message>
        <source>预审</source>
        <translation>Pre-check</translation>
    </message>
    <message>
        <source>排在您后面的人</source>
        <translation>anybody behind you</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>state</translation>
    </message>
    <message>
        <source>至少要留一名在岗的系统管理员</source>
        <translation>at least one active administrator must remain</translation>
    </message>
    <message>
        <source>没有名为“人员”的工作表，请用本程序给出的表格填写</source>
        <translation>no worksheet named 人员; use the sheet this program gives</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>person</translation>
    </message>
    <message>
        <source>号票编号</source>
        <translation>ticket number</translation>
    </message>
    <message>
        <source>今天的预约</source>
        <translation>today's booking</translation>
    </message>
    <message>
        <source>大厅的调度</source>
        <translation>hall's steering</translation>
    </message>
    <message>
        <source>领取结果的队列</source>
        <translation>queue for results</translation>
    </message>
    <message>
        <source>本人预填的内容</source>
        <translation>what was filled in before</translation>
    </message>
    <message>
        <source>踏勘人员</source>
        <translation>visitor of the site</translation>
    </message>
    <message>
        <source>今天起三个月内的日期</source>
        <translation>a date within three months</translation>
    </message>
    <message>
        <source>不早于前一处的时刻，如 09:30</source>
        <translation>a time not before the last place, such as 09:30</translation>
    </message>
    <message>
        <source>踏勘</source>
        <translation>Site visit</translation>
    </message>
    <message>
        <source>再记录</source>
        <translation>Record again</translation>
    </message>
    <message>
        <source>在踏勘日以前记录</source>
        <translation>Record before the day of the visit</translation>
    </message>
    <message>
        <source>交接内容</source>
        <translation>what is handed over</translation>
    </message>
    <message>
        <source>电话须带区号，如0571-86001234（质量规则7）</source>
        <translation>the phone number needs its area code, such as 0571-86001234 (quality rule 7)</translation>
    </message>
    <message>
        <source>投诉电话不能与咨询电话相同（质量规则7）</source>
        <translation>the number for complaints must differ from that for questions (quality rule 7)</translation>
    </message>
    <message>
        <source>没有名为“事项”或“机构”的工作表，请用本程序给出的空表填写</source>
        <translation>no worksheet named 事项 or 机构; use the empty sheet this program gives</translation>
    </message>
    <message>
        <source>事项目录</source>
        <translation>catalogue</translation>
    </message>
    <message>
        <source>一次导入的内容过多，请分成几份</source>
        <translation>too much for one import, split it</translation>
    </message>
    <message>
        <source>生效日期不能早于发布当天</source>
        <translation>it cannot take effect before it is published</translation>
    </message>
    <message>
        <source>这个一件事</source>
        <translation>this life event</translation>
    </message>
    <message>
        <source>这条意见建议</source>
        <translation>this suggestion</translation>
    </message>
    <message>
        <source>待办的这条意见建议，它已经办结</source>
        <translation>open suggestion; it is closed</translation>
    </message>
    <message>
        <source>回电号码</source>
        <translation>number to call</translation>
    </message>
    <message>
        <source>登记簿</source>
        <translation>register</translation>
    </message>
    <message>
        <source>一项比一项小</source>
        <translation>each smaller than the one before</translation>
    </message>
    <message>
        <source>时间，例如 20:00</source>
        <translation>a time, such as 20:00</translation>
    </message>
    <message>
        <source>比答复时限短</source>
        <translation>less than the time to answer</translation>
    </message>
    <message>
        <source>不短于简单问题的时限</source>
        <translation>no less than the time for simple matters</translation>
    </message>
    <message>
        <source>这条意见</source>
        <translation>this opinion</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>64位小写十六进制</source>
        <translation>64 lower-case hexadecimal digits</translation>
    </message>
    <message>
        <source>提请销毁</source>
        <translation>Propose destruction</translation>
    </message>
    <message>
        <source>重新制作</source>
        <translation>Make again</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>数据元</source>
        <translation>data element</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>file</translation>
    </message>
    <message>
        <source>连续的序号</source>
        <translation>consecutive numbers</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>正整数</source>
        <translation>a positive whole number</translation>
    </message>
    <message>
        <source>本机编号</source>
        <translation>this station's number</translation>
    </message>
    <message>
        <source>迟迟没有就绪</source>
        <translation>it is not getting ready</translation>
    </message>
    <message>
        <source>记顺带咨询</source>
        <translation>Count a question answered by the way</translation>
    </message>
    <message>
        <source>窗口人员</source>
        <translation>Window clerk</translation>
    </message>
    <message>
        <source>导服</source>
        <translation>Greeter</translation>
    </message>
    <message>
        <source>队列</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>优先类别</source>
        <translation>Priority class</translation>
    </message>
    <message>
        <source>设备</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>来人</source>
        <translation>Visitor</translation>
    </message>
    <message>
        <source>居民身份证</source>
        <translation>Identity card</translation>
    </message>
    <message>
        <source>临时居民身份证</source>
        <translation>Temporary identity card</translation>
    </message>
    <message>
        <source>户口簿</source>
        <translation>Household register</translation>
    </message>
    <message>
        <source>出生医学证明</source>
        <translation>Birth certificate</translation>
    </message>
    <message>
        <source>普通护照</source>
        <translation>Ordinary passport</translation>
    </message>
    <message>
        <source>公务护照</source>
        <translation>Service passport</translation>
    </message>
    <message>
        <source>外交护照</source>
        <translation>Diplomatic passport</translation>
    </message>
    <message>
        <source>因公普通护照</source>
        <translation>Passport for public affairs</translation>
    </message>
    <message>
        <source>旅行证</source>
        <translation>Travel document</translation>
    </message>
    <message>
        <source>香港特别行政区护照</source>
        <translation>Passport of Hong Kong</translation>
    </message>
    <message>
        <source>中国人民解放军军官证</source>
        <translation>Officer's card of the PLA</translation>
    </message>
    <message>
        <source>中国人民解放军士兵证</source>
        <translation>Soldier's card of the PLA</translation>
    </message>
    <message>
        <source>中国人民解放军文职人员证</source>
        <translation>Civilian's card of the PLA</translation>
    </message>
    <message>
        <source>中国人民武装警察部队警官证</source>
        <translation>Officer's card of the armed police</translation>
    </message>
    <message>
        <source>中国人民武装警察部队士兵证</source>
        <translation>Soldier's card of the armed police</translation>
    </message>
    <message>
        <source>待缴费，减免待批</source>
        <translation>To be paid, waiver asked for</translation>
    </message>
    <message>
        <source>已缴费</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>已免收</source>
        <translation>Waived</translation>
    </message>
    <message>
        <source>全部同意</source>
        <translation>all agree</translation>
    </message>
    <message>
        <source>一个部门同意即可</source>
        <translation>one department is enough</translation>
    </message>
    <message>
        <source>一票否决</source>
        <translation>any may forbid</translation>
    </message>
    <message>
        <source>在签字板上签名</source>
        <translation>Signed on the pad</translation>
    </message>
    <message>
        <source>在纸上签名</source>
        <translation>Signed on paper</translation>
    </message>
    <message>
        <source>当场</source>
        <translation>at once</translation>
    </message>
    <message>
        <source>系统管理员</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>大厅主管</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>审批人员</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <source>出件人员</source>
        <translation>Delivery clerk</translation>
    </message>
</context>
</TS>
