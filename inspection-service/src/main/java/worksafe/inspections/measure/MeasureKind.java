package worksafe.inspections.measure;

/** What a measure on the spot is. */
enum MeasureKind {
    /** People leave the dangerous area. */
    EVACUATION("撤出作业人员"),
    /** Production or business stops. */
    STOP_OF_PRODUCTION("暂时停产停业"),
    /** A part of it stops. */
    STOP_OF_PART("局部停产"),
    /** Construction stops. */
    STOP_OF_CONSTRUCTION("停止建设、施工"),
    /** Plant or equipment is not used. */
    STOP_OF_EQUIPMENT("停止使用设施、设备");

    private final String printed;

    MeasureKind(String printed) {
        this.printed = printed;
    }

    /** As papers say it. */
    String printed() {
        return printed;
    }
}
