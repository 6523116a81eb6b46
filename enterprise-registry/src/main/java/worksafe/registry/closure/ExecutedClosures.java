package worksafe.registry.closure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import worksafe.registry.archive.HeardElsewhere;
import worksafe.registry.enterprise.ClosedEnterpriseOperations;

/** Hears that somebody has seen that an enterprise has closed. */
@ApplicationScoped
class ExecutedClosures {

    private static final String EXECUTED = "worksafe.inspections.closure-executed.v1";

    private final ClosedEnterpriseOperations enterprises;

    ExecutedClosures(ClosedEnterpriseOperations enterprises) {
        this.enterprises = enterprises;
    }

    void heard(@Observes HeardElsewhere heard) {
        var event = heard.event();
        var enterprise = event.enterpriseId();
        if (event.type().equals(EXECUTED) && enterprise != null) {
            var closure = event.as(ExecutedClosure.class);
            enterprises.close(enterprise, closure.executedOn(), "人民政府决定关闭（" + closure.number() + "）", event.time());
        }
    }

    /** Our reading of what inspections announce of it. */
    record ExecutedClosure(String number, LocalDate executedOn) {}
}
