package worksafe.registry.blacklist.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.registry.blacklist.BlacklistGround;

/** Which ground a penalty is, by its clauses, its circumstances and the accident of which it came. */
@ApplicationScoped
class CandidateGrounds {

    private static final String CLAUSES = "blacklist.clauses";
    /** As the ground says; the row of the ground asks for no number. */
    private static final int MONTHS = 12;

    private final PolicyBook policies;
    private final AccidentFacts accidents;

    CandidateGrounds(PolicyBook policies, AccidentFacts accidents) {
        this.policies = policies;
        this.accidents = accidents;
    }

    /** The first ground in the order of Order 11; empty where there is none. */
    Optional<BlacklistGround> of(
            PenaltyAnnounced penalty, UUID enterprise, RegionCode region, Sector sector, LocalDate day) {
        var grounds = EnumSet.noneOf(BlacklistGround.class);
        grounds.addAll(byClause(penalty, region, sector, day));
        if (penalty.ofAccident()) {
            grounds.addAll(byAccident(penalty, enterprise));
        }
        if (penalty.grave()) {
            grounds.add(BlacklistGround.OTHER_GRAVE);
        }
        return grounds.stream().findFirst();
    }

    /** Items of the row are clauses of the law library, or the beginnings of them, each with its ground. */
    private Set<BlacklistGround> byClause(PenaltyAnnounced penalty, RegionCode region, Sector sector, LocalDate day) {
        var grounds = EnumSet.noneOf(BlacklistGround.class);
        policies.edition().find(CLAUSES, region, sector, day).stream()
                .flatMap(answer -> answer.result().items(PolicyRow.VALUE).stream())
                .map(item -> item.split(":", 2))
                .filter(parts -> penalty.clauses().stream()
                        .anyMatch(clause -> clause.equals(parts[0]) || clause.startsWith(parts[0] + ".")))
                .forEach(parts -> Arrays.stream(BlacklistGround.values())
                        .filter(ground -> ground.name().equals(parts[1]))
                        .forEach(grounds::add));
        return grounds;
    }

    private Set<BlacklistGround> byAccident(PenaltyAnnounced penalty, UUID enterprise) {
        var grounds = EnumSet.noneOf(BlacklistGround.class);
        var origin = penalty.originId();
        if (origin == null) {
            return grounds;
        }
        accidents.of(origin, enterprise, MONTHS).ifPresent(accident -> {
            var grade = accident.grade();
            if ("MAJOR".equals(grade) || "EXCEPTIONAL".equals(grade)) {
                grounds.add(BlacklistGround.MAJOR_ACCIDENT);
            }
            if ("LARGER".equals(grade) && accident.larger() > 0) {
                grounds.add(BlacklistGround.TWO_LARGER_ACCIDENTS);
            }
            if (accident.hidden()) {
                grounds.add(BlacklistGround.CONCEALMENT);
            }
        });
        return grounds;
    }
}
