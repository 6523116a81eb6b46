package worksafe.inspections.accident.fine;

/** Who is fined over an accident. */
public enum FineSubject {
    /** 事故发生单位 (令 14 Arts. 14–17). */
    UNIT,
    /** The unit, for a false or concealing report (Art. 13). */
    UNIT_REPORT,
    /** 主要负责人 who did not do his duty (Art. 19). */
    PRINCIPAL,
    /** The principal, for the report (Art. 11). */
    PRINCIPAL_REPORT,
    /** 其他负责人和安全生产管理人员 (Art. 20). */
    OTHERS,
    /** 个人经营的投资人 (Art. 21). */
    INVESTOR
}
