package worksafe.training.induction;

import worksafe.platform.service.PermittedAction;

/** What clients may do about an induction, named like the sub-resources that do it. */
enum InductionAction implements PermittedAction {
    LEVEL,
    PRACTICE,
    FITNESS,
    FAILURE,
    DEPARTURE,
    RESUMPTION;

    @Override
    public String permission() {
        return "induction:write";
    }
}
