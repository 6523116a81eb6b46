package worksafe.registry.blacklist.sanction;

/** In what an enterprise may be restricted (003 §二（七）: nine fields 等). */
public enum SanctionField {
    /** 经营. */
    BUSINESS,
    /** 投融资. */
    FINANCING,
    /** 政府采购. */
    PROCUREMENT,
    /** 工程招投标. */
    TENDERING,
    /** 国有土地出让. */
    LAND,
    /** 授予荣誉. */
    HONOURS,
    /** 进出口. */
    TRADE,
    /** 出入境. */
    BORDER,
    /** 资质审核. */
    QUALIFICATION,
    /** 等: whatever else a department does by law. */
    OTHER
}
