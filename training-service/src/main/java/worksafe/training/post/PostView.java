package worksafe.training.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.training.compliance.BarGround;
import worksafe.training.compliance.BarReason;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.compliance.QualificationKind;

/** A post with all that is known of it. */
@Schema(description = "岗位任职详情 / a post with all that is known of it")
public record PostView(
        UUID id,

        @Schema(description = "修订号，与 ETag、事件一致 / revision, as in the ETag and in events", examples = "1")
        long revision,

        UUID personId,

        @Schema(description = "姓名 / name", examples = "王建国") String personName,

        UUID enterpriseId,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005")
        String region,

        Sector sector,
        QualificationKind kind,
        @Nullable OperationCategory category,

        @Schema(description = "任职起始日 / first day", examples = "2026-03-01")
        LocalDate from,

        @Schema(description = "离岗日，该日起不再在岗；在岗不返回 / day from which it no longer counts; absent while it has not ended")
        @Nullable
        LocalDate until,

        @Schema(description = "终止原因；在岗不返回 / why it ended; absent while it has not", examples = "LEFT") @Nullable
        PostEndReason endReason,

        PostStatus status,

        @Schema(description = "不得上岗的理由，仅 BARRED / why barred; empty otherwise")
        List<ReasonView> reasons,

        @Schema(description = "所依据（或最近失效）的证书；无须持证或从未持证不返回 / the certificate on which it rests or rested last") @Nullable
        RestView restsOn,

        Instant startedAt) {

    public PostView {
        reasons = List.copyOf(reasons);
    }

    static PostView of(Post post) {
        return new PostView(
                post.id(),
                post.version(),
                post.personId(),
                post.personName(),
                post.enterpriseId(),
                post.region().toString(),
                post.sector(),
                post.qualification().kind(),
                post.qualification().category(),
                post.from(),
                post.until().orElse(null),
                post.endReason().orElse(null),
                post.status(),
                post.reasons().stream().map(ReasonView::of).toList(),
                RestView.of(post.rest()),
                post.startedAt());
    }

    /** Why a post is barred. */
    @Schema(name = "PostBarReason", description = "不得上岗的理由及依据 / why a post is barred")
    public record ReasonView(
            BarGround code,

            @Schema(description = "依据文件 / document", examples = "中华人民共和国安全生产法（2021年修正）")
            String source,

            @Schema(description = "条款 / clause", examples = "第三十条第一款")
            String clause) {

        private static ReasonView of(BarReason reason) {
            return new ReasonView(reason.code(), reason.source(), reason.clause());
        }
    }

    /** The certificate on which the right to work rests. */
    @Schema(name = "PostCertificate", description = "上岗所依据的证书 / the certificate on which the right to work rests")
    public record RestView(
            UUID certificateId,

            @Schema(description = "有效期截止日 / last day of its validity", examples = "2032-03-14")
            LocalDate validUntil,

            @Schema(
                    description = "最后有效之日（含应复审日） / last day on which it holds, its review counted",
                    examples = "2029-03-14")
            LocalDate inForceUntil) {

        private static @Nullable RestView of(@Nullable SupportingCertificate rest) {
            return rest == null ? null : new RestView(rest.certificateId(), rest.validUntil(), rest.inForceUntil());
        }
    }
}
