package worksafe.platform.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Reports the state of the outbox. It is always up: without a broker the service goes on and its events wait. Taking
 * the service out of use would turn one outage into two.
 */
@Readiness
@ApplicationScoped
class OutboxReadiness implements HealthCheck {

    /** The age beyond which somebody should look. */
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
