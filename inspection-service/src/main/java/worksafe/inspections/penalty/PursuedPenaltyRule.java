package worksafe.inspections.penalty;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.registers.EntryRule;
import worksafe.platform.registers.Holder;

/** A punishment that names by what it is pursued names a penalty case that whoever writes the entry sees. */
@ApplicationScoped
class PursuedPenaltyRule implements EntryRule {

    private final PenaltyCases cases;

    PursuedPenaltyRule(PenaltyCases cases) {
        this.cases = cases;
    }

    @Override
    public String kind() {
        return "reward-punishment";
    }

    @Override
    public List<Violation> wrong(Holder holder, JsonNode data, String at, LocalDate today) {
        var number = data.path("penaltyNumber");
        return number.isTextual() && !cases.isKnown(number.asText())
                ? List.of(new Violation(at + "/penaltyNumber", "reward-penalty", number.asText()))
                : List.of();
    }
}
