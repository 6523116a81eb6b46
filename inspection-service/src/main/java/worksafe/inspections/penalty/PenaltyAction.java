package worksafe.inspections.penalty;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a penalty case, named like the sub-resource that does it. */
enum PenaltyAction implements PermittedAction {
    INVESTIGATORS("penalty:file"),
    EVIDENCE("penalty:investigate"),
    INVESTIGATION("penalty:investigate"),
    REVIEW("penalty:review"),
    LEGALITY("penalty:review-legality"),
    STATEMENT("penalty:state"),
    ARRANGEMENT("penalty:review"),
    HEARING("penalty:preside"),
    DISCUSSION("penalty:decide"),
    EXTENSION("penalty:decide"),
    DECISION("penalty:decide"),
    DISMISSAL("penalty:decide"),
    REPORT("penalty:enforce"),
    PAYMENT("penalty:enforce"),
    INSTALMENTS("penalty:decide"),
    PERFORMANCE("penalty:enforce"),
    COURT_APPLICATION("penalty:enforce"),
    REMEDY("penalty:enforce"),
    OUTCOME("penalty:decide"),
    UNPUBLICATION("penalty:enforce"),
    CLOSURE("penalty:decide"),
    PAPER("penalty:draw-up-paper");

    private final String permission;

    PenaltyAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
