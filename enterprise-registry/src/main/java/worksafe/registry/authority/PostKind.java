package worksafe.registry.authority;

/** What kind of work a post of an authority is, as far as staffing rules tell posts apart. */
public enum PostKind {
    /** 负责人. */
    HEAD,
    /** 安全生产监管人员. */
    SUPERVISOR,
    /** 村（社区）安全生产监管员. */
    VILLAGE_SUPERVISOR,
    /** 建设工程安全监管员. */
    CONSTRUCTION_SUPERVISOR,
    /** 消防监管人员. */
    FIRE,
    /** 特种设备监管人员. */
    SPECIAL_EQUIPMENT,
    /** 职业卫生监管人员. */
    OCCUPATIONAL_HEALTH,
    /** 行业主管部门安监科（室）人员. */
    SECTION_STAFF,
    /** Anybody else. */
    OTHER
}
