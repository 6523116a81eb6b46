package worksafe.registry.official;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.RuleViolation;
import worksafe.registry.RegistryProblem;
import worksafe.registry.authority.PostKind;

/**
 * For how long posts are held in principle, and who leaves one only after the department above was heard (R-ENT-197, 198). Until then
 * the roster names a last day only when a transfer that was filed is completed.
 */
@ApplicationScoped
public class PostTerms {

    private static final String TERM = "official.transfer-term";
    private static final String LEVELS = "levels";

    private final PolicyBook policies;
    private final RosterEntries entries;
    private final InstantSource clock;

    PostTerms(PolicyBook policies, RosterEntries entries, InstantSource clock) {
        this.policies = policies;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * What the policy of a place says of its posts.
     *
     * @param years how many years a post is held in principle; 0: the place has no such rule, or not for that level of authority
     * @param exceptions grounds for which that does not hold
     * @param heard whether the department above is heard whenever somebody leaves that kind of post
     */
    public record PostTerm(int years, List<String> exceptions, boolean heard, PolicyBasis basis) {

        /** From which day on the post may be left without more; absent where there is no such rule. */
        public @Nullable LocalDate freeFrom(LocalDate heldSince) {
            return years == 0 ? null : heldSince.plusYears(years);
        }
    }

    /** What held on that day of a kind of post at an authority of that place. */
    public PostTerm of(RegionCode region, @Nullable Sector sector, PostKind kind, LocalDate on) {
        var row = policies.evaluate(TERM, region, sector, on).result();
        var bound = !row.parameters().containsKey(LEVELS)
                || row.items(LEVELS).contains(region.level().name());
        return new PostTerm(
                bound ? row.number(PolicyRow.VALUE).intValue() : 0,
                row.items("exceptions"),
                bound && row.items("heard").contains(kind.name()),
                PolicyBasis.of(row));
    }

    /**
     * Lets that be the last day of an entry only where no transfer is owed for it.
     *
     * @throws RuleViolation naming the clause
     */
    void requireFree(Official official, LocalDate lastDay) {
        var today = ChinaTime.dayOf(clock.instant());
        var term = of(
                official.region(), official.sector(), official.postKind(), lastDay.isBefore(today) ? lastDay : today);
        var free = term.freeFrom(entries.heldSince(official));
        if (term.heard() || (free != null && lastDay.plusDays(1).isBefore(free))) {
            throw RuleViolation.byLaw(
                    term.basis().ground(),
                    RegistryProblem.OFFICIAL_TRANSFER_FIRST,
                    official.name(),
                    official.postName(),
                    lastDay.toString());
        }
    }

    /** The same, where what is said now brings the last day of an entry forward, or names one where there was none. */
    void requireFree(Official official, @Nullable LocalDate before, @Nullable LocalDate now) {
        if (now != null && (before == null || now.isBefore(before))) {
            requireFree(official, now);
        }
    }
}
