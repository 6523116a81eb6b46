package worksafe.training.staff;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.registers.EntryRule;
import worksafe.platform.registers.Holder;

/** An authority guided on a day that has come; a session that it names is one of occupational health that it is shown. */
@ApplicationScoped
class OccupationalGuidanceRule implements EntryRule {

    private static final String SESSIONS =
            "select count(*) from training_session where number = :number and purpose = 'OCCUPATIONAL_HEALTH'";

    private final EntityManager entities;

    OccupationalGuidanceRule(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String kind() {
        return "occupational-training-guidance";
    }

    @Override
    public List<Violation> wrong(Holder holder, JsonNode data, String at, LocalDate today) {
        var wrong = new ArrayList<Violation>();
        if (LocalDate.parse(data.path("guidedOn").asText()).isAfter(today)) {
            wrong.add(new Violation(at + "/guidedOn", "occupational-guidance-day", today.toString()));
        }
        var session = data.path("session");
        if (session.isTextual() && !isOfHealth(session.asText())) {
            wrong.add(new Violation(at + "/session", "occupational-guidance-session"));
        }
        return wrong;
    }

    private boolean isOfHealth(String number) {
        var found = entities.createNativeQuery(SESSIONS, Long.class)
                .setParameter("number", number)
                .getSingleResult();
        return ((Number) found).longValue() > 0;
    }
}
