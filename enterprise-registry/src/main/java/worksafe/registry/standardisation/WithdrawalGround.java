package worksafe.registry.standardisation;

/** Why a rating is withdrawn (撤销等级的情形); which of these hold on a day the policy book says. */
enum WithdrawalGround {
    /** 发生生产安全死亡事故. */
    DEATH,
    /** 连续十二个月内重伤三人以上或者直接经济损失一百万元以上. */
    INJURIES_OR_LOSS,
    /** 造成重大社会不良影响. */
    SOCIAL_HARM,
    /** 瞒报、谎报、迟报、漏报生产安全事故. */
    CONCEALMENT,
    /** 被列入失信惩戒名单. */
    DISHONESTY_LIST,
    /** 提供虚假材料或者以其他不正当手段取得. */
    FALSE_PAPERS,
    /** 证照注销、吊销、撤销，或者不再从事相关活动. */
    LICENCE_LOST,
    /** 重大事故隐患未在规定期限内整改. */
    MAJOR_DANGER_OVERDUE,
    /** 未按标准化管理体系持续、有效运行，情节严重. */
    SYSTEM_NOT_RUNNING
}
