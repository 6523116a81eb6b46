package worksafe.registry.honour;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.registers.EntryRule;
import worksafe.platform.registers.Holder;

/** No place is given an honour from a day on which a veto in force bars it. Enterprises are barred otherwise. */
@ApplicationScoped
class HonourRule implements EntryRule {

    private final VetoBars bars;

    HonourRule(VetoBars bars) {
        this.bars = bars;
    }

    @Override
    public String kind() {
        return "safety-honour";
    }

    @Override
    public List<Violation> wrong(Holder holder, JsonNode data, String at, LocalDate today) {
        if (holder.enterpriseId() != null) {
            return List.of();
        }
        return bars
                .barring(holder.region(), LocalDate.parse(data.path("validFrom").asText()))
                .stream()
                .map(number -> new Violation(at + "/honour", "safety-honour-vetoed", number))
                .toList();
    }
}
