package worksafe.inspections.order;

/** What clients may do about an order, named like the sub-resource that does it. */
enum OrderAction {
    WITHDRAWAL("order:withdraw");

    private final String permission;

    OrderAction(String permission) {
        this.permission = permission;
    }

    /** What a caller must be permitted to do it. */
    String permission() {
        return permission;
    }
}
