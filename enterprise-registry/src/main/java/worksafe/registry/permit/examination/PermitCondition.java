package worksafe.registry.permit.examination;

/** What an enterprise must have to be given a permit (安全生产许可证条例 Art. 6); which of these are stated the policy book says. */
public enum PermitCondition {
    /** (一) 安全生产责任制、规章制度和操作规程. */
    RESPONSIBILITY_AND_RULES,
    /** (二) 安全投入. */
    INVESTMENT,
    /** (三) 安全生产管理机构和专职安全生产管理人员. */
    BODY_AND_STAFF,
    /** (四) 主要负责人和安全生产管理人员经考核合格. */
    MANAGERS_QUALIFIED,
    /** (五) 特种作业人员取得资格证书. */
    SPECIAL_OPERATORS,
    /** (六) 从业人员教育和培训合格. */
    STAFF_TRAINED,
    /** (七) 工伤保险. */
    INJURY_INSURANCE,
    /** (八) 厂房、作业场所和安全设施、设备、工艺. */
    PREMISES_AND_PROCESSES,
    /** (九) 职业危害防治措施和劳动防护用品. */
    HEALTH_PROTECTION,
    /** (十) 安全评价. */
    SAFETY_EVALUATION,
    /** (十一) 重大危险源检测、评估、监控措施和应急预案. */
    MAJOR_SOURCES,
    /** (十二) 应急救援预案、组织或者人员、器材和设备. */
    EMERGENCY_RESPONSE,
    /** (十三) 法律、法规规定的其他条件. */
    OTHER
}
