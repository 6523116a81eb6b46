package worksafe.inspections.assessment;

import worksafe.platform.service.PermittedAction;

/** What clients may do about an assessment, named like the sub-resource that does it. */
enum AssessmentAction implements PermittedAction {
    SPREAD("assessment:report", Side.ASSESSED),
    START("assessment:issue", Side.ISSUER),
    SELF_REPORT("assessment:report", Side.ASSESSED),
    RETURN("assessment:check", Side.ISSUER),
    CHECK("assessment:check", Side.ISSUER),
    SCORE("assessment:score", Side.ISSUER),
    OBJECTION("assessment:report", Side.ASSESSED),
    OBJECTION_ANSWER("assessment:score", Side.ISSUER),
    CONFIRMATION("assessment:confirm", Side.ISSUER),
    WITHDRAWAL("assessment:issue", Side.ISSUER);

    private enum Side {
        ISSUER,
        ASSESSED
    }

    private final String permission;
    private final Side side;

    AssessmentAction(String permission, Side side) {
        this.permission = permission;
        this.side = side;
    }

    @Override
    public String permission() {
        return permission;
    }

    /** Whether who issued it does that, and not who is assessed. */
    boolean isOfIssuer() {
        return side == Side.ISSUER;
    }
}
