package worksafe.training.exam;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a sitting, named like the sub-resource that does it. */
enum ExamSittingAction implements PermittedAction {
    SEATING("exam-sitting:organise"),
    START("exam-sitting:organise"),
    MARKING("exam-sitting:organise"),
    PUBLICATION("exam-sitting:publish"),
    FINALISATION("exam-sitting:publish"),
    CANCELLATION("exam-sitting:organise");

    private final String permission;

    ExamSittingAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
