package worksafe.inspections.stop;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import worksafe.platform.applications.kind.ApplicationKind;
import worksafe.platform.applications.kind.ApplicationKind.Approval;
import worksafe.platform.applications.kind.ApplicationKind.Claim;

/**
 * Applications to go on after a stop order (恢复生产经营申请): experts must be heard and in favour, and whoever decides consents.
 */
@ApplicationScoped
class StopOrderResumptions implements ApplicationKind {

    /** The code of the kind. */
    static final String CODE = "stop-order-resumption";

    private final StopOrderOperations orders;

    StopOrderResumptions(StopOrderOperations orders) {
        this.orders = orders;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public void submitted(Claim claim) {
        orders.requireResumable(claim.subject(), claim.enterpriseId());
    }

    @Override
    public void accepted(Claim claim, Instant at) {
        orders.applied(claim.subject(), claim.applicationId(), at);
    }

    @Override
    public void approved(Claim claim, Approval approval) {
        orders.resume(claim.subject(), claim.number() + "：" + approval.opinion(), approval.by(), approval.at());
    }

    @Override
    public void ended(Claim claim, boolean turnedDown, Approval answer) {
        orders.turnedDown(claim.subject(), claim.applicationId(), answer.at());
    }
}
