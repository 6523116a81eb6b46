package worksafe.training.compliance;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.training.compliance.ComplianceQueries.BarredPost;
import worksafe.training.compliance.ComplianceQueries.Compliance;

/** Who may not work at an enterprise on a day. */
@Schema(description = "某日不得上岗人员 / who may not work at an enterprise on a day")
public record ComplianceView(
        UUID enterpriseId,

        @Schema(description = "核查日 / the day", examples = "2026-03-15")
        LocalDate on,

        @Schema(description = "三类岗位当日是否须持证及依据 / whether each kind of post needs a certificate, and why")
        List<RequirementView> requirements,

        @Schema(description = "不得上岗的岗位 / the posts that may not be worked in")
        List<BarredView> items,

        @Schema(
                description = "另因岗前安全教育未合格不得上岗的人数，名单见 listUnfitWorkers / how many more may not work for want of"
                        + " training before work; see listUnfitWorkers",
                examples = "2")
        long unfitWorkers,

        @Schema(description = "下一页游标，末页不返回 / absent at the end") @Nullable
        String nextCursor) {

    public ComplianceView {
        requirements = List.copyOf(requirements);
        items = List.copyOf(items);
    }

    /** @param words a ground in the reader's language */
    static ComplianceView of(
            UUID enterprise, LocalDate on, Compliance found, long unfitWorkers, Function<BarGround, String> words) {
        return new ComplianceView(
                enterprise,
                on,
                found.demands().entrySet().stream()
                        .map(demand -> new RequirementView(demand.getKey(), demand.getValue()))
                        .toList(),
                found.barred().items().stream()
                        .map(barred -> BarredView.of(barred, words))
                        .toList(),
                unfitWorkers,
                found.barred().nextCursor());
    }

    /** Whether a kind of post needs a certificate. */
    @Schema(name = "CertificateRequirement", description = "持证要求及依据 / whether a certificate is needed, and why")
    public record RequirementView(
            QualificationKind kind, @JsonUnwrapped Requirement requirement) {}

    /** A post that may not be worked in, and why. */
    @Schema(name = "BarredPost", description = "不得上岗的岗位及理由 / a post that may not be worked in, and why")
    public record BarredView(
            @JsonUnwrapped PostLine post,
            @JsonUnwrapped BarReason reason,

            @Schema(description = "理由说明 / the reason in words", examples = "证书有效期已届满")
            String explanation) {

        private static BarredView of(BarredPost barred, Function<BarGround, String> words) {
            var reason = barred.reason();
            return new BarredView(barred.post(), reason, words.apply(reason.code()));
        }
    }

    /** A post with the certificate that its holder had last. */
    @Schema(description = "岗位及最近持有的证书 / a post with the certificate that its holder had last")
    public record PostLine(
            UUID postId,

            @Schema(description = "岗位修订号 / revision of the post", examples = "2")
            long revision,

            UUID personId,

            @Schema(description = "姓名 / name", examples = "王建国")
            String personName,

            QualificationKind kind,
            @Nullable OperationCategory category,

            @Schema(description = "任职起始日 / first day in the post", examples = "2026-03-01")
            LocalDate from,

            @Schema(description = "最近持有的证书，从未持证不返回 / the certificate held last, if any") @Nullable
            UUID certificateId,

            @Schema(
                    description = "证书编号；其中的公民身份号码只显示末四位 / its number; of an identity number in it only the last four",
                    examples = "T**************002X")
            @Nullable
            String certificateNumber,

            @Schema(description = "其有效期截止日 / last day of its validity", examples = "2026-02-28") @Nullable
            LocalDate validUntil,

            @Schema(description = "其最后有效之日 / last day on which it held", examples = "2026-02-28") @Nullable
            LocalDate inForceUntil) {}
}
