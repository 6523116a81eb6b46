package worksafe.training.compliance;

/** The categories of special operations, 安监总局令第30号, annex (特种作业目录). */
public enum OperationCategory {
    /** 电工作业. */
    ELECTRICAL,
    /** 焊接与热切割作业. */
    WELDING_CUTTING,
    /** 高处作业. */
    WORK_AT_HEIGHT,
    /** 制冷与空调作业. */
    REFRIGERATION,
    /** 煤矿安全作业. */
    COAL_MINE,
    /** 金属非金属矿山安全作业. */
    NON_COAL_MINE,
    /** 石油天然气安全作业. */
    OIL_GAS,
    /** 冶金（有色）生产安全作业. */
    METALLURGY,
    /** 危险化学品安全作业. */
    HAZARDOUS_CHEMICALS,
    /** 烟花爆竹安全作业. */
    FIREWORKS,
    /** 安全监管总局认定的其他作业. */
    OTHER
}
