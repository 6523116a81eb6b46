package worksafe.hazards.danger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;

/** Audits what another context's fact added to a danger and no event of ours tells; events are audited by themselves. */
@ApplicationScoped
class DangerAudit {

    private final Audit audit;
    private final Dangers dangers;
    private final ObjectMapper json;

    DangerAudit(Audit audit, Dangers dangers, ObjectMapper json) {
        this.audit = audit;
        this.dangers = dangers;
        this.json = json;
    }

    /** Records that step under its own name, such as {@code danger-finding-withdrawn}. */
    void record(DangerStep.StepKind step, Danger danger) {
        dangers.flush();
        var action = "danger-" + step.name().toLowerCase(Locale.ROOT).replace('_', '-');
        audit.record(AuditedAct.of(action, "danger", danger.id(), danger.region())
                .version(danger.version())
                .belongingTo(danger.sector(), danger.enterpriseId())
                .leadingTo(state(danger)));
    }

    private String state(Danger danger) {
        try {
            return json.writeValueAsString(DangerView.of(danger, Set.of()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
