package worksafe.inspections.compulsion.power;

/** What is cut. */
enum Supply {
    /** Electricity. */
    ELECTRICITY("停止供电"),
    /** Explosives for civil use. */
    EXPLOSIVES("停止供应民用爆炸物品");

    private final String printed;

    Supply(String printed) {
        this.printed = printed;
    }

    /** As papers say it. */
    String printed() {
        return printed;
    }
}
