package worksafe.training.compliance;

/** The categories of special operations, 安监总局令第30号, annex (特种作业目录). */
public enum OperationCategory {
    ELECTRICAL("电工作业"),
    WELDING_CUTTING("焊接与热切割作业"),
    WORK_AT_HEIGHT("高处作业"),
    REFRIGERATION("制冷与空调作业"),
    COAL_MINE("煤矿安全作业"),
    NON_COAL_MINE("金属非金属矿山安全作业"),
    OIL_GAS("石油天然气安全作业"),
    METALLURGY("冶金（有色）生产安全作业"),
    HAZARDOUS_CHEMICALS("危险化学品安全作业"),
    FIREWORKS("烟花爆竹安全作业"),
    /** What else the State Administration of Work Safety recognises (安全监管总局认定的其他作业). */
    OTHER("其他认定的作业");

    private final String title;

    OperationCategory(String title) {
        this.title = title;
    }

    /** In Chinese, as the code table has it. */
    public String title() {
        return title;
    }
}
