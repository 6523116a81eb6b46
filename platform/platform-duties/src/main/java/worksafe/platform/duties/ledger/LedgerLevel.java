package worksafe.platform.duties.ledger;

/** Who keeps a ledger. */
enum LedgerLevel {
    /** 企业: an enterprise. */
    ENTERPRISE,
    /** 镇、街道、开发园区: a town. */
    TOWN,
    /** 村、社区: a village. */
    VILLAGE,
    /** 行业部门: a department of a place, for its sector. */
    DEPARTMENT
}
