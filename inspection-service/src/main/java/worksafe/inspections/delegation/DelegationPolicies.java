package worksafe.inspections.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBook;

/** What the policy book says of delegations: which powers need one, in whose name they are exercised, how often it is evaluated. */
@ApplicationScoped
class DelegationPolicies implements PolicyBook.Words {

    static final String NEEDED = "delegation.needed.";
    private static final String NAME = "delegation.name.";
    private static final String EVALUATION = "delegation.evaluation-period";

    private final PolicyBook policies;

    DelegationPolicies(PolicyBook policies) {
        this.policies = policies;
    }

    @Override
    public boolean areFor(String code) {
        return code.equals(NEEDED + "*");
    }

    @Override
    public Set<String> words() {
        return Stream.concat(
                        Arrays.stream(TownPower.values()).map(power -> TownPower.word(power.name())),
                        Stream.of(TownPower.OTHER))
                .collect(Collectors.toSet());
    }

    /** Whether a town needs a delegation for the power of that code, and by which clause. */
    PolicyRow needed(String power, RegionCode town, Sector sector, LocalDate day) {
        return policies.evaluate(NEEDED + TownPower.word(power), town, sector, day)
                .result();
    }

    /** In whose name powers are exercised: {@code PRINCIPAL} or {@code TOWN}, and by which clause. */
    PolicyRow name(DelegationMode mode, RegionCode town, Sector sector, LocalDate day) {
        return policies.evaluate(NAME + mode.word(), town, sector, day).result();
    }

    /** Within what an assignment is evaluated. */
    PolicyAnswer.Decided evaluation(RegionCode town, Sector sector, LocalDate day) {
        return policies.evaluate(EVALUATION, town, sector, day);
    }
}
