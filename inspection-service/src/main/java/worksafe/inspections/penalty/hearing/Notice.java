package worksafe.inspections.penalty.hearing;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.penalty.PenaltyProblem;
import worksafe.platform.http.RuleViolation;

/**
 * What the party was told before the decision, and what it said (行政处罚法 Arts. 44–45, 64).
 *
 * @param fineFen the fine that it was told of
 * @param servedOn when it was told
 * @param stateUntil until when it states its case
 * @param askUntil until when it asks for a hearing; absent where it has no right to one
 * @param statedOn when it stated its case, or said that it will not
 * @param waived whether it said that it will not, and needs no hearing
 */
@Embeddable
@Schema(name = "PenaltyNotice", description = "告知及陈述申辩 / what the party was told, and what it said")
public record Notice(
        @Schema(description = "告知的罚款（分） / the fine that it was told of", examples = "3000000")
        long fineFen,

        @Schema(description = "告知书送达日 / day on which it was told", examples = "2026-03-20")
        LocalDate servedOn,

        @Schema(description = "陈述申辩截止日 / last day to state its case", examples = "2026-03-23")
        LocalDate stateUntil,

        @Schema(
                description = "要求听证截止日；无听证权利的不返回 / last day to ask for a hearing; absent where it has no right to one",
                examples = "2026-03-27")
        @Nullable
        LocalDate askUntil,

        @Schema(description = "陈述申辩意见 / what it said", examples = "已全部更换，请求从轻。") @Nullable
        String statement,

        @Schema(description = "陈述申辩或者放弃之日 / day on which it said so", examples = "2026-03-21") @Nullable
        LocalDate statedOn,

        @Schema(description = "是否明确放弃陈述申辩和听证 / whether it waived both", examples = "false")
        boolean waived) {

    /** The party was told on that day. */
    public static Notice served(long fineFen, LocalDate day, LocalDate stateUntil, @Nullable LocalDate askUntil) {
        return new Notice(fineFen, day, stateUntil, askUntil, null, null, false);
    }

    /** @throws RuleViolation when the time to state the case is over by that day */
    public Notice stated(String said, LocalDate day) {
        requireOpen(day);
        return new Notice(fineFen, servedOn, stateUntil, askUntil, said, day, false);
    }

    /** @throws RuleViolation as above */
    public Notice waived(@Nullable String said, LocalDate day) {
        requireOpen(day);
        return new Notice(fineFen, servedOn, stateUntil, askUntil, said, day, true);
    }

    private void requireOpen(LocalDate day) {
        var last = askUntil != null && askUntil.isAfter(stateUntil) ? askUntil : stateUntil;
        if (day.isAfter(last) || day.isBefore(servedOn)) {
            throw new RuleViolation(
                    PenaltyProblem.PENALTY_STATEMENT_PERIOD, day.toString(), servedOn.toString(), last.toString());
        }
    }

    /** @throws RuleViolation when it has no right to a hearing, or that day is too late to ask for one */
    public void requireHearingRight(LocalDate day) {
        if (askUntil == null || day.isAfter(askUntil) || waived) {
            throw new RuleViolation(
                    PenaltyProblem.PENALTY_HEARING_NONE, askUntil == null ? "-" : askUntil.toString(), day.toString());
        }
    }

    /**
     * Whether it may be decided on that day.
     *
     * @param asked whether it asked for a hearing
     * @param heard whether that was held
     * @throws RuleViolation while the party may still state its case, ask for a hearing, or be heard
     */
    public void requireOver(LocalDate day, boolean asked, boolean heard) {
        if (!waived && !day.isAfter(stateUntil)) {
            throw new RuleViolation(
                    PenaltyProblem.PENALTY_STATEMENT_PERIOD,
                    day.toString(),
                    servedOn.toString(),
                    stateUntil.toString());
        }
        if (asked && !heard || !asked && !waived && askUntil != null && !day.isAfter(askUntil)) {
            throw new RuleViolation(PenaltyProblem.PENALTY_HEARING_PERIOD, day.toString(), String.valueOf(askUntil));
        }
    }
}
