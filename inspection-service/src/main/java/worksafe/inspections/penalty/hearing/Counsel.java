package worksafe.inspections.penalty.hearing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What the authority takes counsel about before it decides: review, legal review (行政处罚法 Art. 58), collective discussion
 * (Art. 57). Its own affair; the party is not shown it.
 */
@Embeddable
@Schema(
        name = "PenaltyCounsel",
        description = "审核、法制审核和集体讨论，仅本机关可见 / review, legal review and discussion; the authority's own")
public record Counsel(
        @Column(name = "reviewed_by")
        @Schema(description = "审核人账户 / account of who reviewed it", examples = "supervisor-0042")
        @Nullable
        String reviewedBy,

        @Column(name = "review_opinion") @Schema(description = "审核意见 / opinion", examples = "事实清楚，证据充分。") @Nullable
        String reviewOpinion,

        @Column(name = "legality_by")
        @Schema(description = "法制审核人账户 / account of the legal reviewer", examples = "supervisor-0061")
        @Nullable
        String legalityBy,

        @Column(name = "legality_passed")
        @Schema(description = "法制审核是否通过 / whether it passed", examples = "true")
        @Nullable
        Boolean legalityPassed,

        @Column(name = "legality_opinion")
        @Schema(description = "法制审核意见 / opinion", examples = "程序合法，适用法律正确。")
        @Nullable
        String legalityOpinion,

        @Column(name = "discussed_on")
        @Schema(description = "集体讨论之日 / day of the discussion", examples = "2026-04-01")
        @Nullable
        LocalDate discussedOn,

        @Column(name = "discussion_members")
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Schema(
                description = "参加集体讨论的账户 / accounts of who took part",
                examples = "[\"approver-1\", \"approver-2\", \"approver-3\"]")
        List<String> discussionMembers,

        @Column(name = "discussion_opinion")
        @Schema(description = "集体讨论结论 / what they agreed on", examples = "同意处罚款六万元。")
        @Nullable
        String discussionOpinion) {

    public Counsel {
        discussionMembers = List.copyOf(discussionMembers);
    }

    public static final Counsel NONE = new Counsel(null, null, null, null, null, null, List.of(), null);

    public Counsel reviewed(String account, String opinion) {
        return new Counsel(
                account,
                opinion,
                legalityBy,
                legalityPassed,
                legalityOpinion,
                discussedOn,
                discussionMembers,
                discussionOpinion);
    }

    public Counsel legality(String account, boolean passed, String opinion) {
        return new Counsel(
                reviewedBy, reviewOpinion, account, passed, opinion, discussedOn, discussionMembers, discussionOpinion);
    }

    public Counsel discussed(LocalDate day, List<String> members, String opinion) {
        return new Counsel(
                reviewedBy,
                reviewOpinion,
                legalityBy,
                legalityPassed,
                legalityOpinion,
                day,
                List.copyOf(members),
                opinion);
    }

    public boolean passedLegality() {
        return Boolean.TRUE.equals(legalityPassed);
    }
}
