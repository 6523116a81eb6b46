package worksafe.inspections.srd;

import java.util.HashSet;
import java.util.List;
import worksafe.inspections.srd.form.Digest;
import worksafe.inspections.srd.form.DrawRefusal;
import worksafe.inspections.srd.form.DrawText;
import worksafe.kernel.RegionCode;

/**
 * What an authority fixes for a draw besides the lists.
 *
 * @param authority region code of the drawing authority
 * @param drawId identifier of the draw, which every commitment names
 * @param drawNumber number within the authority, without gaps, from 1
 * @param previousSeal seal of the draw before, {@link Digest#NONE} for the authority's first
 * @param plan reference of the plan that orders the draw
 * @param beacon the public value that will be used, for example an issue of a lottery; empty for none
 * @param contributors commitments in the order in which the nonces will be mixed; at least two, by different names
 * @param quotas how many of each stratum; given in any order, kept in byte order of the strata
 * @param substitutionReasons the only reasons for which a drawn object may be replaced; given in any order, kept in byte
 *     order
 * @param teamSize inspectors for each object, at least 1
 */
public record DrawTerms(
        RegionCode authority,
        String drawId,
        long drawNumber,
        Digest previousSeal,
        String plan,
        String beacon,
        List<Commitment> contributors,
        List<Quota> quotas,
        List<String> substitutionReasons,
        int teamSize) {

    private static final int MIN_CONTRIBUTORS = 2;
    private static final long MAX_NUMBER = (1L << 53) - 1;

    /**
     * @throws worksafe.kernel.InvalidValue {@code draw-number-out-of-range}, {@code draw-team-size-out-of-range}, {@code
     *     draw-contributors-too-few}, {@code draw-contributor-repeated}, {@code draw-quota-repeated}, {@code
     *     draw-quota-nothing}, {@code draw-reason-repeated} or {@code draw-text-…}
     */
    public DrawTerms {
        DrawText.require("drawId", drawId);
        DrawText.require("plan", plan);
        if (!beacon.isEmpty()) {
            DrawText.require("beacon", beacon);
        }
        if (drawNumber < 1 || drawNumber > MAX_NUMBER) {
            throw DrawRefusal.NUMBER_OUT_OF_RANGE.of(drawNumber);
        }
        if (teamSize < 1) {
            throw DrawRefusal.TEAM_SIZE_OUT_OF_RANGE.of(teamSize);
        }
        contributors = distinct(contributors);
        quotas = sorted(quotas);
        substitutionReasons = DrawText.sorted("reason", substitutionReasons);
        DrawText.repeated(substitutionReasons).ifPresent(reason -> {
            throw DrawRefusal.REASON_REPEATED.of(reason);
        });
    }

    private static List<Commitment> distinct(List<Commitment> contributors) {
        if (contributors.size() < MIN_CONTRIBUTORS) {
            throw DrawRefusal.CONTRIBUTORS_TOO_FEW.of(contributors.size(), MIN_CONTRIBUTORS);
        }
        var names = new HashSet<String>();
        for (var contributor : contributors) {
            if (!names.add(contributor.who())) {
                throw DrawRefusal.CONTRIBUTOR_REPEATED.of(contributor.who());
            }
        }
        return List.copyOf(contributors);
    }

    private static List<Quota> sorted(List<Quota> quotas) {
        var sorted = quotas.stream()
                .sorted((a, b) -> DrawText.BYTE_ORDER.compare(a.stratum(), b.stratum()))
                .toList();
        DrawText.repeated(sorted.stream().map(Quota::stratum).toList()).ifPresent(stratum -> {
            throw DrawRefusal.QUOTA_REPEATED.of(stratum);
        });
        if (sorted.stream().allMatch(quota -> quota.count() == 0)) {
            throw DrawRefusal.QUOTA_NOTHING.of();
        }
        return sorted;
    }
}
