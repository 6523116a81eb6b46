package worksafe.registry.permit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import worksafe.platform.http.Actor;
import worksafe.registry.archive.HeardElsewhere;

/** Hears that a government decided to close an enterprise: what it holds is revoked (安全生产法 Art. 113). */
@ApplicationScoped
class ClosedPermits {

    private static final String DECIDED = "worksafe.inspections.closure-decided.v1";

    private final SafetyPermits permits;
    private final PermitDecisionOperations decisions;

    ClosedPermits(SafetyPermits permits, PermitDecisionOperations decisions) {
        this.permits = permits;
        this.decisions = decisions;
    }

    void heard(@Observes HeardElsewhere heard) {
        var event = heard.event();
        var enterprise = event.enterpriseId();
        if (event.type().equals(DECIDED) && enterprise != null) {
            var closure = event.as(DecidedClosure.class);
            var by = new Actor("closure/" + closure.closureId(), "关闭 " + closure.number());
            permits.of(enterprise, PermitStatus.HELD)
                    .forEach(id -> decisions.revoke(id, "人民政府决定关闭：" + closure.decisionNumber(), by, event.time()));
        }
    }

    /** Our reading of what inspections announce of it. */
    record DecidedClosure(UUID closureId, String number, String decisionNumber) {}
}
