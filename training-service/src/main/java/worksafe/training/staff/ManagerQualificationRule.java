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

/** A qualification is somebody's who has or had a post at the enterprise; it was passed, and an engineer says from when to when it is registered. */
@ApplicationScoped
class ManagerQualificationRule implements EntryRule {

    private final Employment employment;

    ManagerQualificationRule(Employment employment) {
        this.employment = employment;
    }

    @Override
    public String kind() {
        return "manager-qualification";
    }

    @Override
    public List<Violation> wrong(Holder holder, JsonNode data, String at, LocalDate today) {
        var wrong = new ArrayList<Violation>();
        var enterprise = holder.enterpriseId();
        if (enterprise != null && !isKnown(data.path("personId").asText(), enterprise)) {
            wrong.add(new Violation(at + "/personId", "manager-qualification-person"));
        }
        if (LocalDate.parse(data.path("passedOn").asText()).isAfter(today)) {
            wrong.add(new Violation(at + "/passedOn", "manager-qualification-day", today.toString()));
        }
        var from = data.path("registeredFrom");
        var until = data.path("registeredUntil");
        if (data.path("route").asText().equals("REGISTERED_ENGINEER") && (!from.isTextual() || !until.isTextual())) {
            wrong.add(new Violation(at + "/registeredUntil", "manager-qualification-registration"));
        }
        if (from.isTextual()
                && until.isTextual()
                && LocalDate.parse(until.asText()).isBefore(LocalDate.parse(from.asText()))) {
            wrong.add(new Violation(at + "/registeredUntil", "manager-qualification-reversed"));
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
