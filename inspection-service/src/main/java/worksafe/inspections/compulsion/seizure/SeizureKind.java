package worksafe.inspections.compulsion.seizure;

/** How things are seized. */
enum SeizureKind {
    /** Places, plant or equipment are sealed. */
    SEALING("查封"),
    /** Things are taken. */
    TAKING("扣押"),
    /** Evidence is registered and held. */
    EVIDENCE("先行登记保存");

    private final String printed;

    SeizureKind(String printed) {
        this.printed = printed;
    }

    /** As papers say it. */
    String printed() {
        return printed;
    }
}
