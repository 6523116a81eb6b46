package worksafe.registry.bureau.record;

/** Departments that send data regularly. */
public enum Bureau {
    /** 市场监督管理. */
    MARKET,
    /** 人力资源和社会保障. */
    LABOUR,
    /** 发展和改革. */
    DEVELOPMENT,
    /** 经济和信息化. */
    INDUSTRY_IT
}
