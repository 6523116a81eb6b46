package worksafe.inspections.campaign.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.PolicyRow;
import worksafe.platform.http.Problem;
import worksafe.platform.http.RuleViolation;

/**
 * What a campaign is to do, and who does it. Written anew while it is a draft.
 *
 * @param lead who leads
 * @param partners who takes part
 * @param fields the fields or trades
 * @param goal 工作目标; these five may be missing while it is a draft
 * @param unlicensed constants of {@link UnlicensedKind}
 * @param criteria constants of {@link CampaignCriterion}
 * @param means constants of {@link CampaignMeans}
 */
@Embeddable
public record CampaignPlan(
        String title,
        String lead,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> partners,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> fields,
        @Nullable String goal,
        @Nullable String organisation,
        @Nullable String keyPoints,
        @Nullable @Column(name = "steps") String steps,
        @Nullable String timetable,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> unlicensed,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> criteria,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> means) {

    public CampaignPlan {
        partners = List.copyOf(partners);
        fields = List.copyOf(fields);
        unlicensed = List.copyOf(unlicensed);
        criteria = List.copyOf(criteria);
        means = List.copyOf(means);
    }

    /** The criteria that it claims. */
    public List<CampaignCriterion> claimed() {
        return criteria.stream().map(CampaignCriterion::valueOf).toList();
    }

    /** Those of the parts that it lacks. */
    public List<CampaignPartKind> missing(List<String> asked) {
        return Arrays.stream(CampaignPartKind.values())
                .filter(part -> asked.contains(part.name()) && part(part) == null)
                .toList();
    }

    private @Nullable String part(CampaignPartKind part) {
        return switch (part) {
            case GOAL -> goal;
            case ORGANISATION -> organisation;
            case KEY_POINTS -> keyPoints;
            case STEPS -> steps;
            case TIMETABLE -> timetable;
        };
    }

    /**
     * Requires that it is complete, as its kind and the policy of the parts ask.
     *
     * @param parts the row that lists the parts
     * @param figures of the criteria that it claims
     * @throws RuleViolation naming the first thing that is missing
     */
    public void requireComplete(
            CampaignKind kind, List<CampaignPhase> phases, PolicyRow parts, List<CriterionFigure> figures) {
        var missing = missing(parts.items(PolicyRow.VALUE));
        if (!missing.isEmpty()) {
            throw RuleViolation.byLaw(
                    new Problem.LegalGround(parts.source(), parts.clause(), parts.force(), parts.certainty()),
                    CampaignProblem.CAMPAIGN_PART_MISSING,
                    missing,
                    parts.source(),
                    parts.clause());
        }
        requirePhases(kind, phases);
        if (kind.unlicensed() && unlicensed.isEmpty()) {
            throw new RuleViolation(CampaignProblem.CAMPAIGN_UNLICENSED_MISSING, title);
        }
        if (kind.means() && means.isEmpty()) {
            throw new RuleViolation(CampaignProblem.CAMPAIGN_MEANS_MISSING, title);
        }
        if (kind.criteria() && criteria.isEmpty()) {
            throw new RuleViolation(CampaignProblem.CAMPAIGN_CRITERION_MISSING, title);
        }
        figures.stream()
                .filter(figure -> figure.state() == CriterionFigure.CriterionState.UNMET)
                .findFirst()
                .ifPresent(unmet -> {
                    throw new RuleViolation(
                            CampaignProblem.CAMPAIGN_CRITERION_UNMET,
                            unmet.criterion(),
                            String.valueOf(unmet.counted()),
                            String.valueOf(unmet.threshold()));
                });
    }

    private static void requirePhases(CampaignKind kind, List<CampaignPhase> phases) {
        var own = phases.stream().map(CampaignPhase::kind).toList();
        var fits = kind.phases().isEmpty() ? !own.isEmpty() : own.equals(kind.phases());
        for (int i = 0; i < phases.size(); i++) {
            var phase = phases.get(i);
            fits &= !phase.endsOn().isBefore(phase.startsOn())
                    && (i == 0 || phase.startsOn().isAfter(phases.get(i - 1).endsOn()));
        }
        if (!fits) {
            throw new RuleViolation(CampaignProblem.CAMPAIGN_PHASES, kind.phases());
        }
    }
}
