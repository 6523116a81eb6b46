package worksafe.registry.publicity;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.registers.EntryRule;
import worksafe.platform.registers.Holder;

/** What a bulletin says beside its headline follows from what it is about, and it was issued on a day that has come. */
@ApplicationScoped
class MediaBulletinRule implements EntryRule {

    /** What must be said of a matter: the field by what the bulletin is about. */
    private static final Map<String, String> NEEDED =
            Map.of("MAJOR_DANGER", "paperNumber", "POOR_REGION", "criticised", "PUBLIC_INTEREST", "slot");

    @Override
    public String kind() {
        return "media-bulletin";
    }

    @Override
    public List<Violation> wrong(Holder holder, JsonNode data, String at, LocalDate today) {
        var wrong = new ArrayList<Violation>();
        var needed = NEEDED.get(data.path("matter").asText());
        if (needed != null && !isSaid(data.path(needed))) {
            wrong.add(new Violation(at + "/" + needed, "media-bulletin-" + needed.toLowerCase(Locale.ROOT)));
        }
        var issued = LocalDate.parse(data.path("issuedOn").asText());
        if (issued.isAfter(today)) {
            wrong.add(new Violation(at + "/issuedOn", "media-bulletin-day", today.toString()));
        }
        return wrong;
    }

    private static boolean isSaid(JsonNode value) {
        return value.isArray() ? !value.isEmpty() : !value.asText().isBlank();
    }
}
