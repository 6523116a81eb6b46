package worksafe.inspections.measure;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a measure on the spot, named like the sub-resource that does it. */
enum MeasureAction implements PermittedAction {
    DECISION("measure:decide"),
    PAPER("measure:draw-up-paper"),
    REFUSAL("measure:note"),
    REVIEW("measure:ask-review"),
    ANSWER("measure:review"),
    CONVERSION("measure:convert"),
    WITHDRAWAL("measure:withdraw");

    private final String permission;

    MeasureAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
