package worksafe.inspections.accountability;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.registers.EntryRule;
import worksafe.platform.registers.Holder;

/** A punishment that names by what it is pursued names an accountability that is known to whoever writes the entry. */
@ApplicationScoped
class PursuedAccountabilityRule implements EntryRule {

    private final Accountabilities accountabilities;

    PursuedAccountabilityRule(Accountabilities accountabilities) {
        this.accountabilities = accountabilities;
    }

    @Override
    public String kind() {
        return "reward-punishment";
    }

    @Override
    public List<Violation> wrong(Holder holder, JsonNode data, String at, LocalDate today) {
        var number = data.path("accountabilityNumber");
        return number.isTextual() && !accountabilities.isKnown(number.asText())
                ? List.of(new Violation(at + "/accountabilityNumber", "reward-accountability", number.asText()))
                : List.of();
    }
}
