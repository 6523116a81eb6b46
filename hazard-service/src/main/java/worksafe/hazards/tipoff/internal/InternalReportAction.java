package worksafe.hazards.tipoff.internal;

import worksafe.platform.service.PermittedAction;

/** What the enterprise may do about an internal report, named like the sub-resource that does it. */
enum InternalReportAction implements PermittedAction {
    VERIFICATION,
    ANSWER,
    PAYMENT;

    @Override
    public String permission() {
        return "internal-report:handle";
    }
}
