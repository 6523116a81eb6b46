package worksafe.inspections.delegation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.RuleViolation;

/**
 * By what a town exercised a power that is not its own: kept with what it did, since delegations end.
 *
 * @param inNameOf the name that its papers bear
 */
@Embeddable
@Schema(name = "DelegationWarrant", description = "委托或赋权依据 / by what a town exercises the power")
public record Warrant(
        @Schema(description = "委托（赋权）标识 / the delegation", examples = "0198f4a0-bbbb-7aaa-8bbb-00000000000b")
        UUID delegationId,

        @Enumerated(EnumType.STRING) @Schema(description = "方式 / mode", examples = "ENTRUSTED")
        DelegationMode mode,

        @Schema(description = "以谁的名义 / in whose name", examples = "江阴市应急管理局")
        String inNameOf,

        @Schema(description = "委托书或者决定 / its paper", examples = "安全生产行政执法委托书（澄应急委〔2026〕3号）")
        String paper,

        @Schema(description = "所载条款 / where in the paper", examples = "第二条第（三）项")
        String clause) {

    /**
     * Refuses a paper in another name than the mode demands.
     *
     * @param authority as the paper would bear it
     * @throws RuleViolation when that is another
     */
    public void requireName(String authority) {
        if (!inNameOf.equals(authority)) {
            throw new RuleViolation(DelegationProblem.DELEGATION_OTHER_NAME, authority, inNameOf, paper, mode);
        }
    }
}
