package worksafe.inspections.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import worksafe.inspections.InspectionProblem;
import worksafe.platform.http.RuleViolation;

/** What a visit keeps of the inspectors who go there: their names and accounts, whether they can go today or not. */
@ApplicationScoped
class TeamQueries {

    private final EntityManager entities;

    TeamQueries(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The members, in the order asked for.
     *
     * @throws RuleViolation {@code inspector-unknown} for the first whom the library does not show
     */
    List<TeamMember> members(Collection<UUID> inspectorIds) {
        List<Tuple> rows = entities.createNativeQuery(
                        "select id, number, name, subject from inspector where id in (:ids)", Tuple.class)
                .setParameter("ids", inspectorIds)
                .getResultList();
        Map<UUID, TeamMember> found = rows.stream()
                .map(row -> new TeamMember(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class)))
                .collect(Collectors.toMap(TeamMember::inspectorId, member -> member));
        return inspectorIds.stream()
                .map(id -> Optional.ofNullable(found.get(id))
                        .orElseThrow(() -> new RuleViolation(InspectionProblem.INSPECTOR_UNKNOWN, id.toString())))
                .toList();
    }
}
