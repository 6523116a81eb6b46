package worksafe.platform.applications;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import worksafe.platform.applications.kind.ApplicationKinds;
import worksafe.platform.applications.panel.PanelRule.PanelNeed;
import worksafe.platform.applications.panel.PanelSubject;
import worksafe.platform.http.RuleViolation;

/** Experts are heard about applications that were accepted, where their kind lets them be. */
@ApplicationScoped
class ApplicationPanels implements PanelSubject {

    static final String TYPE = "application";

    private final Applications applications;
    private final ApplicationKinds kinds;
    private final ApplicationClocks clocks;
    private final ApplicationTasks tasks;

    ApplicationPanels(
            Applications applications, ApplicationKinds kinds, ApplicationClocks clocks, ApplicationTasks tasks) {
        this.applications = applications;
        this.kinds = kinds;
        this.clocks = clocks;
        this.tasks = tasks;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void hold(UUID id) {
        clocks.hold(id);
    }

    @Override
    public Matter convene(UUID id, Instant at) {
        var application = applications.lock(id);
        var rule = kinds.get(application.kind()).panel();
        if (rule.need() == PanelNeed.NONE || application.status() != ApplicationStatus.ACCEPTED) {
            throw new RuleViolation(ApplicationProblem.APPLICATION_NO_PANEL, application.number());
        }
        return new Matter(
                application.number() + " " + application.title(),
                application.region(),
                application.sector(),
                application.enterpriseId(),
                application.enterpriseName(),
                rule);
    }

    @Override
    public void convened(UUID id, Instant at) {
        var application = applications.get(id);
        if (kinds.get(application.kind()).panel().clockStands()) {
            clocks.convened(id, at);
        }
        tasks.convened(application);
    }

    @Override
    public void ended(UUID id) {
        clocks.heard(id);
        var application = applications.get(id);
        tasks.heard(application, kinds.get(application.kind()));
    }

    @Override
    public Set<String> applicants(UUID id) {
        return applications.get(id).applicants();
    }

    @Override
    public JsonNode shown(UUID id) {
        return applications.get(id).content();
    }
}
