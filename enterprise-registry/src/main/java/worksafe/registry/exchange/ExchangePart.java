package worksafe.registry.exchange;

/** What exchanges: the systems of the platform, then the domains with which they share. */
enum ExchangePart {
    /** 安全生产监管执法. */
    ENFORCEMENT(true),
    /** 隐患排查治理. */
    DANGER_TREATMENT(true),
    /** 企业安全生产违法行为. */
    VIOLATIONS(true),
    /** 事故隐患排查治理. */
    HIDDEN_DANGERS(false),
    /** 重大危险源监控. */
    MAJOR_SOURCES(false),
    /** 安全诚信. */
    INTEGRITY(false),
    /** 安全生产标准化. */
    STANDARDISATION(false),
    /** 安全教育培训. */
    EDUCATION(false),
    /** 安全专业人才. */
    TALENT(false),
    /** 行政许可. */
    PERMITS(false),
    /** 监测检验. */
    TESTING(false),
    /** 应急救援. */
    RESCUE(false),
    /** 事故责任追究. */
    ACCOUNTABILITY(false);

    private final boolean system;

    ExchangePart(boolean system) {
        this.system = system;
    }

    /** Whether it is a system of the platform itself. */
    boolean isSystem() {
        return system;
    }
}
