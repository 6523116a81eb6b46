package worksafe.registry.standardisation;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a rating, named like the sub-resource that does it. */
enum RatingAction implements PermittedAction {
    SELF_RATING("standardisation-rating:self-rate"),
    REVIEW("standardisation-rating:review"),
    SHOWING("standardisation-rating:show"),
    RATING("standardisation-rating:decide"),
    REFUSAL("standardisation-rating:decide"),
    WITHDRAWAL("standardisation-rating:withdraw");

    private final String permission;

    RatingAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
