package worksafe.platform.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells how the outbox does. Always up: without a broker the service serves on and what it announces waits; taking it
 * out of service would make of one outage two.
 */
@Readiness
@ApplicationScoped
class OutboxReadiness implements HealthCheck {

    /** Beyond this, somebody should look. */
    private static final double LONG_SECONDS = 60;

    private final OutboxGauges gauges;

    OutboxReadiness(OutboxGauges gauges) {
        this.gauges = gauges;
    }

    @Override
    public HealthCheckResponse call() {
        var waiting = gauges.waiting();
        var complaint = gauges.complaint();
        var degraded = complaint.isPresent() || waiting.oldestSeconds() > LONG_SECONDS;
        var response = HealthCheckResponse.named("outbox")
                .up()
                .withData("state", degraded ? "DEGRADED" : "OK")
                .withData("rows", waiting.rows())
                .withData("oldestSeconds", Math.round(waiting.oldestSeconds()));
        complaint.ifPresent(text -> {
            var unused = response.withData("failure", text);
        });
        return response.build();
    }
}
