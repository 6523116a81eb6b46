package worksafe.inspections.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.RuleViolation;

/**
 * May this town exercise this power on this day, in whose name, by which paper and clause? For other features of the context, before
 * they do what a town is not allowed to by itself. Delegations are public, so that the answer is the same for everybody.
 */
@ApplicationScoped
public class DelegatedPowers {

    private static final String ASK = "select delegation_id, mode, in_name_of, paper, clause"
            + " from delegated_power(:town, :sector, :power, :day)";

    private final EntityManager entities;
    private final DelegationPolicies policies;

    DelegatedPowers(EntityManager entities, DelegationPolicies policies) {
        this.entities = entities;
        this.policies = policies;
    }

    /** The power of {@link TownPower}; see {@link #require(String, RegionCode, Sector, LocalDate)}. */
    public Optional<Warrant> require(TownPower power, RegionCode acting, Sector sector, LocalDate day) {
        return require(power.name(), acting, sector, day);
    }

    /**
     * Requires that whoever acts for that place may exercise the power there and then.
     *
     * @param power the name of a {@link TownPower}, or the code of a local one
     * @param acting the place for which somebody acts: of a county or above nothing is asked
     * @param sector whose matters they are
     * @return by what a town may; empty where nothing is asked, or the town may by itself
     * @throws RuleViolation 422 {@code delegation-power-missing} with the clause, where it may not
     */
    public Optional<Warrant> require(String power, RegionCode acting, Sector sector, LocalDate day) {
        if (!isTown(acting)) {
            return Optional.empty();
        }
        var town = acting.at(RegionLevel.TOWN);
        var needed = policies.needed(power, town, sector, day);
        var warrant = find(power, town, sector, day);
        if (warrant.isEmpty() && needed.flag(PolicyRow.VALUE)) {
            throw RuleViolation.byLaw(
                    PolicyBasis.of(needed).ground(),
                    DelegationProblem.DELEGATION_POWER_MISSING,
                    town.toString(),
                    power,
                    day.toString(),
                    needed.source(),
                    needed.clause());
        }
        return warrant;
    }

    /** Whether a place is a town's, or lies in one. */
    static boolean isTown(RegionCode place) {
        return place.level() == RegionLevel.TOWN || place.level() == RegionLevel.VILLAGE;
    }

    /** What was delegated to the town by then; empty where nothing of that power was. */
    Optional<Warrant> find(String power, RegionCode town, Sector sector, LocalDate day) {
        List<Tuple> found = entities.createNativeQuery(ASK, Tuple.class)
                .setParameter("town", town.value())
                .setParameter("sector", sector.name())
                .setParameter("power", power)
                .setParameter("day", day)
                .getResultList();
        return found.stream()
                .findFirst()
                .map(row -> new Warrant(
                        row.get(0, UUID.class),
                        DelegationMode.valueOf(row.get(1, String.class)),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, String.class)));
    }
}
