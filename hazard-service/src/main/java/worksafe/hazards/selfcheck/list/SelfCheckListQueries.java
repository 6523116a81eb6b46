package worksafe.hazards.selfcheck.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.danger.value.DangerCause;
import worksafe.kernel.law.CheckItem;
import worksafe.kernel.law.CheckList;
import worksafe.kernel.law.CheckLists;
import worksafe.platform.http.RuleViolation;

/** Finds the list by which a round was made. */
@ApplicationScoped
public class SelfCheckListQueries {

    private static final String OWN =
            "select version, data from register_entry where latest and live and kind = 'self-check-own-list'"
                    + " and enterprise_id = ? and entry_id = ?";

    private final EntityManager entities;
    private final ObjectMapper json;

    SelfCheckListQueries(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /**
     * The list as it stood on that day, an enterprise's own as it stands now.
     *
     * @throws RuleViolation when there is none
     */
    @Transactional
    public ChosenList require(String code, @Nullable UUID entryId, UUID enterpriseId, LocalDate day) {
        if (code.equals(ChosenList.OWN) && entryId != null) {
            return own(entryId, enterpriseId);
        }
        return CheckLists.shipped()
                .find(code, day)
                .map(SelfCheckListQueries::shipped)
                .orElseThrow(() -> new RuleViolation(HazardProblem.SELF_CHECK_LIST_UNKNOWN, code, day.toString()));
    }

    static ChosenList shipped(CheckList list) {
        return new ChosenList(
                list.code(),
                list.version(),
                list.title(),
                null,
                list.items().stream().map(SelfCheckListQueries::line).toList());
    }

    private static ChosenList.Line line(CheckItem item) {
        return new ChosenList.Line(
                item.code(),
                item.requirement(),
                item.document().title() + " " + item.clause(),
                item.penaltyDocument().title() + " " + item.penaltyClause(),
                item.wording(),
                DangerCause.valueOf(item.cause()));
    }

    private ChosenList own(UUID entryId, UUID enterpriseId) {
        var found = entities.createNativeQuery(OWN, Object[].class)
                .setParameter(1, enterpriseId)
                .setParameter(2, entryId)
                .getResultList();
        if (found.isEmpty()) {
            throw new RuleViolation(HazardProblem.SELF_CHECK_LIST_UNKNOWN, ChosenList.OWN, entryId.toString());
        }
        var row = (Object[]) found.getFirst();
        var data = read((String) row[1]);
        var lines = new ArrayList<ChosenList.Line>();
        for (var item : data.path("items")) {
            var demand = item.path("requirement").asText();
            lines.add(new ChosenList.Line(
                    String.valueOf(lines.size() + 1),
                    demand,
                    text(item, "basis"),
                    text(item, "penalty"),
                    item.hasNonNull("wording") ? item.path("wording").asText() : demand,
                    DangerCause.valueOf(item.path("cause").asText(DangerCause.UNSAFE_CONDITION.name()))));
        }
        return new ChosenList(
                ChosenList.OWN, ((Number) row[0]).longValue(), data.path("name").asText(), entryId, List.copyOf(lines));
    }

    private static String text(JsonNode item, String field) {
        return item.hasNonNull(field) ? item.path(field).asText() : "-";
    }

    private JsonNode read(String data) {
        try {
            return json.readTree(data);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
