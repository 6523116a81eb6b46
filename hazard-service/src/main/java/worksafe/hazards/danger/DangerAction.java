package worksafe.hazards.danger;

/**
 * The verbs of a danger's life, named like the sub-resources that carry them out: {@code PLAN} is {@code POST
 * dangers/{id}/plan}.
 */
enum DangerAction {
    PLAN("danger:plan"),
    RECTIFICATION("danger:rectify"),
    RECHECK("danger:recheck"),
    CLOSURE("danger:close"),
    DISMISSAL("danger:dismiss"),
    REOPENING("danger:reopen");

    private final String permission;

    DangerAction(String permission) {
        this.permission = permission;
    }

    /** What a caller must be permitted to carry it out. */
    String permission() {
        return permission;
    }
}
