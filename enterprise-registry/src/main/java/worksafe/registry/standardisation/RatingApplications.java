package worksafe.registry.standardisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import worksafe.platform.applications.kind.ApplicationKind;

/** That an enterprise be reviewed and rated, by an application that is accepted and decided (标准化定级申请). */
@ApplicationScoped
class RatingApplications implements ApplicationKind {

    /** The code of the kind. */
    static final String CODE = "standardisation-rating";

    private final RatingOperations ratings;

    RatingApplications(RatingOperations ratings) {
        this.ratings = ratings;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public void hold(UUID subjectId) {
        ratings.hold(subjectId);
    }

    @Override
    public void submitted(Claim claim) {
        ratings.requireAppliable(claim);
    }

    @Override
    public void approved(Claim claim, Approval approval) {
        ratings.apply(claim, approval);
    }
}
