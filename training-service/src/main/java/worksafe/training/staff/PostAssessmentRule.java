package worksafe.training.staff;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.registers.EntryRule;
import worksafe.platform.registers.Holder;
import worksafe.training.post.Employment;

/** An assessment before work (考核上岗) is of somebody who works or worked at the enterprise, on a day that has come. */
@ApplicationScoped
class PostAssessmentRule implements EntryRule {

    private final Employment employment;

    PostAssessmentRule(Employment employment) {
        this.employment = employment;
    }

    @Override
    public String kind() {
        return "post-assessment";
    }

    @Override
    public List<Violation> wrong(Holder holder, JsonNode data, String at, LocalDate today) {
        var wrong = new ArrayList<Violation>();
        var enterprise = holder.enterpriseId();
        if (enterprise != null && !isKnown(data.path("personId").asText(), enterprise)) {
            wrong.add(new Violation(at + "/personId", "post-assessment-person"));
        }
        if (LocalDate.parse(data.path("assessedOn").asText()).isAfter(today)) {
            wrong.add(new Violation(at + "/assessedOn", "post-assessment-day", today.toString()));
        }
        return wrong;
    }

    private boolean isKnown(String person, UUID enterprise) {
        try {
            return employment.of(UUID.fromString(person), enterprise).isPresent();
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }
}
