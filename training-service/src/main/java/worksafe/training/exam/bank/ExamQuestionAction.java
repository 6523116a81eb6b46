package worksafe.training.exam.bank;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a question, named like the sub-resource that does it. */
enum ExamQuestionAction implements PermittedAction {
    REVISION,
    RETIREMENT;

    @Override
    public String permission() {
        return "exam-question:write";
    }
}
