package worksafe.inspections.accident;

import worksafe.platform.service.PermittedAction;

/** What clients may do about an accident, named like the sub-resource that does it. */
enum AccidentAction implements PermittedAction {
    CONFIRMATION("accident:confirm"),
    DISMISSAL("accident:dismiss"),
    TOLL("accident:supplement"),
    LOSS("accident:supplement"),
    NOTICE("accident:notify"),
    FLAGS("accident:confirm"),
    TAKEOVER("accident:take-over"),
    INVESTIGATION("accident:name-group"),
    EXTENSION("accident:approve"),
    APPRAISAL("accident:investigate"),
    REPORT("accident:investigate"),
    RETURN("accident:approve"),
    DELAY("accident:approve"),
    APPROVAL("accident:approve"),
    PAPER("accident:publish"),
    PUBLICATION("accident:publish"),
    IMPLEMENTATION("accident:implement"),
    MEASURE("accident:do-measure"),
    GATE("accident:implement"),
    CLOSURE("accident:implement"),
    EVALUATION("accident:implement"),
    FILING("accident:implement");

    private final String permission;

    AccidentAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
