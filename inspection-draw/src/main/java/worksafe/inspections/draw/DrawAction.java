package worksafe.inspections.draw;

/**
 * The verbs of a draw's life, named like the sub-resources that carry them out: {@code SEAL} is {@code POST
 * draws/{id}/seal}.
 */
public enum DrawAction {
    FREEZE("draw:freeze"),
    COMMITMENT("draw:commit"),
    SEAL("draw:seal"),
    DRAW("draw:draw"),
    SUBSTITUTION("draw:substitute"),
    DISCLOSURE("draw:disclose"),
    ABORT("draw:abort"),
    SUPERSESSION("draw:supersede");

    private final String permission;

    DrawAction(String permission) {
        this.permission = permission;
    }

    /** What a caller must be permitted to carry it out. */
    public String permission() {
        return permission;
    }
}
