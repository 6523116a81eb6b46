package worksafe.training.exam.entry;

import worksafe.platform.service.PermittedAction;

/** What clients may do about an entry, named like the sub-resource that does it. */
public enum ExamEntryAction implements PermittedAction {
    ACCEPTANCE("exam-entry:accept"),
    RETURN("exam-entry:accept"),
    REFUSAL("exam-entry:accept"),
    RESUBMISSION("exam-entry:apply"),
    WITHDRAWAL("exam-entry:apply"),
    IDENTITY_CHECK("exam-entry:mark"),
    PRACTICAL_SCORE("exam-entry:mark"),
    CASE_MARKS("exam-entry:mark"),
    APPEAL("exam-entry:appeal"),
    REMARKING("exam-entry:remark");

    private final String permission;

    ExamEntryAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
