package worksafe.registry.feed;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;
import worksafe.registry.feed.reading.RowFate;
import worksafe.registry.feed.reading.RowFlag;
import worksafe.registry.feed.reading.StagedRow;

/**
 * A staged line, what the register holds under its code, and the rule that decides its fate from both.
 *
 * @param known the enterprise that has the line's code and that the submitter can see
 * @param alike where the code is not in force: an enterprise that once bore it, or is otherwise the same
 * @param alikeLine where there is no such enterprise: an earlier line of the file that is perhaps about the same one, which
 *     no line before this chunk has made an enterprise of
 * @param first the earlier line with the same code, if there is one
 */
record MergeCandidate(
        long line,
        StagedRow.Verdict verdict,
        Set<RowFlag> flags,
        @Nullable RegionCode region,
        @Nullable Sector sector,
        UUID newId,
        @Nullable Known known,
        @Nullable UUID alike,
        @Nullable Long alikeLine,
        @Nullable First first) {

    MergeCandidate {
        flags = Collections.unmodifiableSet(flags.isEmpty() ? EnumSet.noneOf(RowFlag.class) : EnumSet.copyOf(flags));
    }

    /**
     * What is to be done with a line that repeats none.
     *
     * @param scope the submitter's, or everything where the wall alone shall decide
     * @param conflicted whether the database has refused to register it because its code is in force already
     */
    MergeDecision decide(Scope scope, boolean conflicted) {
        if (verdict == StagedRow.Verdict.REJECT) {
            return settled(RowFate.REJECTED, flags, null);
        }
        if (known != null) {
            return decide(known);
        }
        if (region != null && !scope.covers(region, sector, newId)) {
            return settled(RowFate.REJECTED, with(RowFlag.OUTSIDE_SCOPE), null);
        }
        if (conflicted) {
            return settled(RowFate.REJECTED, with(RowFlag.REGISTERED_ELSEWHERE), null);
        }
        if (alike != null || alikeLine != null) {
            return settled(RowFate.HELD, with(RowFlag.PERHAPS_SAME_ENTERPRISE), alike);
        }
        return verdict == StagedRow.Verdict.HOLD
                ? settled(RowFate.HELD, flags, null)
                : new MergeDecision.Register(this);
    }

    /** As it would be without the earlier line that is like it. */
    MergeCandidate alone() {
        return new MergeCandidate(line, verdict, flags, region, sector, newId, known, alike, null, first);
    }

    /** Once it is known what became of the earlier line that is like it: held with that one's enterprise, if it made one. */
    MergeDecision.Settled alike(MergeDecision.Settled held, MergeDecision.@Nullable Settled earlier) {
        return held.fate() == RowFate.HELD && earlier != null && earlier.fate() == RowFate.REGISTERED
                ? settled(RowFate.HELD, held.flags(), earlier.enterpriseId())
                : held;
    }

    private MergeDecision decide(Known enterprise) {
        var seen = region == null || region.contains(enterprise.region())
                ? flags
                : with(flags, RowFlag.REGION_DIFFERS_FROM_REGISTER);
        if (!enterprise.differs()) {
            return settled(
                    RowFate.UNCHANGED,
                    enterprise.active() ? seen : with(seen, RowFlag.ENTERPRISE_NOT_ACTIVE),
                    enterprise.id());
        }
        if (!enterprise.active()) {
            return settled(RowFate.HELD, with(seen, RowFlag.ENTERPRISE_NOT_ACTIVE), enterprise.id());
        }
        // One column that slipped would rewrite a stranger's archive.
        var reasons = EnumSet.noneOf(RowFlag.class);
        if (enterprise.another()) {
            reasons.add(RowFlag.PERHAPS_ANOTHER_ENTERPRISE);
        }
        if (enterprise.overrules()) {
            reasons.add(RowFlag.CONFIRMED_FACT_DIFFERS);
        }
        if (reasons.isEmpty()) {
            return new MergeDecision.Change(this, seen, enterprise.id());
        }
        reasons.addAll(seen);
        return settled(RowFate.HELD, reasons, enterprise.id());
    }

    /** What becomes of a line that repeats another, given what became of that one. */
    MergeDecision.Settled repeat(First earlier, MergeDecision.Settled fate) {
        if (!earlier.equal()) {
            return settled(RowFate.HELD, with(RowFlag.REPEATED_LINE_DIFFERS), fate.enterpriseId());
        }
        var seen = with(flags, RowFlag.REPEATED_LINE);
        return switch (fate.fate()) {
            case REGISTERED, CHANGED, UNCHANGED -> settled(RowFate.UNCHANGED, seen, fate.enterpriseId());
            case HELD, REJECTED -> {
                // Whatever stopped the first line stops this one.
                var reasons = EnumSet.copyOf(seen);
                fate.flags().stream()
                        .filter(flag -> flag.weight() != RowFlag.Weight.NOTES)
                        .forEach(reasons::add);
                yield settled(fate.fate(), reasons, fate.enterpriseId());
            }
        };
    }

    MergeDecision.Settled settled(RowFate fate, Set<RowFlag> seen, @Nullable UUID enterprise) {
        return new MergeDecision.Settled(line, fate, seen, enterprise);
    }

    private Set<RowFlag> with(RowFlag flag) {
        return with(flags, flag);
    }

    private static Set<RowFlag> with(Set<RowFlag> flags, RowFlag flag) {
        var more = EnumSet.of(flag);
        more.addAll(flags);
        return more;
    }

    /**
     * An enterprise of the register.
     *
     * @param differs whether the line would change any of its fields
     * @param another whether nothing of what tells enterprises apart is the same
     * @param overrules whether the line would change what a person has the last word on
     */
    record Known(UUID id, RegionCode region, boolean active, boolean differs, boolean another, boolean overrules) {}

    /**
     * An earlier line of the same file with the same code.
     *
     * @param equal whether it says the same
     * @param fate what became of it, where an earlier chunk settled that
     */
    record First(long line, boolean equal, MergeDecision.@Nullable Settled fate) {}
}
