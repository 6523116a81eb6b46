package worksafe.training.session;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a session, named like the sub-resources that do it. */
enum TrainingSessionAction implements PermittedAction {
    ENROLMENT,
    WITHDRAWAL,
    HOLDING,
    CLOSURE,
    CREDITING,
    CANCELLATION;

    @Override
    public String permission() {
        return "training-session:write";
    }
}
