package worksafe.inspections.assessment.veto;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.registers.EntryRule;
import worksafe.platform.registers.Holder;

/** Nobody is rewarded for a year for which a veto in force bars that body, or that post. */
@ApplicationScoped
class RewardVetoRule implements EntryRule {

    private static final Set<String> REWARDS = Set.of("COMMENDATION", "MERIT", "BONUS");

    private final Vetoes vetoes;

    RewardVetoRule(Vetoes vetoes) {
        this.vetoes = vetoes;
    }

    @Override
    public String kind() {
        return "reward-punishment";
    }

    @Override
    public List<Violation> wrong(Holder holder, JsonNode data, String at, LocalDate today) {
        if (!REWARDS.contains(data.path("decision").asText())) {
            return List.of();
        }
        var place = data.path("recipientPlace");
        return vetoes
                .barring(
                        place.isTextual() ? RegionCode.of(place.asText()) : holder.region(),
                        data.path("year").asInt(),
                        data.path("recipient").asText().strip())
                .stream()
                .map(veto -> new Violation(at + "/recipient", "reward-vetoed", veto.number()))
                .toList();
    }
}
