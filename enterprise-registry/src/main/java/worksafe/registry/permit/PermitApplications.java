package worksafe.registry.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import worksafe.kernel.Trade;
import worksafe.platform.applications.kind.ApplicationKind;

/** What is applied for about permits: that one be given, renewed or changed. */
final class PermitApplications {

    static final String ISSUE = "safety-permit";
    static final String RENEWAL = "safety-permit-renewal";
    static final String CHANGE = "safety-permit-change";

    private PermitApplications() {}

    /** Whatever is applied for about a permit: by its trade the periods run, and it is held while that is decided. */
    interface AboutPermit extends ApplicationKind {

        PermitDecisionOperations permits();

        @Override
        default Set<Trade> trades(Claim claim) {
            return permits().trades(claim);
        }

        @Override
        default void hold(UUID subjectId) {
            permits().hold(subjectId);
        }
    }

    /** 首次申请. */
    @ApplicationScoped
    static class PermitIssue implements AboutPermit {

        private final PermitDecisionOperations permits;

        PermitIssue(PermitDecisionOperations permits) {
            this.permits = permits;
        }

        @Override
        public String code() {
            return ISSUE;
        }

        @Override
        public PermitDecisionOperations permits() {
            return permits;
        }

        @Override
        public void submitted(Claim claim) {
            permits.requireAppliable(claim);
        }

        @Override
        public void accepted(Claim claim, Instant at) {
            permits.accept(claim, at);
        }

        @Override
        public void approved(Claim claim, Approval approval) {
            permits.grant(claim, approval);
        }

        @Override
        public void ended(Claim claim, boolean turnedDown, Approval answer) {
            permits.endApplication(claim, turnedDown, answer);
        }
    }

    /** 延期申请. */
    @ApplicationScoped
    static class PermitRenewal implements AboutPermit {

        private final PermitDecisionOperations permits;

        PermitRenewal(PermitDecisionOperations permits) {
            this.permits = permits;
        }

        @Override
        public String code() {
            return RENEWAL;
        }

        @Override
        public PermitDecisionOperations permits() {
            return permits;
        }

        @Override
        public void submitted(Claim claim) {
            permits.requireRenewable(claim);
        }

        @Override
        public void accepted(Claim claim, Instant at) {
            permits.acceptRenewal(claim);
        }

        @Override
        public void approved(Claim claim, Approval approval) {
            permits.renew(claim, approval);
        }

        @Override
        public void ended(Claim claim, boolean turnedDown, Approval answer) {
            permits.endRenewal(claim, turnedDown);
        }
    }

    /** 变更申请. */
    @ApplicationScoped
    static class PermitChange implements AboutPermit {

        private final PermitDecisionOperations permits;

        PermitChange(PermitDecisionOperations permits) {
            this.permits = permits;
        }

        @Override
        public String code() {
            return CHANGE;
        }

        @Override
        public PermitDecisionOperations permits() {
            return permits;
        }

        @Override
        public void submitted(Claim claim) {
            permits.requireChangeable(claim);
        }

        @Override
        public void approved(Claim claim, Approval approval) {
            permits.change(claim, approval);
        }
    }
}
