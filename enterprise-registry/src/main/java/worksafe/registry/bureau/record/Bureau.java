package worksafe.registry.bureau.record;

/** Departments other than that of market regulation that send data regularly. */
public enum Bureau {
    /** 人力资源和社会保障. */
    LABOUR,
    /** 发展和改革. */
    DEVELOPMENT,
    /** 经济和信息化. */
    INDUSTRY_IT
}
