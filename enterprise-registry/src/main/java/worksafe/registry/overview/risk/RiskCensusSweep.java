package worksafe.registry.overview.risk;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/** Notices that a month has begun. */
@ApplicationScoped
class RiskCensusSweep {

    private final RiskCensusOperations operations;
    private final Scopes scopes;

    RiskCensusSweep(RiskCensusOperations operations, Scopes scopes) {
        this.operations = operations;
        this.scopes = scopes;
    }

    @Scheduled(
            every = "{worksafe.risk-census.sweep}",
            delayed = "30s",
            identity = "risk-census",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        scopes.run(Scope.system(Scope.SystemTask.REFERENCE_DATA), operations::take);
    }
}
