package worksafe.registry.obligation;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.Problems;
import worksafe.platform.obligations.ShippedObligations;
import worksafe.platform.obligations.Spoken;

/** In which words a judgement is told: those of the language that the request asks for. */
@ApplicationScoped
class ObligationWords {

    private final Problems problems;
    private final ShippedObligations shipped;

    ObligationWords(Problems problems, ShippedObligations shipped) {
        this.problems = problems;
        this.shipped = shipped;
    }

    Spoken of(RoutingContext request) {
        return new Spoken(problems.messages(), Problems.Origin.of(request).language(), shipped.evidence());
    }
}
