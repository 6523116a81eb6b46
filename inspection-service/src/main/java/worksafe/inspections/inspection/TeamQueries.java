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
import worksafe.inspections.inspection.InspectionTeam.TeamMember;
import worksafe.platform.http.RuleViolation;

/** What a visit keeps of the inspectors who go there: their names and accounts, whether they can go today or not. */
@ApplicationScoped
class TeamQueries {

    private final EntityManager entities;

    TeamQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** Those of them whom the library shows, asked for once for many teams. */
    Known known(Collection<UUID> inspectorIds) {
        List<Tuple> rows = entities.createNativeQuery(
                        "select id, number, name, subject from inspector where id in (:ids)", Tuple.class)
                .setParameter("ids", inspectorIds)
                .getResultList();
        return new Known(rows.stream()
                .map(row -> new TeamMember(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class)))
                .collect(Collectors.toMap(TeamMember::inspectorId, member -> member)));
    }

    /** Inspectors by their ids. */
    record Known(Map<UUID, TeamMember> byId) {

        /**
         * A team of them, in the order asked for.
         *
         * @throws RuleViolation {@code inspector-unknown} for the first who is none of them
         */
        List<TeamMember> of(Collection<UUID> inspectorIds) {
            return inspectorIds.stream()
                    .map(id -> Optional.ofNullable(byId.get(id))
                            .orElseThrow(() -> new RuleViolation(InspectionProblem.INSPECTOR_UNKNOWN, id.toString())))
                    .toList();
        }
    }
}
