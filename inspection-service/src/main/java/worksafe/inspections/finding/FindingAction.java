package worksafe.inspections.finding;

/** What may be done about a finding, named like the sub-resource that does it. */
enum FindingAction {
    WITHDRAWAL("finding:withdraw");

    private final String permission;

    FindingAction(String permission) {
        this.permission = permission;
    }

    /** What a caller must be permitted to do it. */
    String permission() {
        return permission;
    }
}
